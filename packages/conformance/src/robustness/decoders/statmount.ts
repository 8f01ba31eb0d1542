import { LP64 } from '@kernfmt/layout';
import { arbitraryOf } from '@kernfmt/layout/arbitrary';
import { interpret } from '@kernfmt/layout/reference';
import { statmount, statmountText, statmountTexts } from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';
import { type DecoderGroup, isDecodeError } from '../decoder.ts';

const texts = ['fs_type', 'mnt_root', 'mnt_point', 'mnt_opts', 'fs_subtype', 'sb_source'] as const;
const lists = ['opt_array', 'opt_sec_array', 'mnt_uidmap', 'mnt_gidmap'] as const;

/** A reply with all its strings: each offset leads to one of a few, each list has one or two. */
const reply = fc
  .record({
    fixed: arbitraryOf(statmount, { abi: LP64 }),
    strings: fc.array(
      fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
      {
        minLength: 3,
        maxLength: 8,
      },
    ),
    places: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
  })
  .map(({ fixed, strings, places }) => {
    const bytes = strings.map((text) => String.fromCharCode(...new TextEncoder().encode(text)));
    const starts = bytes
      .slice(0, -1)
      .map((_, at) => bytes.slice(0, at).join('\0').length + Math.sign(at));
    const offsets = [...texts, ...lists].map((name, at) => [
      name,
      starts[places[at]! % starts.length],
    ]);
    const counts = ['opt_num', 'opt_sec_num', 'mnt_uidmap_num', 'mnt_gidmap_num'].map((name) => [
      name,
      1,
    ]);
    return {
      ...fixed,
      mask: 0xffffffffffffffffn,
      ...Object.fromEntries([...offsets, ...counts]),
      str: `${bytes.join('\0')}\0`,
    };
  });

/** A reply of statmount(), and every string and list in it. */
export const statmounts: DecoderGroup = {
  name: 'statmount',
  decoders: [
    {
      name: 'statmount',
      corpus: (seed) =>
        fc
          .sample(reply, { seed, numRuns: 100 })
          .map((value) => interpret(statmount, LP64).encode(value)),
      decode(bytes) {
        const value = statmount.decode(bytes);
        return {
          value,
          texts: texts.map((name) => tried(() => statmountText(value, name), bytes)),
          lists: lists.map((name) => tried(() => statmountTexts(value, name), bytes)),
        };
      },
      refuses: isDecodeError,
    },
  ],
};

/** A string that is refused keeps no other from being looked at. */
function tried(get: () => unknown, bytes: Uint8Array): unknown {
  try {
    return get();
  } catch (error) {
    // The offset is where the reply says that the string is, wherever that may be.
    if (isDecodeError(error, bytes) || isBeyond(error)) return String(error);
    throw error;
  }
}

function isBeyond(error: unknown): boolean {
  return error instanceof Error && error.name === 'DecodeError';
}
