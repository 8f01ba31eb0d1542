import { stripVTControlCharacters } from 'node:util';
import type { MountDescription } from '@kernfmt/kernel';
import { MountTable } from '@kernfmt/monitor';
import { MOUNT_ATTR_NOSUID, MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { treeLines } from '../src/tree/lines.ts';
import { Screen, type Terminal } from '../src/tree/screen.ts';
import { changeText } from '../src/tree.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

function mount(id: number, parent: number, path: string, rest: object = {}): MountDescription {
  return {
    id: BigInt(id),
    mnt_id: id,
    parent: BigInt(parent),
    path: bytes(path),
    root: bytes('/'),
    source: bytes(`source${id}`),
    fstype: 'tmpfs',
    mnt_attr: 0,
    options: bytes('rw'),
    sb_rdonly: false,
    dev_major: 0,
    dev_minor: id,
    propagation: {
      shared: undefined,
      master: undefined,
      propagate_from: undefined,
      unbindable: false,
    },
    ...rest,
  };
}

const top = mount(1, 1, '/');

describe('the tree', () => {
  const picture = (mounts: readonly MountDescription[], path?: string): string[] =>
    treeLines(new MountTable(mounts), path).map(({ branches, name }) => branches + name);

  test('has mounts below what they are on, by the rest of their path', () => {
    const mounts = [
      top,
      mount(2, 1, '/mnt'),
      mount(3, 2, '/mnt/usb'),
      mount(4, 2, '/mnt'),
      mount(5, 1, '/srv'),
      mount(6, 5, '/srv/a/b'),
    ];
    expect(picture(mounts)).toEqual(['/', '├─/mnt', '│ ├─/usb', '│ └─/', '└─/srv', '  └─/a/b']);
  });

  test('of a path begins at the mount it is on, and leaves out what is elsewhere on that', () => {
    const mounts = [top, mount(2, 1, '/mnt'), mount(3, 1, '/mnt2'), mount(4, 2, '/mnt/usb')];
    expect(picture(mounts, '/mnt/usb')).toEqual(['/mnt/usb']);
    expect(picture([top, mount(3, 1, '/mnt2'), mount(4, 1, '/mnt/usb')], '/mnt')).toEqual([
      '/',
      '└─/mnt/usb',
    ]);
  });

  test('escapes names, and shows 10,000 mounts on top of each other', () => {
    expect(picture([top, mount(2, 1, '/a\n\x1b[31m\xff b')])[1]).toBe(
      String.raw`└─/a\012\033[31m\377\040b`,
    );
    const stack = Array.from({ length: 10_000 }, (_, n) => mount(n + 2, n + 1, '/'));
    expect(picture([top, ...stack])).toHaveLength(10_001);
  });
});

describe('a change', () => {
  const usb = mount(2, 1, '/mnt/usb', { mnt_attr: MOUNT_ATTR_NOSUID });

  test.each([
    [{ kind: 'mounted', mount: usb }, '+ /mnt/usb tmpfs source2 rw,nosuid,relatime'],
    [{ kind: 'unmounted', mount: usb }, '- /mnt/usb tmpfs source2 rw,nosuid,relatime'],
    [
      { kind: 'moved', before: mount(2, 1, '/old'), mount: usb, carried: false },
      '> /old to /mnt/usb',
    ],
    [{ kind: 'readonly', before: usb, mount: usb, readonly: true }, '~ /mnt/usb is read-only now'],
    [
      {
        kind: 'attributes',
        before: usb,
        mount: { ...usb, mnt_attr: MOUNT_ATTR_RDONLY, root: bytes('/sub') },
      },
      '~ /mnt/usb tmpfs source2[/sub] ro,relatime',
    ],
    [{ kind: 'vanished', id: 7n }, '! mount 7 came and went before it could be looked at'],
    [{ kind: 'lost' }, '! notifications were lost: looking at everything'],
    [{ kind: 'recovered', differences: 3 }, '! recovered: 3 changes found'],
  ] as const)('is one line: %o', (change, line) => {
    expect(changeText(change)).toBe(line);
  });
});

describe('the screen', () => {
  class FakeTerminal implements Terminal {
    columns = 60;
    rows = 8;
    readonly colour = true;
    written = '';
    resized: () => void = () => undefined;
    write(text: string): void {
      this.written += text;
    }
    onResize(callback: () => void): () => void {
      this.resized = callback;
      return () => {
        this.resized = () => undefined;
      };
    }
    /** What is on it since it was last drawn. */
    lines(): string[] {
      const drawn = this.written.slice(this.written.lastIndexOf('\u001b[H'));
      return stripVTControlCharacters(drawn).split('\r\n');
    }
  }

  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  test('counts the mounts that it shows', () => {
    const terminal = new FakeTerminal();
    const table = new MountTable([top, mount(2, 1, '/usb'), mount(3, 1, '/new')]);
    new Screen(terminal, table, '/usb').close();
    expect(terminal.lines().at(-1)).toMatch(/^ 1 mounts, /);
  });

  test('marks what changed for a while, and keeps what is gone that long', () => {
    const terminal = new FakeTerminal();
    const usb = mount(2, 1, '/usb');
    const screen = new Screen(terminal, new MountTable([top, usb]), undefined);
    const added = mount(3, 1, '/new');
    screen.changed({ kind: 'mounted', mount: added }, 'first');
    screen.changed({ kind: 'unmounted', mount: usb }, 'second');
    vi.advanceTimersByTime(60);
    expect(terminal.lines()).toEqual([
      '  / tmpfs source1 rw,relatime',
      '- ├─/usb tmpfs source2 rw,relatime',
      '+ └─/new tmpfs source3 rw,relatime',
      ' 2 mounts, 2 changes | second ',
    ]);
    vi.advanceTimersByTime(3000);
    expect(terminal.lines().slice(0, -1)).toEqual([
      '  / tmpfs source1 rw,relatime',
      '  └─/new tmpfs source3 rw,relatime',
    ]);
    screen.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(terminal.written.endsWith('\u001b[?25h\u001b[?1049l')).toBe(true);
  });

  test('shows the last change of a tree that is too long', () => {
    const terminal = new FakeTerminal();
    const many = Array.from({ length: 100 }, (_, n) => mount(n + 2, 1, `/m${n}`));
    const screen = new Screen(terminal, new MountTable([top, ...many]), undefined);
    screen.changed({ kind: 'attributes', mount: many[70]!, before: many[70]! }, 'it');
    vi.advanceTimersByTime(60);
    expect(terminal.lines()).toHaveLength(terminal.rows);
    expect(terminal.lines().filter((line) => line.startsWith('~'))).toEqual([
      expect.stringContaining('/m70 '),
    ]);
    screen.close();
  });

  test('never writes beyond its columns, nor anything of a name but text', () => {
    const name = fc.uint8Array({ minLength: 1, maxLength: 40 }).filter((b) => !b.includes(0));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), fc.nat({ max: 50 }), (names, columns) => {
        const terminal = new FakeTerminal();
        terminal.columns = columns + 1;
        const mounts = names.map((each, n) => ({
          ...mount(n + 2, 1, ''),
          path: Uint8Array.of(0x2f, ...each),
          source: each,
        }));
        const screen = new Screen(terminal, new MountTable([top, ...mounts]), undefined);
        terminal.resized();
        for (const line of terminal.lines()) {
          expect(stringWidth(line)).toBeLessThanOrEqual(terminal.columns);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
        screen.close();
      }),
    );
  });
});
