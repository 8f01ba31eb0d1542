import type { Trace } from '../trace.ts';

/** The text of a trace's file, a line a step: `parseTrace` reads it. */
export function formatTrace(trace: Trace): string {
  const { steps, ...head } = trace;
  const members = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const lines = steps.map((step) => `    ${JSON.stringify(step)}`).join(',\n');
  return `{\n${members.join('')}  "steps": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}
