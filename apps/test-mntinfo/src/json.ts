import { escapeText } from '@kernfmt/kernel';
import * as uapi from '@kernfmt/uapi/linux/fsinfo';
import { changeOf, typeOf } from './row.ts';
import type { Mount } from './walk.ts';

const propagations: Readonly<Record<number, string>> = {
  [uapi.MOUNT_PROPAGATION_UNBINDABLE]: 'unbindable',
  [uapi.MOUNT_PROPAGATION_PRIVATE]: 'private',
  [uapi.MOUNT_PROPAGATION_DEPENDENT]: 'dependent',
  [uapi.MOUNT_PROPAGATION_SHARED]: 'shared',
};

/** Those of the IDS that are numbers: a file system that is not known has them as null. */
const idMembers = ['f_fsid', 'f_sb_id', 'f_fstype', 'f_dev_major', 'f_dev_minor'] as const;

/** A mount in the document: what it is in words, its members by their C names, its children. */
interface Node extends Readonly<Record<string, unknown>> {
  readonly children: Node[];
}

/** 64-bit integers as decimal strings; null for what is not known. */
function jsonForm(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : (value ?? null);
}

function nodeOf(mount: Mount): Node {
  const { name, topology, info, ids } = mount;
  const type = typeOf(mount);
  const members = {
    ...info,
    ...topology,
    ...Object.fromEntries(idMembers.map((each) => [each, ids[each]])),
  };
  return {
    name: escapeText(name),
    type: type === undefined ? null : escapeText(type),
    propagation: propagations[topology.propagation_type ?? 0] ?? null,
    mnt_notify_sum: jsonForm(changeOf(mount)),
    ...Object.fromEntries(
      Object.entries(members).map(([member, value]) => [member, jsonForm(value)]),
    ),
    children: [],
  };
}

/**
 * The tree as one JSON document. Names are escaped as in /proc/self/mountinfo, with octal digits
 * for all that is not printable: undoing that gives their bytes.
 */
export function jsonDocument(mounts: Iterable<Mount>): string {
  const open: Node[] = [];
  let root: Node | undefined;
  for (const mount of mounts) {
    const node = nodeOf(mount);
    const depth = mount.lasts.length;
    if (depth === 0) root = node;
    else open[depth - 1]!.children.push(node);
    open[depth] = node;
  }
  return `${JSON.stringify(root, null, 2)}\n`;
}
