import { errno } from '@kernfmt/kernel';
import type { PostHook } from '@kernfmt/kernel/watch_queue';
import type { ErrnoName } from '@kernfmt/uapi/asm-generic/errno';
import type { Cred } from '../cred.ts';
import type { Dentry } from '../fs/dcache.ts';
import type { Path } from '../fs/path.ts';
import type { Key } from './keys/key.ts';

/**
 * A security module: asked before watches are set and before records are queued. A hook that is
 * missing allows; one that returns the name of an errno refuses.
 *
 * Analogous to the hooks of the series in include/linux/lsm_hooks.h.
 */
export interface SecurityModule {
  readonly name: string;
  /** A watch is about to be put on a directory. Not asked when one is taken off. */
  watch_mount?(watcher: Cred, path: Path): ErrnoName | undefined;
  /** Somebody asks about a file system. */
  sb_statfs?(cred: Cred, dentry: Dentry): ErrnoName | undefined;
  /** A watch is about to be put on a key. */
  watch_key?(watcher: Cred, key: Key): ErrnoName | undefined;
  /**
   * A record is about to go to a watcher, past the filter of its queue; `poster` did what it tells
   * of. A record refused is dropped silently. REMOVAL and LOSS are not asked about.
   */
  post_notification?(watcher: Cred, poster: Cred, record: Uint8Array): ErrnoName | undefined;
}

/** The security modules of a kernel, in order: the first that refuses decides. */
export class Security {
  readonly modules: readonly SecurityModule[];
  /** Of security_post_notification(); undefined costs posting nothing. */
  readonly postNotification: PostHook<Cred> | undefined;

  constructor(modules: readonly SecurityModule[]) {
    this.modules = modules;
    const asked = modules.filter((each) => each.post_notification !== undefined);
    if (asked.length > 0) {
      this.postNotification = (watcher, poster, record) =>
        asked.every((each) => each.post_notification?.(watcher, poster, record) === undefined);
    }
  }

  /** Analogous to security/security.c:security_watch_mount(). @throws Errno of a module */
  watchMount(watcher: Cred, path: Path): void {
    for (const each of this.modules) refuse(each.watch_mount?.(watcher, path));
  }

  /** Analogous to security/security.c:security_sb_statfs(). @throws Errno of a module */
  sbStatfs(cred: Cred, dentry: Dentry): void {
    for (const each of this.modules) refuse(each.sb_statfs?.(cred, dentry));
  }

  /** Analogous to security/security.c:security_watch_key(). @throws Errno of a module */
  watchKey(watcher: Cred, key: Key): void {
    for (const each of this.modules) refuse(each.watch_key?.(watcher, key));
  }
}

function refuse(code: ErrnoName | undefined): void {
  if (code !== undefined) throw errno(code);
}
