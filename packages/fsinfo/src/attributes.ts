import { u32 } from '@kernfmt/layout';
import * as uapi from '@kernfmt/uapi/linux/fsinfo';
import * as uapi_20 from '@kernfmt/uapi/linux/fsinfo/ver_20';
import { list, string, vstruct } from './attribute.ts';

/** The attributes that ver #20 and ver #21 have alike. */
const alike = {
  FSINFO_ATTR_STATFS: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_STATFS',
      number: uapi.FSINFO_ATTR_STATFS,
      answeredBy: ['common'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_statfs,
  ),
  FSINFO_ATTR_IDS: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_IDS',
      number: uapi.FSINFO_ATTR_IDS,
      answeredBy: ['common'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_ids,
  ),
  FSINFO_ATTR_LIMITS: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_LIMITS',
      number: uapi.FSINFO_ATTR_LIMITS,
      answeredBy: ['common', 'afs'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_limits,
  ),
  FSINFO_ATTR_SUPPORTS: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_SUPPORTS',
      number: uapi.FSINFO_ATTR_SUPPORTS,
      answeredBy: ['common', 'afs', 'ext4'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_supports,
  ),
  FSINFO_ATTR_TIMESTAMP_INFO: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_TIMESTAMP_INFO',
      number: uapi.FSINFO_ATTR_TIMESTAMP_INFO,
      answeredBy: ['common', 'afs'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_timestamp_info,
  ),
  FSINFO_ATTR_VOLUME_ID: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_VOLUME_ID',
    number: uapi.FSINFO_ATTR_VOLUME_ID,
    answeredBy: ['common'],
    patch: { ver_20: 2, ver_21: 2 },
  }),
  FSINFO_ATTR_VOLUME_UUID: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_VOLUME_UUID',
      number: uapi.FSINFO_ATTR_VOLUME_UUID,
      answeredBy: ['common'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_volume_uuid,
  ),
  FSINFO_ATTR_VOLUME_NAME: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_VOLUME_NAME',
    number: uapi.FSINFO_ATTR_VOLUME_NAME,
    answeredBy: ['afs', 'ext4'],
    patch: { ver_20: 2, ver_21: 2 },
  }),
  FSINFO_ATTR_FEATURES: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_FEATURES',
      number: uapi.FSINFO_ATTR_FEATURES,
      answeredBy: ['common', 'afs', 'ext4'],
      patch: { ver_20: 3, ver_21: 3 },
    },
    uapi.fsinfo_features,
  ),
  FSINFO_ATTR_SOURCE: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_SOURCE',
    number: uapi.FSINFO_ATTR_SOURCE,
    answeredBy: ['common'],
    patch: { ver_20: 4, ver_21: 4 },
  }),
  FSINFO_ATTR_CONFIGURATION: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_CONFIGURATION',
    number: uapi.FSINFO_ATTR_CONFIGURATION,
    answeredBy: ['common'],
    patch: { ver_20: 4, ver_21: 4 },
  }),
  FSINFO_ATTR_FS_STATISTICS: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_FS_STATISTICS',
    number: uapi.FSINFO_ATTR_FS_STATISTICS,
    answeredBy: ['common'],
    patch: { ver_20: 4, ver_21: 4 },
  }),
  FSINFO_ATTR_ERROR_STATE: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_ERROR_STATE',
      number: uapi.FSINFO_ATTR_ERROR_STATE,
      answeredBy: ['common'],
      patch: { ver_20: 16, ver_21: 17 },
    },
    uapi.fsinfo_error_state,
  ),
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO',
      number: uapi.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
      flags: uapi.FSINFO_FLAGS_N,
      answeredBy: ['core'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    uapi.fsinfo_attribute_info,
  ),
  FSINFO_ATTR_FSINFO_ATTRIBUTES: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_FSINFO_ATTRIBUTES',
      number: uapi.FSINFO_ATTR_FSINFO_ATTRIBUTES,
      answeredBy: ['core'],
      patch: { ver_20: 2, ver_21: 2 },
    },
    u32,
  ),
  FSINFO_ATTR_MOUNT_PATH: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_MOUNT_PATH',
    number: uapi.FSINFO_ATTR_MOUNT_PATH,
    answeredBy: ['common'],
    patch: { ver_20: 7, ver_21: 7 },
  }),
  FSINFO_ATTR_MOUNT_POINT: /* @__PURE__ */ string(
    {
      name: 'FSINFO_ATTR_MOUNT_POINT',
      number: uapi.FSINFO_ATTR_MOUNT_POINT,
      answeredBy: ['common'],
      patch: { ver_20: 7, ver_21: 7 },
    },
    2,
  ),
  FSINFO_ATTR_MOUNT_POINT_FULL: /* @__PURE__ */ string(
    {
      name: 'FSINFO_ATTR_MOUNT_POINT_FULL',
      number: uapi.FSINFO_ATTR_MOUNT_POINT_FULL,
      answeredBy: ['common'],
      patch: { ver_20: 7, ver_21: 7 },
    },
    2,
  ),
  FSINFO_ATTR_AFS_CELL_NAME: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_AFS_CELL_NAME',
    number: uapi.FSINFO_ATTR_AFS_CELL_NAME,
    answeredBy: ['afs'],
    patch: { ver_20: 12, ver_21: 13 },
  }),
  FSINFO_ATTR_AFS_SERVER_NAME: /* @__PURE__ */ string({
    name: 'FSINFO_ATTR_AFS_SERVER_NAME',
    number: uapi.FSINFO_ATTR_AFS_SERVER_NAME,
    flags: uapi.FSINFO_FLAGS_N,
    answeredBy: ['afs'],
    patch: { ver_20: 12, ver_21: 13 },
  }),
  FSINFO_ATTR_AFS_SERVER_ADDRESSES: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_AFS_SERVER_ADDRESSES',
      number: uapi.FSINFO_ATTR_AFS_SERVER_ADDRESSES,
      flags: uapi.FSINFO_FLAGS_N,
      answeredBy: ['afs'],
      patch: { ver_20: 12, ver_21: 13 },
    },
    uapi.fsinfo_afs_server_address,
  ),
} as const;

