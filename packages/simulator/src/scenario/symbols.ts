import * as asmFcntl from '@kernfmt/uapi/asm-generic/fcntl';
import * as signal from '@kernfmt/uapi/asm-generic/signal';
import * as fcntl from '@kernfmt/uapi/linux/fcntl';
import * as keyctl from '@kernfmt/uapi/linux/keyctl';
import * as mount from '@kernfmt/uapi/linux/mount';
import * as poll from '@kernfmt/uapi/linux/poll';
import * as resource from '@kernfmt/uapi/linux/resource';
import * as sched from '@kernfmt/uapi/linux/sched';
import * as watch_queue from '@kernfmt/uapi/linux/watch_queue';

// Traces name constants as C does: here they get their numbers.

const modules: readonly object[] = [
  asmFcntl,
  fcntl,
  keyctl,
  mount,
  poll,
  resource,
  sched,
  signal,
  watch_queue,
];
const numbers = new Map(
  modules
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
);

/**
 * The number of a constant of the headers, or of `0x…` and decimal digits.
 * @throws RangeError for what is neither
 */
export function numberOf(name: string): number {
  const number =
    numbers.get(name) ?? (/^(0x[0-9a-f]+|\d+)$/i.test(name) ? Number(name) : undefined);
  if (number === undefined) throw new RangeError(`numberOf: ${name} should be a C constant`);
  return number;
}

/** Flags by name, `['MS_BIND', '0x100']` or `CLONE_NEWUSER|CLONE_NEWNS`, in one number. */
export function flagsOf(flags: string | readonly string[]): number {
  const names = typeof flags === 'string' ? flags.split('|') : flags;
  return names.map(numberOf).reduce((all, flag) => (all | flag) >>> 0, 0);
}

const pollEvents = ['POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL'];

/** The events of a poll() that traces name, in order of their bits. */
export function pollNames(revents: number): string[] {
  return pollEvents.filter((name) => (revents & numberOf(name)) !== 0);
}

/** Every event that traces ask for: all of them. */
export const everyPollEvent = flagsOf(pollEvents.slice(0, 3));
