import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { errno } from '@kernfmt/kernel';
import { MS_BIND } from '@kernfmt/uapi/linux/mount';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseMountinfo } from '../src/mounts/mountinfo.ts';
import { type LinuxKernel, type LinuxOptions, openWith } from '../src/open.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from './native/live.ts';
import { Reader } from './reader.ts';
import { Scratch } from './scratch.ts';

const NOBODY = 65534;

/** A process in a mount namespace of its own, which it leaves when it is told to. */
class Other {
  readonly pid: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.pid = child.pid!;
  }

  static async start(
    options: readonly string[] = [],
    as: SpawnOptions = {},
    wrapper: readonly string[] = [],
  ): Promise<Other> {
    const [command = '', ...args] = [
      ...wrapper,
      'unshare',
      ...options,
      '--mount',
      '--propagation',
      'private',
      'sh',
      '-c',
      'echo; exec cat',
    ];
    const child = spawn(command, args, { ...as, stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    return new Other(child);
  }

  /** Runs a shell command in the namespace. */
  run(command: string): void {
    const args = [`--mount=/proc/${this.pid}/ns/mnt`, 'sh', '-c', command];
    const { status, stderr } = spawnSync('nsenter', args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }

  /** Another process in the same namespace, once it is there. */
  async second(): Promise<ChildProcess> {
    const args = [`--mount=/proc/${this.pid}/ns/mnt`, 'sh', '-c', 'echo; exec cat'];
    const child = spawn('nsenter', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    return child;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.stdin?.end();
    await once(this.#child, 'exit');
  }
}

describe.runIf(hasNative && isRoot)('another mount namespace', () => {
  let scratch: Scratch;
  let other: Other;
  const kernels: LinuxKernel[] = [];

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
  });
  afterAll(() => scratch.remove());
  beforeEach(async () => {
    scratch.clear();
    scratch.dir('d', 'e');
    other = await Other.start();
  });
  afterEach(async () => {
    for (const kernel of kernels.splice(0)) kernel.close();
    await other.end();
  });

  const open = (options: LinuxOptions): LinuxKernel => {
    const kernel = openWith(liveNative(), options);
    kernels.push(kernel);
    return kernel;
  };
  /** Opens it with a watch on the scratch directory, and hears what it does. */
  const listen = (options: LinuxOptions) => {
    const kernel = open(options);
    const reader = new Reader(kernel, scratch.root).watch(scratch.root, 1);
    return { kernel, reader };
  };
  const [d, e] = [() => scratch.path('d'), () => scratch.path('e')];

  it.each(['fanotify', 'mountinfo'] as const)('by pid, with %s', (backend) => {
    const { kernel, reader } = listen({ backend, namespace: { pid: other.pid } });
    expect(kernel.namespace).toEqual({
      name: expect.stringMatching(/^mnt:\[\d+\]$/),
      hasEnded: false,
    });
    expect(kernel.choice.backend).toBe(backend);
    scratch.tmpfs('own');
    expect(reader.lines()).toEqual([]);
    other.run(`mount -t tmpfs t ${d()}`);
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < d']);
    reader.watch(d(), 2);
    other.run(`mount -o remount,bind,ro ${d()}`);
    expect(reader.lines()).toEqual([
      '2 READONLY d ro',
      '1 READONLY d subtree ro',
      '2 SETATTR d',
      '1 SETATTR d subtree',
    ]);
    other.run(`mount --move ${d()} ${e()}`);
    expect(reader.lines()).toEqual(['2 MOVE_FROM e < e', '1 MOVE_TO . < e']);
    other.run(`umount ${e()}`);
    expect(reader.lines()).toEqual(['1 UNMOUNT . < e', expect.stringMatching(/^2 REMOVAL \d+$/)]);
  });

  it.each(['fanotify', 'mountinfo'] as const)(
    'its mounts are those of its mountinfo: %s',
    (backend) => {
      other.run(`mount -t tmpfs t ${d()} && mount --bind ${d()} ${e()}`);
      const kernel = open({ backend, namespace: { pid: other.pid } });
      const expected = parseMountinfo(readFileSync(`/proc/${other.pid}/mountinfo`));
      const listed = kernel.mountReader!.list();
      const pairs = listed.map(({ mnt_id, path }) => [
        mnt_id,
        Buffer.from(path!).toString('latin1'),
      ]);
      expect(new Map(pairs as [number, string][])).toEqual(
        new Map(expected.map(({ mnt_id, mnt_point }) => [mnt_id, mnt_point])),
      );
      expect(kernel.mountReader!.find(listed.at(-1)!.id)).toEqual(listed.at(-1));
    },
  );

  /**
   * Mounts the file of a namespace. The kernel lets only that of a younger one be mounted, which it
   * tells by ids, of which each CPU has a stock of its own: one of them gives out greater ones.
   */
  async function mountedFile(): Promise<[Other, string]> {
    const { sys } = liveNative();
    const file = scratch.path('ns');
    writeFileSync(file, '');
    for (const cpu of cpus().keys()) {
      const younger = await Other.start([], {}, ['taskset', '-c', `${cpu}`]);
      if (sys.mount(`/proc/${younger.pid}/ns/mnt`, file, null, MS_BIND, null) === 0) {
        return [younger, file];
      }
      await younger.end();
    }
    throw new Error('no namespace is young enough for its file to be mounted');
  }

  it('by fd, and by a path that its file is mounted on', async () => {
    const [younger, path] = await mountedFile();
    const fd = openSync(`/proc/${younger.pid}/ns/mnt`, 'r');
    const byFd = listen({ namespace: { fd } });
    const byPath = listen({ namespace: { path } });
    closeSync(fd);
    younger.run(`mount -t tmpfs t ${d()}; mount -o remount,bind,ro ${d()}`);
    expect(byFd.reader.lines()).toEqual(['1 NEW_MOUNT . < d']);
    expect(byPath.reader.lines()).toEqual(['1 NEW_MOUNT . < d']);
    expect(byFd.kernel.namespace).toEqual(byPath.kernel.namespace);
    await younger.end();
    // The file keeps the namespace; nobody is left by whom its directories could be found.
    const empty = open({ namespace: { path }, backend: 'fanotify' });
    expect(empty.name).toContain('attributes by nothing: no process is in there');
    expect(empty.mountReader!.list().length).toBeGreaterThan(1);
    expect(() => new Reader(empty).watch('/', 1)).toThrow(errno('ESRCH'));
    expect(() => open({ namespace: { path }, backend: 'mountinfo' })).toThrow(
      /^no process is seen to be in mnt:\[\d+\]/,
    );
    scratch.umount('ns');
  });

  it('one’s own by name is one’s own', () => {
    const { kernel, reader } = listen({ namespace: { pid: process.pid } });
    scratch.tmpfs('d');
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < d']);
    expect(kernel.namespace?.name).toBe(open({}).namespace?.name);
  });

  it('absolute symbolic links lead to places in there', () => {
    other.run(`mount -t tmpfs t ${d()} && mkdir ${d()}/x && ln -s ${d()} ${d()}/x/link`);
    const { reader } = listen({ namespace: { pid: other.pid } });
    reader.watch(`${d()}/x/link`, 2);
    symlinkSync('/', scratch.path('to-root'));
    reader.watch(scratch.path('to-root'), 3);
    expect(() => reader.watch('/', 3)).toThrow(errno('EBUSY'));
    other.run(`mount -t tmpfs t ${d()}/x`);
    expect(reader.lines()).toEqual([
      '2 NEW_MOUNT d < d/x',
      '1 NEW_MOUNT d < d/x subtree',
      '3 NEW_MOUNT d < d/x subtree',
    ]);
  });

  it('a user namespace inside is no hindrance', async () => {
    const inner = await Other.start(['--user', '--map-root-user']);
    const { reader } = listen({ backend: 'fanotify', namespace: { pid: inner.pid } });
    const args = ['-t', `${inner.pid}`, '-U', '-m', 'mount', '-t', 'tmpfs', 't', d()];
    expect(spawnSync('nsenter', args).status).toBe(0);
    expect(reader.lines()).toEqual(['1 NEW_MOUNT . < d']);
    await inner.end();
  });

  it('the last process takes it with it: UNMOUNT of all, REMOVAL, and it has ended', async () => {
    other.run(`mount -t tmpfs t ${d()}`);
    const { kernel, reader } = listen({ namespace: { pid: other.pid } });
    await other.end();
    const lines: string[] = [];
    while (lines.length < 2) {
      await kernel.task.wait(reader.fd);
      lines.push(...reader.lines());
    }
    while (!kernel.namespace?.hasEnded) await new Promise((done) => setTimeout(done, 10));
    expect(lines).toContain('1 UNMOUNT . < d');
    expect(lines.at(-1)).toMatch(/^1 REMOVAL \d+$/);
    expect(kernel.mountReader!.find(1n << 40n)).toBeUndefined();
    expect(() => reader.watch('/', 3)).toThrow(errno('ESRCH'));
  });

  it('stays while another process is in there, by which attributes are told then', async () => {
    other.run(`mount -t tmpfs t ${d()}`);
    const { kernel, reader } = listen({ namespace: { pid: other.pid } });
    const second = await other.second();
    await other.end();
    const args = [`--mount=/proc/${second.pid}/ns/mnt`, 'mount', '-o', 'remount,bind,ro', d()];
    expect(spawnSync('nsenter', args).status).toBe(0);
    const lines: string[] = [];
    while (lines.length < 2) {
      await kernel.task.wait(reader.fd);
      lines.push(...reader.lines());
    }
    expect(lines).toEqual(['1 READONLY d subtree ro', '1 SETATTR d subtree']);
    expect(kernel.namespace?.hasEnded).toBe(false);
    second.stdin?.end();
    await once(second, 'exit');
  });

  it('leaves nothing open, not even the namespace', async () => {
    const fds = () => readdirSync('/proc/self/fd').length;
    const before = fds();
    for (const backend of ['fanotify', 'mountinfo', 'fanotify', 'mountinfo'] as const) {
      const { kernel } = listen({ backend, namespace: { pid: other.pid } });
      kernel.close();
    }
    expect(fds()).toBe(before);
  });

  it('without privileges: mountinfo of one’s own processes, and others are hidden', async () => {
    const program = fileURLToPath(new URL('program.mjs', import.meta.url));
    const ask = (pid: number) => {
      const as = { uid: NOBODY, gid: NOBODY, encoding: 'utf8' } as const;
      return spawnSync(process.execPath, [program, 'other', `${pid}`], as).stdout;
    };
    const theirs = ask(other.pid);
    expect(theirs).toMatch(
      /^LinuxUnsupported: the mount namespace of \{"pid":\d+\}: EACCES: no permission to trace the/,
    );
    const inner = await Other.start(['--user', '--map-root-user'], { uid: NOBODY, gid: NOBODY });
    const own = ask(inner.pid);
    expect(own).toMatch(/fanotify: not taken: .*\n.*to have it: run as root/);
    expect(own).toMatch(/mountinfo: taken: changes by poll on mountinfo/);
    expect(own).toMatch(/\n[1-9]\d* mounts\n$/);
    await inner.end();
  });

  it('what is no mount namespace is refused as setns() would', () => {
    const no = (namespace: NonNullable<LinuxOptions['namespace']>) => () => open({ namespace });
    mkdirSync(scratch.path('f'));
    expect(no({ path: scratch.path('f') })).toThrow(errno('EINVAL'));
    expect(no({ path: '/proc/self/ns/uts' })).toThrow(errno('EINVAL'));
    expect(no({ path: scratch.path('none') })).toThrow(errno('ENOENT'));
    expect(no({ pid: 2 ** 22 + 1 })).toThrow(errno('ENOENT'));
    expect(no({ fd: 9999 })).toThrow(errno('ENOENT'));
    expect(() => open({ backend: 'kernel', namespace: { pid: 1 } })).toThrow(
      /^openLinux: namespace means nothing to the kernel back end/,
    );
  });
});
