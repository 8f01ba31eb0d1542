import type { Signatures } from './arguments.ts';
import type { Argument } from './definitions.ts';
import { header } from './header.ts';
import type { AbiTable } from './table.ts';

const argumentText = ({ type, name }: Argument) =>
  `${type.replace(/\s*\*/g, ' *').replace(/\* \*/g, '**')} ${name}`;

/** Entry point → text of its arguments → ABIs that have it so. */
function collect(tables: readonly AbiTable[], signaturesOf: (table: AbiTable) => Signatures) {
  const found = new Map<string, Map<string, string[]>>();
  for (const table of tables) {
    for (const call of table.calls) {
      const entry = call.native ?? call.compat;
      const definition = signaturesOf(table).of(call, table);
      if (!entry || !definition) continue;
      const text = definition.args.map(argumentText).join(',');
      const variants = found.get(entry) ?? new Map<string, string[]>();
      const abis = variants.get(text) ?? [];
      if (!abis.includes(table.abi)) abis.push(table.abi);
      found.set(entry, variants.set(text, abis));
    }
  }
  return found;
}

/** The variant of most ABIs first, without its ABIs; then the others with theirs. */
function lines(entry: string, variants: ReadonlyMap<string, string[]>): string[] {
  const [usual, ...others] = [...variants].sort(([, a], [, b]) => b.length - a.length);
  const line = (head: string, text: string) => `${head}(${text})`;
  return [
    line(entry, usual?.[0] ?? ''),
    ...others.map(([text, abis]) => line(`${entry}@${abis.join('@')}`, text)),
  ];
}

/** Arguments of every entry point. */
export function emitArgs(
  version: string,
  tables: readonly AbiTable[],
  signaturesOf: (table: AbiTable) => Signatures,
): string {
  const found = [...collect(tables, signaturesOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = found.flatMap(([entry, variants]) => lines(entry, variants)).join('\n');
  return `${header(version)}
/** Lines \`ENTRY[@ABI…](TYPE NAME,…)\`; a line with ABIs goes before the one without, for them. */
export const ARGUMENTS = \`
${text}
\`;
`;
}
