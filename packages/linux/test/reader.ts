import { errno, type Kernel, type Task } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  mount_2020_08,
  NOTIFY_MOUNT_IN_SUBTREE,
  NOTIFY_MOUNT_IS_NOW_RO,
  O_NOTIFICATION_PIPE,
  WATCH_TYPE_META,
  WATCH_TYPE_MOUNT_NOTIFY,
  watchIdOf,
} from '@kernfmt/uapi/linux/watch_queue';

/** Any record, with the fields that some have. */
export interface AnyRecord {
  readonly type: number;
  readonly subtype: number;
  readonly info: number;
  readonly triggered_on?: bigint;
  readonly auxiliary_mount?: bigint;
  readonly id?: bigint;
}
type MountRecord = Required<Omit<AnyRecord, 'id'>>;

const isMount = (record: AnyRecord): record is MountRecord => 'triggered_on' in record;
const BUFFER = 65536;

/** The name of a record's subtype, without what all of its type begin with. */
export function shortName({ type, subtype }: Pick<AnyRecord, 'type' | 'subtype'>): string {
  const entry = mount_2020_08.types.find((each) => each.type === type);
  const names = Object.entries(entry?.subtypes ?? {});
  const name = names.find(([, number]) => number === subtype)?.[0];
  return name?.replace(/^NOTIFY_MOUNT_|^WATCH_META_|_NOTIFICATION$/g, '') ?? `?${subtype}`;
}

/** A queue with its size, and watches at paths. */
export class Reader {
  readonly kernel: Kernel;
  readonly task: Task;
  readonly fd: number;
  readonly write: number;
  readonly #root: string;

  constructor(kernel: Kernel, root = '', size = 512) {
    this.kernel = kernel;
    this.task = kernel.task;
    [this.fd, this.write] = kernel.task.pipe2(O_NOTIFICATION_PIPE);
    kernel.task.ioctl(this.fd, IOC_WATCH_QUEUE_SET_SIZE, size);
    this.#root = root;
  }

  watch(path: string | Uint8Array, watch_id: number): this {
    this.task.watch_mount(AT_FDCWD, path, 0, this.fd, watch_id);
    return this;
  }

  /** Everything there is to read now. */
  records(): AnyRecord[] {
    const buffer = new Uint8Array(BUFFER);
    const all: AnyRecord[] = [];
    for (;;) {
      try {
        const got = this.task.read(this.fd, buffer);
        if (got === 0) return all;
        all.push(...decodeRecords(buffer.subarray(0, got)));
      } catch (error) {
        if (error === errno('EAGAIN')) return all;
        throw error;
      }
    }
  }

  /** The mount records among them. */
  mounts(): MountRecord[] {
    return this.records().filter(isMount);
  }

  /**
   * Everything there is to read now, a line each: `1 NEW_MOUNT . < a subtree ro` is watch id 1, the
   * triggering mount and the auxiliary one by their places below the reader's root, and the flags.
   */
  lines(): string[] {
    return this.records().map((record) => this.#line(record));
  }

  #line(record: AnyRecord): string {
    const { type, info } = record;
    const short = shortName(record);
    const words: string[] = [short];
    if (type === WATCH_TYPE_META && 'id' in record) words.push(`${record.id}`);
    if (type !== WATCH_TYPE_META || short !== 'LOSS') {
      words.unshift(`${watchIdOf(mount_2020_08, info)}`);
    }
    if (type === WATCH_TYPE_MOUNT_NOTIFY && isMount(record)) {
      words.push(this.#place(record.triggered_on));
      if (record.auxiliary_mount !== 0n) words.push('<', this.#place(record.auxiliary_mount));
    }
    if ((info & NOTIFY_MOUNT_IN_SUBTREE) !== 0) words.push('subtree');
    if ((info & NOTIFY_MOUNT_IS_NOW_RO) !== 0) words.push('ro');
    return words.join(' ');
  }

  #place(id: bigint): string {
    const point = this.kernel.mountPoint(id);
    if (point === undefined) return id === 0n ? '0' : '?';
    const path = new TextDecoder().decode(point);
    if (!path.startsWith(this.#root)) return path;
    return path.slice(this.#root.length + 1) || '.';
  }
}
