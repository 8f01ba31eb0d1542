import type { Abi } from '@kernfmt/layout';
import { checkSynchronous } from '../misuse.ts';
import { hexOf } from '../replay/hex.ts';
import { type AnyRecord, shortest } from './reference.ts';
import { agrees, show } from './show.ts';
import type { Subject } from './subject.ts';

/** A rule that does not hold: for which bytes, what was expected, and what there was instead. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly rule: string;
  readonly abi: Abi;
  /** The bytes to decode, or those that should have been encoded. */
  readonly bytes: Uint8Array;
  readonly expected: string;
  readonly got: string;

  constructor(rule: string, abi: Abi, bytes: Uint8Array, expected: string, got: string) {
    super(`${rule} (${abi.name}): ${hexOf(bytes)}: expected ${expected}, got ${got}`);
    this.rule = rule;
    this.abi = abi;
    this.bytes = bytes;
    this.expected = expected;
    this.got = got;
  }
}

/** What a decoder made of bytes: the records it gave, and the error that it threw, if any. */
export interface Outcome {
  readonly records: readonly object[];
  readonly error?: unknown;
  readonly failed: boolean;
}

/** One use of a codec, by a rule, for a machine. */
export class Trial {
  readonly subject: Subject;
  readonly abi: Abi;
  readonly #rule: string;

  constructor(rule: string, subject: Subject, abi: Abi) {
    this.#rule = rule;
    this.subject = subject;
    this.abi = abi;
  }

  /** The same for another machine. */
  on(abi: Abi): Trial {
    return new Trial(this.#rule, this.subject, abi);
  }

  /** What the decoder makes of these very bytes. */
  outcome(bytes: Uint8Array): Outcome {
    let records: readonly object[];
    try {
      records = this.subject.decode(bytes, this.#how);
    } catch (error) {
      return { records: [], error, failed: true };
    }
    checkSynchronous('testCodec', 'decode', records);
    return { records, failed: false };
  }

  /** What the decoder that goes one by one makes of them. */
  eachOutcome(bytes: Uint8Array): Outcome {
    const records: object[] = [];
    try {
      for (const record of this.subject.each?.(bytes, this.#how) ?? []) {
        records.push(record);
        // More than there can be: it does not get on.
        if (records.length > bytes.length / shortest) break;
      }
      return { records, failed: false };
    } catch (error) {
      return { records, error, failed: true };
    }
  }

  /** Records of bytes that are records: of those that are expected. */
  decode(bytes: Uint8Array, expected: readonly AnyRecord[]): readonly AnyRecord[] {
    const { records, error, failed } = this.outcome(bytes.slice());
    if (failed) this.fail(bytes, show(expected), show(error));
    return records as readonly AnyRecord[];
  }

  encode(records: readonly AnyRecord[], expected: Uint8Array): Uint8Array {
    let bytes: Uint8Array;
    try {
      bytes = this.subject.encode?.(structuredClone(records), this.#how) ?? new Uint8Array();
    } catch (error) {
      return this.fail(expected, `these bytes of ${show(records)}`, show(error));
    }
    checkSynchronous('testCodec', 'encode', bytes);
    return bytes;
  }

  /** Holds the decoder to the records that bytes are. */
  decodesTo(bytes: Uint8Array, expected: readonly AnyRecord[]): readonly AnyRecord[] {
    const records = this.decode(bytes, expected);
    if (!agrees(expected, records)) this.fail(bytes, show(expected), show(records));
    return records;
  }

  /** Holds the encoder to the bytes that records are. */
  encodesTo(records: readonly AnyRecord[], expected: Uint8Array): void {
    const bytes = this.encode(records, expected);
    if (agrees(expected, bytes)) return;
    this.fail(expected, `these bytes of ${show(records)}`, show(bytes));
  }

  /** Holds the decoder to an error that tells of an offset. */
  failsAt(bytes: Uint8Array, offset: number): void {
    this.isErrorAt(this.outcome(bytes.slice()), bytes, offset);
  }

  /** Holds what a decoder made of bytes to an error that tells of an offset. */
  isErrorAt({ records, error, failed }: Outcome, bytes: Uint8Array, offset: number): void {
    const expected = `an error with offset ${offset}`;
    if (!failed) this.fail(bytes, expected, show(records));
    const told = this.subject.offsetOf(error);
    if (told !== offset) this.fail(bytes, expected, `offset ${told} in ${show(error)}`);
  }

  /** @throws Violation */
  fail(bytes: Uint8Array, expected: string, got: string): never {
    throw new Violation(this.#rule, this.abi, bytes, expected, got);
  }

  get #how(): { readonly dialect: Subject['dialect']; readonly abi: Abi } {
    return { dialect: this.subject.dialect, abi: this.abi };
  }
}
