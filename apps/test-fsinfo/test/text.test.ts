import { type Attribute as Known, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_ATTR_AFS_SERVER_ADDRESSES,
  FSINFO_ATTR_MOUNT_TOPOLOGY,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
} from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, kernelWith, only, run } from './harness.ts';

const judged = judge('judge');

const refused = () => errno('ENODATA');

/** A value for the C program: which attribute, of which revision. */
function record(what: number, revision: 20 | 21, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    new Uint8Array(Uint32Array.of(what, revision, bytes.length).buffer),
    bytes,
  ]);
}

/** Bytes that are often near the ends of their ranges. */
const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
const bytesOf = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.array(byte, { minLength: length, maxLength: length }).map((all) => Uint8Array.from(all)),
    fc
      .array(fc.nat(5), { minLength: length / 4, maxLength: length / 4 })
      .map((words) => new Uint8Array(Uint32Array.from(words).buffer)),
  );

/** Text that ends in NUL, now and then with several lines, without ASCII, or too long. */
const text = fc
  .oneof(
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) }, byte), {
      maxLength: 60,
    }),
    fc.array(fc.constantFrom(0x61, 0x0a, 0x09, 0x5c, 0xe9), { maxLength: 12 }),
    fc
      .integer({ min: 4080, max: 4300 })
      // The sample never returns when a value and its buffer have one size.
      .filter((length) => length !== 4095)
      .map((length) => Array.from({ length }, (_, at) => 0x41 + (at % 26))),
  )
  .map((chars) => Uint8Array.from([...chars, 0]));

/** An IPv6 address, mostly zeros, in which the runs to be shortened differ. */
const sparse = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, byte), {
  minLength: 16,
  maxLength: 16,
});
const address = fc
  .record({
    family: fc.constantFrom(33, 33, 33, 2),
    service: fc.nat(0xffff),
    type: fc.constantFrom(1, 2, 5, 1000),
    inner: fc.constantFrom(2, 10, 7),
    port: fc.tuple(byte, byte),
    rest: fc.oneof(sparse, fc.constant([...new Array(10).fill(0), 255, 255, 1, 2, 3, 4])),
  })
  .map(({ family, service, type, inner, port, rest }) => {
    const words = new Uint8Array(
      Uint16Array.of(family === 2 ? 7 : family, service, type, 28, inner).buffer,
    );
    const flow = inner === 10 ? [0, 0, 0, 0] : [];
    const all = new Uint8Array(128);
    all.set([...words, ...port, ...flow, ...rest]);
    return all;
  });

const judgedNames = [
  'FSINFO_ATTR_STATFS',
  'FSINFO_ATTR_IDS',
  'FSINFO_ATTR_LIMITS',
  'FSINFO_ATTR_SUPPORTS',
  'FSINFO_ATTR_TIMESTAMP_INFO',
  'FSINFO_ATTR_VOLUME_UUID',
  'FSINFO_ATTR_FEATURES',
  'FSINFO_ATTR_SOURCE',
  'FSINFO_ATTR_ERROR_STATE',
  'FSINFO_ATTR_MOUNT_INFO',
  'FSINFO_ATTR_MOUNT_TOPOLOGY',
  'FSINFO_ATTR_MOUNT_CHILDREN',
  'FSINFO_ATTR_MOUNT_ALL',
  'FSINFO_ATTR_AFS_SERVER_ADDRESSES',
] as const;

/** A value of an attribute. */
function valueFor(attribute: Known): fc.Arbitrary<Uint8Array> {
  if (attribute.type === FSINFO_TYPE_STRING) return text;
  if (attribute.type === FSINFO_TYPE_LIST) {
    const isAddress = attribute.number === FSINFO_ATTR_AFS_SERVER_ADDRESSES;
    const elements = fc.array(isAddress ? address : bytesOf(24), { maxLength: 300, size: 'small' });
    return elements.map((all) => Uint8Array.from(Buffer.concat(all)));
  }
  const { size } = attribute.struct.on(LP64);
  return bytesOf(size).map((bytes) => {
    // propagation_type and the errno are mostly small numbers.
    if (attribute.number === FSINFO_ATTR_MOUNT_TOPOLOGY && (bytes[16]! & 1) === 0) bytes[17] = 0;
    return bytes;
  });
}

describe.each([
  [20, 'ver_20', ver_20],
  [21, 'ver_21', ver_21],
] as const)('ver #%i', (number, revision, attributes) => {
  const all: readonly Known[] = judgedNames.map((name) => attributes[name]);

  test('any values print as C prints them', () => {
    fc.assert(
      fc.property(fc.tuple(...all.map(valueFor)), (values) => {
        const offered = all.map(({ number: id, type }, at) => {
          const size = id === FSINFO_ATTR_AFS_SERVER_ADDRESSES ? 128 : 24;
          return { id, type, size, value: only(values[at]!) };
        });
        const records = all.map((known, at) => record(known.number, number, values[at]!));
        const ran = run(['/'], kernelWith(offered), { revision });
        expect(ran).toEqual(judged(Buffer.concat(records)));
      }),
      { numRuns: 200 },
    );
  });
});

test('any bytes dump as C dumps them, on stdout with -r, 4096 of them at the most', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 5000, size: 'max' }), (bytes) => {
      fc.pre(bytes.length !== 4096);
      const kernel = kernelWith([{ id: 0, value: only(bytes) }]);
      expect(run(['-r', '/'], kernel)).toEqual(judged(record(0x1000, 21, bytes)));
    }),
    { numRuns: 100 },
  );
});

test('-M prints any attribute as C prints it', () => {
  const attribute = fc.record({
    type: fc.oneof(fc.nat(5), fc.nat(0xffffffff)),
    flags: fc.oneof(fc.nat(3), fc.nat(0xffffffff)),
    size: fc.oneof(fc.nat(200), fc.nat(0xffffffff)),
  });
  fc.assert(
    fc.property(fc.array(attribute), (all) => {
      const listed = all.map((each, at) => ({ ...each, id: 0x200 + 0x11f * at, value: refused }));
      const infos = listed.map(({ id, type, flags, size }) =>
        record(0x1001, 21, new Uint8Array(Uint32Array.of(id, type, flags, size).buffer)),
      );
      const { code, out, err } = run(['-M', '/'], kernelWith(listed));
      const [head, line, ...rows] = out.split('\n');
      expect(head).toBe('ATTR ID  TYPE         FLAGS    SIZE  NAME');
      expect(line).toBe('======== ============ ======== ===== =========');
      expect({ code, err, out: rows.join('\n') }).toEqual(judged(Buffer.concat(infos)));
    }),
  );
});
