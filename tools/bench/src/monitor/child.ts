import { openLinux } from '@kernfmt/linux';
import { watchMounts } from '@kernfmt/monitor';

// child.js watch BACKEND: "ready", then as `mounts watch` of mounts.c, by @kernfmt/monitor.
// child.js table ROUNDS: CPU nanoseconds for a table with full descriptions, the median.

const FLUSH_MS = 100;

const [what, argument] = process.argv.slice(2);
if (what === 'watch') await watch(argument as 'fanotify' | 'mountinfo');
else process.stdout.write(`${table(Number(argument))}\n`);

async function watch(backend: 'fanotify' | 'mountinfo'): Promise<void> {
  const kernel = openLinux({ backend });
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  // Lines go out now and then, so that writing is no part of what is measured.
  let lines = '';
  const flush = (): void => {
    process.stdout.write(lines);
    lines = '';
  };
  const mounts = watchMounts(kernel, { signal: stop.signal });
  process.stdout.write('ready\n');
  try {
    for await (const change of mounts) {
      const now = process.hrtime.bigint();
      if (lines === '') setTimeout(flush, FLUSH_MS);
      if (change.kind === 'mounted') lines += `+ ${pathOf(change.mount.path)} ${now}\n`;
      else if (change.kind === 'vanished') lines += `+ (gone) ${now}\n`;
      else lines += `- ${change.kind} ${now}\n`;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  kernel.close();
}

function pathOf(path: Uint8Array | undefined): string {
  return Buffer.from(path ?? []).toString();
}

/** From nothing to a table: what a program pays when it starts, and when it has lost track. */
function table(rounds: number): number {
  const kernel = openLinux();
  const spent = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    const watch = watchMounts(kernel);
    const { user, system } = process.cpuUsage(start);
    watch.close();
    return (user + system) * 1000;
  }).sort((a, b) => a - b);
  kernel.close();
  return spent[rounds >> 1]!;
}
