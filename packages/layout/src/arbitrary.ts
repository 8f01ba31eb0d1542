import fc from 'fast-check';
import { type Abi, LP64 } from './abi.ts';
import { rangeOf } from './check.ts';
import { type Declaration, type Element, type Fields, isBig } from './fields.ts';
import { layoutOf, type Member } from './layout.ts';
import type { Value } from './types.ts';

/**
 * Values of a struct over the whole range of every field, reserved members included: what decode
 * makes of random bytes, without the bytes. `maxRest` bounds a flexible part, in elements.
 */
export function arbitraryOf<F extends Fields>(
  struct: Declaration<F>,
  { abi = LP64, maxRest = 8 }: { readonly abi?: Abi; readonly maxRest?: number } = {},
): fc.Arbitrary<Value<F>> {
  return structArbitrary(struct, abi, maxRest) as unknown as fc.Arbitrary<Value<F>>;
}

function structArbitrary(struct: Declaration, abi: Abi, maxRest: number): fc.Arbitrary<unknown> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const { name, field } of layoutOf(struct, abi).members) {
    model[name] = fieldArbitrary(field, abi, maxRest);
  }
  return fc.record(model, { noNullPrototype: true });
}

const byteString = (maxLength: number): fc.Arbitrary<string> =>
  fc.uint8Array({ maxLength }).map((bytes) => String.fromCharCode(...bytes));

function fieldArbitrary(field: Member['field'], abi: Abi, maxRest: number): fc.Arbitrary<unknown> {
  switch (field.form) {
    case 'slice':
      return fc.nat(2 ** field.width - 1);
    case 'chars':
      return byteString(field.length).map((text) => text.replace(/\0+$/, ''));
    case 'array':
      return fc.array(elementArbitrary(field.element, abi, maxRest), {
        minLength: field.length,
        maxLength: field.length,
      });
    case 'rest':
      if (field.of === 'bytes') return fc.uint8Array({ maxLength: maxRest });
      if (field.of === 'text') return byteString(maxRest);
      return fc.array(elementArbitrary(field.of, abi, maxRest), { maxLength: maxRest });
    case 'scalar':
    case 'struct':
      return elementArbitrary(field, abi, maxRest);
    default:
      throw new TypeError(`arbitraryOf: unexpected ${field.form}`);
  }
}

function elementArbitrary(element: Element, abi: Abi, maxRest: number): fc.Arbitrary<unknown> {
  if (element.form === 'struct') return structArbitrary(element, abi, maxRest);
  const [min, max] = rangeOf(element, abi);
  return isBig(element)
    ? fc.bigInt({ min, max })
    : fc.integer({ min: Number(min), max: Number(max) });
}
