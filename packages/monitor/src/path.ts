import type { Path } from '@kernfmt/kernel';

/**
 * A path as a key: a character (0–255) for each byte, because bytes compare and index no Map.
 */
export type PathKey = string;

const encoder = /* @__PURE__ */ new TextEncoder();
/** Arguments that a call takes at once without a doubt. */
const CHUNK = 8192;

/** The key of bytes, or of text as UTF-8. */
export function keyOf(path: Path): PathKey {
  const bytes = typeof path === 'string' ? encoder.encode(path) : path;
  if (bytes.length <= CHUNK) return Reflect.apply(String.fromCharCode, undefined, bytes);
  let key = '';
  for (let at = 0; at < bytes.length; at += CHUNK) key += keyOf(bytes.subarray(at, at + CHUNK));
  return key;
}

/** Whether `path` is `top` or below it. */
export function isWithin(path: PathKey, top: PathKey): boolean {
  if (top === '/' || path === top) return true;
  return path.startsWith(top) && path[top.length] === '/';
}

/** What is left of a path below `top`; the path itself where it is elsewhere. */
export function below(path: PathKey, top: PathKey | undefined): PathKey {
  if (top === undefined || top === '/' || !isWithin(path, top)) return path;
  return path.slice(top.length);
}

/** `/`, and each path on the way down to `path`, itself last. */
export function* prefixes(path: PathKey): Generator<PathKey, void> {
  yield '/';
  if (path === '/') return;
  for (let at = path.indexOf('/', 1); at >= 0; at = path.indexOf('/', at + 1)) {
    yield path.slice(0, at);
  }
  yield path;
}

/**
 * An absolute path in the form that mount points have: no slash twice, none at its end.
 * @param what the public function that was given it
 * @throws TypeError for a path that is not absolute or has a NUL or a component `.` or `..`
 */
export function absolute(what: string, path: Path): PathKey {
  const key = keyOf(path);
  const parts = key.split('/').filter((part) => part !== '');
  if (!key.startsWith('/') || key.includes('\0') || parts.some((part) => /^\.\.?$/.test(part))) {
    throw new TypeError(`${what}: path should be absolute, without NUL, "." and ".."`);
  }
  return `/${parts.join('/')}`;
}
