import { existsSync } from 'node:fs';
import { release } from 'node:os';
import type { FsinfoSupport } from '@kernfmt/fsinfo';
import {
  Errno,
  type FsinfoCalls,
  type Kernel,
  type MountReader,
  type SupportTable,
  type Task,
} from '@kernfmt/kernel';
import { mainline, mount_2020_08 } from '@kernfmt/uapi/linux/watch_queue';
import {
  type BackendOptions,
  isRefusal,
  type MountBackend,
  type MountSource,
  type Refusal,
} from './backends/backend.ts';
import { fanotify } from './backends/fanotify.ts';
import { probeKernel } from './backends/kernel.ts';
import { mountinfo } from './backends/mountinfo.ts';
import { refusal } from './backends/refusal.ts';
import {
  type Backend,
  type Candidate,
  type Choice,
  explainChoice,
  kernelCandidate,
  refusedCandidate,
  takenCandidate,
} from './choice.ts';
import { LiveFsinfo } from './fsinfo/live-fsinfo.ts';
import { type Host, hostOf } from './host.ts';
import { bytesOf } from './mounts/mount.ts';
import { Namespace, type NamespaceOption, openIn } from './namespace.ts';
import { type Native, openNative } from './native/open.ts';
import { emulatedSupport, kernelSupport } from './support.ts';
import { EmulatedTask } from './task/emulated.ts';
import { RealTask } from './task/real.ts';
import { LinuxUnsupported } from './unsupported.ts';
import { Notifier, type Quirks } from './watches/notifier.ts';

/** What can be chosen of the live kernel; all of it can be left out. */
export interface LinuxOptions {
  /** Which back end; `auto`, the default, takes fanotify where it works and mountinfo elsewhere. */
  readonly backend?: 'auto' | Backend;
  /** The mistakes of the series too (`series`, the default), or what it meant to do. */
  readonly quirks?: Quirks;
  /** Milliseconds between two looks at mountinfo where there are no native calls: 100. */
  readonly interval?: number;
  /** What the mountinfo back end reads: statmount where there is one (`auto`), or as told. */
  readonly table?: BackendOptions['table'];
  /**
   * Another mount namespace than that of the calling thread. Absolute paths are then those of a
   * process in there, the one that was named or any.
   */
  readonly namespace?: NamespaceOption;
}

/** The mount namespace that a kernel is opened for. */
export interface WatchedNamespace {
  /** As /proc/PID/ns/mnt has it: `mnt:[4026531841]`. */
  readonly name: string;
  /** Whether it is gone. Only the fanotify back end gets to know; the others keep it from going. */
  readonly hasEnded: boolean;
}

/** The running kernel as programs of the series see it. */
export interface LinuxKernel extends Kernel {
  readonly task: Task & FsinfoCalls;
  readonly support: SupportTable<Task & FsinfoCalls>;
  /** What fsinfo() answers here, and which members it does not know. */
  readonly fsinfoSupport: FsinfoSupport;
  /** Undefined where no mounts are watched. */
  readonly namespace: WatchedNamespace | undefined;
  readonly choice: Choice;
  /** The choice in words: which back end, why none of the better ones, and what would help. */
  explain(): string;
}

const BACKENDS: readonly MountBackend[] = [fanotify, mountinfo];
const INTERVAL = 100;

/**
 * Opens the running kernel, for the mount namespace and the root that the calling thread is in now.
 * It does not keep the process alive; a `wait` that sleeps does.
 *
 * @throws LinuxUnsupported when the back end that was asked for cannot be had here, TypeError and
 * RangeError for options that are none, Errno for a failure of the kernel: of the namespace those
 * of opening its file, and EINVAL for what is no mount namespace
 */
export function openLinux(options: LinuxOptions = {}): LinuxKernel {
  return openWith(openNative(), options);
}

/** `openLinux` with these native calls. */
export function openWith(native: Native, options: LinuxOptions): LinuxKernel {
  const { backend: asked = 'auto', quirks = 'series' } = options;
  const backendOptions = { interval: options.interval ?? INTERVAL, table: options.table ?? 'auto' };
  check(asked, quirks, backendOptions);
  checkNamespace(options.namespace);
  if (process.platform !== 'linux') {
    throw new LinuxUnsupported({
      missing: `the system calls of Linux do not exist on ${process.platform}`,
      works: 'the simulator of kernfmt runs anywhere',
      remedy: 'run on Linux, or take the simulator',
    });
  }
  requireProc();
  const host = hostOf(process.arch);
  if (asked === 'kernel' && options.namespace !== undefined) {
    throw new TypeError('openLinux: namespace means nothing to the kernel back end: no mounts');
  }
  if (asked === 'kernel') return openKernel(host, native);
  const namespace = namespaceOf(options.namespace, native);
  return new EmulatedKernel(host, native, asked, quirks, backendOptions, namespace);
}

/** Everything here goes by it, lookups of directories too. */
function requireProc(): void {
  if (existsSync('/proc/thread-self/mountinfo')) return;
  throw new LinuxUnsupported({
    missing: '/proc/thread-self/mountinfo is not there: no procfs is mounted on /proc',
    works: 'the simulator of kernfmt runs anywhere',
    remedy: 'mount -t proc proc /proc',
  });
}

function namespaceOf(option: NamespaceOption | undefined, native: Native): Namespace {
  try {
    return new Namespace(option, native);
  } catch (error) {
    if (!(error instanceof Errno) || !['EACCES', 'EPERM'].includes(error.code)) throw error;
    const hidden = refusal.hidden(JSON.stringify(option), error.code);
    throw new LinuxUnsupported(hidden, { cause: error });
  }
}

