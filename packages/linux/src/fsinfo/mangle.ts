import type { BytePath } from '../mounts/mount.ts';

/**
 * Space, tab, newline and backslash as a backslash and three octal digits: what the series escapes.
 * Since Linux 5.19 mountinfo escapes '#' as well. Analogous to fs/seq_file.c:mangle_path().
 */
export function mangle(text: BytePath): BytePath {
  return text.replace(
    /[ \t\n\\]/g,
    (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
}
