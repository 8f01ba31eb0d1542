import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../src/all.ts';
import { main } from '../src/cli.ts';

function run(...argv: string[]) {
  let out = '';
  let err = '';
  const status = main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    arch: 'x64',
    version: '1.2.3',
  });
  return { status, out, err };
}

describe('syscalls', () => {
  it('finds a number and part of a name', () => {
    expect(run('257', '--abi', 'x86_64')).toEqual({
      status: 0,
      out: 'x86_64  257  openat\n',
      err: '',
    });
    expect(run('0x101').out).toBe('x86_64  257  openat\n');
    expect(run('openat', 'arm64').out).toBe('arm64   56  openat\narm64  437  openat2\n');
    expect(run('openat', 'aarch64', '--exact').out).toBe('arm64  56  openat\n');
  });

  it('marks reserved numbers and follows the header’s aliases', () => {
    expect(run('180').out).toBe('x86_64  180  nfsservctl  (reserved: ENOSYS)\n');
    expect(run('getpid', 'alpha', '-e').out).toBe('alpha  20  getxpid\n');
  });

  it('searches every ABI', () => {
    const { out } = run('memfd_secret', 'all', '-e');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[0]),
    ).toEqual(
      'arm64 i386 loongarch32 loongarch64 riscv32 riscv64 s390 s390x x32 x86_64'.split(' '),
    );
  });

  it('says why it finds nothing, with status 1', () => {
    expect(run('9999')).toMatchObject({ status: 1, err: expect.stringContaining('9999') });
    expect(run('open', 'arm64', '-e').err).toMatch(/^syscalls: arm64 has no open; these have: /);
    expect(run('opennat').err).toBe('syscalls: no ABI has a call named opennat\n');
    expect(run('opennat', '--json')).toMatchObject({ status: 1, out: '[]\n' });
  });

  it('refuses wrong usage with status 2', () => {
    for (const argv of [[], ['read', 'pdp11'], ['--dump', 'read', 'x32'], ['read', '--nosuch']]) {
      const { status, out, err } = run(...argv);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    }
    expect(run('read', 'x32', '--abi', 'i386').status).toBe(2);
  });

  it('dumps a table as JSON', () => {
    const { status, out } = run('--dump', '--json', 'mips-o32');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(rowsOf('mips-o32').map((row) => ({ abi: 'mips-o32', ...row })));
  });

  it('tells all it knows of a call', () => {
    const { out } = run('openat', '--exact', '--long');
    expect(out).toContain('int dfd, const char __user *filename, int flags, umode_t mode');
    expect(out).toContain('sys_openat');
    expect(out).toContain('2.6.16');
    expect(run('clone3', 'sparc', '-el').out).toContain('after Linux 6.12.117, by 7.3.4');
    expect(run('getpid', '-el').out).toMatch(/arguments +none/);
    expect(JSON.parse(run('257', '-lj').out)[0]).toMatchObject({ groups: ['fd', 'path'] });
  });

  it('lists ABIs, helps and names its version', () => {
    expect(run('--list').out.split('\n')).toHaveLength(35);
    expect(JSON.parse(run('--list', '--json').out).x32.base).toBe(0x40000000);
    expect(run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('Exit status') });
    expect(run('--version')).toMatchObject({ status: 0, out: '1.2.3\n' });
  });
});

it('runs as a program, also into a pipe that closes early', () => {
  const bin = new URL('../bin/syscalls.js', import.meta.url).pathname;
  const text = execFileSync('node', [bin, '257', '--abi', 'x86_64'], { encoding: 'utf8' });
  expect(text).toBe('x86_64  257  openat\n');
  const early = execFileSync('sh', ['-c', `node ${bin} --dump all | head -1; exit 0`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(early).toMatch(/^alpha +0 +osf_syscall/);
});
