import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Errno, errno, type FsinfoCalls } from '@kernfmt/kernel';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_ATTR_FSINFO_ATTRIBUTES,
  FSINFO_ATTR_MOUNT_POINT,
  FSINFO_ATTR_MOUNT_POINT_FULL,
  FSINFO_FLAGS_QUERY_MOUNT,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoParams,
  fsinfo_attribute_info,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { afterAll, beforeAll } from 'vitest';
import { runTestFsinfo, type TestFsinfoOptions } from '../src/run.ts';

/** What a run of the program left behind; stdout with one character for each byte. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program. */
export function run(
  argv: readonly string[],
  calls: FsinfoCalls,
  options: TestFsinfoOptions = {},
): Ran {
  let out = '';
  let err = '';
  const output = {
    out: (bytes: Uint8Array) => {
      out += Buffer.from(bytes).toString('latin1');
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = runTestFsinfo(argv, calls, output, options);
  return { code, out, err };
}

/** One call, as a test's kernel sees it. */
export interface Asked extends FsinfoParams {
  readonly file: string;
  readonly room: number;
}

/** A kernel whose values a test makes: they are copied as far as they fit. */
export function kernel(value: (asked: Asked) => Uint8Array | Errno): FsinfoCalls {
  return {
    fsinfo(_dfd, path, params, buffer) {
      const asked = { ...fsinfo_params.decode(params!), file: String(path), room: buffer!.length };
      const bytes = value(asked);
      if (!(bytes instanceof Uint8Array)) throw bytes;
      buffer!.set(bytes.subarray(0, buffer!.length));
      return bytes.length;
    },
  };
}

/** What a test's kernel has of an attribute: by default a struct with one value. */
export interface Attribute {
  readonly id: number;
  readonly type?: number;
  readonly flags?: number;
  readonly size?: number;
  /** The id that its ATTRIBUTE_INFO names, where that is another one. */
  readonly called?: number;
  value(Nth: number, Mth: number): Uint8Array | Errno;
}

/** One value, and no more. */
export const only =
  (bytes: Uint8Array) =>
  (Nth: number, Mth: number): Uint8Array | Errno =>
    Nth === 0 && Mth === 0 ? bytes : errno('ENODATA');

/** A kernel with these attributes. Mount N is at "/N", but those divisible by 3 are not told. */
export function kernelWith(attributes: readonly Attribute[]): FsinfoCalls {
  return kernel(({ file, flags, request, Nth, Mth }) => {
    if (request === FSINFO_ATTR_FSINFO_ATTRIBUTES) {
      return new Uint8Array(Uint32Array.from(attributes, ({ id }) => id).buffer);
    }
    const isPoint = request === FSINFO_ATTR_MOUNT_POINT || request === FSINFO_ATTR_MOUNT_POINT_FULL;
    if (isPoint && flags === FSINFO_FLAGS_QUERY_MOUNT) {
      return Number(file) % 3 === 0 ? errno('EPERM') : Buffer.from(`/${file}\0\0`);
    }
    const asksInfo = request === FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO;
    const found = attributes.find(({ id }) => id === (asksInfo ? Nth : request));
    if (found === undefined) return errno(asksInfo ? 'ENODATA' : 'EOPNOTSUPP');
    if (!asksInfo) return found.value(Nth, Mth);
    const { id, called = id, type = FSINFO_TYPE_VSTRUCT, flags: set = 0, size = 0 } = found;
    return fsinfo_attribute_info.encode({ attr_id: called, type, flags: set, size });
  });
}

/** Compiles a C program of this folder before the tests; what it prints for an input. */
export function judge(name: string): (input: Uint8Array, args?: readonly string[]) => Ran {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'test-fsinfo-'));
    const source = new URL(`${name}.c`, import.meta.url).pathname;
    execFileSync('gcc', ['-O1', '-Wall', '-Werror', '-o', join(folder, 'judge'), source]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (input, args = []) => {
    const { status, stdout, stderr } = spawnSync(join(folder, 'judge'), args, {
      input,
      encoding: 'latin1',
      maxBuffer: 1 << 26,
      argv0: 'test-fsinfo',
    });
    return { code: status!, out: stdout, err: stderr };
  };
}
