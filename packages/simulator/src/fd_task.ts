import type { EpollEvent, PollFd } from '@kernfmt/kernel';
import { bigint, bytes, epollEvent, int, list } from './syscall/arguments.ts';
import { epollCreate1, epollCtl, epollWait } from './syscall/epoll.ts';
import { dup, fcntl } from './syscall/fcntl.ts';
import { pipe2, splice, tee, vmsplice, withSigpipe } from './syscall/pipe.ts';
import { poll, Waits } from './syscall/poll.ts';
import { TaskState } from './task_state.ts';

/** The calls of a task on its fds. */
export class FdTask extends TaskState {
  protected readonly waits = new Waits();

  close(fd: number): void {
    const number = int('close', 'fd', fd);
    this.call(() => this.files.close(number));
    this.waits.closed(number);
  }

  read(fd: number, buffer: Uint8Array | null): number {
    const number = int('read', 'fd', fd);
    const into = [bytes('read', 'buffer', buffer)];
    return this.call(() => this.fileFor('read', number).read(into));
  }

  readv(fd: number, buffers: readonly (Uint8Array | null)[]): number {
    const number = int('readv', 'fd', fd);
    const into = list('readv', 'buffers', buffers, bytes);
    return this.call(() => this.fileFor('read', number).read(into));
  }

  write(fd: number, data: Uint8Array | null): number {
    const number = int('write', 'fd', fd);
    const from = bytes('write', 'bytes', data);
    return this.call(() => withSigpipe(this, () => this.fileFor('write', number).write(from)));
  }

  poll(fds: readonly PollFd[]): number {
    return this.call(() => poll(this, fds));
  }

  ioctl(fd: number, request: number, argument: number | Uint8Array | null): number {
    const number = int('ioctl', 'fd', fd);
    const command = int('ioctl', 'request', request);
    const value =
      typeof argument === 'number'
        ? int('ioctl', 'argument', argument)
        : bytes('ioctl', 'argument', argument);
    return this.call(() => this.fileOf(number).ioctl(command, value));
  }

  fcntl(fd: number, command: number, argument = 0): number {
    const number = int('fcntl', 'fd', fd);
    const operation = int('fcntl', 'command', command);
    const value = int('fcntl', 'argument', argument);
    return this.call(() => fcntl(this, number, operation, value));
  }

  wait(fd: number, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    const number = int('wait', 'fd', fd);
    if (typeof options !== 'object' || options === null) {
      throw new TypeError('wait: options should be an object');
    }
    return this.waits.wait(number, () => this.call(() => this.fileOf(number)), options.signal);
  }

  dup(fd: number): number {
    const number = int('dup', 'fd', fd);
    return this.call(() => dup(this, number));
  }

  pipe2(flags: number): [read: number, write: number] {
    const chosen = int('pipe2', 'flags', flags);
    return this.call(() => pipe2(this, chosen));
  }

  splice(
    fd_in: number,
    off_in: bigint | null,
    fd_out: number,
    off_out: bigint | null,
    len: number,
    flags: number,
  ): number {
    const from = int('splice', 'fd_in', fd_in);
    const to = int('splice', 'fd_out', fd_out);
    const fromOffset = bigint('splice', 'off_in', off_in);
    const toOffset = bigint('splice', 'off_out', off_out);
    const length = int('splice', 'len', len) >>> 0;
    const chosen = int('splice', 'flags', flags);
    return this.call(() => splice(this, from, fromOffset, to, toOffset, length, chosen));
  }

  tee(fd_in: number, fd_out: number, len: number, flags: number): number {
    const from = int('tee', 'fd_in', fd_in);
    const to = int('tee', 'fd_out', fd_out);
    const length = int('tee', 'len', len) >>> 0;
    const chosen = int('tee', 'flags', flags);
    return this.call(() => tee(this, from, to, length, chosen));
  }

  vmsplice(fd: number, buffers: readonly (Uint8Array | null)[], flags: number): number {
    const number = int('vmsplice', 'fd', fd);
    const given = list('vmsplice', 'buffers', buffers, bytes);
    const chosen = int('vmsplice', 'flags', flags);
    return this.call(() => vmsplice(this, number, given, chosen));
  }

  epoll_create1(flags: number): number {
    const chosen = int('epoll_create1', 'flags', flags);
    return this.call(() => epollCreate1(this, chosen));
  }

  epoll_ctl(epfd: number, op: number, fd: number, event: EpollEvent | null): void {
    const epoll = int('epoll_ctl', 'epfd', epfd);
    const operation = int('epoll_ctl', 'op', op);
    const number = int('epoll_ctl', 'fd', fd);
    const wanted = epollEvent(event);
    this.call(() => epollCtl(this, epoll, operation, number, wanted));
  }

  epoll_wait(epfd: number, maxevents: number): EpollEvent[] {
    const epoll = int('epoll_wait', 'epfd', epfd);
    const most = int('epoll_wait', 'maxevents', maxevents);
    return this.call(() => epollWait(this, epoll, most));
  }
}
