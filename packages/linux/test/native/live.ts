import { readlinkSync } from 'node:fs';
import { openNative } from '../../src/native/open.ts';
import type { Sys } from '../../src/native/sys.ts';
import { CLONE_NEWNS, MS_PRIVATE, MS_REC } from './constants.ts';

const native = openNative();

/** Whether the tests that make system calls can run here. */
export const hasNative = native.available;
export const isRoot = process.getuid?.() === 0;

export function liveNative() {
  if (!native.available) throw new Error(native.message);
  return native;
}

/**
 * Moves this thread, and what it spawns, into a mount namespace of its own from which nothing
 * propagates out. vitest runs each test file in a process of its own, so this lasts for one file.
 */
export function enterPrivateMounts(sys: Sys): void {
  const before = readlinkSync('/proc/self/ns/mnt');
  const unshared = sys.unshare(CLONE_NEWNS);
  if (unshared < 0 || readlinkSync('/proc/self/ns/mnt') === before) {
    throw new Error(`unshare: no mount namespace of our own (${unshared})`);
  }
  const detached = sys.mount(null, '/', null, MS_REC | MS_PRIVATE, null);
  if (detached < 0) throw new Error(`mount: / stays shared (${detached})`);
}
