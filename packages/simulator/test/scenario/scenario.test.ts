import { readFileSync } from 'node:fs';
import { Errno, errno, type Kernel } from '@kernfmt/kernel';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import { describe, expect, test } from 'vitest';
import {
  operations,
  type PlayOptions,
  type Program,
  parseScenario,
  playScenario,
  type Scenario,
} from '../../src/scenario.ts';

const tmpfs = (target: string) => ({
  op: 'mount',
  args: { source: 'A', target, fstype: 'tmpfs', flags: [], data: null },
});
const spawn = { op: 'spawn', args: { program: 'reader' } };
const result = { op: 'watch_test_result', args: {} };
const signal = (name: string) => ({ op: 'signal', args: { signal: name } });

/** A program that watches "/" and says how many bytes each of its reads gave. */
const reader: Program = async (kernel: Kernel, output, stop) => {
  const { task } = kernel;
  const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
  task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 32);
  task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
  for (;;) {
    try {
      const length = task.read(fd, new Uint8Array(433));
      output.out(new TextEncoder().encode(`${length} `));
    } catch (error) {
      if (error !== errno('EAGAIN')) throw error;
      await task.wait(fd, { signal: stop });
    }
  }
};

/** What a scenario's reader wrote, and the results of its steps. */
async function play(steps: Scenario['steps'], options: PlayOptions = {}) {
  const results: (string | number)[] = [];
  let written = '';
  await playScenario(
    { steps },
    {
      programs: { reader: (...args) => reader(...args).catch(() => 3) },
      onStep: (_step, outcome) => {
        results.push(outcome instanceof Errno ? outcome.code : outcome.ret);
        if (!(outcome instanceof Errno) && outcome.stdout !== undefined) {
          written += `${new TextDecoder().decode(outcome.stdout)}${outcome.exit}`;
        }
      },
      ...options,
    },
  );
  return { written, results };
}

describe('a program', () => {
  test('runs after each step, and is killed for its result', async () => {
    const { written, results } = await play([spawn, tmpfs('/m'), tmpfs('/m'), result]);
    expect(written).toBe('24 24 killed');
    expect(results).toEqual([0, 0, 0, 0]);
  });

  test('reads what came while it was stopped in one read', async () => {
    const steps = [spawn, signal('SIGSTOP'), tmpfs('/m'), tmpfs('/m'), signal('SIGCONT'), result];
    expect((await play(steps)).written).toBe('48 killed');
  });

  test('ends the scenario with what it throws, at once or after it slept', async () => {
    const played = (program: Program) =>
      play([spawn, tmpfs('/m')], { programs: { reader: program } });
    const mistake = new RangeError('a mistake');
    await expect(played(() => Promise.reject(mistake))).rejects.toBe(mistake);
    const late: Program = async ({ task }) => {
      await task.wait(task.pipe2(O_NOTIFICATION_PIPE)[0]);
      throw mistake;
    };
    await expect(played(late)).rejects.toBe(mistake);
  });

  test('hears nothing once it is killed, and its watches are gone with it', async () => {
    const limit = { op: 'setrlimit', args: { resource: 'RLIMIT_NOFILE', soft: 64 } };
    const { written } = await play([spawn, result, tmpfs('/m'), limit, spawn, tmpfs('/m'), result]);
    expect(written).toBe('killed24 killed');
  });

  test('that ends by itself has its exit status', async () => {
    const programs = { reader: async () => 7 };
    const { written } = await play([spawn, tmpfs('/m'), result], { programs });
    expect(written).toBe('7');
  });

  test('nobody knows is misuse', async () => {
    await expect(play([spawn], { programs: {} })).rejects.toThrow(RangeError);
    await expect(play([result])).rejects.toThrow(/spawn comes first/);
  });
});

test('a refused step has its errno, and the scenario goes on', async () => {
  const rmdir = { op: 'rmdir', args: { path: '/m/none' } };
  expect((await play([rmdir, tmpfs('/m')])).results).toEqual(['ENOENT', 0]);
});

test('an abort ends it between steps', async () => {
  const stop = new AbortController();
  const results: string[] = [];
  await playScenario(
    { steps: [tmpfs('/m'), tmpfs('/m')] },
    {
      signal: stop.signal,
      onStep: ({ op }) => {
        results.push(op);
        stop.abort();
      },
    },
  );
  expect(results).toEqual(['mount']);
});

test('the options are those of the kernel', async () => {
  const sizes: number[] = [];
  const steps = [
    { op: 'pipe2', args: { queue: 'q0', flags: ['O_NOTIFICATION_PIPE'] } },
    { op: 'set_size', args: { queue: 'q0', size: 33 } },
    { op: 'fcntl', args: { fd: 'q0', cmd: 'F_GETPIPE_SZ' } },
  ];
  await playScenario(
    { steps },
    {
      generation: '6.1',
      onStep: (_step, outcome) => {
        if (!(outcome instanceof Errno)) sizes.push(outcome.ret);
      },
    },
  );
  expect(sizes).toEqual([0, 0, 8192]);
});

test('a serial of a trace means the key of this run', async () => {
  const ring = {
    op: 'add_key',
    args: { type: 'keyring', description: 'r', payload: null, ring: -2 },
  };
  const clear = { op: 'keyctl', args: { cmd: 'KEYCTL_CLEAR', arg2: 12345 } };
  expect((await play([ring, clear])).results[1]).toBe('ENOKEY');
  expect((await play([{ ...ring, ret: 12345 }, clear])).results[1]).toBe(0);
});

test('queues are seen by every operation that looks at them', async () => {
  const steps = [
    { op: 'pipe2', args: { queue: 'q0', flags: ['O_NOTIFICATION_PIPE'] } },
    { op: 'pipe2', args: { queue: 'p', flags: [] } },
    { op: 'set_size', args: { queue: 'q0', size: 8 } },
    { op: 'watch_mount', args: { watch_id: 1, queue: 'q0', path: '/' } },
    { op: 'burst', args: { op: 'mount remount,bind on /', count: 5 } },
    { op: 'ioctl', args: { fd: 'q0', cmd: 'FIONREAD' } },
    { op: 'child_read', args: { queue: 'q0', size: 24 } },
    { op: 'splice', args: { fd_in: 'q0', fd_out: 'p:write', len: 24 } },
    { op: 'tee', args: { from: 'q0', to: 'p', size: 24 } },
    { op: 'read', args: { queue: 'p', size: 99 } },
    { op: 'readv', args: { queue: 'q0', iov: '10,20,30' } },
    { op: 'poll', args: { queue: 'q0', end: 'read' } },
    { op: 'epoll_wait', args: { mode: 'level' } },
    { op: 'write', args: { fd: 'q0:write', size: 1 } },
  ];
  const seen: unknown[] = [];
  await playScenario(
    { steps },
    {
      onStep: (_step, outcome) => {
        if (outcome instanceof Errno) seen.push(outcome.code);
        else seen.push(outcome.value ?? outcome.revents?.join() ?? outcome.ret);
      },
    },
  );
  expect(seen.slice(4)).toEqual([0, 120, 24, 24, 'EINVAL', 24, 48, 'POLLIN', 1, 'EXDEV']);
});

test('the page that documents the format names every operation', () => {
  const page = readFileSync(
    new URL('../../../../docs/howto/write-a-scenario.md', import.meta.url),
    'utf8',
  );
  const undocumented = Object.keys(operations).filter((name) => !page.includes(`\`${name}\``));
  expect(undocumented).toEqual([]);
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(parseScenario(example).steps).toHaveLength(5);
});
