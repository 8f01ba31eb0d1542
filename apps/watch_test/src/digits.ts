/**
 * A string of ASCII characters, ready to be put: as 32-bit words, the last one filled up with NULs.
 * A word is stored as fast as a byte, where TypedArray.set() is a call.
 */
export class Constant {
  readonly words: Uint32Array;
  readonly length: number;

  constructor(text: string) {
    const data = new DataView(new ArrayBuffer((text.length + 3) & ~3));
    for (let i = 0; i < text.length; i++) data.setUint8(i, text.charCodeAt(i));
    this.words = Uint32Array.from({ length: data.byteLength >>> 2 }, (_, i) =>
      data.getUint32(4 * i, true),
    );
    this.length = text.length;
  }
}

/** Pairs of digits, the first one in the low byte. */
function pairs(radix: 10 | 16): Uint16Array {
  return Uint16Array.from({ length: radix ** 2 }, (_, value) => {
    const [first, second] = value.toString(radix).padStart(2, '0');
    return first!.charCodeAt(0) | (second!.charCodeAt(0) << 8);
  });
}

/** Two hex digits of every byte value. */
const HEX = /* @__PURE__ */ pairs(16);
/** Two decimal digits of every number below 100. */
const DECIMAL = /* @__PURE__ */ pairs(10);
/** The least number with one digit more than the index. */
const POWERS = /* @__PURE__ */ Float64Array.from({ length: 10 }, (_, digits) => 10 ** digits);

/** Enough for the longest line printed here, names apart, and for what words write beyond it. */
const ROOM = 256;

/**
 * ASCII text under construction, as bytes. printf's conversions write digits straight into the
 * buffer: no strings are made, which is what lets a port outrun the C sample's printf.
 */
export class Text {
  length = 0;
  #data = new DataView(new ArrayBuffer(1 << 16));
  readonly #flush: (bytes: Uint8Array) => void;

  /** `flush` gets the text when the buffer is full and when asked: a window on the buffer. */
  constructor(flush: (bytes: Uint8Array) => void) {
    this.#flush = flush;
  }

  flush(): void {
    if (this.length === 0) return;
    const text = new Uint8Array(this.#data.buffer, 0, this.length);
    this.length = 0;
    this.#flush(text);
  }

  /** Makes sure that a line fits, with `more` bytes of names in it. */
  startLine(more = 0): void {
    const { byteLength } = this.#data;
    if (this.length + ROOM + more <= byteLength) return;
    this.flush();
    if (ROOM + more > byteLength) this.#data = new DataView(new ArrayBuffer(2 * (ROOM + more)));
  }

  put({ words, length }: Constant): this {
    const data = this.#data;
    for (let i = 0; i < words.length; i++) data.setUint32(this.length + 4 * i, words[i]!, true);
    this.length += length;
    return this;
  }

  /** Bytes as they are: a name. */
  bytes(bytes: Uint8Array): this {
    new Uint8Array(this.#data.buffer).set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** %0<2*pairs>x of the low bits, at a place already written. */
  hexAt(at: number, value: number, pairs: number): void {
    const data = this.#data;
    for (let i = at + 2 * pairs - 2, rest = value; i >= at; i -= 2, rest >>>= 8) {
      data.setUint16(i, HEX[rest & 0xff]!, true);
    }
  }

  /** %0<width>x, width at most 8. */
  hex(value: number, width = 1): this {
    const digits = Math.max(width, (35 - Math.clz32(value)) >>> 2);
    const odd = digits & 1;
    if (odd === 1) this.#lastDigit(this.length, HEX[(value >>> (4 * (digits - 1))) & 15]!);
    this.hexAt(this.length + odd, value, digits >>> 1);
    this.length += digits;
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

  /** %u of 32 bits. */
  decimal(value: number): this {
    const data = this.#data;
    // 1233 / 4096 is log10(2): as many digits as the power of two has, and one more above 10^that.
    const guess = ((32 - Math.clz32(value | 1)) * 1233) >>> 12;
    const digits = value >= POWERS[guess]! ? guess + 1 : Math.max(guess, 1);
    let at = this.length + digits;
    let rest = value >>> 0;
    while (at >= this.length + 2) {
      const next = (rest / 100) >>> 0;
      at -= 2;
      data.setUint16(at, DECIMAL[rest - next * 100]!, true);
      rest = next;
    }
    if (at > this.length) this.#lastDigit(this.length, DECIMAL[rest]!);
    this.length += digits;
    return this;
  }

  /** The second digit of a pair. */
  #lastDigit(at: number, pair: number): void {
    this.#data.setUint8(at, pair >>> 8);
  }
}
