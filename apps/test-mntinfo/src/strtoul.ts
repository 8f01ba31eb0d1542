const ULONG_MAX = 2n ** 64n - 1n;

/**
 * What C makes of a mount's id: strtoul() with base 0 on a 64-bit machine, into an unsigned int. A
 * text that does not begin with a number is 0.
 */
export function mountIdOf(text: string): number {
  const number = /^[ \t-\r]*([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)/i.exec(text);
  if (number === null) return 0;
  const [, sign, digits = ''] = number;
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits}` : digits);
  if (value > ULONG_MAX) return Number(BigInt.asUintN(32, ULONG_MAX));
  return Number(BigInt.asUintN(32, sign === '-' ? -value : value));
}
