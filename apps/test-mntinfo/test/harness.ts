import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Revision, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { answer, serveFsinfo } from '@kernfmt/fsinfo/server';
import { errno, type FsinfoCalls } from '@kernfmt/kernel';
import { afterAll, beforeAll } from 'vitest';
import { runTestMntinfo, type TestMntinfoOptions } from '../src/run.ts';

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
  options: TestMntinfoOptions = {},
): Ran {
  let [out, err] = ['', ''];
  const output = {
    out: (bytes: Uint8Array) => {
      out += Buffer.from(bytes).toString('latin1');
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = runTestMntinfo(argv, calls, output, options);
  return { code, out, err };
}

/** A mount of a test's kernel. */
export interface Node {
  readonly id: number;
  /** One character for each byte. */
  readonly name: string;
  readonly attr: number;
  readonly type: number;
  readonly dev: readonly [major: number, minor: number];
  readonly counters: readonly [attr: bigint, topology: bigint, subtree: bigint];
  readonly fs: string;
  readonly children: readonly Node[];
}

/** A node that is nothing in particular. */
export function node(id: number, name: string, ...children: readonly Node[]): Node {
  return {
    id,
    name,
    attr: 0,
    type: 2,
    dev: [0, id],
    counters: [0n, 0n, 0n],
    fs: 'tmpfs',
    children,
  };
}

function* nodes(root: Node): Generator<Node, void> {
  yield root;
  for (const child of root.children) yield* nodes(child);
}

/** A kernel with these mounts: its paths lead to the root whatever they are. */
export function kernelOf(root: Node, revision: Revision = ver_21): FsinfoCalls {
  const old = revision === ver_20;
  const count = (counter: bigint): never =>
    (old ? Number(BigInt.asUintN(32, counter)) : counter) as never;
  const all = new Map([...nodes(root)].map((each) => [each.id, each]));
  const find = (id: number): Node => {
    const found = all.get(id);
    if (found === undefined) throw errno('EPERM');
    return found;
  };
  const child = ({ id }: Node) => ({
    mnt_unique_id: BigInt(1000 + id),
    mnt_id: id,
    parent_id: 0,
    mnt_notify_sum: count(0n),
  });
  return serveFsinfo<Node>({
    path: () => root,
    fd: () => root,
    mount: (_dfd, id) => find(id),
    common: [
      answer(revision.FSINFO_ATTR_IDS, ({ id, fs, dev: [f_dev_major, f_dev_minor] }) => {
        const ids = { f_fsid: 7n, f_sb_id: BigInt(id), f_fstype: 0x01021994 };
        return { f_fs_name: fs, ...ids, f_dev_major, f_dev_minor };
      }),
      answer(revision.FSINFO_ATTR_MOUNT_INFO, ({ id, attr, counters: [own, topology, below] }) => ({
        sb_unique_id: BigInt(id),
        mnt_unique_id: BigInt(1000 + id),
        mnt_id: id,
        attr,
        mnt_attr_changes: count(own),
        mnt_topology_changes: count(topology),
        mnt_subtree_notifications: count(below),
      })),
      answer(revision.FSINFO_ATTR_MOUNT_TOPOLOGY, ({ type, counters: [, topology] }) => ({
        parent_id: 1,
        shared_group_id: 2,
        dependent_source_id: 3,
        dependent_clone_of_id: 4,
        propagation_type: type,
        mnt_topology_changes: count(topology),
      })),
      answer(revision.FSINFO_ATTR_MOUNT_POINT, ({ name }) => Buffer.from(`/${name}`, 'latin1')),
      answer(revision.FSINFO_ATTR_MOUNT_CHILDREN, (each) => [...each.children, each].map(child)),
    ],
  });
}

/** Compiles a C program of this folder before the tests; what it prints for an input. */
export function judge(name: string): (input: Uint8Array, args?: readonly string[]) => string {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'test-mntinfo-'));
    const source = new URL(`${name}.c`, import.meta.url).pathname;
    const flags = ['-std=gnu17', '-O1', '-Wall', '-Werror'];
    execFileSync('gcc', [...flags, '-o', join(folder, 'judge'), source]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (input, args = []) => {
    const { status, stdout } = spawnSync(join(folder, 'judge'), args, {
      input,
      encoding: 'latin1',
    });
    if (status !== 0) throw new Error(`${name}.c ended with ${status}`);
    return stdout;
  };
}
