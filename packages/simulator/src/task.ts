import type { FullTask, KeyctlArgument, Path, Rlimit, Stat } from '@kernfmt/kernel';
import { O_CLOEXEC } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { FdTask } from './fd_task.ts';
import { chmod, chown, mkdir, rename, rmdir, symlink, unlink } from './fs/namei_change.ts';
import { openAt } from './fs/open.ts';
import { toBytes } from './lib/text.ts';
import { addKey, requestKey } from './security/keys/add_key.ts';
import { keyctl } from './security/keys/keyctl.ts';
import { bytes, int, list, size, text } from './syscall/arguments.ts';
import { rtSigtimedwait } from './syscall/fcntl.ts';
import { fsinfoOf } from './syscall/fsinfo.ts';
import { fsconfig, fsmount, fsopen, fspick } from './syscall/fsopen.ts';
import { setegid, seteuid, setrlimit } from './syscall/identity.ts';
import { mount, moveMount, openTree, pivotRoot, umount2 } from './syscall/mount.ts';
import { mountSetattr } from './syscall/mount_setattr.ts';
import { pidfdOpen, setns, unshare } from './syscall/namespace.ts';
import { chdir, chroot, fchdir, getcwd, stat } from './syscall/path.ts';
import { watchMount } from './syscall/watch_mount.ts';

/**
 * A process of the simulated kernel, with every call it can make. What Linux refuses throws Errno;
 * what no program could pass throws TypeError.
 */
export class SimTask extends FdTask implements FullTask {
  // Mounts

  watch_mount(
    dfd: number,
    path: Path | null,
    at_flags: number,
    watch_fd: number,
    watch_id: number,
  ): void {
    const dir = int('watch_mount', 'dfd', dfd);
    const name = text('watch_mount', 'path', path);
    const flags = int('watch_mount', 'at_flags', at_flags);
    const fd = int('watch_mount', 'watch_fd', watch_fd);
    const id = int('watch_mount', 'watch_id', watch_id);
    this.call(() => watchMount(this, dir, name, flags, fd, id));
  }

  mount(
    source: Path | null,
    target: Path | null,
    fstype: Path | null,
    flags: number,
    data: Path | null,
  ): void {
    const args = {
      source: text('mount', 'source', source),
      target: text('mount', 'target', target),
      fstype: text('mount', 'fstype', fstype),
      flags: int('mount', 'flags', flags),
      data: text('mount', 'data', data),
    };
    this.call(() => mount(this, args));
  }

  umount2(target: Path | null, flags: number): void {
    const name = text('umount2', 'target', target);
    const chosen = int('umount2', 'flags', flags);
    this.call(() => umount2(this, name, chosen));
  }

  open_tree(dfd: number, path: Path | null, flags: number): number {
    const dir = int('open_tree', 'dfd', dfd);
    const name = text('open_tree', 'path', path);
    const chosen = int('open_tree', 'flags', flags);
    return this.call(() => openTree(this, dir, name, chosen));
  }

  move_mount(
    from_dfd: number,
    from: Path | null,
    to_dfd: number,
    to: Path | null,
    flags: number,
  ): void {
    const source = {
      dfd: int('move_mount', 'from_dfd', from_dfd),
      name: text('move_mount', 'from', from),
    };
    const dest = {
      dfd: int('move_mount', 'to_dfd', to_dfd),
      name: text('move_mount', 'to', to),
    };
    const chosen = int('move_mount', 'flags', flags);
    this.call(() => moveMount(this, source, dest, chosen));
  }

  fsopen(fsname: Path | null, flags: number): number {
    const name = text('fsopen', 'fsname', fsname);
    const chosen = int('fsopen', 'flags', flags);
    return this.call(() => fsopen(this, name, chosen));
  }

  fsconfig(fd: number, cmd: number, key: Path | null, value: Path | null, aux: number): void {
    const number = int('fsconfig', 'fd', fd);
    const args = {
      cmd: int('fsconfig', 'cmd', cmd),
      key: text('fsconfig', 'key', key),
      value: text('fsconfig', 'value', value),
      aux: int('fsconfig', 'aux', aux),
    };
    this.call(() => fsconfig(this, number, args));
  }

