import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as it } from 'vitest';
import { ARCHES } from '../../src/arch.ts';
import {
  EACCES,
  EDEADLK,
  ENOSYS,
  type ErrnoName,
  EWOULDBLOCK,
  errnoName,
  errnoOf,
  strerror,
} from '../../src/asm-generic/errno.ts';

/** The error texts of this machine's libc, by number. */
function libcTexts(most: number): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'strerror-'));
  try {
    const input = `#include <stdio.h>
      #include <string.h>
      int main(void) { for (int i = 0; i <= ${most}; i++) puts(strerror(i)); }`;
    const program = join(dir, 'strerror');
    const built = spawnSync('gcc', ['-x', 'c', '-o', program, '-'], { input, encoding: 'utf8' });
    expect(built.stderr).toBe('');
    return spawnSync(program, { encoding: 'utf8', env: { LC_ALL: 'C' } }).stdout.split('\n');
  } finally {
    rmSync(dir, { recursive: true });
  }
}

it('strerror says what libc says, for every number and past the last', () => {
  const texts = libcTexts(140);
  for (let number = 1; number <= 140; number++) expect(strerror(number)).toBe(texts[number]);
  expect(strerror(ENOSYS)).toBe('Function not implemented');
  expect(strerror(EACCES)).toBe('Permission denied');
});

it('a number with two names has the first', () => {
  expect(errnoName(EWOULDBLOCK)).toBe('EAGAIN');
  expect(errnoName(EDEADLK)).toBe('EDEADLK');
  expect(errnoName(errnoOf('parisc').EREFUSED ?? 0, 'parisc')).toBe('ECONNREFUSED');
  expect(errnoName(41)).toBeUndefined();
});

it('on every architecture a name leads to its number and back, or to the same number', () => {
  for (const arch of ARCHES) {
    for (const [name, number] of Object.entries(errnoOf(arch))) {
      const first = errnoName(number, arch) as ErrnoName;
      expect(errnoOf(arch)[first], `${arch} ${name}`).toBe(number);
    }
  }
});

it('names without a text in glibc have none here', () => {
  expect(errnoName(58, 'powerpc')).toBe('EDEADLOCK');
  expect(strerror(58, 'powerpc')).toBe('Unknown error 58');
  expect(strerror(108, 'sparc')).toBe('Unknown error 108');
  expect(strerror(141, 'mips')).toBe('Unknown error 141');
  expect(strerror(67, 'sparc')).toBe('Too many processes');
  expect(strerror(45, 'mips')).toBe('Resource deadlock avoided');
});

it('a name that is no architecture is refused with the list of those there are', () => {
  expect(() => errnoOf('amd64' as 'x86')).toThrow(/^errnoOf: arch should be one of alpha, .*amd64/);
});
