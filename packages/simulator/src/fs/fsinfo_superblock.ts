import { ver_21 } from '@kernfmt/fsinfo';
import { type Answer, answer } from '@kernfmt/fsinfo/server';
import {
  FSINFO_FEAT__NR,
  FSINFO_FEAT_HAS_ATIME,
  FSINFO_FEAT_HAS_CTIME,
  FSINFO_FEAT_HAS_MTIME,
  FSINFO_FEAT_IS_BLOCK_FS,
  FSINFO_FEAT_MAND_LOCKS,
  FSINFO_FEAT_VOLUME_ID,
} from '@kernfmt/uapi/linux/fsinfo';
import { MS_MANDLOCK } from '@kernfmt/uapi/linux/mount';
import { STATX_BASIC_STATS } from '@kernfmt/uapi/linux/stat';
import { toBytes } from '../lib/text.ts';
import { simpleStatfs } from './filesystem.ts';
import type { Path } from './path.ts';
import type { SuperBlock } from './super.ts';

// The attributes of superblocks that code for all file systems answers: fs/fsinfo.c.

const UINT_MAX = 0xffff_ffffn;
const S64_MIN = -(1n << 63n);
const S64_MAX = (1n << 63n) - 1n;

/** What a file may hold where a file system does not say: include/linux/fs.h. */
const MAX_NON_LFS = 0x7fff_ffffn;
/** include/uapi/linux/limits.h */
const XATTR_SIZE_MAX = 65536n;
const XATTR_NAME_MAX = 255;
const NAME_MAX = 255;
const PATH_MAX = 4096;
const MAX_DEV_MAJOR = 0xffffff;
const MAX_DEV_MINOR = 0xff;

const superblock =
  <Value>(get: (sb: SuperBlock) => Value) =>
  ({ mnt }: Path): Value =>
    get(mnt.mnt_sb);

export const superblockAnswers: readonly Answer<Path>[] = [
  answer(ver_21.FSINFO_ATTR_STATFS, superblock(statfs)),
  answer(ver_21.FSINFO_ATTR_IDS, superblock(ids)),
  answer(ver_21.FSINFO_ATTR_LIMITS, superblock(limits)),
  answer(ver_21.FSINFO_ATTR_SUPPORTS, superblock(supports)),
  answer(ver_21.FSINFO_ATTR_TIMESTAMP_INFO, superblock(timestamps)),
  answer(
    ver_21.FSINFO_ATTR_VOLUME_ID,
    superblock(({ s_id }) => toBytes(s_id)),
  ),
  answer(
    ver_21.FSINFO_ATTR_VOLUME_UUID,
    superblock(({ s_uuid }) => ({ uuid: [...s_uuid] })),
  ),
  answer(ver_21.FSINFO_ATTR_FEATURES, superblock(features)),
  answer(
    ver_21.FSINFO_ATTR_CONFIGURATION,
    superblock((sb) => toBytes((sb.readonly ? 'ro' : 'rw') + sb.s_type.showOptions(sb))),
  ),
  // No file system here has a show_stats().
  answer(ver_21.FSINFO_ATTR_FS_STATISTICS, () => ''),
];

function kstatfs(sb: SuperBlock) {
  return sb.s_type.statfs?.(sb) ?? simpleStatfs();
}

/** Analogous to fsinfo_generic_statfs(). */
function statfs(sb: SuperBlock) {
  const { f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_bsize } = kstatfs(sb);
  const free = { f_bfree, f_bavail, f_ffree, f_favail: f_ffree };
  return { f_blocks, f_files, ...free, f_bsize, f_frsize: f_bsize };
}

/** Analogous to fsinfo_generic_ids(). */
function ids(sb: SuperBlock) {
  return {
    f_fs_name: sb.s_type.name,
    f_fsid: kstatfs(sb).f_fsid,
    f_sb_id: sb.s_unique_id,
    f_fstype: sb.s_type.s_magic,
    f_dev_major: sb.s_dev.major,
    f_dev_minor: sb.s_dev.minor,
  };
}

/** Analogous to fsinfo_generic_limits(). */
function limits({ s_type }: SuperBlock) {
  return {
    max_file_size: s_type.s_maxbytes ?? MAX_NON_LFS,
    max_ino: UINT_MAX,
    max_uid: UINT_MAX,
    max_gid: UINT_MAX,
    max_projid: UINT_MAX,
    max_hard_links: BigInt(s_type.s_max_links ?? 0),
    max_xattr_body_len: XATTR_SIZE_MAX,
    max_xattr_name_len: XATTR_NAME_MAX,
    max_filename_len: NAME_MAX,
    max_symlink_len: PATH_MAX,
    max_dev_major: MAX_DEV_MAJOR,
    max_dev_minor: MAX_DEV_MINOR,
  };
}

/** Analogous to fsinfo_generic_supports(). */
function supports() {
  return {
    stx_attributes: 0n,
    stx_mask: STATX_BASIC_STATS,
    fs_ioc_getflags: 0,
    fs_ioc_setflags_set: 0,
    fs_ioc_setflags_clear: 0,
    fs_ioc_fsgetxattr_xflags: 0,
    fs_ioc_fssetxattr_xflags_set: 0,
    fs_ioc_fssetxattr_xflags_clear: 0,
    win_file_attrs: 0,
  };
}

/** Analogous to fsinfo_generic_timestamp_info(). */
function timestamps({ s_type }: SuperBlock) {
  const one = {
    minimum: S64_MIN,
    maximum: S64_MAX,
    gran_mantissa: 1,
    gran_exponent: exponentOf(s_type.s_time_gran ?? 1),
  };
  return { atime: one, mtime: one, ctime: one, btime: one };
}

/** Of a granularity in nanoseconds, in seconds. */
function exponentOf(granularity: number): number {
  if (granularity < 1e3) return -9;
  if (granularity < 1e6) return -6;
  return granularity < 1e9 ? -3 : 0;
}

/** Analogous to fsinfo_generic_features(). */
function features({ s_type, s_id, s_flags }: SuperBlock) {
  const set = [FSINFO_FEAT_HAS_ATIME, FSINFO_FEAT_HAS_CTIME, FSINFO_FEAT_HAS_MTIME];
  if (s_type.blockDevice === true) set.push(FSINFO_FEAT_IS_BLOCK_FS);
  if (s_id !== '') set.push(FSINFO_FEAT_VOLUME_ID);
  if ((s_flags & MS_MANDLOCK) !== 0) set.push(FSINFO_FEAT_MAND_LOCKS);
  const bits = new Uint8Array(Math.ceil(FSINFO_FEAT__NR / 8));
  for (const bit of set) bits[bit >> 3]! |= 1 << (bit & 7);
  return { nr_features: FSINFO_FEAT__NR, features: [...bits] };
}
