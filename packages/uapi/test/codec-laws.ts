import {
  type Abi,
  abis,
  type Declaration,
  DecodeError,
  type Fields,
  Memory,
  type Struct,
} from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { interpret } from '@kernfmt/layout/reference';
import fc from 'fast-check';
import { describe, expect, test as it } from 'vitest';

const runs = { numRuns: 60 };

/**
 * Holds a struct to the laws of every codec, in every ABI: the reference interpreter, both views,
 * decode and encode agree on random values and on random bytes; a record that is cut short is a
 * DecodeError.
 */
export function codecLaws<F extends Fields>(struct: Struct<F>): void {
  describe(`struct ${struct.name}`, () => {
    it.each(abis.map((abi) => [abi.name, abi] as const))('%s: any value', (_, abi) => {
      valueLaw(struct, abi);
    });
    it.each(abis.map((abi) => [abi.name, abi] as const))('%s: any bytes', (_, abi) => {
      bytesLaw(struct, abi);
    });
    it.each(abis.map((abi) => [abi.name, abi] as const))('%s: cut short', (_, abi) => {
      const { layout } = struct.on(abi);
      for (let length = 0; length < layout.fixed; length++) {
        expect(() => struct.on(abi).decode(new Uint8Array(length))).toThrow(DecodeError);
      }
    });
  });
}

function valueLaw<F extends Fields>(struct: Struct<F>, abi: Abi): void {
  const codec = struct.on(abi);
  const reference = interpret(struct as Declaration<F>, abi);
  fc.assert(
    fc.property(arbitraryOf<F>(struct, { abi }), (value) => {
      const bytes = codec.encode(value as never);
      expect(bytes).toEqual(reference.encode(value as never));
      expect(codec.decode(bytes)).toEqual(value);
    }),
    runs,
  );
}

function bytesLaw<F extends Fields>(struct: Struct<F>, abi: Abi): void {
  const codec = struct.on(abi);
  const reference = interpret(struct as Declaration<F>, abi);
  const { fixed, align, members } = codec.layout;
  const flexible = members.at(-1)?.field.form === 'rest';
  const lengths = fc.nat({ max: flexible ? 40 : 0 });
  const cases = fc
    .tuple(lengths, fc.nat({ max: 3 }), fc.nat({ max: 5 }))
    .chain(([more, at, tail]) =>
      fc.record({
        offset: fc.constant(at * align),
        end: fc.constant(at * align + fixed + more),
        bytes: fc.uint8Array({
          minLength: at * align + fixed + more + tail,
          maxLength: at * align + fixed + more + tail,
        }),
      }),
    );
  fc.assert(
    fc.property(cases, ({ offset, end, bytes }) => {
      const value = reference.decode(bytes, offset, end);
      const memory = new Memory(bytes.slice());
      expect(codec.decode(bytes, offset, end)).toEqual(value);
      for (const view of [codec.view(bytes, offset, end), codec.alignedView(memory, offset, end)]) {
        expect(codec.read(view)).toEqual(value);
        checkHalves(view as unknown as Record<string, unknown>, value);
      }
      expect(codec.encode(value as never)).toEqual(reference.encode(value as never));
    }),
    runs,
  );
}

function checkHalves(view: Record<string, unknown>, value: object): void {
  for (const [name, field] of Object.entries(value)) {
    if (typeof field !== 'bigint') continue;
    expect(view[`${name}_lo`]).toBe(Number(BigInt.asUintN(32, field)));
    expect(view[`${name}_hi`]).toBe(Number(BigInt.asUintN(32, field >> 32n)));
  }
}