function check(asked: string, quirks: string, { interval, table }: BackendOptions): void {
  const names = ['auto', 'kernel', ...BACKENDS.map(({ name }) => name)];
  oneOf('backend', asked, names);
  oneOf('quirks', quirks, ['series', 'fixed']);
  oneOf('table', table, ['auto', 'statmount', 'mountinfo']);
  if (!(typeof interval === 'number' && interval >= 1 && interval <= 0x7fffffff)) {
    throw new RangeError(`openLinux: interval should be 1 ms or more, is ${interval}`);
  }
}

/** What JavaScript lets through: nothing that names no namespace, and no two. */
function checkNamespace(option: NamespaceOption | undefined): void {
  if (option === undefined) return;
  const given: Readonly<Record<string, unknown>> =
    typeof option === 'object' && option !== null ? { ...option } : {};
  const { pid, fd, path } = given;
  if (['pid', 'fd', 'path'].filter((name) => given[name] !== undefined).length !== 1) {
    throw new TypeError('openLinux: namespace should be { pid }, { fd } or { path }');
  }
  if (path !== undefined && typeof path !== 'string') {
    throw new TypeError(`openLinux: namespace.path should be a string, is ${String(path)}`);
  }
  const [name, number, least] = pid === undefined ? ['fd', fd, 0] : ['pid', pid, 1];
  if (path === undefined && !(Number.isInteger(number) && (number as number) >= least)) {
    throw new RangeError(`openLinux: namespace.${name} should be an int, is ${String(number)}`);
  }
}

function oneOf(option: string, value: string, values: readonly string[]): void {
  if (values.includes(value)) return;
  throw new TypeError(`openLinux: ${option} should be one of ${values.join(', ')}, is ${value}`);
}

function openKernel(host: Host, native: Native): LinuxKernel {
  if (!native.available) throw new LinuxUnsupported(refusal.noNative(native));
  const refused = probeKernel(host, native.sys);
  if (refused !== undefined) throw new LinuxUnsupported(refused);
  const fsinfo = new LiveFsinfo(host, native);
  const task = new RealTask(host, native, fsinfo);
  const candidates = [takenCandidate('kernel', 'notification pipes and key watches of Linux')];
  const gaps = ['mounts: watch_mount is ENOSYS, and there is no table of them'];
  const choice: Choice = { asked: 'kernel', backend: 'kernel', candidates, gaps };
  return {
    name: `Linux ${release()}, its own notification pipes`,
    dialect: mainline,
    abi: host.abi,
    support: kernelSupport,
    fsinfoSupport: fsinfo.support,
    task,
    namespace: undefined,
    choice,
    explain: () => explainChoice(choice),
    mountPoint: () => undefined,
    close: () => task.closeAll(),
  };
}

class EmulatedKernel implements LinuxKernel {
  readonly name: string;
  readonly dialect = mount_2020_08;
  readonly abi: Host['abi'];
  readonly support: SupportTable<Task & FsinfoCalls>;
  readonly fsinfoSupport: FsinfoSupport;
  readonly task: Task & FsinfoCalls;
  readonly mountReader: MountReader;
  readonly choice: Choice;
  readonly #emulation: EmulatedTask;
  readonly #notifier: Notifier;
  readonly #source: MountSource;
  readonly #namespace: Namespace;
  #closed = false;

  constructor(
    host: Host,
    native: Native,
    asked: 'auto' | MountBackend['name'],
    quirks: Quirks,
    options: BackendOptions,
    namespace: Namespace,
  ) {
    this.abi = host.abi;
    this.#namespace = namespace;
    this.#notifier = new Notifier(host.abi, quirks);
    const fsinfo = new LiveFsinfo(host, native, namespace);
    this.fsinfoSupport = fsinfo.support;
    this.#emulation = new EmulatedTask(
      host,
      native,
      fsinfo,
      this.#notifier,
      () => this.#source,
      namespace.isOwn ? undefined : openIn(namespace, host, native),
    );
    const { notifier, wake } = { notifier: this.#notifier, wake: () => this.#emulation.wake() };
    const opened = openFirst(asked, (backend) =>
      backend.open({ native, namespace, notifier, wake, options }),
    );
    this.#source = opened.source;
    this.choice = opened.choice;
    this.mountReader = this.#source.mounts;
    this.task = this.#emulation;
    this.support = emulatedSupport(native, this.#source);
    const where = namespace.isOwn ? '' : ` in ${namespace.name}`;
    this.name = `Linux ${release()}, ${this.#source.how}${where}`;
  }

  get namespace(): WatchedNamespace {
    return { name: this.#namespace.name, hasEnded: this.#source.hasEnded };
  }

  explain(): string {
    return explainChoice(this.choice);
  }

  mountPoint(id: bigint): Uint8Array | undefined {
    const point = this.#notifier.table.recall(id)?.point;
    return point === undefined ? undefined : bytesOf(point);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#emulation.closeAll();
    this.#source.close();
  }
}

/** Opens the first back end that does not refuse; `asked` leaves only one. */
function openFirst(
  asked: 'auto' | MountBackend['name'],
  open: (backend: MountBackend) => MountSource | Refusal,
): { readonly source: MountSource; readonly choice: Choice } {
  const candidates: Candidate[] = asked === 'auto' ? [kernelCandidate] : [];
  let last: Refusal | undefined;
  for (const backend of BACKENDS) {
    if (asked !== 'auto' && asked !== backend.name) continue;
    const outcome = open(backend);
    if (!isRefusal(outcome)) {
      candidates.push(takenCandidate(backend.name, outcome.how));
      const { gaps } = outcome;
      return { source: outcome, choice: { asked, backend: backend.name, candidates, gaps } };
    }
    candidates.push(refusedCandidate(backend.name, outcome));
    last = outcome;
  }
  throw new LinuxUnsupported(last!);
}
