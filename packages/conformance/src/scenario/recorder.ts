import { Errno, type FullTask, type Path } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { mount_attr } from '@kernfmt/uapi/linux/mount';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  watch_notification_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import { hexOf } from '../replay/hex.ts';
import { splitRecords } from '../replay/records.ts';
import type { Step, Trace } from '../trace.ts';
import { flagNames } from './flag_names.ts';
import { StepList } from './steps.ts';

/** The calls that a recorder writes down. */
export type RecordedTask = Pick<
  FullTask,
  | 'chdir'
  | 'chmod'
  | 'close'
  | 'ioctl'
  | 'mkdir'
  | 'mount'
  | 'mount_setattr'
  | 'move_mount'
  | 'open'
  | 'open_tree'
  | 'pipe2'
  | 'pivot_root'
  | 'read'
  | 'rename'
  | 'rmdir'
  | 'symlink'
  | 'umount2'
  | 'unlink'
  | 'watch_mount'
>;

export interface TraceRecorderOptions {
  /** What the trace is called. */
  readonly scenario?: string;
  readonly description?: string;
  /** What it is recorded on: `kernel.name`. */
  readonly kernel: string;
  /** /proc/PID/mountinfo of the task, where the kernel can tell. */
  readonly mountinfo?: () => Uint8Array;
  /**
   * Whether queues are drained after each call, so that each step has the records of its own call:
   * the program then finds none. Otherwise the trace has what the program reads.
   */
  readonly drained?: boolean;
}

const DRAIN_SIZE = 8192;

/**
 * Writes down what a program does on any kernel: give the program `task` in place of the task, and
 * take `trace()`. It replays on a simulator when it was recorded on a kernel that began as those of
 * the recordings do.
 *
 * @example
 * const recorder = new TraceRecorder(kernel.task, { kernel: kernel.name });
 * recorder.task.mkdir('/m/a', 0o755);
 * const text = formatTrace(recorder.trace());
 */
export class TraceRecorder {
  readonly task: RecordedTask;
  readonly #on: RecordedTask;
  readonly #options: TraceRecorderOptions;
  readonly #steps = new StepList();
  /** Names of fds. Of a queue it is that of the queue, with `:write` for the write end. */
  readonly #names = new Map<number, string>();
  /** Read ends of notification pipes. */
  readonly #queues = new Map<string, number>();
  #made = 0;

  constructor(task: RecordedTask, options: TraceRecorderOptions) {
    this.#on = task;
    this.#options = options;
    this.task = this.#recorded();
    // As scenarios begin.
    attempt(() => task.mkdir('/m', 0o755));
    this.#add({ op: 'start', args: {}, ret: 0, errno: 'OK' });
  }

  /** What was done so far. */
  trace(): Trace {
    const { scenario = 'recorded', description = '', kernel, drained = true } = this.#options;
    return this.#steps.trace({ scenario, description, kernel }, drained, false);
  }

