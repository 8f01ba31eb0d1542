/** fsinfo_params.request: what is asked for. The same numbers in ver #20 and ver #21. */
export const FSINFO_ATTR_STATFS = 0x00;
export const FSINFO_ATTR_IDS = 0x01;
export const FSINFO_ATTR_LIMITS = 0x02;
export const FSINFO_ATTR_SUPPORTS = 0x03;
export const FSINFO_ATTR_TIMESTAMP_INFO = 0x04;
export const FSINFO_ATTR_VOLUME_ID = 0x05;
export const FSINFO_ATTR_VOLUME_UUID = 0x06;
export const FSINFO_ATTR_VOLUME_NAME = 0x07;
export const FSINFO_ATTR_FEATURES = 0x08;
export const FSINFO_ATTR_SOURCE = 0x09;
export const FSINFO_ATTR_CONFIGURATION = 0x0a;
export const FSINFO_ATTR_FS_STATISTICS = 0x0b;
export const FSINFO_ATTR_ERROR_STATE = 0x0c;

/** About attribute Nth; and the list of all that there are. */
export const FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO = 0x100;
export const FSINFO_ATTR_FSINFO_ATTRIBUTES = 0x101;

export const FSINFO_ATTR_MOUNT_INFO = 0x200;
export const FSINFO_ATTR_MOUNT_PATH = 0x201;
export const FSINFO_ATTR_MOUNT_POINT = 0x202;
export const FSINFO_ATTR_MOUNT_POINT_FULL = 0x203;
export const FSINFO_ATTR_MOUNT_TOPOLOGY = 0x204;
export const FSINFO_ATTR_MOUNT_CHILDREN = 0x205;
export const FSINFO_ATTR_MOUNT_ALL = 0x206;

export const FSINFO_ATTR_AFS_CELL_NAME = 0x300;
export const FSINFO_ATTR_AFS_SERVER_NAME = 0x301;
export const FSINFO_ATTR_AFS_SERVER_ADDRESSES = 0x302;
