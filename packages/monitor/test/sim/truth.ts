import type { MountDescription } from '@kernfmt/kernel';
import type { SimulatedKernel } from '@kernfmt/simulator';
import {
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import type { MountView } from '../../src/index.ts';

// A table as lines of mountinfo, to be held against the kernel's own: what a description says is
// written out here by the rules of fs/proc_namespace.c, which shares nothing with how it was read.

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const mangle = (text: string): string =>
  text.replace(/[ \t\n\\]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);

function optionsOf(attr: number): string {
  const names = [
    [MOUNT_ATTR_NOSUID, 'nosuid'],
    [MOUNT_ATTR_NODEV, 'nodev'],
    [MOUNT_ATTR_NOEXEC, 'noexec'],
    [MOUNT_ATTR_NOATIME, 'noatime'],
    [MOUNT_ATTR_NODIRATIME, 'nodiratime'],
  ] as const;
  const options = [(attr & MOUNT_ATTR_RDONLY) !== 0 ? 'ro' : 'rw'];
  for (const [bit, name] of names) if ((attr & bit) !== 0) options.push(name);
  const other = MOUNT_ATTR_NOATIME | MOUNT_ATTR_STRICTATIME;
  if ((attr & other) === 0) options.push('relatime');
  return options.join(',');
}

/** What the series' fsinfo() says of propagation: of a mount that is shared nothing more. */
function tagsOf({ propagation }: MountDescription): string {
  const { shared, master, propagate_from, unbindable } = propagation;
  if (shared !== undefined) return ` shared:${shared}`;
  const from = propagate_from === undefined ? '' : ` propagate_from:${propagate_from}`;
  if (master !== undefined) return ` master:${master}${from}`;
  return unbindable ? ' unbindable' : '';
}

/** The lines of a table, sorted; the root's parent is none of its business. */
export function linesOf(table: MountView, propagation: boolean): string[] {
  const lines = Array.from(table, (mount) => {
    const parent = mount.parent === mount.id ? '-' : table.get(mount.parent)?.mnt_id;
    const { mnt_id, dev_major, dev_minor, root, path, source, options } = mount;
    return [
      `${mnt_id} ${parent} ${dev_major}:${dev_minor} ${mangle(latin1(root))}`,
      ` ${mangle(latin1(path!))} ${optionsOf(mount.mnt_attr)}${propagation ? tagsOf(mount) : ''}`,
      ` - ${mount.fstype} ${mangle(latin1(source))} ${latin1(options)}`,
    ].join('');
  });
  return lines.sort();
}

/** The lines that the kernel writes for its first task, in the same form. */
export function truthOf(kernel: SimulatedKernel, propagation: boolean): string[] {
  const lines = latin1(kernel.mountinfo()).split('\n').slice(0, -1);
  const ids = new Set(lines.map((line) => line.split(' ')[0]));
  return lines
    .map((line) => {
      const [head, tail] = line.split(' - ') as [string, string];
      const [id, parent, dev, root, point, options, ...tags] = head.split(' ');
      const [first] = tags;
      const shown = first?.startsWith('master:') ? tags : tags.slice(0, 1);
      const told = propagation ? shown.map((tag) => ` ${tag}`).join('') : '';
      const up = ids.has(parent) ? parent : '-';
      return `${id} ${up} ${dev} ${root} ${point} ${options}${told} - ${tail}`;
    })
    .sort();
}
