import { _IOC_SIZE } from '@kernfmt/uapi/asm-generic/ioctl';
import { statfs } from '@kernfmt/uapi/asm-generic/statfs';
import { statx } from '@kernfmt/uapi/linux/stat';
import type { NativeAddon, SyscallArgument } from './addon.ts';
import type { CString } from './arguments.ts';
import { cString, MntIdReq, requireRoom, timespec } from './arguments.ts';
import type { CallName, CallNumbers } from './numbers.ts';

const sizeofStatfs = statfs.size;
const sizeofStatx = statx.size;

const hex = (value: number) => `0x${(value >>> 0).toString(16)}`;

/**
 * Linux's system calls by their own names, parameters in C's order, for the calling thread.
 *
 * Each returns what the kernel returned: a number of 0 or more, or -errno. None blocks unless the
 * call itself does. Each makes sure that the kernel can write no byte outside the buffers given:
 * a length the kernel is told is always the buffer's own, and where the kernel implies one, a
 * shorter buffer is a RangeError that starts with the call's name. Arguments of a wrong type are a
 * TypeError (thrown from C), and so are strings with a NUL in them.
 *
 * This class is the only user of the addon's raw `syscall`, and reaches only the calls its number
 * table holds.
 */
export class Sys {
  readonly #addon: NativeAddon;
  readonly #numbers: CallNumbers;
  readonly #req = new MntIdReq();

  constructor(addon: NativeAddon, numbers: CallNumbers) {
    this.#addon = addon;
    this.#numbers = numbers;
  }

