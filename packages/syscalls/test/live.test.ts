import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../src/all.ts';
import { type Abi, abiOf } from '../src/index.ts';

/** Calls each number of its command line and prints whether the kernel answered ENOSYS. */
const PROBE = `
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    errno = 0;
    long result = syscall(atol(argv[i]), -1L, -1L, -1L, -1L, -1L, -1L);
    printf("%s %d\\n", argv[i], result == -1 && errno == ENOSYS);
  }
  return 0;
}`;

const abi = abiOf(process.arch) as Abi;

describe.skipIf(process.platform !== 'linux')('the kernel of this machine', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kernfmt-syscalls-'));
  const program = join(directory, 'probe');
  const answers = (numbers: readonly number[]) => {
    const text = execFileSync(program, numbers.map(String), { encoding: 'utf8' });
    return text
      .trim()
      .split('\n')
      .map((line) => line.endsWith(' 1'));
  };
  beforeAll(() => {
    execFileSync('gcc', ['-x', 'c', '-o', program, '-'], { input: PROBE });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('answers ENOSYS to every reserved number', () => {
    const reserved = rowsOf(abi).filter((row) => row.reserved);
    expect(reserved.length).toBeGreaterThan(0);
    const unimplemented = answers(reserved.map(({ nr }) => nr));
    const implemented = reserved.filter((_, index) => !unimplemented[index]);
    expect(implemented).toEqual([]);
  });

  it('answers otherwise to calls that are harmless and not optional', () => {
    const names = ['getpid', 'close', 'lseek', 'fchdir', 'dup', 'openat2', 'close_range'];
    const numbers = rowsOf(abi)
      .filter(({ name }) => names.includes(name))
      .map(({ nr }) => nr);
    expect(answers(numbers)).toEqual(names.map(() => false));
  });
});
