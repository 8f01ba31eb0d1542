import { type MountinfoLine, parseMountinfo } from '@kernfmt/linux';

/** A record as text, with mounts by their mount points. */
export function recordText(
  subtype: string,
  points: readonly string[],
  { ro, below }: { readonly ro: boolean; readonly below: boolean },
): string {
  return `${subtype}(${points.join(', ')})${ro ? ' IS_NOW_RO' : ''}${below ? ' IN_SUBTREE' : ''}`;
}

/**
 * NEW_MOUNT of each mount that was not there before a call, as a watch on the root of a mount
 * hears it; by the mountinfo of one namespace before and after.
 */
export function appeared(before: string, after: string, watched: number): string[] {
  const [old, now] = [mountsOf(before), mountsOf(after)];
  return [...now.values()].flatMap((mount) => {
    const parent = now.get(mount.parent_id);
    if (parent === undefined || old.has(mount.mnt_id)) return [];
    const ro = mount.sb_options.split(',').includes('ro');
    const below = parent.mnt_id !== watched;
    return [recordText('NEW_MOUNT', [parent.mnt_point, mount.mnt_point], { ro, below })];
  });
}

/** The mount that a watch on `/` is on, as long as nothing is mounted there. */
export function rootOf(mountinfo: string): number {
  const root = [...mountsOf(mountinfo).values()].find(({ mnt_point }) => mnt_point === '/');
  if (root === undefined) throw new RangeError('rootOf: nothing is mounted on /');
  return root.mnt_id;
}

function mountsOf(text: string): Map<number, MountinfoLine> {
  const lines = parseMountinfo(new TextEncoder().encode(text));
  return new Map(lines.map((line) => [line.mnt_id, line]));
}
