import { DecodeError } from '@kernfmt/layout';
import {
  MOUNT_ATTR_IDMAP,
  MOUNT_ATTR_NOATIME,
  MOUNT_ATTR_NODEV,
  MOUNT_ATTR_NODIRATIME,
  MOUNT_ATTR_NOEXEC,
  MOUNT_ATTR_NOSUID,
  MOUNT_ATTR_NOSYMFOLLOW,
  MOUNT_ATTR_RDONLY,
  MOUNT_ATTR_RELATIME,
  MOUNT_ATTR_STRICTATIME,
} from '@kernfmt/uapi/linux/mount';
import type { BytePath, Mount } from './mount.ts';

/**
 * One line of /proc/PID/mountinfo. Texts are byte strings, a character (0–255) for each byte, with
 * the kernel's octal escapes undone but in `sb_options`: names may hold anything but NUL.
 */
export interface MountinfoLine {
  readonly mnt_id: number;
  readonly parent_id: number;
  /** major:minor of the superblock. */
  readonly dev: string;
  /** Path of the mount's root within its file system. */
  readonly mnt_root: BytePath;
  /** From the root of the process whose mountinfo it is. */
  readonly mnt_point: BytePath;
  /** Of the mount, joined by commas, `ro` or `rw` first. */
  readonly mnt_opts: string;
  /** The optional fields in the kernel's order: `shared:1`, `master:2`, `unbindable`, … */
  readonly tags: readonly string[];
  /** With the subtype after a dot, where there is one: `fuse.sshfs`. */
  readonly fs_type: string;
  readonly source: string;
  /** Of the superblock, joined by commas, `ro` or `rw` first; with escapes, also for a comma. */
  readonly sb_options: string;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Walks the fields of a table that was made one string of bytes. */
class Fields {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.at >= this.#text.length;
  }

  /** The bytes up to the next space or the line's end. An empty one is a field too. */
  next(name: string): string {
    const from = this.at;
    let to = from;
    for (; ; to++) {
      const code = this.#text.charCodeAt(to);
      if (code === SPACE || code === NEWLINE) break;
      if (to >= this.#text.length) throw bad('the line has no end', from, name);
    }
    this.at = to;
    return this.#text.slice(from, to);
  }

  /** The end of a field that another one has to follow. */
  space(name: string): void {
    if (this.#text.charCodeAt(this.at) !== SPACE) throw bad('the line ends early', this.at, name);
    this.at++;
  }

  field(name: string): string {
    const field = this.next(name);
    this.space(name);
    return field;
  }

  number(name: string): number {
    const from = this.at;
    const field = this.field(name);
    if (!/^\d+$/.test(field)) throw bad('no decimal number', from, name);
    return Number(field);
  }

  /** The last field of a line. A kernel that learns new ones adds them before ` - `. */
  last(name: string): string {
    const end = this.#text.indexOf('\n', this.at);
    if (end < 0) throw bad('the line has no end', this.at, name);
    const field = this.#text.slice(this.at, end);
    this.at = end + 1;
    return field;
  }
}

const bad = (message: string, offset: number, name: string): DecodeError =>
  new DecodeError(message, offset, `mountinfo.${name}`);

/** Undoes the escapes of fs/seq_file.c:mangle_path(): a backslash and three octal digits. */
function unmangle(field: string): string {
  if (!field.includes('\\')) return field;
  return field.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/**
 * Parses /proc/PID/mountinfo, lines of
 * `id parent major:minor root point options [tag…] - type source options`.
 *
 * Analogous, the other way round, to fs/proc_namespace.c:show_mountinfo().
 *
 * @throws DecodeError with the byte offset and the field for what is no such line
 */
export function parseMountinfo(bytes: Uint8Array): MountinfoLine[] {
  const { buffer, byteOffset, byteLength } = bytes;
  const fields = new Fields(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));
  const lines: MountinfoLine[] = [];
  while (!fields.done) {
    const mnt_id = fields.number('mnt_id');
    const parent_id = fields.number('parent_id');
    const dev = fields.field('dev');
    const mnt_root = unmangle(fields.field('mnt_root'));
    const mnt_point = unmangle(fields.field('mnt_point'));
    const mnt_opts = fields.field('mnt_opts');
    const tags: string[] = [];
    for (;;) {
      const tag = fields.field('tags');
      if (tag === '-') break;
      tags.push(tag);
    }
    const fs_type = unmangle(fields.field('fs_type'));
    const source = unmangle(fields.field('source'));
    const sb_options = fields.last('sb_options');
    lines.push({
      mnt_id,
      parent_id,
      dev,
      mnt_root,
      mnt_point,
      mnt_opts,
      tags,
      fs_type,
      source,
      sb_options,
    });
  }
  return lines;
}

/** What fs/proc_namespace.c:show_mnt_opts() writes; nothing is STRICTATIME. */
const ATTRIBUTES: ReadonlyMap<string, number> = new Map([
  ['ro', MOUNT_ATTR_RDONLY],
  ['nosuid', MOUNT_ATTR_NOSUID],
  ['nodev', MOUNT_ATTR_NODEV],
  ['noexec', MOUNT_ATTR_NOEXEC],
  ['noatime', MOUNT_ATTR_NOATIME],
  ['nodiratime', MOUNT_ATTR_NODIRATIME],
  ['relatime', MOUNT_ATTR_RELATIME],
  ['nosymfollow', MOUNT_ATTR_NOSYMFOLLOW],
  ['idmapped', MOUNT_ATTR_IDMAP],
]);

/** MOUNT_ATTR_… of a mount's options as mountinfo has them. */
export function mountAttributes(mnt_opts: string): number {
  const options = mnt_opts.split(',');
  const hasAtime = options.includes('noatime') || options.includes('relatime');
  const start = hasAtime ? 0 : MOUNT_ATTR_STRICTATIME;
  return options.reduce((attributes, option) => attributes | (ATTRIBUTES.get(option) ?? 0), start);
}

/** The mounts of a mountinfo, by their small ids. */
export function mountsOfMountinfo(bytes: Uint8Array): Mount[] {
  return parseMountinfo(bytes).map((line) => {
    const [access] = line.sb_options.split(',', 1);
    return {
      id: BigInt(line.mnt_id),
      parent: BigInt(line.parent_id),
      mnt_id_old: BigInt(line.mnt_id),
      point: line.mnt_point,
      mnt_attr: mountAttributes(line.mnt_opts),
      sb_rdonly: access === 'ro',
      dev: line.dev,
      sb_options: line.sb_options,
      nature: [line.dev, line.mnt_root, line.fs_type, line.source].join('\0'),
    };
  });
}
