import { errno } from '@kernfmt/kernel';
import { LP64, Memory, s32, struct, u32 } from '@kernfmt/layout';
import { ENOENT, ENOSYS, EOVERFLOW, EPERM } from '@kernfmt/uapi/asm-generic/errno';
import {
  LSMT_ROOT,
  MS_RDONLY,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_OPTS,
  STATMOUNT_MNT_POINT,
  STATMOUNT_SB_BASIC,
  statmount,
} from '@kernfmt/uapi/linux/mount';
import type { Sys } from '../native/sys.ts';
import type { Mount } from './mount.ts';

/** The calls that describe mounts. */
export type StatmountCalls = Pick<Sys, 'statmount' | 'statmountMany' | 'listmount'>;

/** `hidden`: there, but not below the caller's root, and the caller may not look elsewhere. */
type Described = Mount | 'gone' | 'hidden';

/** Head of a record in the buffer of {@link Sys.statmountMany}, in this machine's byte order. */
const frame = struct('statmount_frame', { result: s32, size: u32 });
const FRAME_ALIGN = 8;
const PLACE = STATMOUNT_SB_BASIC | STATMOUNT_MNT_BASIC | STATMOUNT_MNT_POINT;
/** Holds the fixed part and two paths of PATH_MAX; what is longer makes it grow. */
const ONE = 16384;
const MANY = 1 << 20;
const PAGE_OF_IDS = 4096;

/** Reads mounts through statmount() and listmount(), Linux 6.8. The binary is little-endian. */
export class StatmountReader {
  readonly #sys: StatmountCalls;
  readonly #mask: bigint;
  #one = Memory.alloc(ONE);
  #many = Memory.alloc(MANY);

  /** @param options whether superblock options are wanted, which cost more than all the rest */
  constructor(sys: StatmountCalls, options: boolean) {
    this.#sys = sys;
    this.#mask = BigInt(options ? PLACE | STATMOUNT_MNT_OPTS : PLACE);
  }

  /** @throws Errno for anything but a mount that is not there or not to be seen */
  one(id: bigint): Described {
    for (;;) {
      const result = this.#sys.statmount(id, this.#mask, 0n, this.#one.bytes);
      if (result === 0) return describe(this.#one, 0);
      if (result === -ENOENT) return 'gone';
      if (result === -EPERM) return 'hidden';
      if (result !== -EOVERFLOW) throw errno(-result);
      this.#one = Memory.alloc(2 * this.#one.bytes.length);
    }
  }

  /** The mount as it is now, if it is there and can be seen. @throws Errno as `one` */
  find(id: bigint): Mount | undefined {
    const described = this.one(id);
    return typeof described === 'string' ? undefined : described;
  }

  /**
   * Every mount below the caller's root, oldest first; those that go while it reads are left out.
   * @throws Errno ENOSYS before Linux 6.8, EPERM from a seccomp filter
   */
  all(): Mount[] {
    const ids = this.#list();
    const mounts: Mount[] = [];
    for (let done = 0; done < ids.length; ) done += this.#describeMany(ids.subarray(done), mounts);
    return mounts;
  }

  #list(): BigUint64Array {
    let ids = new BigUint64Array(PAGE_OF_IDS);
    let count = 0;
    for (;;) {
      const last = count === 0 ? 0n : ids[count - 1]!;
      const got = this.#sys.listmount(LSMT_ROOT, last, 0n, ids.subarray(count));
      if (got < 0) throw errno(-got);
      count += got;
      if (count < ids.length) return ids.subarray(0, count);
      const more = new BigUint64Array(2 * ids.length);
      more.set(ids);
      ids = more;
    }
  }

  /** Describes the first of `ids`, as many as the buffer holds; returns how many those were. */
  #describeMany(ids: BigUint64Array, mounts: Mount[]): number {
    const done = this.#sys.statmountMany(ids, this.#mask, 0n, this.#many.bytes);
    if (done < 0) throw errno(-done);
    if (done === 0) this.#many = Memory.alloc(2 * this.#many.bytes.length);
    const head = frame.on(LP64).view(this.#many);
    let at = 0;
    for (let i = 0; i < done; i++) {
      const { result, size } = head.at(at);
      const start = at + frame.size;
      at = start + Math.ceil(size / FRAME_ALIGN) * FRAME_ALIGN;
      if (result === 0) mounts.push(describe(this.#many, start));
      else if (result !== -ENOENT && result !== -EPERM) throw errno(-result);
    }
    return done;
  }
}

/** Reads the few fields that are wanted: the whole record as an object costs five times as much. */
function describe(memory: Memory, start: number): Mount {
  const it = statmount.on(LP64).view(memory, start);
  it.at(start, start + it.size);
  const { str } = it;
  const mask = Number(it.mask);
  const text = (bit: number, at: number): string | undefined =>
    (mask & bit) === 0 ? undefined : str.slice(at, str.indexOf('\0', at));
  return {
    id: it.mnt_id,
    parent: it.mnt_parent_id,
    mnt_id_old: BigInt(it.mnt_id_old),
    point: text(STATMOUNT_MNT_POINT, it.mnt_point),
    mnt_attr: Number(it.mnt_attr),
    sb_rdonly: (it.sb_flags & MS_RDONLY) !== 0,
    dev: `${it.sb_dev_major}:${it.sb_dev_minor}`,
    sb_options: `${it.sb_flags},${text(STATMOUNT_MNT_OPTS, it.mnt_opts) ?? ''}`,
    nature: '',
  };
}

/** Why these calls cannot be used here: -errno, or 0 when they can. */
export function probeStatmount(sys: StatmountCalls): number {
  const ids = new BigUint64Array(1);
  const listed = sys.listmount(LSMT_ROOT, 0n, 0n, ids);
  if (listed < 1) return listed === 0 ? -ENOSYS : listed;
  const described = sys.statmount(
    ids[0]!,
    BigInt(STATMOUNT_MNT_BASIC),
    0n,
    Memory.alloc(ONE).bytes,
  );
  // The mount may have gone in between: the call is there.
  return described === -ENOENT ? 0 : described;
}
