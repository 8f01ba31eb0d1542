import { abis } from '@kernfmt/layout';
import { readFilter, typeLimit, WatchFilter } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { filter } from '../../arbitrary/filters.ts';
import type { Decoder, DecoderGroup } from '../decoder.ts';

/** The filter was refused with an errno: no error of readFilter(), which throws nothing. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** readFilter(), which returns an errno for what it does not take, and never throws. */
export const filters: DecoderGroup = {
  name: 'filters',
  decoders: abis.flatMap((abi) =>
    Object.entries(typeLimit).map(
      ([kernel, types]): Decoder => ({
        name: `filters ${kernel} ${abi.name}`,
        corpus: (seed) =>
          fc.sample(filter({ abi }), { seed, numRuns: 60 }).map(({ bytes }) => bytes),
        decode(bytes) {
          const read = readFilter(bytes, { types, abi });
          if (!(read instanceof WatchFilter)) throw new Refused(String(read));
          return { rules: read.rules, accepts: read.accepts(bytes[8] ?? 0, bytes[20] ?? 0, 8) };
        },
        refuses: (error) => error instanceof Refused,
      }),
    ),
  ),
};
