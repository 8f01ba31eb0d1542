import { Errno, errno, type FsinfoCalls } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  fsinfo_attribute_info,
} from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../src/attribute.ts';
import { ver_20, ver_21 } from '../src/attributes.ts';
import { discover, negotiate } from '../src/discover.ts';
import { query } from '../src/query.ts';
import { ReplyError, type ReplyFault } from '../src/reply_error.ts';

/** What a server does with one call. */
interface Reply {
  readonly returns: number;
  readonly writes: Uint8Array;
}

/** Says one thing after the other, the last one for ever; keeps what it said. */
class Liar implements FsinfoCalls {
  readonly #replies: readonly (Reply | Errno)[];
  calls = 0;

  constructor(replies: readonly (Reply | Errno)[]) {
    this.#replies = replies;
  }

  fsinfo(_dfd: number, _path: unknown, _params: unknown, buffer: Uint8Array | null): number {
    const reply = this.#replies[Math.min(this.calls++, this.#replies.length - 1)]!;
    if (reply instanceof Errno) throw reply;
    buffer?.set(reply.writes.subarray(0, buffer.length));
    return reply.returns;
  }

  /** What the last call returned and wrote. */
  get last(): Reply {
    return this.#replies[Math.min(this.calls, this.#replies.length) - 1] as Reply;
  }
}

