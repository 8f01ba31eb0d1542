/**
 * What an application binary interface says about the layout of a C struct: byte order, the size of
 * `long` and pointers, and the alignment of 64-bit integers (4 bytes on i386 and a few machines
 * that have no name here, 8 on the others).
 */
export interface Abi {
  readonly name: string;
  readonly littleEndian: boolean;
  /** Size and alignment of `long`, `unsigned long` and every pointer, in bytes. */
  readonly long: 4 | 8;
  /** Alignment of `long long` and `__u64` as struct members, in bytes. */
  readonly u64Align: 4 | 8;
}

/** x86_64, arm64, riscv64, … */
export const LP64: Abi = { name: 'LP64', littleEndian: true, long: 8, u64Align: 8 };
/** arm, mips o32 (little endian), x32, … */
export const ILP32: Abi = { name: 'ILP32', littleEndian: true, long: 4, u64Align: 8 };
/** i386: 64-bit members are aligned to 4 bytes. */
export const I386: Abi = { name: 'i386', littleEndian: true, long: 4, u64Align: 4 };
/** s390x, sparc64, powerpc64 (big endian), … */
export const LP64_BE: Abi = { name: 'LP64-BE', littleEndian: false, long: 8, u64Align: 8 };
/** powerpc, sparc, mips o32 (big endian), … */
export const ILP32_BE: Abi = { name: 'ILP32-BE', littleEndian: false, long: 4, u64Align: 8 };

/** Every ABI above, for tests that run over all of them. */
export const abis: readonly Abi[] = [LP64, ILP32, I386, LP64_BE, ILP32_BE];
