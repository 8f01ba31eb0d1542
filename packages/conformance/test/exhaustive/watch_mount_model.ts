import { AT_EMPTY_PATH, AT_NO_AUTOMOUNT } from '@kernfmt/uapi/linux/fcntl';

// What watch_mount() returns, in the order of its checks, by what its arguments are: a second
// opinion that shares nothing with the implementations.

/** Where a path leads. */
export type PathKind =
  | 'null'
  | 'empty'
  | 'relative'
  | 'directory'
  | 'link to a directory'
  | 'file'
  | 'link to a file'
  | 'below a file'
  | 'missing'
  | 'dangling link';

export type DfdKind = 'AT_FDCWD' | 'a directory' | 'a file' | 'closed';

export type WatchFdKind = 'read end' | 'write end' | 'plain pipe' | 'directory' | 'closed';

export interface Arguments {
  readonly dfd: DfdKind;
  readonly path: PathKind;
  readonly at_flags: number;
  readonly watch_fd: WatchFdKind;
  readonly watch_id: number;
  /** Whether the queue watches this very directory already. */
  readonly watched: boolean;
  /** Whether a security module refuses. */
  readonly refused: boolean;
}

export function expected(call: Arguments): string {
  const { at_flags, watch_fd, watch_id, watched, refused } = call;
  if (watch_id < -1 || watch_id > 255) return 'EINVAL';
  if ((at_flags & ~(AT_NO_AUTOMOUNT | AT_EMPTY_PATH)) !== 0) return 'EINVAL';
  const looked = lookup(call);
  if (looked !== 'OK') return looked;
  // The series forgets to refuse: the call returns 0 and does nothing.
  if (!isQueue(watch_fd)) return 'OK';
  if (watch_id === -1) return watched ? 'OK' : 'EBADSLT';
  if (refused) return 'EACCES';
  return watched ? 'EBUSY' : 'OK';
}

/** Whether a watch can be put there, and taken off. */
export function isQueue(watch_fd: WatchFdKind): boolean {
  return watch_fd === 'read end' || watch_fd === 'write end';
}

function lookup({ dfd, path, at_flags }: Arguments): string {
  switch (path) {
    case 'null':
      return 'EFAULT';
    case 'empty':
      return (at_flags & AT_EMPTY_PATH) === 0 ? 'ENOENT' : start(dfd);
    case 'relative':
      return start(dfd);
    case 'directory':
    case 'link to a directory':
      return 'OK';
    case 'missing':
    case 'dangling link':
      return 'ENOENT';
    default:
      return 'ENOTDIR';
  }
}

/** Where a walk begins that does not begin at the root. */
function start(dfd: DfdKind): string {
  if (dfd === 'closed') return 'EBADF';
  return dfd === 'a file' ? 'ENOTDIR' : 'OK';
}

const paths: readonly PathKind[] = [
  'null',
  'empty',
  'relative',
  'directory',
  'link to a directory',
  'file',
  'link to a file',
  'below a file',
  'missing',
  'dangling link',
];
const dfds: readonly DfdKind[] = ['AT_FDCWD', 'a directory', 'a file', 'closed'];
const watchFds: readonly WatchFdKind[] = [
  'read end',
  'write end',
  'plain pipe',
  'directory',
  'closed',
];
const watchIds = [-(2 ** 31), -2, -1, 0, 1, 255, 256, 2 ** 31 - 1];

/** Every combination of flags. */
export function subsetsOf(bits: readonly number[]): number[] {
  const all = [0];
  for (const bit of bits) all.push(...all.map((flags) => flags | bit));
  return all;
}

/** Every call there is with these at_flags. */
export function* everyCall(
  at_flags: readonly number[],
  state: Pick<Arguments, 'watched' | 'refused'>,
): Generator<Arguments, void, undefined> {
  for (const flags of at_flags) {
    for (const path of paths) {
      for (const dfd of dfds) {
        for (const watch_fd of watchFds) {
          for (const watch_id of watchIds) {
            yield { dfd, path, at_flags: flags, watch_fd, watch_id, ...state };
          }
        }
      }
    }
  }
}
