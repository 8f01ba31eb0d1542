import type { MountDescription } from '@kernfmt/kernel';

/** A mount that was there when the watch began. */
export interface Present {
  readonly kind: 'present';
  readonly mount: MountDescription;
}

/** A mount that was not there before. */
export interface Mounted {
  readonly kind: 'mounted';
  readonly mount: MountDescription;
}

/** A mount that is gone. */
export interface Unmounted {
  readonly kind: 'unmounted';
  /** The last that was known of it. */
  readonly mount: MountDescription;
}

/** A mount with another parent or another path. */
export interface Moved {
  readonly kind: 'moved';
  readonly mount: MountDescription;
  readonly before: MountDescription;
  /** It stayed where it was on its parent: what is above it moved, or something came in between. */
  readonly carried: boolean;
}

/** A mount whose flags, superblock options, propagation or names are others. */
export interface AttributesChanged {
  readonly kind: 'attributes';
  readonly mount: MountDescription;
  readonly before: MountDescription;
}

/** A mount that can be written through no longer, or again: by its own flag or its superblock's. */
export interface ReadonlyChanged {
  readonly kind: 'readonly';
  readonly mount: MountDescription;
  readonly before: MountDescription;
  /** Whether it is read-only now. */
  readonly readonly: boolean;
}

/** A mount that was gone before it could be looked at. It never was in the table. */
export interface Vanished {
  readonly kind: 'vanished';
  readonly id: bigint;
}

/** Notifications were lost. What follows, up to `recovered`, was found by looking. */
export interface Lost {
  readonly kind: 'lost';
}

/** The table is true again. */
export interface Recovered {
  readonly kind: 'recovered';
  /** How many changes were found since `lost`. */
  readonly differences: number;
}

/** What makes one table another. */
export type Difference = Mounted | Unmounted | Moved | AttributesChanged | ReadonlyChanged;

/**
 * What a watch tells, by `kind`. Descriptions are whole and immutable; names in them are bytes that
 * somebody chose, for `escapeText` before they are printed.
 */
export type MountChange = Present | Difference | Vanished | Lost | Recovered;
