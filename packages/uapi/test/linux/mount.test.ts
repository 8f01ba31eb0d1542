import { abis, DecodeError } from '@kernfmt/layout';
import { describe, expect, test } from 'vitest';
import {
  MNT_ID_REQ_SIZE_VER0,
  MNT_ID_REQ_SIZE_VER1,
  MOUNT_ATTR_SIZE_VER0,
  mnt_id_req,
  mount_attr,
  STATMOUNT_FS_TYPE,
  STATMOUNT_MNT_POINT,
  STATMOUNT_OPT_ARRAY,
  type Statmount,
  statmount,
  statmountText,
  statmountTexts,
} from '../../src/linux/mount.ts';

// Linux 7.3's header on x86_64; the fields were read live on 6.18.
const statmountOffsets = {
  size: 0,
  mnt_opts: 4,
  mask: 8,
  sb_dev_major: 16,
  sb_dev_minor: 20,
  sb_magic: 24,
  sb_flags: 32,
  fs_type: 36,
  mnt_id: 40,
  mnt_parent_id: 48,
  mnt_id_old: 56,
  mnt_parent_id_old: 60,
  mnt_attr: 64,
  mnt_propagation: 72,
  mnt_peer_group: 80,
  mnt_master: 88,
  propagate_from: 96,
  mnt_root: 104,
  mnt_point: 108,
  mnt_ns_id: 112,
  fs_subtype: 120,
  sb_source: 124,
  opt_num: 128,
  opt_array: 132,
  opt_sec_num: 136,
  opt_sec_array: 140,
  supported_mask: 144,
  mnt_uidmap_num: 152,
  mnt_uidmap: 156,
  mnt_gidmap_num: 160,
  mnt_gidmap: 164,
  __spare2: 168,
  str: 512,
};

describe.each(abis.map((abi) => [abi.name, abi] as const))('on %s', (_, abi) => {
  test('statmount has 512 bytes and its members where the kernel has them', () => {
    const { layout } = statmount.on(abi);
    expect(Object.fromEntries(layout.offsets)).toEqual(statmountOffsets);
    expect([layout.fixed, layout.size]).toEqual([512, 512]);
  });

  test('mnt_id_req and mount_attr have the sizes they tell the kernel', () => {
    const { layout } = mnt_id_req.on(abi);
    expect(layout.size).toBe(MNT_ID_REQ_SIZE_VER1);
    expect(layout.offsets.get('mnt_ns_id')).toBe(MNT_ID_REQ_SIZE_VER0);
    expect(mount_attr.on(abi).size).toBe(MOUNT_ATTR_SIZE_VER0);
  });
});

test('a request without a namespace is its first 24 bytes and zeros', () => {
  const request = { size: 24, mnt_id: 0x8000001cn, param: 0x3fn, mnt_ns_id: 0n };
  const words = new BigUint64Array(mnt_id_req.encode(request).buffer);
  expect([...words]).toEqual([24n, 0x8000001cn, 0x3fn, 0n]);
});

function mountWith(changes: Partial<Statmount>): Statmount {
  return { ...statmount.decode(new Uint8Array(512)), ...changes };
}

describe('strings of a statmount', () => {
  const value = mountWith({
    mask: BigInt(STATMOUNT_FS_TYPE | STATMOUNT_MNT_POINT | STATMOUNT_OPT_ARRAY),
    str: '\0tmpfs\0/mnt\nx\0size=1k\0\0mode=755\0',
    fs_type: 1,
    mnt_point: 7,
    opt_array: 14,
    opt_num: 3,
  });

  test('are found at their offsets, raw', () => {
    expect(statmountText(value, 'fs_type')).toBe('tmpfs');
    expect(statmountText(value, 'mnt_point')).toBe('/mnt\nx');
    expect(statmountTexts(value, 'opt_array')).toEqual(['size=1k', '', 'mode=755']);
  });

  test('are undefined, not empty, without their bit in the mask', () => {
    expect(statmountText(value, 'sb_source')).toBeUndefined();
    expect(statmountTexts(value, 'mnt_uidmap')).toBeUndefined();
  });

  test('that are not there are refused with their offset in the record', () => {
    const outside = mountWith({ ...value, fs_type: 100 });
    expect(() => statmountText(outside, 'fs_type')).toThrow(
      new DecodeError('no string', 612, 'statmount.fs_type'),
    );
    const short = mountWith({ ...value, opt_num: 4 });
    expect(() => statmountTexts(short, 'opt_array')).toThrow(
      new DecodeError('no string', 512 + value.str.length, 'statmount.opt_array'),
    );
    const endless = mountWith({ ...value, str: '\0tmpfs' });
    expect(() => statmountText(endless, 'fs_type')).toThrow(DecodeError);
  });
});
