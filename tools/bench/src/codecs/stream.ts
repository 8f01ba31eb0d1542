import { readFileSync, writeFileSync } from 'node:fs';
import type { KeyNotification, MountNotification } from '@kernfmt/uapi/linux/watch_queue';

/** What the streams consist of. */
export type BenchRecord = MountNotification | KeyNotification;

/** `mount_notification`: type:24, subtype:8, info, triggered_on, auxiliary_mount. */
export const MOUNT = { type: 2, size: 24, subtypes: 7 } as const;
/** `key_notification`: type:24, subtype:8, info, key_id, aux. */
export const KEY = { type: 1, size: 16, subtypes: 8 } as const;

/** Bytes that samples/watch_queue/watch_test.c has read() fill. */
export const SAMPLE_READ = 433;

/** Bytes of a record, on average. */
export const MEAN_SIZE = (MOUNT.size + KEY.size) / 2;

/**
 * Writes a stream of records: half of each struct in random order, so that a branch on the type is
 * mispredicted every second time. Mount ids count from 2^32; one in 16 needs more than 53 bits.
 * Written by hand with a DataView: every contestant is judged by it.
 */
export function writeStream(path: string, seed: number, count: number): void {
  const next = mulberry32(seed);
  const bytes = new Uint8Array(count * MOUNT.size);
  const data = new DataView(bytes.buffer);
  let at = 0;
  let counter = 2n ** 32n;
  const id = (): bigint => {
    counter += BigInt(1 + (next() % 5));
    return next() % 16 === 0 ? (counter << 29n) | 1n : counter;
  };
  for (let i = 0; i < count; i++) {
    const kind = next() % 2 === 0 ? MOUNT : KEY;
    const flags = next() % 8;
    const watch = next() % 256;
    data.setUint32(at, kind.type | ((next() % kind.subtypes) << 24), true);
    data.setUint32(at + 4, kind.size | (watch << 8) | (flags << 16), true);
    if (kind === MOUNT) {
      data.setBigUint64(at + 8, id(), true);
      data.setBigUint64(at + 16, id(), true);
    } else {
      data.setUint32(at + 8, next(), true);
      data.setUint32(at + 12, next(), true);
    }
    at += kind.size;
  }
  writeFileSync(path, bytes.subarray(0, at));
}

/** Unsigned 32-bit numbers, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A stream in memory of its own, so that it starts on an 8-byte boundary. */
export function readStream(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** The stream's records as plain objects, read by hand. */
export function recordsOf(bytes: Uint8Array): BenchRecord[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: BenchRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const word = data.getUint32(at, true);
    const info = data.getUint32(at + 4, true);
    const type = word & 0xffffff;
    const subtype = word >>> 24;
    if (type === MOUNT.type) {
      const triggered_on = data.getBigUint64(at + 8, true);
      const auxiliary_mount = data.getBigUint64(at + 16, true);
      records.push({ type, subtype, info, triggered_on, auxiliary_mount });
      at += MOUNT.size;
    } else {
      const key_id = data.getUint32(at + 8, true);
      records.push({ type, subtype, info, key_id, aux: data.getUint32(at + 12, true) });
      at += KEY.size;
    }
  }
  return records;
}

/** Ends of pieces of at most `size` bytes, each of whole records: what reads would return. */
export function cuts(bytes: Uint8Array, size: number): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at + 4]! & 0x7f;
    if (at + length - start > size) {
      ends.push(at);
      start = at;
    }
    at += length;
  }
  ends.push(bytes.length);
  return ends;
}

/**
 * V8 gives a property the representation of the values it has seen, and objects made before it saw
 * another go on being slow. So the extremes come first, as in any process that has run for a while.
 */
export function settleShapes(): void {
  const words = new Uint32Array([MOUNT.type, MOUNT.size, 0, 0, 0, 0, KEY.type, KEY.size, 0, 0]);
  for (const extreme of [1, 0xffffffff]) {
    for (const word of [2, 3, 4, 5, 8, 9]) words[word] = extreme;
    for (const word of [1, 7]) words[word] = (words[word]! & 0x7f) | (extreme & ~0x7f);
    recordsOf(new Uint8Array(words.buffer));
  }
}
