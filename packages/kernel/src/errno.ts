import { type ErrnoName, errnoName, errnoOf, strerror } from '@kernfmt/uapi/asm-generic/errno';

const numbers = /* @__PURE__ */ errnoOf('x86');
const objects = new Map<ErrnoName, Errno>();

/**
 * A refused system call. There is one object for each errno, so that it is compared by identity:
 * `error === errno('EBADF')`. For the same reason it says nothing of where it was thrown.
 */
export class Errno extends Error {
  override readonly name = 'Errno';
  /** The C name: `EBADF`. */
  readonly code: ErrnoName;
  /** The number in `<asm-generic/errno.h>`. */
  readonly errno: number;

  /** Not to be called: `errno()` has the objects. `message` is the text of strerror(). */
  constructor(code: ErrnoName, number: number) {
    super(strerror(number));
    this.code = code;
    this.errno = number;
    this.stack = `${code}: ${this.message}`;
  }
}

/**
 * The object of an errno, by name or by (generic) number.
 * @throws RangeError for what is no errno
 */
export function errno(which: ErrnoName | number): Errno {
  const code = typeof which === 'number' ? errnoName(which) : which;
  const number = code === undefined ? undefined : numbers[code];
  if (code === undefined || number === undefined) {
    throw new RangeError(`errno: ${which} should be an errno of <asm-generic/errno.h>`);
  }
  let object = objects.get(code);
  if (object === undefined) {
    object = new Errno(code, number);
    objects.set(code, object);
  }
  return object;
}

/**
 * What a raw system call returned, or its errno thrown.
 * @throws Errno for -1..-4095
 */
export function orThrow(result: number): number {
  if (result < 0 && result >= -4095) throw errno(-result);
  return result;
}

/**
 * The kernel's own bug, reached as a program would reach it: a NULL dereference, a ring that
 * overwrote itself. On Linux the task dies here.
 */
export class KernelOops extends Error {
  override readonly name = 'KernelOops';
}
