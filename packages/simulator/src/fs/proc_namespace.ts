import { MS_DIRSYNC, MS_LAZYTIME, MS_MANDLOCK, MS_SYNCHRONOUS } from '@kernfmt/uapi/linux/mount';
import { mangle } from '../lib/text.ts';
import { dentryPath } from './dcache.ts';
import type { MntNamespace, Mount } from './mount.ts';
import {
  MNT_NOATIME,
  MNT_NODEV,
  MNT_NODIRATIME,
  MNT_NOEXEC,
  MNT_NOSUID,
  MNT_READONLY,
  MNT_RELATIME,
} from './mount_flags.ts';
import { nsName } from './nsfs.ts';
import type { Path } from './path.ts';
import { getDominatingId } from './pnode.ts';
import type { SuperBlock } from './super.ts';

const mountOptions = [
  [MNT_NOSUID, ',nosuid'],
  [MNT_NODEV, ',nodev'],
  [MNT_NOEXEC, ',noexec'],
  [MNT_NOATIME, ',noatime'],
  [MNT_NODIRATIME, ',nodiratime'],
  [MNT_RELATIME, ',relatime'],
] as const;

const superOptions = [
  [MS_SYNCHRONOUS, ',sync'],
  [MS_DIRSYNC, ',dirsync'],
  [MS_MANDLOCK, ',mand'],
  [MS_LAZYTIME, ',lazytime'],
] as const;

/** The mounts of a namespace that can be seen from `root`, as /proc/PID/mountinfo has them. */
export function mountinfo(ns: MntNamespace, root: Path): string {
  let text = '';
  for (let node = ns.list.next; node !== ns.list; node = node.next) {
    text += mountinfoLine(node.owner!, root);
  }
  return text;
}

/** Analogous to fs/proc_namespace.c:show_mountinfo(). */
function mountinfoLine(mnt: Mount, root: Path): string {
  const { mnt_sb, mnt_flags } = mnt;
  const point = pathFrom({ mnt, dentry: mnt.mnt_root }, root);
  if (point === undefined) return '';
  const { major, minor } = mnt_sb.s_dev;
  const options =
    ((mnt_flags & MNT_READONLY) !== 0 ? 'ro' : 'rw') + chosen(mountOptions, mnt_flags);
  return (
    `${mnt.mnt_id} ${mnt.mnt_parent.mnt_id} ${major}:${minor} ${rootOf(mnt)} ${mangle(point)} ` +
    `${options}${propagation(mnt, root)} - ${mangle(mnt_sb.s_type.name)} ` +
    `${mangle(mnt.mnt_devname)} ${superText(mnt_sb)}\n`
  );
}

/** The mount's root within its file system, escaped: dentry_path(), or the name of a namespace. */
export function rootOf({ mnt_root }: Mount): string {
  const { i_ns } = mnt_root.d_inode;
  return mangle(i_ns === undefined ? dentryPath(mnt_root) : nsName(i_ns));
}

function superText(sb: SuperBlock): string {
  const flags = (sb.readonly ? 'ro' : 'rw') + chosen(superOptions, sb.s_flags);
  return flags + sb.s_type.showOptions(sb);
}

function chosen(options: readonly (readonly [number, string])[], flags: number): string {
  let text = '';
  for (const [flag, option] of options) if ((flags & flag) !== 0) text += option;
  return text;
}

/** The optional fields. */
function propagation(mnt: Mount, root: Path): string {
  let text = '';
  if (mnt.shared) text += ` shared:${mnt.mnt_group_id}`;
  if (mnt.mnt_master !== undefined) {
    const master = mnt.mnt_master.mnt_group_id;
    const dominating = getDominatingId(mnt, root);
    text += ` master:${master}`;
    if (dominating !== 0 && dominating !== master) text += ` propagate_from:${dominating}`;
  }
  if (mnt.unbindable) text += ' unbindable';
  return text;
}

/**
 * A path as seen from `root`; undefined when there is no way between them.
 * Analogous to fs/d_path.c:__d_path().
 *
 * @param last whether a mount that is mounted nowhere counts as where it was last
 */
export function pathFrom(path: Path, root: Path, last = false): string | undefined {
  let { mnt, dentry } = path;
  const left = new Set<Mount>();
  let text = '';
  while (mnt !== root.mnt || dentry !== root.dentry) {
    if (dentry === mnt.mnt_root) {
      const up = parentOf(mnt, last);
      // Where mounts were last need not have been at one time: there may be no end.
      if (up === undefined || left.has(up.mnt)) return undefined;
      if (last) left.add(mnt);
      mnt = up.mnt;
      dentry = up.dentry;
    } else if (dentry.isRoot) {
      return undefined;
    } else {
      text = `/${dentry.d_name}${text}`;
      dentry = dentry.d_parent;
    }
  }
  return text === '' ? '/' : text;
}

function parentOf(mnt: Mount, last: boolean): Path | undefined {
  if (mnt.hasParent) return { mnt: mnt.mnt_parent, dentry: mnt.mnt_mountpoint };
  const { mnt_last_parent, mnt_last_mountpoint } = mnt;
  if (!last || mnt_last_parent === undefined || mnt_last_mountpoint === undefined) return undefined;
  return { mnt: mnt_last_parent, dentry: mnt_last_mountpoint };
}
