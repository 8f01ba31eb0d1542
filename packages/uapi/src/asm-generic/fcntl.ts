import { type Arch, type Numbers, onArch } from '../arch.ts';
import * as generic from './fcntl/constants.ts';
import { differences } from './fcntl/differences.ts';

export * from './fcntl/constants.ts';

/** C name of a constant of `<asm/fcntl.h>`. */
export type FcntlName = keyof typeof generic;

/**
 * The constants of `<asm/fcntl.h>` on an architecture. The constants of this module are those of
 * `<asm-generic/fcntl.h>`: x86, riscv, s390, … Never mix tables: alpha's and sparc's O_EXCL is
 * everyone else's O_NONBLOCK.
 *
 * @throws RangeError for a name that is no architecture
 */
export function fcntlOf(arch: Arch): Numbers<FcntlName> {
  return onArch<FcntlName, never>('fcntlOf', arch, generic, differences);
}
