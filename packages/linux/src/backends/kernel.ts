import { ENOPKG } from '@kernfmt/uapi/asm-generic/errno';
import type { Host } from '../host.ts';
import type { Sys } from '../native/sys.ts';
import type { Refusal } from './backend.ts';
import { refusal } from './refusal.ts';

/** Why this kernel makes no notification pipes: tried with one that is closed again. */
export function probeKernel(
  { fcntl, watch_queue }: Host,
  sys: Pick<Sys, 'pipe2' | 'close'>,
): Refusal | undefined {
  const fds = new Int32Array(2);
  const flags = watch_queue.O_NOTIFICATION_PIPE | fcntl.O_NONBLOCK | fcntl.O_CLOEXEC;
  const result = sys.pipe2(fds, flags);
  if (result < 0) {
    const why =
      -result === ENOPKG ? 'CONFIG_WATCH_QUEUE is off' : 'no notification pipe can be made';
    const remedy = 'run Linux 5.8 with CONFIG_WATCH_QUEUE and CONFIG_KEY_NOTIFICATIONS';
    return refusal.of('pipe2', -result, why, remedy);
  }
  for (const fd of fds) sys.close(fd);
  return undefined;
}
