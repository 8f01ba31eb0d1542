import type { Signatures } from './arguments.ts';
import type { Definition } from './definitions.ts';
import { GROUP_RULES, groupsOf } from './groups.ts';
import { header, key } from './header.ts';
import { stringLiteral } from './pack.ts';
import type { AbiTable } from './table.ts';

/** Every name's definitions over all ABIs. */
function definitionsByName(
  tables: readonly AbiTable[],
  signaturesOf: (table: AbiTable) => Signatures,
): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  for (const table of tables) {
    for (const call of table.calls) {
      const definition = signaturesOf(table).of(call, table);
      const all = found.get(call.name) ?? [];
      if (definition && !all.includes(definition)) all.push(definition);
      found.set(call.name, all);
    }
  }
  return found;
}

/** Names of each group. */
export function emitGroups(
  version: string,
  tables: readonly AbiTable[],
  signaturesOf: (table: AbiTable) => Signatures,
): string {
  const calls = [...definitionsByName(tables, signaturesOf)].map(([name, definitions]) => ({
    name,
    groups: groupsOf(name, definitions),
  }));
  const members = Object.entries(GROUP_RULES).map(([group, { about }]) => {
    const names = calls.filter(({ groups }) => groups.includes(group)).map(({ name }) => name);
    const text = stringLiteral(names.sort().join(' '), '      ');
    return `  ${key(group)}: {\n    about: '${about}',\n    names:\n      ${text},\n  },`;
  });
  return `${header(version)}
/** Groups by meaning: what each is about, and its calls in alphabetical order. */
export const GROUPS = {
${members.join('\n')}
} as const;
`;
}
