import type { Element, Field, Scalar } from '../src/fields.ts';
import type { Abi, Declaration } from '../src/index.ts';

/** How gcc on x86 is made to follow an ABI. Byte order is an attribute of each struct. */
export function gccFlags({ long, u64Align }: Abi): string[] {
  if (long === 8) return ['-m64'];
  return u64Align === 8 ? ['-m32', '-malign-double'] : ['-m32'];
}

const order = ({ littleEndian }: Abi): string =>
  `__attribute__((scalar_storage_order("${littleEndian ? 'little' : 'big'}-endian")))`;

/** The kernel's integer types, and `struct fsinfo_u128` with its halves in the machine's order. */
export function preludeOf(abi: Abi): string {
  const halves = abi.littleEndian ? '__u64 lo, hi;' : '__u64 hi, lo;';
  return [
    '#include <stddef.h>',
    'typedef unsigned char __u8; typedef signed char __s8;',
    'typedef unsigned short __u16; typedef short __s16;',
    'typedef unsigned int __u32; typedef int __s32;',
    'typedef unsigned long long __u64; typedef long long __s64;',
    'typedef __u64 __attribute__((aligned(8))) __aligned_u64;',
    `struct fsinfo_u128 { ${halves} } ${order(abi)};`,
  ].join('\n');
}

/** C definitions of a struct and, before it, of those inside it. */
export function definitionOf(struct: Declaration, abi: Abi): string {
  const before: string[] = [];
  const members = Object.entries<Field>(struct.fields).map(([name, field]) => {
    const inner = structIn(field);
    if (inner !== undefined) before.push(definitionOf(inner, abi));
    return memberOf(name, field, abi);
  });
  const definition = `struct ${struct.name} { ${members.join(' ')} } ${order(abi)};`;
  return [...new Set(before), definition].join('\n');
}

function structIn(field: Field): Declaration | undefined {
  if (field.form === 'struct') return field;
  if (field.form === 'embed') return field.struct;
  if (field.form === 'array') return structIn(field.element);
  if (field.form === 'reserved') return structIn(field.field);
  return field.form === 'rest' && typeof field.of !== 'string' ? structIn(field.of) : undefined;
}

function memberOf(name: string, field: Field, abi: Abi): string {
  switch (field.form) {
    case 'scalar':
    case 'struct':
      return `${typeOf(field, abi)} ${name};`;
    case 'embed':
      return `struct ${field.struct.name} ${name};`;
    case 'bits':
      return Object.entries(field.slices)
        .map(([slice, width]) => `${field.unit.c} ${slice}:${width};`)
        .join(' ');
    case 'array':
      return `${typeOf(field.element, abi)} ${name}[${field.length}];`;
    case 'chars':
      return `char ${name}[${field.length}];`;
    case 'reserved':
      return memberOf(name, field.field, abi);
    case 'rest':
      if (field.of === 'bytes') return `__u8 ${name}[];`;
      if (field.of === 'text') return `char ${name}[];`;
      return `${typeOf(field.of, abi)} ${name}[];`;
    case 'padding':
      return '';
  }
}

function typeOf(element: Element, abi: Abi): string {
  if (element.form === 'struct') return `struct ${element.name}`;
  // gcc's storage order does not reach pointers.
  return isPointer(element) && !abi.littleEndian ? 'unsigned long' : element.c;
}

const isPointer = (scalar: Scalar): boolean => scalar.c.endsWith('*');

/** C statements that assign a value to an lvalue of a struct, its flexible part left out. */
export function assignmentsOf(to: string, struct: Declaration, value: object): string[] {
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries<Field>(struct.fields).flatMap(([name, field]) => {
    if (field.form === 'embed') return assignmentsOf(`${to}.${name}`, field.struct, value);
    if (field.form !== 'bits') return assignmentOf(`${to}.${name}`, field, given[name]);
    return Object.keys(field.slices).map((slice) => `${to}.${slice} = ${String(given[slice])}u;`);
  });
}

function assignmentOf(to: string, field: Field, value: unknown): string[] {
  switch (field.form) {
    case 'scalar':
      return scalarAssignment(to, field, BigInt(value as number | bigint));
    case 'struct':
      return assignmentsOf(to, field, value as object);
    case 'array':
      return (value as unknown[]).flatMap((v, i) => assignmentOf(`${to}[${i}]`, field.element, v));
    case 'chars':
      return Array.from(value as string, (c, i) => `${to}[${i}] = ${c.charCodeAt(0)};`);
    case 'reserved':
      return assignmentOf(to, field.field, value);
    default:
      return [];
  }
}

function scalarAssignment(to: string, scalar: Scalar, value: bigint): string[] {
  const u64 = (v: bigint): string => `0x${BigInt.asUintN(64, v).toString(16)}ULL`;
  if (scalar.size === 16) return [`${to}.lo = ${u64(value)};`, `${to}.hi = ${u64(value >> 64n)};`];
  return [`${to} = (__typeof__(${to}))${isPointer(scalar) ? '(size_t)' : ''}${u64(value)};`];
}
