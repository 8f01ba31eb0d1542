/**
 * Known bugs of the posted patches. They are part of the kernel that was recorded, so each is on
 * unless it is turned off by name.
 */
export const quirks = {
  /** MOVE_FROM is posted when the mount has left: only watches on its own root hear of it. */
  moveFromItself: 'MOVE_FROM is triggered on the moved mount itself, not on the parent it leaves',
  /** MNT_NOSUID has the number of SB_RDONLY. */
  setattrNosuid: 'SETATTR carries IS_NOW_RO when the mount is nosuid, not when it is read-only',
  /** change_mount_ro_state() asks __mnt_is_readonly(). */
  readonlyOfSuperblock:
    'READONLY compares with the superblock too: rw is announced again and again while it is ro',
  /** watch_mount() returns what inode_permission() did. */
  badQueueFd: 'watch_mount with a watch_fd that is no queue returns 0 and does nothing',
  /** The guard of ver #16 was lost. */
  removeUnwatched: 'watch_mount(-1) on a mount that never had a watch is a NULL dereference',
  /** The watch is known by its dentry. */
  removalAddress: 'the record of watch_mount(-1) tells the address of the dentry',
  /** Of Linux before 5.12, not of the series: IS_MNT_NEW() does not know detached trees. */
  detachedPeers:
    'a detached tree attached to a shared mount is propagated to peers of it in that very tree, ' +
    'and the namespace counts its mounts wrong from then on',
  /** LOOKUP_DIRECTORY triggers automounts by itself. */
  automountAnyway: 'AT_NO_AUTOMOUNT does not keep watch_mount from triggering an automount',
} as const;

export type Quirk = keyof typeof quirks;
export type Quirks = Readonly<Record<Quirk, boolean>>;

/** Every quirk on, but for those that say otherwise. @throws RangeError for a name that is none */
export function chooseQuirks(chosen: Partial<Quirks>): Quirks {
  const all: Record<string, boolean> = {};
  for (const name of Object.keys(quirks)) all[name] = true;
  for (const [name, on] of Object.entries(chosen)) {
    if (!Object.hasOwn(quirks, name)) {
      const names = Object.keys(quirks).join(', ');
      throw new RangeError(`SimulatedKernel: no quirk ${JSON.stringify(name)}; there are ${names}`);
    }
    all[name] = on;
  }
  return all as Quirks;
}
