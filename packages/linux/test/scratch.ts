import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow } from '@kernfmt/kernel';
import {
  MNT_DETACH,
  MS_BIND,
  MS_MOVE,
  MS_PRIVATE,
  MS_REC,
  MS_REMOUNT,
} from '@kernfmt/uapi/linux/mount';
import type { Sys } from '../src/native/sys.ts';

/** A tmpfs to mount things in, in a mount namespace of its own that the caller has entered. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'kernfmt-live-'));
  readonly #sys: Sys;

  constructor(sys: Sys) {
    this.#sys = sys;
    this.tmpfs('');
  }

  path(name: string): string {
    return name === '' ? this.root : join(this.root, name);
  }

  dir(...names: readonly string[]): void {
    for (const name of names) mkdirSync(this.path(name), { recursive: true });
  }

  tmpfs(name: string, flags = 0): void {
    if (name !== '') this.dir(name);
    orThrow(this.#sys.mount('scratch', this.path(name), 'tmpfs', flags, null));
  }

  bind(from: string, to: string, flags = 0): void {
    this.dir(to);
    orThrow(this.#sys.mount(this.path(from), this.path(to), null, MS_BIND | flags, null));
  }

  rbind(from: string, to: string): void {
    this.bind(from, to, MS_REC);
  }

  move(from: string, to: string): void {
    this.dir(to);
    orThrow(this.#sys.mount(this.path(from), this.path(to), null, MS_MOVE, null));
  }

  remount(name: string, flags: number): void {
    orThrow(this.#sys.mount(null, this.path(name), null, MS_REMOUNT | flags, null));
  }

  propagation(name: string, type: number): void {
    orThrow(this.#sys.mount(null, this.path(name), null, type, null));
  }

  umount(name: string, flags = 0): void {
    orThrow(this.#sys.umount2(this.path(name), flags));
  }

  /** Empties the tmpfs for the next test. */
  clear(): void {
    this.#sys.umount2(this.root, MNT_DETACH);
    this.tmpfs('');
    this.propagation('', MS_PRIVATE);
  }

  remove(): void {
    this.#sys.umount2(this.root, MNT_DETACH);
    rmSync(this.root, { recursive: true });
  }
}
