import fc from 'fast-check';
import type { Where } from '../arbitrary/records.ts';
import { type CodecOptions, type RecordCodec, type Subject, subjectOf } from './subject.ts';
import { Trial } from './trial.ts';

/** A rule for codecs of records, and how a codec is held to it. */
export interface CodecProperty {
  /** The rule's name, which is its file's. */
  readonly name: string;
  /** The rule, as a sentence. */
  readonly rule: string;
  /** Who says so: the header, the kernel's function, or the design of this project. */
  readonly source: string;
  /** Whether there is something to hold the codec to; a codec without `encode` cannot encode. */
  applies(codec: RecordCodec, options?: CodecOptions): boolean;
  /**
   * A property for `fc.assert`, in any test framework or none. What it throws is a Violation.
   * @throws RangeError for a dialect that nobody knows
   */
  check(codec: RecordCodec, options?: CodecOptions): fc.IProperty<[unknown]>;
}

/** A property as its file declares it. */
interface Declared<T> {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  /** Unless given, the rule is for every codec. */
  readonly applies?: (subject: Subject) => boolean;
  /** What the codec is tried with. */
  readonly examples: (where: Required<Where>) => fc.Arbitrary<T>;
  /** Holds the codec to the rule for one example. */
  readonly judge: (trial: Trial, example: T) => void;
}

/* @__NO_SIDE_EFFECTS__ */
export function codecProperty<T>(declared: Declared<T>): CodecProperty {
  const { name, rule, source, applies = () => true, examples, judge } = declared;
  return {
    name,
    rule,
    source,
    applies: (codec, options) => applies(subjectOf(codec, options)),
    check(codec, options) {
      const subject = subjectOf(codec, options);
      const { dialect } = subject;
      const example = fc
        .constantFrom(...subject.abis)
        .chain((abi) => fc.tuple(fc.constant(abi), examples({ dialect, abi })));
      const property = fc.property(example, ([abi, each]) => {
        judge(new Trial(name, subject, abi), each);
      });
      return property as fc.IProperty<[unknown]>;
    },
  };
}

/** Of codecs that encode. */
export const encodes = ({ encode }: Subject): boolean => encode !== undefined;
