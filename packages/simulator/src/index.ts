export type { Cred, User } from './cred.ts';
export type { DialectName } from './fs/mount_record.ts';
export { type MountGeneration, SimulatedKernel, type SimulatedKernelOptions } from './kernel.ts';
export { type Quirk, type Quirks, quirks } from './quirks.ts';
export type { SecurityModule } from './security/hooks.ts';
export type { SimTask } from './task.ts';
