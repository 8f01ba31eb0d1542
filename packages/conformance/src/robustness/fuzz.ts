import { checkCount } from '../misuse.ts';
import type { Decoder, DecoderGroup } from './decoder.ts';
import { LONGEST_INPUT, mutate } from './mutate.ts';
import { extentOf, type Outcome, sameBytes, sameOutcome } from './outcome.ts';
import { Random } from './random.ts';

/** What a decoder did that it must not do. */
export interface Finding {
  readonly decoder: string;
  /** Number of the input: `--from` this with `--runs 1` makes it again. */
  readonly input: number;
  readonly bytes: Uint8Array;
  readonly what: string;
}

/** How many inputs of a kind were decoded, and how many refused. */
export interface Tally {
  decoded: number;
  refused: number;
}

export interface FuzzResult {
  readonly inputs: number;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly findings: readonly Finding[];
}

export interface FuzzOptions {
  readonly seed: number;
  /** The first input's number. */
  readonly from: number;
  readonly runs: number;
}

/** A run that finds something goes on to find more of it, but not for ever. */
const FINDINGS_MAX = 20;
/** What an input may grow to: members and characters, for each byte and beside. */
const EXTENT_PER_BYTE = 40;
const EXTENT_BESIDE = 3000;
/** Bytes of a guard before an input, and more behind it. */
const GUARD = 64;
/** Places that an input may have behind the guard: aligned and not. */
const SHIFTS = 16;

/** One input in so many is decoded again in another place, among other bytes. */
const ELSEWHERE = 4;

/** A buffer with an input somewhere in it, and one byte all around. */
class Arena {
  readonly #memory: Uint8Array;
  readonly #guard: number;

  constructor(guard: number) {
    this.#memory = new Uint8Array(2 * GUARD + SHIFTS + LONGEST_INPUT);
    this.#guard = guard;
  }

  place(input: Uint8Array, shift: number): Uint8Array {
    const at = GUARD + shift;
    const end = at + input.length;
    this.#memory.fill(this.#guard, 0, end + GUARD);
    this.#memory.set(input, at);
    return this.#memory.subarray(at, end);
  }

  /** Whether nothing was written around the input. */
  isIntact(input: Uint8Array): boolean {
    const at = input.byteOffset;
    const end = at + input.length;
    for (let i = 0; i < at; i++) if (this.#memory[i] !== this.#guard) return false;
    for (let i = end; i < end + GUARD; i++) if (this.#memory[i] !== this.#guard) return false;
    return true;
  }
}

/** Makes the inputs of one seed and tries the decoders with them. */
export class Fuzzer {
  readonly #groups: readonly DecoderGroup[];
  readonly #seed: number;
  readonly #corpora = new Map<Decoder, readonly Uint8Array[]>();
  readonly #scratch = new Uint8Array(2 * LONGEST_INPUT);
  readonly #arenas = [new Arena(0xff), new Arena(0x00)] as const;

  constructor(groups: readonly DecoderGroup[], seed: number) {
    this.#groups = groups;
    this.#seed = seed;
  }

  /** An input by its number: whose it is, and its bytes, which the next call overwrites. */
  input(number: number): {
    group: DecoderGroup;
    decoder: Decoder;
    bytes: Uint8Array;
    random: Random;
  } {
    const random = new Random(this.#seed, number);
    const group = random.of(this.#groups);
    const decoder = random.of(group.decoders);
    const corpus = this.#corpora.get(decoder) ?? decoder.corpus(this.#seed);
    this.#corpora.set(decoder, corpus);
    const length = mutate(random, corpus, this.#scratch);
    return { group, decoder, bytes: this.#scratch.subarray(0, length), random };
  }

  /** Tries one input; undefined unless a decoder did what it must not do. */
  try(number: number, tallies: Record<string, Tally>): Finding | undefined {
    const { group, decoder, bytes, random } = this.input(number);
    const [high, low] = this.#arenas;
    const here = high.place(bytes, random.below(SHIFTS));
    const outcome = decoded(decoder, here);
    const tally = tallies[group.name] ?? { decoded: 0, refused: 0 };
    tallies[group.name] = tally;
    if ('error' in outcome) tally.refused++;
    else tally.decoded++;
    const isTriedTwice = random.below(ELSEWHERE) === 0;
    const elsewhere = isTriedTwice ? low.place(bytes, random.below(SHIFTS)) : undefined;
    const what =
      complaint(decoder, outcome, bytes) ??
      (elsewhere && differs(outcome, decoded(decoder, elsewhere))) ??
      (sameBytes(here, bytes) && high.isIntact(here)
        ? undefined
        : 'writes into its input or around it');
    if (what === undefined) return undefined;
    return { decoder: decoder.name, input: number, bytes: bytes.slice(), what };
  }
}

function decoded(decoder: Decoder, bytes: Uint8Array): Outcome {
  try {
    return { value: decoder.decode(bytes) };
  } catch (error) {
    return { error };
  }
}

function differs(outcome: Outcome, elsewhere: Outcome): string | undefined {
  return sameOutcome(outcome, elsewhere) ? undefined : 'depends on bytes outside the buffer';
}

function complaint(decoder: Decoder, outcome: Outcome, bytes: Uint8Array): string | undefined {
  if ('error' in outcome) {
    const { error } = outcome;
    return decoder.refuses(error, bytes) ? undefined : `throws ${String(error)}`;
  }
  const length = decoder.said?.(bytes) ?? bytes.length;
  const most = EXTENT_BESIDE + EXTENT_PER_BYTE * length;
  if (extentOf(outcome.value, most) <= most) return undefined;
  return `makes more than ${most} values of ${length} bytes`;
}

/**
 * Tries decoders with inputs `from` up to `from + runs` of a seed: valid ones, spoilt. No error but
 * the documented, nothing read or written outside the input, nothing made that the input is too
 * short for. `started` is told the number of each input before it is tried.
 *
 * @throws RangeError for runs that are not 1 or more
 */
export function fuzz(
  groups: readonly DecoderGroup[],
  { seed, from, runs }: FuzzOptions,
  started: (input: number) => void = () => undefined,
): FuzzResult {
  checkCount('fuzz', 'runs', runs);
  const fuzzer = new Fuzzer(groups, seed);
  const tallies: Record<string, Tally> = {};
  const findings: Finding[] = [];
  let input = from;
  for (; input < from + runs && findings.length < FINDINGS_MAX; input++) {
    started(input);
    const finding = fuzzer.try(input, tallies);
    if (finding !== undefined) findings.push(finding);
  }
  return { inputs: input - from, tallies, findings };
}