  #add(step: Omit<Step, 'n'>): void {
    const { mountinfo } = this.#options;
    this.#steps.add(step, new Map(mountinfo === undefined ? [] : [['ns0', mountinfo()]]));
  }

  /** Makes a call; `seen` tells what its result adds to the step. */
  #step<Result>(
    op: string,
    args: Step['args'],
    call: () => Result,
    seen: (result: Result) => Partial<Step> = () => ({}),
  ): Result {
    const result = attempt(call);
    const step =
      result instanceof Errno
        ? { op, args, ret: -1, errno: result.code }
        : { op, args, ret: 0, errno: 'OK', ...seen(result) };
    this.#add({ ...step, ...this.#drain() });
    if (result instanceof Errno) throw result;
    return result;
  }

  #drain(): { records?: Record<string, string[]> } {
    if (this.#options.drained === false) return {};
    const records: Record<string, string[]> = {};
    for (const [name, fd] of this.#queues) {
      const found = drain(this.#on, fd);
      if (found.length > 0) records[name] = found;
    }
    return Object.keys(records).length > 0 ? { records } : {};
  }

  #recorded(): RecordedTask {
    return { ...this.#pathCalls(), ...this.#mountCalls(), ...this.#queueCalls() };
  }

  #pathCalls() {
    const on = this.#on;
    const step = this.#step.bind(this);
    const simple = (op: 'chdir' | 'rmdir' | 'unlink') => (path: Path | null) =>
      step(op, { path: textOf(path) }, () => on[op](path));
    return {
      chdir: simple('chdir'),
      rmdir: simple('rmdir'),
      unlink: simple('unlink'),
      mkdir: (path: Path | null, mode: number) =>
        step('mkdir', { path: textOf(path), mode }, () => on.mkdir(path, mode)),
      chmod: (path: Path | null, mode: number) =>
        step('chmod', { path: textOf(path), mode }, () => on.chmod(path, mode)),
      rename: (from: Path | null, to: Path | null) =>
        step('rename', { from: textOf(from), to: textOf(to) }, () => on.rename(from, to)),
      symlink: (target: Path | null, path: Path | null) =>
        step('symlink', { from: textOf(target), to: textOf(path) }, () => on.symlink(target, path)),
      open: (path: Path | null, flags: number, mode?: number) => {
        const args = { path: textOf(path), flags: flagNames('open', flags) };
        return this.#opened('open', args, () => on.open(path, flags, mode));
      },
      close: (fd: number) => this.#close(fd),
    };
  }

  #mountCalls() {
    const on = this.#on;
    const step = this.#step.bind(this);
    const mount: FullTask['mount'] = (source, target, fstype, flags, data) =>
      step(
        'mount',
        {
          source: textOf(source),
          target: textOf(target),
          fstype: textOf(fstype),
          flags: flagNames('mount', flags),
          data: textOf(data),
        },
        () => on.mount(source, target, fstype, flags, data),
      );
    const moveMount: FullTask['move_mount'] = (fromFd, from, toFd, to, flags) =>
      step(
        'move_mount',
        {
          from_dfd: this.#fd(fromFd),
          from: textOf(from),
          to_dfd: this.#fd(toFd),
          to: textOf(to),
          flags: flagNames('moveMount', flags),
        },
        () => on.move_mount(fromFd, from, toFd, to, flags),
      );
    return {
      mount,
      umount2: (target: Path | null, flags: number) =>
        step('umount2', { target: textOf(target), flags: flagNames('umount', flags) }, () =>
          on.umount2(target, flags),
        ),
      pivot_root: (next: Path | null, old: Path | null) =>
        step('pivot_root', { new_root: textOf(next), put_old: textOf(old) }, () =>
          on.pivot_root(next, old),
        ),
      open_tree: (dfd: number, path: Path | null, flags: number) => {
        const args = {
          dfd: this.#fd(dfd),
          path: textOf(path),
          flags: flagNames('openTree', flags),
        };
        return this.#opened('open_tree', args, () => on.open_tree(dfd, path, flags));
      },
      move_mount: moveMount,
      mount_setattr: (dfd: number, path: Path | null, flags: number, attr: Uint8Array | null) =>
        step(
          'mount_setattr',
          {
            dfd: this.#fd(dfd),
            path: textOf(path),
            flags: flagNames('at', flags),
            ...attributesOf(attr),
          },
          () => on.mount_setattr(dfd, path, flags, attr),
        ),
    };
  }

  #queueCalls() {
    const on = this.#on;
    return {
      pipe2: (flags: number) => this.#pipe2(flags),
      ioctl: (fd: number, request: number, argument: number | Uint8Array | null) =>
        this.#ioctl(fd, request, argument),
      read: (fd: number, buffer: Uint8Array | null) => {
        if (buffer === null) throw unrecorded('read to an address that cannot be written');
        const args = { queue: this.#fd(fd), size: buffer.length };
        const data = (ret: number) =>
          ret === 0 ? { ret } : { ret, data: hexOf(buffer.subarray(0, ret)) };
        return this.#step('read', args, () => on.read(fd, buffer), data);
      },
      watch_mount: (
        dfd: number,
        path: Path | null,
        at_flags: number,
        watch_fd: number,
        watch_id: number,
      ) =>
        this.#step(
          'watch_mount',
          {
            dfd: this.#fd(dfd),
            path: textOf(path),
            at_flags: flagNames('at', at_flags),
            queue: this.#fd(watch_fd),
            watch_id,
          },
          () => on.watch_mount(dfd, path, at_flags, watch_fd, watch_id),
        ),
    };
  }

  #pipe2(flags: number): [read: number, write: number] {
    const queue = `q${this.#queues.size}`;
    const names = flagNames('pipe', flags);
    const ends = this.#step('pipe2', { queue, flags: names }, () => this.#on.pipe2(flags));
    this.#names.set(ends[0], queue);
    this.#names.set(ends[1], `${queue}:write`);
    this.#queues.set(queue, ends[0]);
    return ends;
  }

  #ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    const call = () => this.#on.ioctl(fd, request, argument);
    const ret = (result: number) => ({ ret: result });
    if (request === IOC_WATCH_QUEUE_SET_SIZE && typeof argument === 'number') {
      return this.#step('set_size', { fd: this.#fd(fd), size: argument }, call, ret);
    }
    if (request === IOC_WATCH_QUEUE_SET_FILTER && typeof argument !== 'number') {
      return this.#step('set_filter', { fd: this.#fd(fd), filter: filterOf(argument) }, call, ret);
    }
    throw unrecorded(`ioctl ${request}`);
  }

  #close(fd: number): void {
    const name = this.#names.get(fd);
    const [queue = '', end = 'read'] = name?.split(':') ?? [];
    if (this.#queues.has(queue)) {
      if (end === 'read') this.#queues.delete(queue);
      this.#step('close_end', { queue, end }, () => this.#on.close(fd));
    } else {
      this.#step('close', { fd: this.#fd(fd) }, () => this.#on.close(fd));
    }
    this.#names.delete(fd);
  }

  /** A call that opens: its fd gets a name. */
  #opened(op: string, args: Step['args'], call: () => number): number {
    this.#made++;
    const name = `f${this.#made}`;
    const fd = this.#step(op, { fd: name, ...args }, call);
    this.#names.set(fd, name);
    return fd;
  }

  /** The name of an fd; one that nothing was opened as is its number. */
  #fd(fd: number): string {
    return fd === AT_FDCWD ? 'AT_FDCWD' : (this.#names.get(fd) ?? String(fd));
  }
}

