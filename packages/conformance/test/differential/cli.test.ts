import { afterEach, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { startLinux } from './start.ts';

const { linux, why } = await startLinux();
linux?.close();

const { KERNFMT_NATIVE } = process.env;
afterEach(() => {
  if (KERNFMT_NATIVE === undefined) delete process.env.KERNFMT_NATIVE;
  else process.env.KERNFMT_NATIVE = KERNFMT_NATIVE;
});

async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const status = await main(['differential', ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    version: '1.2.3',
  });
  return { status, out, err };
}

test.each([
  [['--operations', 'many'], /'many' is invalid/],
  [['--operations', '0'], /'0' is invalid.*should be 1 or more/],
  [['--seed', '-1'], /'-1' is invalid/],
  [['--generation', '5.9'], /Allowed choices are 5\.8, 6\.18/],
])('%j is misuse: status 2 and a reason', async (args, reason) => {
  const { status, err } = await run(...args);
  expect(status).toBe(2);
  expect(err).toMatch(reason);
});

test('a Linux that cannot be compared with is status 3, and says why', async () => {
  process.env.KERNFMT_NATIVE = 'none';
  expect(await run('--operations', '10')).toEqual({
    status: 3,
    out: '',
    err:
      'kernfmt-conformance: this Linux cannot be compared with: ' +
      'native calls are switched off by KERNFMT_NATIVE=none\n',
  });
});

test.skipIf(linux === undefined)(`a run of no differences is status 0${why}`, async () => {
  const text = await run('--operations', '200', '--seed', '9');
  expect({ ...text, out: '' }).toEqual({ status: 0, out: '', err: '' });
  expect(text.out).toMatch(/^\d+ calls of \d+ scripts were the same on the simulator /);
  const { status, out } = await run('--operations', '200', '--seed', '9', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out).calls).toBeGreaterThanOrEqual(200);
});

test.skipIf(linux === undefined)(
  `with the rules of 5.8, differences are counted${why}`,
  async () => {
    const { status, out } = await run('--operations', '400', '--seed', '9', '--generation', '5.8');
    expect(status).toBe(0);
    expect(out).toMatch(/scripts that ended at a known difference: .*mount-setattr \d+/);
  },
);
