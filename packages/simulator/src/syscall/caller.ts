import type { Generation } from '@kernfmt/kernel/watch_queue';
import type { Abi } from '@kernfmt/layout';
import type { FileTable } from '../fs/file_table.ts';
import type { Path } from '../fs/path.ts';

/** A task that signals can be sent to. */
export interface Signalled {
  /** Signals that wait to be taken. */
  readonly pending: Set<number>;
}

/** What calls on fds need of the task that makes them. */
export interface FdCaller {
  readonly pid: number;
  readonly files: FileTable;
  readonly pending: Set<number>;
  /** CAP_SYS_RESOURCE. */
  readonly capable: boolean;
  /** Soft limit of a resource. */
  limitOf(resource: number): number;
  readonly kernel: {
    readonly abi: Abi;
    readonly generation: Generation;
    /** A place for an open file that has no path. */
    anonymousInode(name: string): Path;
    readonly tasks: { get(pid: number): Signalled | undefined };
  };
}
