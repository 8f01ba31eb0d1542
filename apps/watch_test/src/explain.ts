import type { Kernel } from '@kernfmt/kernel';

/** How well an implementation has a call, the best first. */
const LEVELS = ['full', 'emulated', 'partial', 'none'] as const;

/** What answers the calls and why, and how it has each of them: for --explain. */
export function explain(kernel: Kernel): string {
  const choice = kernel.explain?.() ?? kernel.name;
  const calls = Object.entries(kernel.support).sort(
    ([, a], [, b]) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
  const width = Math.max(...calls.map(([name]) => name.length));
  const lines = calls.map(
    ([name, { level, note }]) => `  ${name.padEnd(width)}  ${level.padEnd(8)}  ${note}`,
  );
  return `${choice}\ncalls:\n${lines.join('\n')}\n`;
}
