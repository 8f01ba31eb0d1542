import { setTimeout } from 'node:timers/promises';
import { Errno, type Task } from '@kernfmt/kernel';
import { openLinux } from '@kernfmt/linux';
import { O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import * as watch_queue from '@kernfmt/uapi/linux/watch_queue';
import { appeared, recordText, rootOf } from './appeared.ts';
import { isRemount, isUmountOfRoot } from './gaps.ts';
import type { LinuxSubject } from './linux/subject.ts';
import type { Script } from './operation.ts';
import { playScript } from './script.ts';
import { SimulatorMachine } from './simulator.ts';
import type { Call, Machine, Observation } from './subject.ts';
import { topologyOf } from './topology.ts';

const {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  NOTIFY_MOUNT_IN_SUBTREE,
  NOTIFY_MOUNT_IS_NOW_RO,
  O_NOTIFICATION_PIPE,
  WATCH_TYPE_MOUNT_NOTIFY,
} = watch_queue;

/** Large enough for what a script does. */
const QUEUE_SIZE = 512;
const READ_SIZE = 8192;

/** A record with mounts by their mount points: `NEW_MOUNT(/, /a)`. */
export interface Told {
  readonly subtype: string;
  readonly text: string;
}

/** What one call was heard to do, on both. */
export interface Heard {
  readonly call: Call;
  readonly errno: string;
  readonly series: readonly Told[];
  readonly live: readonly Told[];
  /** NEW_MOUNT of each mount that it made, asked for or not: by the tables of the simulator. */
  readonly appeared: readonly string[];
  /** Whether it left what is mounted as it was. */
  readonly unchanged: boolean;
}

/** What a script was heard to do, up to an umount of the root. */
export interface HeardScript {
  readonly calls: readonly Heard[];
  readonly stoppedAtRoot: boolean;
}

/** A kernel that can say where a mount is. */
interface Where {
  mountPoint(id: bigint): Uint8Array | undefined;
}

const decoder = new TextDecoder('latin1');
const PREFIX = /^NOTIFY_MOUNT_(?!IN_|IS_)/;
const subtypes = new Map(
  Object.entries(watch_queue)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .filter(([name]) => PREFIX.test(name))
    .map(([name, subtype]) => [subtype, name.replace(PREFIX, '')]),
);

/** A queue that watches `/`, and what it heard. */
class Ear {
  readonly #task: Task;
  readonly #where: Where;
  readonly #queue: number;

  constructor(task: Task, where: Where) {
    this.#task = task;
    this.#where = where;
    [this.#queue] = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
    task.ioctl(this.#queue, IOC_WATCH_QUEUE_SET_SIZE, QUEUE_SIZE);
    task.watch_mount(AT_FDCWD, '/', 0, this.#queue, 1);
  }

  heard(): Told[] {
    const told: Told[] = [];
    const buffer = new Uint8Array(READ_SIZE);
    for (;;) {
      const length = this.#read(buffer);
      if (length === 0) return told;
      for (const record of decodeRecords(buffer.slice(0, length))) {
        if (record.type === WATCH_TYPE_MOUNT_NOTIFY && 'triggered_on' in record) {
          told.push(this.#told(record));
        }
      }
    }
  }

  #read(buffer: Uint8Array): number {
    try {
      return this.#task.read(this.#queue, buffer);
    } catch (error) {
      if (error instanceof Errno && error.code === 'EAGAIN') return 0;
      throw error;
    }
  }

  #told(record: {
    readonly subtype: number;
    readonly info: number;
    readonly triggered_on: number | bigint;
    readonly auxiliary_mount?: number | bigint;
  }): Told {
    const { info, triggered_on, auxiliary_mount = 0 } = record;
    const ids = [triggered_on, auxiliary_mount].map(BigInt).filter((id) => id !== 0n);
    const points = ids.map((id) => decoder.decode(this.#where.mountPoint(id)));
    const subtype = subtypes.get(record.subtype) ?? String(record.subtype);
    const ro = (info & NOTIFY_MOUNT_IS_NOW_RO) !== 0;
    const below = (info & NOTIFY_MOUNT_IN_SUBTREE) !== 0;
    return { subtype, text: recordText(subtype, points, { ro, below }) };
  }
}

/**
 * Plays a script on the simulator and on Linux, call by call, with a watch on `/` of each: what the
 * series tells, and what the live kernel does. The simulator has the series' mistakes but the one
 * about read-only superblocks.
 */
export async function hearBoth(script: Script, linux: LinuxSubject): Promise<HeardScript> {
  const machine = new SimulatorMachine({
    mountGeneration: '6.18',
    quirks: { detachedPeers: false, readonlyOfSuperblock: false },
  });
  const series: Told[][] = [];
  const { namespace } = machine;
  const start = machine.mountinfo();
  const watched = rootOf(start[namespace]!);
  let played: ReturnType<typeof playScript>;
  try {
    const { kernel, task } = machine.session;
    const ear = new Ear(task, kernel);
    const listening: Machine = {
      namespace,
      run(call): Observation {
        const seen = machine.run(call);
        series.push(ear.heard());
        return seen;
      },
      close: () => undefined,
    };
    played = playScript(script, listening);
  } finally {
    machine.close();
  }
  const made = played.calls.map((call, at) => {
    const { errno, mountinfo } = played.observations[at]!;
    const before = played.observations[at - 1]?.mountinfo ?? start;
    const unchanged = String(topologyOf(before)) === String(topologyOf(mountinfo));
    return {
      call,
      errno,
      series: series[at]!,
      appeared: appeared(before[namespace]!, mountinfo[namespace]!, watched),
      unchanged,
    };
  });
  const end = made.findIndex(({ call, errno }) => isUmountOfRoot(call) && errno === 'OK');
  const told = end < 0 ? made : made.slice(0, end);
  const live = await hearLive(told, linux);
  return {
    calls: told.map((each, at) => ({ ...each, live: live[at]! })),
    stoppedAtRoot: end >= 0,
  };
}

/** Attributes are compared when mounts have been quiet for a while: docs/live.md. */
const LATEST = 10_000;
const A_WHILE = 10;
const QUIET = 50;

async function hearLive(
  made: readonly Omit<Heard, 'live'>[],
  linux: LinuxSubject,
): Promise<Told[][]> {
  await linux.begin();
  const kernel = openLinux({ backend: 'fanotify', namespace: { pid: linux.pid } });
  try {
    const ear = new Ear(kernel.task, kernel);
    const live: Told[][] = [];
    for (const { call, unchanged, series } of made) {
      await linux.step(call);
      const heard = ear.heard();
      const awaited = !unchanged && isRemount(call);
      const isMissing = () => series.some(({ text }) => !heard.some((told) => told.text === text));
      for (let waited = 0; awaited && isMissing() && waited < LATEST; waited += A_WHILE) {
        await setTimeout(A_WHILE);
        heard.push(...ear.heard());
      }
      // Other mounts of the superblock may be told of a little later.
      if (awaited) {
        await setTimeout(QUIET);
        heard.push(...ear.heard());
      }
      live.push(heard);
    }
    return live;
  } finally {
    kernel.close();
  }
}
