/** A fault in a copy of the simulator: a piece of its source, and what stands there instead. */
export interface Fault {
  readonly name: string;
  /** Below packages/simulator/src. */
  readonly file: string;
  /** Is there exactly once. */
  readonly text: string;
  readonly instead: string;
  /** A rule that notices. */
  readonly rule: string;
}

export const faults: readonly Fault[] = [
  {
    name: 'records never say IN_SUBTREE',
    file: 'fs/mount_notify.ts',
    text: 'info |= NOTIFY_MOUNT_IN_SUBTREE;',
    instead: 'info |= 0 & NOTIFY_MOUNT_IN_SUBTREE;',
    rule: 'in-subtree-tells-where',
  },
  {
    name: 'the walk ends at the first mount',
    file: 'fs/mount_notify.ts',
    text: 'if (dentry !== mnt.mnt_root || !mnt.hasParent) return;',
    instead: 'if (dentry === dentry) return;',
    rule: 'mountinfo-agrees-with-records',
  },
  {
    name: 'an event is posted twice',
    file: 'fs/mount_notify.ts',
    text: '  postMountNotification(trigger, aux, subtype, flags);\n}',
    instead:
      '  postMountNotification(trigger, aux, subtype, flags);\n' +
      '  postMountNotification(trigger, aux, subtype, flags);\n}',
    rule: 'a-record-is-posted-once-per-watch',
  },
  {
    name: 'a umount is announced when the mount has left',
    file: 'fs/namespace/mountpoint.ts',
    text:
      '  notifyMount(mnt.mnt_parent, mnt, NOTIFY_MOUNT_UNMOUNT, 0);\n' +
      '  putMountpoint(unhashMnt(mnt));',
    instead:
      '  putMountpoint(unhashMnt(mnt));\n' +
      '  notifyMount(mnt.mnt_parent, mnt, NOTIFY_MOUNT_UNMOUNT, 0);',
    rule: 'mountinfo-agrees-with-records',
  },
  {
    name: 'mounts are announced by the place they are mounted from',
    file: 'fs/namespace/attach.ts',
    text: '  notifyMount(dest, source, NOTIFY_MOUNT_NEW_MOUNT, flags);',
    instead: '  notifyMount(source, dest, NOTIFY_MOUNT_NEW_MOUNT, flags);',
    rule: 'mountinfo-agrees-with-records',
  },
  {
    name: 'propagated copies are announced too',
    file: 'fs/namespace/attach.ts',
    text: '      child.mnt_flags &= ~MNT_LOCKED;\n      commitTree(child);',
    instead: '      announceNew(child, child.mnt_parent, child.mnt_mp!);',
    rule: 'a-mount-is-announced',
  },
  {
    name: 'ids are not given again',
    file: 'fs/namespace/count.ts',
    text: '  kernel.mnt_ids.free(mnt.mnt_id);\n',
    instead: '',
    rule: 'ids-are-lowest-free',
  },
  {
    name: 'umounts propagate to nobody',
    file: 'fs/namespace/umount.ts',
    text: "if (mnt.kernel.mountGeneration === '5.8') propagateUmount(list);",
    instead: "if (mnt.kernel.mountGeneration === '5.8') propagateMountUnlock(mnt);",
    rule: 'umount-undoes-mount',
  },
  {
    name: 'a refused move unmounts',
    file: 'fs/namespace/move.ts',
    text: "    if (at === old) throw errno('ELOOP');",
    instead: "    if (at === old) {\n      old.mnt_flags ^= 1;\n      throw errno('ELOOP');\n    }",
    rule: 'a-refused-call-changes-nothing',
  },
  {
    name: 'a change of propagation is announced as one of attributes',
    file: 'fs/namespace/change.ts',
    text: '  for (const each of recurse ? mountsOf(mnt) : [mnt]) changeMntPropagation(each, type);',
    instead:
      '  for (const each of recurse ? mountsOf(mnt) : [mnt]) changeMntPropagation(each, type);\n' +
      '  notifyMount(mnt, undefined, NOTIFY_MOUNT_SETATTR, 0);',
    rule: 'propagation-changes-are-silent',
  },
  {
    name: 'SETATTR comes before READONLY',
    file: 'fs/namespace/change.ts',
    text: '  changeMountRoState(mnt, mntFlags);\n  setMountAttributes(mnt, mntFlags);',
    instead: '  setMountAttributes(mnt, mntFlags);\n  changeMountRoState(mnt, mntFlags);',
    rule: 'attributes-are-announced',
  },
  {
    name: 'watches outlive their mount',
    file: 'fs/namespace/count.ts',
    text: '  mnt.mnt_watchers?.removeAll(BigInt(mnt.mnt_id));\n',
    instead: '',
    rule: 'a-mount-takes-its-watches-along',
  },
];
