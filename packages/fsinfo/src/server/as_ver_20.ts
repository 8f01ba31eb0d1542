import type { FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_TYPE_LIST,
  fsinfo_attribute_info,
} from '@kernfmt/uapi/linux/fsinfo';
import type { AnyStruct, ListAttribute, StructAttribute } from '../attribute.ts';
import { ver_20, ver_21 } from '../attributes.ts';
import { elementForm } from '../element.ts';
import { copyParams } from './params.ts';

/** The members that ver #21 widened in place. */
const COUNTERS: ReadonlySet<string> = new Set([
  'mnt_attr_changes',
  'mnt_topology_changes',
  'mnt_subtree_notifications',
  'mnt_notify_sum',
]);
/** The attributes that have them. */
const WIDENED = [
  'FSINFO_ATTR_MOUNT_INFO',
  'FSINFO_ATTR_MOUNT_TOPOLOGY',
  'FSINFO_ATTR_MOUNT_CHILDREN',
  'FSINFO_ATTR_MOUNT_ALL',
] as const;

/** An attribute's struct, or that of its elements, in both revisions. */
class Widened {
  readonly isList: boolean;
  readonly #from: AnyStruct;
  readonly #to: AnyStruct;
  readonly #abi: Abi;

  constructor(name: (typeof WIDENED)[number], abi: Abi) {
    this.isList = ver_21[name].type === FSINFO_TYPE_LIST;
    this.#from = structOf(ver_21[name]);
    this.#to = structOf(ver_20[name]);
    this.#abi = abi;
  }

  /** Bytes of one in ver #20. */
  get size(): number {
    return this.#to.on(this.#abi).size;
  }

  /** A value of ver #21 as one of ver #20. */
  narrow(bytes: Uint8Array): Uint8Array {
    const [from, to] = [this.#from.on(this.#abi), this.#to.on(this.#abi)];
    const count = Math.floor(bytes.length / from.size);
    const narrowed = new Uint8Array(count * to.size);
    for (let at = 0; at < count; at++) {
      const members = Object.entries(from.decode(bytes, at * from.size)).map(([name, value]) => [
        name,
        COUNTERS.has(name) ? Number(BigInt.asUintN(32, value as bigint)) : value,
      ]);
      to.encode(Object.fromEntries(members) as never, narrowed, at * to.size);
    }
    return narrowed;
  }
}

function structOf(attribute: StructAttribute | ListAttribute): AnyStruct {
  return attribute.type === FSINFO_TYPE_LIST ? elementForm(attribute).struct : attribute.struct;
}

/**
 * A kernel of ver #21 as one of ver #20: of the counters of mounts the lower 32 bits are left, in
 * the structs that this revision has for them. All else, each refusal too, is the kernel's own.
 */
export function asVer20(
  calls: FsinfoCalls,
  { abi = LP64 }: { readonly abi?: Abi } = {},
): FsinfoCalls {
  const widened = new Map(WIDENED.map((name) => [ver_21[name].number, new Widened(name, abi)]));
  return {
    fsinfo(dfd, path, params, buffer) {
      const call = (to: Uint8Array | null): number => calls.fsinfo(dfd, path, params, to);
      const { request, Nth } = copyParams(params, params?.length ?? 0, abi);
      const isInfo = request === FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO;
      const asked = widened.get(isInfo ? Nth : request);
      // A buffer without room is refused, whatever is asked for.
      if (asked === undefined || buffer?.length === 0) return call(buffer);
      if (buffer === null) return isInfo || asked.isList ? call(null) : call(null) && asked.size;
      const value = wholeValue(call);
      // A mount id that is too large: nothing is written.
      if (value.length === 0) return 0;
      if (isInfo) {
        const codec = fsinfo_attribute_info.on(abi);
        return copyOut(codec.encode({ ...codec.decode(value), size: asked.size }), buffer);
      }
      const size = copyOut(asked.narrow(value), buffer);
      if (!asked.isList) buffer.fill(0, size);
      return size;
    },
  };
}

/** All of a value, which may grow meanwhile. */
function wholeValue(call: (buffer: Uint8Array) => number, room = 4096): Uint8Array {
  const buffer = new Uint8Array(room);
  const size = call(buffer);
  return size <= room ? buffer.subarray(0, size) : wholeValue(call, 2 * size);
}

/** What fits, and the size of all. */
function copyOut(bytes: Uint8Array, buffer: Uint8Array): number {
  buffer.set(bytes.subarray(0, buffer.length));
  return bytes.length;
}
