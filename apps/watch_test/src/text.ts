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
import { constant, type Text } from './digits.ts';
import { historicalLine } from './history.ts';
import { subtypeName } from './names.ts';
import type { PathOf, Printer } from './printer.ts';

export { Text } from './digits.ts';

const HEAD = constant('NOTIFY[000]: ty=000000 sy=00 i=00000000\n');
const [HEAD_OFFSET, HEAD_TYPE, HEAD_SUBTYPE, HEAD_INFO] = [7, 16, 26, 31];
const READ = constant('read() = ');
const REMOVAL = constant('REMOVAL of watchpoint ');
const LOSS = constant('-- LOSS --\n');
const OTHER_META = constant('other meta record\n');
const OTHER_TYPE = constant('other type\n');
const PATH = constant(' path=');
const END = constant('-- END --\n');
const NEWLINE = constant('\n');
const AUX = constant(' aux=');

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
      const changes = Array.from({ length: 256 }, (_, subtype) =>
        constant(` change=${subtype}[${subtypeName(subtypes, subtype) ?? '(null)'}]`),
      );
      if (name === 'WATCH_TYPE_KEY_NOTIFY') this.#prints[type] = (c) => this.#key(c, changes);
      else if (structs.some(({ struct }) => struct === mount_notification)) {
        this.#prints[type] = (cursor) => this.#mount(cursor, changes);
      } else this.#prints[type] = (cursor) => this.#historical(cursor);
    }
    this.#prints[WATCH_TYPE_META] = (cursor) => this.#meta(cursor);
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
    let at = text.length;
    if (offset <= 0xfff) {
      text.put(HEAD);
      text.bytes[at + HEAD_OFFSET] = hexDigit(offset >>> 8);
      text.hexAt(at + HEAD_OFFSET + 1, offset, 1);
    } else {
      // %03zx grows: the fixed head moves right by the digits it has too few of.
      text.put(HEAD.subarray(0, HEAD_OFFSET)).hex(offset, 3);
      at = text.length - HEAD_OFFSET - 3;
      text.put(HEAD.subarray(HEAD_OFFSET + 3));
    }
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
  #key(cursor: Cursor, changes: readonly Uint8Array[]): string | undefined {
    if (cursor.struct !== key_notification) return 'Incorrect key message length\n';
    const { text } = this;
    const key = cursor.view(key_notification);
    text.put(KEY).hex(key.key_id, 8).put(changes[cursor.subtype]!).put(AUX).decimal(key.aux);
    text.put(NEWLINE);
    return undefined;
  }

  /** `MOUNT %08llx change=%u[%s] aux=%llx` */
  #mount(cursor: Cursor, changes: readonly Uint8Array[]): undefined {
    if (cursor.struct !== mount_notification) return;
    const { text } = this;
    const mount = cursor.view(mount_notification);
    text.put(MOUNT).hex64(mount.triggered_on_lo, mount.triggered_on_hi, 8);
    text.put(changes[cursor.subtype]!).put(AUX);
    text.hex64(mount.auxiliary_mount_lo, mount.auxiliary_mount_hi);
    if (this.#pathOf !== undefined) {
      const path = this.#pathOf(mount.auxiliary_mount || mount.triggered_on) ?? '(unknown)';
      const bytes = new TextEncoder().encode(path);
      text.startLine(bytes.length);
      text.put(PATH).put(bytes);
    }
    text.put(NEWLINE);
  }

  /** As the sample of the dialect's own time. */
  #historical(cursor: Cursor): undefined {
    const { dialect, type, subtype } = cursor;
    const line = historicalLine(dialect, type, subtype, cursor.record() as never);
    if (line === undefined) return;
    this.text.startLine(line.length);
    this.text.put(constant(`${line}\n`));
  }
}

const KEY = constant('KEY ');
const MOUNT = constant('MOUNT ');
const hexDigit = (value: number): number => '0123456789abcdef'.charCodeAt(value & 15);
