import type { MountDescription } from '@kernfmt/kernel';
import type { MountChange, MountTable, MountView } from '@kernfmt/monitor';
import cliTruncate from 'cli-truncate';
import picocolors from 'picocolors';
import { whatText } from '../describe-mount.ts';
import { type TreeLine, treeLines } from './lines.ts';

/** What a tree is drawn on: a terminal that knows the common escape sequences. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
  write(text: string): void;
  /** Calls back whenever the size is another; returns how to stop that. */
  onResize(callback: () => void): () => void;
}

/** How a changed mount is marked. */
type Sign = '+' | '-' | '>' | '~';

interface Mark {
  readonly sign: Sign;
  /** By performance.now(). */
  readonly until: number;
}

/** How long a change stays marked, and a mount that is gone on the screen. */
const MARKED_MS = 3000;
/** At most so often is the screen drawn. */
const FRAME_MS = 50;

const ESC = '\u001b[';
const ENTER = `${ESC}?1049h${ESC}?25l`;
const LEAVE = `${ESC}?25h${ESC}?1049l`;
const HOME = `${ESC}H`;
const END_LINE = `${ESC}K`;
const END_SCREEN = `${ESC}J`;

const SIGNS: Partial<Record<MountChange['kind'], Sign>> = {
  mounted: '+',
  unmounted: '-',
  moved: '>',
  attributes: '~',
  readonly: '~',
};

/**
 * The tree on a screen of its own, with what changed lately marked: `+` mounted, `-` unmounted (it
 * stays for a moment), `>` moved, `~` other attributes. A tree that is too long is shown around the
 * last change; the last line says what that was.
 */
export class Screen {
  readonly #terminal: Terminal;
  readonly #path: string | undefined;
  /** The table, and mounts that are gone but still shown. */
  readonly #shown: MountTable;
  readonly #marks = new Map<bigint, Mark>();
  readonly #stopResize: () => void;
  readonly #colours: ReturnType<typeof picocolors.createColors>;
  #latest: bigint | undefined;
  #status = 'no change yet';
  #changes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(terminal: Terminal, table: MountView, path: string | undefined) {
    this.#terminal = terminal;
    this.#path = path;
    this.#shown = table.snapshot();
    this.#colours = picocolors.createColors(terminal.colour);
    this.#stopResize = terminal.onResize(() => this.#draw());
    terminal.write(ENTER);
    this.#draw();
  }

  changed(change: MountChange, text: string): void {
    this.#status = text;
    this.#changes++;
    if ('mount' in change) this.#mark(change.mount, SIGNS[change.kind]);
    if (change.kind !== 'unmounted') this.#shown.apply(change);
    this.#drawIn(FRAME_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stopResize();
    this.#terminal.write(LEAVE);
  }

  #mark({ id }: MountDescription, sign: Sign | undefined): void {
    if (sign === undefined) return;
    this.#latest = id;
    // Behind the others, so that the first mark is the first to go.
    this.#marks.delete(id);
    this.#marks.set(id, { sign, until: performance.now() + MARKED_MS });
  }

  #drawIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
    }, ms);
  }

  #draw(): void {
    this.#expire();
    const { columns, rows } = this.#terminal;
    const tree = treeLines(this.#shown, this.#path);
    const lines = this.#window(tree, Math.max(1, rows - 1));
    const text = lines.map((line) => `${cliTruncate(this.#line(line), columns)}${END_LINE}\r\n`);
    const status = this.#colours.inverse(cliTruncate(this.#statusLine(tree), columns));
    this.#terminal.write(`${HOME}${text.join('')}${status}${END_LINE}${END_SCREEN}`);
    const [next] = this.#marks.values();
    if (next !== undefined) this.#drawIn(Math.max(FRAME_MS, next.until - performance.now()));
  }

  #expire(): void {
    const now = performance.now();
    for (const [id, { sign, until }] of this.#marks) {
      if (until > now) return;
      this.#marks.delete(id);
      if (sign === '-') this.#shown.delete(id);
    }
  }

  /** As many lines as there is room for, those of the last change among them. */
  #window(lines: readonly TreeLine[], room: number): readonly TreeLine[] {
    const latest = lines.findIndex(({ mount }) => mount.id === this.#latest);
    const begin = Math.min(Math.max(0, latest - (room >> 1)), Math.max(0, lines.length - room));
    return lines.slice(begin, begin + room);
  }

  #line({ mount, branches, name }: TreeLine): string {
    const { bold, dim, green, red, yellow, cyan } = this.#colours;
    const sign = this.#marks.get(mount.id)?.sign;
    if (sign === undefined) return `  ${dim(branches)}${bold(name)} ${dim(whatText(mount))}`;
    const colour = { '+': green, '-': red, '>': cyan, '~': yellow }[sign];
    return colour(`${sign} ${branches}${name} ${whatText(mount)}`);
  }

  #statusLine(tree: readonly TreeLine[]): string {
    const count = tree.filter(({ mount }) => this.#marks.get(mount.id)?.sign !== '-').length;
    return ` ${count} mounts, ${this.#changes} changes | ${this.#status} `;
  }
}
