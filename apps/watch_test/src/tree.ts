import type { Kernel, MountDescription } from '@kernfmt/kernel';
import { type MountChange, type MountWatch, watchMounts } from '@kernfmt/monitor';
import { pathText, whatText } from './describe-mount.ts';
import type { Output } from './exit.ts';
import { treeLines } from './tree/lines.ts';
import { Screen, type Terminal } from './tree/screen.ts';

export interface TreeOptions {
  /** Only mounts at this path or below it. */
  readonly path?: string;
  /** Where the tree is drawn again and again; without one every change is a line. */
  readonly terminal?: Terminal;
  readonly signal?: AbortSignal;
}

/**
 * Shows the mount tree and what changes in it, until `signal` aborts or the kernel has no more to
 * say. Returns the exit code.
 *
 * @throws TypeError for a kernel that does not describe its mounts; Errno
 */
export async function runTree(
  kernel: Kernel,
  output: Output,
  { path, terminal, signal }: TreeOptions = {},
): Promise<0> {
  const watch = watchMounts(kernel, {
    ...(path !== undefined && { path }),
    ...(signal && { signal }),
  });
  try {
    if (terminal === undefined) await log(watch, output, path);
    else await draw(watch, terminal, path);
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
  } finally {
    watch.close();
  }
  return 0;
}

/** The tree once, then a line for each change. */
async function log(watch: MountWatch, output: Output, path: string | undefined): Promise<void> {
  const say = (lines: readonly string[]): void =>
    output.out(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
  const tree = treeLines(watch.table, path);
  say(tree.map(({ branches, name, mount }) => `${branches}${name} ${whatText(mount)}`));
  for await (const change of watch) {
    say([changeText(change)]);
    await output.drain?.();
  }
}

async function draw(
  watch: MountWatch,
  terminal: Terminal,
  path: string | undefined,
): Promise<void> {
  const screen = new Screen(terminal, watch.table, path);
  try {
    for await (const change of watch) screen.changed(change, changeText(change));
  } finally {
    screen.close();
  }
}

/** A change in a line, by a sign: `+ - > ~ !`. */
export function changeText(change: MountChange): string {
  switch (change.kind) {
    case 'present':
    case 'mounted':
      return `+ ${placeAndWhat(change.mount)}`;
    case 'unmounted':
      return `- ${placeAndWhat(change.mount)}`;
    case 'moved':
      return `> ${pathText(change.before)} to ${pathText(change.mount)}`;
    case 'readonly':
      return `~ ${pathText(change.mount)} is ${change.readonly ? 'read-only' : 'writable'} now`;
    case 'attributes':
      return `~ ${placeAndWhat(change.mount)}`;
    case 'vanished':
      return `! mount ${change.id} came and went before it could be looked at`;
    case 'lost':
      return '! notifications were lost: looking at everything';
    case 'recovered':
      return `! recovered: ${change.differences} changes found`;
  }
}

const placeAndWhat = (mount: MountDescription): string => `${pathText(mount)} ${whatText(mount)}`;
