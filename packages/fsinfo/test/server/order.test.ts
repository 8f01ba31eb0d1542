import { errno } from '@kernfmt/kernel';
import { AT_EMPTY_PATH, AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_FLAGS_QUERY_FD,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_FLAGS_QUERY_PATH,
  fsinfo_params,
  fsinfo_volume_uuid,
} from '@kernfmt/uapi/linux/fsinfo';
import { RESOLVE_IN_ROOT } from '@kernfmt/uapi/linux/openat2';
import { expect, test } from 'vitest';
import type { Attribute } from '../../src/attribute.ts';
import { ver_21 } from '../../src/attributes.ts';
import { serveFsinfo } from '../../src/server.ts';
import { outcome, World } from './world.ts';

const { FSINFO_ATTR_VOLUME_UUID, FSINFO_ATTR_VOLUME_ID } = ver_21;
const uuid = { uuid: Array.from({ length: 16 }, (_, at) => at + 1) };

/** One call: every way in which it can go wrong is a choice of its own. */
interface Call {
  readonly paramsNull: boolean;
  readonly paramsSize: number;
  readonly bufferNull: boolean;
  readonly bufferSize: number;
  readonly excess: number;
  readonly readable: boolean;
  readonly flags: number;
  readonly resolve: bigint;
  readonly at: number;
  readonly path: string | null;
  readonly refused: boolean;
  readonly denied: boolean;
  readonly request: number;
  readonly Nth: number;
}

const choices: { readonly [Name in keyof Call]: readonly Call[Name][] } = {
  paramsNull: [false, true],
  paramsSize: [0, 32, 40],
  bufferNull: [false, true],
  bufferSize: [0, 64, 2 ** 32],
  excess: [0, 1],
  readable: [true, false],
  flags: [FSINFO_FLAGS_QUERY_PATH, FSINFO_FLAGS_QUERY_FD, FSINFO_FLAGS_QUERY_MOUNT, 3, 8, 2 ** 31],
  resolve: [BigInt(RESOLVE_IN_ROOT), 2n ** 63n],
  at: [AT_EMPTY_PATH, 0x4000],
  path: [null, '12', 'x', '2147483648'],
  refused: [false, true],
  denied: [false, true],
  request: [FSINFO_ATTR_VOLUME_UUID.number, FSINFO_ATTR_VOLUME_ID.number, 0x7777],
  Nth: [0, 1],
};

/** The checks in the order of the posted code: the first that holds decides. */
function expected(call: Call): number | string {
  const noParams = call.paramsNull;
  const asked = noParams ? { flags: 0, resolve: 0n, at: 0, request: 0, Nth: 0 } : { ...call };
  const byPath = asked.flags === FSINFO_FLAGS_QUERY_PATH;
  const byFd = asked.flags === FSINFO_FLAGS_QUERY_FD;
  const byMount = asked.flags === FSINFO_FLAGS_QUERY_MOUNT;
  const checks: readonly [holds: boolean, result: number | string][] = [
    [noParams !== (call.paramsSize === 0), 'EINVAL'],
    [call.bufferNull !== (call.bufferSize === 0), 'EINVAL'],
    [call.bufferSize > 0xffffffff, 'EOVERFLOW'],
    [!noParams && call.paramsSize > 32 && call.excess !== 0, 'E2BIG'],
    [!noParams && !call.readable, 'EFAULT'],
    [!byPath && !byFd && !byMount, 'EINVAL'],
    [byPath && asked.resolve > 0x1fn, 'EINVAL'],
    [byPath && asked.at !== 0 && asked.at !== AT_EMPTY_PATH, 'EINVAL'],
    [byPath && call.path === null, 'EFAULT'],
    [byFd && call.path !== null, 'EINVAL'],
    [byMount && (call.path === null || call.path === 'x'), 'EINVAL'],
    [byMount && call.path === '2147483648', 0],
    [call.refused, 'EPERM'],
    [call.denied, 'EACCES'],
    [asked.request === 0x7777, 'EOPNOTSUPP'],
    // Nobody answers STATFS here, which is what a call without params asks for.
    [asked.request === 0, 'EOPNOTSUPP'],
    [asked.Nth !== 0, 'ENODATA'],
    [call.bufferNull, asked.request === FSINFO_ATTR_VOLUME_UUID.number ? 16 : 4096],
    [asked.request === FSINFO_ATTR_VOLUME_ID.number, 'EIO'],
  ];
  return checks.find(([holds]) => holds)?.[1] ?? 16;
}

function* all(names: readonly (keyof Call)[]): Generator<Record<string, unknown>> {
  const [name, ...others] = names;
  if (name === undefined) yield {};
  else
    for (const rest of all(others))
      for (const value of choices[name]) yield { ...rest, [name]: value };
}

