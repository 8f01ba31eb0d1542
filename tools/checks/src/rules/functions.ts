import ts from 'typescript';
import { lineOf, parse, walk } from '../imports.ts';
import { isHandWritten, isScript, type Workspace } from '../workspace.ts';

const linesMax = 70;

/** No function is longer than 70 lines; the callback of describe() only groups tests. */
export function checkFunctions(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    if (!isScript(path) || !isHandWritten(path)) continue;
    const file = parse(path, text);
    walk(file, (node) => {
      if (!ts.isFunctionLike(node) || isDescribeCallback(node)) return;
      const line = lineOf(node);
      const lines = file.getLineAndCharacterOfPosition(node.end).line + 2 - line;
      if (lines > linesMax) violations.push(`${path}:${line}: ${lines} lines > ${linesMax}`);
    });
  }
  return violations;
}

function isDescribeCallback(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}
