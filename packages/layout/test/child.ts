import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The package's directory: a child in it finds `@kernfmt/layout` by its published name. */
export const packageDirectory = fileURLToPath(new URL('..', import.meta.url));

/** Runs a module text in a node process of its own, on the built package; returns its stdout. */
export function runModule(source: string, flags: readonly string[] = []): string {
  const args = [...flags, '--input-type=module', '-e', source];
  const child = spawnSync(process.execPath, args, { cwd: packageDirectory, encoding: 'utf8' });
  if (child.error) throw child.error;
  if (child.status !== 0) throw new Error(`node ended with ${child.status}: ${child.stderr}`);
  return child.stdout;
}

/** A record of the hot path, declared with its literal, and `n` of them with values all over. */
export const hotRecords = `
  import { bits, embed, LP64, Memory, struct, u32, u64 } from '@kernfmt/layout';
  const watch_notification = struct('watch_notification', {
    word: bits(u32, { type: 24, subtype: 8 }),
    info: u32,
  });
  const mount_notification = struct(
    'mount_notification',
    { watch: embed(watch_notification), triggered_on: u64, auxiliary_mount: u64 },
    {
      read: ({ type, subtype, info, triggered_on, auxiliary_mount }) =>
        ({ type, subtype, info, triggered_on, auxiliary_mount }),
      write(view, value) {
        view.type = value.type;
        view.subtype = value.subtype;
        view.info = value.info;
        view.triggered_on = value.triggered_on;
        view.auxiliary_mount = value.auxiliary_mount;
      },
    },
  );
  const codec = mount_notification.on(LP64);
  const n = 100_000;
  const memory = Memory.alloc(n * codec.size);
  for (let i = 0; i < memory.u32.length; i++) memory.u32[i] = Math.imul(i, 0x9e3779b1);
`;
