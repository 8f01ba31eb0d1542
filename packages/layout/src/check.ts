import type { Abi } from './abi.ts';
import { type Element, isBig, type Scalar } from './fields.ts';
import { type Layout, layoutOf, type Member, type Slice, sizeOfScalar } from './layout.ts';

/** The least and the greatest value of a scalar, or of a bit-field. */
export function rangeOf(field: Scalar | Slice, abi: Abi): [least: bigint, greatest: bigint] {
  if (field.form === 'slice') return [0n, (1n << BigInt(field.width)) - 1n];
  const width = BigInt(sizeOfScalar(field, abi) * 8);
  return field.signed
    ? [-(1n << (width - 1n)), (1n << (width - 1n)) - 1n]
    : [0n, (1n << width) - 1n];
}

/**
 * Holds a value to a layout before it is encoded.
 *
 * @throws TypeError for what is missing or of another type, RangeError for what does not fit; both
 * begin with `caller` and name the field
 */
export function checkValue(caller: string, layout: Layout, value: unknown): void {
  // Integers alone, as in most records: no path is made for what is as it should be.
  if (isRecord(value) && holdsAll(layout, value)) return;
  checkFields(`${caller}: value`, `${caller}: `, layout, value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function holdsAll({ members, abi }: Layout, value: Record<string, unknown>): boolean {
  for (const member of members) if (!holds(member, value, abi)) return false;
  return true;
}

/** Whether a member is an integer, and the value's is one that it can hold. */
function holds({ name, field }: Member, value: Record<string, unknown>, abi: Abi): boolean {
  if (field.form !== 'slice' && field.form !== 'scalar') return false;
  const given = value[name];
  if (field.form === 'scalar' && isBig(field)) {
    return typeof given === 'bigint' && fits(given, field, abi);
  }
  return typeof given === 'number' && Number.isInteger(given) && fits(given, field, abi);
}

function checkFields(where: string, prefix: string, layout: Layout, value: unknown): void {
  if (!isRecord(value)) throw new TypeError(`${where} should be an object, is ${show(value)}`);
  for (const { name, field, optional } of layout.members) {
    const given = value[name];
    if (given === undefined && optional) continue;
    checkMember(prefix + name, field, given, layout.abi);
  }
}

function checkMember(where: string, field: Member['field'], given: unknown, abi: Abi): void {
  switch (field.form) {
    case 'scalar':
    case 'slice':
      checkInteger(where, given, field, abi);
      break;
    case 'chars':
      checkText(where, given, field.length);
      break;
    case 'array':
      checkElements(where, field.element, given, abi, field.length);
      break;
    case 'struct':
      checkFields(where, `${where}.`, layoutOf(field, abi), given);
      break;
    case 'rest':
      if (field.of === 'bytes') checkBytes(where, given);
      else if (field.of === 'text') checkText(where, given, Number.POSITIVE_INFINITY);
      else checkElements(where, field.of, given, abi);
      break;
    default:
      throw new TypeError(`${where}: unexpected ${field.form}`);
  }
}

function checkInteger(where: string, given: unknown, field: Scalar | Slice, abi: Abi): void {
  const big = field.form === 'scalar' && isBig(field);
  if (big ? typeof given !== 'bigint' : !Number.isInteger(given)) {
    throw new TypeError(`${where} should be ${big ? 'a bigint' : 'an integer'}, is ${show(given)}`);
  }
  if (!fits(given as number | bigint, field, abi)) {
    const [least, greatest] = rangeOf(field, abi);
    throw new RangeError(`${where} should be ${least}..${greatest}, is ${show(given)}`);
  }
}

/** 2 to the power of the index, as far as numbers that are not bigints go. */
const POWERS = /* @__PURE__ */ Float64Array.from({ length: 33 }, (_, exponent) => 2 ** exponent);

/** Whether a field holds an integer; without bigints of its range, since encode asks each field. */
function fits(given: number | bigint, field: Scalar | Slice, abi: Abi): boolean {
  const signed = field.form === 'scalar' && field.signed;
  const width = field.form === 'slice' ? field.width : 8 * sizeOfScalar(field, abi);
  if (typeof given === 'number') {
    const least = signed ? -POWERS[width - 1]! : 0;
    return given >= least && given < least + POWERS[width]!;
  }
  // V8 has machine code for this width, where it is a constant.
  if (width === 64 && !signed) return given === BigInt.asUintN(64, given);
  return given === (signed ? BigInt.asIntN(width, given) : BigInt.asUintN(width, given));
}

function checkBytes(where: string, given: unknown): void {
  if (!(given instanceof Uint8Array)) {
    throw new TypeError(`${where} should be a Uint8Array, is ${show(given)}`);
  }
}

function checkText(where: string, given: unknown, length: number): void {
  if (typeof given !== 'string') {
    throw new TypeError(`${where} should be a byte string, is ${show(given)}`);
  }
  if (given.length > length) {
    throw new RangeError(`${where} should have at most ${length} bytes, has ${given.length}`);
  }
  if (!/^[\0-\xff]*$/.test(given)) {
    throw new RangeError(`${where} should be a byte string: a unit above 255 is no byte`);
  }
}

function checkElements(
  where: string,
  element: Element,
  given: unknown,
  abi: Abi,
  length?: number,
): void {
  if (!Array.isArray(given)) {
    throw new TypeError(`${where} should be an array, is ${show(given)}`);
  }
  if (length !== undefined && given.length !== length) {
    throw new RangeError(`${where} should have ${length} elements, has ${given.length}`);
  }
  for (const [i, value] of given.entries()) checkMember(`${where}[${i}]`, element, value, abi);
}

/**
 * A value in an error message: foreign text quoted, so that it cannot pass for the message's own.
 */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
