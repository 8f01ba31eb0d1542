import { errno } from '@kernfmt/kernel';
import {
  F_DUPFD,
  F_GETFD,
  F_GETFL,
  F_GETOWN,
  F_GETSIG,
  F_SETFD,
  F_SETFL,
  F_SETOWN,
  F_SETSIG,
  FASYNC,
  FD_CLOEXEC,
  O_APPEND,
  O_DIRECT,
  O_NOATIME,
  O_NONBLOCK,
  O_PATH,
} from '@kernfmt/uapi/asm-generic/fcntl';
import { _NSIG, SIGIO } from '@kernfmt/uapi/asm-generic/signal';
import { F_DUPFD_CLOEXEC } from '@kernfmt/uapi/linux/fcntl';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import type { OpenFile } from '../fs/file.ts';
import type { FdCaller } from './caller.ts';

/** What F_SETFL changes: SETFL_MASK of fs/fcntl.c. */
const SETFL_MASK = O_APPEND | O_NONBLOCK | O_DIRECT | O_NOATIME;
/** What an O_PATH fd understands: check_fcntl_cmd(). */
const pathCommands = new Set([F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL]);

/**
 * Analogous to fs/fcntl.c:do_fcntl().
 * @throws Errno EBADF, EINVAL, EMFILE, ESRCH, and what the kind of file throws
 */
export function fcntl(caller: FdCaller, fd: number, command: number, argument = 0): number {
  const { files } = caller;
  const descriptor = files.descriptor(fd);
  const { file } = descriptor;
  if ((file.f_flags & O_PATH) !== 0 && !pathCommands.has(command)) throw errno('EBADF');
  switch (command) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC:
      return duplicate(caller, file, argument, command === F_DUPFD_CLOEXEC);
    case F_GETFD:
      return descriptor.cloexec ? FD_CLOEXEC : 0;
    case F_SETFD:
      descriptor.cloexec = (argument & FD_CLOEXEC) !== 0;
      return 0;
    case F_GETFL:
      return file.f_flags;
    case F_SETFL:
      setFlags(caller, file, argument);
      return 0;
    case F_GETOWN:
      return file.f_owner;
    case F_SETOWN:
      setOwner(caller, file, argument);
      return 0;
    case F_GETSIG:
      return file.f_signum;
    case F_SETSIG:
      if (argument < 0 || argument > _NSIG) throw errno('EINVAL');
      file.f_signum = argument;
      return 0;
    default:
      return file.fcntl(command, argument, caller.capable);
  }
}

/** dup(): the same open file under the lowest number that is free. @throws Errno EBADF, EMFILE */
export function dup(caller: FdCaller, fd: number): number {
  return duplicate(caller, caller.files.file(fd), 0, false);
}

function duplicate(caller: FdCaller, file: OpenFile, from: number, cloexec: boolean): number {
  const limit = caller.limitOf(RLIMIT_NOFILE);
  if (from < 0 || (from > 0 && from >= limit)) throw errno('EINVAL');
  file.get();
  try {
    return caller.files.install(file, cloexec, limit, from);
  } catch (error) {
    file.put();
    throw error;
  }
}

/** Analogous to fs/fcntl.c:setfl(). */
function setFlags(caller: FdCaller, file: OpenFile, flags: number): void {
  const wasAsync = (file.f_flags & FASYNC) !== 0;
  const isAsync = (flags & FASYNC) !== 0;
  if (wasAsync !== isAsync && file.pollable) setAsync(caller, file, isAsync);
  file.f_flags = (flags & SETFL_MASK) | (file.f_flags & ~SETFL_MASK);
}

/** Analogous to fs/fcntl.c:fasync_helper() and kill_fasync(). */
function setAsync(caller: FdCaller, file: OpenFile, on: boolean): void {
  file.stopFasync?.();
  file.stopFasync = undefined;
  file.f_flags &= ~FASYNC;
  if (!on) return;
  const { tasks } = caller.kernel;
  file.f_flags |= FASYNC;
  file.stopFasync = file.onWake(() => {
    tasks.get(file.f_owner)?.pending.add(file.f_signum === 0 ? SIGIO : file.f_signum);
  });
}

/** Analogous to fs/fcntl.c:f_setown(); groups of processes there are none. */
function setOwner({ kernel }: FdCaller, file: OpenFile, pid: number): void {
  if (pid !== 0 && kernel.tasks.get(pid) === undefined) throw errno('ESRCH');
  file.f_owner = pid;
}

/**
 * Takes a signal that waits, the lowest first. Analogous to kernel/signal.c:do_sigtimedwait(), with
 * a timeout of 0.
 * @throws Errno EAGAIN when none of the set waits
 */
export function rtSigtimedwait({ pending }: FdCaller, signals: readonly number[]): number {
  const taken = [...signals].sort((a, b) => a - b).find((signal) => pending.delete(signal));
  if (taken === undefined) throw errno('EAGAIN');
  return taken;
}
