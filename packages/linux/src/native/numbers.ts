import { numbers as arm64 } from '@kernfmt/syscalls/arm64';
import { numbers as x86_64 } from '@kernfmt/syscalls/x86_64';

/**
 * Every system call this package can make: nothing is called on a live kernel that is not here.
 * Numbers of calls that never were merged (watch_mount, fsinfo) belong to others today, 440 to
 * process_madvise: they are not to be added.
 */
export const CALLS = [
  'add_key',
  'chroot',
  'close',
  'fanotify_init',
  'fanotify_mark',
  'fcntl',
  'fsconfig',
  'fsmount',
  'fsopen',
  'fspick',
  'fstatfs',
  'ioctl',
  'keyctl',
  'listmount',
  'mount',
  'mount_setattr',
  'move_mount',
  'open_tree',
  'openat',
  'openat2',
  'pidfd_open',
  'pipe2',
  'pivot_root',
  'ppoll',
  'read',
  'setns',
  'statmount',
  'statx',
  'umount2',
  'unshare',
] as const;

export type CallName = (typeof CALLS)[number];
export type CallNumbers = Readonly<Record<CallName, number>>;

/** process.arch to the ABI of a 64-bit process there. */
const ABIS: Readonly<Record<string, CallNumbers>> = { x64: x86_64, arm64 };

/**
 * The numbers of this machine's ABI.
 * @throws RangeError for an architecture the native addon is not built for
 */
export function callNumbers(arch: string): CallNumbers {
  const numbers = ABIS[arch];
  if (numbers === undefined) throw new RangeError(`callNumbers: no table for ${arch}`);
  return numbers;
}
