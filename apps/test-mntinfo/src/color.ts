import { printableText } from '@kernfmt/kernel';
import {
  MOUNT_PROPAGATION_DEPENDENT,
  MOUNT_PROPAGATION_SHARED,
  MOUNT_PROPAGATION_UNBINDABLE,
} from '@kernfmt/uapi/linux/fsinfo';
import { MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';
import pc from 'picocolors';
import { changeOf, type Row, rowOf } from './row.ts';
import type { Mount } from './walk.ts';

const { bold, cyan, dim, green, magenta, red, yellow, blue } = pc.createColors(true);

type Paint = (text: string) => string;
const plain: Paint = (text) => text;

/** A column: its head, on which side of it a cell stands, and in which colour. */
interface Column {
  readonly head: string;
  readonly side: 'left' | 'right';
  cell(row: Row): string;
  paint(mount: Mount): Paint;
}

const propagationPaint: Readonly<Record<number, Paint>> = {
  [MOUNT_PROPAGATION_UNBINDABLE]: red,
  [MOUNT_PROPAGATION_DEPENDENT]: magenta,
  [MOUNT_PROPAGATION_SHARED]: green,
};

/** Behind the name, which has colours of its own. */
const columns: readonly Column[] = [
  { head: 'MOUNT ID', side: 'right', cell: ({ id }) => id, paint: () => plain },
  {
    head: 'CHANGE#',
    side: 'right',
    cell: ({ change }) => change,
    paint: (mount) => (changeOf(mount) ? yellow : dim),
  },
  {
    head: 'AT',
    side: 'right',
    cell: ({ attr }) => attr,
    paint: ({ info }) => ((info.attr ?? 0) & MOUNT_ATTR_RDONLY ? red : plain),
  },
  {
    head: 'P',
    side: 'right',
    cell: ({ propagation }) => propagation,
    paint: ({ topology }) => propagationPaint[topology.propagation_type ?? 0] ?? dim,
  },
  { head: 'DEV', side: 'right', cell: ({ dev }) => dev, paint: () => dim },
  { head: 'TYPE', side: 'left', cell: ({ type }) => type, paint: () => blue },
];

/** Characters that take two columns. */
const WIDE =
  /[\p{EPres}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const graphemes = new Intl.Segmenter('en');

/** Columns of a terminal that a text takes. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

function aligned(text: string, width: number, side: Column['side'], paint: Paint): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? `${paint(text)}${blanks}` : `${blanks}${paint(text)}`;
}

/**
 * The sample's table for people: as wide as what is in it, in colours, names made harmless. Red is
 * what is read-only or unbindable, green what is shared, magenta what depends, yellow what changed.
 */
export function colorTable(mounts: Iterable<Mount>): string {
  const lines = Array.from(mounts, (mount) => ({ mount, row: rowOf(mount, printableText) }));
  const widest = (head: string, cell: (row: Row) => string): number =>
    Math.max(widthOf(head), ...lines.map(({ row }) => widthOf(cell(row))));
  const nameWidth = widest('MOUNT', ({ tree, name }) => tree + name);
  const widths = columns.map(({ head, cell }) => widest(head, cell));
  const line = (cells: readonly string[]): string => `${cells.join(' ').trimEnd()}\n`;
  const heads = columns.map(({ head, side }, at) => aligned(head, widths[at]!, side, bold));
  const rows = lines.map(({ mount, row }) => {
    const name = aligned(row.name, nameWidth - widthOf(row.tree), 'left', cyan);
    const cells = columns.map(({ cell, side, paint }, at) =>
      aligned(cell(row), widths[at]!, side, paint(mount)),
    );
    return line([`${dim(row.tree)}${name}`, ...cells]);
  });
  return line([aligned('MOUNT', nameWidth, 'left', bold), ...heads]) + rows.join('');
}
