import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { Errno, errno } from '@kernfmt/kernel';
import { EINVAL, ENOSYS, ENOTTY, EOPNOTSUPP } from '@kernfmt/uapi/asm-generic/errno';
import {
  FS_IOC_GETFSLABEL,
  FS_IOC_GETFSSYSFSPATH,
  FS_IOC_GETFSUUID,
  FSLABEL_MAX,
  fs_sysfs_path,
  fsuuid2,
} from '@kernfmt/uapi/linux/fs';
import { call } from '../refused.ts';
import type { Queried } from './queried.ts';
import { orUnsupported } from './unsupported.ts';

// The names of a superblock, which its ioctls tell.

/** @throws Errno EOPNOTSUPP where the file system has no UUID, or Linux does not tell (6.9) */
export function uuidOf(queried: Queried): number[] {
  return fsuuid2.decode(orUnsupported(ask(queried, FS_IOC_GETFSUUID, fsuuid2.size))).uuid;
}

/** @throws Errno EOPNOTSUPP where the file system does not tell its label */
export function labelOf(queried: Queried): Uint8Array {
  return orUnsupported(ask(queried, FS_IOC_GETFSLABEL, FSLABEL_MAX));
}

/** Knows which types of file system tell a label: each is asked once. */
export class LabelledTypes {
  readonly #known = new Map<string, boolean>();

  has(queried: Queried): boolean {
    try {
      const { fs_type } = queried.facts;
      if (fs_type === undefined) return false;
      const known = this.#known.get(fs_type);
      if (known !== undefined) return known;
      const has = ask(queried, FS_IOC_GETFSLABEL, FSLABEL_MAX) !== undefined;
      this.#known.set(fs_type, has);
      return has;
    } catch (error) {
      // Nothing can be opened to ask.
      if (error instanceof Errno) return false;
      throw error;
    }
  }
}

/**
 * super_block.s_id of a file system on a block device is the device's name; of others, what is
 * nearest to it is the superblock's directory in sysfs, if it has one (Linux 6.9).
 * @throws Errno EOPNOTSUPP where there is neither
 */
export function volumeIdOf(queried: Queried): Uint8Array {
  const device = blockDevice(queried.facts.dev_major, queried.facts.dev_minor);
  if (device !== undefined) return Buffer.from(device);
  const { len, name } = fs_sysfs_path.decode(
    orUnsupported(ask(queried, FS_IOC_GETFSSYSFSPATH, fs_sysfs_path.size)),
  );
  const path = Uint8Array.from(name.slice(0, len));
  return path.subarray(path.indexOf('/'.charCodeAt(0)) + 1);
}

/** The name of a block device: `vda1`. Where it has a slash, sysfs has an exclamation mark. */
function blockDevice(major: number, minor: number): string | undefined {
  if (major === 0) return undefined;
  try {
    const link = call(() => readlinkSync(`/sys/dev/block/${major}:${minor}`));
    return basename(link).replaceAll('!', '/');
  } catch (error) {
    if (error instanceof Errno) return undefined;
    throw error;
  }
}

/** What a file system says that does not know an ioctl. */
const NO_SUCH = [ENOTTY, EOPNOTSUPP, ENOSYS, EINVAL];

/** What an ioctl writes; undefined where the file system does not know it. @throws Errno */
function ask(queried: Queried, request: number, size: number): Uint8Array | undefined {
  const { native } = queried.live;
  if (!native.available) return undefined;
  const { bytes } = queried.withDirectory((fd) => {
    const room = new Uint8Array(size);
    const result = native.sys.ioctl(fd, request, room);
    if (result >= 0) return { bytes: room };
    if (NO_SUCH.includes(-result)) return { bytes: undefined };
    throw errno(-result);
  });
  return bytes;
}
