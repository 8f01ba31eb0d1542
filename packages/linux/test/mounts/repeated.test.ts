import {
  MS_DIRSYNC,
  MS_LAZYTIME,
  MS_NOEXEC,
  MS_RDONLY,
  MS_SYNCHRONOUS,
} from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Repeated } from '../../src/mounts/repeated.ts';
import { SuperblockOptions } from '../../src/mounts/superblock-options.ts';

const ROOM = 16;

/** Few strings, so that neighbours are often the same, or one begins as the other. */
const string = fc.array(fc.constantFrom(1, 2, 255), { maxLength: 4 });
/** Where it is in a buffer, and what comes behind its NUL; none: the record ends without one. */
const records = fc.array(fc.record({ string, start: fc.nat(4), behind: fc.option(string) }), {
  minLength: 1,
  maxLength: 12,
});

/** As the kernel writes one record after the other into a buffer, over what was there. */
function write(buffer: Uint8Array, start: number, bytes: readonly number[]): number {
  buffer.set(bytes, start);
  return start + bytes.length;
}

describe('Repeated', () => {
  it('gives the bytes of each string, its own for good, shared by equal neighbours', () => {
    const property = fc.property(records, (all) => {
      const made: Uint8Array[] = [];
      const repeated = new Repeated((bytes) => {
        made.push(bytes);
        return { bytes };
      });
      const buffer = new Uint8Array(ROOM).fill(3);
      const values = all.map(({ string, start, behind }) => {
        const bytes = behind === null ? string : [...string, 0, ...behind];
        return repeated.read(buffer, start, write(buffer, start, bytes));
      });
      expect(values.map(({ bytes }) => [...bytes])).toEqual(all.map(({ string }) => string));
      let changes = 1;
      for (const [i, { string }] of all.entries()) {
        const before = i === 0 ? [] : all[i - 1]!.string;
        const isSame = string.join() === before.join();
        if (!isSame) changes++;
        if (i > 0) expect(values[i] === values[i - 1]).toBe(isSame);
      }
      // One for the empty string that it begins with.
      expect(made.length).toBe(changes);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('SuperblockOptions', () => {
  const others = ['size=1m', 'size=1', '\xff'].map((text) => Buffer.from(text, 'latin1'));
  const flags = fc
    .subarray([MS_RDONLY, MS_SYNCHRONOUS, MS_DIRSYNC, MS_LAZYTIME, MS_NOEXEC])
    .map((bits) => bits.reduce((sum, bit) => sum | bit, 0));
  const superblocks = fc.array(
    fc.record({ flags, others: fc.constantFrom(undefined, undefined, ...others) }),
    { maxLength: 12 },
  );

  type Superblock = { readonly flags: number; readonly others: Buffer | undefined };

  function optionsOf({ flags, others }: Superblock): string {
    const words = [(flags & MS_RDONLY) === 0 ? 'rw' : 'ro'];
    if ((flags & MS_SYNCHRONOUS) !== 0) words.push('sync');
    if ((flags & MS_DIRSYNC) !== 0) words.push('dirsync');
    if ((flags & MS_LAZYTIME) !== 0) words.push('lazytime');
    if (others !== undefined) words.push(others.toString('latin1'));
    return words.join(',');
  }

  it('gives the options of each superblock, shared by neighbours that are of one', () => {
    const property = fc.property(superblocks, (all) => {
      const options = new SuperblockOptions();
      const values = all.map(({ flags, others }) => options.of(flags, others));
      const texts = values.map((bytes) => Buffer.from(bytes).toString('latin1'));
      expect(texts).toEqual(all.map(optionsOf));
      for (const [i, { flags, others }] of all.entries()) {
        const before = all[i - 1];
        if (before?.flags !== flags || before.others !== others) continue;
        expect(values[i]).toBe(values[i - 1]);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });
});
