import { DecodeError } from '@kernfmt/layout';

/** A decoder that is tried, for one dialect, attribute or machine. */
export interface Decoder {
  /** What it decodes: `records mount-2020-08 LP64`. */
  readonly name: string;
  /** Valid inputs, to be spoilt; the same for the same seed. */
  readonly corpus: (seed: number) => readonly Uint8Array[];
  /** Decodes, and returns all that came of it. */
  readonly decode: (bytes: Uint8Array) => unknown;
  /** Bytes that an input stands for, where those are not its own: a size that a call returned. */
  readonly said?: (bytes: Uint8Array) => number;
  /** Whether an error is one that the decoder's documentation tells of. */
  readonly refuses: (error: unknown, bytes: Uint8Array) => boolean;
}

/** Decoders of one kind: each kind is tried as often as any other. */
export interface DecoderGroup {
  readonly name: string;
  readonly decoders: readonly Decoder[];
}

/** A DecodeError that tells of a place in the bytes, or right behind them. */
export function isDecodeError(error: unknown, bytes: Uint8Array): boolean {
  return error instanceof DecodeError && error.offset >= 0 && error.offset <= bytes.length;
}
