import { readdirSync, readFileSync } from 'node:fs';
import { errno, type Kernel, type Task } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { LP64 } from '@kernfmt/layout';
import {
  decodeRecords,
  encodeRecords,
  key_notification,
  mount_2020_08,
  mount_notification,
  watch_notification,
} from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';
import { parseFilter, sampleFilter } from '../src/filter.ts';
import { ReplayKernel } from '../src/replay.ts';
import { runWatchTest } from '../src/run.ts';
import { capture, runOn } from './harness.ts';

// What the sample itself printed on the patched kernel.
const folder = new URL('../../../oracle/watch_test/', import.meta.url);
const oracle = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The records behind the sample's lines: they name every bit of mount, key and loss records. */
function readsOf(text: string): Uint8Array[] {
  const reads: Uint8Array[][] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('read() = ')) reads.push([]);
    const head = /^NOTIFY\[...\]: ty=(\w+) sy=(\w+) i=(\w+)$/.exec(line);
    if (head === null) continue;
    const [type, subtype, info] = head.slice(1).map((digits) => Number.parseInt(digits, 16));
    const words = { type: type!, subtype: subtype!, info: info! };
    const [, a, b] = /^(?:MOUNT|KEY) (\w+) .* aux=(\w+)$/.exec(lines[i + 1]!) ?? [];
    const bytes =
      type === 2
        ? mount_notification.encode({
            ...words,
            triggered_on: BigInt(`0x${a}`),
            auxiliary_mount: BigInt(`0x${b}`),
          })
        : type === 1
          ? key_notification.encode({ ...words, key_id: Number(`0x${a}`), aux: Number(b) })
          : watch_notification.encode(words);
    reads.at(-1)!.push(bytes);
  }
  return reads.map((records) => Uint8Array.from(Buffer.concat(records)));
}

const texts = readdirSync(folder).filter((name) => /^wt_\w+\.txt$/.test(name));

test.each(texts)('%s: the records print as the sample printed them', async (name) => {
  const text = oracle(name);
  const { out, err, code } = await runOn(readsOf(text));
  expect({ out, err, code }).toEqual({ out: `${text}-- END --\n`, err: '', code: 0 });
});

