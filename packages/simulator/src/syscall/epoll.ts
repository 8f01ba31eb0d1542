import { type EpollEvent, errno } from '@kernfmt/kernel';
import { EPOLL_CLOEXEC } from '@kernfmt/uapi/linux/eventpoll';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import { EpollFile } from '../fs/eventpoll.ts';
import type { FdCaller } from './caller.ts';

/** Analogous to fs/eventpoll.c:do_epoll_create(). @throws Errno EINVAL, EMFILE */
export function epollCreate1(caller: FdCaller, flags: number): number {
  if ((flags & ~EPOLL_CLOEXEC) !== 0) throw errno('EINVAL');
  const file = new EpollFile(caller.kernel.anonymousInode('[eventpoll]'));
  try {
    return caller.files.install(file, flags !== 0, caller.limitOf(RLIMIT_NOFILE));
  } catch (error) {
    file.put();
    throw error;
  }
}

/** Analogous to fs/eventpoll.c:do_epoll_ctl(). @throws Errno EBADF, and as `EpollFile.control` */
export function epollCtl(
  caller: FdCaller,
  epfd: number,
  op: number,
  fd: number,
  event: EpollEvent | null,
): void {
  const epoll = caller.files.file(epfd);
  const target = caller.files.file(fd);
  if (!target.pollable) throw errno('EPERM');
  if (!(epoll instanceof EpollFile)) throw errno('EINVAL');
  epoll.control(op, fd, target, event);
}

/** Analogous to fs/eventpoll.c:do_epoll_wait(), with a timeout of 0. @throws Errno EBADF, EINVAL */
export function epollWait(caller: FdCaller, epfd: number, maxevents: number): EpollEvent[] {
  if (!(maxevents > 0)) throw errno('EINVAL');
  const epoll = caller.files.file(epfd);
  if (!(epoll instanceof EpollFile)) throw errno('EINVAL');
  return epoll.wait(maxevents);
}
