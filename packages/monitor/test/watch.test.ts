import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losslessPrograms, Machine, programs, type Step, silentPrograms } from './sim/programs.ts';
import { SteppedReader } from './sim/reader.ts';
import { linesOf, truthOf } from './sim/truth.ts';

async function play(machine: Machine, reader: SteppedReader, steps: readonly Step[]) {
  for (const step of steps) {
    if ('fetch' in step) await reader.fetch(step.fetch);
    else machine.step(step);
  }
}

describe('watchMounts on the simulator', () => {
  it('tells enough to make the table what the kernel has, whatever was lost', async () => {
    const queueSizes = fc.integer({ min: 1, max: 8 });
    let lost = 0;
    const property = fc.asyncProperty(programs, queueSizes, async (steps, queueSize) => {
      const machine = new Machine();
      const reader = new SteppedReader(machine, { queueSize });
      await play(machine, reader, steps);
      await reader.fetch();
      expect(linesOf(reader.replayed, false)).toEqual(truthOf(machine.kernel, false));
      if (reader.changes.some(({ kind }) => kind === 'lost')) lost++;
      await reader.watch.return();
    });
    await fc.assert(property, { numRuns: 200 });
    expect(lost).toBeGreaterThan(30);
  });

  it('tells of every change that the kernel tells of, when nothing is lost', async () => {
    const property = fc.asyncProperty(losslessPrograms, async (steps) => {
      const machine = new Machine();
      const reader = new SteppedReader(machine, { queueSize: 512 });
      await play(machine, reader, steps);
      await reader.fetch();
      expect(linesOf(reader.replayed, false)).toEqual(truthOf(machine.kernel, false));
      expect(reader.changes.filter(({ kind }) => kind === 'lost')).toEqual([]);
      await reader.watch.return();
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('finds what nothing tells of when asked to look again', async () => {
    const property = fc.asyncProperty(silentPrograms, async (steps) => {
      const machine = new Machine();
      const reader = new SteppedReader(machine, {});
      await play(machine, reader, steps);
      reader.watch.refresh();
      await reader.fetch();
      expect(linesOf(reader.replayed, true)).toEqual(truthOf(machine.kernel, true));
      await reader.watch.return();
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
