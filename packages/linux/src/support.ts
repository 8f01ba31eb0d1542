import type { FsinfoCalls, Support, SupportTable, Task } from '@kernfmt/kernel';
import type { MountSource } from './backends/backend.ts';
import type { Native } from './native/open.ts';

const full = (note: string): Support => ({ level: 'full', note });
const emulated = (note: string): Support => ({ level: 'emulated', note });
const partial = (note: string): Support => ({ level: 'partial', note });
const none = (note: string): Support => ({ level: 'none', note });

const OWN_FDS = 'notification pipes are emulated, other fds are the kernel’s own';

/** Each attribute has its own entry in `fsinfoSupport`. */
const fsinfo = emulated('ver #21, from what other calls tell; fsinfoSupport has the details');

/** What the `kernel` back end has. */
export const kernelSupport: SupportTable<Task & FsinfoCalls> = {
  close: full('the call itself'),
  read: full('the call itself; notification pipes are always O_NONBLOCK'),
  poll: full('the call itself, with a timeout of 0; as in Linux a pending LOSS alone is not told'),
  ioctl: full('the call itself'),
  fcntl: full('the call itself; F_SETFL leaves O_NONBLOCK on a notification pipe'),
  wait: full('resolves for a pending LOSS too, of which poll() does not tell'),
  pipe2: full('the call itself; a notification pipe is O_NONBLOCK whatever was asked for'),
  watch_mount: none('ENOSYS: 440, its number in 2020, is process_madvise and is never called'),
  keyctl: partial('the call itself, for the operations whose arguments are integers'),
  fsinfo,
};

/** What a back end of emulated queues has. */
export function emulatedSupport(
  native: Native,
  source: MountSource,
): SupportTable<Task & FsinfoCalls> {
  const others = native.available ? OWN_FDS : 'of notification pipes only: no native calls';
  return {
    close: emulated(others),
    read: emulated(others),
    poll: emulated(others),
    ioctl: emulated(`SET_SIZE, SET_FILTER, FIONREAD; ${others}`),
    fcntl: native.available
      ? emulated(`F_DUPFD, F_GETFD, F_GETFL, F_GETPIPE_SZ and their like; ${others}`)
      : partial(`no F_DUPFD; ${others}`),
    wait: emulated(others),
    pipe2: native.available
      ? emulated('each end of a notification pipe takes an fd of /dev/null')
      : partial('notification pipes only: no native calls'),
    watch_mount: emulated(`${source.how}; docs/live.md has what differs from the series`),
    keyctl: native.available
      ? partial('operations whose arguments are integers; WATCH_KEY where pipe2() can make queues')
      : none('no native calls'),
    fsinfo,
  };
}