function unrecorded(what: string): TypeError {
  return new TypeError(`TraceRecorder: traces have no place for ${what}`);
}

/** @throws TypeError for bytes that are no text */
function textOf(path: Path | null): string | null {
  if (path === null || typeof path === 'string') return path;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(path);
  } catch (cause) {
    throw new TypeError('TraceRecorder: a path should be UTF-8', { cause });
  }
}

function attributesOf(attr: Uint8Array | null): Step['args'] {
  if (attr?.length !== mount_attr.on(LP64).size) throw unrecorded('a mount_attr of this size');
  const { attr_set, attr_clr, propagation } = mount_attr.on(LP64).decode(attr);
  return {
    attr_set: flagNames('attributes', Number(attr_set)),
    attr_clr: flagNames('attributes', Number(attr_clr)),
    propagation: flagNames('mount', Number(propagation)),
  };
}

function filterOf(bytes: Uint8Array | null): Step['args'] | null {
  if (bytes === null) return null;
  const { nr_filters, __reserved, filters } = watch_notification_filter.on(LP64).decode(bytes);
  return { nr_filters, reserved: __reserved, filters };
}

function drain(task: RecordedTask, fd: number): string[] {
  const found: string[] = [];
  for (;;) {
    const buffer = new Uint8Array(DRAIN_SIZE);
    const length = attempt(() => task.read(fd, buffer));
    if (typeof length !== 'number' || length === 0) return found;
    found.push(...splitRecords(buffer.subarray(0, length)));
  }
}

function attempt<Result>(call: () => Result): Result | Errno {
  try {
    return call();
  } catch (error) {
    if (error instanceof Errno) return error;
    throw error;
  }
}
