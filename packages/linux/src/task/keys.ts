import { errno, NOTES_MAX, orThrow } from '@kernfmt/kernel';
import type { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { EAGAIN, EINTR } from '@kernfmt/uapi/asm-generic/errno';
import {
  KEYCTL_ASSUME_AUTHORITY,
  KEYCTL_CHOWN,
  KEYCTL_CLEAR,
  KEYCTL_GET_KEYRING_ID,
  KEYCTL_GET_PERSISTENT,
  KEYCTL_INVALIDATE,
  KEYCTL_JOIN_SESSION_KEYRING,
  KEYCTL_LINK,
  KEYCTL_MOVE,
  KEYCTL_NEGATE,
  KEYCTL_REJECT,
  KEYCTL_RESTRICT_KEYRING,
  KEYCTL_REVOKE,
  KEYCTL_SESSION_TO_PARENT,
  KEYCTL_SET_REQKEY_KEYRING,
  KEYCTL_SET_TIMEOUT,
  KEYCTL_SETPERM,
  KEYCTL_UNLINK,
  KEYCTL_WATCH_KEY,
} from '@kernfmt/uapi/linux/keyctl';
import {
  mainline,
  RecordCursor,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_TYPE_META,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Host } from '../host.ts';
import type { NativeAddon } from '../native/addon.ts';
import type { Sys } from '../native/sys.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';

/** Operations all of whose arguments are integers. In the others a number would be an address. */
const INTEGERS: ReadonlySet<number> = new Set([
  KEYCTL_GET_KEYRING_ID,
  KEYCTL_REVOKE,
  KEYCTL_CHOWN,
  KEYCTL_SETPERM,
  KEYCTL_CLEAR,
  KEYCTL_LINK,
  KEYCTL_UNLINK,
  KEYCTL_NEGATE,
  KEYCTL_SET_REQKEY_KEYRING,
  KEYCTL_SET_TIMEOUT,
  KEYCTL_ASSUME_AUTHORITY,
  KEYCTL_SESSION_TO_PARENT,
  KEYCTL_REJECT,
  KEYCTL_INVALIDATE,
  KEYCTL_GET_PERSISTENT,
  KEYCTL_MOVE,
  KEYCTL_WATCH_KEY,
]);

/** Operations with addresses that may all be NULL, and the argument where those begin. */
const NULLABLE: ReadonlyMap<number, number> = new Map([
  [KEYCTL_JOIN_SESSION_KEYRING, 0],
  [KEYCTL_RESTRICT_KEYRING, 1],
]);

/** keyctl() with integers. @throws Errno, and TypeError for an address: give those to nobody */
export function keyctl(
  sys: Pick<Sys, 'keyctl'>,
  operation: number,
  args: readonly number[],
): number {
  const from = NULLABLE.get(operation);
  const isNull = from !== undefined && args.slice(from).every((each) => each === 0);
  if (!INTEGERS.has(operation) && !isNull) {
    throw new TypeError(`keyctl: operation ${operation} takes addresses, which numbers cannot be`);
  }
  return orThrow(sys.keyctl(operation, ...args));
}

/** The calls of a real notification pipe. */
export type RealPipeCalls = Pick<Sys, 'pipe2' | 'ioctl' | 'read' | 'close' | 'keyctl'>;

/** Holds a full queue of the longest records. */
const BUFFER = 65536;

/**
 * A real notification pipe behind an emulated one, for keys, which the kernel watches itself: its
 * records go into the emulated queue with their watch ids, and LOSS where the kernel lost some.
 */
export class KeyForwarder {
  readonly #sys: RealPipeCalls;
  readonly #queue: WatchQueue;
  readonly #fds = new Int32Array(2);
  readonly #cursor = new RecordCursor(new Uint8Array(BUFFER), mainline);
  readonly #watch: FdWatch;

  /** @throws Errno for what pipe2() and the ioctl say: ENOPKG without CONFIG_WATCH_QUEUE */
  constructor(
    { sys, addon }: { sys: RealPipeCalls; addon: NativeAddon },
    { fcntl, watch_queue }: Host,
    queue: WatchQueue,
    wake: () => void,
  ) {
    this.#sys = sys;
    this.#queue = queue;
    const flags = watch_queue.O_NOTIFICATION_PIPE | fcntl.O_NONBLOCK | fcntl.O_CLOEXEC;
    orThrow(sys.pipe2(this.#fds, flags));
    // The emulated queue is the one that decides what is lost.
    const sized = sys.ioctl(this.#fds[0]!, watch_queue.IOC_WATCH_QUEUE_SET_SIZE, NOTES_MAX);
    const watch = sized < 0 ? sized : watchFd(addon, this.#fds[0]!, {}, wake);
    if (typeof watch === 'number') {
      this.#closeFds();
      throw errno(-watch);
    }
    this.#watch = watch;
    watch.unref();
  }

  /** KEYCTL_WATCH_KEY with the real pipe in the emulated one's place. @throws Errno */
  watch(key: number, watch_id: number): number {
    return orThrow(this.#sys.keyctl(KEYCTL_WATCH_KEY, key, this.#fds[0]!, watch_id));
  }

  /** Reads to the very end: a LOSS after the last record comes with one more read. */
  pump(): void {
    const { bytes } = this.#cursor.memory;
    for (;;) {
      const got = this.#sys.read(this.#fds[0]!, bytes);
      if (got === -EAGAIN || got === 0) return;
      if (got === -EINTR) continue;
      if (got < 0) throw errno(-got);
      this.#forward(bytes, got);
    }
  }

  hold(held: boolean): void {
    if (held) this.#watch.ref();
    else this.#watch.unref();
  }

  close(): void {
    this.#watch.close();
    this.#closeFds();
  }

  #forward(bytes: Uint8Array, end: number): void {
    const cursor = this.#cursor.rewind(end);
    while (cursor.next()) {
      const { type, subtype, info, offset, length } = cursor;
      const isMeta = type === WATCH_TYPE_META;
      if (isMeta && subtype === WATCH_META_LOSS_NOTIFICATION) this.#queue.lose();
      else if (isMeta || (this.#queue.filter?.accepts(type, subtype, info) ?? true)) {
        this.#queue.post(bytes.subarray(offset, offset + length));
      }
    }
  }

  #closeFds(): void {
    for (const fd of this.#fds) this.#sys.close(fd);
  }
}
