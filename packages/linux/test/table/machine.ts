import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import type { FullTask, Kernel, MountCalls } from '@kernfmt/kernel';
import { orThrow } from '@kernfmt/kernel';
import { SimulatedKernel } from '@kernfmt/simulator';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { parseMountinfo } from '../../src/mounts/mountinfo.ts';
import type { Sys } from '../../src/native/sys.ts';
import { type LinuxOptions, openWith } from '../../src/open.ts';
import { liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';

/** The calls that operations of the table make. */
export type Calls = MountCalls & Pick<FullTask, 'mkdir' | 'rename' | 'chroot' | 'close'>;

/** A system with a tmpfs to mount things in, and a kernel that tells of it. */
export interface Machine {
  readonly calls: Calls;
  /** A path in the tmpfs. */
  path(name: string): string;
  /** The kernel, opened now. */
  open(): Kernel;
  /** Every mount, by the ids of records. */
  mounts(kernel: Kernel): readonly (readonly [id: bigint, point: string])[];
  /** Another process in a mount namespace of its own unmounts a directory there and removes it. */
  removeElsewhere(name: string): void;
  /** Another process takes a mount namespace of its own. */
  unshareElsewhere(): void;
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The kernel of the series, new for each operation. */
export class SimulatedMachine implements Machine {
  readonly #kernel = new SimulatedKernel();

  constructor() {
    this.calls.mkdir('/s', 0o755);
    this.calls.mount('scratch', '/s', 'tmpfs', 0, null);
  }

  get calls(): FullTask {
    return this.#kernel.task;
  }

  path(name: string): string {
    return name === '' ? '/s' : `/s/${name}`;
  }

  open(): Kernel {
    return this.#kernel;
  }

  mounts(): (readonly [bigint, string])[] {
    return parseMountinfo(this.#kernel.mountinfo()).map(
      ({ mnt_id, mnt_point }) => [BigInt(mnt_id), mnt_point] as const,
    );
  }

  removeElsewhere(name: string): void {
    const other = this.calls.fork();
    other.unshare(CLONE_NEWNS);
    other.umount2(this.path(name), 0);
    other.rmdir(this.path(name));
    other.exit();
  }

  unshareElsewhere(): void {
    const other = this.calls.fork();
    other.unshare(CLONE_NEWNS);
    other.exit();
  }
}

/** Linux itself, in the mount namespace that the test has entered. */
export class LinuxMachine implements Machine {
  readonly #options: LinuxOptions;
  readonly #scratch: Scratch;
  readonly calls: Calls;

  constructor(sys: Sys, options: LinuxOptions) {
    this.#options = options;
    this.#scratch = new Scratch(sys);
    this.calls = callsOf(sys);
  }

  path(name: string): string {
    return this.#scratch.path(name);
  }

  open(): Kernel {
    return openWith(liveNative(), this.#options);
  }

  mounts(kernel: Kernel): (readonly [bigint, string])[] {
    return kernel.mountReader!.list().map(({ id, path }) => [id, text(path)] as const);
  }

  removeElsewhere(name: string): void {
    const path = this.path(name);
    elsewhere('sh', '-c', `umount '${path}' && rmdir '${path}'`);
  }

  unshareElsewhere(): void {
    elsewhere('true');
  }

  /** Empties the tmpfs for the next operation. */
  clear(): void {
    this.#scratch.clear();
  }

  remove(): void {
    this.#scratch.remove();
  }
}

function elsewhere(...command: readonly string[]): void {
  const args = ['--mount', '--propagation', 'private', ...command];
  const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`unshare: ${status}: ${stderr}`);
}

/** Sys as programs call a kernel: what Linux refuses is thrown. */
function callsOf(sys: Sys): Calls {
  const path = (name: string | Uint8Array | null) => name ?? '';
  return {
    mount: (...args) => void orThrow(sys.mount(args[0], path(args[1]), args[2], args[3], args[4])),
    umount2: (target, flags) => void orThrow(sys.umount2(path(target), flags)),
    open_tree: (dfd, name, flags) => orThrow(sys.open_tree(dfd, path(name), flags)),
    move_mount: (from_dfd, from, to_dfd, to, flags) =>
      void orThrow(sys.move_mount(from_dfd, path(from), to_dfd, path(to), flags)),
    fsopen: (name, flags) => orThrow(sys.fsopen(path(name), flags)),
    fsconfig: (fd, cmd, key, value, aux) =>
      void orThrow(sys.fsconfig(fd, cmd, stringOf(key), stringOf(value), aux)),
    fsmount: (fd, flags, attr_flags) => orThrow(sys.fsmount(fd, flags, attr_flags)),
    fspick: (dfd, name, flags) => orThrow(sys.fspick(dfd, path(name), flags)),
    mount_setattr: (dfd, name, flags, attr) =>
      void orThrow(sys.mount_setattr(dfd, path(name), flags, attr ?? new Uint8Array())),
    pivot_root: (new_root, put_old) => void orThrow(sys.pivot_root(path(new_root), path(put_old))),
    mkdir: (name, mode) => void mkdirSync(stringOf(name) ?? '', { mode }),
    rename: (from, to) => renameSync(stringOf(from) ?? '', stringOf(to) ?? ''),
    chroot: (name) => void orThrow(sys.chroot(path(name))),
    close: (fd) => void orThrow(sys.close(fd)),
  };
}

const stringOf = (name: string | Uint8Array | null): string | null =>
  name instanceof Uint8Array ? text(name) : name;
