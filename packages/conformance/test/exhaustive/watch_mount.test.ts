import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Errno, KernelOops, type Task } from '@kernfmt/kernel';
import { openLinux } from '@kernfmt/linux';
import { SimulatedKernel } from '@kernfmt/simulator';
import { O_CREAT, O_DIRECTORY, O_NONBLOCK, O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_NO_AUTOMOUNT,
  AT_RECURSIVE,
  AT_REMOVEDIR,
  AT_SYMLINK_FOLLOW,
  AT_SYMLINK_NOFOLLOW,
} from '@kernfmt/uapi/linux/fcntl';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import { expect, test } from 'vitest';
import {
  type Arguments,
  type DfdKind,
  everyCall,
  expected,
  isQueue,
  type PathKind,
  subsetsOf,
  type WatchFdKind,
} from './watch_mount_model.ts';

/** A kernel with everything that the arguments name. */
interface Stage {
  readonly task: Task;
  readonly paths: Readonly<Record<PathKind, string | null>>;
  readonly dfds: Readonly<Record<DfdKind, number>>;
  readonly watchFds: Readonly<Record<WatchFdKind, number>>;
  readonly close: () => void;
}

const NOT_OPEN = 999;
const WATCH = 77;

function attempt(call: () => void): string {
  try {
    call();
    return 'OK';
  } catch (error) {
    if (error instanceof Errno) return error.code;
    throw error;
  }
}

/** All paths that lead anywhere lead to the same directory, which is also the current one. */
function pathsIn(root: string): Stage['paths'] {
  return {
    null: null,
    empty: '',
    relative: '.',
    directory: `${root}/d`,
    'link to a directory': `${root}/to-d`,
    file: `${root}/f`,
    'link to a file': `${root}/to-f`,
    'below a file': `${root}/f/x`,
    missing: `${root}/missing`,
    'dangling link': `${root}/dangling`,
  };
}

function queueOf(task: Task): [read: number, write: number] {
  const ends = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
  task.ioctl(ends[0], IOC_WATCH_QUEUE_SET_SIZE, 8);
  return ends;
}

function simulated(refused: boolean): Stage {
  let refusing = false;
  const watch_mount = () => (refusing ? 'EACCES' : undefined);
  const kernel = new SimulatedKernel({ modules: [{ name: 'refusing', watch_mount }] });
  const { task } = kernel;
  task.mkdir('/d', 0o755);
  task.symlink('/d', '/to-d');
  task.symlink('/f', '/to-f');
  task.symlink('/nothing', '/dangling');
  const file = task.open('/f', O_RDWR | O_CREAT, 0o644);
  task.chdir('/d');
  const directory = task.open('/d', O_DIRECTORY);
  const [read, write] = queueOf(task);
  const [plain] = task.pipe2(0);
  // On a mount that never had a watch, to take one off is another matter.
  const other = task.fork();
  other.watch_mount(AT_FDCWD, '/d', 0, queueOf(other)[0], WATCH);
  refusing = refused;
  return {
    task,
    paths: pathsIn(''),
    dfds: { AT_FDCWD, 'a directory': directory, 'a file': file, closed: NOT_OPEN },
    watchFds: {
      'read end': read,
      'write end': write,
      'plain pipe': plain,
      directory,
      closed: NOT_OPEN,
    },
    close: () => kernel.close(),
  };
}

function live(): Stage {
  const root = mkdtempSync(join(tmpdir(), 'kernfmt-watch-'));
  const back = process.cwd();
  mkdirSync(join(root, 'd'));
  writeFileSync(join(root, 'f'), '');
  symlinkSync(join(root, 'd'), join(root, 'to-d'));
  symlinkSync(join(root, 'f'), join(root, 'to-f'));
  symlinkSync(join(root, 'nothing'), join(root, 'dangling'));
  process.chdir(join(root, 'd'));
  const kernel = openLinux({ backend: 'mountinfo' });
  const { task } = kernel;
  const directory = openSync(join(root, 'd'), 'r');
  const file = openSync(join(root, 'f'), 'r');
  const [read, write] = queueOf(task);
  return {
    task,
    paths: pathsIn(root),
    dfds: { AT_FDCWD, 'a directory': directory, 'a file': file, closed: NOT_OPEN },
    watchFds: {
      'read end': read,
      'write end': write,
      'plain pipe': file,
      directory,
      closed: NOT_OPEN,
    },
    close: () => {
      kernel.close();
      closeSync(directory);
      closeSync(file);
      process.chdir(back);
      rmSync(root, { recursive: true });
    },
  };
}

/** Makes a call, and takes back what it did: each begins where the one before it did. */
function outcome({ task, paths, dfds, watchFds }: Stage, call: Arguments): string {
  const { dfd, path, at_flags, watch_fd, watch_id } = call;
  const set = (id: number) =>
    task.watch_mount(AT_FDCWD, paths.directory, 0, watchFds['read end'], id);
  const ended = attempt(() =>
    task.watch_mount(dfds[dfd], paths[path], at_flags, watchFds[watch_fd], watch_id),
  );
  if (ended === 'OK' && isQueue(watch_fd)) set(watch_id === -1 ? WATCH : -1);
  // The records of what was taken off; nothing, of calls that were refused.
  attempt(() => task.read(watchFds['read end'], new Uint8Array(256)));
  return ended;
}

/** Compares every call with the model; the number of calls. */
function exhaust(
  stage: Stage,
  flags: readonly number[],
  state: { watched: boolean; refused: boolean },
) {
  const { task, paths, watchFds } = stage;
  const queue = watchFds['read end'];
  if (state.watched) task.watch_mount(AT_FDCWD, paths.directory, 0, queue, WATCH);
  const different: object[] = [];
  let calls = 0;
  for (const call of everyCall(flags, state)) {
    const got = outcome(stage, call);
    if (got !== expected(call) && different.length < 5) different.push({ ...call, got });
    calls++;
  }
  expect(different).toEqual([]);
  return calls;
}

const bits = [AT_NO_AUTOMOUNT, AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, AT_RECURSIVE, 1, 1 << 31];
const everyFlags = [...subsetsOf(bits), AT_REMOVEDIR, AT_SYMLINK_FOLLOW];
/** Calls with the same at_flags. */
const CALLS = 10 * 4 * 5 * 8;

test.each([
  { watched: false, refused: false },
  { watched: true, refused: false },
  { watched: false, refused: true },
])('every call of watch_mount on the simulator ends as its checks, in order: %j', (state) => {
  const stage = simulated(state.refused);
  try {
    expect(exhaust(stage, everyFlags, state)).toBe(66 * CALLS);
  } finally {
    stage.close();
  }
});

test.runIf(process.platform === 'linux').each([
  { watched: false, refused: false },
  { watched: true, refused: false },
])('every call of watch_mount on the running Linux ends as its checks, in order: %j', (state) => {
  const stage = live();
  try {
    expect(exhaust(stage, everyFlags, state)).toBe(66 * CALLS);
  } finally {
    stage.close();
  }
});

test('on a mount that never had a watch, to take one off is an oops', () => {
  const kernel = new SimulatedKernel();
  const [queue] = queueOf(kernel.task);
  const remove = () => kernel.task.watch_mount(AT_FDCWD, '/', 0, queue, -1);
  expect(remove).toThrow(KernelOops);
  kernel.close();
});
