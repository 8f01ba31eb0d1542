import type { ListAttribute, Target, ValueOf } from '@kernfmt/fsinfo';
import { type Attribute, attributeInfo, query, ReplyError, ver_21 } from '@kernfmt/fsinfo';
import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import type {
  FsinfoMountChild,
  FsinfoMountInfo,
  FsinfoMountTopology,
} from '@kernfmt/uapi/linux/fsinfo';
import type { MountCache } from './mount_cache.ts';

/** The children of a mount, and the mount itself as it was at that moment. */
export interface Children {
  readonly children: readonly FsinfoMountChild[];
  readonly self: FsinfoMountChild;
}

/** A mount as both of its ids say: the reusable one may have become another mount's. */
interface Asked {
  readonly mnt_unique_id: bigint;
  readonly mnt_id: number;
}

/** What a scan asks, and how often it did. */
export class Questions {
  count = 0;
  readonly #calls: FsinfoCalls;
  readonly #cache: MountCache;

  constructor(calls: FsinfoCalls, cache: MountCache) {
    this.#calls = calls;
    this.#cache = cache;
  }

  /** @throws Errno as the call for the watched root */
  childrenOfRoot(): Children {
    return this.#children(this.#cache.target);
  }

  /** Every mount below the watched root. @throws Errno as the call for the watched root */
  all(): FsinfoMountChild[] {
    return this.#list(this.#cache.target, ver_21.FSINFO_ATTR_MOUNT_ALL);
  }

  /** Undefined, here and below, of a mount that is gone or out of sight. */
  children(mount: Asked): Children | undefined {
    const answer = unlessGone(() => this.#children(this.#by(mount)));
    return answer?.self.mnt_unique_id === mount.mnt_unique_id ? answer : undefined;
  }

  info(mount: Asked): FsinfoMountInfo | undefined {
    const info = unlessGone(() => this.#ask(this.#by(mount), ver_21.FSINFO_ATTR_MOUNT_INFO));
    return info?.mnt_unique_id === mount.mnt_unique_id ? info : undefined;
  }

  topology(mount: Asked): FsinfoMountTopology | undefined {
    return unlessGone(() => this.#ask(this.#by(mount), ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY));
  }

  /** From the parent's root; from the task's for `full`. */
  mountPoint(mount: Asked, full: boolean): Uint8Array | undefined {
    const { FSINFO_ATTR_MOUNT_POINT, FSINFO_ATTR_MOUNT_POINT_FULL } = ver_21;
    const attribute = full ? FSINFO_ATTR_MOUNT_POINT_FULL : FSINFO_ATTR_MOUNT_POINT;
    return unlessGone(() => this.#ask(this.#by(mount), attribute));
  }

  #by({ mnt_id }: Asked): Target {
    return byMntId(this.#cache, mnt_id);
  }

  #children(target: Target): Children {
    const attribute = ver_21.FSINFO_ATTR_MOUNT_CHILDREN;
    const children = this.#list(target, attribute);
    const self = children.pop();
    if (self !== undefined) return { children, self };
    throw new ReplyError(attribute, 'size', 'no element, should have the mount itself');
  }

  #list(
    target: Target,
    attribute: ListAttribute & (typeof ver_21)['FSINFO_ATTR_MOUNT_ALL'],
  ): FsinfoMountChild[] {
    const { abi, elementSizes } = this.#cache;
    let elementSize = elementSizes.get(attribute.number);
    if (elementSize === undefined) {
      this.count++;
      elementSize = attributeInfo(this.#calls, this.#cache.target, attribute.number, { abi })?.size;
      if (elementSize === undefined) throw errno('EOPNOTSUPP');
      elementSizes.set(attribute.number, elementSize);
    }
    this.count++;
    return query(this.#calls, target, attribute, { abi, elementSize });
  }

  #ask<A extends Attribute>(target: Target, attribute: A): ValueOf<A> {
    this.count++;
    return query(this.#calls, target, attribute, { abi: this.#cache.abi });
  }
}

/** A mount below the watched root: below its fd, where it is one outside of the task's root. */
export function byMntId({ target }: MountCache, mnt_id: number): Target {
  return 'fd' in target ? { mnt_id, dfd: target.fd } : { mnt_id };
}

/**
 * EPERM says that a mount is gone or out of sight, EACCES that a security module hides it, ENODATA
 * that it has no mount point any more.
 */
export function unlessGone<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error === errno('EPERM') || error === errno('EACCES') || error === errno('ENODATA')) {
      return undefined;
    }
    throw error;
  }
}