/** A kernel with one real queue and whatever a test makes of its calls. */
function kernelWith(task: Partial<Task>): { kernel: Kernel; queue: WatchQueue; calls: string[] } {
  const queue = new WatchQueue();
  const calls: string[] = [];
  const base = new ReplayKernel({ kernel: 'a test', dialect: mount_2020_08, abi: LP64, reads: [] });
  const logged =
    <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      const shown = args.map((each) =>
        each instanceof Uint8Array ? Buffer.from(each).toString('hex') : String(each),
      );
      calls.push(`${name}(${shown.join(', ')})`);
      return call(...args);
    };
  const full: Task = {
    ...base.task,
    pipe2: logged('pipe2', task.pipe2 ?? (() => [3, 4])),
    ioctl: logged(
      'ioctl',
      task.ioctl ??
        ((_, request, arg) => {
          if (request === 0x5760) queue.setSize(Number(arg));
          else queue.setFilter(arg as Uint8Array);
          return 0;
        }),
    ),
    keyctl: logged('keyctl', task.keyctl ?? (() => 0)),
    watch_mount: logged('watch_mount', task.watch_mount ?? (() => {})),
    read: task.read ?? ((_, buffer) => queue.read([buffer])),
    wait: async (_, options) => {
      await new Promise<void>((resolve, reject) => {
        queue.onWake(resolve);
        const signal = options?.signal;
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    },
    close: () => {},
    poll: () => 0,
    fcntl: () => 0,
  };
  const kernel: Kernel = {
    name: 'a test',
    dialect: mount_2020_08,
    abi: LP64,
    support: base.support,
    task: full,
    mountPoint: (id) => (id === 0xen ? new Uint8Array(Buffer.from('/m nt')) : undefined),
    close: () => {},
  };
  return { kernel, queue, calls };
}

test('the calls are the sample’s, in its order', async () => {
  const { kernel, queue, calls } = kernelWith({});
  queue.closeEnd('write');
  expect(await runWatchTest(kernel, capture())).toBe(0);
  expect(calls).toEqual([
    'pipe2(128)',
    'ioctl(3, 22368, 256)',
    `ioctl(3, 22369, ${Buffer.from(sampleFilter).toString('hex')})`,
    'keyctl(32, -3, 3, 1)',
    'keyctl(32, -4, 3, 2)',
    'watch_mount(-100, /, 0, 3, 222)',
  ]);
});

test('wt_loss: stopped while 300 events happen to a queue of 256', async () => {
  const { kernel, queue } = kernelWith({});
  const output = capture();
  const stop = new AbortController();
  const events = decodeRecords(Uint8Array.from(Buffer.concat(readsOf(oracle('wt_loss.txt')))));
  const mounted = events[0]!;
  const setattr = events[1]!;
  const gone = events.at(-1)!;
  const ran = runWatchTest(kernel, output, { signal: stop.signal });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  await settled();
  queue.post(encodeRecords([mounted]));
  await settled();
  for (let i = 0; i < 300; i++) queue.post(encodeRecords([setattr]));
  await settled();
  queue.post(encodeRecords([gone]));
  await settled();
  stop.abort();
  expect(await ran).toBe(0);
  expect(output.out_()).toBe(oracle('wt_loss.txt'));
});

describe('a refused call ends the program as perror and exit(1)', () => {
  const refuse = (code: Parameters<typeof errno>[0]) => (): never => {
    throw errno(code);
  };
  test.each([
    ['pipe2', { pipe2: refuse('ENOPKG') }, 'pipe2: Package not installed\n'],
    ['watch_queue(size)', { ioctl: refuse('EINVAL') }, 'watch_queue(size): Invalid argument\n'],
    ['watch_mount', { watch_mount: refuse('EACCES') }, oracle('wt_denied.stderr.txt')],
    ['watch_mount', { watch_mount: refuse('EPERM') }, oracle('wt_denied_2.stderr.txt')],
    ['watch_mount on 6.1', { watch_mount: refuse('EINVAL') }, oracle('wt_cover.on-6.1.stderr.txt')],
    ['read', { read: refuse('ENOBUFS') }, 'read: No buffer space available\n'],
  ])('%s', async (_, calls, err) => {
    const output = capture();
    expect(await runWatchTest(kernelWith(calls).kernel, output)).toBe(1);
    expect({ out: output.out_(), err: output.err_() }).toEqual({ out: '', err });
  });

  test('keyctl: only when strict; otherwise it says so and goes on', async () => {
    const strict = capture();
    const { kernel } = kernelWith({ keyctl: refuse('EOPNOTSUPP') });
    expect(await runWatchTest(kernel, strict, { strict: true })).toBe(1);
    expect(strict.err_()).toBe('keyctl: Operation not supported\n');
    const { kernel: other, queue, calls } = kernelWith({ keyctl: refuse('EOPNOTSUPP') });
    queue.closeEnd('write');
    const lenient = capture();
    expect(await runWatchTest(other, lenient)).toBe(0);
    expect(lenient.err_()).toMatch(/^keyctl: Operation not supported\nwatch_test: goes on/);
    expect(calls.at(-1)).toMatch(/^watch_mount/);
  });
});

describe('options', () => {
  const [event] = readsOf(oracle('wt_cover.txt'));

  test('--names adds the escaped mount point, or says that it is unknown', async () => {
    const { kernel, queue } = kernelWith({});
    queue.setSize(8);
    queue.post(event!);
    queue.post(
      mount_notification.encode({ ...decodeRecords(event!)[0]!, auxiliary_mount: 9n } as never),
    );
    queue.closeEnd('write');
    const output = capture();
    const again = { ...kernel, task: { ...kernel.task, ioctl: () => 0 } };
    expect(await runWatchTest(again, output, { names: true })).toBe(0);
    expect(output.out_()).toContain('aux=e path=/m\\040nt\n');
    expect(output.out_()).toContain('aux=9 path=(unknown)\n');
  });

  test('--json prints one object a record and nothing else', async () => {
    const { out } = await runOn([event!, Buffer.from('0000000108000000', 'hex')], { json: true });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        what: 'mount',
        change: 'new_mount',
        watch_id: 0xde,
        flags: [],
        type: 2,
        subtype: 0,
        info: 0xde18,
        triggered_on: '11',
        auxiliary_mount: '14',
      },
      { what: 'meta', change: 'loss', watch_id: 0, flags: [], type: 0, subtype: 1, info: 8 },
    ]);
  });

  test('--filter in words is the filter in bytes', async () => {
    expect(parseFilter(['key', 'mount!=move_from'])).toEqual(sampleFilter);
    expect(parseFilter(['none'])).toBeNull();
    const { out } = await runOn(readsOf(oracle('wt_batch.txt')), {
      filter: parseFilter(['mount=readonly,unmount@in_subtree', 'mount@!in_subtree']),
    });
    const changes = [...out.matchAll(/change=\d\[(\w+)\]/g)].map(([, change]) => change);
    expect(changes).toEqual(['new_mount', 'readonly', 'unmount']);
    for (const wrong of ['', 'mounts', 'mount=', 'mount=gone', 'mount@ro', 'mount;', 'none,key']) {
      expect(() => parseFilter([wrong])).toThrow(/^filter ".*": /);
    }
  });
});
