import { errnoOf } from '@kernfmt/uapi/asm-generic/errno';
import { expect, test } from 'vitest';
import { Errno, errno, KernelOops, orThrow } from '../src/index.ts';

const names = Object.keys(errnoOf('x86')) as (keyof ReturnType<typeof errnoOf>)[];

test('an errno is one object, by name and by number', () => {
  expect(names.length).toBeGreaterThan(130);
  for (const name of names) {
    const object = errno(name);
    expect(object).toBeInstanceOf(Errno);
    expect(errno(name)).toBe(object);
    expect(errno(errno(object.errno).code)).toBe(errno(object.errno));
    expect(object.errno).toBe(errnoOf('x86')[name]);
  }
});

test('it says what strerror() says, and not where it was thrown', () => {
  const { name, code, message, stack } = errno('EBADSLT');
  expect([name, code, message]).toEqual(['Errno', 'EBADSLT', 'Invalid slot']);
  expect(stack).toBe('EBADSLT: Invalid slot');
});

test('what is no errno is refused by the name of the function', () => {
  expect(() => errno(0)).toThrow(RangeError);
  expect(() => errno(4096)).toThrow('errno: 4096 should be an errno');
  expect(() => errno('ENOTHING' as never)).toThrow('errno: ENOTHING should be an errno');
});

test('orThrow lets results through and throws -1 to -4095', () => {
  expect([0, 1, 4096, -4096, -5000].map(orThrow)).toEqual([0, 1, 4096, -4096, -5000]);
  expect(() => orThrow(-22)).toThrow(errno('EINVAL'));
  expect(() => orThrow(-4095)).toThrow(RangeError);
});

test('an oops is no Errno', () => {
  expect(new KernelOops('x')).not.toBeInstanceOf(Errno);
  expect(new KernelOops('x').name).toBe('KernelOops');
});
