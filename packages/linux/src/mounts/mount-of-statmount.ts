import { LP64, type Memory } from '@kernfmt/layout';
import {
  MS_RDONLY,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_OPTS,
  STATMOUNT_MNT_POINT,
  STATMOUNT_SB_BASIC,
  statmount,
} from '@kernfmt/uapi/linux/mount';
import type { Mount } from './mount.ts';
import type { Reading } from './statmount.ts';

/** What the table needs of a mount. */
export const mountOfStatmount: Reading<Mount> = {
  mask: STATMOUNT_SB_BASIC | STATMOUNT_MNT_BASIC | STATMOUNT_MNT_POINT | STATMOUNT_MNT_OPTS,
  on: readMount,
};

/** Reads the few fields that are wanted: the whole record as an object costs five times as much. */
function readMount(memory: Memory): (start: number) => Mount {
  const it = statmount.on(LP64).view(memory);
  return (start) => {
    it.at(start);
    it.at(start, start + it.size);
    const { str } = it;
    const mask = Number(it.mask);
    const text = (bit: number, at: number): string | undefined =>
      (mask & bit) === 0 ? undefined : str.slice(at, str.indexOf('\0', at));
    return {
      id: it.mnt_id,
      parent: it.mnt_parent_id,
      mnt_id_old: BigInt(it.mnt_id_old),
      point: text(STATMOUNT_MNT_POINT, it.mnt_point),
      mnt_attr: Number(it.mnt_attr),
      sb_rdonly: (it.sb_flags & MS_RDONLY) !== 0,
      dev: `${it.sb_dev_major}:${it.sb_dev_minor}`,
      sb_options: `${it.sb_flags},${text(STATMOUNT_MNT_OPTS, it.mnt_opts) ?? ''}`,
      nature: '',
    };
  };
}
