import { type Attribute, query, ReplyError, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { Errno, type FsinfoCalls } from '@kernfmt/kernel';
import { type Abi, abis, LP64, struct, u32 } from '@kernfmt/layout';
import { FSINFO_TYPE_LIST, fsinfo_attribute_info } from '@kernfmt/uapi/linux/fsinfo';
import fc from 'fast-check';
import { fsinfoReply } from '../../arbitrary/fsinfo.ts';
import { joined } from '../../arbitrary/streams.ts';
import type { Decoder, DecoderGroup } from '../decoder.ts';

/** An input: the size that the call claims, the size of an element, and what it writes. */
const claims = struct('claims', { size: u32, element: u32 });
/** Claims beyond this cost only time: how a query's buffer grows has tests in fsinfo. */
const CLAIMED_MAX = 600;
/** A query ends after so many calls, whatever the kernel says. */
const CALLS_MAX = 25;

const attributes = [...new Set<Attribute>([...Object.values(ver_21), ...Object.values(ver_20)])];

/** Queries of every attribute, answered by anything. */
export const fsinfoReplies: DecoderGroup = {
  name: 'fsinfo replies',
  decoders: attributes.flatMap((attribute) => abis.map((abi) => replyDecoder(attribute, abi))),
};

function replyDecoder(attribute: Attribute, abi: Abi): Decoder {
  return {
    name: `fsinfo ${attribute.name} ${abi.name}`,
    corpus: (seed) =>
      fc.sample(fsinfoReply(attribute, { abi }), { seed, numRuns: 10 }).map((reply) => {
        const { bytes, elementSize } = reply;
        return joined(claims.encode({ size: bytes.length, element: elementSize }), bytes);
      }),
    decode(bytes) {
      if (bytes.length < claims.size) return undefined;
      return query(new Liar(attribute, bytes, abi), { fd: 3 }, attribute, { abi });
    },
    said: () => CLAIMED_MAX,
    refuses: (error) => error instanceof ReplyError || error instanceof Errno,
  };
}

/** Answers every call with the same bytes, but a question for the size of elements. */
class Liar implements FsinfoCalls {
  readonly #info: Uint8Array;
  readonly #said: Uint8Array;
  readonly #size: number;
  #asksInfo: boolean;
  #calls = 0;

  constructor(attribute: Attribute, bytes: Uint8Array, abi: Abi) {
    const { size, element } = claims.on(LP64).decode(bytes, 0, claims.size);
    this.#said = bytes.subarray(claims.size);
    this.#size = size % CLAIMED_MAX;
    this.#asksInfo = attribute.type === FSINFO_TYPE_LIST;
    this.#info = fsinfo_attribute_info.on(abi).encode({
      attr_id: attribute.number,
      type: attribute.type,
      flags: attribute.flags,
      size: element,
    });
  }

  fsinfo(_dfd: number, _path: unknown, _params: unknown, buffer: Uint8Array | null): number {
    if (++this.#calls > CALLS_MAX) throw new RangeError('query: calls for ever');
    const isInfo = this.#asksInfo && buffer?.length === this.#info.length;
    const said = isInfo ? this.#info : this.#said;
    buffer?.set(said.subarray(0, buffer.length));
    return isInfo ? said.length : this.#size;
  }
}
