/** A number to print; undefined is one that the kernel does not know. */
export type Value = number | bigint | undefined;

/** What stands for a number that is not known. */
const UNKNOWN = '-';

/** `%u`, `%llu` and with a width `%10llu`. */
export function dec(value: Value, width = 0): string {
  return (value === undefined ? UNKNOWN : String(value)).padStart(width);
}

/** `%x`, `%llx` and with a width `%8x`; a negative number as the 64 bits that it has in C. */
export function hex(value: Value, width = 0): string {
  if (value === undefined) return UNKNOWN.padStart(width);
  const unsigned = value < 0 ? BigInt.asUintN(64, BigInt(value)) : value;
  return unsigned.toString(16).padStart(width);
}

/** `%02x` and `%016llx`. */
export function zeroHex(value: Value, digits: number): string {
  return value === undefined ? UNKNOWN : hex(value).padStart(digits, '0');
}

/** dump_hex() of the sample: sixteen bytes a line, in fours. */
export function hexDump(bytes: Uint8Array): string {
  let dump = '';
  for (let at = 0; at < bytes.length; at += 16) {
    dump += `${zeroHex(at, 4)}: `;
    const line = bytes.subarray(at, at + 16);
    line.forEach((byte, column) => {
      dump += zeroHex(byte, 2);
      if (column % 4 === 3 && column < 15) dump += ' ';
    });
    dump += '\n';
  }
  return dump;
}
