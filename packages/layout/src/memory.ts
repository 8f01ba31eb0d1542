const hostIsLittleEndian = /* @__PURE__ */ (() =>
  new Uint8Array(new Uint16Array([1]).buffer)[0] === 1)();

/**
 * A buffer with the windows that codecs read through, made once for the life of the buffer. Where
 * the buffer starts on an 8-byte boundary (and the host is little endian) `u32` and `u64` see its
 * whole words: the fast way, 1.3–2 times a DataView.
 */
export class Memory {
  declare readonly bytes: Uint8Array;
  declare readonly data: DataView;
  declare readonly u32: Uint32Array;
  declare readonly u64: BigUint64Array;
  /** Whether `u32` and `u64` may stand for little-endian members at aligned offsets. */
  declare readonly words: boolean;

  /** @throws TypeError when bytes is no Uint8Array */
  constructor(bytes: Uint8Array) {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('Memory: bytes should be a Uint8Array');
    const { buffer, byteOffset, byteLength } = bytes;
    this.bytes = bytes;
    this.data = new DataView(buffer, byteOffset, byteLength);
    this.words = hostIsLittleEndian && byteOffset % 8 === 0;
    this.u32 = this.words
      ? new Uint32Array(buffer, byteOffset, byteLength >>> 2)
      : new Uint32Array();
    this.u64 = this.words
      ? new BigUint64Array(buffer, byteOffset, byteLength >>> 3)
      : new BigUint64Array();
  }

  /** Zeroed memory of `size` bytes, aligned. @throws RangeError when size is no length */
  static alloc(size: number): Memory {
    return new Memory(new Uint8Array(size));
  }

  /** The memory itself, or one made over the bytes. @throws TypeError for anything else */
  static of(bytes: Uint8Array | Memory): Memory {
    return bytes instanceof Memory ? bytes : new Memory(bytes);
  }
}
