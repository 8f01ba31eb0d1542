import type { FileSystemType } from '../filesystem.ts';
import { devtmpfs } from './devtmpfs.ts';
import { ext2 } from './ext2.ts';
import { oauto } from './oauto.ts';
import { proc } from './proc.ts';
import { tmpfs } from './tmpfs.ts';

/** The kinds of file systems that can be mounted, by name: get_fs_type(). */
export const fileSystems: ReadonlyMap<string, FileSystemType> = /* @__PURE__ */ new Map(
  [devtmpfs, ext2, oauto, proc, tmpfs].map((type) => [type.name, type]),
);
