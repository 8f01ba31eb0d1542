import { query, ver_21 } from '@kernfmt/fsinfo';
import { errno } from '@kernfmt/kernel';
import { DecodeError, LP64 } from '@kernfmt/layout';
import { EINTR, EIO, ENOENT } from '@kernfmt/uapi/asm-generic/errno';
import { statmount } from '@kernfmt/uapi/linux/mount';
import { statx } from '@kernfmt/uapi/linux/stat';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { hostOf } from '../../src/host.ts';
import { openNative } from '../../src/native/open.ts';
import type { Sys } from '../../src/native/sys.ts';
import { hasNative } from '../native/live.ts';

const { FSINFO_ATTR_MOUNT_CHILDREN, FSINFO_ATTR_MOUNT_INFO, FSINFO_ATTR_SOURCE } = ver_21;

/** Where a member of struct statmount or struct statx is. */
const offsetOf = (struct: typeof statmount | typeof statx, member: string): number =>
  struct.on(LP64).layout.offsets.get(member)!;

describe.runIf(hasNative)('a kernel that answers wrongly', () => {
  let sys: Sys;
  let calls: LiveFsinfo;
  beforeEach(() => {
    const native = openNative();
    if (!native.available) throw new Error(native.message);
    sys = native.sys;
    calls = new LiveFsinfo(hostOf(process.arch), native);
    query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_INFO);
  });

  /** Lets statmount() answer, and changes what it wrote. */
  function spoil(change: (record: DataView) => void): void {
    const real = sys.statmount.bind(sys);
    vi.spyOn(sys, 'statmount').mockImplementation((id, mask, ns, buf) => {
      const result = real(id, mask, ns, buf);
      change(new DataView(buf.buffer, buf.byteOffset, buf.byteLength));
      return result;
    });
  }
  const info = () => query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_INFO);

  it.each([
    ['a string that begins beyond the record', 'mnt_point', 60_000],
    ['a string beyond the strings', 'fs_type', 4000],
    ['a size without room for the struct', 'size', 100],
    ['a mask without what every mount has', 'mask', 0],
  ])('%s is a DecodeError that names the member', (_, member, value) => {
    spoil((record) => record.setUint32(offsetOf(statmount, member), value, true));
    expect(info).toThrow(DecodeError);
    expect(info).toThrow(expect.objectContaining({ path: expect.stringMatching(/^statmount\./) }));
  });

  it('a size beyond the buffer is refused', () => {
    spoil((record) => record.setUint32(offsetOf(statmount, 'size'), 0x7fffffff, true));
    expect(info).toThrow(/^statmount\.at: end should be at most/);
  });

  it('strings that do not end are a DecodeError', () => {
    spoil((record) => {
      const size = record.getUint32(offsetOf(statmount, 'size'), true);
      for (let at = statmount.size; at < size; at++) record.setUint8(at, 'x'.charCodeAt(0));
    });
    expect(info).toThrow(DecodeError);
    expect(() => query(calls, { path: '/' }, FSINFO_ATTR_SOURCE)).toThrow(DecodeError);
  });

  it('an error that no such call has is passed on', () => {
    vi.spyOn(sys, 'statmount').mockReturnValue(-EIO);
    expect(info).toThrow(errno('EIO'));
    vi.spyOn(sys, 'listmount').mockReturnValue(-EINTR);
    vi.spyOn(sys, 'statmount').mockRestore();
    expect(() => query(calls, { path: '/' }, FSINFO_ATTR_MOUNT_CHILDREN)).toThrow(errno('EINTR'));
  });

  it('a mount that goes between two calls is EPERM by its id, EOPNOTSUPP by its path', () => {
    const { mnt_id } = info();
    const real = sys.statmount.bind(sys);
    const questions = [
      ver_21.FSINFO_ATTR_SOURCE,
      ver_21.FSINFO_ATTR_CONFIGURATION,
      ver_21.FSINFO_ATTR_STATFS,
      FSINFO_ATTR_MOUNT_CHILDREN,
      ver_21.FSINFO_ATTR_MOUNT_ALL,
    ];
    for (const attribute of questions) {
      let asked = 0;
      const list = vi.spyOn(sys, 'listmount').mockReturnValue(-ENOENT);
      const stat = vi.spyOn(sys, 'statmount').mockImplementation((...args) => {
        asked += 1;
        return asked === 1 ? real(...args) : -ENOENT;
      });
      expect(() => query(calls, { mnt_id }, attribute, { elementSize: 24 })).toThrow(
        errno('EPERM'),
      );
      asked = 0;
      if (attribute !== ver_21.FSINFO_ATTR_STATFS) {
        expect(() => query(calls, { path: '/' }, attribute, { elementSize: 24 })).toThrow(
          errno('EOPNOTSUPP'),
        );
      }
      list.mockRestore();
      stat.mockRestore();
    }
  });

  it('a statx() without the unique id is not taken for one with id 0', () => {
    const real = sys.statx.bind(sys);
    vi.spyOn(sys, 'statx').mockImplementation((dfd, path, flags, mask, buf) => {
      const result = real(dfd, path, flags, mask, buf);
      new DataView(buf.buffer, buf.byteOffset).setUint32(offsetOf(statx, 'stx_mask'), 0x7ff, true);
      return result;
    });
    expect(info).toThrow(errno('EOPNOTSUPP'));
  });

  it('a mount without a root to tell and without a type has no MOUNT_PATH and no IDS', () => {
    spoil((record) => {
      const at = offsetOf(statmount, 'mask');
      record.setUint32(at, record.getUint32(at, true) & ~0x28, true);
    });
    for (const attribute of [ver_21.FSINFO_ATTR_MOUNT_PATH, ver_21.FSINFO_ATTR_IDS]) {
      expect(() => query(calls, { path: '/' }, attribute)).toThrow(errno('EOPNOTSUPP'));
    }
    expect(info().mnt_id).toBeGreaterThan(0);
  });
});
