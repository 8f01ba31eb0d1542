import { Errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { LP64, LP64_BE } from '@kernfmt/layout';
import { WATCH_TYPE_KEY_NOTIFY, watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import { expect, test } from 'vitest';

/** Lengths that records have: a header, one that is odd, a mount record, the longest. */
const lengths = [8, 17, 24, 127];
const LARGEST_BUFFER = 512;
/** As many records as a queue has room for here. */
const ROOM = 4;

/** A queue as it was filled: the lengths of its records, and after which of them one was lost. */
interface Content {
  readonly records: readonly number[];
  /** How many records were in the queue when one was lost; none was: undefined. */
  readonly lossAfter?: number;
}

/** Every list of just so many lengths. */
function lists(size: number): number[][] {
  if (size === 0) return [[]];
  return lists(size - 1).flatMap((shorter) => lengths.map((length) => [...shorter, length]));
}

/** Every content of at most three records. */
function contents(): Content[] {
  return [0, 1, 2, 3]
    .flatMap((size) => lists(size))
    .flatMap((records) => {
      const whole: Content = { records };
      return [whole, ...records.map((_, at) => ({ records, lossAfter: at + 1 }))];
    });
}

/** What one read gives: lengths of whole records, 'LOSS' among them, or an errno. */
type Got = readonly (number | 'LOSS')[] | 'ENOBUFS' | 'EAGAIN';

/**
 * The reads of a buffer of one size until there is nothing more, by the rules of pipe_read() as the
 * specification words them: whole records only; the mark of a loss is on the record before it, and
 * LOSS follows in the same read only where another record does.
 */
function modelReads({ records, lossAfter }: Content, size: number): Got[] {
  const reads: Got[] = [];
  if (size === 0) return [[]];
  let at = 0;
  let pending = false;
  for (;;) {
    const got: (number | 'LOSS')[] = [];
    let left = size;
    let tooLong = false;
    do {
      if (pending) {
        if (left < 8) {
          tooLong = true;
          break;
        }
        got.push('LOSS');
        left -= 8;
        pending = false;
      }
      const next = records[at];
      if (next === undefined) break;
      if (next > left) {
        tooLong = true;
        break;
      }
      got.push(next);
      left -= next;
      at++;
      pending = at === lossAfter;
    } while (left > 0 && at < records.length);
    if (got.length > 0) reads.push(got);
    else return [...reads, tooLong ? 'ENOBUFS' : 'EAGAIN'];
  }
}

const made = new Map<string, Uint8Array>();

/** A record of a length, told from others by its place. */
function recordOf(length: number, mark: number): Uint8Array {
  const key = `${length} ${mark}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const record = new Uint8Array(length).fill(0xb0 + mark);
  const head = { type: WATCH_TYPE_KEY_NOTIFY, subtype: mark, info: length };
  record.set(watch_notification.encode(head));
  made.set(key, record);
  return record;
}

const loss = Uint8Array.of(0, 0, 0, 1, 8, 0, 0, 0);

/** A queue with a content. Where a record is lost it has to be full: fillers go before, and out. */
function queueOf({ records, lossAfter }: Content): WatchQueue {
  const queue = new WatchQueue();
  queue.setSize(ROOM);
  const fillers = lossAfter === undefined ? 0 : ROOM - lossAfter;
  for (let n = 0; n < fillers; n++) queue.post(recordOf(8, 9));
  const out = new Uint8Array(8);
  records.forEach((length, at) => {
    queue.post(recordOf(length, at));
    if (at + 1 !== lossAfter) return;
    if (queue.post(recordOf(8, 8))) throw new Error('the queue was not full');
    for (let n = 0; n < fillers; n++) queue.read([out]);
  });
  return queue;
}

const buffer = new Uint8Array(LARGEST_BUFFER);

/** Compares one read of a queue with what the model says; undefined when they agree. */
function differs(
  queue: WatchQueue,
  size: number,
  expected: Got,
  first: number,
): string | undefined {
  buffer.fill(0xee, 0, size + 1);
  let got: number;
  try {
    got = queue.read([buffer.subarray(0, size)]);
  } catch (error) {
    if (!(error instanceof Errno)) throw error;
    return error.code === expected ? undefined : `${error.code}, should be ${expected}`;
  }
  if (typeof expected === 'string') return `${got} bytes, should be ${expected}`;
  let at = 0;
  let mark = first;
  for (const each of expected) {
    const record = each === 'LOSS' ? loss : recordOf(each, mark++);
    for (const byte of record) if (buffer[at++] !== byte) return `byte ${at - 1} differs`;
  }
  if (got !== at) return `${got} bytes, should be ${at}`;
  return buffer[at] === 0xee || at === buffer.length ? undefined : 'wrote behind what it read';
}

/** All reads of a content with a buffer, and one more when the write end is closed. */
function compare(content: Content, size: number): number {
  const queue = queueOf(content);
  const reads = modelReads(content, size);
  const last = reads.at(-1) === 'EAGAIN' ? [] : reads.at(-1)!;
  let first = 0;
  [...reads, last].forEach((expected, at) => {
    if (at === reads.length) queue.closeEnd('write');
    const difference = differs(queue, size, expected, first);
    if (difference !== undefined) {
      expect.fail(`${JSON.stringify(content)}, buffer of ${size}, read ${at}: ${difference}`);
    }
    if (typeof expected !== 'string') first += expected.filter((each) => each !== 'LOSS').length;
  });
  return reads.length + 1;
}

test('every buffer of 0 to 512 bytes, every content of at most three records, with LOSS', () => {
  const all = contents();
  expect(all).toHaveLength(1 + 4 * 2 + 16 * 3 + 64 * 4);
  let reads = 0;
  for (const content of all) {
    for (let size = 0; size <= LARGEST_BUFFER; size++) reads += compare(content, size);
  }
  expect(reads).toBeGreaterThan(2 * 313 * 513);
});

test('LOSS in the order of the machine', () => {
  const record = { type: 0, subtype: 1, info: 8 };
  expect(watch_notification.on(LP64).encode(record)).toEqual(loss);
  const queue = new WatchQueue({ abi: LP64_BE });
  queue.setSize(ROOM);
  queue.lose();
  const got = new Uint8Array(8);
  queue.read([got]);
  expect([...got]).toEqual([0, 0, 0, 1, 0, 0, 0, 8]);
});