/** The attributes of "VFS: Filesystem information [ver #21]", 3 August 2020. */
export const ver_21 = {
  ...alike,
  FSINFO_ATTR_MOUNT_INFO: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_MOUNT_INFO',
      number: uapi.FSINFO_ATTR_MOUNT_INFO,
      answeredBy: ['common'],
      patch: { ver_20: 7, ver_21: 7 },
    },
    uapi.fsinfo_mount_info,
  ),
  FSINFO_ATTR_MOUNT_TOPOLOGY: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_MOUNT_TOPOLOGY',
      number: uapi.FSINFO_ATTR_MOUNT_TOPOLOGY,
      answeredBy: ['common'],
      patch: { ver_20: 8, ver_21: 8 },
    },
    uapi.fsinfo_mount_topology,
  ),
  FSINFO_ATTR_MOUNT_CHILDREN: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_MOUNT_CHILDREN',
      number: uapi.FSINFO_ATTR_MOUNT_CHILDREN,
      answeredBy: ['common'],
      patch: { ver_20: 8, ver_21: 8 },
    },
    uapi.fsinfo_mount_child,
  ),
  FSINFO_ATTR_MOUNT_ALL: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_MOUNT_ALL',
      number: uapi.FSINFO_ATTR_MOUNT_ALL,
      answeredBy: ['common'],
      patch: { ver_20: 14, ver_21: 15 },
    },
    uapi.fsinfo_mount_child,
  ),
} as const;

/** The attributes of [ver #20], 24 July 2020: the counters of mounts have 32 bits. */
export const ver_20 = {
  ...alike,
  FSINFO_ATTR_MOUNT_INFO: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_MOUNT_INFO',
      number: uapi.FSINFO_ATTR_MOUNT_INFO,
      answeredBy: ['common'],
      patch: { ver_20: 7, ver_21: 7 },
    },
    uapi_20.fsinfo_mount_info,
  ),
  FSINFO_ATTR_MOUNT_TOPOLOGY: /* @__PURE__ */ vstruct(
    {
      name: 'FSINFO_ATTR_MOUNT_TOPOLOGY',
      number: uapi.FSINFO_ATTR_MOUNT_TOPOLOGY,
      answeredBy: ['common'],
      patch: { ver_20: 8, ver_21: 8 },
    },
    uapi_20.fsinfo_mount_topology,
  ),
  FSINFO_ATTR_MOUNT_CHILDREN: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_MOUNT_CHILDREN',
      number: uapi.FSINFO_ATTR_MOUNT_CHILDREN,
      answeredBy: ['common'],
      patch: { ver_20: 8, ver_21: 8 },
    },
    uapi_20.fsinfo_mount_child,
  ),
  FSINFO_ATTR_MOUNT_ALL: /* @__PURE__ */ list(
    {
      name: 'FSINFO_ATTR_MOUNT_ALL',
      number: uapi.FSINFO_ATTR_MOUNT_ALL,
      answeredBy: ['common'],
      patch: { ver_20: 14, ver_21: 15 },
    },
    uapi_20.fsinfo_mount_child,
  ),
} as const;

/** A revision's attributes by their C names. */
export type Revision = typeof ver_21 | typeof ver_20;

/**
 * The order of the table that answers for every file system, which is that of FSINFO_ATTRIBUTES
 * behind a file system's own: fs/fsinfo.c:fsinfo_common_attributes.
 */
export const commonOrder: readonly number[] = [
  uapi.FSINFO_ATTR_STATFS,
  uapi.FSINFO_ATTR_IDS,
  uapi.FSINFO_ATTR_LIMITS,
  uapi.FSINFO_ATTR_SUPPORTS,
  uapi.FSINFO_ATTR_TIMESTAMP_INFO,
  uapi.FSINFO_ATTR_VOLUME_ID,
  uapi.FSINFO_ATTR_VOLUME_UUID,
  uapi.FSINFO_ATTR_FEATURES,
  uapi.FSINFO_ATTR_SOURCE,
  uapi.FSINFO_ATTR_CONFIGURATION,
  uapi.FSINFO_ATTR_FS_STATISTICS,
  uapi.FSINFO_ATTR_ERROR_STATE,
  uapi.FSINFO_ATTR_FSINFO_ATTRIBUTES,
  uapi.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  uapi.FSINFO_ATTR_MOUNT_INFO,
  uapi.FSINFO_ATTR_MOUNT_TOPOLOGY,
  uapi.FSINFO_ATTR_MOUNT_PATH,
  uapi.FSINFO_ATTR_MOUNT_POINT,
  uapi.FSINFO_ATTR_MOUNT_POINT_FULL,
  uapi.FSINFO_ATTR_MOUNT_CHILDREN,
  uapi.FSINFO_ATTR_MOUNT_ALL,
];
