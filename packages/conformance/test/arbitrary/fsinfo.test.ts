import { type Attribute, query, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { abis } from '@kernfmt/layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsinfoReply } from '../../src/arbitrary/fsinfo.ts';

const attributes = [...new Set<Attribute>([...Object.values(ver_21), ...Object.values(ver_20)])];

test.each(attributes)('a reply of $name is its value, for every machine', (attribute) => {
  const example = fc
    .constantFrom(...abis)
    .chain((abi) => fsinfoReply(attribute, { abi }).map((reply) => ({ abi, ...reply })));
  fc.assert(
    fc.property(example, ({ abi, value, bytes, elementSize }) => {
      const server = {
        fsinfo: (_dfd: number, _path: unknown, _params: unknown, buffer: Uint8Array | null) => {
          buffer?.set(bytes.subarray(0, buffer.length));
          return bytes.length;
        },
      };
      expect(query(server, { fd: 3 }, attribute, { abi, elementSize })).toEqual(value);
    }),
    { numRuns: 50 },
  );
});
