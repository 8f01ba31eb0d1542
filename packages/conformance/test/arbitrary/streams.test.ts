import { DecodeError, LP64, LP64_BE } from '@kernfmt/layout';
import { decodeRecords, lengthOf } from '@kernfmt/uapi/linux/watch_queue';
import { dialects } from '@kernfmt/uapi/linux/watch_queue/dialects';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bufferSize } from '../../src/arbitrary/buffers.ts';
import { anyRecord } from '../../src/arbitrary/records.ts';
import { malformedStream } from '../../src/arbitrary/streams.ts';
import { longestOf } from '../../src/codec/reference.ts';

const orders = [LP64, LP64_BE];

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('%s', (_, dialect) => {
  const samples = orders.flatMap((abi) => fc.sample(anyRecord({ dialect, abi }), 600));

  test('records of every type and struct, every named subtype and flag, the longest', () => {
    for (const { type, subtypes, flags, structs } of dialect.types) {
      const ofType = samples.filter(({ record }) => record.type === type);
      const seen = new Set(ofType.map(({ record }) => record.subtype));
      expect([...seen]).toEqual(expect.arrayContaining(Object.values(subtypes)));
      for (const flag of Object.values(flags)) {
        expect(ofType.some(({ record }) => (record.info & flag) !== 0)).toBe(true);
      }
      const shapes = new Set(ofType.map(({ record }) => Object.keys(record).join()));
      expect(shapes.size).toBeGreaterThan(structs.length / 2);
    }
    expect(samples.some(({ record }) => 'data' in record && record.type > 0xff)).toBe(true);
    const lengths = samples.map(({ bytes }) => bytes.length);
    expect(Math.max(...lengths)).toBe(longestOf(dialect));
    expect(Math.min(...lengths)).toBe(8);
    for (const { record, bytes } of samples) {
      expect(lengthOf(dialect, record.info)).toBe(bytes.length);
    }
  });

  test('what is said to be wrong with a stream is what a decoder finds', () => {
    const faults = new Set<string>();
    for (const abi of orders) {
      for (const { bytes, offset, fault } of fc.sample(malformedStream({ dialect, abi }), 200)) {
        const said = fault === 'short header' ? /short header/ : /bad length/;
        expect(() => decodeRecords(bytes, { dialect, abi })).toThrow(DecodeError);
        expect(() => decodeRecords(bytes, { dialect, abi })).toThrow(said);
        expect(() => decodeRecords(bytes, { dialect, abi })).toThrow(new RegExp(` ${offset}$`));
        faults.add(fault);
      }
    }
    expect(faults.size).toBe(3);
  });
});

test('buffers of all sizes to 512, and beyond a page', () => {
  const sizes = new Set(fc.sample(bufferSize(), 5000));
  expect([...sizes]).toEqual(expect.arrayContaining([0, 7, 8, 9, 127, 128, 433, 512, 4097]));
});
