/** Prints the tables of docs/benchmarks/simulator.md. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { simple } from './worlds.ts';

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
const SIZES = [100, 1000, 10_000, 100_000];

const print = (...cells: readonly (string | number)[]) =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`);

function heading(...cells: readonly string[]): void {
  process.stdout.write('\n');
  print(...cells);
  print(...cells.map((_, index) => (index === 0 ? '---' : '---:')));
}

/** One measurement, in a process of its own. */
function measure(name: string, ...args: readonly unknown[]): number {
  const command = ['--expose-gc', CHILD, name, JSON.stringify(args)];
  return Number(execFileSync(process.execPath, command, { encoding: 'utf8' }));
}

const microseconds = (ns: number): string => (ns / 1000).toFixed(2);

heading('operations a second', 'on one core');
for (const kind of Object.keys(simple)) print(kind, Math.round(measure('rate', kind)));

heading('bind mount and umount, µs', ...SIZES.map((size) => `among ${size}`));
for (const shape of ['wide', 'deep']) {
  print(shape, ...SIZES.map((size) => microseconds(measure('mountAmong', shape, size))));
}

heading('of the whole tree, µs a mount', ...SIZES.map((size) => `${size} mounts`));
for (const shape of ['wide', 'deep']) {
  print(
    `umount -l, ${shape}, watched`,
    ...SIZES.map((size) => microseconds(measure('lazyUmount', shape, size))),
  );
}
print(
  'unshare(CLONE_NEWNS)',
  ...SIZES.map((size) => microseconds(measure('cloneNamespace', size))),
);

heading('mount and umount of a tmpfs, µs a peer', '1', '10', '100', '1000', '10000');
print(
  'peers',
  ...[1, 10, 100, 1000, 10_000].map((peers) => microseconds(measure('propagation', peers))),
);

heading('memory', 'bytes a mount');
print('bind mount, with its mountpoint', Math.round(measure('memory', 'wide', 100_000)));
print('tmpfs, with its mountpoint', Math.round(measure('memory', 'deep', 100_000)));
