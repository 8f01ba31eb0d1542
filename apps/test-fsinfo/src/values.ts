import type { FsinfoSupport } from '@kernfmt/fsinfo';
import { Errno, errno } from '@kernfmt/kernel';
import {
  FSINFO_FLAGS_N,
  FSINFO_FLAGS_NM,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_OPAQUE,
  FSINFO_TYPE_STRING,
  FSINFO_TYPE_VSTRUCT,
  type FsinfoAttributeInfo,
} from '@kernfmt/uapi/linux/fsinfo';
import { Dumper, type DumpOptions } from './dump.ts';
import { Exit, type Printer } from './output.ts';
import { hex, hexDump, zeroHex } from './printf.ts';
import type { Query, Reply, Request } from './query.ts';
import type { Style } from './structs.ts';
import { printedName } from './text.ts';

/** Values, and values of each of those, from request on the sample thinks it fishy. */
const INSTANCES_MAX = 100;
/** Of a value, bytes that -r prints at the most. */
const RAW_MAX = 4096;
/** What the sample says is the size of a value that it was refused. */
const NO_SIZE = 0xffffffff;

/** What is printed, and where. */
export interface Printing {
  readonly printer: Printer;
  readonly style: Style;
  readonly support: FsinfoSupport | undefined;
  readonly raw: boolean;
}

/** What follows a value: the next one of its set, the next set, or the next attribute. */
type Next = 'Mth' | 'Nth' | 'attribute';

/** The values of one attribute. */
export class Values {
  readonly #query: Query;
  readonly #printing: Printing;
  readonly #info: FsinfoAttributeInfo;
  readonly #dumper: Dumper | undefined;
  /** As it is printed. */
  readonly #name: string;

  constructor(query: Query, printing: Printing, info: FsinfoAttributeInfo) {
    this.#query = query;
    this.#printing = printing;
    this.#info = info;
    const { style, support } = printing;
    const { abi } = query.target;
    const pointOf: DumpOptions['pointOf'] = (mnt_id, { name, number }) => {
      const request = { request: number, Nth: 0, Mth: 0 };
      const reply = query.ofMount(mnt_id).value(name, request);
      return reply instanceof Errno ? '-' : printedName(reply.bytes, style.terminal);
    };
    this.#dumper = Dumper.of(info.attr_id, { ...style, abi, support, pointOf });
    this.#name = this.#dumper?.attribute.name ?? `<unknown-${hex(info.attr_id)}>`;
  }

  /** Prints them all; `fishy` where they do not come to an end. @throws Exit */
  print(): 'done' | 'fishy' {
    const { printer } = this.#printing;
    const id = hex(this.#info.attr_id);
    for (let Nth = 0; Nth < INSTANCES_MAX; Nth++) {
      let next: Next = 'Mth';
      let Mth = 0;
      for (; Mth < INSTANCES_MAX && next === 'Mth'; Mth++) next = this.#printOne(Nth, Mth);
      if (next === 'attribute') return 'done';
      if (next === 'Mth') {
        printer.err(`Fishy: Mth ${id}[${Nth}][${Mth}]\n`);
        return 'done';
      }
    }
    printer.err(`Fishy: Nth ${id}[${INSTANCES_MAX}]\n`);
    return 'fishy';
  }

  /** One value, if there is one. @throws Exit */
  #printOne(Nth: number, Mth: number): Next {
    const request = { request: this.#info.attr_id, Nth, Mth };
    const reply = this.#query.value(this.#name, request);
    if (reply instanceof Errno) return this.#refused(reply, request);
    const { printer, raw } = this.#printing;
    if (raw) printer.out(hexDump(reply.bytes.subarray(0, Math.min(reply.size, RAW_MAX))));
    else this.#printReply(reply, request);
    return 'Mth';
  }

  #refused(error: Errno, request: Request): Next {
    const first = request.Nth === 0 && request.Mth === 0;
    if (error === errno('ENODATA')) {
      const many = (this.#info.flags & (FSINFO_FLAGS_N | FSINFO_FLAGS_NM)) !== 0;
      if (first && !many) this.#bad('Unexpected ENODATA', request);
      return request.Mth === 0 ? 'attribute' : 'Nth';
    }
    if (error === errno('EOPNOTSUPP')) {
      if (!first) this.#bad('Should return ENODATA', request);
      return 'attribute';
    }
    this.#printing.printer.err(`${this.#query.target.file}: ${error.message}\n`);
    throw new Exit(1, { cause: error });
  }

  #printReply(reply: Reply, request: Request): void {
    const { type } = this.#info;
    this.#printing.printer.out(this.#head(request));
    switch (type) {
      case FSINFO_TYPE_STRING:
        if (reply.size === 0 || reply.bytes[reply.size - 1] !== 0) {
          this.#bad('Unterminated string', request, reply);
        }
        this.#printValue(reply);
        break;
      case FSINFO_TYPE_VSTRUCT:
      case FSINFO_TYPE_OPAQUE:
        this.#printValue(reply);
        break;
      case FSINFO_TYPE_LIST:
        this.#printList(reply, request);
        break;
      default:
        this.#bad('Fishy type', request, reply);
    }
  }

  /** The attribute's name, in yellow; nothing of one that has sets and sets of sets. */
  #head({ Nth, Mth }: Request): string {
    const yellow = (text: string): string => `\x1b[33m${text}\x1b[m: `;
    switch (this.#info.flags & (FSINFO_FLAGS_N | FSINFO_FLAGS_NM)) {
      case 0:
        return yellow(this.#name);
      case FSINFO_FLAGS_N:
        return yellow(`${this.#name}{${Nth}}`);
      case FSINFO_FLAGS_NM:
        return yellow(`${this.#name}{${Nth},${Mth}}`);
      default:
        return '';
    }
  }

  #printValue({ bytes, size }: Reply): void {
    this.#printing.printer.out(
      this.#complaint(size) ?? this.#dumper!.text({ bytes, size, last: false }),
    );
  }

  #printList({ bytes, size }: Reply, request: Request): void {
    const { printer } = this.#printing;
    const step = this.#info.size;
    printer.out('\n');
    const complaint = this.#complaint(size);
    if (complaint !== undefined) printer.out(complaint);
    // The sample would take steps of nothing for ever.
    else if (step === 0) this.#bad('Fishy size', request, { bytes, size });
    else {
      for (let at = 0, left = size; left >= step; at += step, left -= step) {
        printer.out(`\t[${zeroHex(at / step, 2)}] `);
        printer.out(
          this.#dumper!.text({ bytes: bytes.subarray(at), size: left, last: left === step }),
        );
      }
    }
  }

  /** What is printed instead of a value that the sample can do nothing with. */
  #complaint(size: number): string | undefined {
    if (this.#dumper === undefined) return '<no dumper>\n';
    const wanted = this.#dumper.size;
    return size < wanted ? `<short data ${size}/${wanted}>\n` : undefined;
  }

  /** Says what is wrong with a value and ends. @throws Exit 1 */
  #bad(what: string, { Nth, Mth }: Request, reply?: Reply): never {
    const { printer } = this.#printing;
    const { type, flags, size } = this.#info;
    printer.out('\n');
    printer.err(
      `${what} ${this.#name}{${Nth}}{${Mth}} t=${hex(type)} f=${hex(flags)} s=${hex(size)}\n` +
        `size=${reply?.size ?? NO_SIZE}\n` +
        hexDump(reply?.bytes.subarray(0, reply.size) ?? new Uint8Array()),
    );
    throw new Exit(1);
  }
}
