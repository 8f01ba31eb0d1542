import { errno } from '@kernfmt/kernel';
import { WatchQueue } from '@kernfmt/kernel/watch_queue';
import { O_CLOEXEC, O_DIRECT, O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { SIGPIPE } from '@kernfmt/uapi/asm-generic/signal';
import { RLIMIT_NOFILE } from '@kernfmt/uapi/linux/resource';
import { O_NOTIFICATION_PIPE, typeLimit, WATCH_TYPE___NR } from '@kernfmt/uapi/linux/watch_queue';
import { PipeFile } from '../fs/pipe.ts';
import { PlainPipe } from '../fs/plain_pipe.ts';
import { checkSpliceFlags, doSplice, doTee, doVmsplice } from '../fs/splice.ts';
import type { FdCaller } from './caller.ts';

const PIPE2_FLAGS = O_CLOEXEC | O_NONBLOCK | O_DIRECT | O_NOTIFICATION_PIPE;

/**
 * Makes a pipe, or with O_NOTIFICATION_PIPE a watch queue. Analogous to fs/pipe.c:do_pipe2().
 * @throws Errno EINVAL for other flags, EMFILE
 */
export function pipe2(caller: FdCaller, flags: number): [read: number, write: number] {
  if ((flags & ~PIPE2_FLAGS) !== 0) throw errno('EINVAL');
  const { kernel, files } = caller;
  const notification = (flags & O_NOTIFICATION_PIPE) !== 0;
  const pipe = notification ? notificationPipe(kernel) : new PlainPipe();
  const path = kernel.anonymousInode('pipe');
  const cloexec = (flags & O_CLOEXEC) !== 0;
  const limit = caller.limitOf(RLIMIT_NOFILE);
  const read = files.install(new PipeFile(pipe, 'read', flags, path), cloexec, limit);
  const writer = new PipeFile(pipe, 'write', flags, path);
  try {
    return [read, files.install(writer, cloexec, limit)];
  } catch (error) {
    writer.put();
    files.close(read);
    throw error;
  }
}

/** With a filter that knows the types of the series, also where mainline has another bound. */
function notificationPipe({ abi, generation }: FdCaller['kernel']): WatchQueue {
  const types = generation === '5.8' ? typeLimit[generation] : WATCH_TYPE___NR;
  return new WatchQueue({ abi, generation, types });
}

/** write() to a pipe nobody reads kills, or would: SIGPIPE waits to be taken. */
export function withSigpipe<Result>(caller: FdCaller, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (error === errno('EPIPE')) caller.pending.add(SIGPIPE);
    throw error;
  }
}

/** Analogous to fs/splice.c:__do_sys_splice(). @throws Errno as `doSplice` */
export function splice(
  caller: FdCaller,
  fd_in: number,
  off_in: bigint | null,
  fd_out: number,
  off_out: bigint | null,
  len: number,
  flags: number,
): number {
  if (len === 0) return 0;
  checkSpliceFlags(flags);
  const from = { file: caller.files.file(fd_in), offset: off_in };
  const to = { file: caller.files.file(fd_out), offset: off_out };
  const { generation } = caller.kernel;
  return withSigpipe(caller, () => doSplice(from, to, len, generation));
}

/** Analogous to fs/splice.c:__do_sys_tee(). @throws Errno as `doTee` */
export function tee(
  caller: FdCaller,
  fd_in: number,
  fd_out: number,
  len: number,
  flags: number,
): number {
  checkSpliceFlags(flags);
  if (len === 0) return 0;
  return doTee(caller.files.file(fd_in), caller.files.file(fd_out), len);
}

/** Analogous to fs/splice.c:__do_sys_vmsplice(). @throws Errno as `doVmsplice` */
export function vmsplice(
  caller: FdCaller,
  fd: number,
  buffers: readonly (Uint8Array | null)[],
  flags: number,
): number {
  checkSpliceFlags(flags);
  const file = caller.files.file(fd);
  return withSigpipe(caller, () => doVmsplice(file, buffers));
}
