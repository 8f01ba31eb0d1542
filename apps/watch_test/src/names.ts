import { type Dialect, type RecordType, watchIdOf } from '@kernfmt/uapi/linux/watch_queue';

/** A constant's own word: NOTIFY_MOUNT_NEW_MOUNT is `new_mount`, as the sample calls it. */
export function shortName(constant: string): string {
  return constant
    .replace(/^(NOTIFY|WATCH)_[A-Z]+_/, '')
    .replace(/_NOTIFICATION$/, '')
    .toLowerCase();
}

/** The word for a subtype; undefined when the header has none. */
export function subtypeName(
  subtypes: Readonly<Record<string, number>>,
  subtype: number,
): string | undefined {
  const found = Object.entries(subtypes).find(([, value]) => value === subtype);
  return found && shortName(found[0]);
}

/** WATCH_TYPE_MOUNT_NOTIFY is `mount`. */
export function typeName({ name }: RecordType): string {
  return name
    .replace(/^WATCH_TYPE_/, '')
    .replace(/_NOTIFY$/, '')
    .toLowerCase();
}

/** What the numbers in a record's header are called, for people: the JSON form carries it. */
export function describe(
  dialect: Dialect,
  { type, subtype, info }: { type: number; subtype: number; info: number },
): { what: string; change: string | null; watch_id: number; flags: string[] } {
  const known = dialect.types.find((each) => each.type === type);
  const flags = Object.entries(known?.flags ?? {}).filter(([, bit]) => (info & bit) !== 0);
  return {
    what: known === undefined ? 'unknown' : typeName(known),
    change: (known && subtypeName(known.subtypes, subtype)) ?? null,
    watch_id: watchIdOf(dialect, info),
    flags: flags.map(([name]) => shortName(name)),
  };
}
