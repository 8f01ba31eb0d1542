export type { MountBackendName } from './backends/backend.ts';
export type { Backend, Candidate, Choice } from './choice.ts';
export { type MountinfoLine, parseMountinfo } from './mounts/mountinfo.ts';
export type { NoAddonReason } from './native/addon.ts';
export type { NativeSupport } from './native/support.ts';
export { nativeSupport } from './native/support.ts';
export { type LinuxKernel, type LinuxOptions, openLinux } from './open.ts';
export { LinuxUnsupported, type Missing } from './unsupported.ts';
export type { Quirks } from './watches/notifier.ts';
