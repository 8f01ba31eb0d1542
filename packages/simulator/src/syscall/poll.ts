import { errno, type PollFd } from '@kernfmt/kernel';
import { POLLERR, POLLHUP, POLLNVAL } from '@kernfmt/uapi/linux/poll';
import type { OpenFile } from '../fs/file.ts';
import type { TaskState } from '../task_state.ts';
import { int, list } from './arguments.ts';

/** Analogous to fs/select.c:do_poll(), with a timeout of 0. */
export function poll(task: TaskState, fds: readonly PollFd[]): number {
  const entries = list('poll', 'fds', fds, checkEntry);
  let ready = 0;
  for (const entry of entries) {
    entry.revents = reventsOf(task, entry);
    if (entry.revents !== 0) ready++;
  }
  return ready;
}

function checkEntry(call: string, name: string, entry: PollFd): PollFd {
  if (typeof entry !== 'object' || entry === null) {
    throw new TypeError(`${call}: ${name} should be an object with fd and events`);
  }
  int(call, `${name}.fd`, entry.fd);
  int(call, `${name}.events`, entry.events);
  return entry;
}

function reventsOf(task: TaskState, { fd, events }: PollFd): number {
  if (fd < 0) return 0;
  const file = task.openFile(fd);
  if (file === undefined) return POLLNVAL;
  return file.poll() & (events | POLLERR | POLLHUP);
}

/** Who sleeps until an fd can be read. */
export class Waits {
  readonly #sleepers = new Map<number, Set<(reason: unknown) => void>>();

  /** @throws Errno EBADF when there is no such fd, or it is closed meanwhile; as `fileOf` */
  wait(fd: number, fileOf: () => OpenFile, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const file = fileOf();
      if (file.readable) {
        resolve();
        return;
      }
      const sleepers = this.#of(fd);
      const stop = file.onWake(() => {
        if (!file.readable) return;
        end();
        resolve();
      });
      const fail = (reason: unknown): void => {
        end();
        reject(reason);
      };
      const abort = (): void => fail(signal?.reason);
      const end = (): void => {
        stop();
        sleepers.delete(fail);
        signal?.removeEventListener('abort', abort);
      };
      sleepers.add(fail);
      signal?.addEventListener('abort', abort);
    });
  }

  /** An fd was closed: nobody can read it any more. */
  closed(fd: number): void {
    for (const fail of [...(this.#sleepers.get(fd) ?? [])]) fail(errno('EBADF'));
    this.#sleepers.delete(fd);
  }

  closedAll(): void {
    for (const fd of [...this.#sleepers.keys()]) this.closed(fd);
  }

  #of(fd: number): Set<(reason: unknown) => void> {
    let sleepers = this.#sleepers.get(fd);
    if (sleepers === undefined) {
      sleepers = new Set();
      this.#sleepers.set(fd, sleepers);
    }
    return sleepers;
  }
}
