import fc from 'fast-check';
import type { Call } from '../differential/subject.ts';
import { checkCount, checkFunction, checkRules } from '../misuse.ts';
import { kernelProperties } from '../properties/kernel.ts';
import type { KernelProperty } from './property.ts';
import type { KernelUnderTest } from './subject.ts';
import { KernelViolation } from './world.ts';

/** How hard a kernel is tried. */
export interface KernelTestOptions {
  /** Names of the rules that are tried: all unless given. */
  readonly rules?: readonly string[];
  /** Examples for each rule: 50 unless given. */
  readonly runs?: number;
  /** Of the examples: the same seed, the same examples. */
  readonly seed?: number;
}

/** The smallest example found for which a rule does not hold. */
export interface KernelFailure {
  /** What was done. */
  readonly calls: readonly Call[];
  readonly expected: string;
  readonly got: string;
}

/** One rule, and whether the kernel keeps it. */
export interface KernelRuleResult {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  readonly outcome: 'holds' | 'fails';
  readonly failure?: KernelFailure;
}

/** What testKernel() found. */
export interface KernelReport {
  readonly passed: boolean;
  readonly seed: number;
  readonly rules: readonly KernelRuleResult[];
}

const SEED = 20200803;
const RUNS = 50;

/**
 * Holds a kernel to every rule, and shrinks what breaks one to its smallest example. No test
 * framework takes part.
 *
 * @param start a fresh kernel for each example
 *
 * @example
 * const report = testKernel(() => new SimulatedKernel());
 * if (!report.passed) console.log(formatKernelReport(report));
 *
 * @throws RangeError for a rule that nobody knows, for no rules and no runs
 * @throws TypeError for a `start` that is no function, or returns no kernel
 * @throws what the kernel throws that is no Errno
 */
export function testKernel(
  start: () => KernelUnderTest,
  options: KernelTestOptions = {},
): KernelReport {
  const { rules = kernelProperties.map(({ name }) => name), runs = RUNS, seed = SEED } = options;
  checkFunction('testKernel', 'start', start);
  checkRules('testKernel', rules);
  checkCount('testKernel', 'runs', runs);
  const results = rules.map((name) => tryRule(propertyOf(name), start, { numRuns: runs, seed }));
  return { passed: results.every(({ outcome }) => outcome === 'holds'), seed, rules: results };
}

function propertyOf(name: string): KernelProperty {
  const found = kernelProperties.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = kernelProperties.map((each) => each.name).join(', ');
  throw new RangeError(`testKernel: no rule ${JSON.stringify(name)}; there are ${names}`);
}

function tryRule(
  { name, rule, source, check }: KernelProperty,
  start: () => KernelUnderTest,
  parameters: { readonly numRuns: number; readonly seed: number },
): KernelRuleResult {
  const { failed, errorInstance } = fc.check(check(start), parameters);
  if (!failed) return { name, rule, source, outcome: 'holds' };
  return { name, rule, source, outcome: 'fails', failure: failureOf(errorInstance) };
}

function failureOf(error: unknown): KernelFailure {
  if (!(error instanceof KernelViolation)) throw error;
  const { calls, expected, got } = error;
  return { calls, expected, got };
}

/** A report as text: a line for each rule, and what breaks it below. */
export function formatKernelReport({ rules, seed }: KernelReport): string {
  const lines = rules.flatMap(({ name, rule, failure }) => {
    if (failure === undefined) return [`ok   ${name}`];
    const { calls, expected, got } = failure;
    return [
      `FAIL ${name}: ${rule}`,
      ...calls.map(({ op, args }) => `     ${op} ${JSON.stringify(args)}`),
      `     expected ${expected}`,
      `     got      ${got}`,
    ];
  });
  const held = rules.filter(({ outcome }) => outcome === 'holds').length;
  return [...lines, `${held} hold, ${rules.length - held} fail (seed ${seed})`, ''].join('\n');
}
