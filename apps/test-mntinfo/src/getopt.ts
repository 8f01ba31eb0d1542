/** What getopt(3) found before it returned something that is no letter of the program's. */
export interface Getopt {
  /** The letters, in order. */
  readonly letters: readonly string[];
  /** What is left behind `optind` for the program to look at. */
  readonly operands: readonly string[];
  /** The letter that getopt() complained of; the samples read no further, but go on. */
  readonly invalid: string | undefined;
}

/**
 * glibc's getopt() for letters that take no argument. commander has the long options, which the
 * samples have not; it cannot do this: a letter that is not known ends the reading, operands before
 * it are forgotten, those behind it count, and so does the rest of its cluster.
 */
export function getopt(args: readonly string[], known: string): Getopt {
  const letters: string[] = [];
  const operands: string[] = [];
  for (const [at, arg] of args.entries()) {
    if (arg === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg);
      continue;
    }
    const cluster = [...arg.slice(1)];
    const wrong = cluster.findIndex((letter) => !known.includes(letter));
    letters.push(...(wrong < 0 ? cluster : cluster.slice(0, wrong)));
    if (wrong < 0) continue;
    const optind = wrong === cluster.length - 1 ? at + 1 : at;
    return { letters, operands: args.slice(optind), invalid: cluster[wrong] };
  }
  return { letters, operands, invalid: undefined };
}
