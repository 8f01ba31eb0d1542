import { orThrow } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  MOUNT_ATTR_NOSUID,
  MS_BIND,
  MS_NOSUID,
  MS_RDONLY,
  MS_REMOUNT,
} from '@kernfmt/uapi/linux/mount';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AttributeWatch } from '../../src/backends/attributes.ts';
import type { Waker } from '../../src/backends/wakers.ts';
import type { Mount } from '../../src/mounts/mount.ts';
import type { StatmountReader } from '../../src/mounts/statmount.ts';
import { type LinuxKernel, openWith } from '../../src/open.ts';
import { Notifier } from '../../src/watches/notifier.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Reader } from '../reader.ts';
import { Scratch } from '../scratch.ts';

describe.runIf(hasNative && isRoot)('attributes beside fanotify', () => {
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
    scratch.tmpfs('a');
    kernel = openWith(liveNative(), { backend: 'fanotify' });
    reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
  });
  afterEach(() => kernel.close());

  /** Lines until there are as many. */
  const heard = async (count: number) => {
    const lines = reader.lines();
    while (lines.length < count) {
      await kernel.task.wait(reader.fd);
      lines.push(...reader.lines());
    }
    return lines;
  };

  it('an option of the superblock that is no flag is SETATTR too', () => {
    const { sys } = liveNative();
    orThrow(sys.mount(null, scratch.path('a'), null, MS_REMOUNT, 'size=1m'));
    expect(reader.lines()).toEqual(['1 SETATTR a subtree']);
    orThrow(sys.mount(null, scratch.path('a'), null, MS_REMOUNT, 'size=1m'));
    expect(reader.lines()).toEqual([]);
  });

  it('what changes together with a mount is told soon after it', async () => {
    scratch.remount('a', MS_BIND | MS_RDONLY);
    scratch.tmpfs('b');
    expect(await heard(3)).toEqual([
      '1 NEW_MOUNT . < b',
      '1 READONLY a subtree ro',
      '1 SETATTR a subtree',
    ]);
  });

  it('a move does not swallow what else changed of the mount and of those below it', async () => {
    scratch.tmpfs('a/below');
    reader.records();
    scratch.remount('a', MS_BIND | MS_RDONLY);
    scratch.remount('a/below', MS_BIND | MS_NOSUID);
    scratch.move('a', 'b');
    expect(await heard(4)).toEqual([
      '1 MOVE_TO . < b',
      '1 READONLY b subtree ro',
      '1 SETATTR b subtree',
      '1 SETATTR b/below subtree ro',
    ]);
  });

  it('what changed before a watch was set is none of its business; other watches hear it', () => {
    scratch.remount('a', MS_BIND | MS_RDONLY);
    scratch.tmpfs('b');
    const other = new Reader(kernel, scratch.root).watch(scratch.root, 2);
    expect(other.lines()).toEqual([]);
    expect(reader.lines()).toEqual([
      '1 NEW_MOUNT . < b',
      '1 READONLY a subtree ro',
      '1 SETATTR a subtree',
    ]);
  });

  it('of a thousand mounts each that changed is told, in any slice', async () => {
    const names = [...Array(1000).keys()].map((i) => `m${i}`);
    scratch.dir(...names);
    for (const name of names) scratch.bind('a', name);
    reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
    const some = names.filter((_, i) => i % 97 === 0);
    for (const name of some) scratch.remount(name, MS_BIND | MS_NOSUID);
    const told = await heard(some.length);
    expect(told).toEqual(some.map((name) => `1 SETATTR ${name} subtree ro`));
  });
});

