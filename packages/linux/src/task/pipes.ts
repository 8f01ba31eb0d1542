import { closeSync, openSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { FD_CLOEXEC, O_ACCMODE, O_RDONLY, O_WRONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import type { Host } from '../host.ts';
import { call } from '../refused.ts';

/** An open file: what fds that were duplicated from each other share. */
export interface OpenEnd {
  readonly queue: WatchQueue;
  readonly end: 'read' | 'write';
  /** F_GETFL. */
  flags: number;
  /** Fds that stand for it. */
  fds: number;
}

interface Slot {
  readonly open: OpenEnd;
  /** F_GETFD. */
  flags: number;
}

/**
 * The fds of emulated notification pipes. Each number is taken by an fd of /dev/null, so that it
 * means nothing else in this process and counts against RLIMIT_NOFILE.
 */
export class Pipes {
  readonly #slots = new Map<number, Slot>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The end of a pipe that an fd stands for. */
  get(fd: number): OpenEnd | undefined {
    return this.#slots.get(fd)?.open;
  }

  /** Every pipe that has an open end. */
  queues(): Set<WatchQueue> {
    return new Set([...this.#slots.values()].map(({ open }) => open.queue));
  }

  fds(): number[] {
    return [...this.#slots.keys()];
  }

  /** Analogous to fs/pipe.c:do_pipe2(). @throws Errno EMFILE, ENFILE */
  open(flags: number): [read: number, write: number] {
    const { O_NONBLOCK, O_DIRECT, O_CLOEXEC } = this.#host.fcntl;
    const queue = new WatchQueue({ generation: '6.1', abi: this.#host.abi });
    const read = this.#reserve();
    let write: number;
    try {
      write = this.#reserve();
    } catch (error) {
      closeSync(read);
      throw error;
    }
    const fdFlags = (flags & O_CLOEXEC) === 0 ? 0 : FD_CLOEXEC;
    const ofReader = O_RDONLY | (flags & O_NONBLOCK);
    const ofWriter = O_WRONLY | (flags & (O_NONBLOCK | O_DIRECT));
    this.#put(read, { queue, end: 'read', flags: ofReader, fds: 0 }, fdFlags);
    this.#put(write, { queue, end: 'write', flags: ofWriter, fds: 0 }, fdFlags);
    return [read, write];
  }

  /** F_DUPFD, with a number that is reserved already. */
  duplicate(fd: number, number: number, fdFlags: number): void {
    this.#put(number, this.#slot(fd).open, fdFlags);
  }

  /** Closes an fd; returns its queue when that was the last one of both ends. */
  close(fd: number): WatchQueue | undefined {
    const { open } = this.#slot(fd);
    this.#slots.delete(fd);
    call(() => closeSync(fd));
    open.fds--;
    if (open.fds > 0) return undefined;
    const { queue } = open;
    queue.closeEnd(open.end);
    return queue.readers + queue.writers === 0 ? queue : undefined;
  }

  getFd(fd: number): number {
    return this.#slot(fd).flags;
  }

  setFd(fd: number, flags: number): void {
    this.#slot(fd).flags = flags & FD_CLOEXEC;
  }

  /** F_SETFL changes these and ignores the others. */
  setFl(fd: number, flags: number): void {
    const { O_APPEND, O_NONBLOCK } = this.#host.fcntl;
    const { open } = this.#slot(fd);
    const settable = O_APPEND | O_NONBLOCK;
    open.flags = (open.flags & (O_ACCMODE | ~settable)) | (flags & settable);
  }

  #slot(fd: number): Slot {
    const slot = this.#slots.get(fd);
    if (slot === undefined) throw errno('EBADF');
    return slot;
  }

  #put(fd: number, open: OpenEnd, flags: number): void {
    open.fds++;
    this.#slots.set(fd, { open, flags });
  }

  #reserve(): number {
    return call(() => openSync('/dev/null', 'r'));
  }
}
