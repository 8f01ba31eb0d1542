import { type Abi, I386, LP64, LP64_BE } from '@kernfmt/layout';
import { describe, expect, test } from 'vitest';
import * as next_2020_05 from '../../../src/linux/fsinfo/next_2020_05.ts';
import * as ver_16 from '../../../src/linux/fsinfo/ver_16.ts';
import * as ver_17 from '../../../src/linux/fsinfo/ver_17.ts';
import * as ver_18 from '../../../src/linux/fsinfo/ver_18.ts';
import * as ver_19 from '../../../src/linux/fsinfo/ver_19.ts';
import * as ver_20 from '../../../src/linux/fsinfo/ver_20.ts';
import * as ver_21 from '../../../src/linux/fsinfo.ts';
import { hex } from '../../oracle.ts';

/** Bytes of a C program that filled the posted header's structs on x86_64. */
describe('the bytes are those of a C program', () => {
  const info = {
    sb_unique_id: 0x1122334455667788n,
    mnt_unique_id: 0x99n,
    mnt_id: 30,
    attr: 0x2f,
  };
  const topology = {
    parent_id: 21,
    shared_group_id: 0,
    dependent_source_id: 5,
    dependent_clone_of_id: 7,
    propagation_type: ver_21.MOUNT_PROPAGATION_DEPENDENT,
  };
  const child = { mnt_unique_id: 0x99n, mnt_id: 30, parent_id: 21 };
  const features = [1, 24, 45, 47, 48, 49].reduce((bytes, bit) => {
    bytes[bit >> 3]! |= 1 << (bit & 7);
    return bytes;
  }, Array(7).fill(0));

  test.each<[string, { encode(): Uint8Array }, string]>([
    [
      'params',
      {
        encode: () =>
          ver_21.fsinfo_params.encode({
            resolve_flags: 8n,
            at_flags: 0x100,
            flags: ver_21.FSINFO_FLAGS_QUERY_MOUNT,
            request: ver_21.FSINFO_ATTR_AFS_SERVER_ADDRESSES,
            Nth: 2,
            Mth: 1,
          }),
      },
      '0800000000000000000100000200000002030000020000000100000000000000',
    ],
    [
      'mount_info, ver #20',
      {
        encode: () =>
          ver_20.fsinfo_mount_info.encode({
            ...info,
            mnt_attr_changes: 1,
            mnt_topology_changes: 2,
            mnt_subtree_notifications: 3,
          }),
      },
      '887766554433221199000000000000001e0000002f00000001000000020000000300000000000000',
    ],
    [
      'mount_info, ver #21',
      {
        encode: () =>
          ver_21.fsinfo_mount_info.encode({
            ...info,
            mnt_attr_changes: 1n,
            mnt_topology_changes: 2n,
            mnt_subtree_notifications: 0x100000003n,
          }),
      },
      '887766554433221199000000000000001e0000002f0000000100000000000000'.concat(
        '02000000000000000300000001000000',
      ),
    ],
    [
      'mount_topology, ver #20',
      {
        encode: () => ver_20.fsinfo_mount_topology.encode({ ...topology, mnt_topology_changes: 9 }),
      },
      '150000000000000005000000070000000300000009000000',
    ],
    [
      'mount_topology, ver #21',
      {
        encode: () =>
          ver_21.fsinfo_mount_topology.encode({ ...topology, mnt_topology_changes: 9n }),
      },
      '1500000000000000050000000700000003000000000000000900000000000000',
    ],
    [
      'mount_child, ver #20',
      { encode: () => ver_20.fsinfo_mount_child.encode({ ...child, mnt_notify_sum: 6 }) },
      '99000000000000001e000000150000000600000000000000',
    ],
    [
      'mount_child, ver #21',
      {
        encode: () => ver_21.fsinfo_mount_child.encode({ ...child, mnt_notify_sum: 0x100000006n }),
      },
      '99000000000000001e000000150000000600000001000000',
    ],
    [
      'ids of a tmpfs',
      {
        encode: () =>
          ver_21.fsinfo_ids.encode({
            f_fs_name: 'tmpfs',
            f_fsid: 0x457f3769c0334c13n,
            f_sb_id: 0x2an,
            f_fstype: 0x01021994,
            f_dev_major: 0,
            f_dev_minor: 0x29,
          }),
      },
      '746d7066730000000000000000000000134c33c069377f452a00000000000000'.concat(
        '94190201000000002900000000000000',
      ),
    ],
    [
      'features',
      { encode: () => ver_21.fsinfo_features.encode({ nr_features: 51, features }) },
      '330000000200000100a00300',
    ],
    [
      'timestamp_one',
      {
        encode: () =>
          ver_21.fsinfo_timestamp_one.encode({
            minimum: -(2n ** 63n),
            maximum: 2n ** 63n - 1n,
            gran_mantissa: 1,
            gran_exponent: -9,
          }),
      },
      '0000000000000080ffffffffffffff7f0100f70000000000',
    ],
    [
      'attribute_info of MOUNT_CHILDREN',
      {
        encode: () =>
          ver_21.fsinfo_attribute_info.encode({
            attr_id: ver_21.FSINFO_ATTR_MOUNT_CHILDREN,
            type: ver_21.FSINFO_TYPE_LIST,
            flags: 0,
            size: ver_21.fsinfo_mount_child.size,
          }),
      },
      '05020000030000000000000018000000',
    ],
    [
      'error_state',
      {
        encode: () =>
          ver_21.fsinfo_error_state.encode({ wb_error_cookie: 0x2005, wb_error_last: 5 }),
      },
      '0520000005000000',
    ],
  ])('%s', (_, { encode }, golden) => expect(hex(encode())).toBe(golden));
});

