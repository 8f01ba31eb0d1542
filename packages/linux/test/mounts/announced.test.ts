import { NOTES_MAX } from '@kernfmt/kernel';
import { MNT_DETACH } from '@kernfmt/uapi/linux/mount';
import { NOTIFY_MOUNT_NEW_MOUNT } from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LinuxKernel, openWith } from '../../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Reader } from '../reader.ts';
import { Scratch } from '../scratch.ts';

describe.runIf(hasNative && isRoot)('announced', () => {
  let scratch: Scratch;
  let kernel: LinuxKernel;
  let reader: Reader;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(() => {
    scratch.clear();
    kernel = openWith(liveNative(), { backend: 'fanotify' });
    reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
  });
  afterEach(() => kernel.close());

  /** The mounts that the records of now say are new. */
  const news = () => {
    const came = reader.mounts().filter(({ subtype }) => subtype === NOTIFY_MOUNT_NEW_MOUNT);
    return came.map(({ auxiliary_mount }) => auxiliary_mount);
  };
  const mountReader = () => kernel.mountReader!;
  const announced = (id: bigint | undefined) => mountReader().announced?.(id!);

  it('a mount as it was when it came, also when it is another now, or gone', () => {
    scratch.tmpfs('a');
    const [id] = news();
    const found = mountReader().find(id!)!;
    expect(announced(id)).toEqual(found);
    scratch.move('a', 'b');
    reader.records();
    expect(mountReader().find(id!)).not.toEqual(found);
    expect(announced(id)).toEqual(found);
    scratch.umount('b');
    reader.records();
    expect(mountReader().find(id!)).toBeUndefined();
    expect(announced(id)).toEqual(found);
  });

  it('nothing of mounts that were there before, and of those that nobody saw', () => {
    const before = mountReader().list();
    expect(before.map(({ id }) => announced(id))).toEqual(before.map(() => undefined));
    scratch.tmpfs('a');
    scratch.umount('a');
    const [gone] = news();
    expect(gone).toBeGreaterThan(0n);
    expect(announced(gone)).toBeUndefined();
    expect(announced(0n)).toBeUndefined();
  });

  it('as many of the last ones as a queue holds, and not those of long ago', () => {
    scratch.tmpfs('all');
    scratch.dir('all/m');
    const [oldest] = news();
    expect(announced(oldest)).toBeDefined();
    for (let i = 1; i < 2 * NOTES_MAX; i++) scratch.bind('all/m', 'all/m');
    reader.records();
    const mounts = mountReader()
      .list()
      .slice(1 - 2 * NOTES_MAX);
    expect(mounts[0]?.parent).toBe(oldest);
    scratch.umount('all', MNT_DETACH);
    reader.records();
    expect(announced(oldest)).toBeUndefined();
    for (const mount of mounts.slice(-NOTES_MAX)) {
      expect(mountReader().find(mount.id)).toBeUndefined();
      expect(announced(mount.id)).toEqual(mount);
    }
  });
});
