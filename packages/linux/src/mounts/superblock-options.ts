import { MS_DIRSYNC, MS_LAZYTIME, MS_RDONLY, MS_SYNCHRONOUS } from '@kernfmt/uapi/linux/mount';
import { bytesOf } from './mount.ts';

/**
 * The options that are flags of the superblock, which mountinfo has before those of the file system
 * and of the security module. Analogous to fs/proc_namespace.c:show_sb_opts().
 */
const FLAGS: readonly (readonly [number, string])[] = [
  [MS_SYNCHRONOUS, ',sync'],
  [MS_DIRSYNC, ',dirsync'],
  [MS_LAZYTIME, ',lazytime'],
];

/**
 * The options of superblocks, `rw` or `ro` first, as the last field of mountinfo has them. They are
 * made once for the mounts of a superblock that come one behind the other.
 */
export class SuperblockOptions {
  #flags = 0;
  #others: Uint8Array | undefined;
  #value = bytesOf('rw');

  /** @param others those that are no flags of the superblock: the same bytes for the same ones */
  of(sb_flags: number, others: Uint8Array | undefined): Uint8Array {
    if (sb_flags === this.#flags && others === this.#others) return this.#value;
    const names = FLAGS.map(([flag, name]) => ((sb_flags & flag) === 0 ? '' : name));
    const start = bytesOf(((sb_flags & MS_RDONLY) === 0 ? 'rw' : 'ro') + names.join(''));
    this.#flags = sb_flags;
    this.#others = others;
    this.#value =
      others === undefined ? start : Uint8Array.of(...start, ','.charCodeAt(0), ...others);
    return this.#value;
  }
}
