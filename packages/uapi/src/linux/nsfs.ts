import { type Of, struct, u32, u64 } from '@kernfmt/layout';
import type { Arch, Numbers } from '../arch.ts';
import { ioctlOn } from '../asm-generic/ioctl.ts';
import * as requests from './nsfs/requests.ts';

// include/uapi/linux/nsfs.h

export * from './nsfs/requests.ts';

/** C name of an nsfs ioctl. */
export type NsfsName = keyof typeof requests;

/**
 * The ioctls of a namespace fd on an architecture. The constants of this module are in the generic
 * encoding, which alpha, mips, parisc, powerpc and sparc do not share.
 *
 * @throws RangeError for a name that is no architecture
 */
export function nsfsOf(arch: Arch): Numbers<NsfsName> {
  const own = Object.entries(requests).map(([name, request]) => [name, ioctlOn(request, arch)]);
  return Object.fromEntries(own) as Numbers<NsfsName>;
}

/** What NS_MNT_GET_… write, 16 bytes: `size` is theirs; `mnt_ns_id` goes into mnt_id_req. */
export const mnt_ns_info = /* @__PURE__ */ struct('mnt_ns_info', {
  size: u32,
  nr_mounts: u32,
  mnt_ns_id: u64,
});
export type MntNsInfo = Of<typeof mnt_ns_info>;
/** Bytes of the first mnt_ns_info, the only one so far. */
export const MNT_NS_INFO_SIZE_VER0 = 16;

/** The handle of a namespace for open_by_handle_at() on FD_NSFS_ROOT, 16 bytes, since 6.18. */
export const nsfs_file_handle = /* @__PURE__ */ struct('nsfs_file_handle', {
  ns_id: u64,
  ns_type: u32,
  ns_inum: u32,
});
export type NsfsFileHandle = Of<typeof nsfs_file_handle>;
/** Bytes of the first nsfs_file_handle, the only one so far. */
export const NSFS_FILE_HANDLE_SIZE_VER0 = 16;

/** enum init_ns_ino: inode numbers of the namespaces a system begins with. */
export const IPC_NS_INIT_INO = 0xefffffff;
export const UTS_NS_INIT_INO = 0xeffffffe;
export const USER_NS_INIT_INO = 0xeffffffd;
export const PID_NS_INIT_INO = 0xeffffffc;
export const CGROUP_NS_INIT_INO = 0xeffffffb;
export const TIME_NS_INIT_INO = 0xeffffffa;
export const NET_NS_INIT_INO = 0xeffffff9;
export const MNT_NS_INIT_INO = 0xeffffff8;
