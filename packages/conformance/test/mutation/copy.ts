import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { KernelUnderTest } from '../../src/kernel.ts';
import type { Fault } from './faults.ts';

const source = fileURLToPath(new URL('../../../simulator/src', import.meta.url));

/** A folder for copies, in the package: they import what it imports. */
export function copiesFolder(): string {
  const results = fileURLToPath(new URL('../../.results', import.meta.url));
  mkdirSync(results, { recursive: true });
  return mkdtempSync(join(results, 'mutants-'));
}

/** What a copy of the simulator exports. */
interface Simulator {
  readonly SimulatedKernel: new () => KernelUnderTest;
}

/** The source of a file with a fault in it. @throws RangeError unless its text is there once */
export function planted({ name, file, text, instead }: Fault): string {
  const before = readFileSync(join(source, file), 'utf8');
  const times = before.split(text).length - 1;
  if (times !== 1) throw new RangeError(`${name}: its text is ${times} times in ${file}`);
  return before.replace(text, () => instead);
}

/** A copy of the simulator with a fault, loaded. */
export async function faultySimulator(fault: Fault, folder: string): Promise<Simulator> {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(source, copy, { recursive: true });
  writeFileSync(join(copy, fault.file), planted(fault));
  return (await import(pathToFileURL(join(copy, 'index.ts')).href)) as Simulator;
}
