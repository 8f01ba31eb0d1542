import type { FsinfoCalls, Path } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_FLAGS_QUERY_PATH,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';

const INT_MAX = 0x7fffffff;

/** What is queried: a path, what an fd is open on, or a mount by its reusable id. */
export type Target =
  | {
      readonly path: Path;
      /** Where a relative path begins: AT_FDCWD unless given. */
      readonly dfd?: number;
      readonly at_flags?: number;
      readonly resolve_flags?: bigint;
    }
  | { readonly fd: number }
  | {
      readonly mnt_id: number;
      /** The mount must hang below this fd's path; below the caller's root unless given. */
      readonly dfd?: number;
    };

/** Which value is queried, and of what kind of kernel. */
export interface Which {
  readonly Nth?: number;
  readonly Mth?: number;
  /** Of the kernel that answers: LP64 unless given. */
  readonly abi?: Abi;
}

/**
 * One call with a buffer, for a target that was checked. Returns what the call returned.
 * @throws Errno
 */
export function call(
  calls: FsinfoCalls,
  target: Target,
  request: number,
  { Nth = 0, Mth = 0, abi = LP64 }: Which,
  buffer: Uint8Array,
): number {
  const { dfd, path, flags, at_flags = 0, resolve_flags = 0n } = argumentsFor(target);
  const params = { resolve_flags, at_flags, flags, request, Nth, Mth };
  return calls.fsinfo(dfd, path, fsinfo_params.on(abi).encode(params), buffer);
}

interface Arguments {
  readonly dfd: number;
  readonly path: Path | null;
  readonly flags: number;
  readonly at_flags?: number;
  readonly resolve_flags?: bigint;
}

function argumentsFor(target: Target): Arguments {
  if ('path' in target) return { dfd: AT_FDCWD, ...target, flags: FSINFO_FLAGS_QUERY_PATH };
  if ('fd' in target) return { dfd: target.fd, path: null, flags: FSINFO_FLAGS_QUERY_FD };
  const { mnt_id, dfd = AT_FDCWD } = target;
  return { dfd, path: String(mnt_id), flags: FSINFO_FLAGS_QUERY_MOUNT };
}

const KINDS = ['path', 'fd', 'mnt_id'] as const;

/**
 * What JavaScript lets through: no object, or one that names nothing, or two.
 * @param what the public function that was given it
 * @throws TypeError; RangeError for a mount id that is none
 */
export function checkTarget(what: string, target: Target): void {
  const given: Readonly<Record<string, unknown>> = Object(target);
  const [kind, ...others] = KINDS.filter((each) => each in given);
  if (kind === undefined || given[kind] === undefined || others.length > 0) {
    throw new TypeError(`${what}: target should be { path }, { fd } or { mnt_id }`);
  }
  if (!('mnt_id' in target)) return;
  const { mnt_id } = target;
  // Beyond INT_MAX the posted code returns 0, which would pass for an empty value.
  if (Number.isInteger(mnt_id) && mnt_id >= 0 && mnt_id <= INT_MAX) return;
  throw new RangeError(`${what}: mnt_id should be an int from 0 on, is ${mnt_id}`);
}
