export type { NoAddonReason } from './native/addon.ts';
export type { NativeSupport } from './native/support.ts';
export { nativeSupport } from './native/support.ts';
