import { describe, expect, it } from 'vitest';
import { hotRecords, runModule } from './child.ts';

// What stays true at any load: hidden classes and bytes allocated. Times are the bench's.

/** Bytes that a `pass` over all records leaves on the heap once it is warm, a record. */
function allocated(pass: string): number {
  const printed = runModule(
    `${hotRecords}
    const kept = new Array(n).fill(null);
    ${pass}
    let left;
    for (let i = 0; i < 15; i++) {
      kept.fill(null);
      globalThis.gc();
      const before = process.memoryUsage().heapUsed;
      pass();
      left = process.memoryUsage().heapUsed - before;
    }
    console.log(left / n);`,
    ['--expose-gc', '--max-semi-space-size=256', '--single-threaded'],
  );
  return Number(printed);
}

/** A pass that keeps every record as an object; `decode` is an expression of the index `i`. */
const keepAll = (decode: string): string =>
  `function pass() { for (let i = 0; i < n; i++) kept[i] = ${decode}; }`;

describe.each(['view', 'alignedView'])('through %s', (kind) => {
  const open = `const view = codec.${kind}(memory);`;

  it('decodes all records to objects of one hidden class', () => {
    const printed = runModule(
      `${hotRecords}
      ${open}
      const decode = (i) => codec.read(view.at(i * codec.size));
      for (let i = 0; i < n; i++) decode(i);
      const first = decode(0);
      let same = 0;
      for (let i = 0; i < n; i++) if (%HaveSameMap(first, decode(i))) same++;
      console.log(same, %HaveSameMap(first, { ...first, other: 1 }), %HasFastProperties(first));`,
      ['--allow-natives-syntax'],
    );
    expect(printed).toBe('100000 false true\n');
  });

  it('moves over records and reads them without allocating', () => {
    const perRecord = allocated(`
      ${open}
      let sum = 0;
      function pass() {
        for (let at = 0; at < memory.bytes.length; at += codec.size) {
          view.at(at);
          sum ^= view.type ^ view.subtype ^ view.info;
          sum ^= view.triggered_on_lo ^ view.triggered_on_hi ^ view.auxiliary_mount_lo;
        }
      }`);
    // The measurement itself takes some hundred bytes.
    expect(perRecord).toBeLessThan(0.1);
  });
});

describe('a decoded record', () => {
  it('takes at most 136 bytes, with no garbage beside it', () => {
    const perRecord = allocated(`
      const view = codec.view(memory);
      ${keepAll('codec.read(view.at(i * codec.size))')}`);
    expect(perRecord).toBeGreaterThan(64);
    expect(perRecord).toBeLessThanOrEqual(136);
  });

  it('takes through words what a loop over typed arrays written by hand takes', () => {
    // V8 11 makes a bigint out of a BigUint64Array in twice the speed and 40 bytes instead of 24.
    const ours = allocated(`
      const view = codec.alignedView(memory);
      ${keepAll('codec.read(view.at(i * codec.size))')}`);
    const byHand = allocated(`
      const { u32: words, u64: doubles } = memory;
      ${keepAll(`({
        type: words[i * 6] & 0xffffff,
        subtype: words[i * 6] >>> 24,
        info: words[i * 6 + 1],
        triggered_on: doubles[i * 3 + 1],
        auxiliary_mount: doubles[i * 3 + 2],
      })`)}`);
    expect(ours).toBeLessThanOrEqual(byHand + 16);
  });
});
