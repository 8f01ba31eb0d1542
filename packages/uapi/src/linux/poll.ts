import { s16, s32, struct } from '@kernfmt/layout';
import { type Arch, type Differences, type Numbers, onArch } from '../arch.ts';
import * as generic from './poll/constants.ts';

export * from './poll/constants.ts';

/** C name of a poll() event. */
export type PollName = keyof typeof generic;

const older = { POLLWRNORM: 0x0004, POLLWRBAND: 0x0100 };
const differences: Differences<PollName> = {
  m68k: older,
  mips: older,
  sparc: { ...older, POLLMSG: 0x0200, POLLREMOVE: 0x0400, POLLRDHUP: 0x0800 },
  xtensa: { ...older, POLLREMOVE: 0x0800 },
};

/**
 * The events of `<asm/poll.h>` on an architecture. The constants of this module are those of
 * `<asm-generic/poll.h>`, which all use but m68k, mips, sparc and xtensa.
 *
 * @throws RangeError for a name that is no architecture
 */
export function pollOf(arch: Arch): Numbers<PollName> {
  return onArch<PollName, never>('pollOf', arch, generic, differences);
}

/** `struct pollfd`, 8 bytes: an fd, the events asked for, the events there are. */
export const pollfd = /* @__PURE__ */ struct('pollfd', { fd: s32, events: s16, revents: s16 });
