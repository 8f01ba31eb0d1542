import { readFileSync } from 'node:fs';
import { ver_20, ver_21 } from '@kernfmt/fsinfo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mountIdOf } from '../src/strtoul.ts';
import { judge, kernelOf, type Node, node, run } from './harness.ts';

const judged = judge('judge');
const strtoul = judge('strtoul');

/** A tree for the C program, each mount before its children. */
function encoded(
  { id, name, attr, type, dev, counters, fs, children }: Node,
  old: boolean,
): Buffer {
  const words = Uint32Array.of(children.length, name.length, id, attr, type, ...dev, old ? 1 : 0);
  const wide = BigUint64Array.from(counters);
  const chars = Buffer.alloc(16, 0);
  chars.write(fs, 'latin1');
  const own = [
    Buffer.from(words.buffer),
    Buffer.from(wide.buffer),
    chars,
    Buffer.from(name, 'latin1'),
  ];
  return Buffer.concat([...own, ...children.map((each) => encoded(each, old))]);
}

const chars = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
        fc.integer({ min: 1, max: 255 }),
      ),
      { maxLength },
    )
    .map((codes) => String.fromCharCode(...codes));
const u32 = fc.oneof(fc.nat(300), fc.nat(0xffffffff), fc.constant(0xffffffff));
const u64 = fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 2n ** 64n - 1n));
const mount = fc.record({
  name: fc.oneof(chars(12), chars(60), fc.constant('')),
  attr: u32,
  type: fc.oneof(fc.integer({ min: 1, max: 4 }), u32),
  dev: fc.tuple(u32, u32),
  counters: fc.tuple(u64, u64, u64),
  fs: chars(15),
  /** Which of those before it is its parent. */
  parent: fc.nat(),
});

/** Any tree: deep, broad, or both. */
const tree = fc
  .tuple(
    fc.array(mount, { minLength: 1, maxLength: 16 }),
    fc.constantFrom(1, 4_000_000, 2_147_483_000),
  )
  .map(([mounts, first]) => {
    const all: (Node & { children: Node[] })[] = [];
    for (const { parent, ...each } of mounts) {
      const made = { ...each, id: first + all.length, children: [] };
      all[parent % all.length]?.children.push(made);
      all.push(made);
    }
    return all[0]!;
  });

describe.each([
  ['ver_20', ver_20],
  ['ver_21', ver_21],
] as const)('%s', (revision, attributes) => {
  test('any tree prints as C prints it', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const { code, out, err } = run(['-m', `${root.id}`], kernelOf(root, attributes), {
          revision,
        });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        // The first one is called what it was asked for as.
        const asked = { ...root, name: `${root.id}` };
        expect(out).toBe(judged(encoded(asked, revision === 'ver_20')));
      }),
      { numRuns: 300 },
    );
  });
});

test('the example of the series', () => {
  const mount = (id: number, name: string, rest: Partial<Node>, ...children: Node[]): Node => ({
    ...node(id, name, ...children),
    ...rest,
  });
  const [e, f] = [0xe, 0x2f];
  const root = mount(
    21,
    '',
    { attr: e, type: 4, dev: [0, 0x14], fs: 'sysfs' },
    mount(24, 'kernel/security', { attr: e, type: 4, dev: [0, 8], fs: 'securityfs' }),
    mount(
      28,
      'fs/cgroup',
      { attr: f, type: 4, dev: [0, 0x18], fs: 'tmpfs', counters: [1n, 2n, 1n] },
      mount(29, 'unified', { attr: e, type: 4, dev: [0, 0x19], fs: 'cgroup2' }),
      mount(
        43,
        'hugetlb',
        { attr: e, type: 4, dev: [0, 0x27], fs: 'cgroup' },
        mount(99, 'deep', { attr: 0x10, dev: [8, 1], fs: 'ext4', counters: [0x10n, 1n, 1n] }),
      ),
    ),
    mount(31, 'fs/pstore', { attr: e, type: 4, dev: [0, 0x1b], fs: 'pstore' }),
    mount(50, 'a-very-long-mount-point-name-that-overflows', {
      type: 3,
      dev: [0xfe, 0],
      fs: 'xfs',
    }),
  );
  expect(run(['-m', '21'], kernelOf(root)).out).toBe(`\
MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE
------------------------------------- ---------- -------- -- - ----- --------
21                                            21        0  e 4  0:14 sysfs
 \\_ kernel/security                           24        0  e 4   0:8 securityfs
 \\_ fs/cgroup                                 28        4 2f 4  0:18 tmpfs
 |   \\_ unified                               29        0  e 4  0:19 cgroup2
 |   \\_ hugetlb                               43        0  e 4  0:27 cgroup
 |       \\_ deep                              99       12 10 2   8:1 ext4
 \\_ fs/pstore                                 31        0  e 4  0:1b pstore
 \\_ a-very-long-mount-point-name-that-overflows         50        0  0 3  fe:0 xfs
`);
});

test('a mount’s id is what strtoul() makes of it', () => {
  const digits = fc.array(
    fc.constantFrom('0', '1', '7', '8', '9', 'a', 'F', 'x', 'g', ' ', '-', '+'),
    { maxLength: 22 },
  );
  const prefix = fc.constantFrom(
    '',
    '0x',
    '0',
    ' ',
    '\t\n\v\f\r',
    '-',
    '+',
    '0X',
    '-0x',
    '18446744073709551',
    '0b1',
  );
  const any = fc.tuple(prefix, digits).map(([first, rest]) => first + rest.join(''));
  fc.assert(
    fc.property(fc.array(any, { minLength: 20, maxLength: 40 }), (texts) => {
      const ids = texts.map((text) => `${mountIdOf(text)}\n`).join('');
      expect(ids).toBe(strtoul(new Uint8Array(), texts));
    }),
    { numRuns: 60 },
  );
});

test('getopt() is that of test-fsinfo, whose tests hold it to glibc’s', () => {
  const source = (app: string): string =>
    readFileSync(new URL(`../../${app}/src/getopt.ts`, import.meta.url), 'utf8');
  expect(source('test-mntinfo')).toBe(source('test-fsinfo'));
});
