import {
  type Dialect,
  filterBytes,
  mount_2020_08,
  NOTIFY_MOUNT_MOVE_FROM,
  WATCH_TYPE_KEY_NOTIFY,
  WATCH_TYPE_MOUNT_NOTIFY,
} from '@kernfmt/uapi/linux/watch_queue';
import { shortName, typeName } from './names.ts';

const ALL = 0xffffffff;

/** The sample's own filter: all of keys, all of mounts but MOVE_FROM. */
export const sampleFilter: Uint8Array = filterBytes([
  { type: WATCH_TYPE_KEY_NOTIFY, subtypes: ALL },
  { type: WATCH_TYPE_MOUNT_NOTIFY, subtypes: (ALL & ~(1 << NOTIFY_MOUNT_MOVE_FROM)) >>> 0 },
]);

type Rule = Parameters<typeof filterBytes>[0][number];

/**
 * A filter in words, one rule each: `TYPE[=SUBTYPE,… | !=SUBTYPE,…][@[!]FLAG…]`, for example
 * `mount`, `mount=new_mount,unmount`, `mount!=move_from`, `mount@!in_subtree`. `none` stands alone
 * and means no filter at all.
 *
 * @throws RangeError that says what the words may be
 */
export function parseFilter(
  words: readonly string[],
  dialect: Dialect = mount_2020_08,
): Uint8Array | null {
  if (words.length === 1 && words[0] === 'none') return null;
  return filterBytes(words.map((word) => parseRule(word, dialect)));
}

function parseRule(word: string, dialect: Dialect): Rule {
  const [, name, not, subtypes, flags] = /^(\w+)(?:(!?)=([\w,]+))?((?:@!?\w+)*)$/.exec(word) ?? [];
  const type = dialect.types.find((each) => typeName(each) === name);
  if (type === undefined) {
    const names = dialect.types.map(typeName).join(', ');
    throw new RangeError(
      `filter ${JSON.stringify(word)}: a rule begins with one of ${names}, none`,
    );
  }
  let wanted = subtypes === undefined ? ALL : 0;
  for (const each of subtypes?.split(',') ?? []) wanted |= 1 << find(word, each, type.subtypes);
  let info_mask = 0;
  let info_filter = 0;
  for (const [, off, flag] of (flags ?? '').matchAll(/@(!?)(\w+)/g)) {
    const bit = find(word, flag!, type.flags);
    info_mask |= bit;
    if (off === '') info_filter |= bit;
  }
  const chosen = (not === '!' ? ~wanted : wanted) >>> 0;
  return { type: type.type, subtypes: chosen, info_mask, info_filter };
}

function find(word: string, wanted: string, among: Readonly<Record<string, number>>): number {
  const found = Object.entries(among).find(([name]) => shortName(name) === wanted);
  if (found !== undefined) return found[1];
  const names = Object.keys(among).map(shortName).join(', ') || 'nothing';
  throw new RangeError(`filter ${JSON.stringify(word)}: ${wanted} should be one of ${names}`);
}
