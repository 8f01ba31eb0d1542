import { type Native, openNative as open } from './native/open.ts';
import type { Sys } from './native/sys.ts';

export type { Sys } from './native/sys.ts';

/** Linux's system calls by their own names, or why there are none. */
export type NativeCalls =
  | { readonly available: true; readonly sys: Sys }
  | Extract<Native, { available: false }>;

/**
 * What the live kernel stands on, and what tests that need mounts make them with: the calls alone,
 * which write nowhere but into the buffers they are given. Never throws.
 */
export function openNative(): NativeCalls {
  const native = open();
  return native.available ? { available: true, sys: native.sys } : native;
}
