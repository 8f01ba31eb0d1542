import type { Kernel } from '@kernfmt/kernel';

/** @throws TypeError that begins with the caller's name, for what is no kernel or has no task */
export function checkKernel(caller: string, kernel: Kernel): void {
  if (Object(kernel) !== kernel) {
    throw new TypeError(`${caller}: kernel should be a kernel, is ${String(kernel)}`);
  }
  const { task } = kernel;
  if (Object(task) === task) return;
  throw new TypeError(`${caller}: kernel.task should be a task with its calls, is ${String(task)}`);
}
