import { closeSync, openSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { POLLPRI } from '@kernfmt/uapi/linux/poll';
import type { NativeAddon } from '../native/addon.ts';
import type { Native } from '../native/open.ts';
import { pollNow } from '../native/poll-now.ts';
import type { Sys } from '../native/sys.ts';
import { type FdWatch, watchFd } from '../native/watch-fd.ts';
import { call } from '../refused.ts';

/** What makes a source look, and knows whether there is anything to see. */
export interface Waker {
  readonly how: string;
  /** Whether something changed since this was last asked; undefined when only a look can tell. */
  changed(): boolean | undefined;
  hold(held: boolean): void;
  /** While it ignores what changes it does not wake, but `changed` tells. */
  ignore(ignored: boolean): void;
  close(): void;
}

/** What wakes for a mountinfo as well as can be had: poll, or without it a timer. @throws Errno */
export function openWaker(
  native: Native,
  wake: () => void,
  interval: number,
  path = '/proc/thread-self/mountinfo',
): Waker {
  // A filter may refuse the call that asks for the state.
  const hasPoll = native.available && native.sys.ppoll(new Uint8Array(), 0) === 0;
  return hasPoll ? new PollWaker(native, wake, path) : new TimerWaker(interval, wake);
}

/**
 * Wakes for POLLPRI. Asking for the state is what clears it, for each open file apart: the event
 * loop has one of its own, which only wakes, and `changed` asks another.
 */
export class PollWaker implements Waker {
  readonly how = 'poll on mountinfo';
  readonly #sys: Sys;
  readonly #fd: number;
  readonly #wakingFd: number;
  readonly #watch: FdWatch;
  #closed = false;

  /** @throws Errno of open(2) and of what watches an fd */
  constructor(
    { sys, addon }: { readonly sys: Sys; readonly addon: NativeAddon },
    wake: () => void,
    path: string,
  ) {
    this.#sys = sys;
    this.#fd = call(() => openSync(path, 'r'));
    try {
      this.#wakingFd = call(() => openSync(path, 'r'));
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
    const watch = watchFd(addon, this.#wakingFd, { priority: true }, wake);
    if (typeof watch === 'number') {
      closeSync(this.#fd);
      closeSync(this.#wakingFd);
      throw errno(-watch);
    }
    this.#watch = watch;
    watch.unref();
    // The event loop registers the fd in its next turn, and what changes before that wakes nobody.
    const look = () => {
      if (!this.#closed) wake();
    };
    setImmediate(() => setImmediate(look).unref()).unref();
  }

  changed(): boolean {
    return (pollNow(this.#sys, this.#fd, POLLPRI) & POLLPRI) !== 0;
  }

  hold(held: boolean): void {
    if (held) this.#watch.ref();
    else this.#watch.unref();
  }

  ignore(ignored: boolean): void {
    this.#watch.ignore(ignored);
  }

  close(): void {
    this.#closed = true;
    this.#watch.close();
    closeSync(this.#fd);
    closeSync(this.#wakingFd);
  }
}

class TimerWaker implements Waker {
  readonly how: string;
  readonly #timer: NodeJS.Timeout;

  constructor(interval: number, wake: () => void) {
    this.how = `a look at mountinfo every ${interval} ms`;
    this.#timer = setInterval(wake, interval).unref();
  }

  changed(): undefined {
    return undefined;
  }

  hold(held: boolean): void {
    if (held) this.#timer.ref();
    else this.#timer.unref();
  }

  ignore(): void {
    // It knows of no changes that it could ignore.
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
