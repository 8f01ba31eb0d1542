import { printableText } from '@kernfmt/kernel';
import { rowOf } from './row.ts';
import type { Mount } from './walk.ts';

// Lines are text with one character for each byte, as names need not be UTF-8.

/** Where MOUNT ID begins, unless a name is too long. */
const NAME_WIDTH = 38;

/** What the sample prints first. */
export const head = `\
MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE
------------------------------------- ---------- -------- -- - ----- --------
`;

/** The sample's line of a mount. On a terminal names are made harmless. */
export function lineOf(mount: Mount, terminal: boolean): string {
  const textOf = (name: Uint8Array): string =>
    (terminal ? Buffer.from(printableText(name)) : Buffer.from(name)).toString('latin1');
  const { tree, name, id, change, attr, propagation, dev, type } = rowOf(mount, textOf);
  const named = `${tree}${name}`.padEnd(NAME_WIDTH - 1);
  const numbers = [id.padStart(10), change.padStart(8), attr.padStart(2), propagation];
  return `${named} ${numbers.join(' ')} ${dev.padStart(5)} ${type}\n`;
}
