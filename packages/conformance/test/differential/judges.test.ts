import { expect, test } from 'vitest';
import { appeared, rootOf } from '../../src/differential/appeared.ts';
import {
  type Call,
  compareCalls,
  explain,
  formatResult,
  generationOf,
  type Heard,
  KnownTexts,
  knownDifferences,
  type Machine,
  runDifferential,
  SimulatorMachine,
  subjectOf,
  type Told,
  topologyOf,
} from '../../src/differential.ts';

// What judges the two kernels, without a second kernel.

const told = (subtype: string, text = `${subtype}(/)`): Told => ({ subtype, text });
const call: Call = { op: 'umount2', args: { target: '/a', flags: [] } };

function heard(series: readonly Told[], live: readonly Told[], more: Partial<Heard> = {}): Heard {
  return {
    call,
    errno: 'OK',
    series,
    live,
    appeared: [],
    unchanged: false,
    ...more,
  };
}

test('a record that only one side has, and that no gap explains, is left over', () => {
  const unmount = told('UNMOUNT');
  expect(explain(heard([unmount], []))).toMatchObject({ series: ['UNMOUNT(/)'], live: [] });
  expect(explain(heard([], [unmount]))).toMatchObject({ series: [], live: ['UNMOUNT(/)'] });
  expect(explain(heard([unmount, unmount], [unmount])).series).toEqual(['UNMOUNT(/)']);
});

test('a gap is counted, where it is one', () => {
  const setattr = told('SETATTR');
  const remount: Call = { op: 'mount', args: { flags: ['MS_REMOUNT'] } };
  const nothing = { call: remount, unchanged: true };
  expect(explain(heard([setattr], [], nothing)).gaps).toEqual({ 'nothing-changed': 1 });
  expect(explain(heard([setattr], [], { ...nothing, unchanged: false })).series).toHaveLength(1);
});

test('of new mounts only those that are new are excused, and each once', () => {
  const copy = told('NEW_MOUNT', 'NEW_MOUNT(/, /b) IN_SUBTREE');
  const wrong = told('NEW_MOUNT', 'NEW_MOUNT(/, /c) IN_SUBTREE');
  const asked = told('NEW_MOUNT', 'NEW_MOUNT(/, /a)');
  const appeared = [asked.text, copy.text];
  const all = explain(heard([asked], [asked, copy, copy, wrong, asked], { appeared }));
  expect(all.gaps).toEqual({ 'copies-are-told': 1 });
  expect([...all.live].sort()).toEqual([asked.text, copy.text, wrong.text]);
});

test('what a call mounted is read off the tables before and after', () => {
  const before = '11 1 0:9 / / rw - tmpfs root rw\n12 11 0:10 / /a rw - tmpfs A rw\n';
  const after =
    '11 1 0:9 / / rw - tmpfs root rw\n12 13 0:10 / /a rw - tmpfs A rw\n' +
    '13 11 0:11 / /a rw - tmpfs B ro\n14 12 0:11 / /a/b rw - tmpfs B ro\n';
  expect(appeared(before, after, rootOf(before))).toEqual([
    'NEW_MOUNT(/, /a) IS_NOW_RO',
    'NEW_MOUNT(/a, /a/b) IS_NOW_RO IN_SUBTREE',
  ]);
});

test('the same records in another order are told apart', () => {
  const [a, b] = [told('UNMOUNT', 'UNMOUNT(/a)'), told('UNMOUNT', 'UNMOUNT(/b)')];
  expect(explain(heard([a, b], [b, a])).reordered).toBe(true);
  expect(explain(heard([a, b], [a, b])).reordered).toBe(false);
});

test('a known text is taken out, and counted', () => {
  const texts = new KnownTexts();
  expect(texts.takeOut(['a rw,inode64 1', 'b rw 2'])).toEqual(['a rw 1', 'b rw 2']);
  expect(texts.counts).toEqual({ 'tmpfs-inodes': 1 });
});

test('a mount table has no numbers of its kernel, and all else', () => {
  const lines = (ids: readonly number[], group: number) =>
    `${ids[0]} 1 0:${ids[0]} / / rw - tmpfs root rw\n` +
    `${ids[1]} ${ids[0]} 0:7 / /a rw shared:${group} - tmpfs A rw\n` +
    `${ids[2]} ${ids[1]} 0:7 /x /a ro master:${group} - tmpfs A rw\n`;
  const one = topologyOf({ ns0: lines([11, 12, 13], 1) });
  expect(one).toEqual([
    'ns0: / | / rw tmpfs root rw superblock 1',
    'ns0: / > /a | / rw tmpfs A rw superblock 2 shared:1',
    'ns0: / > /a > /a | /x ro tmpfs A rw superblock 2 master:1',
  ]);
  expect(topologyOf({ ns0: lines([95, 40, 41], 9) })).toEqual(one);
  expect(topologyOf({ ns0: lines([95, 40, 41], 9).replace('master:9', 'master:3') })).not.toEqual(
    one,
  );
});

