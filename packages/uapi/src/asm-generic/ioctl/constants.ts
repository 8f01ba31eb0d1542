/** Widths of an ioctl number's fields, from the least significant: nr, type, size, direction. */
export const _IOC_NRBITS = 8;
export const _IOC_TYPEBITS = 8;
export const _IOC_SIZEBITS = 14;
export const _IOC_DIRBITS = 2;

/** Directions: what the caller does with the argument (WRITE: the kernel reads it). */
export const _IOC_NONE = 0;
export const _IOC_WRITE = 1;
export const _IOC_READ = 2;
