import type { Renaming } from '@kernfmt/simulator/scenario';

/** A line of watch_test about a key: its serial, and that of another where one is linked. */
const KEY_LINE = /^KEY ([0-9a-f]{8}) change=(\d+)\[(linked|unlinked)?(.*?)\] aux=(\d+)$/;

/**
 * Whether a program wrote the same lines, but for the serials of keys in those of watch_test. A
 * serial that is in no other place of a trace is known by its first line.
 */
export function sameOutput(recorded: string, replayed: string, serials: Renaming<number>): boolean {
  const [a, b] = [recorded.split('\n'), replayed.split('\n')];
  return a.length === b.length && a.every((line, at) => sameLine(line, b[at] as string, serials));
}

function sameLine(recorded: string, replayed: string, serials: Renaming<number>): boolean {
  if (recorded === replayed) return true;
  const [a, b] = [KEY_LINE.exec(recorded), KEY_LINE.exec(replayed)];
  if (a === null || b === null) return false;
  const [, key = '', ...change] = a;
  const [, otherKey = '', ...otherChange] = b;
  const [aux, otherAux] = [change.pop(), otherChange.pop()];
  const links = change[1] !== undefined;
  return (
    change.join() === otherChange.join() &&
    serials.match(Number(`0x${key}`), Number(`0x${otherKey}`)) &&
    (links ? serials.match(Number(aux), Number(otherAux)) : aux === otherAux)
  );
}
