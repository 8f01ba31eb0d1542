import { isHandWritten, type Workspace } from '../workspace.ts';

const columnsMax = 100;
const linesMax = 400;

/** No line is longer than 100 columns and no file longer than 400 lines. */
export function checkLines(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    if (!isHandWritten(path)) continue;
    const lines = text.replace(/\n$/, '').split('\n');
    if (lines.length > linesMax) violations.push(`${path}: ${lines.length} lines > ${linesMax}`);
    for (const [index, line] of lines.entries()) {
      const columns = [...line].length;
      if (columns <= columnsMax) continue;
      violations.push(`${path}:${index + 1}: ${columns} columns > ${columnsMax}`);
    }
  }
  return violations;
}
