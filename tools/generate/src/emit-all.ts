import { baseLiteral, header, key } from './header.ts';
import { stringLiteral } from './pack.ts';
import { packTables } from './pack-all.ts';
import type { AbiTable } from './table.ts';

/** The ABIs as data: what a program can know of them without any table. */
export function emitAbis(version: string, tables: readonly AbiTable[]): string {
  const entries = tables.map(({ abi, arch, bits, base, tree }) => {
    const first = baseLiteral(base);
    const about = `arch: '${arch}', bits: ${bits}, base: ${first}, kernel: '${tree.version}'`;
    return `  ${key(abi)}: { ${about} },`;
  });
  return `${header(version)}
/**
 * Every ABI by name: its directory below arch/, its word size, what user space adds to the
 * kernel's table numbers, and the release its table was taken from.
 */
export const ABIS = {
${entries.join('\n')}
} as const;

/** Name of an ABI. */
export type Abi = keyof typeof ABIS;
`;
}

const typeName = (abi: string) => `N_${abi.replaceAll('-', '_')}`;

/** Every table over one dictionary, and their types. */
export function emitAll(version: string, tables: readonly AbiTable[]): string {
  const packed = packTables(tables);
  const imports = tables.map(
    ({ abi }) => `import type { Numbers as ${typeName(abi)} } from './abi/${abi}.gen.ts';`,
  );
  const members = tables.map(({ abi }) => `  readonly ${key(abi)}: ${typeName(abi)};`);
  const entries = tables.map(
    ({ abi }) => `  ${key(abi)}:\n    ${stringLiteral(packed.tables.get(abi)!, '    ')},`,
  );
  return `${header(version)}${imports.join('\n')}

/** Numbers of every call of every ABI, as literal types. */
export interface NumbersByAbi {
${members.join('\n')}
}

/** Words of all tables: a name, with \`!\` before it where the number is reserved. */
export const DICTIONARY =
  ${stringLiteral(packed.dictionary.join(' '), '  ')};

/** Runs \`[NR@]INDEX[*COUNT]\` of dictionary words, base 36, numbers without the ABI's base. */
export const TABLES: { readonly [A in keyof NumbersByAbi]: string } = {
${entries.join('\n')}
};
`;
}
