import type { Kernel, MountReader } from '@kernfmt/kernel';
import { checkKernel } from './check_kernel.ts';
import { sourceIn } from './source.ts';

/**
 * Descriptions of mounts from whatever the kernel has for them, its `mountReader` or fsinfo() of
 * ver #21; undefined where it has neither.
 * @throws TypeError for what is no kernel
 */
export function mountReaderOf(kernel: Kernel): MountReader | undefined {
  checkKernel('mountReaderOf', kernel);
  if (kernel.mountReader !== undefined) return kernel.mountReader;
  const source = sourceIn(kernel);
  if (source === undefined) return undefined;
  return {
    list: () => source.list(),
    find: (id) => {
      source.changed?.();
      return source.find(id);
    },
  };
}
