import { Errno, type FsinfoCalls } from '@kernfmt/kernel';
import type { Abi } from '@kernfmt/layout';
import { AT_FDCWD } from '@kernfmt/uapi/linux/fcntl';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_FLAGS_QUERY_MOUNT,
  type FsinfoAttributeInfo,
  fsinfo_attribute_info,
  fsinfo_params,
} from '@kernfmt/uapi/linux/fsinfo';
import { Exit, type Printer } from './output.ts';
import { hex } from './printf.ts';
import { encoded } from './text.ts';

/** What the buffer is full of before a call, and the unit in which it grows. */
const FILL = 0xbd;
const PAGE = 4096;
/** Room for 2.7 million mounts. */
const ROOM_MAX = 64 * 1024 * 1024;

/** What is queried, and of whom. */
export interface Target {
  readonly calls: FsinfoCalls;
  readonly abi: Abi;
  /** A path, or the text of a mount's id. */
  readonly file: string;
  readonly flags: number;
  readonly at_flags: number;
  /** -d: every call is told. */
  readonly debug: boolean;
}

/** Which value of which attribute. */
export interface Request {
  readonly request: number;
  readonly Nth: number;
  readonly Mth: number;
}

/** A value as the call left it in the buffer. */
export interface Reply {
  /** The whole buffer: a NUL is behind the value, then what it was full of before. */
  readonly bytes: Uint8Array;
  /** Of the value. */
  readonly size: number;
}

/** The sample's ways to make the call. */
export class Query {
  readonly target: Target;
  readonly #printer: Printer;

  constructor(target: Target, printer: Printer) {
    this.target = target;
    this.#printer = printer;
  }

  /** The same for a mount that a list names. */
  ofMount(mnt_id: number): Query {
    const flags = FSINFO_FLAGS_QUERY_MOUNT;
    const target = { ...this.target, file: String(mnt_id), flags, at_flags: 0 };
    return new Query(target, this.#printer);
  }

  /** What the kernel has to say of an attribute. @throws Exit 1 */
  attributeInfo(id: number): FsinfoAttributeInfo {
    const codec = fsinfo_attribute_info.on(this.target.abi);
    const bytes = new Uint8Array(codec.size);
    const request = { request: FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO, Nth: id, Mth: 0 };
    try {
      this.#call(request, bytes);
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      this.#printer.err(`Can't get info for attribute ${hex(id)}: ${error.message}\n`);
      throw new Exit(1, { cause: error });
    }
    return codec.decode(bytes);
  }

  /**
   * Calls with a buffer that grows until the value fits, or returns why it was refused. The last
   * byte of a buffer is kept for a NUL: the sample tries a value as large as its buffer for ever.
   *
   * @throws RangeError for a value that never fits
   */
  value(name: string, request: Request): Reply | Errno {
    try {
      const reply = this.#growing(request);
      this.#say(name, request, `${reply.size}`);
      return reply;
    } catch (error) {
      if (!(error instanceof Errno)) throw error;
      this.#say(name, request, error.message);
      return error;
    }
  }

  #growing(request: Request): Reply {
    for (let room = PAGE; room <= ROOM_MAX; ) {
      const bytes = new Uint8Array(room).fill(FILL);
      const size = this.#call(request, bytes.subarray(0, room - 1));
      if (size < room) {
        bytes[size] = 0;
        return { bytes, size };
      }
      room = Math.max(2 * room, Math.ceil((size + 1) / PAGE) * PAGE);
    }
    throw new RangeError(`fsinfo: ${hex(request.request)} should fit into ${ROOM_MAX} bytes`);
  }

  #call(request: Request, buffer: Uint8Array): number {
    const { calls, abi, file, flags, at_flags } = this.target;
    const params = { resolve_flags: 0n, at_flags, flags, ...request };
    return calls.fsinfo(AT_FDCWD, file, fsinfo_params.on(abi).encode(params), buffer);
  }

  /** The line that -d prints of a call. */
  #say(name: string, { Nth, Mth }: Request, result: string): void {
    const { file, debug } = this.target;
    if (!debug) return;
    this.#printer.out(`fsinfo(${encoded(file)},${name},${Nth},${Mth}) = ${result}\n`);
  }
}
