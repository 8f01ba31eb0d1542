import fc from 'fast-check';
import { checkCount, checkRules } from '../misuse.ts';
import { codecProperties } from '../properties/codec.ts';
import { hexOf } from '../replay/hex.ts';
import type { CodecProperty } from './property.ts';
import { type CodecOptions, type RecordCodec, type Subject, subjectOf } from './subject.ts';
import { Violation } from './trial.ts';

/** How hard a codec is tried. */
export interface TestOptions extends CodecOptions {
  /** Names of the rules that are tried: all unless given. */
  readonly rules?: readonly string[];
  /** Examples for each rule: 200 unless given. */
  readonly runs?: number;
  /** Of the examples: the same seed, the same examples. */
  readonly seed?: number;
}

/** The smallest example found for which a rule does not hold. */
export interface Failure {
  /** In hexadecimal: the bytes to decode, or those that should have been encoded. */
  readonly bytes: string;
  /** For which machine: the ABI's name. */
  readonly abi: string;
  readonly expected: string;
  readonly got: string;
}

/** One rule, and whether the codec keeps it. */
export interface RuleResult {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  /** `does not apply`: there is nothing in this codec or dialect that could break the rule. */
  readonly outcome: 'holds' | 'fails' | 'does not apply';
  readonly failure?: Failure;
}

/** What testCodec found. */
export interface CodecReport {
  readonly passed: boolean;
  readonly dialect: string;
  readonly seed: number;
  readonly rules: readonly RuleResult[];
}

const SEED = 20200803;
const RUNS = 200;

/**
 * Holds a codec of records to every rule, and shrinks what breaks one to its smallest example. No
 * test framework takes part. A decoder that never returns is not stopped.
 *
 * @example
 * const report = testCodec({ decode, encode }, { dialect: 'mount-2020-08' });
 * if (!report.passed) console.log(formatReport(report));
 *
 * @throws RangeError for a dialect or a rule that nobody knows, for no rules, no ABI and no runs
 * @throws TypeError for a codec without `decode`, or one that returns promises
 */
export function testCodec(codec: RecordCodec, options: TestOptions = {}): CodecReport {
  const { rules = codecProperties.map(({ name }) => name), runs = RUNS, seed = SEED } = options;
  checkRules('testCodec', rules);
  checkCount('testCodec', 'runs', runs);
  const subject = subjectOf(codec, options);
  const results = rules.map((name) => tryRule(propertyOf(name), subject, { numRuns: runs, seed }));
  const passed = results.every(({ outcome }) => outcome !== 'fails');
  return { passed, dialect: subject.dialect.name, seed, rules: results };
}

function propertyOf(name: string): CodecProperty {
  const found = codecProperties.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = codecProperties.map((each) => each.name).join(', ');
  throw new RangeError(`testCodec: no rule ${JSON.stringify(name)}; there are ${names}`);
}

function tryRule(
  property: CodecProperty,
  subject: Subject,
  parameters: { readonly numRuns: number; readonly seed: number },
): RuleResult {
  const { name, rule, source } = property;
  if (!property.applies(subject, subject)) return { name, rule, source, outcome: 'does not apply' };
  const details = fc.check(property.check(subject, subject), parameters);
  if (!details.failed) return { name, rule, source, outcome: 'holds' };
  return { name, rule, source, outcome: 'fails', failure: failureOf(details.errorInstance) };
}

/** @throws what is no Violation: that is an error of the rule, not of the codec */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Violation)) throw error;
  const { bytes, abi, expected, got } = error;
  return { bytes: hexOf(bytes), abi: abi.name, expected, got };
}

/** A report as text: a line for each rule, and what breaks it below. */
export function formatReport({ dialect, rules, seed }: CodecReport): string {
  const count = (outcome: string): number =>
    rules.filter((each) => each.outcome === outcome).length;
  const lines = rules.flatMap(({ name, rule, outcome, failure }) => {
    if (failure === undefined) return [`${outcome === 'holds' ? 'ok  ' : '-   '} ${name}`];
    const { bytes, abi, expected, got } = failure;
    return [
      `FAIL ${name}: ${rule}`,
      `     bytes    ${bytes === '' ? '(none)' : bytes} (${abi})`,
      `     expected ${expected}`,
      `     got      ${got}`,
    ];
  });
  const skipped = count('does not apply');
  const summary = `${dialect}: ${count('holds')} hold, ${count('fails')} fail`;
  return [...lines, `${summary}, ${skipped} do not apply (seed ${seed})`, ''].join('\n');
}
