import { posix } from 'node:path';
import type { MountDescription } from '@kernfmt/kernel';

/** Bytes as text whose characters are they: the names of mounts need not be UTF-8. */
const latin1 = (path: string | Uint8Array): string =>
  (typeof path === 'string' ? Buffer.from(path) : Buffer.from(path)).toString('latin1');

/** Whether a mount is at a directory, as seen from `/`, or below it. All are below `/`. */
export function isWithin({ path }: MountDescription, directory: string | Uint8Array): boolean {
  const top = posix.resolve('/', latin1(directory));
  if (top === '/') return true;
  if (path === undefined) return false;
  const at = latin1(path);
  return at === top || at.startsWith(`${top}/`);
}
