import { DecodeError, LP64, type Memory } from '@kernfmt/layout';
import {
  MS_RDONLY,
  STATMOUNT_FS_TYPE,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_NS_ID,
  STATMOUNT_MNT_OPTS,
  STATMOUNT_MNT_POINT,
  STATMOUNT_MNT_ROOT,
  STATMOUNT_PROPAGATE_FROM,
  STATMOUNT_SB_BASIC,
  STATMOUNT_SB_SOURCE,
  STATMOUNT_SUPPORTED_MASK,
  statmount,
} from '@kernfmt/uapi/linux/mount';
import { propagation } from '../mounts/description-of-statmount.ts';
import type { BytePath } from '../mounts/mount.ts';
import type { Reading } from '../mounts/statmount.ts';
import type { MountFacts, MountIdentity } from './facts.ts';

/** Which mount it is, and which one it is mounted on. */
export const identityOfStatmount: Reading<MountIdentity> = {
  mask: STATMOUNT_MNT_BASIC,
  on: (memory) => {
    const it = statmount.on(LP64).view(memory);
    return (start) => {
      mustHave(it.at(start).mask_lo, STATMOUNT_MNT_BASIC);
      const { mnt_id } = it;
      return {
        id: mnt_id,
        parent: it.mnt_parent_id,
        mnt_unique_id: mnt_id,
        mnt_id: it.mnt_id_old,
        mnt_parent_id: it.mnt_parent_id_old,
      };
    };
  },
};

/** All that fsinfo() needs. */
export const factsOfStatmount: Reading<MountFacts> = {
  mask:
    STATMOUNT_SB_BASIC |
    STATMOUNT_MNT_BASIC |
    STATMOUNT_PROPAGATE_FROM |
    STATMOUNT_MNT_ROOT |
    STATMOUNT_MNT_POINT |
    STATMOUNT_FS_TYPE,
  on: readFacts,
};

/** A string that statmount() learned to give after Linux 6.8; undefined where it does not. */
export interface LaterText {
  readonly mnt_id: number;
  readonly text: BytePath | undefined;
}

/** What is mounted. */
export const sourceOfStatmount = laterText(STATMOUNT_SB_SOURCE, 'sb_source');
/** Options that are no flags of the superblock. They cost more than all else. */
export const optionsOfStatmount = laterText(STATMOUNT_MNT_OPTS, 'mnt_opts');

function laterText(bit: number, field: 'sb_source' | 'mnt_opts'): Reading<LaterText> {
  return {
    mask: bit | STATMOUNT_MNT_BASIC | STATMOUNT_MNT_NS_ID | STATMOUNT_SUPPORTED_MASK,
    on: (memory) => {
      const it = statmount.on(LP64).view(memory);
      return (start) => {
        it.at(start);
        it.at(start, start + it.size);
        const { mask_lo: mask } = it;
        mustHave(mask, STATMOUNT_MNT_BASIC);
        const mnt_id = it.mnt_id_old;
        if ((mask & bit) !== 0) return { mnt_id, text: textAt(it.str, it[field], field) };
        return { mnt_id, text: knows(mask, it.supported_mask_lo, bit) ? '' : undefined };
      };
    },
  };
}

/** @throws DecodeError for a record without numbers that every mount has */
function mustHave(mask: number, bits: number): void {
  if ((mask & bits) === bits) return;
  const missing = `0x${(bits & ~mask).toString(16)} was asked for, and is not there`;
  const offset = statmount.on(LP64).layout.offsets.get('mask') ?? 0;
  throw new DecodeError(missing, offset, 'statmount.mask');
}

/** @throws DecodeError for an offset that leads to no string */
function textAt(str: string, at: number, field: string): BytePath {
  const end = str.indexOf('\0', at);
  if (end >= 0) return str.slice(at, end);
  throw new DecodeError('no string', statmount.size + at, `statmount.${field}`);
}

/** Reads words and not bigints where it can, and the strings at once: it is done for each query. */
function readFacts(memory: Memory): (start: number) => MountFacts {
  const it = statmount.on(LP64).view(memory);
  return (start) => {
    it.at(start);
    it.at(start, start + it.size);
    const { str, mask_lo: mask } = it;
    mustHave(mask, STATMOUNT_SB_BASIC | STATMOUNT_MNT_BASIC);
    const hasRoot = (mask & STATMOUNT_MNT_ROOT) !== 0;
    const hasPoint = (mask & STATMOUNT_MNT_POINT) !== 0;
    const hasType = (mask & STATMOUNT_FS_TYPE) !== 0;
    const { mnt_id } = it;
    return {
      id: mnt_id,
      parent: it.mnt_parent_id,
      mnt_unique_id: mnt_id,
      mnt_id: it.mnt_id_old,
      mnt_parent_id: it.mnt_parent_id_old,
      mnt_attr: it.mnt_attr_lo,
      root: hasRoot ? textAt(str, it.mnt_root, 'mnt_root') : undefined,
      point: hasPoint ? textAt(str, it.mnt_point, 'mnt_point') : undefined,
      propagation: propagation(it),
      fs_type: hasType ? textAt(str, it.fs_type, 'fs_type') : undefined,
      dev_major: it.sb_dev_major,
      dev_minor: it.sb_dev_minor,
      sb_rdonly: (it.sb_flags & MS_RDONLY) !== 0,
    };
  };
}

/**
 * Whether a string that is not there is empty, and not one that this kernel never tells: it says so
 * since 6.15, and has MNT_OPTS since the release that has MNT_NS_ID, which every mount has.
 */
function knows(mask: number, supported_mask: number, bit: number): boolean {
  if ((mask & STATMOUNT_SUPPORTED_MASK) !== 0) return (supported_mask & bit) !== 0;
  return bit === STATMOUNT_MNT_OPTS && (mask & STATMOUNT_MNT_NS_ID) !== 0;
}
