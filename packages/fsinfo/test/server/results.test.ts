import { errno, type Path } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../src/attribute.ts';
import { ver_20, ver_21 } from '../../src/attributes.ts';
import { answer, serveFsinfo } from '../../src/server.ts';
import { answersOf, outcome, type Values, World } from './world.ts';

const FILLER = 0xee;
const child = { mnt_unique_id: 7n, mnt_id: 8, parent_id: 9, mnt_notify_sum: 10n };

/** Every attribute of the common table, with a value that does not matter. */
const common = new Map<Attribute, unknown>(
  Object.values<Attribute>(ver_21)
    .filter(({ answeredBy }) => answeredBy.includes('common'))
    .map((attribute) => [attribute, '']),
);

function params(request: number, changes: object = {}): Uint8Array {
  const zero = { resolve_flags: 0n, at_flags: 0, flags: 0, request, Nth: 0, Mth: 0 };
  return fsinfo_params.encode({ ...zero, ...changes });
}

/** The call's return value, and the buffer that was full of `ee`. */
function ask(
  values: Values,
  { number }: Attribute,
  size: number,
  { own, Nth = 0, Mth = 0 }: { own?: Values; Nth?: number; Mth?: number } = {},
): { returned: number | string; buffer: number[] } {
  const { fsinfo } = serveFsinfo(new World(values, own));
  const buffer = new Uint8Array(size).fill(FILLER);
  const asked = params(number, { Nth, Mth });
  const returned = outcome(() => fsinfo(AT_FDCWD, '/', asked, size === 0 ? null : buffer));
  return { returned, buffer: [...buffer] };
}

const filler = (length: number): number[] => Array(length).fill(FILLER);
const zeros = (length: number): number[] => Array(length).fill(0);

describe('what is copied and what is returned', () => {
  const error = { wb_error_cookie: 0x01020304, wb_error_last: 5 };
  const state = new Map([[ver_21.FSINFO_ATTR_ERROR_STATE, error]]);
  const bytes = [4, 3, 2, 1, 5, 0, 0, 0];

  test('a struct is cut, or followed by zeros to the end of the buffer', () => {
    for (let size = 1; size <= 20; size++) {
      const buffer = [...bytes, ...zeros(12)].slice(0, size);
      expect(ask(state, ver_21.FSINFO_ATTR_ERROR_STATE, size)).toEqual({ returned: 8, buffer });
    }
  });

  test('text is cut without a NUL, or followed by what was there', () => {
    const { FSINFO_ATTR_SOURCE } = ver_21;
    const source = new Map([[FSINFO_ATTR_SOURCE, 'abc']]);
    for (let size = 1; size <= 8; size++) {
      const buffer = [97, 98, 99, 0, ...filler(4)].slice(0, size);
      expect(ask(source, FSINFO_ATTR_SOURCE, size)).toEqual({ returned: 4, buffer });
    }
  });

  test('a list is cut anywhere, or followed by what was there', () => {
    const { FSINFO_ATTR_MOUNT_CHILDREN } = ver_21;
    const children = new Map([[FSINFO_ATTR_MOUNT_CHILDREN, [child, child]]]);
    const one = [7, ...zeros(7), 8, 0, 0, 0, 9, 0, 0, 0, 10, ...zeros(7)];
    for (const size of [1, 23, 24, 47, 48, 49, 60]) {
      const buffer = [...one, ...one, ...filler(12)].slice(0, size);
      const found = ask(children, FSINFO_ATTR_MOUNT_CHILDREN, size);
      expect(found).toEqual({ returned: 48, buffer });
    }
  });

  test('attribute info is a struct behind which nothing is cleared', () => {
    const info = ask(state, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, 20, { Nth: 0x0c });
    expect(info.buffer).toEqual([12, ...zeros(11), 8, 0, 0, 0, ...filler(4)]);
    expect(info.returned).toBe(16);
  });

  test('an empty list is of size 0, empty text of size 1', () => {
    const { FSINFO_ATTR_MOUNT_ALL, FSINFO_ATTR_FS_STATISTICS } = ver_21;
    const empty = new Map<Attribute, unknown>([
      [FSINFO_ATTR_MOUNT_ALL, []],
      [FSINFO_ATTR_FS_STATISTICS, ''],
    ]);
    expect(ask(empty, FSINFO_ATTR_MOUNT_ALL, 2)).toEqual({ returned: 0, buffer: filler(2) });
    const buffer = [0, FILLER];
    expect(ask(empty, FSINFO_ATTR_FS_STATISTICS, 2)).toEqual({ returned: 1, buffer });
  });

  test('memory that cannot be written is EFAULT, a tail to be cleared included', () => {
    const { sys_fsinfo } = serveFsinfo(
      new World(new Map<Attribute, unknown>([...state, ...source])),
    );
    const asked = (attribute: Attribute) => params(attribute.number);
    const call = (attribute: Attribute, room: number, size: number) =>
      outcome(() => sys_fsinfo(3, '/', asked(attribute), 32, new Uint8Array(room), size));
    expect(call(ver_21.FSINFO_ATTR_ERROR_STATE, 8, 8)).toBe(8);
    expect(call(ver_21.FSINFO_ATTR_ERROR_STATE, 7, 8)).toBe('EFAULT');
    expect(call(ver_21.FSINFO_ATTR_ERROR_STATE, 8, 9)).toBe('EFAULT');
    expect(call(ver_21.FSINFO_ATTR_SOURCE, 4, 9)).toBe(4);
    expect(call(ver_21.FSINFO_ATTR_SOURCE, 3, 9)).toBe('EFAULT');
  });
  const source = new Map([[ver_21.FSINFO_ATTR_SOURCE, 'abc']]);
});

