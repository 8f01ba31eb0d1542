import { readFileSync, readlinkSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { knownDifferences, runDifferential, simulatorModel } from '../../src/differential.ts';
import { startLinux } from './start.ts';

// The kernel that runs the tests, in a process and a mount namespace of its own.

const mountsBefore = readFileSync('/proc/self/mountinfo', 'utf8');
const namespaceBefore = readlinkSync('/proc/self/ns/mnt');
const { linux, why } = await startLinux();

afterAll(() => linux?.close());

test.skipIf(linux === undefined)(
  `2,000 random calls do on the simulator what they do on this machine’s Linux${why}`,
  async () => {
    const options = { operations: 2000, seed: 20200803 };
    const result = await runDifferential(simulatorModel('6.18'), linux!, options);
    expect(result.failure).toBeUndefined();
    expect(result.known).toEqual({});
    expect(result.calls).toBeGreaterThanOrEqual(2000);
    expect(result.succeeded).toBeGreaterThan(1000);
  },
);

test.skipIf(linux === undefined)(
  `every difference from the rules of Linux 5.8 has a name and a reason${why}`,
  async () => {
    const options = { operations: 2000, seed: 58, known: knownDifferences('5.8') };
    const result = await runDifferential(simulatorModel('5.8'), linux!, options);
    expect(result.failure).toBeUndefined();
    expect(result.known['mount-setattr']).toBeGreaterThan(0);
    expect(result.known['copies-of-unbindable']).toBeGreaterThan(0);
  },
);

test.skipIf(linux === undefined)(
  `a change that is not known is found, and shrunk to what it takes${why}`,
  async () => {
    const weights = { mount_setattr: 0, open_tree: 0, propagation: 20, unshare: 10 };
    const options = { operations: 2000, seed: 58, script: { weights } };
    const { failure } = await runDifferential(simulatorModel('5.8'), linux!, options);
    const { calls, model, subject } = failure!.difference;
    expect(calls.length).toBeLessThanOrEqual(3);
    expect(calls.at(-1)?.op).toBe('unshare');
    expect(model.map((line) => line.replace(/ unbindable$/, ''))).toEqual(subject);
  },
);

test.skipIf(linux === undefined)(`nothing is left in the namespace of the tests${why}`, () => {
  expect(readlinkSync('/proc/self/ns/mnt')).toBe(namespaceBefore);
  expect(readFileSync('/proc/self/mountinfo', 'utf8')).toBe(mountsBefore);
});
