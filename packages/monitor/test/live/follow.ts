import { type LinuxOptions, openLinux } from '@kernfmt/linux';
import { MS_BIND, MS_RDONLY, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';
import { isReadonly } from '../../src/diff.ts';
import {
  type MountChange,
  MountTable,
  type WatchMountsOptions,
  watchMounts,
} from '../../src/index.ts';
import type { World } from './world.ts';

/** What became of a table that was watched. */
export interface Followed {
  readonly changes: readonly MountChange[];
  /** What the changes make of an empty table. */
  readonly replayed: MountTable;
  /** What the kernel lists in the end. */
  readonly truth: MountTable;
}

/**
 * Watches while `during` runs, and until all that happened was told: mounts are told in order, and
 * attributes apart from them but in order too, so that a mount, two remounts and another mount mark
 * the end.
 */
export async function follow(
  world: World,
  during: () => Promise<unknown> | unknown,
  options: { readonly kernel?: LinuxOptions; readonly watch?: WatchMountsOptions } = {},
): Promise<Followed> {
  const kernel = openLinux(options.kernel);
  const watch = watchMounts(kernel, { ...options.watch, initial: true });
  const { table } = watch;
  const changes: MountChange[] = [];
  const replayed = new MountTable();
  const marker = world.dir('marker');
  const end = world.path('marker/end');
  const remount = (flags: number): void => world.remount('marker', MS_REMOUNT | MS_BIND | flags);
  const ran = Promise.resolve(during()).then(() => {
    world.tmpfs('marker', 0, 'marker');
    remount(MS_RDONLY);
  });
  let stage: 'running' | 'readonly' | 'writable' = 'running';
  let lost = false;
  for await (const change of watch) {
    changes.push(change);
    replayed.apply(change);
    if (change.kind === 'lost' || change.kind === 'recovered') lost = change.kind === 'lost';
    const marked = table.at(marker);
    if (stage === 'running' && marked !== undefined && isReadonly(marked)) {
      stage = 'readonly';
      remount(0);
    } else if (stage === 'readonly' && marked !== undefined && !isReadonly(marked)) {
      stage = 'writable';
      world.tmpfs('marker/end', 0, 'marker');
    }
    // By now the changes that were found together with those of the marker are told too.
    if (stage === 'writable' && !lost && table.at(end) !== undefined) break;
  }
  await ran;
  const truth = new MountTable(kernel.mountReader!.list());
  kernel.close();
  return { changes, replayed, truth };
}

/** The changes below a world's root, a line each, without those of the marker. */
export function linesOf(world: World, changes: readonly MountChange[]): string[] {
  const place = (bytes: Uint8Array | undefined): string =>
    Buffer.from(bytes ?? [])
      .toString('latin1')
      .replace(world.root, '') || '.';
  return changes.flatMap((change) => {
    if (!('mount' in change)) return change.kind;
    const { kind, mount } = change;
    const path = place(mount.path);
    if (kind === 'present' || path.startsWith('/marker')) return [];
    const before = 'before' in change ? place(change.before.path) : '';
    if (kind === 'moved') return `moved ${before} ${path}${change.carried ? ' carried' : ''}`;
    if (kind === 'readonly') return `readonly ${path} ${change.readonly}`;
    return `${kind} ${path}`;
  });
}
