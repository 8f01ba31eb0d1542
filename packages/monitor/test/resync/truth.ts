import { escapeText, type MountDescription } from '@kernfmt/kernel';
import type { SimTask, SimulatedKernel } from '@kernfmt/simulator';
import {
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import type { MountCache } from '../../src/resync.ts';

// Both sides as lines, sorted by id. A parent that has no line itself is a dash.

const decoder = new TextDecoder();

interface Line {
  readonly mnt_id: string;
  readonly parent: string;
  readonly place: string;
  readonly path: string;
  readonly options: string;
  /** Optional fields and all behind them. */
  readonly rest: string;
}

function linesOf(kernel: SimulatedKernel, task: SimTask): Line[] {
  const lines = decoder.decode(kernel.mountinfo(task)).split('\n').slice(0, -1);
  const split = lines.map((line) => {
    const [mnt_id, parent, dev, root, path, options, ...rest] = line.split(' ');
    return {
      mnt_id: mnt_id!,
      parent: parent!,
      place: `${dev} ${root}`,
      path: path!,
      options: options!,
      rest: rest.join(' '),
    };
  });
  const ids = new Set(split.map(({ mnt_id }) => mnt_id));
  return split.map((line) => ({ ...line, parent: ids.has(line.parent) ? line.parent : '-' }));
}

const byId = (lines: readonly string[]): string[] =>
  [...lines].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));

/** What a table must say: the task's /proc/self/mountinfo, but for what only asking tells. */
export function truth(kernel: SimulatedKernel, task: SimTask): string[] {
  const lines = linesOf(kernel, task);
  return byId(lines.map((line) => `${line.mnt_id} ${line.parent} ${line.path} ${line.options}`));
}

/** A table in the same words. */
export function told(cache: MountCache): string[] {
  return byId([...cache].map((mount) => toldOf(cache, mount.mnt_unique_id)));
}

/** A mount of a table in the same words. */
export function toldOf(cache: MountCache, id: bigint): string {
  const { mnt_id, parent, info } = cache.get(id)!;
  const above = parent === undefined ? undefined : cache.get(parent);
  const path = escapeText(cache.pathOf(id)!);
  return `${mnt_id} ${above?.mnt_id ?? '-'} ${path} ${options(info.attr)}`;
}

const names = [
  [MOUNT_ATTR_NOSUID, ',nosuid'],
  [MOUNT_ATTR_NODEV, ',nodev'],
  [MOUNT_ATTR_NOEXEC, ',noexec'],
  [MOUNT_ATTR_NOATIME, ',noatime'],
  [MOUNT_ATTR_NODIRATIME, ',nodiratime'],
] as const;

function options(attr: number): string {
  let text = (attr & MOUNT_ATTR_RDONLY) !== 0 ? 'ro' : 'rw';
  for (const [flag, name] of names) if ((attr & flag) !== 0) text += name;
  const relatime = (attr & (MOUNT_ATTR_NOATIME | MOUNT_ATTR_STRICTATIME)) === 0;
  return relatime ? `${text},relatime` : text;
}

/** Whole lines of mountinfo. Nobody can tell the master of what is shared: it is left out. */
export function wholeTruth(kernel: SimulatedKernel, task: SimTask): string[] {
  return byId(
    linesOf(kernel, task).map(({ mnt_id, parent, place, path, options, rest }) => {
      const told = rest.replace(/^(shared:\d+)( master:\d+)?( propagate_from:\d+)?/, '$1');
      return [mnt_id, parent, place, path, options, told].join(' ');
    }),
  );
}

/** Descriptions as lines of mountinfo. */
export function described(descriptions: readonly MountDescription[]): string[] {
  const ids = new Map(descriptions.map(({ id, mnt_id }) => [id, mnt_id]));
  return byId(
    descriptions.map((mount) => {
      const { id, mnt_id, parent, dev_major, dev_minor, propagation } = mount;
      const above = parent === id ? undefined : ids.get(parent);
      const tags = Object.entries({
        shared: propagation.shared,
        master: propagation.master,
        propagate_from: propagation.propagate_from,
      }).flatMap(([name, group]) => (group === undefined ? [] : [`${name}:${group}`]));
      if (propagation.unbindable) tags.push('unbindable');
      return [
        mnt_id,
        above ?? '-',
        `${dev_major}:${dev_minor}`,
        escapeText(mount.root),
        escapeText(mount.path!),
        options(mount.mnt_attr),
        ...tags,
        '-',
        mount.fstype,
        escapeText(mount.source),
        decoder.decode(mount.options),
      ].join(' ');
    }),
  );
}
