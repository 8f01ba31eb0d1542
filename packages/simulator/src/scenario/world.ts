import type { FullTask } from '@kernfmt/kernel';

/**
 * What a trace is replayed on: a freshly booted kernel in the start state of the recordings (mount
 * 11 is `/`, 12 `/proc`, 13 `/dev`, all private; a directory `/m`), and what the recording program
 * reached by other ways than system calls.
 */
export interface ReplayTarget {
  /** The task that makes the calls. */
  readonly task: FullTask;
  /** Lines of /proc/self/mountinfo as a task sees them. */
  mountinfo(of: FullTask): readonly string[];
  /** Id of the mount behind an fd, as /proc/self/fdinfo has it. */
  mountIdOf(of: FullTask, fd: number): number;
  /** Text of a file below /proc/sys. */
  readSysctl(path: string): string;
  writeSysctl(path: string, text: string): void;
  /** mke2fs on a RAM disk. */
  makeExt2(device: string): void;
}
