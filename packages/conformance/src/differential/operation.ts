/**
 * A place, by what there is when its turn comes: the mount with that number among those that can
 * be seen (0 is the root, the others are modulo how many there are), and a name below it. A script
 * that lost some of its steps still means something by it.
 */
export interface Place {
  readonly mount: number;
  /** `''` is the root of the mount itself. */
  readonly below: string;
}

/** What an fd was opened for: one of so many, modulo how many are open. */
export type Slot = number;

export type PropagationType = 'MS_SHARED' | 'MS_PRIVATE' | 'MS_SLAVE' | 'MS_UNBINDABLE';

/** One operation of a script. Flags are C names, as traces have them. */
export type Operation =
  /** A new tmpfs, with directories `a`, `b` and `a/a` when it could be mounted. */
  | { readonly do: 'mount'; readonly at: Place; readonly flags: readonly string[] }
  | { readonly do: 'bind'; readonly from: Place; readonly to: Place; readonly recursive: boolean }
  | { readonly do: 'move'; readonly from: Place; readonly to: Place }
  | { readonly do: 'umount'; readonly at: Place; readonly flags: readonly string[] }
  | {
      readonly do: 'propagation';
      readonly at: Place;
      readonly type: PropagationType;
      readonly recursive: boolean;
    }
  | {
      readonly do: 'remount';
      readonly at: Place;
      readonly bind: boolean;
      readonly flags: readonly string[];
    }
  | { readonly do: 'mkdir'; readonly at: Place }
  | { readonly do: 'rmdir'; readonly at: Place }
  | { readonly do: 'rename'; readonly from: Place; readonly to: Place }
  | { readonly do: 'unshare' }
  | { readonly do: 'setns'; readonly namespace: Slot }
  | { readonly do: 'release'; readonly namespace: Slot }
  | { readonly do: 'pivot_root'; readonly next: Place; readonly old: Place }
  | { readonly do: 'open'; readonly at: Place }
  | {
      readonly do: 'open_tree';
      readonly at: Place;
      readonly clone: boolean;
      readonly recursive: boolean;
    }
  /** Of an fd, where it is known which one; else of a place. */
  | {
      readonly do: 'move_mount';
      readonly fd: Slot | undefined;
      readonly from: Place;
      readonly to: Place;
    }
  | {
      readonly do: 'mount_setattr';
      readonly fd: Slot | undefined;
      readonly at: Place;
      readonly set: readonly string[];
      readonly clear: readonly string[];
      readonly propagation: PropagationType | undefined;
      readonly recursive: boolean;
    }
  | { readonly do: 'close'; readonly fd: Slot };

/** Operations, one after the other, from a fresh start. */
export type Script = readonly Operation[];
