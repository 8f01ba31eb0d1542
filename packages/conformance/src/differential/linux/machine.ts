import { mkdirSync, readSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { errno, orThrow } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import type { Sys } from '@kernfmt/linux/native';
import { flagsOf } from '@kernfmt/simulator/scenario';
import { O_CLOEXEC, O_PATH, O_RDONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { MNT_DETACH, MS_MOVE, MS_PRIVATE, MS_REC, mount_attr } from '@kernfmt/uapi/linux/mount';
import { CLONE_NEWNS } from '@kernfmt/uapi/linux/sched';
import { type Call, type Machine, type Observation, startDirectories } from '../subject.ts';

/** An fd that is open nowhere. */
const NOT_OPEN = 999_999;
const decoder = new TextDecoder('latin1');

/** What is kept of a namespace that the task left. */
interface Left {
  readonly ns: number;
  /** Its mountinfo, as seen from the root that the task had there. */
  readonly mountinfo: number;
}

/**
 * The running kernel, of which this process is about to see nothing but what the machine mounts: a
 * process of its own, that is. Everything goes with it.
 */
export class LinuxPlayground {
  readonly sys: Sys;
  /** /proc/self, which no mount hides. */
  readonly self: number;
  readonly #base: number;

  /**
   * Goes into a mount namespace of its own that has one tmpfs and nothing else.
   * @throws Errno EPERM without CAP_SYS_ADMIN
   */
  constructor(sys: Sys) {
    this.sys = sys;
    this.self = orThrow(sys.openat(AT_FDCWD, '/proc/self', O_PATH | O_CLOEXEC));
    orThrow(sys.unshare(CLONE_NEWNS));
    orThrow(sys.mount(null, '/', null, MS_REC | MS_PRIVATE, null));
    const place = tmpdir();
    orThrow(sys.mount('playground', place, 'tmpfs', 0, 'mode=755'));
    process.chdir(place);
    mkdirSync('old');
    orThrow(sys.pivot_root('.', 'old'));
    process.chdir('/');
    orThrow(sys.umount2('/old', MNT_DETACH));
    rmdirSync('/old');
    mkdirSync('/root');
    this.#base = this.openSelf('ns/mnt');
  }

  openSelf(path: string): number {
    return orThrow(this.sys.openat(this.self, path, O_RDONLY | O_CLOEXEC));
  }

  /** Goes into a new namespace with a tmpfs at `/`; what was there goes with the last one. */
  start(): LinuxMachine {
    const { sys } = this;
    orThrow(sys.setns(this.#base, CLONE_NEWNS));
    orThrow(sys.unshare(CLONE_NEWNS));
    orThrow(sys.mount('root', '/root', 'tmpfs', 0, 'mode=755'));
    process.chdir('/root');
    orThrow(sys.mount('.', '/', null, MS_MOVE, null));
    orThrow(sys.chroot('.'));
    process.chdir('/');
    for (const name of startDirectories) mkdirSync(name);
    return new LinuxMachine(this);
  }
}

/** A fresh namespace of the running kernel. */
export class LinuxMachine implements Machine {
  namespace = 'ns0';
  readonly #playground: LinuxPlayground;
  readonly #sys: Sys;
  readonly #fds = new Map<string, number>();
  readonly #left = new Map<string, Left>();

  constructor(playground: LinuxPlayground) {
    this.#playground = playground;
    this.#sys = playground.sys;
  }

  run(call: Call): Observation {
    return { errno: this.#make(call), mountinfo: this.#mountinfo() };
  }

  close(): void {
    for (const fd of this.#fds.values()) this.#sys.close(fd);
    for (const name of [...this.#left.keys()]) this.#release(name);
  }

  #mountinfo(): Record<string, string> {
    const fd = this.#playground.openSelf('mountinfo');
    const mountinfo: Record<string, string> = { [this.namespace]: readAll(fd) };
    this.#sys.close(fd);
    for (const [name, left] of this.#left) mountinfo[name] = readAll(left.mountinfo);
    return mountinfo;
  }

  #make({ op, args }: Call): string {
    const text = (name: string): string => String(args[name] ?? '');
    const optional = (name: string): string | null => (args[name] === null ? null : text(name));
    const flags = (name = 'flags'): number => flagsOf((args[name] ?? []) as readonly string[]);
    const sys = this.#sys;
    switch (op) {
      case 'mount':
        return named(
          sys.mount(optional('source'), text('target'), optional('fstype'), flags(), null),
        );
      case 'umount2':
        return named(sys.umount2(text('target'), flags()));
      case 'pivot_root':
        return named(sys.pivot_root(text('new_root'), text('put_old')));
      case 'mkdir':
        return attempted(() => mkdirSync(text('path'), 0o755));
      case 'rmdir':
        return attempted(() => rmdirSync(text('path')));
      case 'rename':
        return attempted(() => renameSync(text('from'), text('to')));
      case 'open':
        return this.#keep(text('fd'), sys.openat(AT_FDCWD, text('path'), flags() | O_CLOEXEC));
      case 'open_tree':
        return this.#keep(text('fd'), sys.open_tree(this.#fd(text('dfd')), text('path'), flags()));
      case 'move_mount':
        return named(
          sys.move_mount(
            this.#fd(text('from_dfd')),
            text('from'),
            this.#fd(text('to_dfd')),
            text('to'),
            flags(),
          ),
        );
      case 'mount_setattr': {
        const attr = mount_attr.on(LP64).encode({
          attr_set: BigInt(flags('attr_set')),
          attr_clr: BigInt(flags('attr_clr')),
          propagation: BigInt(flags('propagation')),
          userns_fd: 0n,
        });
        return named(sys.mount_setattr(this.#fd(text('dfd')), text('path'), flags(), attr));
      }
      case 'close':
        return this.#close(text('fd'));
      case 'unshare':
        return this.#go(text('ns'), () => sys.unshare(CLONE_NEWNS));
      case 'setns': {
        const ended = this.#go(text('ns'), () => sys.setns(this.#held(text('ns')), CLONE_NEWNS));
        if (ended === 'OK') this.#release(text('ns'));
        return ended;
      }
      case 'ns_release':
        this.#release(text('ns'));
        return 'OK';
      default:
        throw new RangeError(`LinuxMachine: no call ${op}`);
    }
  }

  #held(name: string): number {
    return this.#left.get(name)?.ns ?? NOT_OPEN;
  }

  /** Goes to another namespace, and keeps the one it is in. */
  #go(name: string, go: () => number): string {
    const ns = this.#playground.openSelf('ns/mnt');
    const mountinfo = this.#playground.openSelf('mountinfo');
    const ended = named(go());
    if (ended === 'OK') {
      this.#left.set(this.namespace, { ns, mountinfo });
      this.namespace = name;
    } else {
      this.#sys.close(ns);
      this.#sys.close(mountinfo);
    }
    return ended;
  }

  #release(name: string): void {
    const left = this.#left.get(name);
    if (left === undefined) return;
    this.#left.delete(name);
    this.#sys.close(left.ns);
    this.#sys.close(left.mountinfo);
  }

  #fd(name: string): number {
    return name === 'AT_FDCWD' ? AT_FDCWD : (this.#fds.get(name) ?? NOT_OPEN);
  }

  #keep(name: string, fd: number): string {
    if (fd < 0) return named(fd);
    this.#fds.set(name, fd);
    return 'OK';
  }

  #close(name: string): string {
    const ended = named(this.#sys.close(this.#fd(name)));
    this.#fds.delete(name);
    return ended;
  }
}

/** The C name of what a call returned. */
function named(result: number): string {
  return result < 0 ? errno(-result).code : 'OK';
}

/** The C name of what Node throws for a refused call. */
function attempted(call: () => void): string {
  try {
    call();
    return 'OK';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return error.code;
    }
    throw error;
  }
}

const buffer = new Uint8Array(1 << 16);

/** A file from its beginning. */
function readAll(fd: number): string {
  let text = '';
  for (let at = 0; ; ) {
    const length = readSync(fd, buffer, 0, buffer.length, at);
    if (length === 0) return text;
    text += decoder.decode(buffer.subarray(0, length));
    at += length;
  }
}
