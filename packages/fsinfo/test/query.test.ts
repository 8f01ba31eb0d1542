import { errno, type FsinfoCalls, type Path } from '@kernfmt/kernel';
import { type Abi, abis, struct, u32, u64 } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyStruct, Attribute } from '../src/attribute.ts';
import { ver_20, ver_21 } from '../src/attributes.ts';
import { discover, negotiate } from '../src/discover.ts';
import { attributeInfo, query, queryBytes, queryEach } from '../src/query.ts';
import { ReplyError } from '../src/reply_error.ts';
import { answer, serveFsinfo } from '../src/server.ts';
import type { Target } from '../src/target.ts';
import { type Values, World } from './server/world.ts';

const anywhere = { path: '/' };
const serve = (values: Values, abi?: Abi): FsinfoCalls =>
  serveFsinfo(new World(values), abi === undefined ? {} : { abi });

/** The error that a function throws. */
function thrown(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

/** Text as a path is, without a NUL. */
const someText = fc.uint8Array({ min: 1, maxLength: 9000 });

/** Any value of an attribute. */
function someValue(attribute: Attribute, abi: Abi): fc.Arbitrary<unknown> {
  if (attribute.type === FSINFO_TYPE_STRING) return someText;
  if (attribute.type === FSINFO_TYPE_VSTRUCT) return someObject(attribute.struct, abi);
  if (attribute.element.form === 'scalar') throw new TypeError('a list of numbers has no answer');
  return fc.array(someObject(attribute.element, abi), { maxLength: 300 });
}

const someObject = (declared: AnyStruct, abi: Abi): fc.Arbitrary<object> =>
  arbitraryOf(declared, { abi }) as fc.Arbitrary<object>;

describe.each([
  ['ver #20', ver_20],
  ['ver #21', ver_21],
])('what one side says in %s the other reads', (_, revision) => {
  const answered = Object.values<Attribute>(revision).filter(
    ({ answeredBy }) => !answeredBy.includes('core'),
  );
  test.each(answered)('$name', (attribute) => {
    for (const abi of abis) {
      fc.assert(
        fc.property(someValue(attribute, abi), (value) => {
          const calls = serve(new Map([[attribute, value]]), abi);
          expect(query(calls, anywhere, attribute, { abi })).toEqual(value);
        }),
        { numRuns: 8 },
      );
    }
  });
});

describe('what a query asks', () => {
  type Asked = [dfd: number, path: Path | null, params: object];
  const asked: Asked[] = [];
  const recorder: FsinfoCalls = {
    fsinfo(dfd, path, params, buffer) {
      asked.push([dfd, path, fsinfo_params.decode(params!)]);
      return buffer!.length;
    },
  };
  const zero = { resolve_flags: 0n, at_flags: 0, flags: 0, request: 6, Nth: 0, Mth: 0 };
  const ask = (target: Parameters<typeof query>[1], which = {}): Asked | undefined => {
    query(recorder, target, ver_21.FSINFO_ATTR_VOLUME_UUID, which);
    return asked.at(-1);
  };

  test('a path, from the current directory or an fd', () => {
    expect(ask({ path: 'a' })).toEqual([AT_FDCWD, 'a', zero]);
    const flags = { at_flags: 0x100, resolve_flags: 8n };
    expect(ask({ path: 'a', dfd: 5, ...flags })).toEqual([5, 'a', { ...zero, ...flags }]);
  });

  test('an fd without a path', () => {
    expect(ask({ fd: 5 })).toEqual([5, null, { ...zero, flags: FSINFO_FLAGS_QUERY_FD }]);
  });

  test('a mount, its id in decimal', () => {
    const flags = FSINFO_FLAGS_QUERY_MOUNT;
    expect(ask({ mnt_id: 30 })).toEqual([AT_FDCWD, '30', { ...zero, flags }]);
    expect(ask({ mnt_id: 30, dfd: 5 })).toEqual([5, '30', { ...zero, flags }]);
  });

  test('an instance', () => {
    expect(ask({ fd: 5 }, { Nth: 2, Mth: 3 })?.[2]).toMatchObject({ Nth: 2, Mth: 3 });
  });

  test.each([-1, 1.5, 2 ** 31, Number.NaN])('no mount %d, which is no id', (mnt_id) => {
    const before = asked.length;
    expect(() => ask({ mnt_id })).toThrow(
      new RangeError(`query: mnt_id should be an int from 0 on, is ${mnt_id}`),
    );
    expect(asked).toHaveLength(before);
  });
});

test('a target that is none, or two, is refused before the call', () => {
  const never: FsinfoCalls = { fsinfo: () => expect.fail('was called') };
  const wrong = [undefined, null, 7, '/mnt', {}, { path: undefined }, { path: '/', mnt_id: 1 }];
  for (const target of wrong) {
    const ask = () => Reflect.apply(query, undefined, [never, target, ver_21.FSINFO_ATTR_IDS]);
    expect(ask).toThrow(TypeError);
    expect(ask).toThrow('query: target should be { path }, { fd } or { mnt_id }');
  }
});

test('what refuses a target is called by its name', () => {
  const never: FsinfoCalls = { fsinfo: () => expect.fail('was called') };
  const asking = {
    query: (target: Target) => query(never, target, ver_21.FSINFO_ATTR_IDS),
    queryEach: (target: Target) => [
      ...queryEach(never, target, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO),
    ],
    queryBytes: (target: Target) => queryBytes(never, target, ver_21.FSINFO_ATTR_IDS.number),
    attributeInfo: (target: Target) => attributeInfo(never, target, ver_21.FSINFO_ATTR_IDS.number),
    discover: (target: Target) => discover(never, target),
    negotiate: (target: Target) => negotiate(never, target),
  };
  const complaint = 'target should be { path }, { fd } or { mnt_id }';
  for (const [name, ask] of Object.entries(asking)) {
    expect(() => ask({} as Target)).toThrow(new TypeError(`${name}: ${complaint}`));
    expect(() => ask({ mnt_id: -1 })).toThrow(
      new RangeError(`${name}: mnt_id should be an int from 0 on, is -1`),
    );
  }
});

describe('a kernel of another age', () => {
  const { FSINFO_ATTR_SUPPORTS, FSINFO_ATTR_MOUNT_CHILDREN } = ver_21;
  const older = struct('fsinfo_supports', { stx_attributes: u64, stx_mask: u32, flags: u32 });
  const oldAttribute = { ...FSINFO_ATTR_SUPPORTS, struct: older };

  test('with a shorter struct provides the members it has whole, and no others', () => {
    const value = { stx_attributes: 1n, stx_mask: 2, flags: 3 };
    const calls = serve(new Map([[oldAttribute, value]]));
    const error = thrown(() => query(calls, anywhere, FSINFO_ATTR_SUPPORTS));
    expect(error).toBeInstanceOf(ReplyError);
    expect(error).toMatchObject({
      fault: 'short',
      attribute: 'FSINFO_ATTR_SUPPORTS',
      message: 'FSINFO_ATTR_SUPPORTS: 16 bytes, should be 40',
    });
    expect((error as ReplyError).provided).toEqual({
      stx_attributes: 1n,
      stx_mask: 2,
      fs_ioc_getflags: 3,
    });
  });

  test('that ends in the middle of a member does not provide it', () => {
    const ends = {
      sb_unique_id: 8,
      mnt_unique_id: 16,
      mnt_id: 20,
      attr: 24,
      mnt_attr_changes: 32,
      mnt_topology_changes: 40,
      mnt_subtree_notifications: 48,
    };
    for (let size = 0; size < 48; size++) {
      const calls: FsinfoCalls = { fsinfo: () => size };
      const error = thrown(() => query(calls, anywhere, ver_21.FSINFO_ATTR_MOUNT_INFO));
      const whole = Object.entries(ends).filter(([, end]) => end <= size);
      const names = Object.keys((error as ReplyError).provided ?? {});
      expect(names).toEqual(whole.map(([name]) => name));
    }
  });

  test('with a longer struct is understood as far as it is known', () => {
    const calls = serve(new Map([[FSINFO_ATTR_SUPPORTS, supports]]));
    expect(query(calls, anywhere, oldAttribute)).toEqual({
      stx_attributes: 9n,
      stx_mask: 7,
      flags: 0,
    });
  });
  const supports = {
    ...FSINFO_ATTR_SUPPORTS.struct.decode(new Uint8Array(40)),
    stx_mask: 7,
    stx_attributes: 9n,
  };

  test('with longer elements is stepped through by its own size', () => {
    const longer = struct('fsinfo_mount_child', {
      mnt_unique_id: u64,
      mnt_id: u32,
      parent_id: u32,
      mnt_notify_sum: u64,
      more: u64,
    });
    const children = [1, 2, 3].map((mnt_id) => ({
      mnt_unique_id: BigInt(mnt_id),
      mnt_id,
      parent_id: 0,
      mnt_notify_sum: 9n,
    }));
    const element = { ...FSINFO_ATTR_MOUNT_CHILDREN, element: longer };
    const values = new Map([[element, children.map((child) => ({ ...child, more: 7n }))]]);
    expect(query(serve(values), anywhere, FSINFO_ATTR_MOUNT_CHILDREN)).toEqual(children);
  });

  test('with shorter elements is refused', () => {
    const shorter = struct('fsinfo_mount_child', { mnt_id: u32, change_counter: u32 });
    const element = { ...FSINFO_ATTR_MOUNT_CHILDREN, element: shorter };
    // Three of eight bytes are as long as one of 24.
    const values = new Map([[element, [1, 2, 3].map((id) => ({ mnt_id: id, change_counter: 0 }))]]);
    const error = thrown(() => query(serve(values), anywhere, FSINFO_ATTR_MOUNT_CHILDREN));
    expect(error).toMatchObject({ name: 'ReplyError', fault: 'short' });
  });

  test('that does not know the attribute refuses as fsinfo() does', () => {
    const calls = serve(new Map());
    for (const attribute of Object.values<Attribute>(ver_21)) {
      if (attribute.answeredBy.includes('core')) continue;
      expect(thrown(() => query(calls, anywhere, attribute))).toBe(errno('EOPNOTSUPP'));
    }
  });
});

describe('room', () => {
  const { FSINFO_ATTR_CONFIGURATION, FSINFO_ATTR_MOUNT_ALL } = ver_21;

  /** Calls, with the sizes of the buffers that they were given. */
  function counting({ fsinfo }: FsinfoCalls): { calls: FsinfoCalls; rooms: number[] } {
    const rooms: number[] = [];
    const calls: FsinfoCalls = {
      fsinfo(dfd, path, params, buffer) {
        rooms.push(buffer?.length ?? 0);
        return fsinfo(dfd, path, params, buffer);
      },
    };
    return { calls, rooms };
  }

  test.each([
    [4095, [4096]],
    [4096, [4096, 8192]],
    [8192, [4096, 12288]],
  ])('for text of %d bytes', (length, rooms) => {
    const counted = counting(serve(new Map([[FSINFO_ATTR_CONFIGURATION, 'x'.repeat(length)]])));
    expect(query(counted.calls, anywhere, FSINFO_ATTR_CONFIGURATION)).toHaveLength(length);
    expect(counted.rooms).toEqual(rooms);
  });

  test('for a list that grows between the calls', () => {
    const child = { mnt_unique_id: 1n, mnt_id: 2, parent_id: 3, mnt_notify_sum: 4n };
    let length = 200;
    const grow = () => {
      length += 300;
      return Array(length).fill(child);
    };
    const growing = new World(new Map());
    const { fsinfo } = serveFsinfo<object>({
      common: [answer(FSINFO_ATTR_MOUNT_ALL, grow)],
      path: () => growing,
      fd: () => growing,
      mount: () => growing,
    });
    const list = query({ fsinfo }, anywhere, FSINFO_ATTR_MOUNT_ALL, { elementSize: 24 });
    expect(list).toEqual(Array(length).fill(child));
  });

  test('has an end: a value that grows all the time is given up after few calls', () => {
    let calls = 0;
    const endless: FsinfoCalls = {
      fsinfo: (_dfd, _path, _params, buffer) => {
        calls++;
        return buffer!.length + 1;
      },
    };
    const error = thrown(() => queryBytes(endless, anywhere, 0x999));
    expect(error).toMatchObject({ name: 'ReplyError', fault: 'size', attribute: '0x999' });
    expect(calls).toBeLessThan(20);
  });
});

describe('several values', () => {
  const { FSINFO_ATTR_AFS_SERVER_NAME, FSINFO_ATTR_SOURCE } = ver_21;
  const served = (end: Error): FsinfoCalls =>
    serveFsinfo<object>({
      common: [
        answer(FSINFO_ATTR_AFS_SERVER_NAME, (_, { Nth }) => {
          if (Nth === 3) throw end;
          return `server ${Nth}`;
        }),
      ],
      path: () => ({}),
      fd: () => ({}),
      mount: () => ({}),
    });

  test('are had one by one, up to ENODATA', () => {
    const each = queryEach(served(errno('ENODATA')), anywhere, FSINFO_ATTR_AFS_SERVER_NAME);
    const names = [...each].map((name) => new TextDecoder().decode(name));
    expect(names).toEqual(['server 0', 'server 1', 'server 2']);
  });

  test('end with any other errno as an error', () => {
    const each = queryEach(served(errno('EIO')), anywhere, FSINFO_ATTR_AFS_SERVER_NAME);
    expect(thrown(() => [...each])).toBe(errno('EIO'));
  });

  test('are not asked for where there is one', () => {
    const each = queryEach(served(errno('EIO')), anywhere, FSINFO_ATTR_SOURCE);
    expect(() => [...each]).toThrow(
      new RangeError('queryEach: FSINFO_ATTR_SOURCE should have FSINFO_FLAGS_N'),
    );
  });
});

describe('attribute info', () => {
  test('of an attribute nobody knows is undefined, a refused call is not', () => {
    expect(attributeInfo(serve(new Map()), anywhere, 0x999)).toBeUndefined();
    const world = new World(new Map());
    world.refusal = errno('ENOENT');
    expect(thrown(() => attributeInfo(serveFsinfo(world), anywhere, 9))).toBe(errno('ENOENT'));
  });

  test('is read for any ABI', () => {
    for (const abi of abis) {
      const info = attributeInfo(serve(new Map(), abi), anywhere, 0x101, { abi });
      expect(info).toEqual({ attr_id: 0x101, type: 3, flags: 0, size: 4 });
    }
  });
});
