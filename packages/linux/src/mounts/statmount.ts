import { errno } from '@kernfmt/kernel';
import { LP64, Memory, s32, struct, u32 } from '@kernfmt/layout';
import { ENOENT, ENOSYS, EOVERFLOW, EPERM } from '@kernfmt/uapi/asm-generic/errno';
import { LSMT_ROOT, STATMOUNT_MNT_BASIC } from '@kernfmt/uapi/linux/mount';
import type { Sys } from '../native/sys.ts';

/** The calls that describe mounts. */
export type StatmountCalls = Pick<Sys, 'statmount' | 'statmountMany' | 'listmount'>;

/** What is asked of a mount, and what is made of the record at `start` of a buffer. */
export interface Reading<T> {
  /** STATMOUNT_…. */
  readonly mask: number;
  on(memory: Memory): (start: number) => T;
}

/** A buffer with the reading of it: made anew when it has to grow. */
interface Room<T> {
  readonly memory: Memory;
  readonly read: (start: number) => T;
}

/**
 * Head of a record in the buffer of {@link Sys.statmountMany} and {@link Sys.readMounts}, in this
 * machine's byte order.
 */
export const frame = struct('statmount_frame', { result: s32, size: u32 });
const FRAME_ALIGN = 8;
/** Where the next frame begins behind one that ends there. */
export const alignFrame = (end: number): number => Math.ceil(end / FRAME_ALIGN) * FRAME_ALIGN;

/** A mount that was asked for. `hidden`: there, but not below the caller's root. */
export type StatmountOutcome<T> = T | 'gone' | 'hidden';

/** What a call that was refused says of a mount. @throws Errno for any other refusal */
export function statmountOutcome(result: number): 'gone' | 'hidden' {
  if (result === -ENOENT) return 'gone';
  if (result === -EPERM) return 'hidden';
  throw errno(-result);
}

/** Holds the fixed part and two paths of PATH_MAX; what is longer makes it grow. */
const ONE = 16384;
const MANY = 1 << 20;
const PAGE_OF_IDS = 4096;

/** Reads mounts through statmount() and listmount(), Linux 6.8. The binary is little-endian. */
export class StatmountReader<T> {
  readonly #sys: StatmountCalls;
  readonly #reading: Reading<T>;
  readonly #mask: bigint;
  readonly #mnt_ns_id: bigint;
  #one: Room<T>;
  /** Made when it is first wanted: who only asks for one mount needs none. */
  #many: Room<T> | undefined;

  /** @param mnt_ns_id of another mount namespace, Linux 6.11 */
  constructor(sys: StatmountCalls, reading: Reading<T>, mnt_ns_id = 0n) {
    this.#sys = sys;
    this.#reading = reading;
    this.#mask = BigInt(reading.mask);
    this.#mnt_ns_id = mnt_ns_id;
    this.#one = this.#buffer(ONE);
  }

  /**
   * One mount as it is now.
   * @throws Errno for anything but a mount that is not there or not to be seen
   */
  one(id: bigint): StatmountOutcome<T> {
    for (;;) {
      const { bytes } = this.#one.memory;
      const result = this.#sys.statmount(id, this.#mask, this.#mnt_ns_id, bytes);
      if (result === 0) return this.#one.read(0);
      if (result !== -EOVERFLOW) return statmountOutcome(result);
      this.#one = this.#buffer(2 * bytes.length);
    }
  }

  /** The mount as it is now, if it is there and can be seen. @throws Errno as `one` */
  find(id: bigint): T | undefined {
    const described = this.one(id);
    return described === 'gone' || described === 'hidden' ? undefined : described;
  }

  /**
   * Every mount below the caller's root, or below a mount and without it, oldest first; those that
   * go while it reads are left out.
   * @throws Errno ENOSYS before Linux 6.8, EPERM from a seccomp filter or where the mount is not
   * to be seen, ENOENT where it is gone
   */
  all(top = LSMT_ROOT): T[] {
    return this.read(this.#list(top));
  }

  /** These mounts, without those that are gone or not to be seen. @throws Errno as `one` */
  read(ids: BigUint64Array): T[] {
    const mounts: T[] = [];
    for (let done = 0; done < ids.length; ) done += this.#readMany(ids.subarray(done), mounts);
    return mounts;
  }

  /** Whether there is such a mount: reads no more than it takes to find one. @throws as `all` */
  some(predicate: (mount: T) => boolean): boolean {
    for (const id of this.#list(LSMT_ROOT)) {
      const mount = this.find(id);
      if (mount !== undefined && predicate(mount)) return true;
    }
    return false;
  }

  #buffer(size: number): Room<T> {
    const memory = Memory.alloc(size);
    return { memory, read: this.#reading.on(memory) };
  }

  #list(top: bigint): BigUint64Array {
    let ids = new BigUint64Array(PAGE_OF_IDS);
    let count = 0;
    for (;;) {
      const last = count === 0 ? 0n : ids[count - 1]!;
      const got = this.#sys.listmount(top, last, this.#mnt_ns_id, ids.subarray(count));
      // Of the whole namespace: there is no such namespace any more.
      if (got === -ENOENT && top === LSMT_ROOT) return ids.subarray(0, 0);
      if (got < 0) throw errno(-got);
      count += got;
      if (count < ids.length) return ids.subarray(0, count);
      const more = new BigUint64Array(2 * ids.length);
      more.set(ids);
      ids = more;
    }
  }

  /** Reads the first of `ids`, as many as the buffer holds; returns how many those were. */
  #readMany(ids: BigUint64Array, mounts: T[]): number {
    this.#many ??= this.#buffer(MANY);
    const { memory, read } = this.#many;
    const done = this.#sys.statmountMany(ids, this.#mask, this.#mnt_ns_id, memory.bytes);
    if (done < 0) throw errno(-done);
    if (done === 0) this.#many = this.#buffer(2 * memory.bytes.length);
    const head = frame.on(LP64).view(memory);
    let at = 0;
    for (let i = 0; i < done; i++) {
      const { result, size } = head.at(at);
      const start = at + frame.size;
      at = alignFrame(start + size);
      if (result === 0) mounts.push(read(start));
      else if (result !== -ENOENT && result !== -EPERM) throw errno(-result);
    }
    return done;
  }
}

/** Why these calls cannot be used for a namespace: -errno, or 0 when they can. */
export function probeStatmount(sys: StatmountCalls, mnt_ns_id = 0n): number {
  const ids = new BigUint64Array(1);
  const listed = sys.listmount(LSMT_ROOT, 0n, mnt_ns_id, ids);
  if (listed < 1) return listed === 0 ? -ENOSYS : listed;
  const { bytes } = Memory.alloc(ONE);
  const described = sys.statmount(ids[0]!, BigInt(STATMOUNT_MNT_BASIC), mnt_ns_id, bytes);
  // The mount may have gone in between: the call is there.
  return described === -ENOENT ? 0 : described;
}