test('a child of ver #20 reads the same as one of ver #21, on little-endian machines', () => {
  const value = { mnt_unique_id: 7n, mnt_id: 8, parent_id: 9, mnt_notify_sum: 2 ** 32 - 1 };
  const wider = { ...value, mnt_notify_sum: 2n ** 32n - 1n };
  expect(ver_21.fsinfo_mount_child.decode(ver_20.fsinfo_mount_child.encode(value))).toEqual(wider);
});

test('a 128-bit count has its low half first, on big-endian machines last', () => {
  const zero = ver_21.fsinfo_statfs.decode(new Uint8Array(112));
  const value = { ...zero, f_blocks: 1n };
  expect(ver_21.fsinfo_statfs.encode(value).indexOf(1)).toBe(0);
  expect(ver_21.fsinfo_statfs.on(LP64_BE).encode(value).indexOf(1)).toBe(15);
});

/** Sizes on x86_64 and on i386, where they differ. */
test.each<[string, { on(abi: Abi): { size: number } }, number, number?]>([
  ['params', ver_21.fsinfo_params, 32, 28],
  ['attribute_info', ver_21.fsinfo_attribute_info, 16],
  ['statfs', ver_21.fsinfo_statfs, 112],
  ['ids', ver_21.fsinfo_ids, 48],
  ['limits', ver_21.fsinfo_limits, 96],
  ['supports', ver_21.fsinfo_supports, 40],
  ['features', ver_21.fsinfo_features, 12],
  ['timestamp_info', ver_21.fsinfo_timestamp_info, 96],
  ['volume_uuid', ver_21.fsinfo_volume_uuid, 16],
  ['error_state', ver_21.fsinfo_error_state, 8],
  ['afs_server_address', ver_21.fsinfo_afs_server_address, 128],
  ['mount_info', ver_21.fsinfo_mount_info, 48],
  ['mount_topology', ver_21.fsinfo_mount_topology, 32, 28],
  ['mount_child', ver_21.fsinfo_mount_child, 24],
  ['mount_info, ver #20', ver_20.fsinfo_mount_info, 40],
  ['mount_topology, ver #20', ver_20.fsinfo_mount_topology, 24],
  ['mount_child, ver #20', ver_20.fsinfo_mount_child, 24],
  ['mount_child, linux-next of May 2020', next_2020_05.fsinfo_mount_child, 24],
  ['mount_info, ver #19', ver_19.fsinfo_mount_info, 48],
  ['mount_topology, ver #19', ver_19.fsinfo_mount_topology, 24],
  ['mount_child, ver #19', ver_19.fsinfo_mount_child, 16],
  ['ext4_timestamps', ver_19.fsinfo_ext4_timestamps, 48],
  ['nfs_info', ver_19.fsinfo_nfs_info, 12],
  ['nfs_server_address', ver_19.fsinfo_nfs_server_address, 128],
  ['params, ver #18', ver_18.fsinfo_params, 20],
  ['mount_info, ver #17', ver_17.fsinfo_mount_info, 40],
  ['mount_child, ver #17', ver_17.fsinfo_mount_child, 8],
  ['params, ver #16', ver_16.fsinfo_params, 40],
  ['attribute_info, ver #16', ver_16.fsinfo_attribute_info, 20],
])('%s has its size', (_, struct, size, onI386 = size) => {
  expect([struct.on(LP64).size, struct.on(I386).size]).toEqual([size, onI386]);
});

/** The members at the ends of holes and runs, where a missing or swapped one shows. */
test.each<[string, { on(abi: Abi): { layout: { offsets: ReadonlyMap<string, number> } } }, object]>(
  [
    ['statfs', ver_21.fsinfo_statfs, { f_favail: 80, f_bsize: 96, f_frsize: 104 }],
    ['ids', ver_21.fsinfo_ids, { f_fsid: 16, f_sb_id: 24, f_fstype: 32, f_dev_minor: 40 }],
    [
      'limits',
      ver_21.fsinfo_limits,
      { max_uid: 32, max_hard_links: 56, max_xattr_name_len: 72, max_dev_minor: 88 },
    ],
    ['supports', ver_21.fsinfo_supports, { stx_mask: 8, fs_ioc_getflags: 12, win_file_attrs: 36 }],
    ['timestamp_one', ver_21.fsinfo_timestamp_one, { gran_mantissa: 16, gran_exponent: 18 }],
    ['timestamp_info', ver_21.fsinfo_timestamp_info, { atime: 0, mtime: 24, ctime: 48, btime: 72 }],
    ['mount_topology', ver_21.fsinfo_mount_topology, { mnt_topology_changes: 24 }],
    ['mount_info, ver #19', ver_19.fsinfo_mount_info, { sb_changes: 24, mnt_attr_changes: 32 }],
  ],
)('%s has its members where the kernel has them', (_, struct, offsets) => {
  const all = Object.fromEntries(struct.on(LP64).layout.offsets);
  expect(all).toMatchObject(offsets);
});

test('the features are bits 0 to 50', () => {
  const bits = Object.entries(ver_21)
    .filter(([name]) => /^FSINFO_FEAT_[^_]/.test(name))
    .map(([, bit]) => bit as number);
  expect(bits.sort((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, bit) => bit));
  expect(ver_21.FSINFO_FEAT__NR).toBe(bits.length);
  expect(ver_21.FSINFO_FEAT_HAS_ACL).toBe(49);
});
