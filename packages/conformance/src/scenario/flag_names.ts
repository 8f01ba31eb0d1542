import * as asmFcntl from '@kernfmt/uapi/asm-generic/fcntl';
import * as fcntl from '@kernfmt/uapi/linux/fcntl';
import * as mount from '@kernfmt/uapi/linux/mount';
import { O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';

/** Families of flags, by how their names begin. */
const families = {
  mount: bitsOf(mount, /^MS_(?!VERBOSE|.*_(VAL|MSK|MASK)$)/),
  umount: bitsOf(mount, /^(MNT_|UMOUNT_)/),
  openTree: [...bitsOf(mount, /^OPEN_TREE_/), ...bitsOf(fcntl, /^AT_(?!FDCWD)/)],
  moveMount: bitsOf(mount, /^MOVE_MOUNT_(?!_MASK)/),
  attributes: bitsOf(mount, /^MOUNT_ATTR_/),
  at: bitsOf(fcntl, /^AT_(EMPTY_PATH|RECURSIVE|NO_AUTOMOUNT|SYMLINK_NOFOLLOW)$/),
  open: bitsOf(asmFcntl, /^O_/),
  pipe: [['O_NOTIFICATION_PIPE', O_NOTIFICATION_PIPE], ...bitsOf(asmFcntl, /^O_/)],
} satisfies Record<string, (readonly [string, number])[]>;

export type FlagFamily = keyof typeof families;

/** The constants of a header that are one bit each. */
function bitsOf(header: object, names: RegExp): (readonly [string, number])[] {
  return Object.entries(header).filter(
    (entry): entry is [string, number] =>
      names.test(entry[0]) &&
      typeof entry[1] === 'number' &&
      entry[1] > 0 &&
      (entry[1] & (entry[1] - 1)) === 0,
  );
}

/** Flags as traces have them: the C names, and what has none as `0x…`. */
export function flagNames(family: FlagFamily, flags: number): string[] {
  const names: string[] = [];
  let rest = flags >>> 0;
  for (const [name, bit] of families[family]) {
    if ((rest & bit) === 0) continue;
    names.push(name);
    rest = (rest & ~bit) >>> 0;
  }
  return rest === 0 ? names : [...names, `0x${rest.toString(16)}`];
}
