export { Errno, errno, KernelOops, orThrow } from './errno.ts';
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
