import { closeSync, fstatSync } from 'node:fs';
import { Errno, errno, orThrow } from '@kernfmt/kernel';
import type { Host } from '../host.ts';
import { bytesOf } from '../mounts/mount.ts';
import type { Native } from '../native/open.ts';
import type { LiveMounts, MountFacts, Whereabouts } from './facts.ts';
import type { Opener, OpenFile } from './open.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What the live kernel is asked with. */
export interface Live {
  readonly host: Host;
  readonly native: Native;
  readonly mounts: LiveMounts;
  readonly opener: Opener;
  readonly viewpoint: Viewpoint;
}

/** A path in the kernel's sense that fsinfo() is asked about: a mount, and a file on it. */
export class Queried {
  readonly live: Live;
  /** undefined for a mount that was queried by its id: `withFile` finds one. */
  readonly file: OpenFile | undefined;
  readonly where: Whereabouts;
  #facts: MountFacts | undefined;

  constructor(live: Live, file: OpenFile | undefined, facts?: MountFacts) {
    this.live = live;
    this.file = file;
    this.where = file === undefined ? { id: facts!.id, isRoot: true } : live.mounts.on(file.fd);
    this.#facts = facts;
  }

  /**
   * @throws Errno EOPNOTSUPP for a mount that is in no namespace or in another one, of which Linux
   * tells nothing
   */
  get facts(): MountFacts {
    this.#facts ??= this.told(this.live.mounts.facts(this.where.id));
    return this.#facts;
  }

  /**
   * What Linux tells of the mount.
   * @throws Errno where it does not: EPERM of a mount by its id, as if it had gone before it was
   * looked up; EOPNOTSUPP of one that an fd is open on
   */
  told<T>(fact: T | undefined): T {
    if (fact === undefined) throw errno(this.file === undefined ? 'EPERM' : 'EOPNOTSUPP');
    return fact;
  }

  /**
   * Calls `use` with fds on the superblock until it returns something else than undefined: what was
   * queried, the root of its mount, those of other mounts of the superblock.
   * @throws Errno EOPNOTSUPP when there is none, or none that is of use
   */
  withFile<T extends object>(use: (fd: number) => T | undefined): T {
    const own = this.file === undefined ? undefined : use(this.file.fd);
    if (own !== undefined) return own;
    const { dev_major, dev_minor } = this.facts;
    for (const mount of this.#reachable()) {
      if (mount.dev_major !== dev_major || mount.dev_minor !== dev_minor) continue;
      const used = this.#withRoot(mount, use);
      if (used !== undefined) return used;
    }
    this.told(this.live.mounts.facts(this.where.id));
    throw errno('EOPNOTSUPP');
  }

  /** As `withFile`, with fds that ioctls can be made on. @throws Errno of the last one's open */
  withDirectory<T extends object>(use: (fd: number) => T): T {
    const { native, host } = this.live;
    if (!native.available) throw errno('EOPNOTSUPP');
    const { O_DIRECTORY, O_NONBLOCK, O_CLOEXEC } = host.fcntl;
    let refused: Errno | undefined;
    try {
      return this.withFile((fd) => {
        if (!fstatSync(fd).isDirectory()) return undefined;
        const opened = native.sys.openat(fd, '.', O_DIRECTORY | O_NONBLOCK | O_CLOEXEC);
        if (opened < 0) {
          refused = errno(-opened);
          return undefined;
        }
        try {
          return use(opened);
        } finally {
          orThrow(native.sys.close(opened));
        }
      });
    } catch (error) {
      throw refused !== undefined && error === errno('EOPNOTSUPP') ? refused : error;
    }
  }

  close(): void {
    if (this.file?.own === true) closeSync(this.file.fd);
  }

  /** The mounts that may be opened by their paths, this one first. */
  *#reachable(): Generator<MountFacts> {
    yield this.facts;
    yield* this.live.mounts.allFacts();
  }

  /** With the root of a mount, unless another one hides it. */
  #withRoot<T>({ id, point }: MountFacts, use: (fd: number) => T | undefined): T | undefined {
    if (point === undefined) return undefined;
    const { opener, mounts } = this.live;
    let fd: number;
    try {
      fd = opener.at(bytesOf(point));
    } catch (error) {
      if (error instanceof Errno) return undefined;
      throw error;
    }
    try {
      return mounts.on(fd).id === id ? use(fd) : undefined;
    } finally {
      closeSync(fd);
    }
  }
}
