import {
  type Attribute,
  type FsinfoSupport,
  isKnown,
  type QueryOptions,
  query,
  ReplyError,
  type StructAttribute,
  type Target,
  type ValueOf,
  ver_20,
  ver_21,
} from '@kernfmt/fsinfo';
import { Errno, errno, type FsinfoCalls } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';

const revisions = { ver_20, ver_21 };

/** A struct as either revision has it; a member that the kernel does not know is undefined. */
type Value<Name extends keyof typeof ver_21> =
  | Known<ValueOf<(typeof ver_20)[Name]>>
  | Known<ValueOf<(typeof ver_21)[Name]>>;
type Known<T> = { readonly [Member in keyof T]?: T[Member] | undefined };

const INT_MAX = 0x7fffffff;

/** A mount, as the sample asks for it. */
export interface Mount {
  /** Where it is mounted in its parent, without the slash; of the first one what it was called. */
  readonly name: Uint8Array;
  /**
   * Which of its ancestors below the first mount, and in the end the mount itself, are the last
   * child of their parent.
   */
  readonly lasts: readonly boolean[];
  readonly topology: Value<'FSINFO_ATTR_MOUNT_TOPOLOGY'>;
  readonly info: Value<'FSINFO_ATTR_MOUNT_INFO'>;
  readonly ids: Value<'FSINFO_ATTR_IDS'>;
}

/** The walk ends here; the message is what stderr should say. */
export class Failure extends Error {}

/** Whose mounts are walked. */
export interface WalkOptions {
  readonly revision: keyof typeof revisions;
  readonly abi: Abi;
  /** Of a kernel that does not know all that it answers. */
  readonly support: FsinfoSupport | undefined;
}

/** The sample's way through the mounts. */
export class Walker {
  readonly #calls: FsinfoCalls;
  readonly #attributes: typeof ver_20 | typeof ver_21;
  readonly #abi: Abi;
  readonly #support: FsinfoSupport | undefined;

  constructor(calls: FsinfoCalls, { revision, abi, support }: WalkOptions) {
    this.#calls = calls;
    this.#attributes = revisions[revision];
    this.#abi = abi;
    this.#support = support;
  }

  /** The id of the mount that a path is on. @throws Failure */
  mountAt(path: string): number {
    const { FSINFO_ATTR_MOUNT_INFO } = this.#attributes;
    // perror() of nothing leaves out the colon as well.
    const prefix = path === '' ? '' : `${path}: `;
    return this.#ask(prefix, prefix, { path }, FSINFO_ATTR_MOUNT_INFO).mnt_id;
  }

  /** Bytes of an element of MOUNT_CHILDREN. @throws Failure */
  elementSize(mnt_id: number): number {
    const { FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, FSINFO_ATTR_MOUNT_CHILDREN } = this.#attributes;
    const which = { Nth: FSINFO_ATTR_MOUNT_CHILDREN.number };
    return this.#ofMount(mnt_id, FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, which).size;
  }

  /**
   * A mount and all below it, depth first, each before what is mounted on it.
   * @throws Failure where a call is refused, also for a mount that goes away meanwhile
   */
  walk(mnt_id: number, name: Uint8Array, elementSize: number): Generator<Mount, void> {
    return this.#from(mnt_id, name, { above: [], lasts: [], elementSize });
  }

  *#from(mnt_id: number, name: Uint8Array, place: Place): Generator<Mount, void> {
    const { above, lasts, elementSize } = place;
    // Of a list that names a mount above, the sample would never see the end.
    if (above.includes(mnt_id)) throw new Failure(`mount-${mnt_id}: is below itself`);
    const attributes = this.#attributes;
    const topology = this.#known(mnt_id, attributes.FSINFO_ATTR_MOUNT_TOPOLOGY);
    const info = this.#known(mnt_id, attributes.FSINFO_ATTR_MOUNT_INFO);
    const ids = this.#ids(mnt_id);
    yield { name, lasts, topology, info, ids };
    const listed = this.#ofMount(mnt_id, attributes.FSINFO_ATTR_MOUNT_CHILDREN, { elementSize });
    // The mount itself is the last one.
    const children = listed.slice(0, -1);
    for (const [at, child] of children.entries()) {
      const point = this.#ofMount(child.mnt_id, attributes.FSINFO_ATTR_MOUNT_POINT);
      yield* this.#from(child.mnt_id, point.subarray(1), {
        above: [...above, mnt_id],
        lasts: [...lasts, at === children.length - 1],
        elementSize,
      });
    }
  }

  /**
   * Linux cannot reach the file system of a mount that is hidden by another one: then it is not
   * known, which the sample does not expect of its kernel.
   */
  #ids(mnt_id: number): Mount['ids'] {
    try {
      return this.#known(mnt_id, this.#attributes.FSINFO_ATTR_IDS);
    } catch (error) {
      const unsupported = error instanceof Failure && error.cause === errno('EOPNOTSUPP');
      if (!unsupported || this.#support === undefined) throw error;
      return {};
    }
  }

  /** A struct of a mount, less what the kernel does not know of it. @throws Failure */
  #known<A extends StructAttribute>(mnt_id: number, attribute: A): Known<ValueOf<A>> {
    const value = this.#ofMount(mnt_id, attribute);
    const members = Object.entries(value).map(([member, is]) => [
      member,
      isKnown(this.#support, attribute, member) ? is : undefined,
    ]);
    return Object.fromEntries(members) as Known<ValueOf<A>>;
  }

  /** As get_attr() and get_attr_alloc(), which complain each in its way. @throws Failure */
  #ofMount<A extends Attribute>(
    mnt_id: number,
    attribute: A,
    options: QueryOptions = {},
  ): ValueOf<A> {
    const mount = `mount-${mnt_id}: `;
    // The posted call succeeds for such an id and writes nothing: the sample prints noise.
    if (mnt_id > INT_MAX) throw new Failure(`${mount}should be an id up to ${INT_MAX}`);
    const growing = GROWING.has(attribute.number);
    const refused = growing ? `${mount}${attribute.number.toString(16)},0,0 ` : mount;
    return this.#ask(refused, mount, { mnt_id }, attribute, options);
  }

  #ask<A extends Attribute>(
    refused: string,
    bad: string,
    target: Target,
    attribute: A,
    options: QueryOptions = {},
  ): ValueOf<A> {
    try {
      return query(this.#calls, target, attribute, { ...options, abi: this.#abi });
    } catch (error) {
      if (error instanceof Errno) throw new Failure(`${refused}${error.message}`, { cause: error });
      if (error instanceof ReplyError)
        throw new Failure(`${bad}${error.message}`, { cause: error });
      throw error;
    }
  }
}

/** Where in the tree a mount is, and bytes of an element of MOUNT_CHILDREN. */
interface Place extends Pick<Mount, 'lasts'> {
  readonly above: readonly number[];
  readonly elementSize: number;
}

/** The attributes for which the sample's buffer grows. */
const GROWING: ReadonlySet<number> = new Set([
  ver_21.FSINFO_ATTR_MOUNT_CHILDREN.number,
  ver_21.FSINFO_ATTR_MOUNT_POINT.number,
]);
