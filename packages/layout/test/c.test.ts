import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryOf } from '../src/arbitrary.ts';
import { assertionsOf, bitFieldChecksOf, constantAssertionsOf } from '../src/c.ts';
import { codecOf } from '../src/codec.ts';
import {
  type Abi,
  abis,
  bits,
  type Declaration,
  I386,
  LP64,
  LP64_BE,
  layoutOf,
  padding,
  struct,
  u8,
  u16,
  u32,
  u64,
} from '../src/index.ts';
import { assignmentsOf, definitionOf, gccFlags, preludeOf } from './c-source.ts';
import { declarations } from './declarations.ts';
import { haveGcc, program, run } from './gcc.ts';
import { zoo } from './zoo.ts';

/** A C function that assigns a value member by member and compares the bytes with encode's. */
function comparison(struct: Declaration, abi: Abi, value: object, i: number): string {
  const { fixed } = layoutOf(struct, abi);
  const bytes = codecOf(struct, abi).encode(value).subarray(0, fixed);
  return [
    `static void check_${i}(void) {`,
    `  static const unsigned char expected[] = {${bytes.join()}};`,
    `  struct ${struct.name} s; memset(&s, 0, sizeof s);`,
    ...assignmentsOf('s', struct, value),
    `  if (memcmp(&s, expected, sizeof expected) != 0) report("${struct.name} has other bytes");`,
    bitFieldChecksOf(struct, abi),
    '}',
  ].join('\n');
}

/** One program for many structs: their definitions, the assertions, and a check of each's bytes. */
function judge(cases: readonly (readonly [Declaration, object])[], abi: Abi): string {
  const definitions = cases.map(([each]) => definitionOf(each, abi)).join('\n');
  const unique = [...new Set(definitions.split('\n'))].join('\n');
  const assertions = cases.map(([each]) => assertionsOf(each, abi)).join('\n');
  const checks = cases.map(([each, value], i) => comparison(each, abi, value, i)).join('\n');
  const calls = cases.map((_, i) => `check_${i}();`).join(' ');
  return program(`${preludeOf(abi)}\n${unique}\n${assertions}`, checks, calls);
}

// C has no struct of nothing but a flexible part.
const inC = (each: Declaration): boolean => layoutOf(each, LP64).fixed > 0;
const withValue = (each: Declaration, abi: Abi): fc.Arbitrary<[Declaration, object]> =>
  fc.tuple(fc.constant(each), arbitraryOf(each, { abi }));

describe.skipIf(!haveGcc).each(abis)('gcc on $name', (abi) => {
  it('lays the zoo out as we do, and stores the same bytes', () => {
    const values = fc.tuple(...zoo.filter(inC).map((each) => withValue(each, abi)));
    const check = fc.property(values, (cases) => {
      expect(run(judge(cases, abi), gccFlags(abi))).toEqual({ compiled: '', ran: '' });
    });
    fc.assert(check, { numRuns: 2, endOnFailure: true });
  });

  it('lays random declarations out as we do, and stores the same bytes', () => {
    const one = declarations.filter(inC).chain((each) => withValue(each, abi));
    const many = fc
      .array(one, { minLength: 60, maxLength: 60 })
      .map((cases) =>
        cases.map(([each, value], i): [Declaration, object] => [renamed(each, `t${i}_`), value]),
      );
    const check = fc.property(many, (cases) => {
      expect(run(judge(cases, abi), gccFlags(abi))).toEqual({ compiled: '', ran: '' });
    });
    fc.assert(check, { numRuns: 1, endOnFailure: true });
  });
});

