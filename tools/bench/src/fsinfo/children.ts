import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { query, ver_21 } from '@kernfmt/fsinfo';
import type { FsinfoCalls } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import { type FsinfoMountChild, fsinfo_mount_child } from '@kernfmt/uapi/linux/fsinfo';
import { timed } from './timed.ts';

/** Elements of the list: 240 kB, as of a mount with that many children. */
export const CHILDREN = 10_000;

const codec = fsinfo_mount_child.on(LP64);

/** A reply of MOUNT_CHILDREN. Every sixteenth unique id and sum needs more than 53 bits. */
export function childrenReply(): Uint8Array {
  const bytes = new Uint8Array(CHILDREN * codec.size);
  for (let n = 0; n < CHILDREN; n++) {
    const high = n % 16 === 0 ? 1n << 60n : 0n;
    const child = {
      mnt_unique_id: high + BigInt(2 * n + 1),
      mnt_id: n + 20,
      parent_id: 20,
      mnt_notify_sum: high + BigInt(n % 7),
    };
    codec.encode(child, bytes, n * codec.size);
  }
  return bytes;
}

type Decode = (bytes: Uint8Array) => () => readonly FsinfoMountChild[];

/** Ways to an array of objects. The first call opens what programs open once. */
export const decoders = {
  /** The limit: for exactly this struct, by somebody who knows V8. */
  words: (bytes) => {
    const u32 = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
    const u64 = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 3);
    return () => {
      const children: FsinfoMountChild[] = [];
      for (let d = 0, w = 2; d < u64.length; d += 3, w += 6) {
        children.push({
          mnt_unique_id: u64[d]!,
          mnt_id: u32[w]!,
          parent_id: u32[w + 1]!,
          mnt_notify_sum: u64[d + 2]!,
        });
      }
      return children;
    };
  },

  read: (bytes) => {
    const view = codec.alignedView(new Memory(bytes));
    const { read, size } = codec;
    return () => {
      const children: FsinfoMountChild[] = [];
      for (let at = 0; at < bytes.length; at += size) children.push(read(view.at(at)));
      return children;
    };
  },

  decode: (bytes) => () => {
    const children: FsinfoMountChild[] = [];
    for (let at = 0; at < bytes.length; at += codec.size) children.push(codec.decode(bytes, at));
    return children;
  },

  /** The call and its buffer too: the first is too small. */
  query: (bytes) => {
    const calls: FsinfoCalls = {
      fsinfo: (_dfd, _path, _params, buffer) => {
        buffer!.set(bytes.subarray(0, buffer!.length));
        return bytes.length;
      },
    };
    const { FSINFO_ATTR_MOUNT_CHILDREN } = ver_21;
    const options = { elementSize: codec.size };
    return () => query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_CHILDREN, options);
  },
} satisfies Readonly<Record<string, Decode>>;

/** Nanoseconds of an element. @throws Error for a decoder that is wrong */
export function decodeChildren(name: keyof typeof decoders, path: string): number {
  const bytes = new Uint8Array(readFileSync(path));
  const decode = decoders[name](bytes);
  const right = decoders.decode(bytes)();
  if (!isDeepStrictEqual(decode(), right)) throw new Error(`${name} decodes something else`);
  return timed(decode) / CHILDREN;
}
