import {
  aligned_u64,
  array,
  bits,
  bytes,
  chars,
  type Declaration,
  embed,
  long,
  padding,
  pointer,
  reserved,
  rest,
  s8,
  s16,
  s32,
  s64,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
  ulong,
} from '../src/index.ts';

const watch_notification = struct('watch_notification', {
  word: bits(u32, { type: 24, subtype: 8 }),
  info: u32,
});

/** The record of the hot path, with its literal. */
export const mount_notification = struct(
  'mount_notification',
  { watch: embed(watch_notification), triggered_on: u64, auxiliary_mount: u64 },
  {
    read: (view) => ({
      type: view.type,
      subtype: view.subtype,
      info: view.info,
      triggered_on: view.triggered_on,
      auxiliary_mount: view.auxiliary_mount,
    }),
    write(view, value) {
      view.type = value.type;
      view.subtype = value.subtype;
      view.info = value.info;
      view.triggered_on = value.triggered_on;
      view.auxiliary_mount = value.auxiliary_mount;
    },
  },
);

/** A struct with a literal inside others that have none, 12 bytes on i386 and 16 elsewhere. */
const change = struct(
  'change',
  { id: u64, counter: u32, __pad: padding() },
  {
    read: ({ id, counter }) => ({ id, counter }),
    write(view, value) {
      view.id = value.id;
      view.counter = value.counter;
    },
  },
);

/** Members called as the view's own and its internals are: C decides. */
const namesakes = struct('namesakes', {
  data: u32,
  offset: u32,
  end: u64,
  move: u16,
  at: u16,
  memory: u32,
  word: u32,
  u32,
  u64,
  limit: u64,
  constructor: u64,
  name: u64,
});

const oneByte = struct('one_byte', { only: s8 });

/** Declarations picked by hand, for what random ones rarely hit. */
export const zoo: readonly Declaration[] = [
  watch_notification,
  mount_notification,
  change,
  namesakes,
  oneByte,
  struct('changes', {
    nr: u32,
    p: padding(),
    at_once: array(change, 3),
    last: change,
    q: padding(),
  }),
  struct('longs', { a: ulong, b: long, c: pointer }),
  struct('signed_members', { d: s64, c: s32, b: s16, a: s8, x: u8 }),
  struct('event', { len: u32, hole: padding(), mask: aligned_u64, after: u64 }),
  // On i386 aligned as a whole, and `id` inside it is not.
  struct('aligned_around', { nr: u32, h: padding(), id: u64, h2: padding(), mask: aligned_u64 }),
  struct('wide', { f_blocks: u128, f_bfree: u128 }),
  struct('single_bits', {
    byte: bits(u8, { b0: 1, b1: 1, b2: 1, b3: 1, b4: 1, b5: 1, b6: 1, b7: 1 }),
    whole: bits(u8, { all8: 8 }),
    half: bits(u16, { low: 1, middle: 14, high: 1 }),
    words: bits(u32, { bottom: 31, top: 1 }),
    full: bits(u32, { all32: 32 }),
  }),
  struct('held_back', {
    flags: u32,
    __reserved: reserved(array(u32, 3)),
    __spare: reserved(change),
  }),
  struct('odd_text', { name: chars(5), list: array(oneByte, 3) }),
  struct('raw', { watch: embed(watch_notification), data: bytes() }),
  struct('named', { length: u16, name: text() }),
  struct('filter', { nr: u32, __reserved: reserved(u32), filters: rest(change) }),
  struct('unaligned_tail', { id: u64, count: u32, counts: rest(u32) }),
  struct('only_tail', { ids: rest(u64) }),
];
