import { abis } from '@kernfmt/layout';
import { SimulatedKernel } from '@kernfmt/simulator';
import { MS_BIND, MS_NOSUID, MS_RDONLY, MS_REMOUNT, MS_SHARED } from '@kernfmt/uapi/linux/mount';
import { describe, expect, it } from 'vitest';
import { watchMounts } from '../src/index.ts';
import { describeMount, MountCache, resync, resyncFlat } from '../src/resync.ts';
import { described, told, truth, wholeTruth } from './resync/truth.ts';
import { sleepOf, untilAsleep } from './sim/sleep.ts';
import { linesOf, truthOf } from './sim/truth.ts';

describe.each(abis.map((abi) => [abi.name, abi] as const))('a kernel of %s', (_, abi) => {
  function machine(): SimulatedKernel {
    const kernel = new SimulatedKernel({ fsinfo: 'ver_21', abi });
    for (const path of ['/a', '/a/b', '/c']) kernel.task.mkdir(path, 0o755);
    kernel.task.mount('T', '/a', 'tmpfs', MS_NOSUID, null);
    return kernel;
  }
  function change({ task }: SimulatedKernel): void {
    task.mkdir('/a/b', 0o755);
    task.mount('U', '/a/b', 'tmpfs', 0, null);
    task.mount('/a', '/c', null, MS_BIND, null);
    task.mount(null, '/c', null, MS_REMOUNT | MS_BIND | MS_RDONLY, null);
  }

  it('is watched like any other', async () => {
    const kernel = machine();
    kernel.task.mount(null, '/a', null, MS_SHARED, null);
    const watch = watchMounts(kernel);
    expect(linesOf(watch.table, true)).toEqual(truthOf(kernel, true));
    const isAsleep = sleepOf(kernel);
    change(kernel);
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of watch) kinds.push(kind);
    })();
    await untilAsleep(isAsleep);
    expect(kinds).toEqual(['mounted', 'mounted']);
    expect(linesOf(watch.table, true)).toEqual(truthOf(kernel, true));
    watch.close();
    await reading;
  });

  it.each([
    ['sums', resync],
    ['the flat list', resyncFlat],
  ])('is read by %s', (_, form) => {
    const kernel = machine();
    const cache = new MountCache({ abi });
    for (const step of [() => undefined, () => change(kernel)]) {
      step();
      form(kernel.task, cache);
      expect(told(cache)).toEqual(truth(kernel, kernel.task));
    }
    const all = [...cache].map((mount) => describeMount(kernel.task, cache, mount.mnt_unique_id)!);
    expect(described(all)).toEqual(wholeTruth(kernel, kernel.task));
  });
});
