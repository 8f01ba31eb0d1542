import { Errno, escapeText, type Kernel, type MountDescription } from '@kernfmt/kernel';
import { mountReaderOf } from '@kernfmt/monitor';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  KEY_SPEC_SESSION_KEYRING,
  KEY_SPEC_USER_KEYRING,
  KEYCTL_WATCH_KEY,
} from '@kernfmt/uapi/linux/keyctl';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { Consumer } from './consumer.ts';
import { Descriptions } from './descriptions.ts';
import { Text } from './digits.ts';
import { Exit, type Output } from './exit.ts';
import { sampleFilter } from './filter.ts';
import { JsonLines } from './json.ts';
import type { PathOf, Printer } from './printer.ts';
import { Lines } from './text.ts';
import { isWithin } from './within.ts';

export type { Output } from './exit.ts';

/** Notes in the sample's queue, and the ids of its three watches. */
const BUF_SIZE = 256;
const KEYRINGS = [
  [KEY_SPEC_SESSION_KEYRING, 0x01],
  [KEY_SPEC_USER_KEYRING, 0x02],
] as const;
const MOUNT_WATCH_ID = 0xde;

export interface WatchTestOptions {
  /** Directories to watch; the sample watches "/". */
  readonly paths?: readonly (string | Uint8Array)[];
  /** Bytes for SET_FILTER; null for no filter; the sample's when not given. */
  readonly filter?: Uint8Array | null;
  /** End, as the sample does, when keyrings cannot be watched. */
  readonly strict?: boolean;
  /** NDJSON instead of the sample's lines. */
  readonly json?: boolean;
  /** Say the mount point of the mount that a record is about. */
  readonly names?: boolean;
  /**
   * Say first which mounts are there, at `paths` and below; needs a kernel that describes its
   * mounts.
   */
  readonly sinceStart?: boolean;
  /** Gets the bytes of every read. */
  readonly onRead?: (bytes: Uint8Array) => void;
  readonly signal?: AbortSignal;
}

/**
 * samples/watch_queue/watch_test.c as ver #2 of the mount series has it, over a Kernel: the same
 * calls in the same order, the same reads, the same text. It ends when the queue has no writer any
 * more, on an error, and with 0 when `signal` aborts. Returns the exit code.
 */
export async function runWatchTest(
  kernel: Kernel,
  output: Output,
  options: WatchTestOptions = {},
): Promise<0 | 1> {
  const { json, names, sinceStart, onRead, signal } = options;
  const out = (bytes: Uint8Array): void => output.out(bytes);
  const pathOf: PathOf | undefined = names
    ? (mount) => {
        const path = kernel.mountPoint(mount);
        return path && escapeText(path);
      }
    : undefined;
  const descriptions = json || sinceStart ? descriptionsOf(kernel) : undefined;
  const printer = json
    ? new JsonLines(out, pathOf, descriptions)
    : new Lines(new Text(out), kernel.dialect, pathOf);
  try {
    const fd = openQueue(kernel, output, options);
    // Looked at behind the watches: what changes meanwhile is told once too often, not never.
    const { paths = ['/'] } = options;
    const present = descriptions
      ?.all()
      .filter((mount) => paths.some((path) => isWithin(mount, path)));
    if (sinceStart) printPresent(present, kernel, printer, output);
    const reading = { ...(onRead && { onRead }), ...(signal && { signal }) };
    await new Consumer(kernel, output, printer).run(fd, reading);
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    if (signal?.aborted && error === signal.reason) return 0;
    throw error;
  }
}

function descriptionsOf(kernel: Kernel): Descriptions | undefined {
  const reader = mountReaderOf(kernel);
  return reader && new Descriptions(reader);
}

function printPresent(
  mounts: readonly MountDescription[] | undefined,
  kernel: Kernel,
  printer: Printer,
  output: Output,
): void {
  if (mounts === undefined) {
    output.err(`watch_test: ${kernel.name} does not describe its mounts\n`);
    throw new Exit(1);
  }
  for (const mount of mounts) printer.present(mount);
  printer.flush();
}

/** main() up to consumer(). */
function openQueue(kernel: Kernel, output: Output, options: WatchTestOptions): number {
  const { task, support } = kernel;
  const { filter = sampleFilter, paths = ['/'], strict = false } = options;
  /** The call, or perror(prefix) and exit(1). */
  const orPerror = <T>(prefix: string, call: () => T): T => {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      output.err(`${prefix}: ${error.message}\n`);
      throw new Exit(1, { cause: error });
    }
  };
  const [fd] = orPerror('pipe2', () => task.pipe2(O_NOTIFICATION_PIPE));
  orPerror('watch_queue(size)', () => task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, BUF_SIZE));
  orPerror('watch_queue(filter)', () => task.ioctl(fd, IOC_WATCH_QUEUE_SET_FILTER, filter));
  try {
    for (const [keyring, id] of KEYRINGS) {
      orPerror('keyctl', () => task.keyctl(KEYCTL_WATCH_KEY, keyring, fd, id));
    }
  } catch (error) {
    if (strict || !(error instanceof Exit)) throw error;
    output.err('watch_test: goes on without keyrings; --strict ends here, as the sample does\n');
  }
  for (const path of paths) {
    try {
      orPerror('watch_mount', () => task.watch_mount(AT_FDCWD, path, 0, fd, MOUNT_WATCH_ID));
    } catch (error) {
      const { level, note } = support.watch_mount;
      if (level === 'none') output.err(`watch_test: ${note}\n`);
      throw error;
    }
  }
  return fd;
}
