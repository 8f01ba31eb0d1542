#!/usr/bin/env node
/**
 * Adds up the reports of `turbo run test` and prints `N passed, N failed` as its last line.
 *
 *   node tools/checks/bin/summary.js [STATUS] [ROOT]
 *
 * STATUS is turbo's exit status. Exits with 1 where STATUS is not 0, where a test failed, where a
 * package with a test script left no report, and where nothing was executed at all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [status = '0', root = join(import.meta.dirname, '../../..')] = process.argv.slice(2);

const total = { passed: 0, failed: 0, skipped: 0 };
const problems = [];

for (const { name, report } of packagesWithTests()) {
  if (!existsSync(report)) {
    problems.push(`${name} has no report: its tests did not run`);
    continue;
  }
  const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')));
  for (const key of Object.keys(total)) total[key] += counts[key];
  process.stdout.write(`${name}: ${counts.passed} of ${counts.passed + counts.failed}\n`);
}

if (total.passed + total.failed === 0) problems.push('no test was executed');
if (status !== '0') problems.push(`turbo run exited with ${status}: see above`);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${inWords(total)}\n`);
process.exitCode = total.failed > 0 || problems.length > 0 ? 1 : 0;

/** The packages of the workspace with a test script, and where vitest.config.ts puts its report. */
function packagesWithTests() {
  const found = [];
  for (const group of ['packages', 'apps', 'tools']) {
    if (!existsSync(join(root, group))) continue;
    for (const directory of readdirSync(join(root, group)).sort()) {
      const manifest = join(root, group, directory, 'package.json');
      if (!existsSync(manifest)) continue;
      const { name, scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
      const report = join(root, group, directory, '.results/vitest.json');
      if (scripts?.test !== undefined) found.push({ name, report });
    }
  }
  return found;
}

/** A file that could not be loaded fails without a failed test: it counts as one. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
