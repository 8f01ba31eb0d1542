import { Errno } from '@kernfmt/kernel';
import { SimulatedKernel } from '@kernfmt/simulator';
import type { Scenario, ScenarioStep } from '@kernfmt/simulator/scenario';
import { O_DIRECTORY, O_NONBLOCK } from '@kernfmt/uapi/asm-generic/fcntl';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  MNT_DETACH,
  MOVE_MOUNT_F_EMPTY_PATH,
  MS_BIND,
  MS_PRIVATE,
  MS_RDONLY,
  MS_REC,
  MS_REMOUNT,
  MS_SHARED,
  OPEN_TREE_CLONE,
} from '@kernfmt/uapi/linux/mount';
import { IOC_WATCH_QUEUE_SET_SIZE, O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mountScript } from '../../src/arbitrary/scripts.ts';
import { playScript, SimulatorMachine, startDirectories } from '../../src/differential.ts';
import { replayTrace } from '../../src/replay.ts';
import {
  formatTrace,
  parseTrace,
  type RecordedTask,
  recordScenario,
  type Trace,
  TraceRecorder,
} from '../../src/scenario.ts';
import { recording } from '../traces.ts';

/** What a random script comes to, with a watch on the root. */
function scenarioOf(calls: readonly ScenarioStep[]): Scenario {
  const step = (op: string, args: ScenarioStep['args']): ScenarioStep => ({ op, args });
  return {
    steps: [
      step('pipe2', { queue: 'q0', flags: ['O_NOTIFICATION_PIPE', 'O_NONBLOCK'] }),
      step('set_size', { queue: 'q0', size: 256 }),
      step('watch_mount', { path: '/', queue: 'q0', watch_id: 7 }),
      ...startDirectories.map((path) => step('mkdir', { path })),
      ...calls,
    ],
  };
}

const written = (trace: Trace): Trace => parseTrace(formatTrace(trace));
const records = ({ steps }: Trace): string[] =>
  steps.flatMap((step) => Object.values(step.records ?? {}).flat());

test('what a scenario comes to is a trace that replays', async () => {
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(mountScript(), async (script) => {
      const machine = new SimulatorMachine();
      const { calls } = playScript(script, machine);
      machine.close();
      const trace = await recordScenario(scenarioOf(calls as ScenarioStep[]), { log: false });
      heard += records(trace).length;
      expect(await replayTrace(written(trace))).toEqual({ scenario: 'recorded' });
    }),
    { numRuns: 60 },
  );
  expect(heard).toBeGreaterThan(300);
});

test.each(['read_sizes', 'poll_basic', 'key_destroyed', 'lsm_watch_denied', 'ns_destroy_shared'])(
  'a recording played as a scenario, and recorded again, replays: %s',
  async (name) => {
    const { steps } = recording(name);
    const trace = await recordScenario({ steps }, { scenario: name });
    expect(await replayTrace(written(trace))).toEqual({ scenario: name });
  },
);

const path = fc.constantFrom('/m', '/m/a', '/m/b', '/m/a/a', '/m/none', '/');
type Made = (task: RecordedTask) => void;
const call: fc.Arbitrary<Made> = fc.oneof(
  path.map(
    (at): Made =>
      (task) =>
        task.mkdir(at, 0o700),
  ),
  path.map(
    (at): Made =>
      (task) =>
        task.mount('T', at, 'tmpfs', 0, 'size=64k'),
  ),
  fc.tuple(path, path).map(
    ([from, to]): Made =>
      (task) =>
        task.mount(from, to, null, MS_BIND | MS_REC, null),
  ),
  fc.tuple(path, fc.constantFrom(MS_SHARED, MS_PRIVATE, MS_REMOUNT | MS_BIND | MS_RDONLY)).map(
    ([at, how]): Made =>
      (task) =>
        task.mount(null, at, null, how, null),
  ),
  path.map(
    (at): Made =>
      (task) =>
        task.umount2(at, MNT_DETACH),
  ),
  fc.tuple(path, path).map(
    ([from, to]): Made =>
      (task) =>
        task.rename(from, to),
  ),
  fc.tuple(path, path).map(
    ([from, to]): Made =>
      (task) => {
        const fd = task.open_tree(AT_FDCWD, from, OPEN_TREE_CLONE);
        try {
          task.move_mount(fd, '', AT_FDCWD, to, MOVE_MOUNT_F_EMPTY_PATH);
        } finally {
          task.close(fd);
        }
      },
  ),
  path.map(
    (at): Made =>
      (task) =>
        task.close(task.open(at, O_DIRECTORY)),
  ),
);

function refusable(make: () => void): void {
  try {
    make();
  } catch (error) {
    if (!(error instanceof Errno)) throw error;
  }
}

test.each([true, false])(
  'what a program does on a kernel is a trace that replays (queues drained: %s)',
  async (drained) => {
    let heard = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 20, size: 'max' }), async (calls) => {
        const kernel = new SimulatedKernel();
        const recorder = new TraceRecorder(kernel.task, {
          kernel: kernel.name,
          mountinfo: () => kernel.mountinfo(),
          drained,
        });
        const { task } = recorder;
        const [queue] = task.pipe2(O_NOTIFICATION_PIPE | O_NONBLOCK);
        task.ioctl(queue, IOC_WATCH_QUEUE_SET_SIZE, 64);
        task.watch_mount(AT_FDCWD, '/', 0, queue, 1);
        for (const make of calls) {
          refusable(() => make(task));
          if (!drained) refusable(() => task.read(queue, new Uint8Array(100)));
        }
        const trace = written(recorder.trace());
        heard += records(trace).length + trace.steps.filter(({ data }) => data).length;
        expect(await replayTrace(trace)).toEqual({ scenario: 'recorded' });
      }),
      { numRuns: 50 },
    );
    expect(heard).toBeGreaterThan(50);
  },
);

test('a call that traces have no place for is a TypeError', () => {
  const kernel = new SimulatedKernel();
  const { task } = new TraceRecorder(kernel.task, { kernel: kernel.name });
  expect(() => task.mkdir(Uint8Array.of(0x2f, 0xff), 0)).toThrow(TypeError);
  expect(() => task.ioctl(0, 0x541b, null)).toThrow(/^TraceRecorder: /);
});
