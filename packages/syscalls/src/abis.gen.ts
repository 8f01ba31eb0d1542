// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT

/**
 * Every ABI by name: its directory below arch/, its word size, what user space adds to the
 * kernel's table numbers, and the release its table was taken from.
 */
export const ABIS = {
  alpha: { arch: 'alpha', bits: 64, base: 0, kernel: '7.3.4' },
  arc: { arch: 'arc', bits: 32, base: 0, kernel: '7.3.4' },
  'arm-eabi': { arch: 'arm', bits: 32, base: 0, kernel: '7.3.4' },
  'arm-oabi': { arch: 'arm', bits: 32, base: 0x900000, kernel: '7.3.4' },
  arm64: { arch: 'arm64', bits: 64, base: 0, kernel: '7.3.4' },
  'arm64-compat32': { arch: 'arm64', bits: 32, base: 0, kernel: '7.3.4' },
  csky: { arch: 'csky', bits: 32, base: 0, kernel: '7.3.4' },
  hexagon: { arch: 'hexagon', bits: 32, base: 0, kernel: '7.3.4' },
  i386: { arch: 'x86', bits: 32, base: 0, kernel: '7.3.4' },
  ia64: { arch: 'ia64', bits: 64, base: 1024, kernel: '6.1.192' },
  loongarch32: { arch: 'loongarch', bits: 32, base: 0, kernel: '7.3.4' },
  loongarch64: { arch: 'loongarch', bits: 64, base: 0, kernel: '7.3.4' },
  m68k: { arch: 'm68k', bits: 32, base: 0, kernel: '7.3.4' },
  microblaze: { arch: 'microblaze', bits: 32, base: 0, kernel: '7.3.4' },
  'mips-n32': { arch: 'mips', bits: 32, base: 6000, kernel: '7.3.4' },
  'mips-n64': { arch: 'mips', bits: 64, base: 5000, kernel: '7.3.4' },
  'mips-o32': { arch: 'mips', bits: 32, base: 4000, kernel: '7.3.4' },
  nios2: { arch: 'nios2', bits: 32, base: 0, kernel: '7.3.4' },
  openrisc: { arch: 'openrisc', bits: 32, base: 0, kernel: '7.3.4' },
  parisc: { arch: 'parisc', bits: 32, base: 0, kernel: '7.3.4' },
  parisc64: { arch: 'parisc', bits: 64, base: 0, kernel: '7.3.4' },
  powerpc: { arch: 'powerpc', bits: 32, base: 0, kernel: '7.3.4' },
  'powerpc-spu': { arch: 'powerpc', bits: 64, base: 0, kernel: '7.3.4' },
  powerpc64: { arch: 'powerpc', bits: 64, base: 0, kernel: '7.3.4' },
  riscv32: { arch: 'riscv', bits: 32, base: 0, kernel: '7.3.4' },
  riscv64: { arch: 'riscv', bits: 64, base: 0, kernel: '7.3.4' },
  s390: { arch: 's390', bits: 32, base: 0, kernel: '6.12.117' },
  s390x: { arch: 's390', bits: 64, base: 0, kernel: '7.3.4' },
  sh: { arch: 'sh', bits: 32, base: 0, kernel: '7.3.4' },
  sparc: { arch: 'sparc', bits: 32, base: 0, kernel: '7.3.4' },
  sparc64: { arch: 'sparc', bits: 64, base: 0, kernel: '7.3.4' },
  x32: { arch: 'x86', bits: 32, base: 0x40000000, kernel: '7.3.4' },
  x86_64: { arch: 'x86', bits: 64, base: 0, kernel: '7.3.4' },
  xtensa: { arch: 'xtensa', bits: 32, base: 0, kernel: '7.3.4' },
} as const;

/** Name of an ABI. */
export type Abi = keyof typeof ABIS;
