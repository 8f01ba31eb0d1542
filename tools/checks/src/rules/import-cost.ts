import { posix } from 'node:path';
import { type Entry, entriesOf, resolveEntry, sourceOf } from '../entries.ts';
import { importsOf, packageOf } from '../imports.ts';
import { isPure } from '../layers.ts';
import type { Workspace, WorkspacePackage } from '../workspace.ts';

/**
 * What an entry point loads from outside the workspace before anybody calls anything. zod is
 * loaded only behind entry points called schema or scenario, fast-check only behind those called
 * arbitrary; @kernfmt/conformance may load both. A pure package loads nothing else; its programs
 * may.
 */
export function checkImportCost(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const member of workspace.packages) {
    if (member.dir.startsWith('tools/')) continue;
    for (const entry of entriesOf(member)) {
      const at = `${member.dir} ${entry.key}`;
      if (!workspace.files.has(entry.source)) {
        violations.push(`${at}: has no source at ${entry.source}`);
        continue;
      }
      for (const [name, importer] of thirdPartiesBehind(workspace, entry.source)) {
        if (mayLoad(member, entry, name)) continue;
        violations.push(`${at}: loads ${name}, imported by ${importer}`);
      }
    }
  }
  return violations;
}

/** True where loading an entry point of a package may load `name`, a package from outside. */
export function mayLoad({ dir }: WorkspacePackage, { key }: Entry, name: string): boolean {
  const segments = key.split('/');
  if ((name === 'zod' || name === 'fast-check') && dir.endsWith('/conformance')) return true;
  if (name === 'zod') return segments.includes('schema') || segments.includes('scenario');
  if (name === 'fast-check') return segments.includes('arbitrary');
  return !isPure(dir) || !key.startsWith('.');
}

/** The packages from outside that loading `entry` loads, each with a module that imports it. */
function thirdPartiesBehind(workspace: Workspace, entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const pending = [entry];
  const seen = new Set(pending);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const text = workspace.files.get(path);
    if (text === undefined) continue;
    for (const { specifier, typeOnly, lazy } of importsOf(path, text)) {
      if (typeOnly || lazy || specifier === undefined || specifier.startsWith('node:')) continue;
      const target = moduleBehind(workspace, path, specifier);
      if (target === undefined) found.set(packageOf(specifier) ?? specifier, path);
      else if (!seen.has(target)) {
        seen.add(target);
        pending.push(target);
      }
    }
  }
  return found;
}

function moduleBehind(workspace: Workspace, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return resolveEntry(workspace, specifier);
  const dir = from.split('/').slice(0, 2).join('/');
  return sourceOf(dir, posix.relative(dir, posix.join(posix.dirname(from), specifier)));
}
