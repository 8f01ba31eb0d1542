import { errno } from '@kernfmt/kernel';
import { TMPFS_MAGIC } from '@kernfmt/uapi/linux/magic';
import { S_IFDIR } from '@kernfmt/uapi/linux/stat';
import { uuidGen } from '../../lib/uuid.ts';
import { Dentry, Inode, inodesBelow } from '../dcache.ts';
import { type FileSystemType, type FsContext, type Kstatfs, sbFlagsOf } from '../filesystem.ts';
import { SuperBlock } from '../super.ts';
import { anonymousDevice, releaseAnonymousDevice } from './anonymous.ts';

const PAGE_SIZE = 4096;
/** Of a root nobody gave a mode: 01777. */
const DEFAULT_MODE = 0o1777;
/** Pages and inodes where no option says how many: half the pages of the machine recorded. */
const DEFAULT_SIZE = 0x7a7cn;
/** On 64 bits. */
export const MAX_LFS_FILESIZE = (1n << 63n) - 1n;

/** Sizes with a suffix, as lib/cmdline.c:memparse() reads them. */
const suffixes = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50, e: 2 ** 60 };

/** mm/shmem.c */
export const tmpfs: FileSystemType = {
  name: 'tmpfs',
  userNamespaces: true,
  s_magic: TMPFS_MAGIC,
  s_maxbytes: MAX_LFS_FILESIZE,
  parse(fc, key, value) {
    const parse = parsers.get(key);
    if (parse === undefined || value === undefined) throw errno('EINVAL');
    fc.options.set(key, parse(value));
  },
  getTree,
  reconfigure(fc, sb) {
    for (const key of ['size', 'nr_inodes']) {
      const value = fc.options.get(key);
      if (value !== undefined) sb.options.set(key, value);
    }
  },
  showOptions(sb) {
    let text = '';
    for (const key of ['size', 'nr_inodes', 'mode', 'uid', 'gid']) {
      const value = sb.options.get(key);
      if (value !== undefined) text += `,${key}=${value}`;
    }
    return text;
  },
  statfs: shmemStatfs,
  kill: releaseAnonymousDevice,
};

/** Analogous to mm/shmem.c:shmem_statfs(). */
export function shmemStatfs(sb: SuperBlock): Kstatfs {
  const { options } = sb;
  const kilobytes = options.get('size')?.replace('k', '');
  const inodes = options.get('nr_inodes');
  const f_blocks =
    kilobytes === undefined ? DEFAULT_SIZE : BigInt(Number(kilobytes) / (PAGE_SIZE / 1024));
  const f_files = inodes === undefined ? DEFAULT_SIZE : BigInt(inodes);
  let pages = 0n;
  let used = 0n;
  for (const { data } of inodesBelow(sb.s_root)) {
    used++;
    pages += BigInt(Math.ceil(data.length / PAGE_SIZE));
  }
  const f_bfree = f_blocks > pages ? f_blocks - pages : 0n;
  const f_ffree = f_files > used ? f_files - used : 0n;
  const f_bsize = BigInt(PAGE_SIZE);
  return { f_blocks, f_bfree, f_bavail: f_bfree, f_files, f_ffree, f_bsize, f_fsid: 0n };
}

function getTree(fc: FsContext): Dentry {
  const { euid, egid } = fc.cred;
  const uid = Number(fc.options.get('uid') ?? euid);
  const gid = Number(fc.options.get('gid') ?? egid);
  const mode = fc.options.get('mode');
  const sb = new SuperBlock(
    fc.kernel,
    fc.fs_type,
    anonymousDevice(fc.kernel),
    sbFlagsOf(fc),
    fc.user_ns,
  );
  sb.s_uuid = uuidGen(fc.kernel.seed, sb.s_unique_id);
  for (const [key, value] of fc.options) sb.options.set(key, value);
  if (uid === 0) sb.options.delete('uid');
  if (gid === 0) sb.options.delete('gid');
  const bits = mode === undefined ? DEFAULT_MODE : Number.parseInt(mode, 8);
  if (bits === DEFAULT_MODE) sb.options.delete('mode');
  sb.s_root = new Dentry('/', new Inode(sb, S_IFDIR | bits, { uid, gid }));
  sb.s_active++;
  return sb.s_root;
}

/** The options, each turned into what show_options() prints. */
const parsers = new Map<string, (value: string) => string>([
  ['size', (value) => `${Math.ceil(bytes(value) / PAGE_SIZE) * (PAGE_SIZE / 1024)}k`],
  ['nr_blocks', (value) => String(bytes(value))],
  ['nr_inodes', (value) => String(bytes(value))],
  ['mode', (value) => (octal(value) & 0o7777).toString(8).padStart(3, '0')],
  ['uid', decimal],
  ['gid', decimal],
]);

function bytes(value: string): number {
  const [, digits, suffix] = /^(\d+)([kmgtpe]?)$/i.exec(value) ?? [];
  if (digits === undefined) throw errno('EINVAL');
  const unit = suffixes[(suffix ?? '').toLowerCase() as keyof typeof suffixes] ?? 1;
  return Number(digits) * unit;
}

function octal(value: string): number {
  if (!/^[0-7]{1,11}$/.test(value)) throw errno('EINVAL');
  return Number.parseInt(value, 8);
}

function decimal(value: string): string {
  if (!/^\d{1,10}$/.test(value) || Number(value) >= 0xffffffff) throw errno('EINVAL');
  return String(Number(value));
}