describe.skipIf(!haveGcc)('gcc against a header that differs', () => {
  const ours = struct('record', { word: bits(u32, { type: 24, subtype: 8 }), id: u32, info: u64 });
  const against = (theirs: Declaration, abi: Abi = LP64) =>
    run(
      program(
        `${preludeOf(abi)}\n${definitionOf(theirs, abi)}\n${assertionsOf(ours, abi)}`,
        '',
        bitFieldChecksOf(ours, abi),
      ),
      gccFlags(abi),
    );

  it('accepts the same struct', () => {
    expect(against(ours)).toEqual({ compiled: '', ran: '' });
    expect(against(ours, LP64_BE)).toEqual({ compiled: '', ran: '' });
  });

  it('does not compile a wrong offset', () => {
    const swapped = struct('record', {
      info: u64,
      word: bits(u32, { type: 24, subtype: 8 }),
      id: u32,
    });
    expect(against(swapped).compiled).toMatch(/static assertion failed: "record\.id"/);
    expect(against(swapped).compiled).toMatch(/static assertion failed: "record\.info"/);
  });

  it('does not compile a wrong member size, nor a wrong struct size', () => {
    const half = struct('record', {
      word: bits(u32, { type: 24, subtype: 8 }),
      id: u16,
      hole: padding(),
      info: u64,
      more: u64,
    });
    expect(against(half).compiled).toMatch(/static assertion failed: "sizeof record\.id"/);
    expect(against(half).compiled).toMatch(/static assertion failed: "sizeof record"/);
  });

  it('does not compile on an ABI of another alignment', () => {
    const odd = struct('record', { a: u32, hole: padding(), b: u64, c: u32, end: padding() });
    const onWrongAbi = `${preludeOf(I386)}\n${definitionOf(odd, I386)}\n${assertionsOf(odd, LP64)}`;
    expect(run(program(onWrongAbi, '', ''), gccFlags(I386)).compiled).toMatch(
      /_Alignof record.*record\.b/s,
    );
  });

  it.each([LP64, LP64_BE])('reports bit-fields of another width or order on $name', (abi) => {
    const widths = struct('record', {
      word: bits(u32, { type: 16, subtype: 16 }),
      id: u32,
      info: u64,
    });
    expect(against(widths, abi)).toEqual({ compiled: '', ran: 'record.type\nrecord.subtype\n' });
    const turned = struct('record', {
      word: bits(u32, { subtype: 8, type: 24 }),
      id: u32,
      info: u64,
    });
    expect(against(turned, abi)).toEqual({ compiled: '', ran: 'record.type\nrecord.subtype\n' });
  });
});

test.skipIf(!haveGcc)('constants are held to the header, those it has', () => {
  const header = '#define A 1\n#define B 0xffffffffffffffffULL\n#define C (-1)\nenum { D = 4 };';
  const compile = (...[constants, options]: Parameters<typeof constantAssertionsOf>) =>
    run(program(`${header}\n${constantAssertionsOf(constants, options)}`, '', ''), ['-m64'])
      .compiled;
  expect(compile({ A: 1, B: 0xffffffffffffffffn, C: -1, NOT_IN_IT: 5 })).toBe('');
  expect(compile({ D: 4 }, { known: 'always' })).toBe('');
  for (const wrong of [{ A: 2 }, { B: 0xfffffffffffffffen }, { C: 1 }]) {
    expect(compile(wrong)).toMatch(/static assertion failed: "[ABC]"/);
  }
  expect(compile({ D: 5 }, { known: 'always' })).toMatch(/static assertion failed: "D"/);
  expect(compile({ NOT_IN_IT: 5 }, { known: 'always' })).toMatch(/undeclared/);
});

test('a struct without bit-fields of its own has none to check', () => {
  expect(bitFieldChecksOf(struct('plain', { a: u8 }), LP64)).toBe('');
});

/** The declaration with the tags of all structs in it made its own: C has one name space. */
function renamed(each: Declaration, prefix: string): Declaration {
  const copy = <T>(part: T): T => {
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).filter(([, value]) => typeof value !== 'function');
    const out = Object.fromEntries(entries.map(([key, value]) => [key, copy(value)]));
    return (out.form === 'struct' ? { ...out, name: `${prefix}${out.name}` } : out) as T;
  };
  return copy(each);
}