describe('NULs that end text', () => {
  const twice = ['FSINFO_ATTR_MOUNT_POINT', 'FSINFO_ATTR_MOUNT_POINT_FULL'];
  const strings = Object.values<Attribute>(ver_21).filter((attribute) => 'nuls' in attribute);

  test.each(strings)('$name', (attribute) => {
    const nuls = twice.includes(attribute.name) ? 2 : 1;
    const { returned, buffer } = ask(new Map([[attribute, '/a']]), attribute, 8);
    expect(returned).toBe(2 + nuls);
    expect(buffer).toEqual([47, 97, ...zeros(nuls), ...filler(6 - nuls)]);
  });

  test('an answer may say how many: the mount point of the root has one', () => {
    const { FSINFO_ATTR_MOUNT_POINT } = ver_21;
    const root = new Map([[FSINFO_ATTR_MOUNT_POINT, { text: '/', nuls: 1 }]]);
    expect(ask(root, FSINFO_ATTR_MOUNT_POINT, 3).returned).toBe(2);
  });

  test('text is UTF-8, or any bytes, up to its first NUL', () => {
    const { FSINFO_ATTR_SOURCE } = ver_21;
    const texts: [Path, number[]][] = [
      ['é', [0xc3, 0xa9, 0]],
      [Uint8Array.of(0xff, 0x0a), [0xff, 0x0a, 0]],
      ['a\0b', [97, 0]],
    ];
    for (const [text, bytes] of texts) {
      const found = ask(new Map([[FSINFO_ATTR_SOURCE, text]]), FSINFO_ATTR_SOURCE, bytes.length);
      expect(found.buffer).toEqual(bytes);
    }
  });
});

