import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { numberOf, rowsOf } from '../src/all.ts';
import { groupsOf } from '../src/groups.ts';
import type { Abi } from '../src/index.ts';

/** libseccomp's resolver, of Debian's package `seccomp`. */
const RESOLVER = 'scmp_sys_resolver';
const installed = spawnSync(RESOLVER, ['-h']).error === undefined;

/** libseccomp's names of the ABIs it knows. */
const ARCHS: { readonly [A in Abi]?: string } = {
  'arm-eabi': 'arm',
  arm64: 'aarch64',
  i386: 'x86',
  'mips-n32': 'mips64n32',
  'mips-n64': 'mips64',
  'mips-o32': 'mips',
  parisc: 'parisc',
  parisc64: 'parisc64',
  powerpc: 'ppc',
  powerpc64: 'ppc64',
  riscv64: 'riscv64',
  s390: 's390',
  s390x: 's390x',
  x32: 'x32',
  x86_64: 'x86_64',
};

/** Numbers by libseccomp for all names at once: one process of a shell per ABI. */
function resolve(arch: string, names: readonly string[]): Map<string, number> {
  const script = `for name in "$@"; do echo "$name $(${RESOLVER} -a ${arch} "$name")"; done`;
  const text = execFileSync('sh', ['-c', script, 'sh', ...names], { encoding: 'utf8' });
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  return new Map(lines.map(([name = '', nr]) => [name, Number(nr)]));
}

/** Linux 6.7, to which Debian 12 has brought libseccomp 2.5.4, ends with futex_requeue. */
const isLater = (name: string) =>
  (numberOf('arm64', name) ?? 0) > numberOf('arm64', 'futex_requeue');

/** Later too, though with low numbers; map_shadow_stack is x86_64's alone in 6.7. */
const LATER = ['riscv_hwprobe', 'uretprobe', 'uprobe', 'map_shadow_stack'];

/** Why libseccomp has no number, or one below zero, for a call that the table has. */
function isExplained(abi: Abi, name: string): boolean {
  const isPlaceholder = /^(reserved|unused)\d+$/.test(name);
  const isMultiplexed = groupsOf(name).some((group) => ['network', 'ipc'].includes(group));
  const hasMultiplexer = numberOf(abi, 'socketcall') !== undefined;
  return (
    isLater(name) || LATER.includes(name) || isPlaceholder || (hasMultiplexer && isMultiplexed)
  );
}

describe.skipIf(!installed)('libseccomp', () => {
  it.each(Object.entries(ARCHS))('agrees on every number of %s (its %s)', (abi, arch) => {
    const names = rowsOf(abi as Abi).map(({ name }) => name as string);
    const resolved = resolve(arch, names);
    const known = [...resolved].filter(([, nr]) => nr >= 0);
    for (const [name, nr] of known) expect([name, numberOf(abi as Abi, name)]).toEqual([name, nr]);
    const unknown = [...resolved.keys()].filter((name) => resolved.get(name)! < 0);
    expect(unknown.filter((name) => !isExplained(abi as Abi, name))).toEqual([]);
  });
});
