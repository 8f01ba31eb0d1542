import { readFileSync, readlinkSync } from 'node:fs';
import type { BytePath } from '../mounts/mount.ts';
import { call } from '../refused.ts';
import { mangle } from './mangle.ts';
import type { Queried } from './queried.ts';

/** What a file system says of its work, by where one of its mounts is; '' of most. */
interface Statistics {
  readonly point: string;
  readonly fs_type: string;
  readonly text: BytePath;
}

/** fs/proc_namespace.c:show_vfsstat() begins a mount so; NFS goes on for many lines. */
const BEGINNING = /^(?:device \S*|no device) mounted on (\S+) with fstype (\S+)(?: |$)/;

/** /proc/PID/mountstats, names as it escapes them. Lines that belong to no mount are left out. */
export function parseMountstats(text: BytePath): Statistics[] {
  const all: { point: string; fs_type: string; text: string }[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const found = BEGINNING.exec(line);
    const last = all.at(-1);
    if (found !== null) {
      const [beginning, point = '', fs_type = ''] = found;
      all.push({ point, fs_type, text: line.slice(beginning.length) });
    } else if (last !== undefined) {
      last.text += `\n${line}`;
    }
  }
  return all;
}

/**
 * The statistics of a mount's superblock; undefined where the mount has no path, or where it shares
 * it with another of the same type that says something else.
 */
export function statisticsOf({ live: { viewpoint }, facts }: Queried): BytePath | undefined {
  const { point, fs_type } = facts;
  if (point === undefined || (viewpoint.isOwn && !isLikeTheProcess())) return undefined;
  const file = viewpoint.isOwn ? '/proc/self/mountstats' : viewpoint.proc('mountstats');
  const all = call(() => readFileSync(file, 'latin1'));
  const own = parseMountstats(all).filter(
    (each) => each.point === mangle(point) && each.fs_type.split('.', 1)[0] === fs_type,
  );
  const [first, ...others] = own.map(({ text }) => text);
  return others.every((text) => text === first) ? first : undefined;
}

/** Threads have no mountstats of their own: whether this one is where the process is. */
function isLikeTheProcess(): boolean {
  return ['ns/mnt', 'root'].every((link) => {
    const [own, others] = ['thread-self', 'self'].map((who) =>
      call(() => readlinkSync(`/proc/${who}/${link}`, 'latin1')),
    );
    return own === others;
  });
}