describe('a call without a buffer', () => {
  const sizes = { STATFS: 112, IDS: 48, LIMITS: 96, SUPPORTS: 40, TIMESTAMP_INFO: 96 };
  const more = { VOLUME_UUID: 16, FEATURES: 12, ERROR_STATE: 8, FSINFO_ATTRIBUTE_INFO: 16 };
  const mounts = { FSINFO_ATTRIBUTES: 84, MOUNT_INFO: 48, MOUNT_TOPOLOGY: 32 };
  const known: Record<string, number> = { ...sizes, ...more, ...mounts };

  test.each(Object.values<Attribute>(ver_21))('$name', (attribute) => {
    const isCore = attribute.answeredBy.includes('core');
    if (!isCore && !common.has(attribute)) {
      expect(ask(common, attribute, 0).returned).toBe('EOPNOTSUPP');
      return;
    }
    const short = attribute.name.replace('FSINFO_ATTR_', '');
    expect(ask(common, attribute, 0).returned).toBe(known[short] ?? 4096);
  });

  test('does not look at which attribute the info is of, nor makes a value', () => {
    const info = ask(common, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, 0, { Nth: 0x999 });
    expect(info.returned).toBe(16);
    const broken = new Map([[ver_21.FSINFO_ATTR_SOURCE, errno('EIO')]]);
    expect(ask(broken, ver_21.FSINFO_ATTR_SOURCE, 0).returned).toBe(4096);
    expect(ask(broken, ver_21.FSINFO_ATTR_SOURCE, 1).returned).toBe('EIO');
  });

  test('of ver #20 has the smaller structs', () => {
    const { FSINFO_ATTR_MOUNT_INFO, FSINFO_ATTR_MOUNT_TOPOLOGY } = ver_20;
    const old = new Map<Attribute, unknown>([
      [FSINFO_ATTR_MOUNT_INFO, {}],
      [FSINFO_ATTR_MOUNT_TOPOLOGY, {}],
    ]);
    expect(ask(old, FSINFO_ATTR_MOUNT_INFO, 0).returned).toBe(40);
    expect(ask(old, FSINFO_ATTR_MOUNT_TOPOLOGY, 0).returned).toBe(24);
  });
});

describe("a file system's own attributes", () => {
  const { FSINFO_ATTR_SUPPORTS, FSINFO_ATTR_FEATURES, FSINFO_ATTR_VOLUME_NAME } = ver_21;
  const ext4 = new Map<Attribute, unknown>([
    [FSINFO_ATTR_SUPPORTS, {}],
    [FSINFO_ATTR_FEATURES, {}],
    [FSINFO_ATTR_VOLUME_NAME, 'root'],
  ]);

  function listed(own?: Values): { returned: number | string; ids: string } {
    const options = own === undefined ? {} : { own };
    const { returned, buffer } = ask(common, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTES, 128, options);
    const words = new Uint32Array(Uint8Array.from(buffer).buffer, 0, Number(returned) / 4);
    return { returned, ids: [...words].map((id) => id.toString(16)).join(' ') };
  }

  test('come first in the list, each id once; without a buffer twice', () => {
    expect(listed().ids).toBe('0 1 2 3 4 5 6 8 9 a b c 101 100 200 204 201 202 203 205 206');
    expect(listed(ext4)).toEqual({
      returned: 88,
      ids: '3 8 7 0 1 2 4 5 6 9 a b c 101 100 200 204 201 202 203 205 206',
    });
    const sized = ask(common, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTES, 0, { own: ext4 });
    expect(sized.returned).toBe(96);
  });

  test('the list has but one instance in fact, and does not mind which is asked for', () => {
    const list = ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTES;
    expect(ask(common, list, 4, { Nth: 3, Mth: 4 }).returned).toBe(84);
    const info = ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO;
    expect(ask(common, info, 16, { Nth: 0x101, Mth: 9 }).returned).toBe(16);
    expect(ask(common, info, 16, { Nth: 0x999 }).returned).toBe('ENODATA');
  });

  test('win; EOPNOTSUPP leaves the common table to answer, another errno does not', () => {
    const { FSINFO_ATTR_VOLUME_ID } = ver_21;
    const vda = new Map([[FSINFO_ATTR_VOLUME_ID, 'vda']]);
    const own = (value: unknown) => new Map([[FSINFO_ATTR_VOLUME_ID, value]]);
    const first = (value: unknown) => {
      const { returned, buffer } = ask(vda, FSINFO_ATTR_VOLUME_ID, 4, { own: own(value) });
      return [returned, String.fromCharCode(...buffer)];
    };
    expect(first('own')).toEqual([4, 'own\0']);
    expect(first(errno('EOPNOTSUPP'))).toEqual([4, 'vda\0']);
    expect(first(errno('EIO'))[0]).toBe('EIO');
    const nobody = new Map([[FSINFO_ATTR_VOLUME_NAME, errno('EOPNOTSUPP')]]);
    expect(ask(common, FSINFO_ATTR_VOLUME_NAME, 9, { own: nobody }).returned).toBe('EOPNOTSUPP');
  });

  test('with several instances end in ENODATA', () => {
    const { FSINFO_ATTR_AFS_SERVER_NAME } = ver_21;
    const servers = ['one', 'two'];
    const world = new World(new Map());
    const own = [
      answer(FSINFO_ATTR_AFS_SERVER_NAME, (_: unknown, { Nth }) => {
        const name = servers[Nth];
        if (name === undefined) throw errno('ENODATA');
        return name;
      }),
    ];
    const { fsinfo } = serveFsinfo({ ...worldLike(world), filesystem: () => own });
    const call = (Nth: number, Mth: number) =>
      outcome(() => fsinfo(3, '/', params(0x301, { Nth, Mth }), new Uint8Array(9)));
    expect([call(0, 0), call(1, 0), call(2, 0)]).toEqual([4, 4, 'ENODATA']);
    // It has a set of values, not a set of sets.
    expect(call(0, 1)).toBe('ENODATA');
  });
});

