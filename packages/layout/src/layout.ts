import type { Abi } from './abi.ts';
import {
  type Bits,
  type Declaration,
  type Element,
  type Embed,
  type Field,
  isBig,
  type Padding,
  type Scalar,
} from './fields.ts';
import { perAbi } from './memo.ts';

/** One readable member of a laid-out struct; embedded structs and bit-field units are resolved. */
export interface Member {
  /** The C name, which is also the property's name. */
  readonly name: string;
  /** Where it is in the outer struct, through embedded members: `watch.info`. */
  readonly path: string;
  /** Byte offset from the start of the struct; of the storage unit, for a bit-field. */
  readonly offset: number;
  /** Bytes; 0 for a flexible part. */
  readonly size: number;
  readonly field: Exclude<Field, Bits | Embed | Padding> | Slice;
  /** A reserved member: encode takes 0 for it when the value has none. */
  readonly optional: boolean;
}

/** One bit-field: `width` bits, `shift` bits above the unit's least significant one. */
export interface Slice {
  readonly form: 'slice';
  readonly unit: Scalar<number>;
  readonly shift: number;
  readonly width: number;
}

/** A storage unit of bit-fields. */
export interface Unit {
  readonly name: string;
  /** Byte offset from the start of the struct. */
  readonly offset: number;
  /** In C order. Together they fill the unit. */
  readonly slices: readonly (Slice & { readonly name: string })[];
}

/** The view's method that stores all slices of a unit at once. */
export const unitSetterOf = ({ name }: Unit): string => `$set_${name}`;

/** A struct laid out by C's rules for one ABI. */
export interface Layout {
  readonly abi: Abi;
  /** `sizeof(struct)`. */
  readonly size: number;
  /** `_Alignof(struct)`. */
  readonly align: number;
  /** Bytes before the flexible part; `size` when there is none. A record is never shorter. */
  readonly fixed: number;
  readonly members: readonly Member[];
  /** The storage units that the slices among the members stand in. */
  readonly units: readonly Unit[];
  /** The same members before lifting, for `offsetof`: C's own names at C's own offsets. */
  readonly offsets: ReadonlyMap<string, number>;
}

/**
 * Lays a struct out by C's rules.
 *
 * @throws RangeError for a hole that is not declared as `padding()`, a flexible part that is not
 * last, a struct member without a fixed size, a name that is no C identifier, and two members that
 * would have the same name after lifting
 */
export const layoutOf = /* @__PURE__ */ perAbi(layOut);

/** Size in bytes of a scalar on an ABI. */
export function sizeOfScalar(scalar: Scalar, abi: Abi): number {
  return scalar.size === 0 ? abi.long : scalar.size;
}

function alignOfScalar(scalar: Scalar, abi: Abi): number {
  if (scalar.align !== undefined) return scalar.align;
  return scalar.size >= 8 ? abi.u64Align : sizeOfScalar(scalar, abi);
}

export function sizeOfElement(element: Element, abi: Abi): number {
  return element.form === 'scalar' ? sizeOfScalar(element, abi) : layoutOf(element, abi).size;
}

function alignOfElement(element: Element, abi: Abi): number {
  return element.form === 'scalar' ? alignOfScalar(element, abi) : layoutOf(element, abi).align;
}

/** Size and alignment of a member; a flexible part has size 0. */
function extent(field: Exclude<Field, Padding>, abi: Abi): [number, number] {
  switch (field.form) {
    case 'scalar':
    case 'struct':
      return [sizeOfElement(field, abi), alignOfElement(field, abi)];
    case 'bits':
      return extent(field.unit, abi);
    case 'embed':
      return extent(field.struct, abi);
    case 'array':
      return [sizeOfElement(field.element, abi) * field.length, alignOfElement(field.element, abi)];
    case 'chars':
      return [field.length, 1];
    case 'reserved':
      return extent(field.field, abi);
    case 'rest':
      return [0, typeof field.of === 'string' ? 1 : alignOfElement(field.of, abi)];
  }
}

type Fail = (member: string, what: string) => never;

/**
 * Other property names would be C's no longer, and `0` would not keep its place among the others.
 */
const cIdentifier = /^[A-Za-z_]\w*$/;

const roundUp = (offset: number, align: number): number => Math.ceil(offset / align) * align;

