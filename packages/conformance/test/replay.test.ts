import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTraceFile } from '../src/files.ts';
import { programs } from '../src/replay/programs.ts';
import { type ReplayResult, replayTrace } from '../src/replay/replay.ts';
import { parseTrace, type Step, type Trace } from '../src/trace.ts';
import { files, fsinfoRecordings, recording } from './traces.ts';

const replay = (trace: Trace): Promise<ReplayResult> => replayTrace(trace, { programs });

test('the recordings are there', () => expect(files.length).toBeGreaterThanOrEqual(228 + 31));

test.each(files.map((file) => [basename(file, '.json'), file]))('%s', async (scenario, file) => {
  expect(await replay(parseTrace(readTraceFile(file)))).toEqual({ scenario });
});

/** A copy of a recording in which one step says something else. */
function forged(
  name: string,
  forge: (step: Step) => void,
  of: (step: Step) => boolean,
  folder?: string,
): Trace {
  const trace = structuredClone(recording(name, folder));
  const step = trace.steps.find(of);
  if (step === undefined) throw new Error(`no such step in ${name}`);
  forge(step);
  return trace;
}

const hasRecords = ({ records }: Step): boolean => records !== undefined;

describe('a recording that says something else fails at that step', () => {
  const forgeries: [string, string, Trace][] = [
    [
      'the return value',
      'ret',
      forged(
        'key_size_errors',
        (step) => (step.ret = 8192),
        ({ op }) => op === 'fcntl',
      ),
    ],
    [
      'the errno',
      'ret',
      forged(
        'umount_errors',
        (step) => (step.errno = 'EPERM'),
        ({ ret }) => ret === -1,
      ),
    ],
    [
      'a byte of a record',
      'records q0',
      forged(
        'new_mount',
        (step) => (step.records = { q0: [step.records!.q0![0]!.replace('0b', '0c')] }),
        hasRecords,
      ),
    ],
    [
      'a record less',
      'records q0',
      forged('umount_lazy_tree', (step) => step.records!.q0!.pop(), hasRecords),
    ],
    [
      'the order of records',
      'records q0',
      forged(
        'umount_lazy_tree',
        (step) => step.records!.q0!.reverse(),
        ({ records }) => (records?.q0?.length ?? 0) > 1,
      ),
    ],
    [
      'a queue that got nothing',
      'records q7',
      forged('new_mount', (step) => (step.records = { q7: ['0000000108000000'] }), hasRecords),
    ],
    [
      'the bytes of a read',
      'data',
      forged(
        'read_sizes',
        (step) => (step.data = '0000000108000000'),
        ({ data }) => !!data,
      ),
    ],
    [
      'what poll reported',
      'revents',
      forged(
        'poll_basic',
        (step) => (step.revents = ['POLLPRI']),
        ({ op }) => op === 'poll',
      ),
    ],
    [
      'the mount behind an fd',
      'fd_mnt_id',
      forged(
        'det_fsmount',
        (step) => (step.fd_mnt_id = 15),
        ({ fd_mnt_id }) => !!fd_mnt_id,
      ),
    ],
    [
      'a file that was read',
      'content',
      forged(
        'lsm_watch_denied',
        (step) => (step.content = '9'),
        ({ content }) => !!content,
      ),
    ],
    [
      'a line of mountinfo',
      'mountinfo ns0',
      forged(
        'new_mount',
        (step) => (step.mountinfo!.ns0![3] = '14 11 0:11 / /m/a ro,relatime - tmpfs A rw'),
        ({ op }) => op === 'mount',
      ),
    ],
    [
      'what the sample wrote',
      'stdout',
      forged(
        'wt_cover',
        (step) => (step.stdout_0 = '00'),
        ({ op }) => /result/.test(op),
      ),
    ],
    [
      'what the sample complained of',
      'stderr',
      forged(
        'wt_denied',
        (step) => (step.stderr_0 = '00'),
        ({ op }) => /result/.test(op),
      ),
    ],
    [
      'how the sample ended',
      'exit',
      forged(
        'wt_denied',
        (step) => (step.exit = 0),
        ({ op }) => /result/.test(op),
      ),
    ],
    ...['STATFS', 'IDS', 'VOLUME_UUID', 'MOUNT_INFO'].map((name, at): [string, string, Trace] => [
      `the last byte of ${name}`,
      'data',
      forged(
        'fsi_attrs_root',
        (step) => (step.data = `${step.data!.slice(0, -2)}01`),
        ({ args }) => args.request === ['0x0', '0x1', '0x6', '0x200'][at],
        fsinfoRecordings,
      ),
    ]),
    [
      'a mount fewer in a list',
      'data',
      forged(
        'fsi_attrs_root',
        (step) => (step.data = step.data!.slice(0, -48)),
        ({ args }) => args.request === '0x206',
        fsinfoRecordings,
      ),
    ],
    [
      'a serial that is another key’s',
      'records q0',
      forged(
        'key_destroyed',
        (step) => (step.records = { q0: ['000000001001000001020304000000000'.slice(0, 32)] }),
        hasRecords,
      ),
    ],
  ];

  test.each(forgeries)('%s', async (_, what, trace) => {
    const { failure } = await replay(trace);
    expect(failure?.what).toBe(what);
    expect(failure?.recorded).not.toBe(failure?.replayed);
  });

  test('an oops that does not come', async () => {
    const trace = { ...structuredClone(recording('new_mount')), complete: false };
    const { failure } = await replay(trace);
    expect(failure).toMatchObject({ step: { op: 'oops' }, replayed: 'no oops' });
  });

  test('an operation, or arguments, that nobody knows', async () => {
    const start = recording('new_mount').steps[0]!;
    for (const step of [
      { n: 1, op: 'fly', args: {}, ret: 0, errno: 'OK' },
      { n: 1, op: 'toString', args: {}, ret: 0, errno: 'OK' },
      { n: 1, op: 'mkdir', args: { path: 5 }, ret: 0, errno: 'OK' },
    ]) {
      const { failure } = await replay({ ...recording('new_mount'), steps: [start, step] });
      expect(failure).toMatchObject({ what: 'call', step: { n: 1 } });
    }
  });
});
