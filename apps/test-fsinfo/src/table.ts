import { type Attribute, ver_21 } from '@kernfmt/fsinfo';
import {
  FSINFO_FLAGS_N,
  FSINFO_FLAGS_NM,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_OPAQUE,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoAttributeInfo,
} from '@kernfmt/uapi/linux/fsinfo';
import { dec, hex, zeroHex } from './printf.ts';

const typeNames: Readonly<Record<number, string>> = {
  [FSINFO_TYPE_VSTRUCT]: 'V-STRUCT',
  [FSINFO_TYPE_STRING]: 'STRING',
  [FSINFO_TYPE_OPAQUE]: 'OPAQUE',
  [FSINFO_TYPE_LIST]: 'LIST',
};
const names = new Map(Object.values<Attribute>(ver_21).map(({ number, name }) => [number, name]));

/** What -M prints first. */
export const tableHead = `\
ATTR ID  TYPE         FLAGS    SIZE  NAME
======== ============ ======== ===== =========
`;

/** A line of -M. */
export function tableRow({ attr_id, type, flags, size }: FsinfoAttributeInfo): string {
  const set = flags & FSINFO_FLAGS_N ? ' x N' : flags & FSINFO_FLAGS_NM ? ' x NM' : '';
  const kind = `${typeNames[type] ?? `type-${hex(type)}`}${set}`;
  const bytes = size === 0 ? '-' : dec(size);
  const columns = [hex(attr_id, 8), kind.padEnd(12), zeroHex(flags, 8), bytes.padStart(5)];
  return `${columns.join(' ')} ${names.get(attr_id) ?? ''}\n`;
}
