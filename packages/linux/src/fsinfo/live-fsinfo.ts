import { closeSync } from 'node:fs';
import type { FsinfoSupport } from '@kernfmt/fsinfo';
import { type FsinfoServer, serveFsinfo } from '@kernfmt/fsinfo/server';
import { errno, type FsinfoCalls, type Path } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import type { Host } from '../host.ts';
import { probeStatmount } from '../mounts/statmount.ts';
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
import { LabelledTypes } from './volume.ts';

/** fsinfo() of ver #21, which no kernel ever had, from what the running one tells otherwise. */
export class LiveFsinfo implements FsinfoCalls {
  readonly #host: Host;
  readonly #native: Native;
  #live: (Live & { readonly server: FsinfoServer }) | undefined;
  #hasStatmount: boolean | undefined;

  constructor(host: Host, native: Native) {
    this.#host = host;
    this.#native = native;
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
    this.#hasStatmount ??= this.#native.available && probeStatmount(this.#native.sys) === 0;
    return this.#hasStatmount;
  }

  #mounts(): LiveMounts {
    if (this.#native.available && this.#statmountWorks()) {
      return new StatmountMounts(this.#native.sys);
    }
    return new MountinfoMounts(this.#host.fcntl.O_PATH);
  }

  #open(): Live & { readonly server: FsinfoServer } {
    const [host, native] = [this.#host, this.#native];
    const live: Live = { host, native, mounts: this.#mounts(), opener: new Opener(host, native) };
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
