import { z } from 'zod';
import { type Abi, LP64 } from './abi.ts';
import { rangeOf } from './check.ts';
import { codecOf } from './codec.ts';
import { type Declaration, type Element, type Fields, isBig } from './fields.ts';
import { layoutOf, type Member } from './layout.ts';
import type { Input, Value } from './types.ts';

/** How one kind of leaf is said: as the value decode makes, or in its JSON form. */
interface Forms {
  big(least: bigint, greatest: bigint): z.ZodType;
  bytes: z.ZodType;
}

const inRange = (least: bigint, greatest: bigint) =>
  z.bigint().gte(least).lte(greatest) as z.ZodType<bigint, bigint>;

const values: Forms = { big: inRange, bytes: z.instanceof(Uint8Array) };

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const json: Forms = {
  big: (least, greatest) =>
    z.codec(
      z.string().regex(/^-?(0|[1-9][0-9]{0,38})$/, 'a decimal integer'),
      inRange(least, greatest),
      {
        decode: BigInt,
        encode: String,
      },
    ),
  bytes: z.codec(z.string().regex(/^([0-9a-f]{2})*$/, 'hex bytes'), z.instanceof(Uint8Array), {
    decode: (hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    encode: toHex,
  }),
};

/**
 * A zod schema of the values a struct can hold: integers in their fields' ranges, bigints for
 * 64-bit members. Reserved members may be missing and are 0 then; unknown properties are refused.
 */
export function schemaOf<F extends Fields>(
  struct: Declaration<F>,
  abi: Abi = LP64,
): z.ZodType<Value<F>, Input<F>> {
  return structSchema(struct, abi, values) as unknown as z.ZodType<Value<F>, Input<F>>;
}

/**
 * A zod codec between a struct's value and its JSON form, which has 64-bit integers as decimal
 * strings (a JSON number is not exact beyond 2^53) and byte arrays as hex: `z.decode(jsonOf(s), o)`
 * checks and converts foreign input, `z.encode(jsonOf(s), value)` makes the JSON form.
 */
export function jsonOf<F extends Fields>(
  struct: Declaration<F>,
  abi: Abi = LP64,
): z.ZodType<Value<F>, unknown> {
  return structSchema(struct, abi, json) as unknown as z.ZodType<Value<F>, unknown>;
}

function structSchema(struct: Declaration, abi: Abi, forms: Forms): z.ZodType {
  const { members, fixed } = layoutOf(struct, abi);
  const zero: Record<string, unknown> = codecOf(struct, abi).decode(new Uint8Array(fixed));
  const shape: Record<string, z.ZodType> = {};
  for (const { name, field, optional } of members) {
    const schema = fieldSchema(field, abi, forms);
    shape[name] = optional ? schema.default(zero[name]) : schema;
  }
  return z.strictObject(shape);
}

function byteString(length?: number): z.ZodType {
  const schema = z.string().regex(/^[\0-\xff]*$/, 'a byte string');
  return length === undefined ? schema : schema.max(length);
}

function fieldSchema(field: Member['field'], abi: Abi, forms: Forms): z.ZodType {
  switch (field.form) {
    case 'scalar':
      return elementSchema(field, abi, forms);
    case 'slice':
      return z
        .int()
        .gte(0)
        .lte(2 ** field.width - 1);
    case 'chars':
      return byteString(field.length);
    case 'array':
      return z.array(elementSchema(field.element, abi, forms)).length(field.length);
    case 'struct':
      return structSchema(field, abi, forms);
    case 'rest':
      if (field.of === 'bytes') return forms.bytes;
      if (field.of === 'text') return byteString();
      return z.array(elementSchema(field.of, abi, forms));
    default:
      throw new TypeError(`schemaOf: unexpected ${field.form}`);
  }
}

function elementSchema(element: Element, abi: Abi, forms: Forms): z.ZodType {
  if (element.form === 'struct') return structSchema(element, abi, forms);
  const [least, greatest] = rangeOf(element, abi);
  return isBig(element)
    ? forms.big(least, greatest)
    : z.int().gte(Number(least)).lte(Number(greatest));
}
