import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ABIS } from '@kernfmt/syscalls';

/** A table that can be imported. */
export interface Contestant {
  readonly name: string;
  /** Module file. */
  readonly file: string;
  /** How many ABIs importing it gives. */
  readonly abis: number;
}

/** Directory of the package under test. */
export const PACKAGE = dirname(
  fileURLToPath(import.meta.resolve('@kernfmt/syscalls/package.json')),
);

const ours = (name: string, file: string, abis: number): Contestant => ({
  name: `@kernfmt/syscalls/${name}`,
  file: join(PACKAGE, 'dist', file),
  abis,
});

const ALL_ABIS = Object.keys(ABIS).length;

/** Entry points of this package that a consumer of one ABI or of all imports. */
export const OURS: readonly Contestant[] = [
  ours('x86_64', 'abi/x86_64.gen.js', 1),
  ours('arm64', 'abi/arm64.gen.js', 1),
  ours('alpha', 'abi/alpha.gen.js', 1),
  ours('all', 'all.js', ALL_ABIS),
];

/** Entry points beyond the numbers. */
export const FURTHER: readonly Contestant[] = [
  'aliases',
  'args',
  'audit',
  'entry',
  'groups',
  'historical',
  'since',
].map((name) => ours(name, `${name}.js`, ALL_ABIS));

/** The tables that npm has; neither package can be imported as a whole without its native addon. */
const PEERS = [
  ['syscall-napi', '0.0.6', 'package/lib/constants/x64.js'],
  ['libjs', '0.3.0', 'package/lib/platforms/linux/SYS.js'],
] as const;

/** Fetches the peers' packages into `directory` with npm and returns their x86_64 tables. */
export function fetchPeers(directory: string): Contestant[] {
  return PEERS.map(([name, version, table]) => {
    const pack = ['pack', '--silent', `${name}@${version}`];
    const archive = execFileSync('npm', pack, { cwd: directory, encoding: 'utf8' }).trim();
    const target = join(directory, name);
    execFileSync('sh', ['-c', `mkdir ${name} && tar -xzf ${archive} -C ${name}`], {
      cwd: directory,
    });
    return { name: `${name} ${version} (x86_64 table)`, file: join(target, table), abis: 1 };
  });
}
