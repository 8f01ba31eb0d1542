import ts from 'typescript';
import { lineOf, parse, walk } from '../imports.ts';
import { isScript, pathInPackage, type Workspace } from '../workspace.ts';

/** What would keep a test from running on every machine; skipIf and runIf name their reason. */
const holdsBack = ['only', 'skip', 'todo', 'fails'];

/** No test is held back. (vitest itself fails a file without tests, knip finds one never run.) */
export function checkTests(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    if (!isScript(path) || !pathInPackage(path).startsWith('test/')) continue;
    walk(parse(path, text), (node) => {
      if (!ts.isCallExpression(node)) return;
      const [name, ...modifiers] = calleeNames(node.expression);
      if (name !== 'test' && name !== 'it' && name !== 'describe') return;
      for (const modifier of modifiers.filter((modifier) => holdsBack.includes(modifier))) {
        violations.push(`${path}:${lineOf(node)}: ${name}.${modifier}`);
      }
    });
  }
  return violations;
}

/** `['test', 'each']` of `test.each(rows)('…', …)`; nothing of a callee that is no plain name. */
function calleeNames(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) {
    return [...calleeNames(callee.expression), callee.name.text];
  }
  return [];
}
