import { ALPHA_SHIFT, COMMON_FIRST } from './common.ts';
import { baseLiteral, header } from './header.ts';
import { FRAGMENTS, packTable, stringLiteral } from './pack.ts';
import type { AbiTable } from './table.ts';

/** The names that every ABI has from 424 on, which its table therefore only counts. */
export function emitCommon(version: string, common: readonly string[]): string {
  return `${header(version)}
/** First number that means the same call on every architecture (on alpha: plus 110). */
export const COMMON_FIRST = ${COMMON_FIRST};

/** What alpha adds to a common number. */
export const ALPHA_SHIFT = ${ALPHA_SHIFT};

/** Calls from COMMON_FIRST up, in number order. */
export const COMMON_CALLS =
  ${stringLiteral(common.join(' '), '  ')};

/** What the capital letters of a packed table stand for, from A on. */
export const FRAGMENTS = '${FRAGMENTS.join(' ')}';
`;
}

/** The module of one ABI: a literal type per call and the packed table. */
export function emitAbi(table: AbiTable, common: readonly string[]): string {
  const { abi, base, calls } = table;
  const { version } = table.tree;
  const members = calls.map(({ nr, name }) => `  readonly ${name}: ${nr};`).join('\n');
  const packed = stringLiteral(packTable(table, common), '    ');
  return `${header(version)}\
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of ${abi}, as user space passes it. */
export interface Numbers {
${members}
}

/** Name of a call of ${abi}. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of \`@kernfmt/syscalls\`. */
export const abi = '${abi}';

/** Release of the kernel source the table was taken from. */
export const kernel = '${version}';

const words = /* @__PURE__ */ once(() =>
  unpack(
    ${baseLiteral(base)},
    ${packed},
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: \`numbers.NAME\` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that ${abi} does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that ${abi} does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
`;
}
