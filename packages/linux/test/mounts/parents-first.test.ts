import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentsFirst } from '../../src/mounts/mount.ts';

/** Parents by their places among the mounts, any of them: no mount, itself, in a circle. */
const mounts = fc
  .array(fc.integer({ min: -1, max: 12 }), { maxLength: 12 })
  .map((parents) => parents.map((parent, id) => ({ id: BigInt(id), parent: BigInt(parent) })))
  .chain((all) => fc.shuffledSubarray(all));

describe('parentsFirst', () => {
  it('puts each mount after its parent, where parents do not go round, and loses none', () => {
    fc.assert(
      fc.property(mounts, (before) => {
        const after = parentsFirst(before);
        expect(new Set(after)).toEqual(new Set(before));
        expect(after).toHaveLength(before.length);
        const at = new Map(after.map(({ id }, i) => [id, i]));
        for (const { id, parent } of before) {
          if (goesRound(before, id)) continue;
          expect(at.get(parent) ?? -1).toBeLessThan(at.get(id)!);
        }
      }),
    );
  });

  it('leaves an order alone that is one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (picks) => {
        const tree = picks.map((pick, i) => ({
          id: BigInt(i),
          parent: BigInt(i === 0 ? -1 : pick % i),
        }));
        expect(parentsFirst(tree)).toEqual(tree);
      }),
    );
  });
});

function goesRound(mounts: readonly { id: bigint; parent: bigint }[], id: bigint): boolean {
  const seen = new Set<bigint>();
  for (let at: bigint | undefined = id; at !== undefined; ) {
    if (seen.has(at)) return true;
    seen.add(at);
    at = mounts.find((mount) => mount.id === at)?.parent;
  }
  return false;
}