test.each([
  ['6.18.44-fc', '6.18'],
  ['7.3.4', '6.18'],
  ['5.8.1', '5.8'],
  ['4.19.0-21-amd64', '5.8'],
  ['6.12.9', undefined],
])('the rules of Linux %s are those of %s', (release, generation) => {
  expect(generationOf(release)).toBe(generation);
});

test('any two implementations are compared, and the smallest script is reported', async () => {
  const right = (): Machine => new SimulatorMachine();
  /** Refuses every umount. */
  const wrong = (): Machine => {
    const machine = new SimulatorMachine();
    const run: Machine['run'] = (each) =>
      each.op === 'umount2' ? { ...machine.run(each), errno: 'EPERM' } : machine.run(each);
    return { namespace: 'ns0', run, close: () => machine.close() };
  };
  const subject = subjectOf('wrong', wrong);
  const result = await runDifferential(right, subject, { operations: 1000, seed: 1 });
  expect(result.failure?.difference).toMatchObject({ what: 'errno', subject: ['EPERM'] });
  expect(result.failure?.difference.calls).toHaveLength(1);
  expect(formatResult(result, 'right', 'wrong')).toMatch(/DIFFERENCE \(seed \d+\) in errno/);
  const same = subjectOf('right', right);
  const equal = await runDifferential(right, same, { operations: 500, seed: 1 });
  expect(equal.failure).toBeUndefined();
});

test.each([0, Number.NaN])(
  '%d operations would compare nothing: a RangeError',
  async (operations) => {
    const same = subjectOf('same', () => new SimulatorMachine());
    const nothing = runDifferential(() => new SimulatorMachine(), same, { operations, seed: 1 });
    await expect(nothing).rejects.toThrow(RangeError);
    await expect(nothing).rejects.toThrow(/^runDifferential: operations should be 1 or more/);
  },
);

test('tables that have the same lines, but not as often, differ', async () => {
  const line = (id: number, source: string) => `${id} 1 0:7 / /${source} rw - tmpfs T rw\n`;
  const showing = (...sources: readonly string[]): Machine => ({
    namespace: 'ns0',
    run: () => ({
      errno: 'OK',
      mountinfo: { ns0: sources.map((source, at) => line(11 + at, source)).join('') },
    }),
    close: () => undefined,
  });
  const other = subjectOf('other', () => showing('A', 'B', 'B'));
  const { difference } = await compareCalls([call], () => showing('A', 'A', 'B'), other);
  expect(difference?.model).toEqual(['ns0: /A | / rw tmpfs T rw superblock 1']);
  expect(difference?.subject).toEqual(['ns0: /B | / rw tmpfs T rw superblock 1']);
});

test('a difference from the rules of 5.8 is known where those of 6.18 predict it', async () => {
  const mount = (args: Partial<Call['args']>): Call => ({
    op: 'mount',
    args: { source: null, fstype: null, data: null, flags: [], ...args },
  });
  const calls = [
    mount({ source: 'A', target: '/a', fstype: 'tmpfs' }),
    { op: 'mkdir', args: { path: '/a/a' } },
    mount({ target: '/a', flags: ['MS_SHARED'] }),
    mount({ source: '/a', target: '/b', flags: ['MS_BIND'] }),
    mount({ target: '/b', flags: ['MS_SLAVE'] }),
    mount({ source: 'B', target: '/b/a', fstype: 'tmpfs' }),
    { op: 'umount2', args: { target: '/a', flags: ['MNT_DETACH'] } },
  ];
  const old = () => new SimulatorMachine({ mountGeneration: '5.8' });
  const unmounting = (is: string): Machine => {
    const machine = new SimulatorMachine({ mountGeneration: '6.18' });
    const run: Machine['run'] = (each) => {
      const seen = machine.run(each);
      if (each.op !== 'umount2') return seen;
      return { ...seen, mountinfo: { ns0: `${seen.mountinfo.ns0}${is}` } };
    };
    return { namespace: 'ns0', run, close: () => machine.close() };
  };
  const wrong = subjectOf('wrong', () => unmounting('99 11 0:9 / /a rw - tmpfs X rw\n'));
  const { difference } = await compareCalls(calls, old, wrong);
  expect(difference).toMatchObject({ what: 'topology', at: calls.length - 1 });
  expect(knownDifferences('5.8').filter(({ is }) => is(difference!))).toEqual([]);
});