test('every combination of arguments meets the checks in the order of the posted code', () => {
  const world = new World(
    new Map<Attribute, unknown>([
      [FSINFO_ATTR_VOLUME_UUID, uuid],
      [FSINFO_ATTR_VOLUME_ID, errno('EIO')],
    ]),
  );
  const { sys_fsinfo } = serveFsinfo(world);
  const buffer = new Uint8Array(64);
  let combinations = 0;
  let failures = 0;
  for (const each of all(Object.keys(choices) as (keyof Call)[])) {
    const call = each as unknown as Call;
    world.refusal = call.refused ? errno('EPERM') : undefined;
    world.denial = call.denied ? errno('EACCES') : undefined;
    const params = paramsOf(call);
    const returned = outcome(() =>
      sys_fsinfo(
        AT_FDCWD,
        call.path,
        call.paramsNull ? null : params,
        call.paramsSize,
        call.bufferNull ? null : buffer,
        call.bufferSize,
      ),
    );
    combinations++;
    if (returned === expected(call)) continue;
    failures++;
    expect({ call, returned }).toEqual({ call, returned: expected(call) });
  }
  expect(failures).toBe(0);
  expect(combinations).toBe(
    Object.values(choices).reduce((product, { length }) => product * length, 1),
  );
});

function paramsOf({
  flags,
  resolve,
  at,
  request,
  Nth,
  excess,
  paramsSize,
  readable,
}: Call): Uint8Array {
  const known = fsinfo_params.encode({
    resolve_flags: resolve,
    at_flags: at,
    flags,
    request,
    Nth,
    Mth: 0,
  });
  const bytes = new Uint8Array(40);
  bytes.set(known);
  bytes[32] = excess;
  // Memory ends behind the byte that tells E2BIG, or in the middle of the known part.
  return readable ? bytes : bytes.subarray(0, Math.max(0, paramsSize === 40 ? 39 : 31));
}

test('an object that was found is let go of, whatever comes after', () => {
  const world = new World(new Map([[FSINFO_ATTR_VOLUME_UUID, uuid]]));
  const { fsinfo } = serveFsinfo(world);
  const ask = (request: number): Uint8Array =>
    fsinfo_params.encode({ resolve_flags: 0n, at_flags: 0, flags: 0, request, Nth: 0, Mth: 0 });
  expect(outcome(() => fsinfo(5, 'x', ask(6), new Uint8Array(16)))).toBe(16);
  expect(outcome(() => fsinfo(5, 'x', ask(0x999), null))).toBe('EOPNOTSUPP');
  world.denial = errno('EACCES');
  expect(outcome(() => fsinfo(5, 'x', ask(6), null))).toBe('EACCES');
  world.refusal = errno('ENOENT');
  expect(outcome(() => fsinfo(5, 'x', ask(6), null))).toBe('ENOENT');
  expect(world.released).toEqual(Array(3).fill({ by: 'path', args: [5, 'x', 0n, 0] }));
});

test('the params may be short: what is missing is 0', () => {
  const world = new World(new Map([[FSINFO_ATTR_VOLUME_UUID, uuid]]));
  const { fsinfo } = serveFsinfo(world);
  const params = fsinfo_params.encode({
    resolve_flags: 8n,
    at_flags: 0x100,
    flags: 0,
    request: 6,
    Nth: 0,
    Mth: 1,
  });
  const results = Array.from({ length: 33 }, (_, length) =>
    outcome(() => fsinfo(5, 'x', params.slice(0, length), new Uint8Array(16))),
  );
  expect(results[0]).toBe('EINVAL');
  // Without `request` it is STATFS that is asked for.
  expect(results.slice(1, 17)).toEqual(Array(16).fill('EOPNOTSUPP'));
  expect(results.slice(17, 25)).toEqual(Array(8).fill(16));
  expect(results.slice(25)).toEqual(Array(8).fill('ENODATA'));
});

test('bytes in the padding at the end of the params do not matter', () => {
  const world = new World(new Map([[FSINFO_ATTR_VOLUME_UUID, uuid]]));
  const { fsinfo } = serveFsinfo(world);
  const params = fsinfo_params.encode({
    resolve_flags: 0n,
    at_flags: 0,
    flags: 0,
    request: 6,
    Nth: 0,
    Mth: 0,
  });
  params.fill(0xff, 28);
  const buffer = new Uint8Array(16);
  expect(fsinfo(5, 'x', params, buffer)).toBe(16);
  expect(fsinfo_volume_uuid.decode(buffer)).toEqual(uuid);
});
