import fc from 'fast-check';
import type { Element, Field } from '../src/fields.ts';
import {
  abis,
  aligned_u64,
  array,
  bits,
  bytes,
  chars,
  type Declaration,
  embed,
  layoutOf,
  long,
  padding,
  pointer,
  reserved,
  rest,
  s8,
  s16,
  s32,
  s64,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
  ulong,
} from '../src/index.ts';

/** A field that takes its names when it is made, so that no two in a declaration are the same. */
type Make = (fresh: () => string) => Field;
type MakeElement = (fresh: () => string) => Element;

const scalars = [
  u8,
  u16,
  u32,
  u64,
  aligned_u64,
  s8,
  s16,
  s32,
  s64,
  u128,
  ulong,
  long,
  pointer,
] as const;
const scalar: fc.Arbitrary<MakeElement> = fc.constantFrom(...scalars).map((each) => () => each);
const length = fc.integer({ min: 1, max: 5 });

/** Bit-fields of 1 to `size * 8` bits: the unit is cut at random places. */
const bitFields: fc.Arbitrary<Make> = fc.constantFrom(u8, u16, u32).chain((unit) => {
  const width = unit.size * 8;
  return fc
    .uniqueArray(fc.integer({ min: 1, max: width - 1 }), { maxLength: 6 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), width])
    .map((edges) => edges.slice(1).map((edge, i) => edge - edges[i]!))
    .map((widths): Make => {
      return (fresh) => bits(unit, Object.fromEntries(widths.map((w) => [fresh(), w])));
    });
});

const arrayOf = (element: fc.Arbitrary<MakeElement>): fc.Arbitrary<Make> =>
  fc.tuple(element, length).map(([make, n]) => {
    return (fresh) => array(make(fresh), n);
  });

const text4 = fc.integer({ min: 1, max: 9 }).map(
  (n): Make =>
    () =>
      chars(n),
);

const reservedOf = (element: fc.Arbitrary<MakeElement>): fc.Arbitrary<Make> =>
  fc.tuple(element, fc.option(length)).map(([make, n]): Make => {
    return (fresh) => reserved(n === null ? make(fresh) : array(make(fresh), n));
  });

const flat = fc.oneof(
  { weight: 4, arbitrary: scalar as fc.Arbitrary<Make> },
  { weight: 2, arbitrary: bitFields },
  arrayOf(scalar),
  text4,
  reservedOf(scalar),
);

/** Declares a struct of these fields, with padding exactly where some ABI needs it. */
function declare(makes: readonly Make[], fresh: () => string): Declaration {
  const fields: Record<string, Field> = {};
  const ends = abis.map(() => 0);
  const pad = (aligns: readonly number[], asBytes: boolean): void => {
    const holes = ends.map((end, i) => -end & (aligns[i]! - 1));
    if (holes.every((hole) => hole === 0)) return;
    // Bit-field units have at most 4 bytes, and all ABIs agree on offsets modulo 4.
    fields[fresh()] = asBytes ? reserved(array(u8, holes[0]!)) : padding();
    for (const i of ends.keys()) ends[i]! += holes[i]!;
  };
  const whole = abis.map(() => 1);
  for (const make of makes) {
    const field = make(fresh);
    const alone = struct('alone', { field });
    const layouts = abis.map((abi) => layoutOf(alone, abi));
    const aligns = layouts.map(({ align }) => align);
    pad(aligns, field.form === 'bits');
    fields[fresh()] = field;
    for (const [i, { fixed }] of layouts.entries()) ends[i]! += fixed;
    for (const [i, align] of aligns.entries()) whole[i] = Math.max(whole[i]!, align);
  }
  if (fields[Object.keys(fields).at(-1)!]?.form !== 'rest') pad(whole, false);
  return struct(fresh(), fields);
}

const inner: fc.Arbitrary<MakeElement> = fc
  .array(flat, { minLength: 1, maxLength: 4 })
  .map((makes) => (fresh) => declare(makes, fresh));

const embedded = inner.map(
  (make): Make =>
    (fresh) =>
      embed(make(fresh) as Declaration),
);

const field = fc.oneof(
  { weight: 6, arbitrary: flat },
  { weight: 2, arbitrary: embedded },
  inner as fc.Arbitrary<Make>,
  arrayOf(inner),
  reservedOf(inner),
);

const tail: fc.Arbitrary<Make> = fc.oneof(
  fc.constant<Make>(() => bytes()),
  fc.constant<Make>(() => text()),
  fc.oneof(scalar, inner).map(
    (make): Make =>
      (fresh) =>
        rest(make(fresh)),
  ),
);

/** Random declarations of every kind of field, that are laid out without error on every ABI. */
export const declarations: fc.Arbitrary<Declaration> = fc
  .tuple(fc.array(field, { minLength: 1, maxLength: 6 }), fc.option(tail))
  .map(([makes, last]) => {
    let n = 0;
    return declare(last === null ? makes : [...makes, last], () => `m${n++}`);
  });
