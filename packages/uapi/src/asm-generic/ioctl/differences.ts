import type { Differences } from '../../arch.ts';
import type * as generic from './constants.ts';

const narrow = { _IOC_SIZEBITS: 13, _IOC_DIRBITS: 3, _IOC_NONE: 1, _IOC_WRITE: 4 };

/**
 * Where `arch/…/include/uapi/asm/ioctl.h` differs. sparc lets a size with a direction use the NONE
 * bit as well: _IOC_XSIZEMASK has 14 bits.
 */
export const differences: Differences<keyof typeof generic | '_IOC_XSIZEMASK'> = {
  alpha: narrow,
  mips: narrow,
  parisc: { _IOC_WRITE: 2, _IOC_READ: 1 },
  powerpc: narrow,
  sparc: { ...narrow, _IOC_XSIZEMASK: 0x3fff },
};
