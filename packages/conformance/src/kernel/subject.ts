import type { FullTask } from '@kernfmt/kernel';

/** The calls that the rules make. */
export type RuleTask = Pick<
  FullTask,
  | 'close'
  | 'ioctl'
  | 'mkdir'
  | 'mount'
  | 'move_mount'
  | 'open'
  | 'open_tree'
  | 'pipe2'
  | 'read'
  | 'rename'
  | 'rmdir'
  | 'umount2'
  | 'watch_mount'
>;

/**
 * A kernel that is held to the rules: a fresh one for each example. Its task is root; its `/` is
 * private and has room for a directory; its records are those of the dialect `mount-2020-08`, in
 * little endian. `SimulatedKernel` is one.
 */
export interface KernelUnderTest {
  readonly task: RuleTask;
  /** /proc/self/mountinfo of the task. */
  mountinfo(): Uint8Array;
  close(): void;
}
