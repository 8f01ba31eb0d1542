import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tree } from '../../src/resync/tree.ts';

test('a tree is as wide and as deep as one likes', () => {
  const tree = new Tree();
  const many = 200_000n;
  tree.hang(0n, undefined);
  for (let id = 1n; id < many; id++) tree.hang(id, 0n);
  for (let id = many; id < 2n * many; id++) tree.hang(id, id - 1n);
  const below = [...tree.below(0n)];
  expect(below).toHaveLength(Number(2n * many));
  expect(below.slice(0, 3)).toEqual([0n, 1n, 2n]);
  expect(tree.branch(0n, 2n * many - 1n)).toBe(many - 1n);
});

test('nothing hangs on itself, whatever is hung where: what would becomes a top', () => {
  const id = fc.bigInt({ min: 0n, max: 6n });
  const step = fc.tuple(id, fc.option(id, { nil: undefined, freq: 4 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const tree = new Tree();
      const known = new Set<bigint>();
      for (const [mount, parent, remove] of steps) {
        if (remove) {
          const children = [...tree.childrenOf(mount)];
          tree.remove(mount);
          known.delete(mount);
          for (const child of children) expect(tree.tops).toContain(child);
        } else {
          if (parent !== undefined && !known.has(parent)) continue;
          const branch = tree.hang(mount, parent);
          known.add(mount);
          expect(tree.parentOf(mount)).toBe(parent === mount ? undefined : parent);
          if (branch !== undefined) expect(tree.tops).toContain(branch);
        }
        const reached = [...tree.tops].flatMap((top) => [...tree.below(top)]);
        expect(new Set(reached)).toEqual(known);
        expect(reached).toHaveLength(known.size);
      }
    }),
    { numRuns: 300 },
  );
});
