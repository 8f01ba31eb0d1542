import { cpuTime } from '../codecs/clock.ts';

const WARM_UP_NS = 200e6;
const TIMED_NS = 300e6;

/** CPU nanoseconds of a pass, garbage collection included, once it is warm. */
export function timed(pass: () => void, prepare?: () => void): number {
  run(pass, prepare, WARM_UP_NS);
  const { spent, passes } = run(pass, prepare, TIMED_NS);
  return spent / passes;
}

function run(pass: () => void, prepare: (() => void) | undefined, least: number) {
  let spent = 0;
  let passes = 0;
  for (; spent < least || passes < 2; passes++) {
    prepare?.();
    const start = cpuTime();
    pass();
    spent += cpuTime() - start;
  }
  return { spent, passes };
}
