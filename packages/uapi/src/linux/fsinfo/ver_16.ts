import { array, type Of, struct, u32, u64 } from '@kernfmt/layout';

// Ver #16, 18 February 2020: five arguments, and strings whose sizes do not count a NUL.

/** Argument of fsinfo(), 40 bytes. The reserved words must be 0. */
export const fsinfo_params = /* @__PURE__ */ struct('fsinfo_params', {
  at_flags: u32,
  request: u32,
  Nth: u32,
  Mth: u32,
  __reserved: /* @__PURE__ */ array(u64, 3),
});
export type FsinfoParams = Of<typeof fsinfo_params>;

/** Reply to FSINFO_ATTRIBUTE_INFO, 20 bytes: `size` is a struct's, `element_size` a list's. */
export const fsinfo_attribute_info = /* @__PURE__ */ struct('fsinfo_attribute_info', {
  attr_id: u32,
  type: u32,
  flags: u32,
  size: u32,
  element_size: u32,
});
export type FsinfoAttributeInfo = Of<typeof fsinfo_attribute_info>;
