import { readFileSync } from 'node:fs';
import {
  MOUNT_PROPAGATION_DEPENDENT,
  MOUNT_PROPAGATION_PRIVATE,
  MOUNT_PROPAGATION_SHARED,
  MOUNT_PROPAGATION_UNBINDABLE,
} from '@kernfmt/uapi/linux/fsinfo';
import { expect } from 'vitest';
import { parseMountinfo } from '../../src/mounts/mountinfo.ts';

/** What a raw line of mountinfo, split at its spaces and no more, says fsinfo() should answer. */
export interface Expected {
  readonly mnt_id: number;
  readonly parent_id: number;
  readonly dev: string;
  /** As mountinfo escapes it, but for '#', which the series does not escape. */
  readonly path: string;
  readonly point: string;
  readonly attr: number;
  readonly fs_name: string;
  readonly source: string;
  readonly configuration: string;
  readonly propagation: {
    readonly shared_group_id: number;
    readonly dependent_source_id: number;
    readonly dependent_clone_of_id: number;
    readonly propagation_type: number;
  };
}

const hash = (field: string): string => field.replaceAll('\\043', '#');
const unmangle = (field: string): string =>
  field.replace(/\\(040|011|012|134|043)/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );

/** A table, that of the calling thread unless given: what the raw lines and our parser both say. */
export function expectedTable(file = '/proc/thread-self/mountinfo'): Expected[] {
  const bytes = readFileSync(file);
  const table = bytes.toString('latin1').split('\n').slice(0, -1).map(expectedOf);
  const parsed = parseMountinfo(bytes);
  expect(parsed.map(({ mnt_id, mnt_point }) => [mnt_id, mnt_point])).toEqual(
    table.map(({ mnt_id, point }) => [mnt_id, point]),
  );
  return table;
}

function expectedOf(line: string): Expected {
  const fields = line.split(' ');
  const dash = fields.indexOf('-');
  const [id, parent, dev = '', root = '', point = '', options = ''] = fields;
  const [type = '', source = '', ...sbOptions] = fields.slice(dash + 1);
  return {
    mnt_id: Number(id),
    parent_id: Number(parent),
    dev,
    path: hash(root),
    point: unmangle(point),
    attr: attributesOf(options.split(',')),
    fs_name: type.split('.')[0]!,
    source: hash(source),
    configuration: sbOptions.join(' ').replace(/,(sync|dirsync|lazytime|mand)(?=,|$)/g, ''),
    propagation: propagationOf(fields.slice(6, dash)),
  };
}

function attributesOf(options: readonly string[]): number {
  const bits: Record<string, number> = {
    ro: 1,
    nosuid: 2,
    nodev: 4,
    noexec: 8,
    noatime: 0x10,
    nodiratime: 0x80,
  };
  const atime = options.includes('noatime') || options.includes('relatime') ? 0 : 0x20;
  return options.reduce((attr, option) => attr | (bits[option] ?? 0), atime);
}

function propagationOf(tags: readonly string[]): Expected['propagation'] {
  const id = (name: string): number =>
    Number(tags.find((tag) => tag.startsWith(`${name}:`))?.split(':')[1] ?? 0);
  const none = { shared_group_id: 0, dependent_source_id: 0, dependent_clone_of_id: 0 };
  if (id('shared') !== 0) {
    return { ...none, shared_group_id: id('shared'), propagation_type: MOUNT_PROPAGATION_SHARED };
  }
  if (id('master') !== 0) {
    return {
      shared_group_id: 0,
      dependent_source_id: id('master'),
      dependent_clone_of_id: id('propagate_from'),
      propagation_type: MOUNT_PROPAGATION_DEPENDENT,
    };
  }
  const unbindable = tags.includes('unbindable');
  return {
    ...none,
    propagation_type: unbindable ? MOUNT_PROPAGATION_UNBINDABLE : MOUNT_PROPAGATION_PRIVATE,
  };
}

/** Where a mount is within its parent, as far as paths can tell; undefined for the topmost one. */
export function pointInParent(mount: Expected, table: readonly Expected[]): string | undefined {
  const parent = table.find(({ mnt_id }) => mnt_id === mount.parent_id);
  if (parent === undefined) return undefined;
  const above = parent.point === '/' ? '' : parent.point;
  expect(mount.point.startsWith(above)).toBe(true);
  return mount.point.slice(above.length) || '/';
}
