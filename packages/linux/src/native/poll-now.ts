import { errno } from '@kernfmt/kernel';
import { LP64, s16, s32, struct } from '@kernfmt/layout';
import type { Sys } from './sys.ts';

/** Argument of poll(), <asm-generic/poll.h>. */
const pollfd = struct('pollfd', { fd: s32, events: s16, revents: s16 });

/** What poll() says about one fd, without waiting: `revents`. @throws Errno */
export function pollNow(sys: Pick<Sys, 'ppoll'>, fd: number, events: number): number {
  const asked = pollfd.on(LP64).encode({ fd, events, revents: 0 });
  const result = sys.ppoll(asked, 0);
  if (result < 0) throw errno(-result);
  return pollfd.on(LP64).decode(asked).revents;
}
