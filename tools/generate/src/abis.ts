/** Which kernel runs a task of the ABI, and from which column of the table it takes the entry. */
export type EntryColumns =
  /** Only a kernel of the ABI's own word size: the native column. */
  | 'native'
  /** A 32-bit kernel takes the native column, a 64-bit one compat, else native. */
  | 'both'
  /** There is no kernel of its own: compat, else native. */
  | 'compat-else-native'
  /** There is no kernel of its own, and an empty compat column means no call (s390). */
  | 'compat'
  /** There is no kernel of its own, and the table's native column is the compat kernel's (x32). */
  | 'native-as-compat';

/** How one ABI's table is found in a kernel tree. */
export interface AbiSource {
  readonly abi: string;
  /** Directory below arch/. */
  readonly arch: string;
  readonly bits: 32 | 64;
  readonly entries: EntryColumns;
  /** Table file; absent means scripts/syscall.tbl with the ABIs of Makefile.syscalls. */
  readonly file?: string;
  /** Values of the table's ABI column; `*` where the architecture's Makefile does not filter. */
  readonly select?: readonly string[] | '*';
  /** What user space adds to the table's number, with its macro. */
  readonly base?: { readonly macro: string; readonly value: number };
  /** First release without the ABI: its table comes from the newest tree before that. */
  readonly removedIn?: string;
}

const table = (arch: string, name = 'syscall.tbl') => `arch/${arch}/kernel/syscalls/${name}`;
const X86_64 = 'arch/x86/entry/syscalls/syscall_64.tbl';
const ARM = 'arch/arm/tools/syscall.tbl';
const X32_BIT = { macro: '__X32_SYSCALL_BIT', value: 0x40000000 };
const OABI_BASE = { macro: '__NR_OABI_SYSCALL_BASE', value: 0x900000 };
const linux = (value: number) => ({ macro: '__NR_Linux', value });

/** Tables of an architecture's own, in alphabetical order of architecture. */
const OWN_TABLES: readonly AbiSource[] = [
  own('alpha', 64, 'native', '*', table('alpha'), 'alpha'),
  own('arm-eabi', 32, 'native', ['common', 'eabi'], ARM, 'arm'),
  { ...own('arm-oabi', 32, 'both', ['common', 'oabi'], ARM, 'arm'), base: OABI_BASE },
  own(
    'arm64-compat32',
    32,
    'compat-else-native',
    ['common', '32'],
    'arch/arm64/tools/syscall_32.tbl',
    'arm64',
  ),
  own('i386', 32, 'both', ['i386'], 'arch/x86/entry/syscalls/syscall_32.tbl', 'x86'),
  { ...own('ia64', 64, 'native', '*', table('ia64'), 'ia64'), base: linux(1024), removedIn: '6.7' },
  own('m68k', 32, 'native', '*', table('m68k'), 'm68k'),
  own('microblaze', 32, 'native', '*', table('microblaze'), 'microblaze'),
  {
    ...own('mips-n32', 32, 'native-as-compat', '*', table('mips', 'syscall_n32.tbl'), 'mips'),
    base: linux(6000),
  },
  {
    ...own('mips-n64', 64, 'native', '*', table('mips', 'syscall_n64.tbl'), 'mips'),
    base: linux(5000),
  },
  {
    ...own('mips-o32', 32, 'both', '*', table('mips', 'syscall_o32.tbl'), 'mips'),
    base: linux(4000),
  },
  own('parisc', 32, 'both', ['common', '32'], table('parisc'), 'parisc'),
  own('parisc64', 64, 'native', ['common', '64'], table('parisc'), 'parisc'),
  own('powerpc', 32, 'both', ['common', 'nospu', '32'], table('powerpc'), 'powerpc'),
  own('powerpc64', 64, 'native', ['common', 'nospu', '64'], table('powerpc'), 'powerpc'),
  own('powerpc-spu', 64, 'native', ['common', 'spu'], table('powerpc'), 'powerpc'),
  { ...own('s390', 32, 'compat', ['common', '32'], table('s390'), 's390'), removedIn: '6.19' },
  own('s390x', 64, 'native', ['common', '64'], table('s390'), 's390'),
  own('sh', 32, 'native', '*', table('sh'), 'sh'),
  own('sparc', 32, 'both', ['common', '32'], table('sparc'), 'sparc'),
  own('sparc64', 64, 'native', ['common', '64'], table('sparc'), 'sparc'),
  { ...own('x32', 32, 'native-as-compat', ['common', 'x32'], X86_64, 'x86'), base: X32_BIT },
  own('x86_64', 64, 'native', ['common', '64'], X86_64, 'x86'),
  own('xtensa', 32, 'native', '*', table('xtensa'), 'xtensa'),
];

/** Architectures that share scripts/syscall.tbl through arch/ARCH/kernel/Makefile.syscalls. */
const GENERIC_TABLES: readonly AbiSource[] = [
  { abi: 'arc', arch: 'arc', bits: 32, entries: 'native' },
  { abi: 'arm64', arch: 'arm64', bits: 64, entries: 'native' },
  { abi: 'csky', arch: 'csky', bits: 32, entries: 'native' },
  { abi: 'hexagon', arch: 'hexagon', bits: 32, entries: 'native' },
  { abi: 'loongarch32', arch: 'loongarch', bits: 32, entries: 'native' },
  { abi: 'loongarch64', arch: 'loongarch', bits: 64, entries: 'native' },
  { abi: 'nios2', arch: 'nios2', bits: 32, entries: 'native' },
  { abi: 'openrisc', arch: 'openrisc', bits: 32, entries: 'native' },
  { abi: 'riscv32', arch: 'riscv', bits: 32, entries: 'both' },
  { abi: 'riscv64', arch: 'riscv', bits: 64, entries: 'native' },
];

function own(
  abi: string,
  bits: 32 | 64,
  entries: EntryColumns,
  select: readonly string[] | '*',
  file: string,
  arch: string,
): AbiSource {
  return { abi, arch, bits, entries, select, file };
}

/** Every ABI that has a published table, in alphabetical order. */
export const ABI_SOURCES: readonly AbiSource[] = [...OWN_TABLES, ...GENERIC_TABLES].sort((a, b) =>
  a.abi < b.abi ? -1 : 1,
);
