import type { MountDescription } from '@kernfmt/kernel';
import type { Declaration } from '@kernfmt/layout';
import {
  type Dialect,
  key_notification,
  mount_notification,
  type RecordCursor,
  WATCH_META_LOSS_NOTIFICATION,
  WATCH_META_REMOVAL_NOTIFICATION,
  WATCH_TYPE_META,
} from '@kernfmt/uapi/linux/watch_queue';
import { pathText, whatText } from './describe-mount.ts';
import { Constant, type Text } from './digits.ts';
import { historicalLine } from './history.ts';
import { subtypeName } from './names.ts';
import type { PathOf, Printer } from './printer.ts';

export { Text } from './digits.ts';

const NOTIFY = new Constant('NOTIFY[');
const HEAD = new Constant(']: ty=000000 sy=00 i=00000000\n');
const [HEAD_TYPE, HEAD_SUBTYPE, HEAD_INFO] = [6, 16, 21];
const READ = new Constant('read() = ');
const REMOVAL = new Constant('REMOVAL of watchpoint ');
const LOSS = new Constant('-- LOSS --\n');
const OTHER_META = new Constant('other meta record\n');
const OTHER_TYPE = new Constant('other type\n');
const PATH = new Constant(' path=');
const END = new Constant('-- END --\n');
const NEWLINE = new Constant('\n');

type Cursor = RecordCursor<Declaration>;

/** Prints the part of a record behind its header; returns a complaint for stderr, if any. */
type Print = (cursor: Cursor) => string | undefined;

/**
 * The sample's lines, for the records of one dialect. samples/watch_queue/watch_test.c, functions
 * consumer(), saw_key_change() and saw_mount_change().
 */
export class Lines implements Printer {
  readonly text: Text;
  readonly #prints: (Print | undefined)[] = [];
  readonly #pathOf: PathOf | undefined;

  constructor(text: Text, dialect: Dialect, pathOf?: PathOf) {
    this.text = text;
    this.#pathOf = pathOf;
    for (const { name, type, subtypes, structs } of dialect.types) {
      // 256 entries, and glibc's printf says (null) for the ones the sample's table leaves out.
      const changes = Array.from(
        { length: 256 },
        (_, subtype) =>
          new Constant(` change=${subtype}[${subtypeName(subtypes, subtype) ?? '(null)'}] aux=`),
      );
      if (name === 'WATCH_TYPE_KEY_NOTIFY') this.#prints[type] = (c) => this.#key(c, changes);
      else if (structs.some(({ struct }) => struct === mount_notification)) {
        this.#prints[type] = (cursor) => this.#mount(cursor, changes);
      } else this.#prints[type] = (cursor) => this.#historical(cursor);
    }
    this.#prints[WATCH_TYPE_META] = (cursor) => this.#meta(cursor);
  }

  /** `PRESENT %08llx on=%llx path=… type source flags`: not of the sample. */
  present(mount: MountDescription): void {
    const id = mount.id.toString(16).padStart(8, '0');
    const line = `PRESENT ${id} on=${mount.parent.toString(16)} path=${pathText(mount)}`;
    const bytes = new TextEncoder().encode(`${line} ${whatText(mount)}\n`);
    this.text.startLine(bytes.length);
    this.text.bytes(bytes);
  }

  /** `read() = %zd` */
  read(length: number): void {
    const { text } = this;
    text.startLine();
    text.put(READ).decimal(length).put(NEWLINE);
  }

  /** `NOTIFY[%03zx]: ty=%06x sy=%02x i=%08x` */
  head(offset: number, type: number, subtype: number, info: number): void {
    const { text } = this;
    text.startLine();
    text.put(NOTIFY).hex(offset, 3);
    const at = text.length;
    text.put(HEAD);
    text.hexAt(at + HEAD_TYPE, type, 3);
    text.hexAt(at + HEAD_SUBTYPE, subtype, 1);
    text.hexAt(at + HEAD_INFO, info, 4);
  }

  end(): void {
    this.text.startLine();
    this.text.put(END);
  }

  flush(): void {
    this.text.flush();
  }

  /** Both lines of the record the cursor stands on. Returns what stderr should say, if anything. */
  record(cursor: Cursor): string | undefined {
    const { offset, type, subtype, info } = cursor;
    this.head(offset, type, subtype, info);
    const print = this.#prints[type];
    if (print !== undefined) return print(cursor);
    this.text.put(OTHER_TYPE);
    return undefined;
  }

  #meta({ subtype, watch_id }: Cursor): undefined {
    const { text } = this;
    if (subtype === WATCH_META_LOSS_NOTIFICATION) text.put(LOSS);
    else if (subtype === WATCH_META_REMOVAL_NOTIFICATION) {
      text.put(REMOVAL).hex(watch_id, 8).put(NEWLINE);
    } else text.put(OTHER_META);
  }

  /** `KEY %08x change=%u[%s] aux=%u` */
  #key(cursor: Cursor, changes: readonly Constant[]): string | undefined {
    if (cursor.struct !== key_notification) return 'Incorrect key message length\n';
    const { text } = this;
    const key = cursor.view(key_notification);
    text.put(KEY).hex(key.key_id, 8).put(changes[cursor.subtype]!).decimal(key.aux);
    text.put(NEWLINE);
    return undefined;
  }

  /** `MOUNT %08llx change=%u[%s] aux=%llx` */
  #mount(cursor: Cursor, changes: readonly Constant[]): undefined {
    if (cursor.struct !== mount_notification) return;
    const { text } = this;
    const mount = cursor.view(mount_notification);
    text.put(MOUNT).hex64(mount.triggered_on_lo, mount.triggered_on_hi, 8);
    text.put(changes[cursor.subtype]!);
    text.hex64(mount.auxiliary_mount_lo, mount.auxiliary_mount_hi);
    if (this.#pathOf !== undefined) {
      const path = this.#pathOf(mount.auxiliary_mount || mount.triggered_on) ?? '(unknown)';
      const bytes = new TextEncoder().encode(path);
      text.startLine(bytes.length);
      text.put(PATH).bytes(bytes);
    }
    text.put(NEWLINE);
  }

  /** As the sample of the dialect's own time. */
  #historical(cursor: Cursor): undefined {
    const { dialect, type, subtype } = cursor;
    const line = historicalLine(dialect, type, subtype, cursor.record() as never);
    if (line === undefined) return;
    this.text.startLine(line.length);
    this.text.put(new Constant(`${line}\n`));
  }
}

const KEY = new Constant('KEY ');
const MOUNT = new Constant('MOUNT ');
