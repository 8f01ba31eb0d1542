import {
  type AnyStruct,
  type Attribute,
  type FsinfoSupport,
  isKnown,
  ver_20,
  ver_21,
} from '@kernfmt/fsinfo';
import type { Abi } from '@kernfmt/layout';
import {
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoMountChild,
  fsinfo_afs_server_address,
} from '@kernfmt/uapi/linux/fsinfo';
import { addressText } from './address.ts';
import { dec, hex } from './printf.ts';
import { stringText } from './strings.ts';
import { type Known, type Style, structLines } from './structs.ts';

const revisions = { ver_20, ver_21 };

/** What is printed, and where from. */
export interface DumpOptions extends Style {
  readonly abi: Abi;
  /** Of a kernel that does not know all that it answers. */
  readonly support: FsinfoSupport | undefined;
  /** The text of an attribute of a mount, ready to print; `-` where the kernel refuses. */
  pointOf(mnt_id: number, attribute: Attribute): string;
}

/** The bytes from a value or a list's element on, and how many of them are the value's. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Of a list: nothing is behind this element. */
  readonly last: boolean;
}

/** The attributes as the sample was compiled with them: its fsinfo_attributes[]. */
export class Dumper {
  readonly attribute: Attribute;
  readonly #options: DumpOptions;

  /** Undefined for a number that is not in the table. */
  static of(number: number, options: DumpOptions): Dumper | undefined {
    const attributes = Object.values<Attribute>(revisions[options.revision]);
    const attribute = attributes.find((each) => each.number === number);
    return attribute && new Dumper(attribute, options);
  }

  private constructor(attribute: Attribute, options: DumpOptions) {
    this.attribute = attribute;
    this.#options = options;
  }

  /** Bytes that a struct should have; 0 of what may have any number of them. */
  get size(): number {
    const { attribute } = this;
    if (attribute.type !== FSINFO_TYPE_VSTRUCT) return 0;
    return attribute.struct.on(this.#options.abi).size;
  }

  /** What the sample prints of a value. */
  text(piece: Piece): string {
    const { attribute } = this;
    if (attribute.type === FSINFO_TYPE_STRING) return stringText(piece.bytes, piece.size);
    if (attribute.type === FSINFO_TYPE_VSTRUCT) return this.#struct(attribute.struct, piece);
    return `${this.#element(piece)}\n`;
  }

  #struct(struct: AnyStruct, { bytes }: Piece): string {
    const lines = structLines[this.attribute.name as keyof typeof structLines] as (
      value: object,
      style: Style,
    ) => string[];
    return lines(this.#members(struct, bytes), this.#options).join('\n').concat('\n');
  }

  #element(piece: Piece): string {
    switch (this.attribute.name) {
      case 'FSINFO_ATTR_MOUNT_CHILDREN':
        return this.#child(piece);
      case 'FSINFO_ATTR_MOUNT_ALL':
        return this.#anyMount(piece);
      default:
        return addressText(padded(piece.bytes, fsinfo_afs_server_address.size), this.#options.abi);
    }
  }

  #child({ bytes, last }: Piece): string {
    const { mnt_id, mnt_unique_id, mnt_notify_sum } = this.#mount(bytes);
    const { FSINFO_ATTR_MOUNT_POINT: point } = ver_21;
    const name = last ? '<this>' : this.#options.pointOf(mnt_id, point);
    return `${hex(mnt_id, 8)} ${hex(mnt_unique_id, 16)} ${dec(mnt_notify_sum, 10)} ${name}`;
  }

  #anyMount({ bytes }: Piece): string {
    const { mnt_id, parent_id, mnt_unique_id, mnt_notify_sum } = this.#mount(bytes);
    const name = this.#options.pointOf(mnt_id, ver_21.FSINFO_ATTR_MOUNT_POINT_FULL);
    const ids = `${hex(mnt_id, 5)} ${hex(parent_id, 5)} ${hex(mnt_unique_id, 12)}`;
    return `${ids} ${dec(mnt_notify_sum, 10)} ${name}`;
  }

  #mount(bytes: Uint8Array) {
    const { element } = revisions[this.#options.revision].FSINFO_ATTR_MOUNT_CHILDREN;
    return this.#members(element, bytes) as Known<FsinfoMountChild> & { mnt_id: number };
  }

  /** The members that are known; those that the bytes do not reach are 0. */
  #members(struct: AnyStruct, bytes: Uint8Array): object {
    const { abi, support } = this.#options;
    const codec = struct.on(abi);
    const members = Object.entries(codec.decode(padded(bytes, codec.size)));
    const known = members.filter(([member]) => isKnown(support, this.attribute, member));
    return Object.fromEntries(known);
  }
}

/** Exactly so many bytes: cut off, or with zeros behind. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const all = new Uint8Array(size);
  all.set(bytes.subarray(0, size));
  return all;
}
