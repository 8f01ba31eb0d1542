import { Errno } from '@kernfmt/kernel';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_ATTR_FSINFO_ATTRIBUTES,
} from '@kernfmt/uapi/linux/fsinfo';
import { Exit } from './output.ts';
import { hex, zeroHex } from './printf.ts';
import type { Query } from './query.ts';
import { tableHead, tableRow } from './table.ts';
import { type Printing, Values } from './values.ts';

/** sizeof(__u32) */
const ID_SIZE = Uint32Array.BYTES_PER_ELEMENT;

/** The attributes that there are, by number. @throws Exit */
function attributeIds(query: Query, { printer }: Printing): number[] {
  const request = { request: FSINFO_ATTR_FSINFO_ATTRIBUTES, Nth: 0, Mth: 0 };
  const reply = query.value('attributes', request);
  if (reply instanceof Errno) {
    printer.err(`Unable to get attribute list: ${reply.message}\n`);
    throw new Exit(1, { cause: reply });
  }
  const { bytes, size } = reply;
  if (size % ID_SIZE !== 0) {
    printer.err(`Bad length of attribute list (0x${hex(size)})\n`);
    throw new Exit(2);
  }
  const view = new DataView(bytes.buffer);
  const { littleEndian } = query.target.abi;
  const ids: number[] = [];
  for (let at = 0; at < size; at += ID_SIZE) ids.push(view.getUint32(at, littleEndian));
  return ids.sort((a, b) => a - b);
}

/** -M: what the kernel says of each attribute. @throws Exit */
export function printTable(query: Query, printing: Printing): void {
  const ids = attributeIds(query, printing);
  printing.printer.out(tableHead);
  for (const id of ids) printing.printer.out(tableRow(query.attributeInfo(id)));
}

/** Every value of every attribute. @throws Exit */
export function printValues(query: Query, printing: Printing): void {
  for (const id of attributeIds(query, printing)) {
    const info = query.attributeInfo(id);
    if (id === FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO || id === FSINFO_ATTR_FSINFO_ATTRIBUTES) continue;
    if (id !== info.attr_id) {
      printing.printer.err(`ID for ${zeroHex(id, 3)} returned ${zeroHex(info.attr_id, 3)}\n`);
      return;
    }
    if (new Values(query, printing, info).print() === 'fishy') return;
  }
}
