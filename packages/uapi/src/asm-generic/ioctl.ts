import { type Arch, type Numbers, onArch } from '../arch.ts';
import * as generic from './ioctl/constants.ts';
import { differences } from './ioctl/differences.ts';

export * from './ioctl/constants.ts';

/** What `<asm/ioctl.h>` says about an ioctl number's fields; _IOC_XSIZEMASK is sparc's alone. */
export type IoctlNumbers = Numbers<keyof typeof generic> & Partial<Numbers<'_IOC_XSIZEMASK'>>;

/**
 * Widths and directions of `<asm/ioctl.h>` on an architecture. alpha, mips, powerpc and sparc have
 * 13 size bits, 3 direction bits and _IOC_NONE = 1; parisc has READ and WRITE the other way round;
 * all others are as the constants of this module (`<asm-generic/ioctl.h>`).
 *
 * @throws RangeError for a name that is no architecture
 */
export function ioctlOf(arch: Arch): IoctlNumbers {
  return onArch<keyof typeof generic, '_IOC_XSIZEMASK'>('ioctlOf', arch, generic, differences);
}

const numbersOf = (arch?: Arch): IoctlNumbers => (arch === undefined ? generic : ioctlOf(arch));

function check(what: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`_IOC: ${what} should be 0..${most}, is ${value}`);
}

function typeNumber(type: string | number): number {
  if (typeof type === 'number') return type;
  if (type.length === 1) return type.charCodeAt(0);
  throw new RangeError(`_IOC: type should be one character or its number, is '${type}'`);
}

/**
 * An ioctl number, 0..2^32-1. `dir` is in the architecture's own direction bits, `type` a character
 * or its number, `size` in bytes. Without `arch`, as `<asm-generic/ioctl.h>` makes it.
 *
 * @throws RangeError for a field that does not fit (C would let it run into the next one)
 */
export function _IOC(
  dir: number,
  type: string | number,
  nr: number,
  size: number,
  arch?: Arch,
): number {
  const { _IOC_SIZEBITS, _IOC_DIRBITS, _IOC_NONE, _IOC_XSIZEMASK } = numbersOf(arch);
  const mask = 2 ** _IOC_SIZEBITS - 1;
  check('dir', dir, 2 ** _IOC_DIRBITS - 1);
  check('size', size, dir === _IOC_NONE ? mask : (_IOC_XSIZEMASK ?? mask));
  check('type', typeNumber(type), 0xff);
  const low = (typeNumber(type) << 8) | check('nr', nr, 0xff);
  return ((dir << (16 + _IOC_SIZEBITS)) | (size << 16) | low) >>> 0;
}

/** An ioctl without an argument of its own size. @throws RangeError as `_IOC` */
export function _IO(type: string | number, nr: number, arch?: Arch): number {
  return _IOC(numbersOf(arch)._IOC_NONE, type, nr, 0, arch);
}

/** An ioctl from which the caller reads `size` bytes. @throws RangeError as `_IOC` */
export function _IOR(type: string | number, nr: number, size: number, arch?: Arch): number {
  return _IOC(numbersOf(arch)._IOC_READ, type, nr, size, arch);
}

/** An ioctl to which the caller writes `size` bytes. @throws RangeError as `_IOC` */
export function _IOW(type: string | number, nr: number, size: number, arch?: Arch): number {
  return _IOC(numbersOf(arch)._IOC_WRITE, type, nr, size, arch);
}

/** An ioctl that takes and gives `size` bytes. @throws RangeError as `_IOC` */
export function _IOWR(type: string | number, nr: number, size: number, arch?: Arch): number {
  const { _IOC_READ, _IOC_WRITE } = numbersOf(arch);
  return _IOC(_IOC_READ | _IOC_WRITE, type, nr, size, arch);
}

/** The direction bits of an ioctl number, in the architecture's own values. */
export function _IOC_DIR(request: number, arch?: Arch): number {
  const { _IOC_SIZEBITS, _IOC_READ, _IOC_WRITE, _IOC_XSIZEMASK } = numbersOf(arch);
  const dir = request >>> (16 + _IOC_SIZEBITS);
  // sparc: with READ or WRITE set the NONE bit belongs to the size.
  const moves = dir & (_IOC_READ | _IOC_WRITE);
  return _IOC_XSIZEMASK !== undefined && moves !== 0 ? moves : dir;
}

/** The type of an ioctl number, a character's number by custom. */
export function _IOC_TYPE(request: number): number {
  return (request >>> 8) & 0xff;
}

/** The number of an ioctl within its type. */
export function _IOC_NR(request: number): number {
  return request & 0xff;
}

/** Bytes of an ioctl's argument. */
export function _IOC_SIZE(request: number, arch?: Arch): number {
  const { _IOC_SIZEBITS, _IOC_READ, _IOC_WRITE, _IOC_XSIZEMASK } = numbersOf(arch);
  if (_IOC_XSIZEMASK === undefined) return (request >>> 16) & (2 ** _IOC_SIZEBITS - 1);
  const moves = (request >>> (16 + _IOC_SIZEBITS)) & (_IOC_READ | _IOC_WRITE);
  return moves === 0 ? 0 : (request >>> 16) & _IOC_XSIZEMASK;
}

/**
 * The number that an architecture gives to the ioctl `request`, which is in the generic encoding:
 * `ioctlOn(NS_GET_ID, 'mips')`.
 *
 * @throws RangeError for a name that is no architecture, or a size that its encoding cannot hold
 */
export function ioctlOn(request: number, arch: Arch): number {
  const own = ioctlOf(arch);
  const dir = _IOC_DIR(request);
  const read = (dir & generic._IOC_READ) === 0 ? 0 : own._IOC_READ;
  const write = (dir & generic._IOC_WRITE) === 0 ? 0 : own._IOC_WRITE;
  const given = dir === generic._IOC_NONE ? own._IOC_NONE : read | write;
  return _IOC(given, _IOC_TYPE(request), _IOC_NR(request), _IOC_SIZE(request), arch);
}
