import { describeMount, MountCache, resync, resyncFlat } from '@kernfmt/monitor/resync';
import { type SimTask, SimulatedKernel } from '@kernfmt/simulator';
import { MS_BIND, MS_NOSUID, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';
import { timed } from './timed.ts';

const MODE = 0o755;
const GROUP = 100;

/** `count` bind mounts, a hundred on each of the file systems that are beside each other. */
function world(count: number): SimTask {
  const kernel = new SimulatedKernel({ fsinfo: 'ver_21' });
  kernel.mountMax = Number.MAX_SAFE_INTEGER;
  const { task } = kernel;
  task.mkdir('/source', MODE);
  for (let n = 0; n < count; n++) {
    const group = `/${Math.floor(n / GROUP)}`;
    if (n % GROUP === 0) {
      task.mkdir(group, MODE);
      task.mount('group', group, 'tmpfs', 0, null);
    }
    task.mkdir(`${group}/${n}`, MODE);
    task.mount('/source', `${group}/${n}`, null, MS_BIND, null);
  }
  return task;
}

const forms = { resync, resyncFlat };
type Form = keyof typeof forms;

/** Which mounts change: one in every hundred, or as many beside each other. */
export type Spread = 'scattered' | 'together';

function change(task: SimTask, count: number, spread: Spread): void {
  for (let n = 0; n < count / 100; n++) {
    const mount = spread === 'scattered' ? n * 100 : n;
    const path = `/${Math.floor(mount / GROUP)}/${mount}`;
    task.mount(null, path, null, MS_REMOUNT | MS_BIND | MS_NOSUID, null);
  }
}

/** Nanoseconds to fill an empty table. */
export function fill(form: Form, count: number): number {
  const task = world(count);
  return timed(() => forms[form](task, new MountCache()));
}

/** Nanoseconds to describe every mount of a table. */
export function describe(count: number): number {
  const task = world(count);
  const cache = new MountCache();
  resyncFlat(task, cache);
  return timed(() => {
    for (const { mnt_unique_id } of cache) describeMount(task, cache, mnt_unique_id);
  });
}

/** Nanoseconds to make a table true in which one mount in a hundred has changed, or none. */
export function refresh(form: Form, count: number, spread: Spread | 'none'): number {
  const task = world(count);
  const cache = new MountCache();
  resyncFlat(task, cache);
  const prepare = () => {
    if (spread !== 'none') change(task, count, spread);
  };
  return timed(() => forms[form](task, cache), prepare);
}

/** Values asked for by `refresh`, or by `fill` for `all`. */
export function queries(form: Form, count: number, spread: Spread | 'none' | 'all'): number {
  const task = world(count);
  const cache = new MountCache();
  if (spread === 'all') return forms[form](task, cache).queries;
  resyncFlat(task, cache);
  forms[form](task, cache);
  if (spread !== 'none') change(task, count, spread);
  return forms[form](task, cache).queries;
}
