import { header } from './header.ts';
import { readTree, type Tree } from './tree.ts';

/** `#define NAME VALUE` of a header, continuation lines joined. */
function defines(text: string): Map<string, string> {
  const joined = text.replaceAll('\\\n', ' ').replace(/\/\*.*?\*\//gs, '');
  return new Map(
    [...joined.matchAll(/^#define\s+(\w+)\s+(.+)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** The value of `(A|B|…)`, each a number or another define. */
function evaluate(expression: string, known: ReadonlyMap<string, string>): number {
  return expression
    .replace(/[()\s]/g, '')
    .split('|')
    .map((term) => (/^\d/.test(term) ? Number(term) : evaluate(known.get(term) ?? '', known)))
    .reduce((all, bits) => (all | bits) >>> 0, 0);
}

/** AUDIT_ARCH_* of include/uapi/linux/audit.h. */
export function emitAudit(tree: Tree): string {
  const audit = defines(readTree(tree, 'include/uapi/linux/audit.h'));
  const known = new Map([...defines(readTree(tree, 'include/uapi/linux/elf-em.h')), ...audit]);
  const members = [...audit]
    .filter(([name]) => name.startsWith('AUDIT_ARCH_'))
    .map(([name, expression]) => `  ${name}: 0x${evaluate(expression, known).toString(16)},`);
  return `${header(tree.version)}
/** \`AUDIT_ARCH_*\` of include/uapi/linux/audit.h. */
export const AUDIT_ARCH = {
${members.join('\n')}
} as const;
`;
}
