import type { MountDescription, Propagation } from '@kernfmt/kernel';
import { LP64, type Memory } from '@kernfmt/layout';
import {
  MS_DIRSYNC,
  MS_LAZYTIME,
  MS_RDONLY,
  MS_SHARED,
  MS_SLAVE,
  MS_SYNCHRONOUS,
  MS_UNBINDABLE,
  STATMOUNT_FS_SUBTYPE,
  STATMOUNT_FS_TYPE,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_OPTS,
  STATMOUNT_MNT_POINT,
  STATMOUNT_MNT_ROOT,
  STATMOUNT_PROPAGATE_FROM,
  STATMOUNT_SB_BASIC,
  STATMOUNT_SB_SOURCE,
  type Statmount,
  statmount,
} from '@kernfmt/uapi/linux/mount';
import { bytesOf } from './mount.ts';
import type { Reading } from './statmount.ts';

const MASK =
  STATMOUNT_SB_BASIC |
  STATMOUNT_MNT_BASIC |
  STATMOUNT_PROPAGATE_FROM |
  STATMOUNT_MNT_ROOT |
  STATMOUNT_MNT_POINT |
  STATMOUNT_FS_TYPE |
  STATMOUNT_FS_SUBTYPE |
  STATMOUNT_SB_SOURCE |
  STATMOUNT_MNT_OPTS;

/**
 * Everything of a mount, Linux 6.13: SB_SOURCE and FS_SUBTYPE are not older. Its strings are copied
 * as bytes, each on its own.
 */
export const descriptionOfStatmount: Reading<MountDescription> = { mask: MASK, on: readMount };

/** Whether the kernel says what is mounted. */
export const sourceOfStatmount: Reading<boolean> = {
  mask: STATMOUNT_SB_SOURCE,
  on: (memory) => {
    const it = statmount.on(LP64).view(memory);
    return (start) => (Number(it.at(start).mask) & STATMOUNT_SB_SOURCE) !== 0;
  },
};

const NONE = new Uint8Array();

function readMount(memory: Memory): (start: number) => MountDescription {
  const it = statmount.on(LP64).view(memory);
  const { bytes } = memory;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (start) => {
    it.at(start);
    const strings = start + statmount.size;
    const mask = Number(it.mask);
    const text = (bit: number, at: number): Uint8Array | undefined => {
      if ((mask & bit) === 0) return undefined;
      return bytes.slice(strings + at, bytes.indexOf(0, strings + at));
    };
    const name = (at: number): string =>
      buffer.toString('utf8', strings + at, bytes.indexOf(0, strings + at));
    const hasSubtype = (mask & STATMOUNT_FS_SUBTYPE) !== 0;
    const fstype = name(it.fs_type);
    return {
      id: it.mnt_id,
      mnt_id: it.mnt_id_old,
      parent: it.mnt_parent_id,
      path: text(STATMOUNT_MNT_POINT, it.mnt_point),
      root: text(STATMOUNT_MNT_ROOT, it.mnt_root) ?? NONE,
      source: text(STATMOUNT_SB_SOURCE, it.sb_source) ?? NONE,
      fstype: hasSubtype ? `${fstype}.${name(it.fs_subtype)}` : fstype,
      mnt_attr: Number(it.mnt_attr),
      options: options(it.sb_flags, text(STATMOUNT_MNT_OPTS, it.mnt_opts)),
      sb_rdonly: (it.sb_flags & MS_RDONLY) !== 0,
      dev_major: it.sb_dev_major,
      dev_minor: it.sb_dev_minor,
      propagation: propagation(it),
    };
  };
}

/**
 * The options that are flags of the superblock, which mountinfo has before those of the file system
 * and of the security module. Analogous to fs/proc_namespace.c:show_sb_opts().
 */
const FLAGS: readonly (readonly [number, string])[] = [
  [MS_SYNCHRONOUS, ',sync'],
  [MS_DIRSYNC, ',dirsync'],
  [MS_LAZYTIME, ',lazytime'],
];

/** The beginnings of options by the flags they come from: hardly ever more than two of them. */
const beginnings = new Map<number, Uint8Array>();

function beginning(sb_flags: number): Uint8Array {
  const known = beginnings.get(sb_flags);
  if (known !== undefined) return known;
  const names = FLAGS.map(([flag, name]) => ((sb_flags & flag) === 0 ? '' : name));
  const made = bytesOf(((sb_flags & MS_RDONLY) === 0 ? 'rw' : 'ro') + names.join(''));
  beginnings.set(sb_flags, made);
  return made;
}

function options(sb_flags: number, others: Uint8Array | undefined): Uint8Array {
  const start = beginning(sb_flags);
  if (others === undefined) return start.slice();
  const all = new Uint8Array(start.length + 1 + others.length);
  all.set(start);
  all[start.length] = ','.charCodeAt(0);
  all.set(others, start.length + 1);
  return all;
}

type Tags = Pick<Statmount, 'mnt_propagation' | 'mnt_peer_group' | 'mnt_master' | 'propagate_from'>;

const PRIVATE: Propagation = {
  shared: undefined,
  master: undefined,
  propagate_from: undefined,
  unbindable: false,
};

/** Analogous to the tags of fs/proc_namespace.c:show_mountinfo(). */
export function propagation(it: Tags): Propagation {
  const type = Number(it.mnt_propagation);
  if ((type & (MS_SHARED | MS_SLAVE | MS_UNBINDABLE)) === 0) return PRIVATE;
  const master = (type & MS_SLAVE) === 0 ? undefined : it.mnt_master;
  const from = it.propagate_from;
  return {
    shared: (type & MS_SHARED) === 0 ? undefined : it.mnt_peer_group,
    master,
    // The kernel gives it to every slave; mountinfo leaves out what is the master once more.
    propagate_from: master === undefined || from === 0n || from === master ? undefined : from,
    unbindable: (type & MS_UNBINDABLE) !== 0,
  };
}
