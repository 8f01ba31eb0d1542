import { closeSync, openSync, writeSync } from 'node:fs';
import { errno, orThrow } from '@kernfmt/kernel';
import { DecodeError, LP64 } from '@kernfmt/layout';
import {
  FAN_CLOEXEC,
  FAN_EVENT_INFO_TYPE_MNT,
  FAN_MARK_ADD,
  FAN_MARK_MNTNS,
  FAN_MNT_ATTACH,
  FAN_MNT_DETACH,
  FAN_NOFD,
  FAN_NONBLOCK,
  FAN_Q_OVERFLOW,
  FAN_REPORT_MNT,
  FANOTIFY_METADATA_VERSION,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '@kernfmt/uapi/linux/fanotify';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventReader } from '../../src/backends/event-reader.ts';
import { decodeMountEvents } from '../../src/backends/mount-events.ts';
import { descriptionOfStatmount } from '../../src/mounts/description-of-statmount.ts';
import { StatmountDescriptions } from '../../src/mounts/descriptions.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';

/** A pipe, which gives back what was written: any bytes in place of a group's. */
function pipe(): { readonly read: number; readonly write: number } {
  const fds = new Int32Array(2);
  const O_NONBLOCK = 0x800;
  orThrow(liveNative().sys.pipe2(fds, O_NONBLOCK));
  return { read: fds[0]!, write: fds[1]! };
}

const readerOf = (fd: number) => new EventReader(liveNative().sys, fd, descriptionOfStatmount, 0n);

/** Events as kernels have them, now and then with a length or a type that is not. */
const event = fc
  .record({
    mask: fc.constantFrom(FAN_MNT_ATTACH, FAN_MNT_DETACH, FAN_MNT_ATTACH | FAN_MNT_DETACH, 1),
    // Those below are none: statmount(2) refuses them, and not as it does what is gone.
    mnt_id: fc.bigInt({ min: 2n ** 32n, max: 2n ** 64n - 1n }),
    info_type: fc.constantFrom(FAN_EVENT_INFO_TYPE_MNT, FAN_EVENT_INFO_TYPE_MNT, 1),
    info: fc.nat(24),
    event_len: fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, fc.nat(80)),
    metadata_len: fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, fc.nat(48)),
  })
  .map(({ mask, mnt_id, info_type, info, event_len, metadata_len }) => {
    const { size } = fanotify_event_metadata;
    const length = info < 20 ? fanotify_event_info_mnt.size : info;
    const behind = new Uint8Array(length);
    if (length >= fanotify_event_info_mnt.size) {
      const hdr = { info_type, len: fanotify_event_info_mnt.size };
      fanotify_event_info_mnt.on(LP64).encode({ hdr, mnt_id }, behind);
    }
    const metadata = fanotify_event_metadata.encode({
      event_len: event_len ?? size + length,
      vers: FANOTIFY_METADATA_VERSION,
      metadata_len: metadata_len ?? size,
      mask: BigInt(mask),
      fd: FAN_NOFD,
      pid: 0,
    });
    return [...metadata, ...behind];
  });

describe.runIf(hasNative)('EventReader', () => {
  it('finds in any bytes the events that the decoder finds, or refuses what that refuses', () => {
    const { read, write } = pipe();
    const reader = readerOf(read);
    const anything = fc.oneof(
      fc.array(event, { minLength: 1, maxLength: 8 }).map((all) => Uint8Array.from(all.flat())),
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        const expected = outcome(() => decodeMountEvents(bytes), DecodeError);
        writeSync(write, bytes);
        const found = outcome(
          () => reader.all().map(({ mask, mnt_id }) => ({ mask, mnt_id })),
          errno('EBADMSG'),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    for (const fd of [read, write]) closeSync(fd);
  });

  it('has nothing where nothing is, and throws what the kernel refuses', () => {
    const { read, write } = pipe();
    expect(readerOf(read).all()).toEqual([]);
    for (const fd of [read, write]) closeSync(fd);
    expect(() => readerOf(read).all()).toThrow(errno('EBADF'));
  });
});

/** What a call gives, or that it was refused in the way that it may be. */
function outcome<T>(
  call: () => T,
  refusal: typeof DecodeError | ReturnType<typeof errno>,
): T | 'refused' {
  try {
    return call();
  } catch (error) {
    if (error === refusal || (error instanceof DecodeError && refusal === DecodeError)) {
      return 'refused';
    }
    throw error;
  }
}

describe.runIf(hasNative && isRoot)('EventReader of a group', () => {
  let scratch: Scratch;
  let group: number;
  const mounts = () => new StatmountDescriptions(liveNative().sys);

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    group = orThrow(sys.fanotify_init(FAN_CLOEXEC | FAN_NONBLOCK | FAN_REPORT_MNT, 0));
    const namespace = openSync('/proc/thread-self/ns/mnt', 'r');
    const mask = BigInt(FAN_MNT_ATTACH | FAN_MNT_DETACH);
    orThrow(sys.fanotify_mark(group, FAN_MARK_ADD | FAN_MARK_MNTNS, mask, namespace, null));
    closeSync(namespace);
  });
  afterAll(() => {
    liveNative().sys.close(group);
    scratch.remove();
  });
  beforeEach(() => {
    scratch.clear();
    readerOf(group).all();
  });

  it('describes what was attached, and says of what is gone that it is', () => {
    scratch.tmpfs('a');
    scratch.tmpfs('gone');
    scratch.umount('gone');
    scratch.tmpfs('b');
    scratch.move('b', 'c');
    const events = readerOf(group).all();
    const [a, gone, , b] = events.map(({ mnt_id }) => mnt_id);
    expect(events).toEqual([
      { mask: FAN_MNT_ATTACH, mnt_id: a, described: mounts().find(a!) },
      { mask: FAN_MNT_ATTACH, mnt_id: gone, described: 'gone' },
      { mask: FAN_MNT_DETACH, mnt_id: gone, described: undefined },
      { mask: FAN_MNT_ATTACH, mnt_id: b, described: mounts().find(b!) },
      { mask: FAN_MNT_ATTACH | FAN_MNT_DETACH, mnt_id: b, described: undefined },
    ]);
    expect(events[0]?.described).toMatchObject({ fstype: 'tmpfs', id: a });
  });

  it('leaves to others what has no room, and reads on beyond one buffer', () => {
    const COUNT = 1000;
    const names = Array.from({ length: COUNT }, (_, i) => `m${i}`);
    scratch.dir('from', ...names);
    for (const name of names) scratch.bind('from', name);
    for (const name of names) scratch.umount(name);
    for (const name of names) scratch.bind('from', name);
    const events = readerOf(group).all();
    expect(events).toHaveLength(3 * COUNT);
    const attached = events.filter(({ mask }) => mask === FAN_MNT_ATTACH);
    const described = attached.filter((each) => each.described !== undefined);
    expect(described.length).toBeGreaterThan(150);
    expect(described.length).toBeLessThan(attached.length);
    for (const { mnt_id, described: mount } of attached) {
      if (mount !== undefined) expect(mount).toEqual(mounts().find(mnt_id) ?? 'gone');
    }
  });

  it('tells of an overflow, which names no mount', () => {
    scratch.dir('from', 'to');
    for (let i = 0; i < 8200; i++) {
      scratch.bind('from', 'to');
      scratch.umount('to');
    }
    const events = readerOf(group).all();
    expect(events.at(-1)).toEqual({ mask: FAN_Q_OVERFLOW, mnt_id: 0n, described: undefined });
    expect(readerOf(group).all()).toEqual([]);
  });
});
