import { closeSync } from 'node:fs';
import type { Namespace } from '../namespace.ts';
import type { NativeAddon } from '../native/addon.ts';
import type { Sys } from '../native/sys.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';
import { PollWaker, type Waker } from './wakers.ts';

/** A process whose mountinfo is polled, until it exits. */
interface Member {
  readonly poll: PollWaker;
  readonly pidfd: number;
  readonly exit: FdWatch;
}

/**
 * Wakes for the mountinfo of another namespace. An open mountinfo would keep the namespace, so that
 * it is one of a process that is in there, and let go of when that exits: for that of another one,
 * or for none when it was the last.
 */
export class MemberWaker implements Waker {
  readonly #native: { readonly sys: Sys; readonly addon: NativeAddon };
  readonly #namespace: Namespace;
  readonly #wake: () => void;
  #member: Member | undefined;
  /** Whether nobody may have looked for a while. */
  #missed = false;
  #held = false;
  #ignored = false;

  constructor(
    native: { readonly sys: Sys; readonly addon: NativeAddon },
    namespace: Namespace,
    wake: () => void,
  ) {
    this.#native = native;
    this.#namespace = namespace;
    this.#wake = wake;
    this.#join();
  }

  get how(): string {
    return this.#member === undefined ? 'nothing: no process is in there' : 'poll on mountinfo';
  }

  changed(): boolean {
    const changed = this.#member?.poll.changed() === true || this.#missed;
    this.#missed = false;
    return changed;
  }

  hold(held: boolean): void {
    this.#held = held;
    this.#member?.poll.hold(held);
  }

  ignore(ignored: boolean): void {
    this.#ignored = ignored;
    this.#member?.poll.ignore(ignored);
  }

  close(): void {
    if (this.#member === undefined) return;
    const { poll, pidfd, exit } = this.#member;
    this.#member = undefined;
    poll.close();
    exit.close();
    closeSync(pidfd);
  }

  #join(): void {
    const pid = this.#namespace.member();
    if (pid === undefined) return;
    const { sys, addon } = this.#native;
    const pidfd = sys.pidfd_open(pid, 0);
    // It may be gone by now; without the call (Linux 5.3, a filter) there is no telling when it is.
    if (pidfd < 0) return;
    const exit = watchFd(addon, pidfd, {}, () => this.#leave());
    const poll = this.#poll(pid);
    if (typeof exit === 'number' || poll === undefined) {
      if (typeof exit !== 'number') exit.close();
      poll?.close();
      closeSync(pidfd);
      return;
    }
    exit.unref();
    this.#member = { poll, pidfd, exit };
    poll.hold(this.#held);
    poll.ignore(this.#ignored);
  }

  /** Polls a process's mountinfo, unless the number is another process's by now. */
  #poll(pid: number): PollWaker | undefined {
    try {
      const poll = new PollWaker(this.#native, this.#wake, `/proc/${pid}/mountinfo`);
      if (this.#namespace.has(pid)) return poll;
      poll.close();
    } catch {
      // The process went: what is left are the events of fanotify.
    }
    return undefined;
  }

  #leave(): void {
    this.close();
    this.#join();
    this.#missed = true;
    this.#wake();
  }
}
