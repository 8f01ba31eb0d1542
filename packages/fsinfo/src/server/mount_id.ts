import { errno, type Path } from '@kernfmt/kernel';
import { kstrtoul } from '../kstrtoul.ts';
import { bytesOf } from '../text.ts';

/** Room for the text of a mount id, its NUL included. */
const TEXT_MAX = 32;
const INT_MAX = 0x7fffffffn;

/**
 * The mount id that a pathname says in text; undefined for a number above INT_MAX, of which the
 * posted code makes a call that returns 0. Analogous to the start of
 * fs/fsinfo.c:vfs_fsinfo_mount().
 *
 * @throws Errno EINVAL, ERANGE
 */
export function mountIdOf(pathname: Path | null): number | undefined {
  if (pathname === null) throw errno('EINVAL');
  const text = bytesOf(pathname);
  if (text.length + 1 > TEXT_MAX) throw errno('EINVAL');
  const mnt_id = kstrtoul(text);
  return mnt_id > INT_MAX ? undefined : Number(mnt_id);
}
