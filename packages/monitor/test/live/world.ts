import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow } from '@kernfmt/kernel';
import { openNative, type Sys } from '@kernfmt/linux/native';
import { MNT_DETACH, MS_PRIVATE, MS_REC } from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';

const native = openNative();

/** Whether the tests that mount things can run here. */
export const canMount = native.available && process.getuid?.() === 0;

/**
 * A mount namespace of this process's own, from which nothing propagates out, and a tmpfs in it.
 * vitest runs each test file in a process of its own, so that this lasts for one file.
 */
export class World {
  readonly sys: Sys;
  readonly root: string;

  constructor() {
    if (!native.available) throw new Error(native.message);
    this.sys = native.sys;
    const before = readlinkSync('/proc/self/ns/mnt');
    orThrow(this.sys.unshare(CLONE_NEWNS));
    if (readlinkSync('/proc/self/ns/mnt') === before) {
      throw new Error('World: no mount namespace of our own');
    }
    orThrow(this.sys.mount(null, '/', null, MS_REC | MS_PRIVATE, null));
    this.root = mkdtempSync(join(tmpdir(), 'kernfmt-monitor-'));
    this.tmpfs('');
  }

  path(name: string): string {
    return join(this.root, name);
  }

  dir(name: string): string {
    mkdirSync(this.path(name), { recursive: true });
    return this.path(name);
  }

  tmpfs(name: string, flags = 0, source: string | Uint8Array = 'scratch'): string {
    const path = this.dir(name);
    orThrow(this.sys.mount(source, path, 'tmpfs', flags, null));
    return path;
  }

  mount(from: string, to: string, flags: number): void {
    orThrow(this.sys.mount(this.path(from), this.dir(to), null, flags, null));
  }

  remount(name: string, flags: number): void {
    orThrow(this.sys.mount(null, this.path(name), null, flags, null));
  }

  umount(name: string, flags = 0): void {
    orThrow(this.sys.umount2(this.path(name), flags));
  }

  /** Empties the tmpfs for the next test. */
  clear(): void {
    this.sys.umount2(this.root, MNT_DETACH);
    this.tmpfs('');
    orThrow(this.sys.mount(null, this.root, null, MS_PRIVATE, null));
  }

  remove(): void {
    this.sys.umount2(this.root, MNT_DETACH);
    rmSync(this.root, { recursive: true });
  }
}

/** File descriptors that this process has open. */
export const openFiles = (): number => readdirSync('/proc/self/fd').length;
