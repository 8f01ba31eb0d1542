import { closeSync } from 'node:fs';
import type { FsinfoSupport } from '@kernfmt/fsinfo';
import { type FsinfoServer, serveFsinfo } from '@kernfmt/fsinfo/server';
import { errno, type FsinfoCalls, type Path } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { Host } from '../host.ts';
import { probeStatmount } from '../mounts/statmount.ts';
import type { Namespace } from '../namespace.ts';
import type { Native } from '../native/open.ts';
import { MountinfoMounts } from './by-mountinfo.ts';
import { StatmountMounts } from './by-statmount.ts';
import type { LiveMounts } from './facts.ts';
import { mountAnswers } from './mount-answers.ts';
import { mountsBelow } from './mounts-below.ts';
import { Opener } from './open.ts';
import { type Live, Queried } from './queried.ts';
import { labelAnswers, nativeAnswers, superblockAnswers } from './superblock-answers.ts';
import { liveFsinfo, withoutNative, withoutStatmount } from './support.ts';
import { Viewpoint } from './viewpoint.ts';
import { LabelledTypes } from './volume.ts';

/** fsinfo() of ver #21, which no kernel ever had, from what the running one tells otherwise. */
export class LiveFsinfo implements FsinfoCalls {
  readonly #host: Host;
  readonly #native: Native;
  readonly #viewpoint: Viewpoint;
  #live: (Live & { readonly server: FsinfoServer }) | undefined;
  #hasStatmount: boolean | undefined;

  /** @param namespace that of the calling thread unless given */
  constructor(host: Host, native: Native, namespace?: Namespace) {
    this.#host = host;
    this.#native = native;
    this.#viewpoint = new Viewpoint(host, native, namespace);
  }

  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number {
    this.#live ??= this.#open();
    this.#live.mounts.refresh();
    return this.#live.server.fsinfo(dfd, path, params, buffer);
  }

  /** What it answers here, and which members it does not know. */
  get support(): FsinfoSupport {
    return {
      ...liveFsinfo,
      ...(this.#statmountWorks() ? {} : withoutStatmount),
      ...(this.#native.available ? {} : withoutNative),
    };
  }

  #statmountWorks(): boolean {
    this.#hasStatmount ??= this.#probe();
    return this.#hasStatmount;
  }

  #probe(): boolean {
    const { mnt_ns_id } = this.#viewpoint;
    if (!this.#native.available || mnt_ns_id < 0n) return false;
    return probeStatmount(this.#native.sys, mnt_ns_id) === 0;
  }

  #mounts(): LiveMounts {
    const { O_PATH } = this.#host.fcntl;
    if (this.#native.available && this.#statmountWorks()) {
      return new StatmountMounts(this.#native.sys, O_PATH, this.#viewpoint);
    }
    return new MountinfoMounts(O_PATH, this.#viewpoint);
  }

  #open(): Live & { readonly server: FsinfoServer } {
    const [host, native, viewpoint] = [this.#host, this.#native, this.#viewpoint];
    const opener = new Opener(host, native, viewpoint);
    const live: Live = { host, native, viewpoint, opener, mounts: this.#mounts() };
    const labels = new LabelledTypes();
    const provider = {
      path: (dfd: number, path: Path, resolve_flags: bigint, at_flags: number) =>
        byPath(live, dfd, path, resolve_flags, at_flags),
      fd: (fd: number) => new Queried(live, { fd, own: false }),
      mount: (dfd: number, mnt_id: number) => byId(live, dfd, mnt_id),
      filesystem: (queried: Queried) => (labels.has(queried) ? labelAnswers : []),
      common: [...superblockAnswers, ...(native.available ? nativeAnswers : []), ...mountAnswers],
      release: (queried: Queried) => queried.close(),
    };
    return { ...live, server: serveFsinfo(provider, { abi: host.abi }) };
  }
}

function byPath(
  live: Live,
  dfd: number,
  path: Path,
  resolve_flags: bigint,
  at_flags: number,
): Queried {
  const file = live.opener.path(dfd, path, resolve_flags, at_flags);
  try {
    return new Queried(live, file);
  } catch (error) {
    if (file.own) closeSync(file.fd);
    throw error;
  }
}

/** Analogous to fs/namespace.c:lookup_mount_object() of the series. @throws Errno EBADF, EPERM */
function byId(live: Live, dfd: number, mnt_id: number): Queried {
  const { mounts } = live;
  if (dfd === AT_FDCWD) {
    const facts = mounts.bySmallId(mnt_id);
    if (facts?.point === undefined) throw errno('EPERM');
    return new Queried(live, undefined, facts);
  }
  const found = below(new Queried(live, { fd: dfd, own: false })).find(
    (mount) => mount.mnt_id === mnt_id,
  );
  const facts = found === undefined ? undefined : mounts.facts(found.id);
  if (facts === undefined) throw errno('EPERM');
  return new Queried(live, undefined, facts);
}

/** Below what Linux tells nothing about, no mount is known to be. */
function below(queried: Queried): ReturnType<typeof mountsBelow> {
  try {
    return mountsBelow(queried);
  } catch (error) {
    if (error === errno('EOPNOTSUPP') || error === errno('ENOENT')) return [];
    throw error;
  }
}
