import type { Abi } from './abi.ts';
import type { Element, Scalar } from './fields.ts';
import { type Layout, layoutOf, type Member, sizeOfScalar } from './layout.ts';

/** The least and the greatest value of a scalar, or of a bit-field. */
export function rangeOf(field: Scalar | { width: number }, abi: Abi): [bigint, bigint] {
  if (!('form' in field)) return [0n, (1n << BigInt(field.width)) - 1n];
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
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`${caller}: should be an object, is ${String(value)}`);
  }
  for (const member of layout.members) {
    const given = (value as Record<string, unknown>)[member.name];
    if (given === undefined && member.optional) continue;
    checkMember(`${caller}: ${member.name}`, member.field, given, layout.abi);
  }
}

function checkMember(where: string, field: Member['field'], given: unknown, abi: Abi): void {
  switch (field.form) {
    case 'scalar':
      checkScalar(where, given, typeof (field.size === 0 || field.size >= 8 ? 0n : 0), field, abi);
      break;
    case 'slice':
      checkScalar(where, given, 'number', { width: field.width }, abi);
      break;
    case 'chars':
      checkText(where, given, field.length);
      break;
    case 'array':
      checkElements(where, field.element, given, abi, field.length);
      break;
    case 'struct':
      checkValue(where, layoutOf(field, abi), given);
      break;
    case 'rest':
      if (field.of === 'text') checkText(where, given, Number.POSITIVE_INFINITY);
      else if (field.of !== 'bytes') checkElements(where, field.of, given, abi);
      else if (!(given instanceof Uint8Array))
        throw new TypeError(`${where} should be a Uint8Array`);
      break;
    default:
      throw new TypeError(`${where}: unexpected ${field.form}`);
  }
}

function checkScalar(
  where: string,
  given: unknown,
  type: string,
  field: Scalar | { width: number },
  abi: Abi,
): void {
  const integer = type === 'bigint' ? typeof given === 'bigint' : Number.isInteger(given);
  if (!integer) {
    const what = type === 'bigint' ? 'a bigint' : 'an integer';
    throw new TypeError(`${where} should be ${what}, is ${String(given)}`);
  }
  const [least, greatest] = rangeOf(field, abi);
  if ((given as bigint) < least || (given as bigint) > greatest) {
    throw new RangeError(`${where} should be ${least}..${greatest}, is ${String(given)}`);
  }
}

function checkText(where: string, given: unknown, length: number): void {
  if (typeof given !== 'string') throw new TypeError(`${where} should be a byte string`);
  if (given.length > length) {
    throw new RangeError(`${where} should have at most ${length} bytes, has ${given.length}`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every byte value is allowed.
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
  if (!Array.isArray(given)) throw new TypeError(`${where} should be an array`);
  if (length !== undefined && given.length !== length) {
    throw new RangeError(`${where} should have ${length} elements, has ${given.length}`);
  }
  for (const [i, value] of given.entries()) checkMember(`${where}[${i}]`, element, value, abi);
}
