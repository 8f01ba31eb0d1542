import { ABIS, type Abi } from './abis.gen.ts';

export { ABIS, type Abi } from './abis.gen.ts';

/** What `process.arch`, `uname -m` and Debian call an ABI, where that is not its own name. */
const OTHER_NAMES: Readonly<Record<string, Abi>> = {
  x64: 'x86_64',
  amd64: 'x86_64',
  ia32: 'i386',
  x86: 'i386',
  i486: 'i386',
  i586: 'i386',
  i686: 'i386',
  aarch64: 'arm64',
  arm: 'arm-eabi',
  armel: 'arm-eabi',
  armhf: 'arm-eabi',
  armv5l: 'arm-eabi',
  armv6l: 'arm-eabi',
  armv7l: 'arm-eabi',
  armv8l: 'arm64-compat32',
  hppa: 'parisc',
  loong64: 'loongarch64',
  mips: 'mips-o32',
  mipsel: 'mips-o32',
  mips64: 'mips-n64',
  mips64el: 'mips-n64',
  or1k: 'openrisc',
  ppc: 'powerpc',
  ppc64: 'powerpc64',
  ppc64el: 'powerpc64',
  ppc64le: 'powerpc64',
  sh4: 'sh',
};

/** Whether `text` is the name of an ABI of this package. */
export function isAbi(text: string): text is Abi {
  return Object.hasOwn(ABIS, text);
}

/**
 * The ABI that goes by `text`: its own name, or what `process.arch`, `uname -m` or Debian call
 * it (`abiOf(process.arch)`); undefined for anything else.
 */
export function abiOf(text: string): Abi | undefined {
  if (isAbi(text)) return text;
  return Object.hasOwn(OTHER_NAMES, text) ? OTHER_NAMES[text] : undefined;
}

/**
 * The index into the kernel's own table for a number as user space passes it: without the x32 bit,
 * the OABI base 0x900000, the 4000, 5000 and 6000 of mips and the 1024 of ia64. Undefined for a
 * number below the ABI's base, which that ABI cannot call.
 */
export function tableNumber(abi: Abi, nr: number): number | undefined {
  const { base } = ABIS[abi];
  return nr >= base ? nr - base : undefined;
}

/** What user space passes to reach index `tableNr` of the kernel's table. */
export function userNumber(abi: Abi, tableNr: number): number {
  return ABIS[abi].base + tableNr;
}
