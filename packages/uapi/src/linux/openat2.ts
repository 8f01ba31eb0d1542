import { type Of, struct, u64 } from '@kernfmt/layout';

// include/uapi/linux/openat2.h

/** Bits of open_how.resolve: how a path may be walked. CACHED since 5.12. */
export const RESOLVE_NO_XDEV = 0x01;
export const RESOLVE_NO_MAGICLINKS = 0x02;
export const RESOLVE_NO_SYMLINKS = 0x04;
export const RESOLVE_BENEATH = 0x08;
export const RESOLVE_IN_ROOT = 0x10;
export const RESOLVE_CACHED = 0x20;

/** Argument of openat2(), 24 bytes; its size is an argument of its own. */
export const open_how = /* @__PURE__ */ struct('open_how', {
  flags: u64,
  mode: u64,
  resolve: u64,
});
export type OpenHow = Of<typeof open_how>;
