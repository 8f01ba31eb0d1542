import { type Abi, ILP32, LP64, LP64_BE } from '@kernfmt/layout';
import type { Arch } from '@kernfmt/uapi/arch';
import { fcntlOf } from '@kernfmt/uapi/asm-generic/fcntl';
import { watchQueueOf } from '@kernfmt/uapi/linux/watch_queue';

/** process.arch, where Node runs on Linux, to the kernel's name of the architecture and its ABI. */
const ARCHES: Readonly<Record<string, readonly [Arch, Abi]>> = {
  x64: ['x86', LP64],
  arm64: ['arm64', LP64],
  arm: ['arm', ILP32],
  riscv64: ['riscv', LP64],
  loong64: ['loongarch', LP64],
  ppc64: ['powerpc', LP64],
  s390x: ['s390', LP64_BE],
};

/** What hangs on the machine: the ABI of structs, and numbers that are not everywhere the same. */
export interface Host {
  readonly arch: Arch;
  readonly abi: Abi;
  readonly fcntl: ReturnType<typeof fcntlOf>;
  readonly watch_queue: ReturnType<typeof watchQueueOf>;
}

/**
 * The machine that Node runs on. One that is not in the table counts as generic and LP64: nothing
 * native is called there, so that its numbers are between the program and the emulation.
 */
export function hostOf(processArch: string): Host {
  const [arch, abi] = ARCHES[processArch] ?? ['riscv', LP64];
  return { arch, abi, fcntl: fcntlOf(arch), watch_queue: watchQueueOf(arch) };
}
