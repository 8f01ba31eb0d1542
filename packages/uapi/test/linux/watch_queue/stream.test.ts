import { DecodeError, LP64, LP64_BE } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordCursor } from '../../../src/linux/watch_queue/cursor.ts';
import { lengthOf, mount_2020_08, watchIdOf } from '../../../src/linux/watch_queue/dialect.ts';
import {
  dialectOf,
  dialects,
  mount_2020_02,
  mount_2020_07,
  superblock_2020_11,
} from '../../../src/linux/watch_queue/dialects.ts';
import {
  key_notification,
  raw_notification,
  watch_notification,
  watch_notification_removal,
} from '../../../src/linux/watch_queue/mainline.ts';
import { mount_notification } from '../../../src/linux/watch_queue/mount_2020_08.ts';
import { decodeRecords, encodeRecords } from '../../../src/linux/watch_queue/stream.ts';
import { hex, recordings, unhex } from '../../oracle.ts';

const loss = { type: 0, subtype: 1, info: 8 };

describe('known vectors', () => {
  const le = { dialect: mount_2020_08, abi: LP64 };
  const be = { dialect: mount_2020_08, abi: LP64_BE };
  const moveTo = {
    type: 2,
    subtype: 6,
    info: 0x1de18,
    triggered_on: 0x60n,
    auxiliary_mount: 0x1a0n,
  };
  test.each([
    ['LOSS', le, '00000001 08000000', loss],
    ['LOSS, big endian', be, '00000001 00000008', loss],
    ['REMOVAL without object', le, '00000000 08de0000', { type: 0, subtype: 0, info: 0xde08 }],
    [
      'REMOVAL of a mount',
      le,
      '00000000 10de0000 a001000000000000',
      { type: 0, subtype: 0, info: 0xde10, id: 0x1a0n },
    ],
    [
      'REMOVAL of a key',
      le,
      '00000000 10010000 5d2efc2f00000000',
      { type: 0, subtype: 0, info: 0x110, id: 0x2ffc2e5dn },
    ],
    [
      'key LINKED',
      le,
      '01000002 10010000 5d2efc2f 5951b23d',
      { type: 1, subtype: 2, info: 0x110, key_id: 0x2ffc2e5d, aux: 1035096409 },
    ],
    ['MOVE_TO', le, '02000006 18de0100 6000000000000000 a001000000000000', moveTo],
    ['MOVE_TO, big endian', be, '00000206 0001de18 0000000000000060 00000000000001a0', moveTo],
    [
      'SETATTR of a nosuid mount',
      le,
      '02000004 18de0300 a001000000000000 0000000000000000',
      { type: 2, subtype: 4, info: 0x3de18, triggered_on: 0x1a0n, auxiliary_mount: 0n },
    ],
  ])('%s', (_, options, bytes, record) => {
    expect(decodeRecords(unhex(bytes), options)).toEqual([record]);
    expect(hex(encodeRecords([record as never], options))).toBe(bytes.replace(/ /g, ''));
  });

  test('July: NEW_MOUNT with counters, 32 bytes', () => {
    const bytes = '02000000 20de0000 60000000 a0010000 03000000 01000000 01000000 00000000'.replace(
      / /g,
      '',
    );
    const counters = { topology_changes: 3, attr_changes: 1, aux_topology_changes: 1 };
    const ids = { triggered_on: 0x60, auxiliary_mount: 0x1a0 };
    const options = { dialect: mount_2020_07 };
    const head = { type: 2, subtype: 0, info: 0xde20 };
    const record = { ...head, ...ids, ...counters, __padding: 0 };
    expect(decodeRecords(unhex(bytes), options)).toEqual([record]);
    expect(hex(encodeRecords([record], options))).toBe(bytes);
    const short = `${bytes.slice(0, 8)}1cde0000${bytes.slice(16, 56)}`;
    const [unpadded] = decodeRecords(unhex(short), options);
    expect(unpadded).toEqual({ ...head, info: 0xde1c, ...ids, ...counters });
    const padded = encodeRecords([{ ...unpadded!, __padding: 0 } as never], options);
    expect(hex(padded)).toBe(bytes);
  });

  test('February: the watch id stands in bits 24–31', () => {
    const bytes = unhex('02000000 10000002 13000000 a8000000');
    const record = {
      type: 2,
      subtype: 0,
      info: 0x02000010,
      triggered_on: 0x13,
      changed_mount: 0xa8,
    };
    expect(decodeRecords(bytes, { dialect: mount_2020_02 })).toEqual([record]);
    expect(watchIdOf(mount_2020_02, record.info)).toBe(2);
    expect(watchIdOf(mount_2020_08, record.info)).toBe(0);
  });

  test('RFC v2: a superblock error with its text has the sample’s 93 bytes', () => {
    const record = {
      type: 2,
      subtype: 1,
      info: 0x0300005d,
      sb_id: 1n,
      error_number: 4,
      error_cookie: 0,
      inode: 0n,
      block: 0n,
      function: 'ext4_abort',
      line: 100,
      desc: 'Abort forced by user\0',
    };
    const bytes = encodeRecords([record], { dialect: superblock_2020_11 });
    expect(bytes.length).toBe(0x5d);
    expect(decodeRecords(bytes, { dialect: superblock_2020_11 })).toEqual([record]);
    expect(watchIdOf(superblock_2020_11, record.info)).toBe(3);
  });
});

