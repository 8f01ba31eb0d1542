import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  mount_2020_08,
  NOTIFY_MOUNT_IS_NOW_RO,
  WATCH_TYPE_META,
  watchIdOf,
} from '@kernfmt/uapi/linux/watch_queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { type AnyRecord, Reader, shortName } from './reader.ts';
import { LinuxMachine, type Machine, SimulatedMachine } from './table/machine.ts';
import { type Operation, operations } from './table/operations.ts';

const docs = fileURLToPath(new URL('../../../docs/live.md', import.meta.url));
const [BEGIN, END] = ['<!-- operations: begin -->\n', '<!-- operations: end -->'];
/** Set to write the table into the docs instead of comparing it. */
const UPDATE = process.env.UPDATE_DOCS !== undefined;

/** What a watch on the tmpfs, and one on every mount in it, hear of an operation. */
function hear(machine: Machine, { before, act, after }: Operation): string[] {
  before?.(machine);
  const kernel = machine.open();
  try {
    const root = machine.path('');
    const names = new Names(root, machine.mounts(kernel));
    const reader = new Reader(kernel, root).watch(root, 0);
    for (const [i, point] of names.pointsBelow().entries()) reader.watch(point, i + 1);
    act(machine);
    const records = reader.records();
    after?.(machine);
    names.add(machine.mounts(kernel));
    return [...new Set(records.map((record) => names.say(record)))];
  } finally {
    kernel.close();
  }
}

/** Mounts by the names of their places in the tmpfs, those that they had first. */
class Names {
  readonly #root: string;
  readonly #names = new Map<bigint, string>();
  readonly #points: string[] = [];

  constructor(root: string, mounts: ReturnType<Machine['mounts']>) {
    this.#root = root;
    this.add(mounts);
  }

  add(mounts: ReturnType<Machine['mounts']>): void {
    for (const [id, point] of [...mounts].sort(([a], [b]) => Number(a - b))) {
      if (this.#names.has(id)) continue;
      this.#names.set(id, this.#unused(this.#place(point)));
      if (point.startsWith(`${this.#root}/`)) this.#points.push(point);
    }
  }

  /** The mount points below the tmpfs, each once, in the order in which a watch on them is set. */
  pointsBelow(): string[] {
    return [...new Set(this.#points)];
  }

  say(record: AnyRecord): string {
    const subtype = shortName(record);
    if (record.type === WATCH_TYPE_META) {
      const watch = watchIdOf(mount_2020_08, record.info);
      return subtype === 'REMOVAL' ? `REMOVAL(${this.#watched(watch)})` : subtype;
    }
    const { triggered_on = 0n, auxiliary_mount = 0n } = record;
    const ids = auxiliary_mount === 0n ? [triggered_on] : [triggered_on, auxiliary_mount];
    const flag = (record.info & NOTIFY_MOUNT_IS_NOW_RO) === 0 ? '' : ' IS_NOW_RO';
    return `${subtype}(${ids.map((id) => this.#names.get(id) ?? '?').join(', ')})${flag}`;
  }

  #watched(watch: number): string {
    const point = this.pointsBelow()[watch - 1];
    return point === undefined ? '.' : this.#place(point);
  }

  #place(point: string): string {
    if (point === this.#root) return '.';
    return point.startsWith(`${this.#root}/`) ? point.slice(this.#root.length + 1) : point;
  }

  /** A second mount at a place has another name. */
  #unused(name: string): string {
    const taken = new Set(this.#names.values());
    let free = name;
    for (let i = 2; taken.has(free); i++) free = `${name}#${i}`;
    return free;
  }
}

/** A cell: the records, `same` for those of the series. */
function cell(heard: readonly string[], series?: readonly string[]): string {
  const said = heard.join(', ') || 'nothing';
  return series !== undefined && said === (series.join(', ') || 'nothing') ? 'same' : said;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe.runIf(hasNative && isRoot)('the table of docs/live.md', () => {
  const cwd = process.cwd();
  const machines = new Map<string, LinuxMachine>();

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    // The way out of a chroot.
    process.chdir('/');
  });
  afterAll(() => {
    for (const machine of machines.values()) machine.remove();
    process.chdir(cwd);
  });

  const live = (backend: 'fanotify' | 'mountinfo', operation: Operation): string[] => {
    const machine = machines.get(backend) ?? new LinuxMachine(liveNative().sys, { backend });
    machines.set(backend, machine);
    machine.clear();
    return hear(machine, operation);
  };

  it('is what the series and Linux say of each operation', () => {
    const rows = operations.map((operation) => {
      const { name, since } = operation;
      const series = since === undefined ? hear(new SimulatedMachine(), operation) : undefined;
      const byFanotify = cell(live('fanotify', operation), series);
      const byMountinfo = cell(live('mountinfo', operation), series);
      const isSame = byMountinfo === byFanotify && byFanotify !== 'same';
      const first = series === undefined ? `not in 2020: Linux ${since}` : cell(series);
      return row(name, first, byFanotify, isSame ? 'as `fanotify`' : byMountinfo);
    });
    const head = [
      row('operation', 'series', '`fanotify`', '`mountinfo`'),
      row('---', '---', '---', '---'),
    ];
    const table = `${[...head, ...rows].join('\n')}\n`;
    const text = readFileSync(docs, 'utf8');
    const [begin, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
    expect(end).toBeGreaterThanOrEqual(begin);
    if (UPDATE) writeFileSync(docs, text.slice(0, begin) + table + text.slice(end));
    else expect(text.slice(begin, end)).toBe(table);
  });
});
