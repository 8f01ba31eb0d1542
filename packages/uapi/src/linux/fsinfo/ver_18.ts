import { type Of, struct, u32 } from '@kernfmt/layout';

// Ver #18, 9 March 2020: the first with six arguments. Its mount structs are not known.

/** Argument of fsinfo(), 20 bytes. */
export const fsinfo_params = /* @__PURE__ */ struct('fsinfo_params', {
  flags: u32,
  resolve_flags: u32,
  request: u32,
  Nth: u32,
  Mth: u32,
});
export type FsinfoParams = Of<typeof fsinfo_params>;
