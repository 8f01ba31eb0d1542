import type { Operation } from './contestant.ts';
import type { Measured } from './rounds.ts';

const headings: Readonly<Record<Operation, string>> = {
  decode: 'Decode: a stream to one object per record',
  encode: 'Encode: objects to one buffer',
  fold: 'Read every field, make no object',
  text: 'Text: the sample’s lines to /dev/null',
};

/** The table of an operation, in Markdown. Its first row is the base of the ratios. */
export function tableOf(operation: Operation, measured: readonly Measured[]): string {
  const base = measured[0]!.figures;
  const lines = measured.map(({ row, figures }) => {
    const ratios = figures.map((figure, round) => figure / base[round]!);
    return [row.title, spread(figures, 1), spread(ratios, 2)];
  });
  return table(headings[operation], ['', 'ns a record', '× the first row'], lines);
}

/** A Markdown table under its heading. */
export function table(
  heading: string,
  head: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = row(head.map((_, i) => (i === 0 ? '---' : '---:')));
  return [`### ${heading}`, '', row(head), rule, ...lines.map(row), ''].join('\n');
}

/** The median, with the lowest and the highest. */
export function spread(figures: readonly number[], digits: number): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const show = (figure: number): string =>
    figure >= 100 ? figure.toFixed(0) : figure.toFixed(digits);
  const median = sorted[(sorted.length - 1) >> 1]!;
  return `${show(median)} [${show(sorted[0]!)}..${show(sorted.at(-1)!)}]`;
}
