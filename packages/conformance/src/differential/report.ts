import type { Difference } from './compare.ts';
import type { DifferentialResult, Failure } from './run.ts';

/** What a run came to, for people: a line of counts, a line for each known difference. */
export function formatResult(result: DifferentialResult, model: string, subject: string): string {
  const { calls, scripts, succeeded, known, texts, failure } = result;
  const lines = [
    `${calls} calls of ${scripts} scripts were the same on ${model} and on ${subject}; ` +
      `${succeeded} of them succeeded`,
    ...counts('scripts that ended at a known difference', known),
    ...counts('lines of mount tables without a known text', texts),
  ];
  if (failure !== undefined) lines.push(...failureLines(failure, model, subject));
  return `${lines.join('\n')}\n`;
}

function counts(what: string, counted: Readonly<Record<string, number>>): string[] {
  const found = Object.entries(counted).filter(([, count]) => count > 0);
  if (found.length === 0) return [`${what}: none`];
  return [`${what}: ${found.map(([name, count]) => `${name} ${count}`).join(', ')}`];
}

function failureLines({ seed, difference }: Failure, model: string, subject: string): string[] {
  return [
    `DIFFERENCE (seed ${seed}) in ${difference.what} after the last of these calls:`,
    ...difference.calls.map(({ op, args }) => `  ${JSON.stringify({ op, args })}`),
    ...mounted(difference),
    `${model}:`,
    ...indented(difference.model),
    `${subject}:`,
    ...indented(difference.subject),
  ];
}

function mounted({ what, before }: Difference): string[] {
  return what === 'errno' ? ['mounted before it:', ...indented(before)] : [];
}

function indented(lines: readonly string[]): string[] {
  return lines.length === 0
    ? ['  nothing that the other has not']
    : lines.map((line) => `  ${line}`);
}
