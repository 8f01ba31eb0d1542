import type { MountDescription } from '@kernfmt/kernel';
import { LP64, type Memory } from '@kernfmt/layout';
import {
  MS_RDONLY,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_OPTS,
  STATMOUNT_MNT_POINT,
  STATMOUNT_SB_BASIC,
  statmount,
} from '@kernfmt/uapi/linux/mount';
import { bytePath, type Mount } from './mount.ts';
import { endOfString, Repeated } from './repeated.ts';
import type { Reading } from './statmount.ts';
import { SuperblockOptions } from './superblock-options.ts';

/** What the table needs of a mount. */
export const mountOfStatmount: Reading<Mount> = {
  mask: STATMOUNT_SB_BASIC | STATMOUNT_MNT_BASIC | STATMOUNT_MNT_POINT | STATMOUNT_MNT_OPTS,
  on: readMount,
};

/** Reads the few fields that are wanted: the whole record as an object costs five times as much. */
function readMount(memory: Memory): (start: number) => Mount {
  const it = statmount.on(LP64).alignedView(memory);
  const { bytes } = memory;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const others = new Repeated((own) => own);
  const options = new SuperblockOptions();
  let ofLast: { readonly bytes: Uint8Array; readonly text: string } | undefined;
  const textOf = (own: Uint8Array): string => {
    if (own !== ofLast?.bytes) ofLast = { bytes: own, text: bytePath(own) };
    return ofLast.text;
  };
  return (start) => {
    it.at(start);
    const limit = start + it.size;
    it.at(start, limit);
    const { mask_lo, sb_flags } = it;
    const strings = start + statmount.size;
    const point = strings + it.mnt_point;
    const hasPoint = (mask_lo & STATMOUNT_MNT_POINT) !== 0;
    const hasOthers = (mask_lo & STATMOUNT_MNT_OPTS) !== 0;
    const rest = hasOthers ? others.read(bytes, strings + it.mnt_opts, limit) : undefined;
    return {
      id: it.mnt_id,
      parent: it.mnt_parent_id,
      mnt_id_old: BigInt(it.mnt_id_old),
      point: hasPoint
        ? buffer.toString('latin1', point, endOfString(bytes, point, limit))
        : undefined,
      mnt_attr: it.mnt_attr_lo,
      sb_rdonly: (sb_flags & MS_RDONLY) !== 0,
      dev: `${it.sb_dev_major}:${it.sb_dev_minor}`,
      sb_options: textOf(options.of(sb_flags, rest)),
      nature: '',
    };
  };
}

/** The same of a mount that was described in full. */
export function mountOf(description: MountDescription): Mount {
  const { id, mnt_id, parent, path, mnt_attr, sb_rdonly, options } = description;
  return {
    id,
    parent,
    mnt_id_old: BigInt(mnt_id),
    point: path === undefined ? undefined : bytePath(path),
    mnt_attr,
    sb_rdonly,
    dev: `${description.dev_major}:${description.dev_minor}`,
    sb_options: bytePath(options),
    nature: '',
  };
}
