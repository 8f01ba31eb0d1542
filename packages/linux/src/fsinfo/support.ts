import type { AttributeSupport, FsinfoSupport } from '@kernfmt/fsinfo';

const NONE: readonly string[] = [];

const full = (note: string): AttributeSupport => ({ level: 'full', note, unknown: NONE });
const partial = (note: string, ...unknown: readonly string[]): AttributeSupport => ({
  level: 'partial',
  note,
  unknown,
});
const none = (note: string): AttributeSupport => ({ level: 'none', note, unknown: NONE });

/** What fsinfo() answers where there are statmount() and listmount(), Linux 6.8. */
export const liveFsinfo: FsinfoSupport = {
  FSINFO_ATTR_STATFS: full('fstatfs(); `f_favail` is `f_ffree`, as in the series'),
  FSINFO_ATTR_IDS: partial('statmount() and fstatfs(): superblocks have no unique id', 'f_sb_id'),
  FSINFO_ATTR_LIMITS: partial(
    '`f_namelen` of fstatfs(), and what Linux allows any file system',
    'max_file_size',
    'max_ino',
    'max_uid',
    'max_gid',
    'max_projid',
    'max_hard_links',
    'max_dev_major',
    'max_dev_minor',
  ),
  FSINFO_ATTR_SUPPORTS: partial(
    'statx(), of the file that is queried and not of the file system',
    'fs_ioc_getflags',
    'fs_ioc_setflags_set',
    'fs_ioc_setflags_clear',
    'fs_ioc_fsgetxattr_xflags',
    'fs_ioc_fssetxattr_xflags_set',
    'fs_ioc_fssetxattr_xflags_clear',
    'win_file_attrs',
  ),
  FSINFO_ATTR_TIMESTAMP_INFO: none('nothing tells it'),
  FSINFO_ATTR_VOLUME_ID: partial(
    '`/sys/dev/block`; not on a block device, the superblock’s directory: FS_IOC_GETFSSYSFSPATH',
  ),
  FSINFO_ATTR_VOLUME_UUID: partial('FS_IOC_GETFSUUID (6.9); one without UUID is not supported'),
  FSINFO_ATTR_VOLUME_NAME: partial('FS_IOC_GETFSLABEL, where the file system has it'),
  FSINFO_ATTR_FEATURES: none('nothing tells more than a few of its bits'),
  FSINFO_ATTR_SOURCE: full('statmount(); from mountinfo before Linux 6.13'),
  FSINFO_ATTR_CONFIGURATION: full('statmount(); from mountinfo before Linux 6.11'),
  FSINFO_ATTR_FS_STATISTICS: full('`/proc/self/mountstats`'),
  FSINFO_ATTR_ERROR_STATE: none('nothing tells it'),
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO: full('the call itself'),
  FSINFO_ATTR_FSINFO_ATTRIBUTES: full('the call itself'),
  FSINFO_ATTR_MOUNT_INFO: partial(
    'statmount(): nothing counts changes',
    'sb_unique_id',
    'mnt_attr_changes',
    'mnt_topology_changes',
    'mnt_subtree_notifications',
  ),
  FSINFO_ATTR_MOUNT_PATH: full('statmount()'),
  FSINFO_ATTR_MOUNT_POINT: full('statmount(): the mount’s path less that of its parent'),
  FSINFO_ATTR_MOUNT_POINT_FULL: full('statmount(); of another file than the root, `/proc`'),
  FSINFO_ATTR_MOUNT_TOPOLOGY: partial('statmount()', 'mnt_topology_changes'),
  FSINFO_ATTR_MOUNT_CHILDREN: partial(
    'listmount() and statmount(), oldest first',
    'mnt_notify_sum',
  ),
  FSINFO_ATTR_MOUNT_ALL: partial('listmount() and statmount(), oldest first', 'mnt_notify_sum'),
  FSINFO_ATTR_AFS_CELL_NAME: none('no call tells it'),
  FSINFO_ATTR_AFS_SERVER_NAME: none('no call tells it'),
  FSINFO_ATTR_AFS_SERVER_ADDRESSES: none('no call tells it'),
};

const without = (
  { note, unknown }: AttributeSupport,
  source: string,
  ...members: readonly string[]
): AttributeSupport => ({
  level: unknown.length + members.length === 0 ? 'full' : 'partial',
  note: source === '' ? note : source,
  unknown: [...members, ...unknown],
});

const MOUNTINFO = '`/proc/thread-self/mountinfo`';

/** What is different before Linux 6.8: mountinfo knows no unique ids. */
export const withoutStatmount: Partial<FsinfoSupport> = {
  FSINFO_ATTR_SOURCE: full(MOUNTINFO),
  FSINFO_ATTR_CONFIGURATION: full(MOUNTINFO),
  FSINFO_ATTR_MOUNT_INFO: without(liveFsinfo.FSINFO_ATTR_MOUNT_INFO, MOUNTINFO, 'mnt_unique_id'),
  FSINFO_ATTR_MOUNT_PATH: full(MOUNTINFO),
  FSINFO_ATTR_MOUNT_POINT: full(MOUNTINFO),
  FSINFO_ATTR_MOUNT_POINT_FULL: full(`${MOUNTINFO}; of another file than the root, \`/proc\``),
  FSINFO_ATTR_MOUNT_TOPOLOGY: without(liveFsinfo.FSINFO_ATTR_MOUNT_TOPOLOGY, MOUNTINFO),
  FSINFO_ATTR_MOUNT_CHILDREN: without(
    liveFsinfo.FSINFO_ATTR_MOUNT_CHILDREN,
    `${MOUNTINFO}, in the order of the ids`,
    'mnt_unique_id',
  ),
  FSINFO_ATTR_MOUNT_ALL: without(
    liveFsinfo.FSINFO_ATTR_MOUNT_ALL,
    `${MOUNTINFO}, in the order of the ids`,
    'mnt_unique_id',
  ),
};

/** What is different besides without native calls. */
export const withoutNative: Partial<FsinfoSupport> = {
  FSINFO_ATTR_STATFS: without(liveFsinfo.FSINFO_ATTR_STATFS, 'statfs() of Node', 'f_frsize'),
  FSINFO_ATTR_IDS: without(
    liveFsinfo.FSINFO_ATTR_IDS,
    `${MOUNTINFO} and statfs() of Node`,
    'f_fsid',
  ),
  FSINFO_ATTR_LIMITS: without(
    liveFsinfo.FSINFO_ATTR_LIMITS,
    'what Linux allows any file system',
    'max_filename_len',
  ),
  FSINFO_ATTR_SUPPORTS: none('no native calls'),
  FSINFO_ATTR_VOLUME_ID: partial('`/sys/dev/block`'),
  FSINFO_ATTR_VOLUME_UUID: none('no native calls'),
  FSINFO_ATTR_VOLUME_NAME: none('no native calls'),
};