  fsmount(fd: number, flags: number, attr_flags: number): number {
    const number = int('fsmount', 'fd', fd);
    const chosen = int('fsmount', 'flags', flags);
    const attributes = int('fsmount', 'attr_flags', attr_flags);
    return this.call(() => fsmount(this, number, chosen, attributes));
  }

  fspick(dfd: number, path: Path | null, flags: number): number {
    const dir = int('fspick', 'dfd', dfd);
    const name = text('fspick', 'path', path);
    const chosen = int('fspick', 'flags', flags);
    return this.call(() => fspick(this, dir, name, chosen));
  }

  mount_setattr(dfd: number, path: Path | null, flags: number, attr: Uint8Array | null): void {
    const dir = int('mount_setattr', 'dfd', dfd);
    const name = text('mount_setattr', 'path', path);
    const chosen = int('mount_setattr', 'flags', flags);
    const asked = bytes('mount_setattr', 'attr', attr);
    this.call(() => mountSetattr(this, dir, name, chosen, asked));
  }

  pivot_root(new_root: Path | null, put_old: Path | null): void {
    const next = text('pivot_root', 'new_root', new_root);
    const old = text('pivot_root', 'put_old', put_old);
    this.call(() => pivotRoot(this, next, old));
  }

  fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    buffer: Uint8Array | null,
  ): number {
    return this.sys_fsinfo(dfd, path, params, params?.length ?? 0, buffer, buffer?.length ?? 0);
  }

  /** fsinfo() with sizes apart from pointers. What is beyond an array cannot be read or written. */
  sys_fsinfo(
    dfd: number,
    path: Path | null,
    params: Uint8Array | null,
    params_size: number,
    buffer: Uint8Array | null,
    buffer_size: number,
  ): number {
    const dir = int('fsinfo', 'dfd', dfd);
    const name = text('fsinfo', 'path', path);
    const asked = bytes('fsinfo', 'params', params);
    const into = bytes('fsinfo', 'buffer', buffer);
    const askedSize = size('fsinfo', 'params_size', params_size);
    const intoSize = size('fsinfo', 'buffer_size', buffer_size);
    const pointer = name === null ? null : toBytes(name);
    return this.call(() =>
      fsinfoOf(this).sys_fsinfo(dir, pointer, asked, askedSize, into, intoSize),
    );
  }

  // Paths

  chroot(path: Path | null): void {
    const name = text('chroot', 'path', path);
    this.call(() => chroot(this, name));
  }

  chdir(path: Path | null): void {
    const name = text('chdir', 'path', path);
    this.call(() => chdir(this, name));
  }

  fchdir(fd: number): void {
    const number = int('fchdir', 'fd', fd);
    this.call(() => fchdir(this, number));
  }

  getcwd(): Uint8Array {
    return this.call(() => getcwd(this));
  }

  open(path: Path | null, flags: number, mode = 0): number {
    return this.#openAt('open', AT_FDCWD, path, flags, mode);
  }

  openat(dfd: number, path: Path | null, flags: number, mode = 0): number {
    return this.#openAt('openat', int('openat', 'dfd', dfd), path, flags, mode);
  }

  #openAt(call: string, dfd: number, path: Path | null, flags: number, mode: number): number {
    const name = text(call, 'path', path);
    const chosen = int(call, 'flags', flags);
    const bits = int(call, 'mode', mode);
    return this.call(() => {
      this.reserveFd();
      const file = openAt(this, dfd, name, chosen, bits);
      return this.install(file, (chosen & O_CLOEXEC) !== 0);
    });
  }

  mkdir(path: Path | null, mode: number): void {
    const name = text('mkdir', 'path', path);
    const bits = int('mkdir', 'mode', mode);
    this.call(() => mkdir(this, name, bits));
  }

  rmdir(path: Path | null): void {
    const name = text('rmdir', 'path', path);
    this.call(() => rmdir(this, name));
  }

  unlink(path: Path | null): void {
    const name = text('unlink', 'path', path);
    this.call(() => unlink(this, name));
  }

  rename(from: Path | null, to: Path | null): void {
    const old = text('rename', 'from', from);
    const next = text('rename', 'to', to);
    this.call(() => rename(this, old, next));
  }

  symlink(target: Path | null, path: Path | null): void {
    const says = text('symlink', 'target', target);
    const name = text('symlink', 'path', path);
    this.call(() => symlink(this, says, name));
  }

  chmod(path: Path | null, mode: number): void {
    const name = text('chmod', 'path', path);
    const bits = int('chmod', 'mode', mode);
    this.call(() => chmod(this, name, bits));
  }

  chown(path: Path | null, uid: number, gid: number): void {
    const name = text('chown', 'path', path);
    const user = int('chown', 'uid', uid);
    const group = int('chown', 'gid', gid);
    this.call(() => chown(this, name, user, group));
  }

  stat(path: Path | null): Stat {
    const name = text('stat', 'path', path);
    return this.call(() => stat(this, name));
  }

  // What the task is

  fork(): SimTask {
    return this.call(() => {
      const child = new SimTask(this.kernel, this.copyParts());
      this.kernel.tasks.set(child.pid, child);
      return child;
    });
  }

  exit(): void {
    this.call(() => this.release());
    this.waits.closedAll();
  }

  seteuid(uid: number): void {
    const user = int('seteuid', 'uid', uid);
    this.call(() => seteuid(this, user));
  }

  setegid(gid: number): void {
    const group = int('setegid', 'gid', gid);
    this.call(() => setegid(this, group));
  }

  umask(mask: number): number {
    const bits = int('umask', 'mask', mask);
    return this.call(() => this.fs.setUmask(bits));
  }

  getrlimit(resource: number): Rlimit {
    const which = int('getrlimit', 'resource', resource);
    return this.call(() => this.limits.get(which));
  }

  setrlimit(resource: number, limit: Rlimit): void {
    const which = int('setrlimit', 'resource', resource);
    this.call(() => setrlimit(this, which, limit));
  }

  rt_sigtimedwait(signals: readonly number[]): number {
    const set = list('rt_sigtimedwait', 'signals', signals, int);
    return this.call(() => rtSigtimedwait(this, set));
  }

  unshare(flags: number): void {
    const chosen = int('unshare', 'flags', flags);
    this.call(() => unshare(this, chosen));
  }

  setns(fd: number, nstype: number): void {
    const number = int('setns', 'fd', fd);
    const type = int('setns', 'nstype', nstype);
    this.call(() => setns(this, number, type));
  }

  pidfd_open(pid: number, flags: number): number {
    const number = int('pidfd_open', 'pid', pid);
    const chosen = int('pidfd_open', 'flags', flags);
    return this.call(() => pidfdOpen(this, number, chosen));
  }

  // Keys

  add_key(
    type: Path | null,
    description: Path | null,
    payload: Uint8Array | null,
    keyring: number,
  ): number {
    const name = text('add_key', 'type', type);
    const says = text('add_key', 'description', description);
    const data = bytes('add_key', 'payload', payload);
    const ring = int('add_key', 'keyring', keyring);
    return this.call(() => addKey(this, name, says, data, ring));
  }

  request_key(
    type: Path | null,
    description: Path | null,
    callout_info: Path | null,
    dest_keyring: number,
  ): number {
    const name = text('request_key', 'type', type);
    const says = text('request_key', 'description', description);
    text('request_key', 'callout_info', callout_info);
    const ring = int('request_key', 'dest_keyring', dest_keyring);
    return this.call(() => requestKey(this, name, says, ring));
  }

  keyctl(operation: number, ...args: readonly KeyctlArgument[]): number {
    const which = int('keyctl', 'operation', operation);
    return this.call(() => keyctl(this, which, args));
  }
}
