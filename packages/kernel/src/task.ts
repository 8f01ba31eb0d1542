import type { Abi } from '@kernfmt/layout';
import type { Dialect } from '@kernfmt/uapi/linux/watch_queue';
import type { MountReader } from './mounts.ts';

/** A path as a program gives it: text, or its bytes where they are no UTF-8. */
export type Path = string | Uint8Array;

/** What poll() is asked and answers about one fd. */
export interface PollFd {
  readonly fd: number;
  readonly events: number;
  revents: number;
}

/** Calls on file descriptors. Every call throws Errno for what Linux refuses. */
export interface FileCalls {
  close(fd: number): void;
  /**
   * Never sleeps: where Linux would, whatever O_NONBLOCK says, it throws EAGAIN, and `wait` is how
   * to sleep. `null` stands for an address that cannot be written.
   */
  read(fd: number, buffer: Uint8Array | null): number;
  /** Returns at once, as with a timeout of 0: the number of entries with `revents`. */
  poll(fds: readonly PollFd[]): number;
  /** An ioctl by its UAPI number; the argument is an int, the bytes pointed to, or NULL. */
  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number;
  fcntl(fd: number, command: number, argument?: number): number;
  /**
   * Sleeps until a read of `fd` would not: a record, a pending LOSS, the end.
   * @throws the reason of `signal` when it aborts first; Errno EBADF when the fd is closed
   * meanwhile
   */
  wait(fd: number, options?: { readonly signal?: AbortSignal }): Promise<void>;
}

/** Calls that make notification pipes and put watches on things. */
export interface WatchCalls {
  /** Returns the read end and the write end. */
  pipe2(flags: number): [read: number, write: number];
  /** Of the mount series: number 440 of 2020, which no released kernel has under this name. */
  watch_mount(
    dfd: number,
    path: Path | null,
    at_flags: number,
    watch_fd: number,
    watch_id: number,
  ): void;
  /** keyctl(KEYCTL_WATCH_KEY, …) and the operations that change keys. */
  keyctl(operation: number, ...args: readonly number[]): number;
}

/**
 * A process as the kernel sees it: the calls it can make, those that a program needs that watches
 * mounts and keys. `FullTask` of `calls.ts` has the rest; what an implementation does not have is
 * said by its kernel's `support`.
 */
export interface Task extends FileCalls, WatchCalls {}

/** How well an implementation has a call, and what a program must know about it. */
export interface Support {
  readonly level: 'full' | 'emulated' | 'partial' | 'none';
  readonly note: string;
}

/** The implementation's support of each call its tasks have. */
export type SupportTable<Of extends Task = Task> = {
  readonly [Name in keyof Of as Of[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: Support;
};

/** A kernel that programs here can run on: the simulator, or Linux itself. */
export interface Kernel {
  /** What it is, for people: `Linux 6.18.44, mount events by fanotify`. */
  readonly name: string;
  /** Of the records its queues yield. */
  readonly dialect: Dialect;
  /** Of the records and of every struct passed to calls. */
  readonly abi: Abi;
  readonly support: SupportTable;
  /** The task that the program runs as. */
  readonly task: Task;
  /**
   * The mount point of a mount, by the id that records carry, as the task's root sees it: the last
   * one known, for a mount that is gone. Bytes, because names are whatever somebody chose.
   */
  mountPoint(id: bigint): Uint8Array | undefined;
  /** Full descriptions of mounts, where the kernel gives them without fsinfo(). */
  readonly mountReader?: MountReader;
  /** How it answers, what it would rather have done and why it could not: lines for people. */
  explain?(): string;
  /** Lets go of everything; a program that is done calls it so that Node can exit. */
  close(): void;
}
