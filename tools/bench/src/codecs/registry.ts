import type { Contestant, Operation } from './contestant.ts';

/** Each is loaded in its own process only, with whatever it brings along. */
export const contestants = {
  'hand-words': async () => (await import('./contestants/hand-words.ts')).handWords,
  'hand-dataview': async () => (await import('./contestants/hand-dataview.ts')).handDataView,
  kernfmt: async () => (await import('./contestants/kernfmt.ts')).kernfmt,
  'kernfmt-codecs': async () => (await import('./contestants/kernfmt.ts')).kernfmtCodecs,
  'kernfmt-functions': async () => (await import('./contestants/kernfmt.ts')).kernfmtFunctions,
  'kernfmt-text': async () => (await import('./contestants/kernfmt-text.ts')).kernfmtText,
  'bun-ffi-structs': async () => (await import('./contestants/bun-ffi-structs.ts')).bunFfiStructs,
  'buffer-layout': async () => (await import('./contestants/buffer-layout.ts')).bufferLayout,
  'micro-packed': async () => (await import('./contestants/micro-packed.ts')).microPacked,
  restructure: async () => (await import('./contestants/restructure.ts')).restructure,
  'binary-parser': async () => (await import('./contestants/binary-parser.ts')).binaryParser,
} satisfies Record<string, () => Promise<Contestant>>;

export type ContestantName = keyof typeof contestants;

/** One row of a table: what runs, and what the row says. */
export interface Row {
  readonly title: string;
  readonly run:
    | { readonly contestant: ContestantName; readonly others?: true }
    | { readonly c: 'decode' | 'malloc' | 'encode' | 'fold' | 'text' };
}

const js = (title: string, contestant: ContestantName): Row => ({ title, run: { contestant } });
const inC = (title: string, c: 'decode' | 'malloc' | 'encode' | 'fold' | 'text'): Row => ({
  title,
  run: { c },
});
const afterOthers: Row = {
  title: 'the same, after 40 other structs in the process',
  run: { contestant: 'kernfmt', others: true },
};
const byWords = js('**by hand, typed arrays**', 'hand-words');
const byDataView = js('by hand, DataView', 'hand-dataview');

/** The tables. The first row of each is what the others are compared with. */
export const tables: Readonly<Record<Operation, readonly Row[]>> = {
  decode: [
    byWords,
    byDataView,
    js('**kernfmt**, `codec.read`, framing by hand as for peers', 'kernfmt-codecs'),
    js('**kernfmt**, `cursor.record()`: framing, dialect, unions', 'kernfmt'),
    afterOthers,
    js('kernfmt, `decodeRecords`, 4 KiB reads', 'kernfmt-functions'),
    js('bun-ffi-structs 0.3.1', 'bun-ffi-structs'),
    js('buffer-layout 1.2.2', 'buffer-layout'),
    js('binary-parser 2.3.0', 'binary-parser'),
    js('micro-packed 0.11.1', 'micro-packed'),
    js('restructure 3.0.2', 'restructure'),
    inC('C, to structs in place', 'decode'),
    inC('C, to structs from malloc', 'malloc'),
  ],
  encode: [
    byWords,
    byDataView,
    js('**kernfmt**, `codec.write` to views of one buffer', 'kernfmt'),
    afterOthers,
    js('kernfmt, `encodeRecords`, which checks every value', 'kernfmt-functions'),
    js('bun-ffi-structs 0.3.1', 'bun-ffi-structs'),
    js('buffer-layout 1.2.2', 'buffer-layout'),
    js('micro-packed 0.11.1', 'micro-packed'),
    js('restructure 3.0.2', 'restructure'),
    inC('C', 'encode'),
  ],
  fold: [byWords, js('**kernfmt**, `cursor.view()`', 'kernfmt'), afterOthers, inC('C', 'fold')],
  text: [inC('**C, printf**', 'text'), js('**kernfmt**, the lines of watch_test', 'kernfmt-text')],
};
