import { readdirSync, readFileSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { FSINFO_TYPE_LIST, FSINFO_TYPE_STRING, fsinfo_params } from '@kernfmt/uapi/linux/fsinfo';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../src/attribute.ts';
import { ver_21 } from '../src/attributes.ts';
import { type QueryOptions, query } from '../src/query.ts';
import { serveFsinfo } from '../src/server.ts';
import { outcome, type Values, World } from './server/world.ts';

// What of the recordings the call itself decides: the kernel's values are handed back to it.

const folder = new URL('../../../oracle/traces-fsinfo/', import.meta.url);

interface Step {
  readonly n: number;
  readonly op: string;
  readonly args: {
    readonly dfd: string;
    readonly path: string | null;
    readonly resolve_flags?: number;
    readonly at_flags?: number;
    readonly flags?: number;
    readonly request?: string;
    readonly Nth?: number;
    readonly Mth?: number;
    readonly params?: null;
    readonly params_size: number;
    readonly buf_size?: number;
    readonly buffer?: null;
  };
  readonly ret: number;
  readonly errno: string;
  readonly data?: string;
}

/** What look-ups refuse; all else is decided by the call. */
const refusals = ['EBADF', 'ENOENT', 'EXDEV', 'EPERM'] as const;
const recorded = Object.values<Attribute>(ver_21).filter(
  ({ name, answeredBy }) => answeredBy.includes('common') && !name.endsWith('ERROR_STATE'),
);

/** The attribute's value in a recorded buffer, as an answer would give it. */
function valueIn(attribute: Attribute, bytes: Uint8Array, isRoot: boolean): unknown {
  if (attribute.type === FSINFO_TYPE_STRING) {
    const text = bytes.subarray(0, bytes.indexOf(0));
    const isPoint = attribute.name === 'FSINFO_ATTR_MOUNT_POINT';
    return isRoot && isPoint ? { text, nuls: 1 } : text;
  }
  if (attribute.type !== FSINFO_TYPE_LIST) return attribute.struct.on(LP64).decode(bytes);
  if (attribute.element.form === 'scalar') throw new TypeError('a list of numbers has no answer');
  const codec = attribute.element.on(LP64);
  return Array.from({ length: bytes.length / codec.size }, (_, at) =>
    codec.decode(bytes, at * codec.size),
  );
}

const unhex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** What is asked for: STATFS, where the params end before they say. */
const requestOf = ({ args }: Step): number =>
  args.params_size < REQUEST_END ? 0 : Number(args.request ?? 0);
const REQUEST_END = fsinfo_params.on(LP64).layout.offsets.get('Nth') ?? Number.NaN;

/**
 * The whole value of a step: its own data, or those of a step that had room for all of it, or, what
 * nobody had room for being zeros, as much as there is.
 */
function wholeValue(step: Step, steps: readonly Step[]): Uint8Array {
  const alike = steps.filter(
    (each) => requestOf(each) === requestOf(step) && each.ret === step.ret,
  );
  const roomy = [step, ...alike].find(({ ret, data = '' }) => data.length / 2 >= ret) ?? step;
  const whole = new Uint8Array(step.ret);
  whole.set(unhex(roomy.data ?? '').subarray(0, step.ret));
  return whole;
}

function valuesOf(step: Step, steps: readonly Step[]): Values {
  const asked = recorded.find(({ number }) => number === requestOf(step));
  const values = new Map<Attribute, unknown>(recorded.map((each) => [each, errno('EIO')]));
  if (asked === undefined || step.ret < 0) return values;
  const isRoot = step.args.path === '/' || step.args.path === '11';
  return values.set(asked, valueIn(asked, wholeValue(step, steps), isRoot));
}

function paramsOf({ args, errno: code }: Step): Uint8Array | null {
  if (args.params === null) return null;
  const { resolve_flags = 0, at_flags = 0, flags = 0, request = 0, Nth = 0, Mth = 0 } = args;
  const bytes = new Uint8Array(Math.max(args.params_size, fsinfo_params.size));
  const numbers = { at_flags, flags, request: Number(request), Nth, Mth };
  fsinfo_params.encode({ ...numbers, resolve_flags: BigInt(resolve_flags) }, bytes);
  // The recordings do not say what lies beyond; it is what makes this errno.
  if (code === 'E2BIG') bytes[bytes.length - 1] = 1;
  return bytes;
}

/** As recordings keep a buffer: without the filler behind it but for four bytes. */
function trimmed(buffer: Uint8Array): string {
  let end = buffer.length;
  while (end > 0 && buffer[end - 1] === 0xee) end--;
  return Buffer.from(buffer.subarray(0, end + 4)).toString('hex');
}

function replay(step: Step, steps: readonly Step[]): void {
  const { args, ret } = step;
  const world = new World(valuesOf(step, steps));
  const refused = refusals.find((code) => code === step.errno);
  if (refused !== undefined) world.refusal = errno(refused);
  const size = args.buf_size ?? 0;
  const buffer = args.buffer === null ? null : new Uint8Array(Math.min(size, 2 ** 16)).fill(0xee);
  const dfd = args.dfd === 'AT_FDCWD' ? AT_FDCWD : 3;
  const { sys_fsinfo } = serveFsinfo(world);
  const returned = outcome(() =>
    sys_fsinfo(dfd, args.path, paramsOf(step), args.params_size, buffer, size),
  );
  expect({ n: step.n, returned }).toEqual({ n: step.n, returned: ret < 0 ? step.errno : ret });
  if (step.data !== undefined) expect(trimmed(buffer!)).toBe(step.data);
}

const traces = readdirSync(folder).map((file) => {
  const { steps } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const calls = (steps as Step[]).filter(({ op }) => op === 'fsinfo');
  return [file.replace('.json', ''), calls] as const;
});

test('there are 31 recordings, with calls of every attribute of that kernel', () => {
  expect(traces).toHaveLength(31);
  const calls = traces.flatMap(([, steps]) => steps);
  expect(calls.length).toBeGreaterThan(500);
  const asked = new Set(
    calls.filter(({ ret }) => ret >= 0).map(({ args }) => Number(args.request)),
  );
  expect([...asked]).toEqual(expect.arrayContaining(recorded.map(({ number }) => number)));
});

describe('the call returns and writes what the kernel did', () => {
  const withCalls = traces.filter(([, steps]) => steps.length > 0);
  test.each(withCalls)('%s', (_, steps) => {
    for (const step of steps) replay(step, steps);
  });
});

describe("queries read the kernel's own bytes", () => {
  /** A kernel that says what it said then. */
  const saying = ({ ret, data = '' }: Step) => ({
    fsinfo(_dfd: number, _path: unknown, _params: unknown, buffer: Uint8Array | null): number {
      buffer?.set(unhex(data).subarray(0, Math.min(ret, buffer.length)));
      return ret;
    },
  });
  const options: QueryOptions = { elementSize: 24 };

  test('of every attribute', () => {
    const [, steps] = traces.find(([name]) => name === 'fsi_attrs_ext2')!;
    const values = new Map(
      recorded
        .flatMap((attribute) => {
          const step = steps.find(({ args }) => Number(args.request) === attribute.number);
          return step === undefined || step.ret < 0 ? [] : [[attribute, step] as const];
        })
        .map(([attribute, step]) => [
          attribute.name.replace('FSINFO_ATTR_', ''),
          query(saying(step), { path: '/m/a' }, attribute, options),
        ]),
    );
    const text = (name: string) => new TextDecoder().decode(values.get(name) as Uint8Array);
    expect(values.get('MOUNT_INFO')).toMatchObject({ sb_unique_id: 0x1bn, mnt_unique_id: 0x1cn });
    expect(values.get('MOUNT_TOPOLOGY')).toMatchObject({ parent_id: 11, propagation_type: 2 });
    expect(values.get('IDS')).toMatchObject({ f_fs_name: 'ext2', f_sb_id: 0x1bn });
    expect(values.get('MOUNT_ALL')).toEqual(values.get('MOUNT_CHILDREN'));
    expect(values.get('MOUNT_ALL')).toEqual([
      { mnt_unique_id: 0x1cn, mnt_id: 14, parent_id: 14, mnt_notify_sum: 1n },
    ]);
    expect(['SOURCE', 'MOUNT_POINT', 'MOUNT_PATH'].map(text)).toEqual(['/dev/ram0', '/m/a', '/']);
    expect(text('FS_STATISTICS')).toBe('');
    expect(values.get('STATFS')).toMatchObject({ f_bsize: 1024n, f_blocks: 0x1ebn });
    expect(values.get('FEATURES')).toMatchObject({ nr_features: 51 });
  });

  test('and the list of 202 children, which does not fit at first', () => {
    const [, steps] = traces.find(([name]) => name === 'fsi_big_list')!;
    const children = query(
      saying(steps[0]!),
      { path: '/' },
      ver_21.FSINFO_ATTR_MOUNT_CHILDREN,
      options,
    );
    expect(children).toHaveLength(203);
    expect(children.at(-1)).toMatchObject({ mnt_id: 11, parent_id: 11 });
    expect(children[0]).toMatchObject({ mnt_id: 12, parent_id: 11 });
  });
});
