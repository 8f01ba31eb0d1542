import { mkdirSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Native } from '../src/native/open.ts';
import { openWith } from '../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Reader } from './reader.ts';
import { Scratch } from './scratch.ts';

const without: Native = { available: false, reason: 'disabled', message: 'switched off' };

describe.runIf(hasNative && isRoot)('names that somebody chose', () => {
  let scratch: Scratch;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(() => scratch.clear());

  const names: readonly (readonly [string, Buffer])[] = [
    ['a newline and a line of mountinfo', Buffer.from('x\n99 1 0:1 / /fake rw - tmpfs t rw')],
    ['an escape sequence', Buffer.from('\u001b[2J\u001b]0;title\u0007')],
    ['no UTF-8', Buffer.from([0xff, 0xc3, 0x28, 0x80, 0xfe])],
    ['spaces, tabs, backslashes and what looks escaped', Buffer.from(' \t\\040\\ #\\\\')],
    ['(deleted)', Buffer.from('gone (deleted)')],
    [
      'every byte a name can have',
      Buffer.from([...Array(254).keys()].map((i) => (i < 46 ? i + 1 : i + 2))),
    ],
    ['4,000 bytes of path', Buffer.from(Array(16).fill('n'.repeat(240)).join('/'))],
  ];
  const ways = [
    ['fanotify', liveNative, { backend: 'fanotify' }],
    ['statmount', liveNative, { backend: 'mountinfo', table: 'statmount' }],
    ['mountinfo', liveNative, { backend: 'mountinfo', table: 'mountinfo' }],
    ['mountinfo without native calls', () => without, {}],
  ] as const;

  describe.each(ways)('by %s', (_, native, options) => {
    it.each(names)('%s', (_name, name) => {
      const { sys } = liveNative();
      const path = Buffer.concat([Buffer.from(`${scratch.root}/`), name]);
      mkdirSync(path, { recursive: true });
      const kernel = openWith(native(), options);
      const reader = new Reader(kernel).watch(scratch.root, 1);
      orThrow(sys.mount(Buffer.from('a b\n\\'), path, 'tmpfs', 0, null));
      const [mounted] = reader.mounts();
      expect(Buffer.from(kernel.mountPoint(mounted!.auxiliary_mount)!).equals(path)).toBe(true);
      const described = kernel.mountReader!.find(mounted!.auxiliary_mount)!;
      expect(Buffer.from(described.path!).equals(path)).toBe(true);
      expect(Buffer.from(described.source).toString()).toBe('a b\n\\');
      reader.watch(path, 2);
      const inner = Buffer.concat([path, Buffer.from('/i')]);
      mkdirSync(inner);
      orThrow(sys.mount('none', inner, 'tmpfs', 0, null));
      const ids = reader.mounts().map(({ triggered_on }) => triggered_on);
      expect(ids).toEqual([mounted!.auxiliary_mount, mounted!.auxiliary_mount]);
      orThrow(sys.umount2(inner, 0));
      orThrow(sys.umount2(path, 0));
      expect(reader.records()).toHaveLength(4);
      expect(Buffer.from(kernel.mountPoint(mounted!.auxiliary_mount)!).equals(path)).toBe(true);
      kernel.close();
    });
  });
});
