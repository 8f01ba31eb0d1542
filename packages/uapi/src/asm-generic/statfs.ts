import { array, long, type Of, reserved, s32, struct } from '@kernfmt/layout';

// include/uapi/asm-generic/statfs.h

/**
 * What statfs() and fstatfs() write, 120 bytes, on 64-bit machines but alpha, mips and s390: those
 * and 32-bit ones have words of their own. Counts are in units of `f_bsize` bytes, lengths in
 * bytes; `f_type` is a number of linux/magic.h, `f_fsid` is only to be compared.
 */
export const statfs = /* @__PURE__ */ struct('statfs', {
  f_type: long,
  f_bsize: long,
  f_blocks: long,
  f_bfree: long,
  f_bavail: long,
  f_files: long,
  f_ffree: long,
  f_fsid: /* @__PURE__ */ array(s32, 2),
  f_namelen: long,
  f_frsize: long,
  f_flags: long,
  f_spare: /* @__PURE__ */ reserved(/* @__PURE__ */ array(long, 4)),
});
export type Statfs = Of<typeof statfs>;
