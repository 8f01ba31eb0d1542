// include/uapi/asm-generic/ioctls.h: the requests that every file understands, and FIONREAD. alpha,
// mips, parisc, powerpc, sh, sparc and xtensa number them otherwise.

/** Bytes that a read would find, into an int. */
export const FIONREAD = 0x541b;
/** O_NONBLOCK of the open file, from an int. */
export const FIONBIO = 0x5421;
export const FIONCLEX = 0x5450;
export const FIOCLEX = 0x5451;
/** O_ASYNC of the open file, from an int. */
export const FIOASYNC = 0x5452;
