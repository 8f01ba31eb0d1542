import type { MountGeneration } from '@kernfmt/simulator';
import { SimulatorMachine } from './simulator.ts';
import type { Machine } from './subject.ts';

/** `uname -r` to [major, minor]. @throws RangeError for what is no release */
function versionOf(release: string): readonly [number, number] {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(release) ?? [];
  if (major === undefined || minor === undefined) {
    throw new RangeError(`generationOf: ${JSON.stringify(release)} should be a release of Linux`);
  }
  return [Number(major), Number(minor)];
}

/**
 * Which of the rules that the simulator has are those of a kernel; undefined for the kernels in
 * between, that have some of the changes.
 */
export function generationOf(release: string): MountGeneration | undefined {
  const [major, minor] = versionOf(release);
  if (major > 6 || (major === 6 && minor >= 17)) return '6.18';
  return major < 5 || (major === 5 && minor <= 8) ? '5.8' : undefined;
}

/** Fresh simulated kernels of these rules, to be compared with others. */
export function simulatorModel(mountGeneration: MountGeneration): () => Machine {
  // A bug that every kernel of today has fixed, and that counts mounts wrong ever after.
  const quirks = { detachedPeers: false };
  return () => new SimulatorMachine({ mountGeneration, quirks });
}
