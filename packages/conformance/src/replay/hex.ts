/** Bytes as a trace writes them: lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @throws RangeError for what is no hexadecimal; the schema of traces lets none through */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => {
    const byte = Number(`0x${hex.slice(2 * at, 2 * at + 2)}`);
    if (Number.isNaN(byte)) throw new RangeError(`bytesOf: ${hex} should be hexadecimal`);
    return byte;
  });
}
