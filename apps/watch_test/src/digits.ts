const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Two hex digits of every byte value, and one of every nibble. */
const PAIRS = /* @__PURE__ */ ascii(
  Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''),
);
const DIGITS = /* @__PURE__ */ ascii('0123456789abcdef');

/** Enough for the longest line printed here, names apart. */
const ROOM = 256;

/**
 * ASCII text under construction, as bytes. printf's conversions write digits straight into the
 * buffer: no strings are made, which is what lets a port outrun the C sample's printf.
 */
export class Text {
  bytes: Uint8Array = new Uint8Array(1 << 16);
  length = 0;
  readonly #flush: (bytes: Uint8Array) => void;

  /** `flush` gets the text when the buffer is full and when asked: a window on the buffer. */
  constructor(flush: (bytes: Uint8Array) => void) {
    this.#flush = flush;
  }

  flush(): void {
    if (this.length === 0) return;
    const text = this.bytes.subarray(0, this.length);
    this.length = 0;
    this.#flush(text);
  }

  /** Makes sure that a line fits, with `more` bytes of names in it. */
  startLine(more = 0): void {
    if (this.length + ROOM + more <= this.bytes.length) return;
    this.flush();
    if (ROOM + more > this.bytes.length) this.bytes = new Uint8Array(2 * (ROOM + more));
  }

  /** Bytes as they are: a template, a name. */
  put(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** %0<2*pairs>x of the low bits, at a place already written. */
  hexAt(at: number, value: number, pairs: number): void {
    const { bytes } = this;
    for (let i = at + 2 * pairs - 2, rest = value; i >= at; i -= 2, rest >>>= 8) {
      const pair = (rest & 0xff) << 1;
      bytes[i] = PAIRS[pair]!;
      bytes[i + 1] = PAIRS[pair + 1]!;
    }
  }

  /** %0<width>x */
  hex(value: number, width = 1): this {
    let digits = width;
    while (digits < 8 && value >>> (4 * digits) !== 0) digits++;
    for (let shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      this.bytes[this.length++] = DIGITS[(value >>> shift) & 15]!;
    }
    return this;
  }

  /** %0<width>llx of a number in two halves, width at most 8. */
  hex64(lo: number, hi: number, width = 1): this {
    if (hi === 0) return this.hex(lo, width);
    this.hex(hi);
    this.hexAt(this.length, lo, 4);
    this.length += 8;
    return this;
  }

  /** %u */
  decimal(value: number): this {
    let digits = 1;
    for (let power = 10; value >= power; power *= 10) digits++;
    for (let at = this.length + digits - 1, rest = value; at >= this.length; at--) {
      const next = Math.floor(rest / 10);
      this.bytes[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.length += digits;
    return this;
  }
}

/** A string constant of ASCII characters, ready to be put. */
export const constant = ascii;