describe('the records of the recordings', () => {
  const streams = [...recordings()].flatMap(([scenario, steps]) =>
    steps.flatMap(({ op, records, data }) => [
      ...Object.values(records ?? {}).map((list) => [scenario, list.join('')] as const),
      ...(/^readv?$/.test(op) && data ? [[scenario, data] as const] : []),
    ]),
  );

  test('there are some', () => expect(streams.length).toBeGreaterThan(1500));

  test('decode to known records and encode to the same bytes', () => {
    for (const [scenario, stream] of streams) {
      const records = decodeRecords(unhex(stream));
      for (const record of records) expect(record, scenario).not.toHaveProperty('data');
      expect(hex(encodeRecords(records)), scenario).toBe(stream);
    }
  });
});

describe('every dialect', () => {
  test('has unique names and types, and is found by name', () => {
    expect(new Set(dialects.map((each) => each.name)).size).toBe(dialects.length);
    for (const each of dialects) {
      expect(dialectOf(each.name)).toBe(each);
      expect(new Set(each.types.map(({ type }) => type)).size).toBe(each.types.length);
    }
    expect(() => dialectOf('mount-2021')).toThrow(/dialectOf: no dialect "mount-2021"; there are/);
  });

  const record = fc
    .constantFrom(...dialects)
    .chain((dialect) =>
      fc
        .constantFrom(...dialect.types)
        .chain(({ type, structs }) =>
          fc
            .constantFrom(...structs)
            .chain(({ struct, subtypes }) =>
              fc.tuple(
                fc.constant(dialect),
                arbitraryOf(struct, { maxRest: 20 }),
                subtypes === undefined ? fc.nat(255) : fc.constantFrom(...subtypes),
                fc.constantFrom(LP64, LP64_BE),
                fc.constant(type),
              ),
            ),
        ),
    );

  test('gives back the record that was encoded, its length put right', () => {
    fc.assert(
      fc.property(record, ([dialect, value, subtype, abi, type]) => {
        const given = { ...value, type, subtype } as never;
        let bytes: Uint8Array;
        try {
          bytes = encodeRecords([given], { dialect, abi });
        } catch (error) {
          // Ring lengths count 8-byte units: a record of another length cannot be said.
          expect(error).toBeInstanceOf(RangeError);
          expect(dialect.info.lengthUnit).toBe(8);
          return;
        }
        const [decoded, ...more] = decodeRecords(bytes, { dialect, abi }) as {
          info: number;
        }[];
        expect(more).toEqual([]);
        expect(lengthOf(dialect, decoded!.info)).toBe(bytes.length);
        const mask = dialect.info.length;
        const { info } = value as { info: number };
        expect(decoded!.info & ~mask).toBe(info & ~mask);
        // A July record without the padding word comes back with it.
        expect({ ...decoded, info: 0 }).toMatchObject({ ...(given as object), info: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes: records that encode to the same bytes, up to a DecodeError at their end', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // Streams of plausible lengths, whatever the types.
      fc
        .array(
          fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(8), fc.uint8Array({ maxLength: 40 })),
        )
        .map((list) =>
          Uint8Array.from(
            list.flatMap(([type, subtype, data]) => [
              ...[type, 0, 0, subtype, 8 + data.length, 1, 0, 0],
              ...data,
            ]),
          ),
        ),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...dialects), fc.nat(7), (given, dialect, shift) => {
        // Somewhere inside a larger buffer: nothing outside it may be read.
        const whole = new Uint8Array(given.length + 16).fill(0xa5);
        const view = whole.subarray(shift, shift + given.length);
        view.set(given);
        const cursor = new RecordCursor(view, dialect);
        let end = 0;
        try {
          while (cursor.next()) {
            const record = cursor.record();
            end = cursor.offset + cursor.length;
            const same = lengthOf(dialect, cursor.info) === cursor.length;
            expect(same).toBe(true);
            if (cursor.struct !== raw_notification) continue;
            expect(record).toHaveProperty('data', given.slice(cursor.offset + 8, end));
          }
          expect(end).toBe(given.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
          expect((error as DecodeError).offset).toBe(end);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a cursor', () => {
  const one = mount_notification.encode({
    type: 2,
    subtype: 0,
    info: 0x18,
    triggered_on: 1n,
    auxiliary_mount: 2n,
  });

  test('tells the struct of each record and refuses a view of another', () => {
    const cursor = new RecordCursor(
      Uint8Array.from([...one, ...unhex('0000000108000000')]),
      mount_2020_08,
    );
    expect(cursor.next()).toBe(true);
    expect(cursor.struct).toBe(mount_notification);
    expect(cursor.view(mount_notification).auxiliary_mount_lo).toBe(2);
    expect(() => cursor.view(key_notification)).toThrow(TypeError);
    expect(cursor.next()).toBe(true);
    expect(cursor.struct).toBe(watch_notification);
    expect(cursor.watch_id).toBe(0);
    expect(cursor.next()).toBe(false);
  });

  test('serves many reads into one buffer', () => {
    const buffer = new Uint8Array(433);
    const cursor = new RecordCursor(buffer, mount_2020_08);
    expect(cursor.rewind(0).next()).toBe(false);
    buffer.set(one);
    expect(cursor.rewind(one.length).next()).toBe(true);
    buffer.set(unhex('0000000008de0000'));
    expect(cursor.rewind(8).next()).toBe(true);
    expect(cursor.record()).toEqual({ type: 0, subtype: 0, info: 0xde08 });
    expect(() => cursor.rewind(434)).toThrow(RangeError);
  });

  test('reads records that do not stand on 8 bytes', () => {
    const text = unhex('02000004 0b000000 616263'); // 11 bytes: raw in this dialect
    const bytes = Uint8Array.from([...text, ...one]);
    const [first, second] = decodeRecords(bytes);
    expect(first).toEqual({ type: 2, subtype: 4, info: 11, data: unhex('616263') });
    expect(second).toMatchObject({ triggered_on: 1n, auxiliary_mount: 2n });
  });

  test('reads on behind such a record, and aligned again', () => {
    const odd = unhex('02000004 0b000000 616263');
    const even = unhex('02000004 0d000000 6162636465'); // 11 + 24 + 13 = 48
    const cursor = new RecordCursor(
      Uint8Array.from([...one, ...odd, ...one, ...even, ...one]),
      mount_2020_08,
    );
    for (let round = 0; round < 2; round++) {
      const seen: unknown[] = [];
      while (cursor.next()) {
        const { offset, length, type, subtype, info, struct } = cursor;
        seen.push([offset, length, type, subtype, info]);
        if (struct !== mount_notification) continue;
        const view = cursor.view(mount_notification);
        expect([view.offset, view.end, view.info]).toEqual([offset, offset + length, info]);
        expect([view.triggered_on, view.auxiliary_mount]).toEqual([1n, 2n]);
        expect(cursor.record()).toMatchObject({ triggered_on: 1n, auxiliary_mount: 2n });
      }
      expect(seen).toEqual([
        [0, 24, 2, 0, 24],
        [24, 11, 2, 4, 11],
        [35, 24, 2, 0, 24],
        [59, 13, 2, 4, 13],
        [72, 24, 2, 0, 24],
      ]);
      cursor.rewind();
    }
  });

  test('is a RecordCursor, whatever its dialect', () => {
    for (const each of dialects) {
      expect(new RecordCursor(new Uint8Array(8), each)).toBeInstanceOf(RecordCursor);
    }
    expect(() => new RecordCursor([] as never, mount_2020_08)).toThrow(TypeError);
  });

  test('stays on an unaligned record before an aligned one that it refuses', () => {
    const odd = unhex('02000004 0b000000 616263');
    const key = unhex('01000002 10010000 5d2efc2f 5951b23d');
    const odder = unhex('02000004 0d000000 6162636465'); // 11 + 16 + 13 = 40
    const refused = unhex('02000000 07000000');
    const cursor = new RecordCursor(
      Uint8Array.from([...odd, ...key, ...odder, ...refused]),
      mount_2020_08,
    );
    while (cursor.offset < 27) expect(cursor.next()).toBe(true);
    expect(() => cursor.next()).toThrow(DecodeError);
    expect([cursor.offset, cursor.length, cursor.subtype]).toEqual([27, 13, 4]);
    expect(cursor.record()).toEqual({ type: 2, subtype: 4, info: 13, data: odder.subarray(8) });
  });

  test.each([
    ['no length', '02000000 00000000 1111', 0, /bad length 0, 10 bytes are left/],
    ['a length below the header', '02000000 07000000', 0, /bad length 7/],
    [
      'a length beyond the end',
      '0000000108000000 02000000 19000000 00',
      8,
      /bad length 25, 9 bytes/,
    ],
    ['a short header', '0000000108000000 02', 8, /short header, 1 of 8 bytes/],
  ])('refuses %s with the offset, after the records before it', (_, bytes, offset, message) => {
    const cursor = new RecordCursor(unhex(bytes), mount_2020_08);
    const error = (() => {
      try {
        while (cursor.next());
      } catch (thrown) {
        return thrown as DecodeError;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ offset, message: expect.stringMatching(message) });
    expect(() => cursor.next()).toThrow(DecodeError);
  });

  test('stays on the record before one that it refuses', () => {
    const cursor = new RecordCursor(unhex('0000000108000000 02000000 07000000'), mount_2020_08);
    expect(cursor.next()).toBe(true);
    expect(() => cursor.next()).toThrow(DecodeError);
    expect([cursor.offset, cursor.length, cursor.record()]).toEqual([0, 8, loss]);
    expect(cursor.view(watch_notification).end).toBe(8);
  });

  test('keeps what it does not know: type, subtype, length', () => {
    for (const bytes of [
      '7fffff01 0c000000 01020304', // unknown type
      '01000002 18000000 00000000 00000000 00000000 00000000', // a key record of another length
      '02000009 18000000 00000000 00000000 00000000 00000000', // a subtype of a known type
    ]) {
      const records = decodeRecords(unhex(bytes));
      expect(hex(encodeRecords(records))).toBe(bytes.replace(/ /g, ''));
    }
    expect(watch_notification_removal.size).toBe(16);
  });
});
