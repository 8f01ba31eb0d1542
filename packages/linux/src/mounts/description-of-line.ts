import type { MountDescription, Propagation } from '@kernfmt/kernel';
import { bytesOf } from './mount.ts';
import { type MountinfoLine, mountAttributes } from './mountinfo.ts';

/** What a line of mountinfo says, with its own small ids or those that are given. */
export function descriptionOfLine(
  line: MountinfoLine,
  { id, parent }: Pick<MountDescription, 'id' | 'parent'> = {
    id: BigInt(line.mnt_id),
    parent: BigInt(line.parent_id),
  },
): MountDescription {
  const [major, minor] = line.dev.split(':', 2);
  return {
    id,
    mnt_id: line.mnt_id,
    parent,
    path: bytesOf(line.mnt_point),
    root: bytesOf(line.mnt_root),
    source: bytesOf(line.source),
    fstype: Buffer.from(line.fs_type, 'latin1').toString(),
    mnt_attr: mountAttributes(line.mnt_opts),
    options: bytesOf(line.sb_options),
    sb_rdonly: /^ro(,|$)/.test(line.sb_options),
    dev_major: Number(major),
    dev_minor: Number(minor),
    propagation: propagation(line.tags),
  };
}

/** The tags in any order, among others that a later kernel may have. */
function propagation(tags: readonly string[]): Propagation {
  const group = (name: string): bigint | undefined => {
    const tag = new RegExp(`^${name}:(\\d+)$`);
    for (const each of tags) {
      const id = tag.exec(each)?.[1];
      if (id !== undefined) return BigInt(id);
    }
    return undefined;
  };
  return {
    shared: group('shared'),
    master: group('master'),
    propagate_from: group('propagate_from'),
    unbindable: tags.includes('unbindable'),
  };
}
