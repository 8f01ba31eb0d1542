import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_ATTR_IDS,
  FSINFO_ATTR_STATFS,
  FSINFO_ATTR_VOLUME_UUID,
  type FsinfoStatfs,
  fsinfo_ids,
  fsinfo_params,
  fsinfo_statfs,
  fsinfo_volume_uuid,
} from '@kernfmt/uapi/linux/fsinfo';
import type { Step } from '../trace.ts';
import { bytesOf, hexOf } from './hex.ts';
import type { Renamings } from './records.ts';

/** What the recorder had filled the buffer with. */
const UNTOUCHED = 0xee;

/**
 * The arguments of a call of fsinfo(). A trace does not say what is behind params that are too
 * long: that the kernel found it to be something other than zeros does.
 */
export function fsinfoArgs({ args, errno }: Step): Step['args'] {
  const tooLong = Number(args.params_size) > fsinfo_params.on(LP64).size;
  return tooLong && errno === 'E2BIG' ? { ...args, excess: 1 } : args;
}

/**
 * Whether two buffers that fsinfo() filled are the same. Of a recorded one the end may be missing:
 * nothing was written there. UUIDs are matched by consistent renaming, and so are fsids, which are
 * made of them; and what was free may have been less, as files of the recorder's own took some.
 */
export function sameFsinfo({ args, data }: Step, replayed: Uint8Array, names: Renamings): boolean {
  const recorded = bytesOf(data ?? '');
  const [value, rest] = [replayed.subarray(0, recorded.length), replayed.subarray(recorded.length)];
  if (recorded.length > replayed.length || rest.some((byte) => byte !== UNTOUCHED)) return false;
  return hexOf(renamed(requestOf(args), recorded, value, names)) === hexOf(recorded);
}

/** The attribute that the kernel understood: params that are too short go on in zeros. */
function requestOf(args: Step['args']): number {
  const codec = fsinfo_params.on(LP64);
  const none = { resolve_flags: 0n, at_flags: 0, flags: 0, Nth: 0, Mth: 0 };
  const params = codec.encode({ ...none, request: Number(args.request) });
  return codec.decode(params.fill(0, Number(args.params_size))).request;
}

/** The replay's value as the recording would have it, as far as the two may differ. */
function renamed(
  request: number,
  recorded: Uint8Array,
  replayed: Uint8Array,
  { uuids }: Renamings,
): Uint8Array {
  const same = (a: bigint | string, b: bigint | string): boolean =>
    uuids.match(String(a), String(b));
  switch (request) {
    case FSINFO_ATTR_VOLUME_UUID:
      return replace(fsinfo_volume_uuid.on(LP64), recorded, replayed, (a, b) =>
        same(a.uuid.join(), b.uuid.join()) ? a : b,
      );
    case FSINFO_ATTR_IDS:
      return replace(fsinfo_ids.on(LP64), recorded, replayed, (a, b) =>
        same(a.f_fsid, b.f_fsid) ? { ...b, f_fsid: a.f_fsid } : b,
      );
    case FSINFO_ATTR_STATFS:
      return replace(fsinfo_statfs.on(LP64), recorded, replayed, withFree);
    default:
      return replayed;
  }
}

interface Codec<Value> {
  readonly size: number;
  decode(bytes: Uint8Array): Value;
  encode(value: Value, bytes: Uint8Array): Uint8Array;
}

function replace<Value>(
  codec: Codec<Value>,
  recorded: Uint8Array,
  replayed: Uint8Array,
  choose: (recorded: Value, replayed: Value) => Value,
): Uint8Array {
  // A buffer may end within the struct.
  const room = Math.max(codec.size, replayed.length);
  const [a, b] = [new Uint8Array(room), new Uint8Array(room)];
  a.set(recorded);
  b.set(replayed);
  codec.encode(choose(codec.decode(a), codec.decode(b)), b);
  return b.subarray(0, replayed.length);
}

function withFree(recorded: FsinfoStatfs, replayed: FsinfoStatfs): FsinfoStatfs {
  const { f_bfree, f_bavail, f_ffree, f_favail } = recorded;
  const less = f_bfree <= replayed.f_bfree && f_ffree <= replayed.f_ffree;
  if (!less || f_bavail !== f_bfree || f_favail !== f_ffree) return replayed;
  return { ...replayed, f_bfree, f_bavail, f_ffree, f_favail };
}
