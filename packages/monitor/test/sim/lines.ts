import { escapeText } from '@kernfmt/kernel';
import type { MountChange, MountWatch } from '../../src/index.ts';

export const text = (bytes: Uint8Array | undefined): string => (bytes ? escapeText(bytes) : '?');

/** A change in a line. */
export function line(change: MountChange): string {
  const { kind } = change;
  if (kind === 'recovered') return `recovered ${change.differences}`;
  if (!('mount' in change)) return kind;
  const path = text(change.mount.path);
  if (kind === 'moved') return `moved ${text(change.before.path)} ${path}`;
  if (kind === 'readonly') return `readonly ${path} ${change.readonly}`;
  return `${kind} ${path}`;
}

/** Lines of what a watch tells, as it tells it. */
export function follow(watch: MountWatch): string[] {
  const lines: string[] = [];
  const reading = async () => {
    for await (const change of watch) lines.push(line(change));
  };
  reading().catch((error: unknown) => lines.push(String(error)));
  return lines;
}