describe('AttributeWatch', () => {
  const COST = 20;
  let changed = false;
  let compared = 0;
  let notifier: Notifier;
  let watch: AttributeWatch;

  const mount: Mount = {
    id: 1n,
    parent: 0n,
    mnt_id_old: 1n,
    point: '/',
    mnt_attr: 0,
    sb_rdonly: false,
    dev: '0:1',
    sb_options: '',
    nature: '',
  };
  const waker: Waker = {
    how: '',
    changed: () => {
      const was = changed;
      changed = false;
      return was;
    },
    hold: () => {},
    ignore: () => {},
    close: () => {},
  };
  const reader: Pick<StatmountReader<Mount>, 'read'> = {
    read: () => {
      compared++;
      now += COST;
      return [{ ...mount, mnt_attr: compared % 2 === 0 ? 0 : MOUNT_ATTR_NOSUID }];
    },
  };
  let now = 0;
  let said = 0;

  beforeEach(() => {
    vi.useFakeTimers();
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    [changed, compared, said] = [false, 0, 0];
    notifier = new Notifier(LP64, 'series');
    notifier.table.set(mount);
    vi.spyOn(notifier.watches, 'size', 'get').mockReturnValue(1);
    vi.spyOn(notifier, 'changed').mockImplementation((change) => {
      notifier.table.set(change.mount);
      said++;
    });
    watch = new AttributeWatch(waker, reader, notifier, () => void pump());
  });
  afterEach(() => {
    watch.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const pump = (): void => {
    watch.look();
    while (watch.step(() => true));
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };

  it('compares when something changed, and only then', () => {
    pump();
    expect([compared, said]).toEqual([0, 0]);
    changed = true;
    pump();
    expect([compared, said]).toEqual([1, 1]);
    pump();
    expect(compared).toBe(1);
  });

  it('lets the event have a turn that may explain it, and is on its way', () => {
    changed = true;
    watch.look();
    expect(watch.step(() => true)).toBe(true);
    expect(compared).toBe(0);
    watch.explained();
    expect(watch.step(() => true)).toBe(false);
    expect(compared).toBe(0);
    pass(100);
    expect(compared).toBe(1);
  });

  it('what changed before a comparison begins is no reason for another one', () => {
    changed = true;
    watch.look();
    watch.explained();
    watch.step(() => true);
    changed = true;
    pass(100);
    pass(100);
    expect(compared).toBe(1);
  });

  it('is in no hurry where events explain it, and compares once for all of them', () => {
    for (let i = 0; i < 10; i++) {
      changed = true;
      watch.look();
      watch.explained();
      watch.step(() => true);
      pass(2);
    }
    expect(compared).toBe(0);
    pass(100);
    expect([compared, said]).toEqual([1, 1]);
  });

  it('waits longer in a stream of mounts that explain all, and is prompt again after it', () => {
    let attributes = 0;
    vi.spyOn(reader, 'read').mockImplementation(() => {
      compared++;
      return [{ ...mount, mnt_attr: attributes }];
    });
    /** Milliseconds from a mount to the comparison that it causes, while others mount too. */
    const putOff = (): number => {
      const [start, before] = [now, compared];
      while (compared === before) {
        changed = true;
        watch.look();
        watch.explained();
        while (watch.step(() => true));
        pass(1);
      }
      return now - start;
    };
    const several = () => Array.from({ length: 5 }, putOff);
    now = 10_000;
    expect(several()).toEqual([30, 60, 120, 120, 120]);
    attributes = MOUNT_ATTR_NOSUID;
    expect(several()).toEqual([120, 30, 60, 120, 120]);
    expect(said).toBe(1);
    pass(1000);
    expect(several()).toEqual([30, 60, 120, 120, 120]);
    // What no event explains waits for nothing, in a stream either.
    changed = true;
    pump();
    expect(compared).toBe(16);
  });

  it('takes no more than a tenth of the time, whatever happens', () => {
    const SECONDS = 20;
    const started = now;
    while (now - started < SECONDS * 1000) {
      changed = true;
      pump();
      pass(1);
    }
    const busy = compared * COST;
    expect(busy).toBeLessThan(((now - started) / 10) * 1.05 + 100 + COST);
    // And does not fall asleep.
    expect(busy).toBeGreaterThan(((now - started) / 10) * 0.8);
    expect(said).toBe(compared);
  });

  it('compares nothing while nobody watches, but all of it when asked to finish', () => {
    vi.spyOn(notifier.watches, 'size', 'get').mockReturnValue(0);
    changed = true;
    pump();
    pass(1000);
    expect(compared).toBe(0);
    watch.finish(() => true);
    expect([compared, said]).toEqual([1, 1]);
  });

  it('leaves places alone while there are events of moves to come', () => {
    const moved = { ...mount, parent: 7n, point: '/elsewhere', mnt_attr: MOUNT_ATTR_NOSUID };
    vi.spyOn(reader, 'read').mockReturnValue([moved]);
    changed = true;
    watch.look();
    watch.finish(() => false);
    expect(notifier.table.get(1n)).toEqual({ ...mount, mnt_attr: MOUNT_ATTR_NOSUID });
    changed = true;
    watch.look();
    watch.finish(() => true);
    expect(notifier.table.get(1n)).toEqual(moved);
    expect(said).toBe(1);
  });
});