const someReply: fc.Arbitrary<Reply | Errno> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ returns: fc.nat(200), writes: fc.uint8Array({ maxLength: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      returns: fc.oneof(fc.integer(), fc.double(), fc.constantFrom(4096, 4097, 50_000, 70_000_000)),
      writes: fc.uint8Array({ maxLength: 64 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(errno('ENODATA'), errno('EOPNOTSUPP'), errno('EPERM')) },
);
const someReplies = fc.array(someReply, { minLength: 1, maxLength: 4 });

/** The bytes of a reply as a buffer of zeros had them, up to its size. */
function said({ returns, writes }: Reply): Uint8Array {
  const bytes = new Uint8Array(returns);
  bytes.set(writes.subarray(0, returns));
  return bytes;
}

/** Holds a value to what the server said last. */
function checkValue(attribute: Attribute, value: unknown, last: Reply): void {
  if (attribute.type === FSINFO_TYPE_VSTRUCT) {
    const codec = attribute.struct.on(LP64);
    expect(last.returns).toBeGreaterThanOrEqual(codec.size);
    expect(value).toEqual(codec.decode(said(last)));
  } else if (attribute.type === FSINFO_TYPE_STRING) {
    const bytes = said(last);
    const text = value as Uint8Array;
    expect(bytes.length).toBeGreaterThan(text.length);
    expect(text.includes(0)).toBe(false);
    expect(bytes.subarray(0, text.length)).toEqual(text);
    expect(bytes.subarray(text.length).every((byte) => byte === 0)).toBe(true);
  }
}

const attributes = [...new Set<Attribute>([...Object.values(ver_21), ...Object.values(ver_20)])];

test.each(attributes)('$name of a liar is a value of what it said, or an error', (attribute) => {
  fc.assert(
    fc.property(someReplies, (replies) => {
      const liar = new Liar(replies);
      try {
        const value = query(liar, { fd: 3 }, attribute);
        checkValue(attribute, value, liar.last);
        if (attribute.type === FSINFO_TYPE_LIST) expect(Array.isArray(value)).toBe(true);
      } catch (error) {
        const isKnown = error instanceof ReplyError || error instanceof Errno;
        if (!isKnown) throw error;
      }
      expect(liar.calls).toBeLessThan(25);
    }),
    { numRuns: 300 },
  );
});

test('a list of a liar has as many elements as its size says, each where the size says', () => {
  const { FSINFO_ATTR_MOUNT_ALL } = ver_21;
  const sizes = fc.record({ step: fc.nat(60), bytes: fc.uint8Array({ maxLength: 200 }) });
  fc.assert(
    fc.property(sizes, ({ step, bytes }) => {
      const info = { attr_id: 0x206, type: FSINFO_TYPE_LIST, flags: 0, size: step };
      const first = { returns: 16, writes: fsinfo_attribute_info.encode(info) };
      const liar = new Liar([first, { returns: bytes.length, writes: bytes }]);
      const codec = FSINFO_ATTR_MOUNT_ALL.element.on(LP64);
      const isList = step >= codec.size && bytes.length % step === 0;
      if (!isList) {
        expect(() => query(liar, { fd: 3 }, FSINFO_ATTR_MOUNT_ALL)).toThrow(ReplyError);
        return;
      }
      const elements = query(liar, { fd: 3 }, FSINFO_ATTR_MOUNT_ALL);
      expect(elements).toHaveLength(bytes.length / step);
      elements.forEach((element, at) => {
        expect(element).toEqual(codec.decode(bytes, at * step));
      });
    }),
  );
});

describe('a reply that is no value says why', () => {
  const reply = (returns: number, ...writes: number[]): Reply => ({
    returns,
    writes: Uint8Array.from(writes),
  });
  const infoOf = (changes: object): Reply => {
    const info = { attr_id: 0x205, type: FSINFO_TYPE_LIST, flags: 0, size: 24, ...changes };
    return { returns: 16, writes: fsinfo_attribute_info.encode(info) };
  };
  const { FSINFO_ATTR_SOURCE, FSINFO_ATTR_MOUNT_INFO, FSINFO_ATTR_MOUNT_CHILDREN } = ver_21;

  test.each<[string, Attribute, readonly Reply[], ReplyFault, string]>([
    ['short', FSINFO_ATTR_MOUNT_INFO, [reply(40)], 'short', '40 bytes, should be 48'],
    ['empty', FSINFO_ATTR_MOUNT_INFO, [reply(0)], 'short', '0 bytes, should be 48'],
    [
      'oversized',
      FSINFO_ATTR_MOUNT_INFO,
      [reply(4097)],
      'size',
      'size 4097, should be from 0 to 4096',
    ],
    [
      'negative',
      FSINFO_ATTR_MOUNT_INFO,
      [reply(-22)],
      'size',
      'size -22, should be from 0 to 4096',
    ],
    [
      'fractional',
      FSINFO_ATTR_MOUNT_INFO,
      [reply(48.5)],
      'size',
      'size 48.5, should be from 0 to 4096',
    ],
    ['empty text', FSINFO_ATTR_SOURCE, [reply(0)], 'unterminated', 'text should end in NUL'],
    [
      'endless text',
      FSINFO_ATTR_SOURCE,
      [reply(2, 97, 98)],
      'unterminated',
      'text should end in NUL',
    ],
    [
      'text behind a NUL',
      FSINFO_ATTR_SOURCE,
      [reply(4, 97, 0, 98, 0)],
      'inside',
      'text should have no NUL inside, has one at 1',
    ],
    [
      'a list that is none',
      FSINFO_ATTR_MOUNT_CHILDREN,
      [infoOf({ type: FSINFO_TYPE_VSTRUCT })],
      'kind',
      'type 0, should be 3',
    ],
    [
      'elements too short',
      FSINFO_ATTR_MOUNT_CHILDREN,
      [infoOf({ size: 16 }), reply(48)],
      'short',
      'elements of 16 bytes, should have 24',
    ],
    [
      'elements of no size',
      FSINFO_ATTR_MOUNT_CHILDREN,
      [infoOf({ size: 0 }), reply(0)],
      'short',
      'elements of 0 bytes, should have 24',
    ],
    [
      'half an element',
      FSINFO_ATTR_MOUNT_CHILDREN,
      [infoOf({}), reply(36)],
      'size',
      '36 bytes, should be elements of 24',
    ],
  ])('%s', (_, attribute, replies, fault, complaint) => {
    const expected = { name: 'ReplyError', fault, attribute: attribute.name };
    try {
      query(new Liar(replies), { fd: 3 }, attribute);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ ...expected, message: `${attribute.name}: ${complaint}` });
    }
  });

  test('info of another attribute than asked for', () => {
    const liar = new Liar([infoOf({ attr_id: 0x206 }), reply(24)]);
    expect(() => query(liar, { fd: 3 }, FSINFO_ATTR_MOUNT_CHILDREN)).toThrow(
      'FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO: is of 0x206, should be of 0x205',
    );
  });
});

test('discovery and negotiation with a liar end, in a value or an error', () => {
  fc.assert(
    fc.property(someReplies, fc.boolean(), (replies, discovers) => {
      const liar = new Liar(replies);
      try {
        if (discovers) discover(liar, { fd: 3 });
        else negotiate(liar, { fd: 3 });
      } catch (error) {
        const isKnown = error instanceof ReplyError || error instanceof Errno;
        if (!isKnown) throw error;
      }
    }),
    { numRuns: 300 },
  );
});

test('a list of more attributes than a kernel can have is not gone through', () => {
  const liar = new Liar([{ returns: 20_000, writes: new Uint8Array(20_000) }]);
  expect(() => discover(liar, { fd: 3 })).toThrow(
    'FSINFO_ATTR_FSINFO_ATTRIBUTES: 5000 attributes, should be up to 4096',
  );
  expect(liar.calls).toBe(2);
});
