// include/uapi/linux/eventpoll.h

/** Flag of epoll_create1(): O_CLOEXEC. */
export { O_CLOEXEC as EPOLL_CLOEXEC } from '../asm-generic/fcntl.ts';

/** Operations of epoll_ctl(). */
export const EPOLL_CTL_ADD = 1;
export const EPOLL_CTL_DEL = 2;
export const EPOLL_CTL_MOD = 3;

/** Events: those of poll(), the same on every architecture. */
export const EPOLLIN = 0x00000001;
export const EPOLLPRI = 0x00000002;
export const EPOLLOUT = 0x00000004;
export const EPOLLERR = 0x00000008;
export const EPOLLHUP = 0x00000010;
export const EPOLLNVAL = 0x00000020;
export const EPOLLRDNORM = 0x00000040;
export const EPOLLRDBAND = 0x00000080;
export const EPOLLWRNORM = 0x00000100;
export const EPOLLWRBAND = 0x00000200;
export const EPOLLMSG = 0x00000400;
export const EPOLLRDHUP = 0x00002000;

/** How an event is told: EXCLUSIVE since 4.5, URING_WAKE since 6.2. */
export const EPOLL_URING_WAKE = 0x08000000;
export const EPOLLEXCLUSIVE = 0x10000000;
export const EPOLLWAKEUP = 0x20000000;
export const EPOLLONESHOT = 0x40000000;
export const EPOLLET = 0x80000000;
