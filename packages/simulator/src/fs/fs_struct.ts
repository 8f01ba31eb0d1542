import { HeldPath, type Path } from './path.ts';

/** Where a task is. Analogous to struct fs_struct. */
export class FsStruct {
  #root: HeldPath;
  #pwd: HeldPath;
  umask: number;

  constructor(root: Path, pwd: Path, umask: number) {
    this.#root = new HeldPath(root);
    this.#pwd = new HeldPath(pwd);
    this.umask = umask;
  }

  get root(): Path {
    return this.#root;
  }

  get pwd(): Path {
    return this.#pwd;
  }

  /** Analogous to fs/fs_struct.c:set_fs_root(). */
  setRoot(path: Path): void {
    const old = this.#root;
    this.#root = new HeldPath(path);
    old.put();
  }

  /** Analogous to fs/fs_struct.c:set_fs_pwd(). */
  setPwd(path: Path): void {
    const old = this.#pwd;
    this.#pwd = new HeldPath(path);
    old.put();
  }

  /** umask(2): returns the old one. */
  setUmask(mask: number): number {
    const old = this.umask;
    this.umask = mask & 0o777;
    return old;
  }

  /** Analogous to fs/fs_struct.c:copy_fs_struct(). */
  copy(): FsStruct {
    return new FsStruct(this.#root, this.#pwd, this.umask);
  }

  /** Analogous to fs/fs_struct.c:free_fs_struct(). */
  free(): void {
    this.#root.put();
    this.#pwd.put();
  }
}
