import type { BytePath } from '../mounts/mount.ts';

/** Flags of the superblock: analogous to fs/proc_namespace.c:show_sb_opts(), in its order. */
const FLAGS = /^(?:ro|rw)(?:,sync)?(?:,dirsync)?(?:,mand)?(?:,lazytime)?(?:,|$)/;

/**
 * The last field of a line of mountinfo without what stands for flags of the superblock, which
 * fsinfo() does not tell.
 */
export function configurationOf(sb_options: string): BytePath {
  return sb_options.replace(FLAGS, '');
}
