import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE } from './contestants.ts';

const TSC = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
const RUNS = 3;

/** What tsc --extendedDiagnostics says of a program. */
export interface TscCost {
  readonly seconds: number;
  readonly checkSeconds: number;
  readonly megabytes: number;
  readonly instantiations: number;
}

function diagnostics(directory: string): TscCost {
  const args = [TSC, '-p', directory, '--extendedDiagnostics'];
  const text = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const value = (label: string) =>
    Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(text)?.[1]);
  return {
    seconds: value('Total time'),
    checkSeconds: value('Check time'),
    megabytes: value('Memory used') / 1024,
    instantiations: value('Instantiations'),
  };
}

/** Cost of type-checking `source` as a consumer's only file: the fastest of three runs. */
export function tscCost(scratch: string, name: string, source: string): TscCost {
  const directory = join(scratch, name);
  mkdirSync(join(directory, 'node_modules/@kernfmt'), { recursive: true });
  symlinkSync(PACKAGE, join(directory, 'node_modules/@kernfmt/syscalls'));
  const compilerOptions = {
    ...{ target: 'ES2022', module: 'NodeNext', strict: true, noEmit: true },
    ...{ skipLibCheck: true, types: [] },
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(directory, 'index.ts'), source);
  const runs = Array.from({ length: RUNS }, () => diagnostics(directory));
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}
