import { errno } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';
import {
  FSINFO_ATTR_STATFS,
  FSINFO_FLAGS_QUERY_PATH,
  type FsinfoParams,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';

/** What a call without params asks for. */
const defaults: FsinfoParams = {
  resolve_flags: 0n,
  at_flags: 0,
  flags: FSINFO_FLAGS_QUERY_PATH,
  request: FSINFO_ATTR_STATFS,
  Nth: 0,
  Mth: 0,
};

/**
 * The params of a call. `usize` bytes from `params` on are the caller's; those beyond the array
 * cannot be read. Analogous to linux/uaccess.h:copy_struct_from_user().
 *
 * @throws Errno E2BIG, EFAULT
 */
export function copyParams(params: Uint8Array | null, usize: number, abi: Abi): FsinfoParams {
  // As posted, at_flags and resolve_flags are uninitialised then: zeros are one of their values.
  if (params === null) return defaults;
  const codec = fsinfo_params.on(abi);
  const excess = params.subarray(codec.size, usize);
  if (excess.some((byte) => byte !== 0)) throw errno('E2BIG');
  if (params.length < usize) throw errno('EFAULT');
  const known = new Uint8Array(codec.size);
  known.set(params.subarray(0, Math.min(usize, codec.size)));
  return codec.decode(known);
}
