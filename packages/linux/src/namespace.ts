import { closeSync, fstatSync, openSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { errno, orThrow } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { NS_GET_MNTNS_ID, NS_GET_NSTYPE } from '@kernfmt/uapi/linux/nsfs';
import { open_how, RESOLVE_IN_ROOT } from '@kernfmt/uapi/linux/openat2';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import type { Host } from './host.ts';
import type { Native } from './native/open.ts';
import type { Sys } from './native/sys.ts';
import { call } from './refused.ts';

/**
 * Which mount namespace: that of a process, or the one that an open file or a path leads to
 * (`/proc/PID/ns/mnt`, or what such a file was bind-mounted to).
 */
export type NamespaceOption =
  | { readonly pid: number }
  | { readonly fd: number }
  | { readonly path: string };

const OWN = '/proc/thread-self/ns/mnt';
const PREFIX = 'mnt:[';

/** A mount namespace by its file, which is not kept open: that would keep the namespace. */
export class Namespace {
  /** Leads to the namespace while whatever was given still does. */
  readonly file: string;
  /** Whether it is that of the calling thread. */
  readonly isOwn: boolean;
  /** For statmount() and listmount(): 0 for the caller's own; -errno before Linux 6.11. */
  readonly mnt_ns_id: bigint;
  readonly #native: Native;
  readonly #option: NamespaceOption | undefined;
  readonly #name: string | undefined;

  /**
   * @throws Errno of opening the file: ENOENT for no such process, path or fd, EACCES without
   * permission to trace the process; EINVAL for what is no mount namespace
   */
  constructor(option: NamespaceOption | undefined, native: Native) {
    this.#option = option;
    this.file = option === undefined ? OWN : fileOf(option);
    this.#name = option === undefined ? undefined : linkOfFile(this.file, native);
    if (this.#name !== undefined && !isMountNamespace(this.#name)) throw errno('EINVAL');
    this.isOwn = this.#name === undefined || this.#name === ownName();
    this.#native = native;
    this.mnt_ns_id = this.isOwn || !native.available ? 0n : idOf(this.file, native.sys);
  }

  /** As the link of its file has it: `mnt:[4026531841]`. @throws Errno without a procfs */
  get name(): string {
    return this.#name ?? ownName();
  }

  /** A process in it: the one that was named, else the first that can be seen to be there. */
  member(): number | undefined {
    const option = this.#option;
    if (option !== undefined && 'pid' in option && this.has(option.pid)) return option.pid;
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes.map(Number).find((pid) => this.has(pid));
  }

  /** Whether a process is in it, as far as the caller may know. */
  has(pid: number): boolean {
    const file = `/proc/${pid}/ns/mnt`;
    try {
      if (readlinkSync(file) !== this.name) return false;
      // The number in the name is used again as soon as the namespace is gone; the id is not.
      return this.mnt_ns_id <= 0n || !this.#native.available
        ? true
        : idOf(file, this.#native.sys) === this.mnt_ns_id;
    } catch {
      // Gone, or somebody else's.
      return false;
    }
  }
}

function idOf(file: string, sys: Pick<Sys, 'ioctl'>): bigint {
  const fd = call(() => openSync(file, 'r'));
  try {
    const id = new BigUint64Array(1);
    const result = sys.ioctl(fd, NS_GET_MNTNS_ID, id);
    return result < 0 ? BigInt(result) : id[0]!;
  } finally {
    closeSync(fd);
  }
}

const ownName = (): string => call(() => readlinkSync(OWN));

function fileOf(option: NamespaceOption): string {
  if ('pid' in option) return `/proc/${option.pid}/ns/mnt`;
  return 'fd' in option ? `/proc/thread-self/fd/${option.fd}` : option.path;
}

/**
 * What an open file is: `mnt:[4026531841]` for a mount namespace, something else for any other. One
 * that is mounted somewhere has the name of that place, and is asked for its type.
 */
export function linkOf(fd: number, native: Native): string {
  const link = call(() => readlinkSync(`/proc/thread-self/fd/${fd}`));
  if (link.startsWith(PREFIX) || !native.available) return link;
  const { dev, ino } = call(() => fstatSync(fd));
  if (dev !== call(() => statSync(OWN)).dev) return link;
  return native.sys.ioctl(fd, NS_GET_NSTYPE, 0) === CLONE_NEWNS ? `${PREFIX}${ino}]` : link;
}

function linkOfFile(file: string, native: Native): string {
  const fd = call(() => openSync(file, 'r'));
  try {
    return linkOf(fd, native);
  } finally {
    closeSync(fd);
  }
}

export const isMountNamespace = (link: string): boolean => link.startsWith(PREFIX);

/** Opens what an absolute path leads to. @throws Errno */
export type OpenFromRoot = (path: Buffer, flags: number) => number;

/**
 * Opens paths from the root of a process in another namespace, symbolic links included. Where
 * openat2(), Linux 5.6, is not to be had, absolute links lead out.
 */
export function openIn(namespace: Namespace, host: Host, native: Native): OpenFromRoot {
  return (path, flags) => {
    const pid = namespace.member();
    if (pid === undefined) throw errno('ESRCH');
    const root = `/proc/${pid}/root`;
    if (!native.available) return openSync(Buffer.concat([Buffer.from(root), path]), flags);
    const { O_PATH, O_DIRECTORY, O_CLOEXEC } = host.fcntl;
    const at = openSync(root, O_PATH | O_DIRECTORY);
    try {
      const how = { flags: BigInt(flags | O_CLOEXEC), mode: 0n, resolve: BigInt(RESOLVE_IN_ROOT) };
      return orThrow(native.sys.openat2(at, path, open_how.on(LP64).encode(how)));
    } finally {
      closeSync(at);
    }
  };
}
