import { readFileSync } from 'node:fs';
import { DecodeError } from '@kernfmt/layout';
import {
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mountOfStatmount } from '../../src/mounts/mount-of-statmount.ts';
import {
  type MountinfoLine,
  mountAttributes,
  mountsOfMountinfo,
  parseMountinfo,
} from '../../src/mounts/mountinfo.ts';
import { StatmountReader } from '../../src/mounts/statmount.ts';
import { hasNative, liveNative } from '../native/live.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Analogous to fs/seq_file.c:mangle_path() with what show_mountinfo() escapes. */
const mangle = (text: string): string =>
  text.replace(/[ \t\n\\#]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);

function format(line: MountinfoLine): string {
  const { mnt_id, parent_id, dev, mnt_root, mnt_point, mnt_opts, tags } = line;
  const before = [mnt_id, parent_id, dev, mangle(mnt_root), mangle(mnt_point), mnt_opts, ...tags];
  const after = [mangle(line.fs_type), mangle(line.source), line.sb_options];
  return `${before.join(' ')} - ${after.join(' ')}\n`;
}

/** What a name may be made of: every byte but NUL. */
const byteString = fc
  .array(fc.integer({ min: 1, max: 255 }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
const word = fc.stringMatching(/^[a-z:=0-9]{1,12}$/);
const line: fc.Arbitrary<MountinfoLine> = fc.record({
  mnt_id: fc.nat(),
  parent_id: fc.nat(),
  dev: fc.tuple(fc.nat(), fc.nat()).map((pair) => pair.join(':')),
  mnt_root: byteString,
  mnt_point: byteString,
  mnt_opts: word,
  tags: fc.array(word, { maxLength: 5 }),
  fs_type: byteString,
  source: byteString,
  sb_options: fc.array(word).map((words) => words.join(',')),
});

describe('parseMountinfo', () => {
  it('reads back what the kernel writes, for every byte a name can have', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(parseMountinfo(bytes(lines.map(format).join('')))).toEqual(lines);
      }),
    );
  });

  it('takes empty sources and roots that are no paths as they are', () => {
    const [nsfs] = parseMountinfo(
      bytes('40 22 0:4 mnt:[4026532200] /run/ns/x rw shared:9 - nsfs nsfs rw\n'),
    );
    expect(nsfs).toMatchObject({ mnt_root: 'mnt:[4026532200]', tags: ['shared:9'] });
    const [unnamed] = parseMountinfo(bytes('41 22 0:50 / /a rw - tmpfs  rw\n'));
    expect(unnamed).toMatchObject({ fs_type: 'tmpfs', source: '', sb_options: 'rw' });
  });

  it.each([
    ['x', 'mountinfo.mnt_id', 0],
    ['12 1a 0:1 / / rw - t s rw\n', 'mountinfo.parent_id', 3],
    ['12 1\n', 'mountinfo.parent_id', 4],
    ['1 2 0:1 / / rw shared:1\n', 'mountinfo.tags', 23],
    ['1 2 0:1 / / rw - tmpfs none rw', 'mountinfo.sb_options', 28],
    ['1 2 0:1 / / rw - t s rw\n\n', 'mountinfo.mnt_id', 24],
  ])('%j is refused at %s', (text, path, offset) => {
    const parse = () => parseMountinfo(bytes(text));
    expect(parse).toThrow(DecodeError);
    expect(parse).toThrow(expect.objectContaining({ path, offset }));
  });

  it('never fails but with DecodeError', () => {
    fc.assert(
      fc.property(fc.oneof(byteString, line.map(format)), fc.nat(60), (text, cut) => {
        try {
          parseMountinfo(bytes(text.slice(cut)));
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
    );
  });

  it('options become attributes; without atime options it is strictatime', () => {
    expect(mountAttributes('rw')).toBe(MOUNT_ATTR_STRICTATIME);
    expect(mountAttributes('ro,nosuid,nodev,relatime')).toBe(
      MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV,
    );
    expect(mountAttributes('rw,noatime,news')).toBe(MOUNT_ATTR_NOATIME);
  });
});

describe.runIf(hasNative)('against statmount', () => {
  it('mountinfo of this machine says the same, mount by mount', () => {
    const own = mountsOfMountinfo(readFileSync('/proc/self/mountinfo'));
    const theirs = new StatmountReader(liveNative().sys, mountOfStatmount).all();
    const comparable = (mounts: typeof own) =>
      mounts
        .map(({ mnt_id_old, point, mnt_attr, sb_rdonly, dev }) => ({
          mnt_id_old,
          point,
          mnt_attr,
          sb_rdonly,
          dev,
        }))
        .sort((a, b) => Number(a.mnt_id_old - b.mnt_id_old));
    expect(comparable(theirs)).toEqual(comparable(own));
  });
});
