import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialectOf } from '@kernfmt/uapi/linux/watch_queue/dialects';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, runOn, unhex } from './harness.ts';

let folder: string;
let judge: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch_test-'));
  judge = join(folder, 'judge');
  const source = new URL('judge.c', import.meta.url).pathname;
  execFileSync('gcc', ['-O1', '-Wall', '-Werror', '-o', judge, source]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The C program's answer to the same reads. */
function judged(reads: readonly Uint8Array[]): Ran {
  const input = Buffer.concat(
    reads.flatMap((bytes) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [length, Buffer.from(bytes)];
    }),
  );
  const { status, stdout, stderr } = spawnSync(judge, { input, encoding: 'utf8' });
  return { code: status!, out: stdout, err: stderr };
}

const interesting = fc.oneof(fc.nat(0xffffffff), fc.nat(300), fc.constant(0xffffffff));
const word = (value: number): number[] => [...new Uint8Array(new Uint32Array([value]).buffer)];

/** Records as a kernel might send, now and then with a length that is none. */
const record = fc
  .record({
    type: fc.oneof({ weight: 8, arbitrary: fc.nat(2) }, fc.nat(0xffffff)),
    subtype: fc.oneof({ weight: 8, arbitrary: fc.nat(8) }, fc.nat(255)),
    info: fc.nat(0xffffffff),
    length: fc.oneof(
      { weight: 20, arbitrary: fc.constant(undefined) },
      fc.integer({ min: 8, max: 127 }),
      fc.nat(7),
    ),
    body: fc.array(interesting, { minLength: 32, maxLength: 32 }),
  })
  .map(({ type, subtype, info, length, body }) => {
    const usual = [8, 16, 24][type] ?? 12;
    const len = length ?? usual;
    const bytes = [
      ...word(type | (subtype << 24)),
      ...word(((info & ~0x7f) | len) >>> 0),
      ...body.flatMap(word),
    ];
    return bytes.slice(0, Math.max(len, 8));
  });
const read = fc
  .array(record, { minLength: 1, maxLength: 6 })
  .map((records) => Uint8Array.from(records.flat()).subarray(0, 433));

test('any reads print as C prints them, on stdout and stderr, with its exit code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(read, { minLength: 1, maxLength: 5 }), async (reads) => {
      expect(await runOn(reads, { filter: null })).toEqual(judged(reads));
    }),
    { numRuns: 400 },
  );
});

describe('ends of hex and decimal numbers', () => {
  const edges = [0, 1, 9, 10, 15, 16, 255, 256, 0x7fffffff, 0x80000000, 0xffffffff];
  test('key serials and aux', async () => {
    const reads = edges.flatMap((a) =>
      edges.map((b) =>
        Uint8Array.from([...word(0x02000001), ...word(0x110), ...word(a), ...word(b)]),
      ),
    );
    expect(await runOn(reads)).toEqual(judged(reads));
  });
  test('64-bit mount ids', async () => {
    const reads = edges.flatMap((lo) =>
      edges.map((hi) =>
        Uint8Array.from([2, 0, 0, 0, ...word(0xde18), ...[lo, hi, hi, lo].flatMap(word)]),
      ),
    );
    expect(await runOn(reads)).toEqual(judged(reads));
  });
});

describe('other revisions print as their own samples did', () => {
  test.each([
    [
      'mount-2020-07',
      '02000000 20de0000 60000000 a0010000 03000000 01000000 01000000 00000000',
      'MOUNT 00000060 change=0[new_mount] aux=416 ctr=3,1 actr=1',
    ],
    [
      'mount-2020-02',
      '02000000 10000002 13000000 a8000000',
      'MOUNT 00000013 change=0[new_mount] aux=168',
    ],
    ['mount-2020-03', '03000000 10030100 2a00000000000000', 'SUPER 0000002a change=0[readonly]'],
    [
      'devices-2020-01',
      '02000003 18010000 0108000000000000 ff00000000000000',
      'BLOCK 00000801 e=3[recoverable transport] s=ff',
    ],
    [
      'devices-2020-01',
      `03000000 15010000 00000000 00000000 04 ${Buffer.from('us\x1b1').toString('hex')}`,
      'USB us?1 dev-add e=0 r=0',
    ],
    ['mainline', '02000000 10de0000 0b000000 0e000000', 'other type'],
  ])('%s', async (dialect, bytes, line) => {
    const options = { filter: null };
    const { out, err, code } = await runOn([unhex(bytes)], options, dialectOf(dialect));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out.split('\n')[2]).toBe(line);
  });
});
