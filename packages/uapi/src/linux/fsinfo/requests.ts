import { type Of, padding, struct, u32, u64 } from '@kernfmt/layout';

/** fsinfo_params.flags: which object is queried. Values 3 to 7 are refused. */
export const FSINFO_FLAGS_QUERY_MASK = 0x0007;
/** What `dfd` and the path lead to. */
export const FSINFO_FLAGS_QUERY_PATH = 0x0000;
/** What `dfd` is open on. */
export const FSINFO_FLAGS_QUERY_FD = 0x0001;
/** The mount whose mnt_id stands in the path as text, below `dfd`. */
export const FSINFO_FLAGS_QUERY_MOUNT = 0x0002;

/**
 * Argument of fsinfo(), 32 bytes, on i386 28. The kernel takes any size from 1: what is missing is
 * 0, what exceeds its own must be 0.
 */
export const fsinfo_params = /* @__PURE__ */ struct('fsinfo_params', {
  resolve_flags: u64,
  at_flags: u32,
  flags: u32,
  request: u32,
  Nth: u32,
  Mth: u32,
  tail: /* @__PURE__ */ padding(),
});
export type FsinfoParams = Of<typeof fsinfo_params>;

/** enum fsinfo_value_type: fsinfo_attribute_info.type. */
export const FSINFO_TYPE_VSTRUCT = 0;
export const FSINFO_TYPE_STRING = 1;
export const FSINFO_TYPE_OPAQUE = 2;
export const FSINFO_TYPE_LIST = 3;

/** fsinfo_attribute_info.flags: a set of values, by Nth; a set of sets, by Nth and Mth. */
export const FSINFO_FLAGS_N = 0x01;
export const FSINFO_FLAGS_NM = 0x02;

/** Reply to FSINFO_ATTRIBUTE_INFO, 16 bytes. `size` is a struct's or list element's; else 0. */
export const fsinfo_attribute_info = /* @__PURE__ */ struct('fsinfo_attribute_info', {
  attr_id: u32,
  type: u32,
  flags: u32,
  size: u32,
});
export type FsinfoAttributeInfo = Of<typeof fsinfo_attribute_info>;