function layOut(struct: Declaration, abi: Abi): Layout {
  const members: Member[] = [];
  const units: Unit[] = [];
  const offsets = new Map<string, number>();
  const fail: Fail = (member, what) => {
    throw new RangeError(`struct: ${struct.name}.${member} ${what} (${abi.name})`);
  };
  let end = 0;
  let align = 1;
  let padded = false;
  let flexible: string | undefined;
  for (const [name, field] of Object.entries<Field>(struct.fields)) {
    if (flexible !== undefined) fail(flexible, 'is flexible but not last');
    if (!cIdentifier.test(name)) fail(name, 'is no C identifier');
    if (field.form === 'padding') {
      padded = true;
      continue;
    }
    const inner = structIn(field);
    if (inner !== undefined && !isMemberLike(layoutOf(inner, abi))) {
      fail(name, `cannot hold struct ${inner.name}, which is flexible or empty`);
    }
    const [size, own] = extent(field, abi);
    const offset = roundUp(end, own);
    if (offset !== end && field.form === 'bits') {
      // C leaves no hole before bit-fields: they start inside the unit that holds what is before.
      fail(name, 'would not start a storage unit in C: declare it in smaller units');
    }
    if (offset !== end && !padded) {
      fail(name, `leaves ${offset - end} bytes of undeclared padding before it`);
    }
    if (field.form === 'rest') flexible = name;
    if (field.form !== 'bits') offsets.set(name, offset);
    place(members, name, field, offset, size, abi);
    units.push(...unitsOf(name, field, offset, abi));
    padded = false;
    end = offset + size;
    align = Math.max(align, own);
  }
  const size = roundUp(end, align);
  if (size !== end && !padded && flexible === undefined) {
    fail('(end)', `leaves ${size - end} bytes of undeclared padding`);
  }
  checkNames(members, units, fail);
  const fixed = flexible === undefined ? size : end;
  return { abi, size, align, fixed, members, units, offsets };
}

/** Every name must be C's, and stand for one thing once embedded structs are lifted. */
function checkNames(members: readonly Member[], units: readonly Unit[], fail: Fail): void {
  const taken = new Map<string, string>();
  for (const { name, field } of members) {
    if (!cIdentifier.test(name)) fail(name, 'is no C identifier');
    const halves = field.form === 'scalar' && isBig(field) ? [`${name}_lo`, `${name}_hi`] : [];
    for (const property of [name, ...halves]) {
      const other = taken.get(property);
      if (other === name) fail(name, 'is declared twice (embedded fields count)');
      if (other !== undefined) fail(name, `and ${other} both have a property ${property}`);
      taken.set(property, name);
    }
  }
  for (const unit of units) {
    const property = unitSetterOf(unit);
    if (taken.has(property)) fail(unit.name, 'is declared twice (embedded units count)');
    taken.set(property, unit.name);
  }
}

/** The struct that a member holds, if it holds one. */
function structIn(field: Exclude<Field, Padding>): Declaration | undefined {
  switch (field.form) {
    case 'struct':
      return field;
    case 'embed':
      return field.struct;
    case 'array':
      return structIn(field.element);
    case 'reserved':
      return structIn(field.field);
    case 'rest':
      return typeof field.of === 'string' ? undefined : structIn(field.of);
    default:
      return undefined;
  }
}

/** What C lets stand inside another struct. */
const isMemberLike = ({ size, members }: Layout): boolean =>
  size > 0 && members.at(-1)?.field.form !== 'rest';

/** The storage units that one declared member contributes: itself, or the embedded ones. */
function unitsOf(name: string, field: Exclude<Field, Padding>, offset: number, abi: Abi): Unit[] {
  if (field.form === 'embed') {
    const { units } = layoutOf(field.struct, abi);
    return units.map((unit) => ({ ...unit, offset: offset + unit.offset }));
  }
  return field.form === 'bits' ? [{ name, offset, slices: slicesOf(field, abi) }] : [];
}

/** The slices of a unit, from its least significant bit on little-endian ABIs. */
function slicesOf({ unit, slices }: Bits, abi: Abi): Unit['slices'] {
  let used = 0;
  return Object.entries(slices).map(([name, width]) => {
    const shift = abi.littleEndian ? used : unit.size * 8 - used - width;
    used += width;
    return { name, form: 'slice', unit, shift, width };
  });
}

/** Appends what one declared member contributes: itself, its slices, or its embedded members. */
function place(
  members: Member[],
  name: string,
  field: Exclude<Field, Padding>,
  offset: number,
  size: number,
  abi: Abi,
): void {
  if (field.form === 'bits') {
    for (const { name: slice, ...form } of slicesOf(field, abi)) {
      members.push({ name: slice, path: slice, offset, size, field: form, optional: false });
    }
  } else if (field.form === 'embed') {
    for (const inner of layoutOf(field.struct, abi).members) {
      const path = `${name}.${inner.path}`;
      members.push({ ...inner, path, offset: offset + inner.offset });
    }
  } else {
    const reserved = field.form === 'reserved';
    const meant = field.form === 'reserved' ? field.field : field;
    members.push({ name, path: name, offset, size, field: meant, optional: reserved });
  }
}
