import { errno } from '@kernfmt/kernel';
import { SimulatedKernel } from '@kernfmt/simulator';
import { beforeEach, describe, expect, it } from 'vitest';
import { type MountWatch, watchMounts } from '../src/index.ts';
import { line } from './sim/lines.ts';
import { sleepOf, untilAsleep } from './sim/sleep.ts';

let kernel: SimulatedKernel;
/** Resolves when all that happened was told. */
let settled: () => Promise<void>;

beforeEach(() => {
  kernel = new SimulatedKernel({ fsinfo: 'ver_21' });
  const isAsleep = sleepOf(kernel);
  settled = () => untilAsleep(isAsleep);
  for (const path of ['/a', '/b', '/c']) kernel.task.mkdir(path, 0o755);
});

const tmpfs = (path: string) => kernel.task.mount('T', path, 'tmpfs', 0, null);

describe('several requests at once', () => {
  /** What becomes of some requests, in the order in which they are answered. */
  function ask(watch: MountWatch, count: number): string[] {
    const answers: string[] = [];
    for (let i = 1; i <= count; i++) {
      watch.next().then(
        ({ done, value }) => answers.push(`${i} ${done ? 'done' : line(value)}`),
        (error: unknown) => answers.push(`${i} ${error}`),
      );
    }
    return answers;
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('are answered in order, as changes come', async () => {
    const watch = watchMounts(kernel);
    tmpfs('/a');
    const answers = ask(watch, 4);
    await settled();
    expect(answers).toEqual(['1 mounted /a']);
    tmpfs('/b');
    tmpfs('/c');
    await settled();
    expect(answers).toEqual(['1 mounted /a', '2 mounted /b', '3 mounted /c']);
    watch.close();
    await turn();
    expect(answers.slice(3)).toEqual(['4 done']);
  });

  it('the first throws what ends the watch, the rest are done', async () => {
    const controller = new AbortController();
    const watches = [watchMounts(kernel, { signal: controller.signal }), watchMounts(kernel)];
    const [aborted, failed] = watches.map((watch) => ask(watch, 3));
    await settled();
    controller.abort('enough');
    await turn();
    expect(aborted).toEqual(['1 enough', '2 done', '3 done']);
    kernel.close();
    await turn();
    expect(failed).toEqual([`1 ${errno('ESRCH')}`, '2 done', '3 done']);
  });

  it('return comes behind them, and keeps no reason from them', async () => {
    for (const expected of [['1 done', '2 done'], ['1 enough', '2 done'], ['1 enough']]) {
      const controller = new AbortController();
      const watch = watchMounts(kernel, { signal: controller.signal });
      const answers = ask(watch, expected.length);
      await settled();
      if (expected.includes('1 enough')) controller.abort('enough');
      const returned = watch.return().then(({ done }) => answers.push(`return ${done}`));
      expect(answers).toEqual([]);
      await returned;
      expect(answers).toEqual([...expected, 'return true']);
      expect(await watch.next()).toEqual({ done: true, value: undefined });
    }
  });
});
