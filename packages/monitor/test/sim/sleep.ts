import type { SimulatedKernel } from '@kernfmt/simulator';

/** Tells whether the kernel's first task sleeps in `wait`: then it has read all there is. */
export function sleepOf({ task }: SimulatedKernel): () => boolean {
  const wait = task.wait.bind(task);
  let sleeping = 0;
  task.wait = async (fd, options) => {
    sleeping++;
    await wait(fd, options).finally(() => {
      sleeping--;
    });
  };
  return () => sleeping > 0;
}

/** Lets everybody go on until the task sleeps. */
export async function untilAsleep(isAsleep: () => boolean): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (!isAsleep());
}
