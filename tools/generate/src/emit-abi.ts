import { packTable, stringLiteral } from './pack.ts';
import type { AbiTable } from './table.ts';

/** First two lines of every generated file. */
export function header(version: string): string {
  return `// pnpm --filter @kernfmt/generate start: Linux ${version}\n// DO NOT EDIT\n`;
}

/** The module of one ABI: a literal type per call and the packed table. */
export function emitAbi(table: AbiTable): string {
  const { abi, version, base, calls } = table;
  const members = calls.map(({ nr, name }) => `  readonly ${name}: ${nr};`).join('\n');
  const packed = stringLiteral(packTable(table), '  ');
  const first = base ? `0x${base.value.toString(16)}` : '0';
  return `${header(version)}import { SyscallTable } from '../table.ts';

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

const table = /* @__PURE__ */ new SyscallTable<Numbers>(
  ${first},
  ${packed},
);

/** Number by name: \`numbers.NAME\` has the number as its type. */
export const numbers: Numbers = /* @__PURE__ */ table.numbers();

/** Names in ascending order of number. */
export const names: readonly Name[] = /* @__PURE__ */ table.names();

/** Number of the call, or undefined for a name that ${abi} does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return table.numberOf(name);
}

/** Name of the call, or undefined for a number that ${abi} does not assign. */
export function nameOf(nr: number): Name | undefined {
  return table.nameOf(nr);
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return table.isReserved(nr);
}
`;
}
