export type {
  EpollEvent,
  FsinfoCalls,
  FullTask,
  KeyCalls,
  KeyctlArgument,
  MountCalls,
  NamespaceCalls,
  PathCalls,
  PipeCalls,
  ProcessCalls,
  Rlimit,
  Stat,
} from './calls.ts';
export { Errno, errno, KernelOops, orThrow } from './errno.ts';
export { escapeText, printableText } from './escape.ts';
export type { MountDescription, MountReader, Propagation } from './mounts.ts';
export type {
  FileCalls,
  Kernel,
  Path,
  PollFd,
  Support,
  SupportTable,
  Task,
  WatchCalls,
} from './task.ts';
export { NOTES_MAX } from './watch_queue/notes.ts';
