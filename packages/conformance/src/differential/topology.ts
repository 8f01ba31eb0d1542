import { type MountinfoLine, parseMountinfo } from '@kernfmt/linux';

/** /proc/PID/mountinfo of each namespace, by the namespace's name. */
export type Mountinfo = Readonly<Record<string, string>>;

/**
 * A mount table without the numbers that are others on each kernel: a line for each mount, sorted.
 * A mount is known by the mount points on the way to it, so that what is stacked on what shows;
 * superblocks and peer groups have numbers in the order in which the lines name them.
 */
export type Topology = readonly string[];

interface Named {
  readonly name: string;
  readonly line: MountinfoLine;
}

/** @throws DecodeError for what is no mountinfo */
export function topologyOf(mountinfo: Mountinfo): Topology {
  const named = Object.entries(mountinfo).flatMap(([namespace, text]) =>
    namedLines(namespace, parseMountinfo(bytesOf(text))),
  );
  named.sort((a, b) => compare(a.name, b.name) || compare(textOf(a), textOf(b)));
  const superblocks = new Numbers('superblock ');
  const groups = new Numbers('');
  return named.map((each) => {
    const { line } = each;
    const tags = line.tags.map((tag) => {
      const [type, group] = tag.split(':');
      return group === undefined ? tag : `${type}:${groups.of(group)}`;
    });
    return [textOf(each), superblocks.of(line.dev), ...tags].join(' ');
  });
}

/** All of a line that has no number in it. */
function textOf({ name, line }: Named): string {
  const { mnt_root, mnt_opts, fs_type, source, sb_options } = line;
  return `${name} | ${mnt_root} ${mnt_opts} ${fs_type} ${source} ${sb_options}`;
}

function namedLines(namespace: string, lines: readonly MountinfoLine[]): Named[] {
  const byId = new Map(lines.map((line) => [line.mnt_id, line]));
  const nameOf = ({ mnt_id, parent_id, mnt_point }: MountinfoLine): string => {
    const parent = parent_id === mnt_id ? undefined : byId.get(parent_id);
    return parent === undefined ? `${namespace}: ${mnt_point}` : `${nameOf(parent)} > ${mnt_point}`;
  };
  return lines.map((line) => ({ name: nameOf(line), line }));
}

/** Numbers from 1, in the order in which they are asked for. */
class Numbers {
  readonly #prefix: string;
  readonly #known = new Map<string, number>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(text: string): string {
    const number = this.#known.get(text) ?? this.#known.size + 1;
    this.#known.set(text, number);
    return `${this.#prefix}${number}`;
  }
}

/** By code unit: the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The mount points at and below `base` that a task can see, each once, sorted: `base` is first.
 */
export function mountPointsOf(text: string, base: string): string[] {
  const below = base === '/' ? '/' : `${base}/`;
  const points = parseMountinfo(bytesOf(text)).map(({ mnt_point }) => mnt_point);
  return [...new Set(points)].filter((at) => at === base || at.startsWith(below)).sort();
}
