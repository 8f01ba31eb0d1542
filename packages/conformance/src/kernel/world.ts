import { Errno } from '@kernfmt/kernel';
import { type MountinfoLine, parseMountinfo } from '@kernfmt/linux';
import { O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  mount_2020_08,
  NOTIFY_MOUNT_IN_SUBTREE,
  O_NOTIFICATION_PIPE,
  WATCH_TYPE_META,
  WATCH_TYPE_MOUNT_NOTIFY,
  watchIdOf,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Script } from '../differential/operation.ts';
import { playScript } from '../differential/script.ts';
import type { Call, Machine, Observation } from '../differential/subject.ts';
import { makeCall } from './make_call.ts';
import type { KernelUnderTest, RuleTask } from './subject.ts';

/** Where the mounts of a rule are: a tmpfs of its own. */
export const BASE = '/rule';
/** Below it, when a rule begins. */
const directories = ['/a', '/b', '/a/a', '/a/b', '/b/a', '/a/a/a'];
/** Queues do not overflow, unless that is what the rule is about. */
const QUEUE_SIZE = 512;
const READ_SIZE = 8192;

/** A record as rules see it. */
export interface Heard {
  readonly type: number;
  readonly subtype: number;
  readonly watch: number;
  readonly inSubtree: boolean;
  /** Ids of mounts; undefined in records that are not about mounts. */
  readonly triggered_on: number | undefined;
  readonly auxiliary_mount: number | undefined;
}

/** The mounts that can be seen, by id. */
export type Mounts = ReadonlyMap<number, MountinfoLine>;

/** One call of a script, and all there is to see of it. */
export interface SeenCall {
  readonly call: Call;
  readonly errno: string;
  readonly before: Mounts;
  readonly after: Mounts;
  /** What each queue got. */
  readonly heard: (queue: number) => readonly Heard[];
}

/** A rule that does not hold: after which calls, what was expected, and what there was instead. */
export class KernelViolation extends Error {
  override readonly name = 'KernelViolation';
  readonly rule: string;
  readonly calls: readonly Call[];
  readonly expected: string;
  readonly got: string;

  constructor(rule: string, calls: readonly Call[], expected: string, got: string) {
    const made = calls.map(({ op, args }) => `${op} ${JSON.stringify(args)}`).join('; ');
    super(`${rule}: expected ${expected}, got ${got} [after ${made || 'no call'}]`);
    this.rule = rule;
    this.calls = calls;
    this.expected = expected;
    this.got = got;
  }
}

/** A fresh kernel with a place for mounts, as a rule has it. */
export class World {
  readonly task: RuleTask;
  readonly #kernel: KernelUnderTest;
  readonly #rule: string;
  /** What was done to mounts so far. */
  readonly #calls: Call[] = [];
  readonly #fds = new Map<string, number>();
  readonly #queues: number[] = [];

  constructor(rule: string, kernel: KernelUnderTest) {
    this.#rule = rule;
    this.#kernel = kernel;
    this.task = kernel.task;
    this.task.mkdir(BASE, 0o755);
    this.task.mount('rule', BASE, 'tmpfs', 0, null);
    for (const name of directories) this.task.mkdir(`${BASE}${name}`, 0o755);
  }

  close(): void {
    this.#kernel.close();
  }

  /** The read end of a new queue. */
  queue(size: number = QUEUE_SIZE): number {
    const [read] = this.task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
    this.task.ioctl(read, IOC_WATCH_QUEUE_SET_SIZE, size);
    this.#queues.push(read);
    return read;
  }

  /** A new queue that watches a directory. */
  watch(path: string, id: number): number {
    const queue = this.queue();
    this.addWatch(queue, path, id);
    return queue;
  }

  addWatch(queue: number, path: string, id: number): void {
    this.task.watch_mount(AT_FDCWD, path, 0, queue, id);
  }