/** The parts of a world that a spread does not carry over. */
const worldLike = (world: World) => ({
  common: answersOf<unknown>(new Map()),
  path: (): unknown => world,
  fd: (): unknown => world,
  mount: (): unknown => world,
});

describe('what is looked up', () => {
  const world = new World(new Map([[ver_21.FSINFO_ATTR_SOURCE, 'x']]));
  const { fsinfo } = serveFsinfo(world);
  const found = (dfd: number, path: Path | null, changes: object) => {
    fsinfo(dfd, path, params(9, changes), null);
    return world.released.at(-1);
  };

  test('a path, with the flags of its walk', () => {
    const changes = { resolve_flags: 0x1fn, at_flags: 0x1900 };
    expect(found(4, 'a/b', changes)).toEqual({ by: 'path', args: [4, 'a/b', 0x1fn, 0x1900] });
  });

  test('an fd, whatever the flags of a walk say', () => {
    const changes = { flags: FSINFO_FLAGS_QUERY_FD, resolve_flags: 0x999n, at_flags: 0x4000 };
    expect(found(4, null, changes)).toEqual({ by: 'fd', args: [4] });
  });

  test('a mount by its id in text of at most 31 bytes, whatever the flags of a walk say', () => {
    const changes = { flags: FSINFO_FLAGS_QUERY_MOUNT, resolve_flags: 0x999n, at_flags: 0x4000 };
    expect(found(AT_FDCWD, '0x1f\n', changes)).toEqual({ by: 'mount', args: [AT_FDCWD, 31] });
    const longest = `0${'0'.repeat(28)}17`;
    expect(found(4, longest, changes)).toEqual({ by: 'mount', args: [4, 15] });
    expect(outcome(() => fsinfo(4, `0${longest}`, params(9, changes), null))).toBe('EINVAL');
    const most = String(2 ** 31 - 1);
    expect(found(4, most, changes)).toEqual({ by: 'mount', args: [4, 2 ** 31 - 1] });
  });

  test('a mount id above INT_MAX is no error: the call returns 0 and writes nothing', () => {
    const buffer = new Uint8Array(8).fill(FILLER);
    const asked = params(9, { flags: FSINFO_FLAGS_QUERY_MOUNT });
    const before = world.released.length;
    expect(fsinfo(4, '0x80000000', asked, buffer)).toBe(0);
    expect(fsinfo(4, '18446744073709551615', asked, null)).toBe(0);
    expect(outcome(() => fsinfo(4, '18446744073709551616', asked, null))).toBe('ERANGE');
    expect([...buffer]).toEqual(filler(8));
    expect(world.released).toHaveLength(before);
  });

  test('nothing in particular without params: the statfs of a path', () => {
    const statfs = new World(new Map([[ver_21.FSINFO_ATTR_STATFS, {}]]));
    expect(serveFsinfo(statfs).fsinfo(4, '/', null, null)).toBe(112);
    expect(statfs.released).toEqual([{ by: 'path', args: [4, '/', 0n, 0] }]);
  });
});
