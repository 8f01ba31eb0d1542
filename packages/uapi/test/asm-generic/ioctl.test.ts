import fc from 'fast-check';
import { describe, expect, test as it } from 'vitest';
import { ARCHES } from '../../src/arch.ts';
import {
  _IO,
  _IOC,
  _IOC_DIR,
  _IOC_NONE,
  _IOC_NR,
  _IOC_READ,
  _IOC_SIZE,
  _IOC_TYPE,
  _IOC_WRITE,
  _IOR,
  _IOW,
  _IOWR,
  ioctlOf,
  ioctlOn,
} from '../../src/asm-generic/ioctl.ts';
import { gcc } from '../gcc.ts';

const byte = fc.nat(0xff);

it('numbers are those of the C macros, for every direction and at the limits', () => {
  const sizes = [0, 1, 8, 0x3fff];
  const lines = ['#include <linux/ioctl.h>'];
  for (const [dir, c] of [
    [_IOC_NONE, 'NONE'],
    [_IOC_WRITE, 'WRITE'],
    [_IOC_READ, 'READ'],
  ] as const) {
    for (const size of sizes) {
      const number = _IOC(dir, 'W', 0x60, size);
      lines.push(`_Static_assert(_IOC(_IOC_${c}, 'W', 0x60, ${size}) == ${number}u, "");`);
      lines.push(`_Static_assert(_IOC_SIZE(${number}u) == ${_IOC_SIZE(number)}, "");`);
      lines.push(`_Static_assert(_IOC_DIR(${number}u) == ${_IOC_DIR(number)}, "");`);
    }
  }
  lines.push(`_Static_assert(_IO('W', 0x61) == ${_IO('W', 0x61)}u, "");`);
  lines.push(`_Static_assert(_IOR(0xb7, 5, __UINT64_TYPE__) == ${_IOR(0xb7, 5, 8)}u, "");`);
  lines.push(`_Static_assert(_IOW(255, 255, int) == ${_IOW(255, 255, 4)}u, "");`);
  lines.push(`_Static_assert(_IOWR('x', 1, short) == ${_IOWR('x', 1, 2)}u, "");`);
  expect(gcc(lines.join('\n'))).toBe('');
});

describe.each(ARCHES)('%s', (arch) => {
  it('a number falls apart into what it was made of', () => {
    const { _IOC_NONE, _IOC_READ, _IOC_WRITE } = ioctlOf(arch);
    const moves = fc.constantFrom(_IOC_READ, _IOC_WRITE, _IOC_READ | _IOC_WRITE);
    const size = fc.nat(arch === 'sparc' ? 0x3fff : 0x1fff);
    fc.assert(
      fc.property(moves, byte, byte, size, (dir, type, nr, size) => {
        const number = _IOC(dir, type, nr, size, arch);
        expect([_IOC_DIR(number, arch), _IOC_TYPE(number), _IOC_NR(number)]).toEqual([
          dir,
          type,
          nr,
        ]);
        expect(_IOC_SIZE(number, arch)).toBe(size);
      }),
    );
    const plain = _IO('W', 0x60, arch);
    expect([_IOC_DIR(plain, arch), _IOC_SIZE(plain, arch)]).toEqual([_IOC_NONE, 0]);
  });

  it('a generic number is the same call here', () => {
    fc.assert(
      fc.property(byte, byte, fc.nat(0x1fff), (type, nr, size) => {
        expect(ioctlOn(_IO(type, nr), arch)).toBe(_IO(type, nr, arch));
        expect(ioctlOn(_IOR(type, nr, size), arch)).toBe(_IOR(type, nr, size, arch));
        expect(ioctlOn(_IOW(type, nr, size), arch)).toBe(_IOW(type, nr, size, arch));
        expect(ioctlOn(_IOWR(type, nr, size), arch)).toBe(_IOWR(type, nr, size, arch));
      }),
    );
  });
});

it('a field that does not fit is refused', () => {
  expect(() => _IOR('W', 256, 4)).toThrow(new RangeError('_IOC: nr should be 0..255, is 256'));
  expect(() => _IOR(256, 1, 4)).toThrow(/^_IOC: type should be 0\.\.255/);
  expect(() => _IO('WW', 1)).toThrow(/^_IOC: type should be one character/);
  expect(() => _IOR('W', 1, 0x4000)).toThrow(/^_IOC: size should be 0\.\.16383/);
  expect(() => _IOR('W', 1, 0x2000, 'mips')).toThrow(/^_IOC: size should be 0\.\.8191/);
  expect(() => _IOC(4, 'W', 1, 0)).toThrow(/^_IOC: dir should be 0\.\.3/);
  expect(_IOR('W', 1, 0x2000, 'sparc')).toBe(0x60005701);
});
