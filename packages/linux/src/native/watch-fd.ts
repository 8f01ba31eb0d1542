import type { NativeAddon } from './addon.ts';

/** What an fd is watched for. */
export interface WatchFdOptions {
  /**
   * Wake on POLLPRI instead of on readable and hung-up: the way /proc/PID/mountinfo and sysfs
   * attributes tell of a change. (Such files are always readable.)
   */
  readonly priority?: boolean;
}

/** One wake-up. */
export interface FdEvent {
  /** 0, or -errno; then the watch has closed itself and this is its last event. */
  readonly error: number;
  readonly readable: boolean;
  /** The other end of a pipe or socket is gone (POLLRDHUP, POLLHUP). */
  readonly disconnected: boolean;
  readonly priority: boolean;
}

/** A running watch. Every method may be called at any time, also after close. */
export interface FdWatch {
  /** No callback comes after this returns. Close the watch first, then its fd. */
  close(): void;
  /** Keeps the event loop alive, as it does from the start. */
  ref(): void;
  /** Lets the process end while the watch is open. */
  unref(): void;
  /**
   * Drops wake-ups, which then cost next to nothing, until this is called with false. For what is
   * level-triggered that would be a busy loop: it is for POLLPRI.
   */
  ignore(ignored: boolean): void;
}

/**
 * Calls back, on the event loop of the calling thread, whenever `fd` is ready. Level-triggered:
 * while there is something to read it calls again. The fd becomes non-blocking.
 * POLLPRI is different: asking for the state is what clears it, so a change from before the first
 * turn of the event loop is not reported. Take the first snapshot of mountinfo after that turn.
 * An exception out of `callback` is the thread's uncaughtException.
 * @returns the watch, or -errno: EBADF; EPERM for an fd that cannot be polled, as a plain file;
 *   EEXIST when this thread watches the fd already
 * @throws RangeError for an fd that is no int of 0 or more
 */
export function watchFd(
  addon: NativeAddon,
  fd: number,
  options: WatchFdOptions,
  callback: (event: FdEvent) => void,
): FdWatch | number {
  const { UV_READABLE, UV_DISCONNECT, UV_PRIORITIZED } = addon;
  const wanted = options.priority ? UV_PRIORITIZED : UV_READABLE | UV_DISCONNECT;
  const handle = addon.poll(fd, wanted, (status, events) => {
    if (status < 0 && typeof handle !== 'number') handle.close();
    callback({
      error: status,
      readable: (events & UV_READABLE) !== 0,
      disconnected: (events & UV_DISCONNECT) !== 0,
      priority: (events & UV_PRIORITIZED) !== 0,
    });
  });
  return handle;
}
