import type { Mount } from './walk.ts';

/** A number to print; undefined is one that the kernel does not know. */
type Value = number | bigint | undefined;

const hex = (value: Value): string => value?.toString(16) ?? '-';

/** The cells of a mount's line, each as wide as what it says. */
export interface Row {
  /** The lines that lead to the name. */
  readonly tree: string;
  readonly name: string;
  readonly id: string;
  readonly change: string;
  readonly attr: string;
  readonly propagation: string;
  readonly dev: string;
  readonly type: string;
}

/** The sum that notifications change, in as many bits as the counters have. */
export function changeOf({ info }: Mount): bigint | undefined {
  const { mnt_attr_changes, mnt_topology_changes, mnt_subtree_notifications } = info;
  const counters = [mnt_attr_changes, mnt_topology_changes, mnt_subtree_notifications];
  let sum = 0n;
  for (const counter of counters) {
    if (counter === undefined) return undefined;
    sum += BigInt(counter);
  }
  const isWide = counters.some((counter) => typeof counter === 'bigint');
  return BigInt.asUintN(isWide ? 64 : 32, sum);
}

/** The name of a mount's file system, up to its NUL. */
export function typeOf({ ids }: Mount): Uint8Array | undefined {
  const chars = ids.f_fs_name?.split('\0', 1)[0];
  return chars === undefined ? undefined : Buffer.from(chars, 'latin1');
}

/** @param text how names are made text */
export function rowOf(mount: Mount, text: (name: Uint8Array) => string): Row {
  const { name, lasts, info, ids, topology } = mount;
  const above = lasts.slice(0, -1).map((last) => (last ? '    ' : ' |  '));
  const type = typeOf(mount);
  return {
    tree: lasts.length === 0 ? '' : `${above.join('')} \\_ `,
    name: name.length === 0 ? '""' : text(name),
    id: info.mnt_id === undefined ? '-' : String(info.mnt_id),
    change: hex(changeOf(mount)),
    attr: hex(info.attr),
    propagation: hex(topology.propagation_type),
    dev: ids.f_dev_major === undefined ? '-' : `${hex(ids.f_dev_major)}:${hex(ids.f_dev_minor)}`,
    type: type === undefined ? '-' : text(type),
  };
}
