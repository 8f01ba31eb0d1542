import { ABIS, type Abi } from './abis.gen.ts';
import { AUDIT_ARCH } from './audit.gen.ts';
import { abiOf } from './index.ts';
import { tableOf } from './tables.ts';

export { AUDIT_ARCH } from './audit.gen.ts';

/** Name of a constant `AUDIT_ARCH_*`. */
export type AuditArch = keyof typeof AUDIT_ARCH;

/** Bit 30 of a number that an x86-64 kernel takes for x32's (`__X32_SYSCALL_BIT`). */
export const X32_SYSCALL_BIT = ABIS.x32.base;

/**
 * What the kernel reports for a task of the ABI, little and big endian, 32 and 64 bit.
 * include/uapi/linux/audit.h; each architecture's syscall_get_arch() chooses.
 */
const ARCHS_OF: { readonly [A in Abi]?: readonly AuditArch[] } = {
  alpha: ['AUDIT_ARCH_ALPHA'],
  arc: ['AUDIT_ARCH_ARCV2', 'AUDIT_ARCH_ARCV2BE', 'AUDIT_ARCH_ARCOMPACT', 'AUDIT_ARCH_ARCOMPACTBE'],
  'arm-eabi': ['AUDIT_ARCH_ARM', 'AUDIT_ARCH_ARMEB'],
  'arm-oabi': ['AUDIT_ARCH_ARM', 'AUDIT_ARCH_ARMEB'],
  arm64: ['AUDIT_ARCH_AARCH64'],
  'arm64-compat32': ['AUDIT_ARCH_ARM'],
  csky: ['AUDIT_ARCH_CSKY'],
  hexagon: ['AUDIT_ARCH_HEXAGON'],
  i386: ['AUDIT_ARCH_I386'],
  ia64: ['AUDIT_ARCH_IA64'],
  loongarch32: ['AUDIT_ARCH_LOONGARCH32'],
  loongarch64: ['AUDIT_ARCH_LOONGARCH64'],
  m68k: ['AUDIT_ARCH_M68K'],
  microblaze: ['AUDIT_ARCH_MICROBLAZE'],
  'mips-n32': ['AUDIT_ARCH_MIPS64N32', 'AUDIT_ARCH_MIPSEL64N32'],
  'mips-n64': ['AUDIT_ARCH_MIPS64', 'AUDIT_ARCH_MIPSEL64'],
  'mips-o32': ['AUDIT_ARCH_MIPS', 'AUDIT_ARCH_MIPSEL'],
  nios2: ['AUDIT_ARCH_NIOS2'],
  openrisc: ['AUDIT_ARCH_OPENRISC'],
  parisc: ['AUDIT_ARCH_PARISC'],
  parisc64: ['AUDIT_ARCH_PARISC64'],
  powerpc: ['AUDIT_ARCH_PPC'],
  powerpc64: ['AUDIT_ARCH_PPC64LE', 'AUDIT_ARCH_PPC64'],
  riscv32: ['AUDIT_ARCH_RISCV32'],
  riscv64: ['AUDIT_ARCH_RISCV64'],
  s390: ['AUDIT_ARCH_S390'],
  s390x: ['AUDIT_ARCH_S390X'],
  sh: ['AUDIT_ARCH_SHEL', 'AUDIT_ARCH_SH'],
  sparc: ['AUDIT_ARCH_SPARC'],
  sparc64: ['AUDIT_ARCH_SPARC64'],
  x32: ['AUDIT_ARCH_X86_64'],
  x86_64: ['AUDIT_ARCH_X86_64'],
  xtensa: ['AUDIT_ARCH_XTENSA'],
};

/** These share a constant with the ABI that `abiOfAudit` answers with. */
const SHARED: readonly Abi[] = ['arm-oabi', 'arm64-compat32', 'x32'];

let byArch: ReadonlyMap<number, Abi> | undefined;
function abisByArch(): ReadonlyMap<number, Abi> {
  byArch ??= new Map(
    (Object.keys(ARCHS_OF) as Abi[])
      .filter((abi) => !SHARED.includes(abi))
      .flatMap((abi) => auditArchsOf(abi).map((arch) => [AUDIT_ARCH[arch], abi] as const)),
  );
  return byArch;
}

/** The constants a kernel reports for the ABI; none for powerpc-spu, which makes no reports. */
export function auditArchsOf(abi: Abi): readonly AuditArch[] {
  return ARCHS_OF[abi] ?? [];
}

/**
 * The ABI of an audit or seccomp report: `arch` is an AUDIT_ARCH value and `nr` the reported
 * number. The number tells x32 from x86_64 (bit 30) and arm-oabi from arm-eabi (base 0x900000);
 * a kernel with CONFIG_OABI_COMPAT reports OABI calls without their base, as if they were EABI.
 * Undefined for a value that no ABI of this package reports.
 */
export function abiOfAudit(arch: number, nr: number): Abi | undefined {
  const abi = abisByArch().get(arch);
  if (abi === 'x86_64' && nr >= X32_SYSCALL_BIT) return 'x32';
  if (abi === 'arm-eabi' && nr >= ABIS['arm-oabi'].base) return 'arm-oabi';
  return abi;
}

/** What `arch=` and `syscall=` of an audit record say. */
export interface AuditCall {
  /** Undefined for an architecture that this package does not know. */
  readonly abi: Abi | undefined;
  /** Undefined where the record names the call and its ABI does not have it. */
  readonly nr: number | undefined;
  /** Undefined for a number that the ABI does not assign. */
  readonly name: string | undefined;
  /** personality(2) of the task, `per=`; 0 (PER_LINUX) where the record has none. */
  readonly personality: number;
}

function field(record: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=([^\\s"]+)`).exec(record)?.[1];
}

/** A record as the kernel writes it: `arch` in hexadecimal, `syscall` in decimal. */
function rawCall(arch: string, nr: number): Omit<AuditCall, 'personality'> {
  const abi = abiOfAudit(Number.parseInt(arch, 16), nr);
  return { abi, nr, name: abi && tableOf(abi, 'decodeAuditRecord').find(nr)?.name };
}

/** A record that ausearch --interpret has rewritten: names for both. */
function interpretedCall(arch: string, name: string): Omit<AuditCall, 'personality'> {
  const abi = /^[0-9a-f]+$/.test(arch) ? abiOfAudit(Number.parseInt(arch, 16), 0) : abiOf(arch);
  return { abi, name, nr: abi && tableOf(abi, 'decodeAuditRecord').find(name)?.nr };
}

/**
 * Reads `arch=c000003e syscall=257` of a SYSCALL or SECCOMP record, or the names that
 * `ausearch --interpret` puts there. Any text is safe to pass: undefined means that the record has
 * not both fields; unknown architectures and numbers are undefined fields of the result.
 */
export function decodeAuditRecord(record: string): AuditCall | undefined {
  const arch = field(record, 'arch');
  const call = field(record, 'syscall');
  if (arch === undefined || call === undefined) return undefined;
  const personality = Number.parseInt(field(record, 'per') ?? '0', 16) || 0;
  const decoded = /^-?\d+$/.test(call) ? rawCall(arch, Number(call)) : interpretedCall(arch, call);
  return { ...decoded, personality };
}
