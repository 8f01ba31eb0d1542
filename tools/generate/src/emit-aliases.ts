import { header, key } from './header.ts';
import type { AbiTable } from './table.ts';
import { readTree, type Tree } from './tree.ts';

/** Headers that define one call's name as another's. */
const HEADERS: Readonly<Record<string, string>> = {
  alpha: 'arch/alpha/include/uapi/asm/unistd.h',
  'arm-eabi': 'arch/arm/include/uapi/asm/unistd.h',
  'arm-oabi': 'arch/arm/include/uapi/asm/unistd.h',
  'arm64-compat32': 'arch/arm64/include/asm/unistd32.h',
  csky: 'arch/csky/include/uapi/asm/unistd.h',
  hexagon: 'arch/hexagon/include/uapi/asm/unistd.h',
  ia64: 'arch/ia64/include/uapi/asm/unistd.h',
};

/** `#define __NR_ALIAS __NR_NAME`, or a number of the table under another name. */
function aliasesIn(text: string, { calls }: AbiTable): [alias: string, name: string][] {
  const found: [string, string][] = [];
  for (const [, alias = '', target = ''] of text.matchAll(
    /^#define\s+__NR_([a-z]\w*)\s+(?:__NR_)?(\w+)$/gm,
  )) {
    const call = calls.find(({ nr, name }) => name === target || String(nr) === target);
    if (call && call.name !== alias) found.push([alias, call.name]);
  }
  return found;
}

/** Private calls `__ARM_NR_NAME (__ARM_NR_BASE+N)`. */
function armPrivate(tree: Tree): string[] {
  const text = readTree(tree, 'arch/arm/include/uapi/asm/unistd.h');
  const base = /__ARM_NR_BASE\s+\(__NR_SYSCALL_BASE\+(0x\w+)\)/.exec(text)?.[1] ?? '';
  const calls = [...text.matchAll(/__ARM_NR_(\w+)\s+\(__ARM_NR_BASE\+(\d+)\)/g)];
  return calls.map(([, name, n]) => `  ${name}: 0x${(Number(base) + Number(n)).toString(16)},`);
}

/** Names that only headers know. */
export function emitAliases(tree: Tree, tables: readonly AbiTable[]): string {
  const blocks = tables.flatMap((table) => {
    const path = HEADERS[table.abi];
    if (path === undefined) return [];
    const aliases = aliasesIn(readTree(table.tree, path), table);
    const members = aliases.map(([alias, name]) => `${alias}: '${name}'`).join(', ');
    return [`  ${key(table.abi)}: { ${members} },`];
  });
  return `${header(tree.version)}import type { Abi } from './abis.gen.ts';

/** Names that an ABI's header defines as another call's: alias to the table's name. */
export const ALIASES: { readonly [A in Abi]?: Readonly<Record<string, string>> } = {
${blocks.join('\n')}
};

/** \`__ARM_NR_*\`: calls outside the table, without the ABI's base. */
export const ARM_PRIVATE = {
${armPrivate(tree).join('\n')}
} as const;
`;
}
