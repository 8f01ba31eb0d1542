import type { NoAddonReason } from './addon.ts';
import { nativeAddon } from './addon.ts';

/** Whether native calls work in this process, and when not, why. */
export type NativeSupport =
  | { readonly available: true; readonly file: string }
  | { readonly available: false; readonly reason: NoAddonReason; readonly message: string };

/**
 * Tells whether the native addon is there, without handing it out: it can write to any address.
 * Loads it on the first call. `message` is a sentence for a person that says what is missing.
 */
export function nativeSupport(): NativeSupport {
  const result = nativeAddon();
  return result.available ? { available: true, file: result.file } : result;
}
