/**
 * Linux's system calls by their own names, for the calling thread: what the live kernel stands on,
 * and what tests that need mounts make them with.
 */
export { type Native, openNative } from './native/open.ts';
export type { Sys } from './native/sys.ts';
