import { errno } from '@kernfmt/kernel';
import { LowestFree } from '../lib/idr.ts';
import type { OpenFile } from './file.ts';

interface Descriptor {
  readonly file: OpenFile;
  /** FD_CLOEXEC */
  cloexec: boolean;
}

/** A table of fds: lowest free number first. Analogous to struct files_struct. */
export class FileTable {
  readonly #fds = new Map<number, Descriptor>();
  readonly #free = new LowestFree(0);

  /**
   * Takes over the caller's reference to `file`.
   * @param limit soft RLIMIT_NOFILE
   * @throws Errno EMFILE
   */
  install(file: OpenFile, cloexec: boolean, limit: number, from = 0): number {
    const fd = from === 0 ? this.#free.alloc() : this.#free.allocFrom(from);
    if (fd >= limit) {
      this.#free.free(fd);
      throw errno('EMFILE');
    }
    this.#fds.set(fd, { file, cloexec });
    return fd;
  }

  /** The fd with its flags. @throws Errno EBADF */
  descriptor(fd: number): Descriptor {
    const found = this.#fds.get(fd);
    if (found === undefined) throw errno('EBADF');
    return found;
  }

  /** The open file of an fd, if there is one. */
  find(fd: number): OpenFile | undefined {
    return this.#fds.get(fd)?.file;
  }

  /** The open file of every fd. */
  *files(): Generator<OpenFile, void, undefined> {
    for (const { file } of this.#fds.values()) yield file;
  }

  /** The fd that the next open will get. */
  get lowest(): number {
    const fd = this.#free.alloc();
    this.#free.free(fd);
    return fd;
  }

  /** @throws Errno EBADF */
  file(fd: number): OpenFile {
    return this.descriptor(fd).file;
  }

  /** @throws Errno EBADF */
  close(fd: number): void {
    const { file } = this.descriptor(fd);
    this.#fds.delete(fd);
    this.#free.free(fd);
    file.put();
  }

  /** fork(): the same open files under the same numbers. Analogous to fs/file.c:dup_fd(). */
  clone(): FileTable {
    const copy = new FileTable();
    for (const [fd, { file, cloexec }] of this.#fds) {
      copy.#fds.set(copy.#free.allocFrom(fd), { file: file.get(), cloexec });
    }
    return copy;
  }

  /** exit(): every fd, lowest first. */
  closeAll(): void {
    for (const fd of [...this.#fds.keys()].sort((a, b) => a - b)) this.close(fd);
  }
}
