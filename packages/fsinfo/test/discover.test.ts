import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import { abis, struct, u32, u64 } from '@kernfmt/layout';
import * as ver_19_structs from '@kernfmt/uapi/linux/fsinfo/ver_19';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../src/attribute.ts';
import { type Revision, ver_20, ver_21 } from '../src/attributes.ts';
import { discover, negotiate } from '../src/discover.ts';
import { serveFsinfo } from '../src/server.ts';
import { World } from './server/world.ts';

const anywhere = { path: '/' };

/** A kernel with attributes; their values are never asked for here. */
const having = (...attributes: Attribute[]): FsinfoCalls =>
  serveFsinfo(new World(new Map(attributes.map((each) => [each, '']))));

const commonOf = (revision: Revision): Attribute[] =>
  Object.values<Attribute>(revision).filter(({ answeredBy }) => answeredBy.includes('common'));

describe('discovery', () => {
  test.each([
    ['ver #20', ver_20],
    ['ver #21', ver_21],
  ])('finds what a kernel of %s has, in its order', (_, revision) => {
    const found = discover(having(...commonOf(revision)), anywhere, { revision });
    expect(found.size).toBe(21);
    expect([...found.keys()].slice(11, 16)).toEqual([0x0c, 0x101, 0x100, 0x200, 0x204]);
    for (const [number, { info, attribute }] of found) {
      expect(attribute).toMatchObject({ number, type: info.type, flags: info.flags });
      expect(Object.values<Attribute>(revision)).toContain(attribute);
    }
  });

  test('keeps an attribute that nobody knows, with its info', () => {
    const unknown: Attribute = { ...ver_21.FSINFO_ATTR_SOURCE, number: 0x400 };
    const found = discover(having(unknown), anywhere);
    const info = { attr_id: 0x400, type: 1, flags: 0, size: 0 };
    expect(found.get(0x400)).toEqual({ info, attribute: undefined });
  });

  test('does not take a number for what it means elsewhere', () => {
    // In ver #17 0x203 was the list of children, of eight bytes each.
    const element = struct('fsinfo_mount_child', { mnt_id: u32, change_counter: u32 });
    const children = { ...ver_21.FSINFO_ATTR_MOUNT_CHILDREN, element };
    const found = discover(having({ ...children, number: 0x203 }, children), anywhere);
    expect(found.get(0x203)?.attribute).toBeUndefined();
    expect(found.get(0x205)?.attribute).toBeUndefined();
    expect(found.get(0x205)?.info.size).toBe(8);
    expect(found.get(0x101)?.attribute).toBe(ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTES);
  });

  test('leaves out what is listed and then is not there', () => {
    const kernel = having(ver_21.FSINFO_ATTR_SOURCE);
    const before = discover(kernel, anywhere);
    const forgetful: FsinfoCalls = {
      fsinfo(dfd, path, params, buffer) {
        const isOfSource = params?.[20] === ver_21.FSINFO_ATTR_SOURCE.number;
        if (isOfSource) throw errno('ENODATA');
        return kernel.fsinfo(dfd, path, params, buffer);
      },
    };
    const after = discover(forgetful, anywhere);
    expect([...before.keys()]).toEqual([9, 0x101, 0x100]);
    expect([...after.keys()]).toEqual([0x101, 0x100]);
  });
});

describe('negotiation', () => {
  test('tells ver #20 and ver #21 apart, on every ABI', () => {
    for (const abi of abis) {
      for (const revision of [ver_20, ver_21]) {
        const world = new World(new Map(commonOf(revision).map((each) => [each, ''])));
        expect(negotiate(serveFsinfo(world, { abi }), anywhere, { abi })).toBe(revision);
      }
    }
  });

  test('does not take ver #19 for ver #21, whose MOUNT_INFO is as long', () => {
    const old = [
      { ...ver_21.FSINFO_ATTR_MOUNT_INFO, struct: ver_19_structs.fsinfo_mount_info },
      { ...ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, struct: ver_19_structs.fsinfo_mount_topology },
      { ...ver_21.FSINFO_ATTR_MOUNT_CHILDREN, element: ver_19_structs.fsinfo_mount_child },
    ];
    expect(negotiate(having(...old), anywhere)).toBeUndefined();
  });

  test('knows nothing of a kernel without the attributes of mounts, or with longer ones', () => {
    expect(negotiate(having(ver_21.FSINFO_ATTR_SOURCE), anywhere)).toBeUndefined();
    const longer = struct('fsinfo_mount_info', {
      a: u64,
      b: u64,
      c: u64,
      d: u64,
      e: u64,
      f: u64,
      g: u64,
    });
    const info = { ...ver_21.FSINFO_ATTR_MOUNT_INFO, struct: longer };
    const rest = [ver_21.FSINFO_ATTR_MOUNT_TOPOLOGY, ver_21.FSINFO_ATTR_MOUNT_CHILDREN];
    expect(negotiate(having(info, ...rest), anywhere)).toBeUndefined();
  });

  test('lets a refusal through', () => {
    const none: FsinfoCalls = {
      fsinfo() {
        throw errno('ENOSYS');
      },
    };
    expect(() => negotiate(none, anywhere)).toThrow(errno('ENOSYS'));
  });
});
