import { errno } from '@kernfmt/kernel';
import { LP64, Memory, s16, s32, struct } from '@kernfmt/layout';
import { EINTR } from '@kernfmt/uapi/asm-generic/errno';
import type { Sys } from './sys.ts';

/** Argument of poll(), <asm-generic/poll.h>. */
const pollfd = struct('pollfd', { fd: s32, events: s16, revents: s16 });

/** One for all calls, which do not wait: this is asked at every wake-up. */
const memory = Memory.alloc(pollfd.size);
const asked = pollfd.on(LP64).alignedView(memory);

/** What poll() says about one fd, without waiting: `revents`. @throws Errno */
export function pollNow(sys: Pick<Sys, 'ppoll'>, fd: number, events: number): number {
  asked.fd = fd;
  asked.events = events;
  let result: number;
  // Also where it does not wait: a signal on its way comes before the answer that nothing is.
  do result = sys.ppoll(memory.bytes, 0);
  while (result === -EINTR);
  if (result < 0) throw errno(-result);
  return asked.revents;
}