  mounts(): Mounts {
    return new Map(parseMountinfo(this.#kernel.mountinfo()).map((line) => [line.mnt_id, line]));
  }

  /** The lines of mountinfo, in no order. */
  table(): string {
    const text = new TextDecoder('latin1').decode(this.#kernel.mountinfo());
    return text.split('\n').sort().join('\n');
  }

  /** Makes a call: `OK`, or its errno. */
  call(call: Call): string {
    this.#calls.push(call);
    return this.attempt(() => makeCall(this.task, call, this.#fds));
  }

  /** How a call ended: `OK`, or its errno. */
  attempt(make: () => void): string {
    try {
      make();
      return 'OK';
    } catch (error) {
      if (error instanceof Errno) return error.code;
      throw error;
    }
  }

  mount(target: string): string {
    const args = { source: 'new', target, fstype: 'tmpfs', flags: [], data: null };
    return this.call({ op: 'mount', args });
  }

  /**
   * Mounts a tmpfs; whether it is what the path then names. A copy that propagates to the way there
   * may hide it.
   */
  mountInSight(target: string): boolean {
    const onTheWay = () =>
      [...this.mounts().values()]
        .filter(({ mnt_point }) => target.startsWith(`${mnt_point}/`))
        .map(({ mnt_id }) => mnt_id);
    const before = onTheWay();
    return this.mount(target) === 'OK' && String(onTheWay()) === String(before);
  }

  umount(target: string): string {
    return this.call({ op: 'umount2', args: { target, flags: [] } });
  }

  /** Every record that waits. */
  drain(queue: number): Heard[] {
    const heard: Heard[] = [];
    for (;;) {
      const bytes = this.read(queue, READ_SIZE);
      if (typeof bytes === 'string' || bytes.length === 0) return heard;
      heard.push(...recordsOf(bytes));
    }
  }

  /** What a read returns, or its errno. */
  read(queue: number, size: number): Uint8Array | string {
    const buffer = new Uint8Array(size);
    let length = 0;
    const ended = this.attempt(() => {
      length = this.task.read(queue, buffer);
    });
    return ended === 'OK' ? buffer.subarray(0, length) : ended;
  }

  /** Plays a script, and shows each call of it; queues are drained before and after it. */
  play(script: Script, see: (seen: SeenCall) => void = () => undefined): void {
    playScript(script, this.#machine(see));
  }

  #machine(see: (seen: SeenCall) => void): Machine {
    const run = (call: Call): Observation => {
      const before = this.mounts();
      for (const queue of this.#queues) this.drain(queue);
      const errno = this.call(call);
      const drained = new Map(this.#queues.map((queue) => [queue, this.drain(queue)]));
      see({
        call,
        errno,
        before,
        after: this.mounts(),
        heard: (queue) => drained.get(queue) ?? [],
      });
      const mountinfo = { ns0: new TextDecoder('latin1').decode(this.#kernel.mountinfo()) };
      return { errno, mountinfo };
    };
    return { namespace: 'ns0', base: BASE, run, close: () => undefined };
  }

  /** @throws KernelViolation unless the two are the same */
  expect(what: string, got: unknown, expected: unknown): void {
    const [a, b] = [shown(got), shown(expected)];
    if (a !== b) throw new KernelViolation(this.#rule, [...this.#calls], `${what}: ${b}`, a);
  }
}

export function recordsOf(bytes: Uint8Array): Heard[] {
  return [...decodeRecords(bytes)].map((record) => {
    const mount = record.type === WATCH_TYPE_MOUNT_NOTIFY && 'triggered_on' in record;
    return {
      type: record.type,
      subtype: record.subtype,
      watch: watchIdOf(mount_2020_08, record.info),
      inSubtree: record.type !== WATCH_TYPE_META && (record.info & NOTIFY_MOUNT_IN_SUBTREE) !== 0,
      triggered_on: mount ? Number(record.triggered_on) : undefined,
      auxiliary_mount: mount ? Number(record.auxiliary_mount) : undefined,
    };
  });
}

/** Of the events on mounts; META records are not. */
export function isMountRecord({ type }: Heard): boolean {
  return type === WATCH_TYPE_MOUNT_NOTIFY;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
