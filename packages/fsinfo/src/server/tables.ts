import { Errno, errno } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';
import {
  FSINFO_FLAGS_N,
  FSINFO_FLAGS_NM,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoParams,
  fsinfo_attribute_info,
} from '@kernfmt/uapi/linux/fsinfo';
import type { Attribute } from '../attribute.ts';
import { commonOrder, ver_21 } from '../attributes.ts';
import { elementForm } from '../element.ts';
import { sizeOf } from '../size.ts';
import type { Answer } from './answer.ts';

const { FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, FSINFO_ATTR_FSINFO_ATTRIBUTES } = ver_21;

/** Bytes that the size phase says for a value whose size is not known before it is made. */
const UNKNOWN_SIZE = 4096;

/** The common table of the kernel: the provider's answers and the call's own two, in C's order. */
export function commonTable<Object>(answers: readonly Answer<Object>[]): Answer<Object>[] {
  const own = [FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, FSINFO_ATTR_FSINFO_ATTRIBUTES];
  // The call handles both before it looks for an answer: they are here to be listed.
  const listed = own.map((attribute) => ({ attribute, read: () => new Uint8Array() }));
  const place = ({ attribute }: Answer<Object>): number => commonOrder.indexOf(attribute.number);
  return [...answers, ...listed].sort((a, b) => place(a) - place(b));
}

/** A value, and whether what remains of the caller's buffer is cleared behind it. */
export interface Found {
  readonly bytes: Uint8Array;
  readonly clearTail: boolean;
}

/** The tables that a call looks into, one after the other, in both its phases. */
export class Tables<Object> {
  readonly #tables: readonly (readonly Answer<Object>[])[];
  readonly #abi: Abi;

  constructor(tables: readonly (readonly Answer<Object>[])[], abi: Abi) {
    this.#tables = tables;
    this.#abi = abi;
  }

  /**
   * The first phase, without a buffer: calls no answer's function, so a string or list has 4096
   * bytes, whatever it says later.
   *
   * @throws Errno EOPNOTSUPP, ENODATA
   */
  size({ request, Nth, Mth }: FsinfoParams): number {
    if (request === FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO.number) return fsinfo_attribute_info.size;
    if (request === FSINFO_ATTR_FSINFO_ATTRIBUTES.number) {
      return this.#tables.flat().length * sizeOf(FSINFO_ATTR_FSINFO_ATTRIBUTES, this.#abi);
    }
    const attribute = this.#find(request)?.attribute;
    if (attribute === undefined) throw errno('EOPNOTSUPP');
    checkInstance(attribute, Nth, Mth);
    return attribute.type === FSINFO_TYPE_VSTRUCT ? sizeOf(attribute, this.#abi) : UNKNOWN_SIZE;
  }

  /** The second phase. @throws Errno of the answer, EOPNOTSUPP, ENODATA */
  value(object: Object, params: FsinfoParams): Found {
    const { request, Nth, Mth } = params;
    if (request === FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO.number) {
      return { bytes: this.#info(Nth), clearTail: false };
    }
    if (request === FSINFO_ATTR_FSINFO_ATTRIBUTES.number) {
      return { bytes: this.#list(), clearTail: false };
    }
    for (const table of this.#tables) {
      const found = table.find(({ attribute }) => attribute.number === request);
      if (found === undefined) continue;
      checkInstance(found.attribute, Nth, Mth);
      try {
        const bytes = found.read(object, { Nth, Mth }, this.#abi);
        return { bytes, clearTail: found.attribute.type === FSINFO_TYPE_VSTRUCT };
      } catch (error) {
        if (!(error instanceof Errno && error.code === 'EOPNOTSUPP')) throw error;
      }
    }
    throw errno('EOPNOTSUPP');
  }

  #find(request: number): Answer<Object> | undefined {
    for (const table of this.#tables) {
      const found = table.find(({ attribute }) => attribute.number === request);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #info(id: number): Uint8Array {
    const attribute = this.#find(id)?.attribute;
    if (attribute === undefined) throw errno('ENODATA');
    const { number: attr_id, type, flags } = attribute;
    const size = sizeOf(attribute, this.#abi);
    return fsinfo_attribute_info.on(this.#abi).encode({ attr_id, type, flags, size });
  }

  /** Each id once, where it came first. */
  #list(): Uint8Array {
    const ids = new Set(this.#tables.flat().map(({ attribute }) => attribute.number));
    const { struct, wrap } = elementForm(FSINFO_ATTR_FSINFO_ATTRIBUTES);
    const codec = struct.on(this.#abi);
    const bytes = new Uint8Array(ids.size * codec.size);
    let at = 0;
    for (const id of ids) at += codec.encode(wrap(id), bytes, at).length;
    return bytes;
  }
}

function checkInstance({ flags }: Attribute, Nth: number, Mth: number): void {
  if (Nth !== 0 && (flags & (FSINFO_FLAGS_N | FSINFO_FLAGS_NM)) === 0) throw errno('ENODATA');
  if (Mth !== 0 && (flags & FSINFO_FLAGS_NM) === 0) throw errno('ENODATA');
}
