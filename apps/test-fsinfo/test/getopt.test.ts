import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getopt } from '../src/getopt.ts';
import { judge } from './harness.ts';

const judged = judge('getopt');
const KNOWN = 'Madmlr';

test('reads any arguments as glibc does, up to what it complains of', () => {
  const argument = fc
    .array(fc.constantFrom('-', '-', 'a', 'M', 'x', '1'), { maxLength: 4 })
    .map((chars) => chars.join(''));
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 5 }), (args) => {
      const { letters, operands, invalid } = getopt(args, KNOWN);
      const lines = [
        ...letters.map((letter) => `-${letter}`),
        ...operands.map((each) => `<${each}>`),
      ];
      expect({
        code: 0,
        out: lines.map((line) => `${line}\n`).join(''),
        err: invalid === undefined ? '' : `test-fsinfo: invalid option -- '${invalid}'\n`,
      }).toEqual(judged(new Uint8Array(), [KNOWN, ...args]));
    }),
    { numRuns: 500 },
  );
});
