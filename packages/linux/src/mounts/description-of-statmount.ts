import type { MountDescription, Propagation } from '@kernfmt/kernel';
import { LP64, type Memory } from '@kernfmt/layout';
import {
  MS_RDONLY,
  MS_SHARED,
  MS_SLAVE,
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
import { copyOf, endOfString, Repeated } from './repeated.ts';
import type { Reading } from './statmount.ts';
import { SuperblockOptions } from './superblock-options.ts';

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
 * as bytes; mounts that are read one behind the other share those that are the same.
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

const utf8 = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString();

function readMount(memory: Memory): (start: number) => MountDescription {
  const it = statmount.on(LP64).alignedView(memory);
  const { bytes } = memory;
  const [root, source, others] = [new Repeated(same), new Repeated(same), new Repeated(same)];
  const [fstype, subtype] = [new Repeated(utf8), new Repeated(utf8)];
  const options = new SuperblockOptions();
  let [mask, strings, limit] = [0, 0, 0];
  const text = <T, U>(bit: number, at: number, repeated: Repeated<T>, none: U): T | U =>
    (mask & bit) === 0 ? none : repeated.read(bytes, strings + at, limit);
  const path = (at: number): Uint8Array => copyOf(bytes, at, endOfString(bytes, at, limit));
  return (start) => {
    it.at(start);
    limit = start + it.size;
    it.at(start, limit);
    strings = start + statmount.size;
    mask = it.mask_lo;
    const { sb_flags } = it;
    const type = text(STATMOUNT_FS_TYPE, it.fs_type, fstype, '');
    const ofType = text(STATMOUNT_FS_SUBTYPE, it.fs_subtype, subtype, undefined);
    return {
      id: it.mnt_id,
      mnt_id: it.mnt_id_old,
      parent: it.mnt_parent_id,
      path: (mask & STATMOUNT_MNT_POINT) === 0 ? undefined : path(strings + it.mnt_point),
      root: text(STATMOUNT_MNT_ROOT, it.mnt_root, root, NONE),
      source: text(STATMOUNT_SB_SOURCE, it.sb_source, source, NONE),
      fstype: ofType === undefined ? type : `${type}.${ofType}`,
      mnt_attr: it.mnt_attr_lo,
      options: options.of(sb_flags, text(STATMOUNT_MNT_OPTS, it.mnt_opts, others, undefined)),
      sb_rdonly: (sb_flags & MS_RDONLY) !== 0,
      dev_major: it.sb_dev_major,
      dev_minor: it.sb_dev_minor,
      propagation: propagation(it),
    };
  };
}

const same = (bytes: Uint8Array): Uint8Array => bytes;

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
