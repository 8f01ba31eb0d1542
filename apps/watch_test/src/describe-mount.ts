import { escapeText, type MountDescription } from '@kernfmt/kernel';
import {
  MOUNT_ATTR__ATIME,
  MOUNT_ATTR_IDMAP,
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_NOSYMFOLLOW,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_RELATIME,
} from '@kernfmt/uapi/linux/mount';

/** Flags of the mount itself by the words of /proc/self/mountinfo, in its order. */
const ATTRIBUTES = [
  ['nosuid', MOUNT_ATTR_NOSUID, MOUNT_ATTR_NOSUID],
  ['nodev', MOUNT_ATTR_NODEV, MOUNT_ATTR_NODEV],
  ['noexec', MOUNT_ATTR_NOEXEC, MOUNT_ATTR_NOEXEC],
  ['noatime', MOUNT_ATTR__ATIME, MOUNT_ATTR_NOATIME],
  ['nodiratime', MOUNT_ATTR_NODIRATIME, MOUNT_ATTR_NODIRATIME],
  ['relatime', MOUNT_ATTR__ATIME, MOUNT_ATTR_RELATIME],
  ['nosymfollow', MOUNT_ATTR_NOSYMFOLLOW, MOUNT_ATTR_NOSYMFOLLOW],
  ['idmapped', MOUNT_ATTR_IDMAP, MOUNT_ATTR_IDMAP],
] as const;

/** The mount's own flags in words: `ro` or `rw` first, as in the sixth field of mountinfo. */
function attributeWords({ mnt_attr }: MountDescription): string[] {
  const access = (mnt_attr & MOUNT_ATTR_RDONLY) === 0 ? 'rw' : 'ro';
  const set = ATTRIBUTES.filter(([, mask, value]) => (mnt_attr & mask) === value);
  return [access, ...set.map(([word]) => word)];
}

/** The mount point, escaped; `(unreachable)` for one that is not below the root. */
export const pathText = ({ path }: MountDescription): string =>
  path === undefined ? '(unreachable)' : escapeText(path);

/** File system type, source and flags: what there is to say behind a mount point. */
export function whatText(mount: MountDescription): string {
  const { fstype, source, root } = mount;
  const text = (bytes: Uint8Array): string => escapeText(bytes);
  const from = text(root) === '/' ? text(source) : `${text(source)}[${text(root)}]`;
  const type = text(new TextEncoder().encode(fstype));
  return `${type} ${from || '""'} ${attributeWords(mount).join(',')}`;
}

/** All of a description in JSON: ids as decimal strings, names escaped as in mountinfo. */
export function descriptionJson(mount: MountDescription): Readonly<Record<string, unknown>> {
  const { id, mnt_id, parent, path, root, source, fstype, options, sb_rdonly } = mount;
  const { shared, master, propagate_from, unbindable } = mount.propagation;
  const group = (value: bigint | undefined): string | null =>
    value === undefined ? null : String(value);
  return {
    id: String(id),
    mnt_id,
    parent: String(parent),
    path: path === undefined ? null : escapeText(path),
    root: escapeText(root),
    source: escapeText(source),
    fstype: escapeText(new TextEncoder().encode(fstype)),
    attributes: attributeWords(mount),
    options: escapeText(options),
    sb_rdonly,
    dev: `${mount.dev_major}:${mount.dev_minor}`,
    shared: group(shared),
    master: group(master),
    propagate_from: group(propagate_from),
    unbindable,
  };
}
