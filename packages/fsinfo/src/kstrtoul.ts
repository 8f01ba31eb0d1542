import { errno } from '@kernfmt/kernel';

const ULONG_MAX = 2n ** 64n - 1n;

const isHex = (text: string): boolean => /^0x[0-9a-f]/i.test(text);

/**
 * A number as the kernel reads it from text: hexadecimal behind 0x, octal behind 0, else decimal; a
 * plus sign before and one newline behind are let pass. Analogous to lib/kstrtox.c:kstrtoul() with
 * base 0, on a 64-bit kernel.
 *
 * @throws Errno EINVAL for what is no number, ERANGE for one beyond 64 bits
 */
export function kstrtoul(bytes: Uint8Array): bigint {
  const text = String.fromCharCode(...bytes).replace(/^\+/, '');
  const base = isHex(text) ? 'hex' : text.startsWith('0') ? 'octal' : 'decimal';
  const [run = '', digits = ''] =
    { hex: /^0x([0-9a-f]*)/i, octal: /^([0-7]+)/, decimal: /^(\d+)/ }[base].exec(text) ?? [];
  if (run === '') throw errno('EINVAL');
  // The kernel notices the overflow while it reads digits, before it looks at what follows.
  const value = BigInt({ hex: '0x', octal: '0o', decimal: '' }[base] + digits);
  if (value > ULONG_MAX) throw errno('ERANGE');
  if (!/^\n?$/.test(text.slice(run.length))) throw errno('EINVAL');
  return value;
}
