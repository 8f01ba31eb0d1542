import type { Abi, Codec, Declaration, Memory, Place, ViewOf } from '@kernfmt/layout';
import type { Dialect, Variant } from './dialect.ts';
import { raw_notification, type watch_notification } from './mainline.ts';

/** Any record's struct, view and codec, seen as those of the header that it begins with. */
type AnyStruct = typeof watch_notification;
export type AnyView = ViewOf<AnyStruct>;
export type AnyCodec = Codec<AnyStruct['fields']>;

export const codecOf = (struct: Declaration, abi: Abi): AnyCodec => (struct as AnyStruct).on(abi);

/** Whether every record of a struct is as long as the struct. */
export const isFixed = ({ layout }: AnyCodec): boolean =>
  layout.members.at(-1)?.field.form !== 'rest';

/** One struct that a record may turn out to be, with its view of the cursor's place. */
export class Candidate {
  readonly struct: Declaration;
  readonly view: AnyView;
  readonly read: AnyCodec['read'];
  readonly #subtypes: readonly number[] | undefined;
  readonly #shortest: number;
  readonly #longest: number;

  constructor({ struct, subtypes }: Variant, codec: AnyCodec, view: AnyView) {
    const { fixed } = codec.layout;
    this.struct = struct;
    this.view = view;
    this.read = codec.read;
    this.#subtypes = subtypes;
    this.#shortest = fixed;
    this.#longest = isFixed(codec) ? fixed : Number.POSITIVE_INFINITY;
  }

  fits(subtype: number, length: number): boolean {
    if (length < this.#shortest || length > this.#longest) return false;
    return this.#subtypes === undefined || this.#subtypes.includes(subtype);
  }
}

/** The structs of a dialect, looked at through words or, where records are not aligned, bytes. */
export class Candidates {
  /** By type. The last of each is the raw record, which any record fits. */
  readonly #ofType: (readonly Candidate[])[] = [];
  readonly #ofOthers: readonly Candidate[];

  constructor({ types }: Dialect, abi: Abi, memory: Memory, place: Place, aligned: boolean) {
    const candidate = (variant: Variant) => {
      const codec = codecOf(variant.struct, abi);
      return new Candidate(variant, codec, codec.viewOn(memory, place, aligned));
    };
    const raw = candidate({ struct: raw_notification });
    this.#ofOthers = [raw];
    for (const { type, structs } of types) {
      this.#ofType[type] = [...structs.map(candidate), raw];
    }
  }

  find(type: number, subtype: number, length: number): Candidate {
    const candidates = this.#ofType[type] ?? this.#ofOthers;
    let i = 0;
    while (!candidates[i]!.fits(subtype, length)) i++;
    return candidates[i]!;
  }
}
