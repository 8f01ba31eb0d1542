import { readFileSync } from 'node:fs';
import {
  type AttributeSupport,
  attributeInfo,
  discover,
  type FsinfoSupport,
  isKnown,
  query,
  type StructAttribute,
  type Target,
  ver_21,
} from '@kernfmt/fsinfo';
import { Errno, errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import {
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
} from '@kernfmt/uapi/linux/fsinfo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { liveFsinfo, withoutNative, withoutStatmount } from '../../src/fsinfo/support.ts';
import { openLinux } from '../../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';
import { expectedTable } from './lines.ts';
import { fsinfoIn, MODES } from './modes.ts';
import { mountOddly } from './odd-mounts.ts';

const attributes = Object.values(ver_21);

/** The structs of a value, and the members that a program may look at. */
function structsOf(attribute: (typeof attributes)[number]) {
  if (attribute.type === FSINFO_TYPE_STRING) return undefined;
  const struct = attribute.type === FSINFO_TYPE_LIST ? attribute.element : attribute.struct;
  if (struct.form !== 'struct') return undefined;
  const { members } = (struct as StructAttribute['struct']).on(LP64).layout;
  const own = members.map(({ name }) => name).filter((name) => !/^__|^hole$/.test(name));
  return { attribute, own };
}

const isZero = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isZero) : value === 0 || value === 0n || value === '';

const core = [ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTES, ver_21.FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO];

/** Every value of an attribute that the targets have, as structs. */
function valuesOf(calls: LiveFsinfo, attribute: (typeof attributes)[number], targets: Target[]) {
  return targets.flatMap((target) => {
    try {
      const value: unknown = query(calls, target, attribute);
      return (attribute.type === FSINFO_TYPE_VSTRUCT ? [value] : value) as Record<
        string,
        unknown
      >[];
    } catch (error) {
      if (error === errno('EOPNOTSUPP')) return [];
      throw error;
    }
  });
}

describe.runIf(hasNative && isRoot)('what is said to be known', () => {
  const { sys } = hasNative ? liveNative() : { sys: undefined! };
  let scratch: Scratch;
  beforeAll(() => {
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    mountOddly(sys, scratch);
  });
  afterAll(() => scratch.remove());

  it.each(MODES)('is all that is answered, by %s', (mode) => {
    const calls = fsinfoIn(mode);
    for (const { mnt_id } of expectedTable()) {
      const listed = new Set(discover(calls, { mnt_id }).keys());
      for (const attribute of attributes) {
        const none = calls.support[attribute.name as keyof FsinfoSupport].level === 'none';
        // Which file systems have a label depends on them.
        if (attribute === ver_21.FSINFO_ATTR_VOLUME_NAME && !none) continue;
        expect([attribute.name, listed.has(attribute.number)]).toEqual([attribute.name, !none]);
        expect(isKnown(calls.support, attribute)).toBe(!none);
      }
    }
    for (const attribute of attributes.filter((each) => !isKnown(calls.support, each))) {
      const target = { path: '/' };
      expect(() => query(calls, target, attribute, { elementSize: 24 })).toThrow(
        errno('EOPNOTSUPP'),
      );
      expect(attributeInfo(calls, target, attribute.number)).toBeUndefined();
    }
  });

  it.each(MODES)('has a value somewhere, and what is unknown is 0 everywhere, by %s', (mode) => {
    const calls = fsinfoIn(mode);
    const targets = expectedTable().map(({ mnt_id }) => ({ mnt_id }));
    for (const attribute of attributes.filter((each) => !core.some((one) => one === each))) {
      const structs = structsOf(attribute);
      if (structs === undefined || !isKnown(calls.support, attribute)) continue;
      const values = valuesOf(calls, attribute, targets);
      const { unknown } = calls.support[attribute.name as keyof FsinfoSupport];
      expect(structs.own).toEqual(expect.arrayContaining([...unknown]));
      for (const member of structs.own) {
        const zero = values.every((value) => isZero(value[member]));
        const known = isKnown(calls.support, attribute, member);
        // No volume here need have an id; a master out of sight takes a chroot.
        if (['uuid', 'dependent_clone_of_id'].includes(member)) expect(known).toBe(true);
        else expect([attribute.name, member, zero]).toEqual([attribute.name, member, !known]);
      }
    }
  });

  it('a kernel has it, whatever its back end', () => {
    for (const backend of ['fanotify', 'mountinfo'] as const) {
      let kernel: ReturnType<typeof openLinux>;
      try {
        kernel = openLinux({ backend });
      } catch (error) {
        if (error instanceof Errno) throw error;
        continue;
      }
      expect(kernel.fsinfoSupport).toEqual(liveFsinfo);
      expect(kernel.support.fsinfo.level).toBe('emulated');
      const { mnt_id } = query(kernel.task, { path: '/' }, ver_21.FSINFO_ATTR_MOUNT_INFO);
      expect(mnt_id).toBe(expectedTable().find(({ point }) => point === '/')?.mnt_id);
      kernel.close();
    }
  });
});

const LEVELS = { full: 'yes', partial: 'in part', none: 'no', emulated: 'emulated' } as const;

function row(name: string, { level, note, unknown }: AttributeSupport): string {
  const members = unknown.map((member) => `\`${member}\``).join(', ');
  return `| ${name.replace('FSINFO_ATTR_', '')} | ${LEVELS[level]} | ${note} | ${members} |`;
}

function table(support: Partial<FsinfoSupport>, title: string): string {
  const rows = Object.entries(support).map(([name, entry]) => row(name, entry));
  const head = `| ${title} | answered | by | members that are not known |`;
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

const docs = readFileSync(new URL('../../../../docs/fsinfo.md', import.meta.url), 'utf8');

it.each([
  ['with statmount()', liveFsinfo, '`statmount`, Linux 6.8'],
  ['without', withoutStatmount, 'before Linux 6.8'],
  ['without native calls', withoutNative, 'and without native calls'],
])('docs/fsinfo.md has the table of what is answered %s', (_, support, title) => {
  const at = docs.indexOf(`| ${title} |`);
  expect(docs.slice(at, docs.indexOf('\n\n', at))).toBe(table(support, title));
});
