import { isHandWritten, type Workspace } from '../workspace.ts';

/** Spelled in two parts, so that this file obeys its own rule. */
const markers = [
  `TO${'DO'}`,
  `FIX${'ME'}`,
  `@ts-${'ignore'}`,
  `@ts-${'expect-error'}`,
  `@ts-${'nocheck'}`,
];
const marker = new RegExp(`(?<![\\w])(${markers.join('|')})(?![\\w])`);

/** Work left open belongs in an issue, and a type error is repaired rather than silenced. */
export function checkMarkers(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    if (!isHandWritten(path)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const found = marker.exec(line)?.[1];
      if (found !== undefined) violations.push(`${path}:${index + 1}: ${found}`);
    }
  }
  return violations;
}
