import { header, key } from './header.ts';
import { stringLiteral } from './pack.ts';
import type { AbiTable, Call } from './table.ts';
import { readTree, type Tree, type Trees } from './tree.ts';

/** `.X` for sys_X and `+X` for compat_sys_X, without X where it is the call's own name. */
function shortEntry(entry: string | undefined, name: string): string {
  if (entry === undefined) return '';
  const [, prefix = '', rest = ''] = /^(compat_sys_|sys_)?(.*)$/.exec(entry) ?? [];
  const mark = { sys_: '.', compat_sys_: '+', '': '' }[prefix] ?? '';
  return mark + (mark !== '' && rest === name ? '' : rest);
}

/** What a call has unless said otherwise: sys_NAME wherever there is a kernel to run it. */
function isPlain({ name, native, compat, noreturn }: Call, { entries }: AbiTable): boolean {
  const own = entries === 'native' || entries === 'both' ? `sys_${name}` : undefined;
  const guest = entries === 'native' ? undefined : `sys_${name}`;
  return native === own && compat === guest && !noreturn;
}

/** `NAME=NATIVE,COMPAT`; no comma where they are the same or no kernel has the ABI as a guest. */
function packEntries(table: AbiTable): string {
  return table.calls
    .filter((call) => !call.reserved && !isPlain(call, table))
    .map(({ name, native, compat, noreturn }) => {
      const guest =
        compat === native || table.entries === 'native' ? '' : `,${shortEntry(compat, name)}`;
      return `${name}=${shortEntry(native, name)}${guest}${noreturn ? '!' : ''}`;
    })
    .join(' ');
}

/** Entry points that COND_SYSCALL of kernel/sys_ni.c lets a configuration leave out. */
function optionalEntries(tree: Tree): string[] {
  const text = readTree(tree, 'kernel/sys_ni.c');
  const found = [...text.matchAll(/^COND_SYSCALL(_COMPAT)?\((\w+)\);/gm)];
  return found.map(([, compat, name]) => `${compat ? '+' : '.'}${name}`);
}

/** Entry points of every ABI. */
export function emitEntry(trees: Trees, tables: readonly AbiTable[]): string {
  const kernels = tables.map(({ abi, entries }) => {
    const native = entries === 'native' || entries === 'both';
    return `  ${key(abi)}: { native: ${native}, compat: ${entries !== 'native'} },`;
  });
  const packed = tables.map(
    (table) => `  ${key(table.abi)}:\n    ${stringLiteral(packEntries(table), '    ')},`,
  );
  const optional = trees.map(
    (tree) =>
      `  '${tree.version}':\n    ${stringLiteral(optionalEntries(tree).join(' '), '    ')},`,
  );
  return `${header(trees[0].version)}import type { Abi } from './abis.gen.ts';

/** Which kernels run a task of an ABI: one of its own, one of another word size or ABI. */
export interface Kernels {
  readonly native: boolean;
  readonly compat: boolean;
}

export const KERNELS: { readonly [A in Abi]: Kernels } = {
${kernels.join('\n')}
};

/**
 * Calls whose entry points are not just sys_NAME: \`NAME=[NATIVE][,[COMPAT]][!]\`, where \`.X\` is
 * sys_X, \`+X\` compat_sys_X (X left out where it is NAME), and \`!\` noreturn; without a comma a
 * guest of the ABI gets the native entry.
 */
export const ENTRIES: { readonly [A in Abi]: string } = {
${packed.join('\n')}
};

/** Entry points that a kernel may be configured without (COND_SYSCALL), marked as above. */
export const OPTIONAL: Readonly<Record<string, string>> = {
${optional.join('\n')}
};
`;
}
