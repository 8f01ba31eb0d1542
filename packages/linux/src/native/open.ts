import type { AddonResult, NativeAddon } from './addon.ts';
import { nativeAddon } from './addon.ts';
import { callNumbers } from './numbers.ts';
import { Sys } from './sys.ts';

/** This machine's system calls and the addon to watch fds with, or why there are none. */
export type Native =
  | { readonly available: true; readonly sys: Sys; readonly addon: NativeAddon }
  | Extract<AddonResult, { available: false }>;

/** What a live back end starts from. Never throws. */
export function openNative(): Native {
  const loaded = nativeAddon();
  if (!loaded.available) return loaded;
  const { addon } = loaded;
  return { available: true, addon, sys: new Sys(addon, callNumbers(process.arch)) };
}
