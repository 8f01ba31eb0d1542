import { errno } from '@kernfmt/kernel';
import type { Generation } from '@kernfmt/kernel/watch_queue';
import { O_ACCMODE, O_APPEND, O_PATH, O_RDONLY, O_WRONLY } from '@kernfmt/uapi/asm-generic/fcntl';
import type { OpenFile } from './file.ts';
import { PipeFile, plainPipeOf } from './pipe.ts';
import type { PlainPipe } from './plain_pipe.ts';

/** SPLICE_F_MOVE, NONBLOCK, MORE and GIFT of include/linux/splice.h. */
const SPLICE_F_ALL = 0x0f;
const PAGE_SIZE = 4096;

/** One side of a splice(): the open file, and the position asked for. */
export interface SpliceSide {
  readonly file: OpenFile;
  readonly offset: bigint | null;
}

/** @throws Errno EINVAL for flags that splice(), tee() and vmsplice() do not have */
export function checkSpliceFlags(flags: number): void {
  if ((flags & ~SPLICE_F_ALL) !== 0) throw errno('EINVAL');
}

/**
 * Moves bytes between a plain pipe and a file. Queues are no pipes here; but up to Linux 6.4 a file
 * without splice_read() was read instead, so that records could be moved to a plain pipe.
 *
 * Analogous to fs/splice.c:do_splice().
 *
 * @throws Errno EBADF, EINVAL, ESPIPE, EAGAIN, ENOBUFS, EXDEV
 */
export function doSplice(
  from: SpliceSide,
  to: SpliceSide,
  len: number,
  generation: Generation,
): number {
  if (!canRead(from.file) || !canWrite(to.file)) throw errno('EBADF');
  const [ipipe, opipe] = [plainPipeOf(from.file), plainPipeOf(to.file)];
  if (ipipe !== undefined && opipe !== undefined) {
    if (from.offset !== null || to.offset !== null) throw errno('ESPIPE');
    if (ipipe === opipe) throw errno('EINVAL');
    return movePages(ipipe, opipe, len);
  }
  if (ipipe !== undefined) return spliceFrom(ipipe, from, to, len);
  if (opipe !== undefined) return spliceTo(from, to, opipe, len, generation);
  throw errno('EINVAL');
}

/** splice_pipe_to_pipe() */
function movePages(from: PlainPipe, to: PlainPipe, len: number): number {
  if (from.buffers.length === 0) return emptyPipe(from);
  const room = Math.min(len, to.slots * PAGE_SIZE);
  if (room === 0) throw errno('EAGAIN');
  return moved(from, room, (pages) => to.push(pages));
}

/** do_splice_from(): out of a pipe, into what takes writes. */
function spliceFrom(ipipe: PlainPipe, from: SpliceSide, to: SpliceSide, len: number): number {
  if (from.offset !== null) throw errno('ESPIPE');
  if (to.offset !== null && to.file instanceof PipeFile) throw errno('EINVAL');
  if ((to.file.f_flags & O_APPEND) !== 0) throw errno('EINVAL');
  if (ipipe.buffers.length === 0) return emptyPipe(ipipe);
  const pages = ipipe.buffers.map(({ bytes }) => bytes);
  const written = to.file.write(joined(pages).subarray(0, len));
  ipipe.read([new Uint8Array(written)]);
  return written;
}

/** do_splice_to(): by default_file_splice_read(), pages filled by an ordinary read. */
function spliceTo(
  from: SpliceSide,
  to: SpliceSide,
  opipe: PlainPipe,
  len: number,
  generation: Generation,
): number {
  if (to.offset !== null) throw errno('ESPIPE');
  if (opipe.readers === 0) throw errno('EPIPE');
  if (from.file instanceof PipeFile && generation !== '5.8') throw errno('EINVAL');
  if (from.file instanceof PipeFile && from.offset !== null) throw errno('EINVAL');
  if (opipe.slots === 0) throw errno('EAGAIN');
  const buffer = new Uint8Array(Math.min(len, opipe.slots * PAGE_SIZE));
  const got = from.file.read([buffer]);
  opipe.push(pagesOf(buffer.subarray(0, got)));
  return got;
}

/** Analogous to fs/splice.c:do_tee(). @throws Errno EBADF, EINVAL, EAGAIN */
export function doTee(from: OpenFile, to: OpenFile, len: number): number {
  if (!canRead(from) || !canWrite(to)) throw errno('EBADF');
  const [ipipe, opipe] = [plainPipeOf(from), plainPipeOf(to)];
  if (ipipe === undefined || opipe === undefined || ipipe === opipe) throw errno('EINVAL');
  if (ipipe.buffers.length === 0) return emptyPipe(ipipe);
  const room = Math.min(len, opipe.slots * PAGE_SIZE);
  if (room === 0) throw errno('EAGAIN');
  const bytes = joined(ipipe.buffers.map((buffer) => buffer.bytes)).slice(0, room);
  opipe.push(pagesOf(bytes));
  return bytes.length;
}

/**
 * Memory into a plain pipe, or out of one into memory. Analogous to fs/splice.c:do_vmsplice().
 * @throws Errno EBADF for what is no plain pipe, and what its read and write throw
 */
export function doVmsplice(file: OpenFile, buffers: readonly (Uint8Array | null)[]): number {
  if (!canRead(file) && !canWrite(file)) throw errno('EBADF');
  if (buffers.every((each) => each?.length === 0)) return 0;
  const pipe = plainPipeOf(file);
  if (pipe === undefined) throw errno('EBADF');
  if (!canWrite(file)) return pipe.read(buffers);
  const pages: Uint8Array[] = [];
  for (const each of buffers) {
    if (each === null) throw errno('EFAULT');
    pages.push(each);
  }
  return file.write(joined(pages));
}

function emptyPipe(pipe: PlainPipe): number {
  if (pipe.writers === 0) return 0;
  throw errno('EAGAIN');
}

function moved(from: PlainPipe, room: number, push: (pages: Uint8Array[]) => void): number {
  const buffer = new Uint8Array(Math.min(room, from.bytes));
  const got = from.read([buffer]);
  push(pagesOf(buffer.subarray(0, got)));
  return got;
}

function pagesOf(bytes: Uint8Array): Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PAGE_SIZE) pages.push(bytes.slice(at, at + PAGE_SIZE));
  return pages;
}

function joined(pages: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pages.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const page of pages) {
    all.set(page, at);
    at += page.length;
  }
  return all;
}

function canRead({ f_flags }: OpenFile): boolean {
  return (f_flags & O_PATH) === 0 && (f_flags & O_ACCMODE) !== O_WRONLY;
}

function canWrite({ f_flags }: OpenFile): boolean {
  return (f_flags & O_PATH) === 0 && (f_flags & O_ACCMODE) !== O_RDONLY;
}
