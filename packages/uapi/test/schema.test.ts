import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mount_2020_08 } from '../src/linux/watch_queue/dialect.ts';
import { dialects } from '../src/linux/watch_queue/dialects.ts';
import { decodeRecords, encodeRecords } from '../src/linux/watch_queue/stream.ts';
import { recordJsonOf } from '../src/schema.ts';
import { unhex } from './oracle.ts';

const json = recordJsonOf(mount_2020_08);

test('the JSON form has C names, 64-bit integers as decimal strings, raw bytes as hex', () => {
  const [mount, raw] = decodeRecords(
    unhex('02000006 18de0100 6000000000000000 ffffffffffffffff 09000001 0a000000 beef'),
  );
  expect(z.encode(json, mount!)).toEqual({
    type: 2,
    subtype: 6,
    info: 0x1de18,
    triggered_on: '96',
    auxiliary_mount: '18446744073709551615',
  });
  expect(z.encode(json, raw!)).toEqual({ type: 9, subtype: 1, info: 10, data: 'beef' });
});

test('every record of every dialect survives JSON', () => {
  for (const dialect of dialects) {
    const schema = recordJsonOf(dialect);
    for (const { type, structs } of dialect.types) {
      for (const { struct, subtypes } of structs) {
        fc.assert(
          fc.property(arbitraryOf(struct, { maxRest: 10 }), fc.nat(255), (value, pick) => {
            const subtype = subtypes === undefined ? pick : subtypes[pick % subtypes.length];
            const record = { ...value, type, subtype };
            const text = JSON.stringify(z.encode(schema, record));
            // A reserved member may be missing, and is 0 then.
            expect(z.decode(schema, JSON.parse(text))).toMatchObject(record);
          }),
          { numRuns: 30 },
        );
      }
    }
  }
});

test.each([
  ['no object', 7],
  [
    'a number for a 64-bit integer',
    { type: 2, subtype: 0, info: 24, triggered_on: 1, auxiliary_mount: '2' },
  ],
  [
    'an integer out of range',
    { type: 2, subtype: 256, info: 24, triggered_on: '1', auxiliary_mount: '2' },
  ],
  [
    '2^64',
    { type: 2, subtype: 0, info: 24, triggered_on: '18446744073709551616', auxiliary_mount: '2' },
  ],
  [
    'the fields of another type',
    { type: 1, subtype: 0, info: 24, triggered_on: '1', auxiliary_mount: '2' },
  ],
  ['a field too many', { type: 0, subtype: 1, info: 8, extra: 1 }],
  ['bytes that are no hex', { type: 9, subtype: 0, info: 9, data: 'zz' }],
  ['raw bytes of another length than info says', { type: 9, subtype: 0, info: 9, data: 'beef' }],
])('refuses %s', (_, foreign) => expect(z.safeDecode(json, foreign as never).success).toBe(false));

test('what it accepts encodes', () => {
  const record = z.decode(json, { type: 1, subtype: 2, info: 0x110, key_id: 1, aux: 2 });
  expect(decodeRecords(encodeRecords([record]))).toEqual([record]);
});
