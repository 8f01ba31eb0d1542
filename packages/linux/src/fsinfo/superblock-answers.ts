import { ver_21 } from '@kernfmt/fsinfo';
import { type Answer, answer } from '@kernfmt/fsinfo/server';
import { errno, orThrow } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import { AT_EMPTY_PATH } from '@kernfmt/uapi/linux/fcntl';
import { PATH_MAX, XATTR_NAME_MAX, XATTR_SIZE_MAX } from '@kernfmt/uapi/linux/limits';
import { STATX_ALL, statx } from '@kernfmt/uapi/linux/stat';
import { bytesOf } from '../mounts/mount.ts';
import { mangle } from './mangle.ts';
import type { Queried } from './queried.ts';
import { statfsOf } from './statfs.ts';
import { statisticsOf } from './statistics.ts';
import { orUnsupported } from './unsupported.ts';
import { labelOf, uuidOf, volumeIdOf } from './volume.ts';

/** The attributes of superblocks: fs/fsinfo.c of ver #21. What nobody knows is 0. */
export const superblockAnswers: readonly Answer<Queried>[] = [
  answer(ver_21.FSINFO_ATTR_STATFS, statfs),
  answer(ver_21.FSINFO_ATTR_IDS, ids),
  answer(ver_21.FSINFO_ATTR_LIMITS, limits),
  answer(ver_21.FSINFO_ATTR_VOLUME_ID, (queried: Queried) => volumeIdOf(queried)),
  answer(ver_21.FSINFO_ATTR_SOURCE, (queried: Queried) =>
    bytesOf(mangle(queried.told(queried.live.mounts.source(queried.where.id)))),
  ),
  answer(ver_21.FSINFO_ATTR_CONFIGURATION, configuration),
  answer(ver_21.FSINFO_ATTR_FS_STATISTICS, (queried: Queried) =>
    bytesOf(orUnsupported(statisticsOf(queried))),
  ),
];

/** Those that take native calls. */
export const nativeAnswers: readonly Answer<Queried>[] = [
  answer(ver_21.FSINFO_ATTR_SUPPORTS, supports),
  answer(ver_21.FSINFO_ATTR_VOLUME_UUID, (queried: Queried) => ({ uuid: uuidOf(queried) })),
];

/** What a file system has that tells its label. */
export const labelAnswers: readonly Answer<Queried>[] = [
  answer(ver_21.FSINFO_ATTR_VOLUME_NAME, (queried: Queried) => labelOf(queried)),
];

/** Analogous to fsinfo_generic_statfs(). */
function statfs(queried: Queried) {
  const { f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_bsize, f_frsize } = statfsOf(queried);
  const free = { f_bfree, f_bavail, f_ffree, f_favail: f_ffree };
  return { f_blocks, f_files, ...free, f_bsize, f_frsize };
}

const NAME_SIZE = 16;

/** Analogous to fsinfo_generic_ids(). */
function ids(queried: Queried) {
  const { fs_type, dev_major, dev_minor } = queried.facts;
  const { f_type, f_fsid } = statfsOf(queried);
  return {
    f_fs_name: orUnsupported(fs_type).slice(0, NAME_SIZE - 1),
    f_fsid,
    f_sb_id: 0n,
    f_fstype: Number(BigInt.asUintN(32, f_type)),
    f_dev_major: dev_major,
    f_dev_minor: dev_minor,
  };
}

/** The limits that Linux has for all file systems, and the one that a file system tells. */
function limits(queried: Queried) {
  return {
    max_file_size: 0n,
    max_ino: 0n,
    max_uid: 0n,
    max_gid: 0n,
    max_projid: 0n,
    max_hard_links: 0n,
    max_xattr_body_len: BigInt(XATTR_SIZE_MAX),
    max_xattr_name_len: XATTR_NAME_MAX,
    max_filename_len: Number(statfsOf(queried).f_namelen),
    max_symlink_len: PATH_MAX,
    max_dev_major: 0,
    max_dev_minor: 0,
  };
}

/** What statx() says of the file, or of the root of the mount. */
function supports(queried: Queried) {
  const { native } = queried.live;
  if (!native.available) throw errno('EOPNOTSUPP');
  const memory = Memory.alloc(statx.size);
  queried.withFile((fd) => {
    orThrow(native.sys.statx(fd, '', AT_EMPTY_PATH, STATX_ALL, memory.bytes));
    return memory;
  });
  const { stx_mask, stx_attributes_mask } = statx.on(LP64).view(memory);
  return {
    stx_attributes: stx_attributes_mask,
    stx_mask: stx_mask & STATX_ALL,
    fs_ioc_getflags: 0,
    fs_ioc_setflags_set: 0,
    fs_ioc_setflags_clear: 0,
    fs_ioc_fsgetxattr_xflags: 0,
    fs_ioc_fssetxattr_xflags_set: 0,
    fs_ioc_fssetxattr_xflags_clear: 0,
    win_file_attrs: 0,
  };
}

/** Analogous to fsinfo_generic_seq_read() for CONFIGURATION. */
function configuration(queried: Queried): Uint8Array {
  const { facts, live } = queried;
  const options = queried.told(live.mounts.options(facts.id));
  const access = facts.sb_rdonly ? 'ro' : 'rw';
  return bytesOf(options === '' ? access : `${access},${options}`);
}
