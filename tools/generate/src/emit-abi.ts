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
  const { abi, version, base, calls } = table;
  const members = calls.map(({ nr, name }) => `  readonly ${name}: ${nr};`).join('\n');
  const packed = stringLiteral(packTable(table, common), '    ');
  return `${header(version)}import { SyscallTable } from '../table.ts';
import { unpack } from '../unpack.ts';

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

const table = /* @__PURE__ */ new SyscallTable<Numbers>(() =>
  unpack(
    ${baseLiteral(base)},
    ${packed},
  ),
);

/** Number by name: \`numbers.NAME\` has the number as its type. */
export const numbers: Numbers = /* @__PURE__ */ table.numbers();

/** Names in ascending order of number. */
export const names: readonly Name[] = /* @__PURE__ */ table.names();

/** Number of the call, or undefined for a name that ${abi} does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return table.find(name)?.nr;
}

/** Name of the call, or undefined for a number that ${abi} does not assign. */
export function nameOf(nr: number): Name | undefined {
  return table.find(nr)?.name;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return table.find(nr)?.reserved ?? false;
}
`;
}
