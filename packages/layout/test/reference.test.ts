import fc from 'fast-check';
import { describe, test as it } from 'vitest';
import { arbitraryOf } from '../src/arbitrary.ts';
import { type Abi, abis, type Declaration, layoutOf } from '../src/index.ts';
import { declarations } from './declarations.ts';
import { byteLaws, layoutLaws, valueLaws } from './laws.ts';
import { zoo } from './zoo.ts';

type Case = [struct: Declaration, value: Record<string, unknown>, record: Uint8Array];

/** A struct with a random value of it, and random bytes that are long enough for it. */
const cases = (struct: Declaration, abi: Abi): fc.Arbitrary<Case> => {
  const { fixed } = layoutOf(struct, abi);
  const record = fc.uint8Array({ minLength: fixed, maxLength: fixed + 40, size: 'max' });
  return fc.tuple(fc.constant(struct), arbitraryOf(struct, { abi }), record);
};

describe.each(abis)('on $name', (abi) => {
  it('a random declaration has one meaning: reference, views, decode and encode agree', () => {
    fc.assert(
      fc.property(
        declarations.chain((struct) => cases(struct, abi)),
        ([struct, value, record]) => {
          layoutLaws(struct, abi);
          valueLaws(struct, abi, value);
          byteLaws(struct, abi, record);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(zoo)('$name has one meaning: reference, views, decode and encode agree', (struct) => {
    layoutLaws(struct, abi);
    fc.assert(
      fc.property(cases(struct, abi), ([, value, record]) => {
        valueLaws(struct, abi, value);
        byteLaws(struct, abi, record);
      }),
      { numRuns: 25 },
    );
  });
});
