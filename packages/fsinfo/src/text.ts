import type { Path } from '@kernfmt/kernel';

/** A string value: its text, or its text and how many NULs end it instead of the usual number. */
export type Text = Path | { readonly text: Path; readonly nuls: number };

const utf8 = /* @__PURE__ */ new TextEncoder();

/** A path as C sees it: the bytes before the first NUL. */
export function bytesOf(path: Path): Uint8Array {
  const bytes = typeof path === 'string' ? utf8.encode(path) : path;
  const nul = bytes.indexOf(0);
  return nul < 0 ? bytes : bytes.subarray(0, nul);
}

/** A string value as it is copied to user space. */
export function terminated(text: Text, nuls: number): Uint8Array {
  if (typeof text === 'object' && 'text' in text) return terminated(text.text, text.nuls);
  const bytes = bytesOf(text);
  const ended = new Uint8Array(bytes.length + nuls);
  ended.set(bytes);
  return ended;
}
