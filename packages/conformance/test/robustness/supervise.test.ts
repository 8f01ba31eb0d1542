import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decoderGroups } from '../../src/robustness/decoders.ts';
import { Fuzzer } from '../../src/robustness/fuzz.ts';
import { supervise } from '../../src/robustness/supervise.ts';

const folder = mkdtempSync(join(tmpdir(), 'kernfmt-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that gets to input 12 and does something there. */
function workerThat(does: string): string {
  const program = join(folder, `${does.length}.mjs`);
  writeFileSync(
    program,
    `import { workerData } from 'node:worker_threads';
     Atomics.store(new Int32Array(workerData.progress), 0, 12);
     ${does}`,
  );
  return program;
}

test.each([
  ['hangs', 'for (;;);', { patience: 600 }],
  ['takes all memory', 'const kept = []; for (;;) kept.push({ kept: [1, 2, 3] });', { memory: 16 }],
])('an input that %s is found', async (what, does, limits) => {
  const options = { seed: 4, from: 10, runs: 100 };
  const { findings, inputs } = await supervise(options, { program: workerThat(does), ...limits });
  const { decoder, bytes } = new Fuzzer(decoderGroups, 4).input(12);
  expect(inputs).toBe(3);
  expect(findings).toEqual([{ decoder: decoder.name, input: 12, bytes: bytes.slice(), what }]);
});

test('a worker that breaks for another reason is no finding', async () => {
  const program = workerThat('throw new SyntaxError("my own mistake");');
  await expect(supervise({ seed: 1, from: 0, runs: 1 }, { program })).rejects.toThrow(
    'my own mistake',
  );
});
