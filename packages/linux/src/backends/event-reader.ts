import { errno } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import { EAGAIN, EINTR } from '@kernfmt/uapi/asm-generic/errno';
import {
  FAN_MNT_ATTACH,
  FAN_MNT_DETACH,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '@kernfmt/uapi/linux/fanotify';
import {
  alignFrame,
  frame,
  type Reading,
  type StatmountOutcome,
  statmountOutcome,
} from '../mounts/statmount.ts';
import type { Sys } from '../native/sys.ts';
import type { MountEvent } from './mount-events.ts';

/** An event, and what its mount was when it was read, where that was asked. */
export interface DescribedEvent<T> extends MountEvent {
  readonly described: StatmountOutcome<T> | undefined;
}

const EVENT_SIZE = fanotify_event_metadata.size + fanotify_event_info_mnt.size;
/** Bytes for one read: 1,638 events. */
const EVENTS = 65536;
/** Bytes for what was attached: 150 mounts and more. Others are asked for one by one. */
const FRAMES = 131072;
const NO_FRAME = 1;
/** Words of an event as the native code leaves it: u64 mask, u64 mnt_id. */
const WORDS = 2;

/**
 * Reads the events of a FAN_REPORT_MNT group, and describes what was attached as soon as it can be,
 * for mounts that do not stay, in one crossing into C.
 */
export class EventReader<T> {
  readonly #sys: Pick<Sys, 'readMounts'>;
  readonly #group: number;
  readonly #mask: bigint;
  readonly #mnt_ns_id: bigint;
  readonly #events = Memory.alloc(EVENTS);
  readonly #frames = Memory.alloc(FRAMES);
  readonly #head = frame.on(LP64).alignedView(this.#frames);
  readonly #read: (start: number) => T;

  constructor(sys: Pick<Sys, 'readMounts'>, group: number, reading: Reading<T>, mnt_ns_id: bigint) {
    this.#sys = sys;
    this.#group = group;
    this.#mask = BigInt(reading.mask);
    this.#mnt_ns_id = mnt_ns_id;
    this.#read = reading.on(this.#frames);
  }

  /**
   * Everything in the kernel's queue, so that the events of one umount are seen together.
   * @throws Errno as read(2) and statmount(2), EBADMSG for events whose lengths cannot be
   */
  all(): DescribedEvent<T>[] {
    let events: DescribedEvent<T>[] = [];
    for (;;) {
      const { bytes } = this.#events;
      const ids = this.#mnt_ns_id;
      const got = this.#sys.readMounts(this.#group, bytes, this.#mask, ids, this.#frames.bytes);
      if (got === -EAGAIN) return events;
      if (got === -EINTR) continue;
      if (got < 0) throw errno(-got);
      const read = this.#take(got);
      events = events.length === 0 ? read : events.concat(read);
      if ((got + 1) * EVENT_SIZE <= EVENTS) return events;
    }
  }

  #take(count: number): DescribedEvent<T>[] {
    const events: DescribedEvent<T>[] = [];
    const { u32, u64 } = this.#events;
    let at = 0;
    for (let i = 0; i < count; i++) {
      const mask = u32[2 * WORDS * i]!;
      const mnt_id = u64[WORDS * i + 1]!;
      const isAttach = (mask & (FAN_MNT_ATTACH | FAN_MNT_DETACH)) === FAN_MNT_ATTACH;
      const isAsked = isAttach && mnt_id !== 0n;
      let described: StatmountOutcome<T> | undefined;
      if (isAsked && this.#isFrame(at)) {
        described = this.#outcomeAt(at);
        at = alignFrame(at + frame.size + this.#head.size);
      }
      events.push({ mask, mnt_id, described });
    }
    return events;
  }

  /** Whether there is a frame of a mount: where one did not fit, none comes behind it. */
  #isFrame(at: number): boolean {
    return at + frame.size <= FRAMES && this.#head.at(at).result !== NO_FRAME;
  }

  #outcomeAt(at: number): StatmountOutcome<T> {
    const { result } = this.#head.at(at);
    return result === 0 ? this.#read(at + frame.size) : statmountOutcome(result);
  }
}
