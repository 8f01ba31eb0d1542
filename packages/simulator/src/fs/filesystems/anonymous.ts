import type { SimulatedKernel } from '../../kernel.ts';
import type { Device, SuperBlock } from '../super.ts';

/** A device number for a file system without device. Analogous to fs/super.c:get_anon_bdev(). */
export function anonymousDevice(kernel: SimulatedKernel): Device {
  return { major: 0, minor: kernel.anonymousDevices.alloc() };
}

/** Analogous to fs/super.c:kill_anon_super(). */
export function releaseAnonymousDevice(sb: SuperBlock): void {
  sb.kernel.anonymousDevices.free(sb.s_dev.minor);
}