  #call(name: CallName, ...args: readonly SyscallArgument[]): number {
    return this.#addon.syscall(this.#numbers[name], ...args);
  }

  // ---- files and pipes ----

  /** `fds` gets the read end and the write end. */
  pipe2(fds: Int32Array, flags: number): number {
    requireRoom('pipe2', 'fds', fds, 2 * Int32Array.BYTES_PER_ELEMENT);
    return this.#call('pipe2', fds, flags);
  }

  openat(dirfd: number, path: CString, flags: number, mode = 0): number {
    return this.#call('openat', dirfd, cString('openat', 'path', path), flags, mode);
  }

  /** `how` is a `struct open_how`. */
  openat2(dirfd: number, path: CString, how: ArrayBufferView): number {
    const name = cString('openat2', 'path', path);
    return this.#call('openat2', dirfd, name, how, how.byteLength);
  }

  close(fd: number): number {
    return this.#call('close', fd);
  }

  /** Returns the count of bytes now in `buf`; a blocking fd blocks the thread. */
  read(fd: number, buf: ArrayBufferView): number {
    return this.#call('read', fd, buf, buf.byteLength);
  }

  /** For the commands whose argument is an int; those that take a pointer are not to be called. */
  fcntl(fd: number, cmd: number, arg = 0): number {
    return this.#call('fcntl', fd, cmd, arg);
  }

  /**
   * With an int or with a buffer.
   * @param size bytes the kernel may move through the buffer; needed where `request` has no size
   *   in it (old requests such as FIONREAD, and `_IO` ones)
   */
  ioctl(fd: number, request: number, arg: number | ArrayBufferView, size?: number): number {
    const encoded = _IOC_SIZE(request);
    if (typeof arg === 'number') {
      if (encoded !== 0) {
        throw new TypeError(`ioctl: request ${hex(request)} takes a buffer, not a number`);
      }
    } else {
      const moved = Math.max(encoded, size ?? 0);
      if (moved === 0) {
        throw new RangeError(`ioctl: request ${hex(request)} has no size in it: give one`);
      }
      requireRoom('ioctl', 'arg', arg, moved);
    }
    return this.#call('ioctl', fd, request, arg);
  }

  /**
   * poll(2), by way of ppoll, on an array of `struct pollfd`. Blocks the thread.
   * @param timeout milliseconds, or null to wait for ever
   */
  ppoll(fds: ArrayBufferView, timeout: number | null): number {
    const sizeofPollfd = 8;
    if (fds.byteLength % sizeofPollfd !== 0) {
      throw new RangeError(`ppoll: fds has ${fds.byteLength} bytes, no multiple of a pollfd's 8`);
    }
    const limit = timeout === null ? null : timespec('ppoll', timeout);
    return this.#call('ppoll', fds, fds.byteLength / sizeofPollfd, limit, null, 0);
  }

  /** `buf` gets a `struct statx`. */
  statx(dirfd: number, path: CString, flags: number, mask: number, buf: ArrayBufferView): number {
    requireRoom('statx', 'buf', buf, sizeofStatx);
    return this.#call('statx', dirfd, cString('statx', 'path', path), flags, mask, buf);
  }

  /** `buf` gets a `struct statfs`. */
  fstatfs(fd: number, buf: ArrayBufferView): number {
    requireRoom('fstatfs', 'buf', buf, sizeofStatfs);
    return this.#call('fstatfs', fd, buf);
  }

  // ---- processes ----

  /** An fd that is readable when the process is gone, Linux 5.3. */
  pidfd_open(pid: number, flags: number): number {
    return this.#call('pidfd_open', pid, flags);
  }

  // ---- fanotify ----

  fanotify_init(flags: number, event_f_flags: number): number {
    return this.#call('fanotify_init', flags, event_f_flags);
  }

  /**
   * A `path` of null is C's NULL: dirfd itself is what is marked. Where a mount namespace is meant
   * see that the path is one first: kernels 6.15 to 6.17-rc4 crash on any other file.
   */
  fanotify_mark(
    fd: number,
    flags: number,
    mask: bigint,
    dirfd: number,
    path: CString | null,
  ): number {
    const name = path === null ? null : cString('fanotify_mark', 'path', path);
    return this.#call('fanotify_mark', fd, flags, mask, dirfd, name);
  }

  // ---- keys ----

  add_key(
    type: CString,
    description: CString,
    payload: ArrayBufferView | null,
    keyring: number,
  ): number {
    return this.#call(
      'add_key',
      cString('add_key', 'type', type),
      cString('add_key', 'description', description),
      payload,
      payload?.byteLength ?? 0,
      keyring,
    );
  }

  /**
   * @param args what the operation takes in C, with two differences: a string is passed as a C
   *   string, and a buffer is two of C's arguments, its address and its length
   */
  keyctl(op: number, ...args: readonly (number | string | ArrayBufferView)[]): number {
    const inC = args.flatMap((arg): SyscallArgument[] => {
      if (typeof arg === 'string') return [cString('keyctl', 'argument', arg)];
      return typeof arg === 'number' ? [arg] : [arg, arg.byteLength];
    });
    return this.#call('keyctl', op, ...inC);
  }

  // ---- what is mounted ----

  /**
   * `buf` gets a `struct statmount` and its strings; EOVERFLOW when the strings do not fit.
   * @param mnt_ns_id 0n for the caller's own namespace, which kernels before 6.10 know alone
   */
  statmount(
    mnt_id: bigint,
    mask: bigint,
    mnt_ns_id: bigint,
    buf: ArrayBufferView,
    flags = 0,
  ): number {
    const req = this.#req.of(mnt_id, mask, mnt_ns_id);
    return this.#call('statmount', req, buf, buf.byteLength, flags);
  }

  /**
   * statmount(2) for each of `ids`, in one crossing into C. `out` gets a frame per id: an s32
   * result (0 or -errno), a u32 size, `size` bytes of `struct statmount` with its strings, and
   * zeroes up to a multiple of 8 bytes from the start of `out`.
   * Returns the number of frames. Fewer than ids: the next record did not fit, go on with the other
   * ids and a fresh `out`; none at all: with a bigger one.
   */
  statmountMany(
    ids: BigUint64Array,
    mask: bigint,
    mnt_ns_id: bigint,
    out: ArrayBufferView,
  ): number {
    return this.#addon.statmountMany(this.#numbers.statmount, ids, mask, mnt_ns_id, out);
  }

  /**
   * read(2) of a fanotify group that reports mounts, and statmount(2) for each that was attached.
   * `events` gets u64 mask and u64 mnt_id (0 where there is none) for each event; `out` a frame as
   * that of `statmountMany` for each event that is a mount's attach and nothing else, in order, as
   * far as they fit, and behind them, where there is room for it, a frame of result 1.
   * Returns the number of events or -errno: EBADMSG for an event whose lengths cannot be.
   */
  readMounts(
    fd: number,
    events: ArrayBufferView,
    mask: bigint,
    mnt_ns_id: bigint,
    out: ArrayBufferView,
  ): number {
    const { read, statmount } = this.#numbers;
    return this.#addon.readMounts(read, statmount, fd, events, mask, mnt_ns_id, out);
  }

  /** Returns how many of `ids` it filled: the mounts below `mnt_id`, those after `last_mnt_id`. */
  listmount(
    mnt_id: bigint,
    last_mnt_id: bigint,
    mnt_ns_id: bigint,
    ids: BigUint64Array,
    flags = 0,
  ): number {
    const req = this.#req.of(mnt_id, last_mnt_id, mnt_ns_id);
    return this.#call('listmount', req, ids, ids.length, flags);
  }

  // ---- mounting ----

  /** `data` is the file system's option string, in C a pointer to at most a page. */
  mount(
    source: CString | null,
    target: CString,
    filesystemtype: CString | null,
    mountflags: number,
    data: CString | null,
  ): number {
    const optional = (name: string, value: CString | null) =>
      value === null ? null : cString('mount', name, value);
    return this.#call(
      'mount',
      optional('source', source),
      cString('mount', 'target', target),
      optional('filesystemtype', filesystemtype),
      mountflags,
      optional('data', data),
    );
  }

  umount2(target: CString, flags: number): number {
    return this.#call('umount2', cString('umount2', 'target', target), flags);
  }

  open_tree(dirfd: number, path: CString, flags: number): number {
    return this.#call('open_tree', dirfd, cString('open_tree', 'path', path), flags);
  }

  move_mount(
    from_dirfd: number,
    from_path: CString,
    to_dirfd: number,
    to_path: CString,
    flags: number,
  ): number {
    return this.#call(
      'move_mount',
      from_dirfd,
      cString('move_mount', 'from_path', from_path),
      to_dirfd,
      cString('move_mount', 'to_path', to_path),
      flags,
    );
  }

  fsopen(fsname: CString, flags: number): number {
    return this.#call('fsopen', cString('fsopen', 'fsname', fsname), flags);
  }

  /** A string `value` is passed as a C string; a buffer as it is, and `aux` is then its length. */
  fsconfig(
    fd: number,
    cmd: number,
    key: string | null,
    value: string | ArrayBufferView | null,
    aux = 0,
  ): number {
    const name = key === null ? null : cString('fsconfig', 'key', key);
    if (value === null) return this.#call('fsconfig', fd, cmd, name, null, aux);
    if (typeof value === 'string') {
      return this.#call('fsconfig', fd, cmd, name, cString('fsconfig', 'value', value), aux);
    }
    return this.#call('fsconfig', fd, cmd, name, value, value.byteLength);
  }

  fspick(dirfd: number, path: CString, flags: number): number {
    return this.#call('fspick', dirfd, cString('fspick', 'path', path), flags);
  }

  fsmount(fsfd: number, flags: number, attr_flags: number): number {
    return this.#call('fsmount', fsfd, flags, attr_flags);
  }

  /** `attr` is a `struct mount_attr`. */
  mount_setattr(dirfd: number, path: CString, flags: number, attr: ArrayBufferView): number {
    const name = cString('mount_setattr', 'path', path);
    return this.#call('mount_setattr', dirfd, name, flags, attr, attr.byteLength);
  }

  // ---- the caller's place: for the calling thread and the threads that share its fs_struct, which
  // ---- all of Node's do until unshare() takes this one out

  pivot_root(new_root: CString, put_old: CString): number {
    return this.#call(
      'pivot_root',
      cString('pivot_root', 'new_root', new_root),
      cString('pivot_root', 'put_old', put_old),
    );
  }

  chroot(path: CString): number {
    return this.#call('chroot', cString('chroot', 'path', path));
  }

  /**
   * Acts on this thread alone. After CLONE_NEWNS synchronous fs calls and child processes are in
   * the new namespace, and so are threads made from here on; those there already are not, and the
   * thread pool, which serves fs.promises and fs callbacks, is most often among them.
   */
  unshare(flags: number): number {
    return this.#call('unshare', flags);
  }

  /** A mount namespace is EINVAL until unshare(CLONE_FS): Node's threads share their fs_struct. */
  setns(fd: number, nstype: number): number {
    return this.#call('setns', fd, nstype);
  }
}
