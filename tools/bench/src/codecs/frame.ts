import { refuseHeader, refuseLength } from './refuse.ts';
import { KEY, MOUNT } from './stream.ts';

/** Makes an object of the record that starts at a byte offset. */
type Decode = (at: number) => object;

/**
 * The framing, written by hand, that peers are given for nothing: header present, length at least a
 * header and at most what is left, and exactly the size of the type. Peers know nothing of unions
 * by type and length.
 */
export function frame(bytes: Uint8Array, mount: Decode, key: Decode): (kept: object[]) => void {
  const u32 = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const { type: mountType, size: mountSize } = MOUNT;
  const { type: keyType, size: keySize } = KEY;
  const end = bytes.length;
  return (kept) => {
    const mask = kept.length - 1;
    let count = 0;
    for (let at = 0; at < end; ) {
      const left = end - at;
      if (left < 8) refuseHeader(at);
      const type = u32[at >>> 2]! & 0xffffff;
      const length = u32[(at >>> 2) + 1]! & 0x7f;
      if (length < 8 || length > left) refuseLength(at);
      if (type === mountType && length === mountSize) kept[count++ & mask] = mount(at);
      else if (type === keyType && length === keySize) kept[count++ & mask] = key(at);
      else kept[count++ & mask] = bytes.slice(at, at + length);
      at += length;
    }
  };
}
