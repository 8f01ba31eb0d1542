import { type Abi, abis, type Declaration, layoutOf, type Struct } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { interpret } from '@kernfmt/layout/reference';
import * as fanotify from '@kernfmt/uapi/linux/fanotify';
import * as fsinfo from '@kernfmt/uapi/linux/fsinfo';
import * as keyctl from '@kernfmt/uapi/linux/keyctl';
import * as mount from '@kernfmt/uapi/linux/mount';
import * as openat2 from '@kernfmt/uapi/linux/openat2';
import * as watch_queue from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { type Decoder, type DecoderGroup, isDecodeError } from '../decoder.ts';

type AnyStruct = Struct<Record<string, never>>;

function isStruct(value: unknown): value is AnyStruct {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'struct';
}

const all = [watch_queue, fanotify, fsinfo, mount, keyctl, openat2]
  .flatMap((header) => Object.values<unknown>(header))
  .filter(isStruct);

/** Every struct of the headers: one record of it, and views of it at any place. */
export const structs: DecoderGroup = {
  name: 'structs',
  decoders: all.flatMap((struct) => abis.map((abi) => structDecoder(struct, abi))),
};

function structDecoder(struct: AnyStruct, abi: Abi): Decoder {
  const codec = struct.on(abi);
  return {
    name: `struct ${struct.name} ${abi.name}`,
    corpus: (seed) => {
      const values = fc.sample(arbitraryOf<Record<string, never>>(struct, { abi }), {
        seed,
        numRuns: 10,
      });
      return values.map((value) => interpret(struct as Declaration, abi).encode(value as never));
    },
    decode(bytes) {
      const value = codec.decode(bytes);
      const { fixed } = layoutOf(struct as Declaration, abi);
      // The last place where it fits: its flexible part, if it has one, is empty there.
      const last = codec.read(codec.view(bytes, bytes.length - fixed));
      return { value, last };
    },
    refuses: isDecodeError,
  };
}
