import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Signatures } from '../src/arguments.ts';
import { definitionsIn } from '../src/definitions.ts';
import { Kconfig } from '../src/kconfig.ts';
import { withScratchDirectory } from '../src/scratch.ts';
import type { AbiTable, Call } from '../src/table.ts';

const SOURCE = `
SYSCALL_DEFINE4(openat, int, dfd, const char __user *, filename, int, flags,
		umode_t, mode)
{
}
#ifdef CONFIG_BACKWARDS
SYSCALL_DEFINE2(twist, int, a, int __user *, b)
#elif defined(CONFIG_BACKWARDS2)
SYSCALL_DEFINE2(twist, int __user *, b, int, a)
#else
SYSCALL_DEFINE1(twist, /* only one */ int, a)
#endif
COMPAT_SYSCALL_DEFINE0(nothing)
SYSCALL32_DEFINE2(mark, int, fd, SC_ARG64(mask))
asmlinkage long sys_proto(unsigned int fd, const char __user *name,
			  struct a __user *argp);
long unrelated(int a);
`;

const found = definitionsIn('kernel/a.c', SOURCE);
const text = (entry: string) =>
  found
    .filter((one) => one.entry === entry)
    .map(({ args }) => args.map(({ type, name }) => `${type}|${name}`).join());

describe('definitionsIn', () => {
  it('reads macros over several lines, and prototypes', () => {
    expect(text('sys_openat')).toEqual([
      'int|dfd,const char __user *|filename,int|flags,umode_t|mode',
    ]);
    expect(text('compat_sys_nothing')).toEqual(['']);
    expect(text('sys_proto')).toEqual([
      'unsigned int|fd,const char __user *|name,struct a __user *|argp',
    ]);
    expect(text('unrelated')).toEqual([]);
  });

  it('splits a 64-bit argument, for the native entry or the compat one', () => {
    expect(text('sys_mark')).toEqual(['int|fd,u32|mask_lo,u32|mask_hi']);
    expect(text('compat_sys_mark')).toEqual(text('sys_mark'));
  });

  it('keeps the conditions of each branch', () => {
    const twists = found.filter(({ entry }) => entry === 'sys_twist');
    expect(twists.map(({ conditions }) => conditions)).toEqual([
      ['defined(CONFIG_BACKWARDS)'],
      ['!(defined(CONFIG_BACKWARDS))', 'defined(CONFIG_BACKWARDS2)'],
      ['!(defined(CONFIG_BACKWARDS))', '!(defined(CONFIG_BACKWARDS2))', '1'],
    ]);
  });
});

describe('Signatures', () => {
  const kconfig = withScratchDirectory((root) => {
    const write = (arch: string, lines: string) => {
      mkdirSync(join(root, 'arch', arch), { recursive: true });
      writeFileSync(join(root, 'arch', arch, 'Kconfig'), lines);
    };
    write('one', 'config ONE\n\tselect BACKWARDS\n');
    write('two', 'config TWO\n\tselect BACKWARDS2 if !64BIT\n');
    write('three', 'config THREE\n');
    return new Kconfig({ root, version: '0.0.0' });
  });
  const call = { native: 'sys_twist', compat: undefined } as Call;
  const twist = (arch: string, bits: 32 | 64) => {
    const table = { abi: arch, arch, bits, entries: 'native' } as AbiTable;
    return new Signatures(found, kconfig).of(call, table)?.args.map(({ name }) => name);
  };

  it('takes the definition that the architecture’s configuration builds', () => {
    expect(twist('one', 64)).toEqual(['a', 'b']);
    expect(twist('two', 32)).toEqual(['b', 'a']);
    expect(twist('two', 64)).toEqual(['a']);
    expect(twist('three', 32)).toEqual(['a']);
  });

  it('refuses to choose between two that are both built', () => {
    const twice = [...found, { ...found[0]!, args: [] }];
    const table = { abi: 'one', arch: 'one', bits: 64, entries: 'native' } as AbiTable;
    const openat = { native: 'sys_openat', compat: undefined } as Call;
    expect(() => new Signatures(twice, kconfig).of(openat, table)).toThrow(/ambiguous/);
  });

  it('takes a feature that no architecture selects as built', () => {
    const target = { arch: 'one', bits: 64 } as const;
    expect(kconfig.holds('defined(CONFIG_ANYTHING) && !defined(CONFIG_BACKWARDS2)', target)).toBe(
      true,
    );
    expect(kconfig.holds('!(CONFIG_BACKWARDS || CONFIG_ANYTHING)', target)).toBe(false);
  });
});
