import type { FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, LP64 } from '@kernfmt/layout';
import { FSINFO_TYPE_LIST, type FsinfoAttributeInfo } from '@kernfmt/uapi/linux/fsinfo';
import type { Attribute } from './attribute.ts';
import { type Revision, ver_20, ver_21 } from './attributes.ts';
import { attributeInfo, query } from './query.ts';
import { ReplyError } from './reply_error.ts';
import { sizeOf } from './size.ts';
import { checkTarget, type Target } from './target.ts';

/** An attribute that a kernel has for an object. */
export interface Discovered {
  readonly info: FsinfoAttributeInfo;
  /**
   * What this package knows under that number; undefined where it knows nothing, or something of
   * another type or with longer elements. Its bytes can be had by `queryBytes`.
   */
  readonly attribute: Attribute | undefined;
}

/** Each costs a call; the largest kernel had 25. */
const ATTRIBUTES_MAX = 4096;

/** Of what kind of kernel, and in which revision's terms, attributes are discovered. */
export interface DiscoverOptions {
  readonly abi?: Abi;
  readonly revision?: Revision;
}

/**
 * The attributes that a kernel has for an object, by number, in its order: FSINFO_ATTRIBUTES, and
 * FSINFO_ATTRIBUTE_INFO of each. One that is listed but has no info is left out.
 *
 * @throws Errno as the call; ReplyError; TypeError, RangeError for a target that is none
 */
export function discover(
  calls: FsinfoCalls,
  target: Target,
  { abi = LP64, revision = ver_21 }: DiscoverOptions = {},
): Map<number, Discovered> {
  checkTarget('discover', target);
  const known = new Map<number, Attribute>();
  for (const attribute of Object.values<Attribute>(revision))
    known.set(attribute.number, attribute);
  const found = new Map<number, Discovered>();
  const ids = query(calls, target, revision.FSINFO_ATTR_FSINFO_ATTRIBUTES, { abi });
  if (ids.length > ATTRIBUTES_MAX) {
    const complaint = `${ids.length} attributes, should be up to ${ATTRIBUTES_MAX}`;
    throw new ReplyError(revision.FSINFO_ATTR_FSINFO_ATTRIBUTES, 'size', complaint);
  }
  for (const id of new Set(ids)) {
    const info = attributeInfo(calls, target, id, { abi });
    if (info === undefined) continue;
    const attribute = known.get(id);
    const same = attribute !== undefined && isSame(attribute, info, abi);
    found.set(id, { info, attribute: same ? attribute : undefined });
  }
  return found;
}

function isSame(attribute: Attribute, { type, size }: FsinfoAttributeInfo, abi: Abi): boolean {
  if (type !== attribute.type) return false;
  return type !== FSINFO_TYPE_LIST || size >= sizeOf(attribute, abi);
}

const revisions: readonly Revision[] = [ver_21, ver_20];

/**
 * The revision that a kernel speaks, from the sizes of its mount structs, which ver #21 widened in
 * place; undefined where they are of neither.
 *
 * @throws Errno as the call (ENOSYS where there is no fsinfo()); ReplyError
 * @throws TypeError, RangeError for a target that is none
 */
export function negotiate(
  calls: FsinfoCalls,
  target: Target,
  { abi = LP64 }: { readonly abi?: Abi } = {},
): Revision | undefined {
  checkTarget('negotiate', target);
  const telling = [
    'FSINFO_ATTR_MOUNT_INFO',
    'FSINFO_ATTR_MOUNT_TOPOLOGY',
    'FSINFO_ATTR_MOUNT_CHILDREN',
  ] as const;
  const sizes = telling.map(
    (name) => attributeInfo(calls, target, ver_21[name].number, { abi })?.size,
  );
  return revisions.find((revision) =>
    telling.every((name, at) => sizes[at] === sizeOf(revision[name], abi)),
  );
}
