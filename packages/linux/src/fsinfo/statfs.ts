import { statfsSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import { statfs } from '@kernfmt/uapi/asm-generic/statfs';
import { call } from '../refused.ts';
import type { Queried } from './queried.ts';

/** What statfs() tells of a superblock; without native calls the last three are 0. */
export interface StatfsFacts {
  readonly f_type: bigint;
  readonly f_bsize: bigint;
  readonly f_blocks: bigint;
  readonly f_bfree: bigint;
  readonly f_bavail: bigint;
  readonly f_files: bigint;
  readonly f_ffree: bigint;
  /** Both words as they lie in memory. */
  readonly f_fsid: bigint;
  readonly f_namelen: bigint;
  readonly f_frsize: bigint;
}

/** @throws Errno EOPNOTSUPP for a superblock that no path leads to; else of fstatfs() */
export function statfsOf(queried: Queried): StatfsFacts {
  const { native } = queried.live;
  return queried.withFile((fd) => {
    if (native.available) return byFstatfs((bytes) => native.sys.fstatfs(fd, bytes));
    const { type, bsize, blocks, bfree, bavail, files, ffree } = call(() =>
      statfsSync(`/proc/thread-self/fd/${fd}`, { bigint: true }),
    );
    const counts = { f_blocks: blocks, f_bfree: bfree, f_bavail: bavail };
    const files_ = { f_files: files, f_ffree: ffree };
    return { f_type: type, f_bsize: bsize, ...counts, ...files_, ...UNKNOWN };
  });
}

const UNKNOWN = { f_fsid: 0n, f_namelen: 0n, f_frsize: 0n };

const unsigned = (word: bigint): bigint => BigInt.asUintN(64, word);

function byFstatfs(fstatfs: (bytes: Uint8Array) => number): StatfsFacts {
  const { bytes } = Memory.alloc(statfs.size);
  orThrow(fstatfs(bytes));
  const it = statfs.on(LP64).decode(bytes);
  const [low = 0, high = 0] = it.f_fsid;
  return {
    f_type: unsigned(it.f_type),
    f_bsize: unsigned(it.f_bsize),
    f_blocks: unsigned(it.f_blocks),
    f_bfree: unsigned(it.f_bfree),
    f_bavail: unsigned(it.f_bavail),
    f_files: unsigned(it.f_files),
    f_ffree: unsigned(it.f_ffree),
    f_fsid: BigInt.asUintN(32, BigInt(low)) | (BigInt.asUintN(32, BigInt(high)) << 32n),
    f_namelen: unsigned(it.f_namelen),
    f_frsize: unsigned(it.f_frsize),
  };
}
