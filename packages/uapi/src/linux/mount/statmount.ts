import { array, DecodeError, type Of, reserved, struct, text, u32, u64 } from '@kernfmt/layout';

// statmount() and listmount() of include/uapi/linux/mount.h, since 6.8.

/**
 * Bits of statmount.mask, asked for in mnt_id_req.param. A string's bit comes back only when there
 * is one. NS_ID and OPTS since 6.11, FS_SUBTYPE to OPT_SEC_ARRAY 6.13, the last three 6.15.
 */
export const STATMOUNT_SB_BASIC = 0x00000001;
export const STATMOUNT_MNT_BASIC = 0x00000002;
export const STATMOUNT_PROPAGATE_FROM = 0x00000004;
export const STATMOUNT_MNT_ROOT = 0x00000008;
export const STATMOUNT_MNT_POINT = 0x00000010;
export const STATMOUNT_FS_TYPE = 0x00000020;
export const STATMOUNT_MNT_NS_ID = 0x00000040;
export const STATMOUNT_MNT_OPTS = 0x00000080;
export const STATMOUNT_FS_SUBTYPE = 0x00000100;
export const STATMOUNT_SB_SOURCE = 0x00000200;
export const STATMOUNT_OPT_ARRAY = 0x00000400;
export const STATMOUNT_OPT_SEC_ARRAY = 0x00000800;
export const STATMOUNT_SUPPORTED_MASK = 0x00001000;
export const STATMOUNT_MNT_UIDMAP = 0x00002000;
export const STATMOUNT_MNT_GIDMAP = 0x00004000;

/** Flag of statmount(), since 7.0: the mount of the fd in mnt_id_req.mnt_ns_fd. EINVAL before. */
export const STATMOUNT_BY_FD = 0x00000001;

/** listmount(): mnt_id_req.mnt_id for the caller's root and all below it; and its flag (6.11). */
export const LSMT_ROOT = 0xffffffffffffffffn;
export const LISTMOUNT_REVERSE = 0x00000001;

/**
 * Argument of statmount() and listmount(), 32 bytes. `param` is the mask asked for, or the last id
 * seen (0 to begin). `mnt_ns_fd` since 6.18 (`spare` before; from 7.0 also `mnt_fd`, in a union).
 */
export const mnt_id_req = /* @__PURE__ */ struct('mnt_id_req', {
  size: u32,
  mnt_ns_fd: /* @__PURE__ */ reserved(u32),
  mnt_id: u64,
  param: u64,
  mnt_ns_id: u64,
});
export type MntIdReq = Of<typeof mnt_id_req>;
/** Bytes of a mnt_id_req without mnt_ns_id (6.8), and with it (6.11). */
export const MNT_ID_REQ_SIZE_VER0 = 24;
export const MNT_ID_REQ_SIZE_VER1 = 32;

/**
 * What statmount() writes: 512 bytes and the strings. `size` counts both. Fields that end in a
 * string are offsets into `str`; `statmountText` and `statmountTexts` follow them. Ids are unique
 * and 64-bit, `…_old` are those of /proc/self/mountinfo.
 */
export const statmount = /* @__PURE__ */ struct('statmount', {
  size: u32,
  mnt_opts: u32,
  mask: u64,
  sb_dev_major: u32,
  sb_dev_minor: u32,
  sb_magic: u64,
  sb_flags: u32,
  fs_type: u32,
  mnt_id: u64,
  mnt_parent_id: u64,
  mnt_id_old: u32,
  mnt_parent_id_old: u32,
  mnt_attr: u64,
  mnt_propagation: u64,
  mnt_peer_group: u64,
  mnt_master: u64,
  propagate_from: u64,
  mnt_root: u32,
  mnt_point: u32,
  mnt_ns_id: u64,
  fs_subtype: u32,
  sb_source: u32,
  opt_num: u32,
  opt_array: u32,
  opt_sec_num: u32,
  opt_sec_array: u32,
  supported_mask: u64,
  mnt_uidmap_num: u32,
  mnt_uidmap: u32,
  mnt_gidmap_num: u32,
  mnt_gidmap: u32,
  __spare2: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u64, 43)),
  str: /* @__PURE__ */ text(),
});
export type Statmount = Of<typeof statmount>;

const textBits = {
  fs_type: STATMOUNT_FS_TYPE,
  mnt_root: STATMOUNT_MNT_ROOT,
  mnt_point: STATMOUNT_MNT_POINT,
  mnt_opts: STATMOUNT_MNT_OPTS,
  fs_subtype: STATMOUNT_FS_SUBTYPE,
  sb_source: STATMOUNT_SB_SOURCE,
} as const;

const listBits = {
  opt_array: ['opt_num', STATMOUNT_OPT_ARRAY],
  opt_sec_array: ['opt_sec_num', STATMOUNT_OPT_SEC_ARRAY],
  mnt_uidmap: ['mnt_uidmap_num', STATMOUNT_MNT_UIDMAP],
  mnt_gidmap: ['mnt_gidmap_num', STATMOUNT_MNT_GIDMAP],
} as const;

type TextField = keyof typeof textBits;
type ListField = keyof typeof listBits;

/** The end of the string at `start` in `str`. */
function endOfText(value: Statmount, field: TextField | ListField, start: number): number {
  const end = value.str.indexOf('\0', start);
  if (end >= 0) return end;
  throw new DecodeError('no string', statmount.size + start, `statmount.${field}`);
}

/**
 * A string of a statmount, as the byte string the kernel wrote; undefined when the kernel did not
 * write it. `mnt_opts` is escaped like /proc/self/mountinfo, the others are raw: escape them before
 * they reach a terminal.
 *
 * @throws DecodeError when the offset leads to no string
 */
export function statmountText(value: Statmount, field: TextField): string | undefined {
  if ((value.mask & BigInt(textBits[field])) === 0n) return undefined;
  return value.str.slice(value[field], endOfText(value, field, value[field]));
}

/**
 * A list of strings of a statmount: options without escapes, or the lines of an id map; undefined
 * when the kernel did not write it.
 *
 * @throws DecodeError when the offset leads to fewer strings than there should be
 */
export function statmountTexts(value: Statmount, field: ListField): string[] | undefined {
  const [count, bit] = listBits[field];
  if ((value.mask & BigInt(bit)) === 0n) return undefined;
  const texts: string[] = [];
  let start = value[field];
  for (let i = 0; i < value[count]; i++) {
    const end = endOfText(value, field, start);
    texts.push(value.str.slice(start, end));
    start = end + 1;
  }
  return texts;
}
