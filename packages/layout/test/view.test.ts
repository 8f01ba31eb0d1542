import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abis,
  array,
  bits,
  bytes,
  chars,
  DecodeError,
  embed,
  LP64,
  LP64_BE,
  long,
  Memory,
  Place,
  s16,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  u128,
} from '../src/index.ts';
import { mount_notification } from './zoo.ts';

const layout = mount_notification.on(LP64);
const views = [
  ['view', (memory: Memory) => layout.view(memory)],
  ['alignedView', (memory: Memory) => layout.alignedView(memory)],
] as const;

describe.each(views)('%s.at', (_, open) => {
  const view = open(Memory.alloc(72));

  it('moves over records, and says where it is', () => {
    expect(view.at(48)).toBe(view);
    expect([view.offset, view.end]).toEqual([48, 72]);
    expect(view.at(24, 48).end).toBe(48);
  });

  it.each<[offset: number, there: number, path: string]>([
    [49, 23, 'auxiliary_mount'],
    [56, 16, 'auxiliary_mount'],
    [64, 8, 'triggered_on'],
    [66, 6, 'watch.info'],
    [72, 0, 'watch.type'],
    [200, 0, 'watch.type'],
  ])(
    'at %d of 72 bytes throws a DecodeError that names the first field cut off',
    (at, there, path) => {
      const full = `mount_notification.${path}`;
      expect(() => view.at(at)).toThrow(DecodeError);
      expect(() => view.at(at)).toThrow(
        expect.objectContaining({
          name: 'DecodeError',
          offset: at,
          path: full,
          message: `${full}: ${there} of 24 bytes are there at offset ${at}`,
        }),
      );
    },
  );

  it('counts only the bytes up to the end it is given', () => {
    expect(() => view.at(0, 23)).toThrow(DecodeError);
    expect(() => view.at(24, 8)).toThrow(DecodeError);
  });

  it.each([-1, -24, 0.5, 1e-9, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])(
    'refuses %d for an offset',
    (offset) => {
      const message = `mount_notification.at: offset should be a byte offset, is ${offset}`;
      expect(() => view.at(offset)).toThrow(new RangeError(message));
    },
  );

  it.each([73, 40.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d for an end', (end) => {
    const message = `mount_notification.at: end should be at most 72, is ${end}`;
    expect(() => view.at(0, end)).toThrow(new RangeError(message));
  });

  it('stays where it was when it refuses', () => {
    view.at(24, 48);
    expect(() => view.at(60)).toThrow(DecodeError);
    expect([view.offset, view.end]).toEqual([24, 48]);
  });
});

describe('alignedView', () => {
  it('refuses an offset that is not aligned, where view takes any', () => {
    const memory = Memory.alloc(72);
    expect(() => layout.alignedView(memory, 12)).toThrow(
      new RangeError('mount_notification.at: offset should be a multiple of 8, is 12'),
    );
    expect(layout.view(memory, 13).offset).toBe(13);
  });

  it('is a plain view where words cannot be used', () => {
    const odd = new Memory(new Uint8Array(new ArrayBuffer(40), 4, 36));
    expect(odd.words).toBe(false);
    const value = { type: 2, subtype: 1, info: 3, triggered_on: 1n << 63n, auxiliary_mount: 5n };
    for (const [codec, memory] of [
      [layout, odd],
      [mount_notification.on(LP64_BE), Memory.alloc(36)],
    ] as const) {
      codec.encode(value, memory, 12);
      expect(codec.read(codec.alignedView(memory, 12))).toEqual(value);
    }
  });
});

describe('viewOn', () => {
  const header = struct('header', { type: u32, size: u32 });

  it.each([true, false])(
    'views of several structs move with their place (aligned: %s)',
    (aligned) => {
      const memory = Memory.alloc(72);
      const place = new Place();
      const first = header.on(LP64).viewOn(memory, place, aligned);
      const second = layout.viewOn(memory, place, aligned);
      place.move(24, 48);
      second.triggered_on = 7n;
      first.size = 0x18;
      expect([first.offset, first.end, second.offset, second.end]).toEqual([24, 48, 24, 48]);
      expect(second.info).toBe(0x18);
      expect(layout.decode(memory, 24).triggered_on).toBe(7n);
      first.at(0);
      expect([second.offset, second.triggered_on]).toEqual([0, 0n]);
    },
  );

  it('promises of alignment do not matter where words cannot be used', () => {
    const memory = new Memory(new Uint8Array(new ArrayBuffer(40), 4, 36));
    const place = new Place();
    place.move(12, 36);
    const view = layout.viewOn(memory, place, true);
    view.auxiliary_mount = 1n << 63n;
    expect(layout.decode(memory, 12).auxiliary_mount).toBe(1n << 63n);
  });
});

describe('the setter of a bit-field unit', () => {
  const units = struct('units', {
    pair: bits(u32, { low: 24, high: 8 }),
    many: bits(u32, { a: 1, b: 7, c: 23, d: 1 }),
    whole: bits(u32, { all: 32 }),
    small: bits(u16, { p: 5, q: 11 }),
    tiny: bits(u8, { x: 4, y: 4 }),
    end: u8,
  });
  const unitNames = ['pair', 'many', 'whole', 'small', 'tiny'] as const;

  it('stores what assignments to its slices in C order store, and nothing else', () => {
    const word = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), {
      minLength: 4,
      maxLength: 4,
    });
    const background = fc.uint8Array({ minLength: units.size, maxLength: units.size });
    fc.assert(
      fc.property(
        fc.constantFrom(...abis),
        fc.boolean(),
        fc.constantFrom(...unitNames),
        word,
        background,
        (abi, aligned, unit, values, bytes) => {
          const codec = units.on(abi);
          const [one, other] = [new Uint8Array(bytes), new Uint8Array(bytes)].map((copy) => ({
            copy,
            view: aligned ? codec.alignedView(new Memory(copy)) : codec.view(copy),
          }));
          one!.view[`$set_${unit}`](...values);
          const { slices } = codec.layout.units.find(({ name }) => name === unit)!;
          for (const [i, { name }] of slices.entries()) {
            Object.assign(other!.view, { [name]: values[i] });
          }
          expect(one!.copy).toEqual(other!.copy);
        },
      ),
    );
  });

  it('is there for the units of embedded structs', () => {
    const outer = struct('outer', { id: u64, inner: embed(mount_notification) });
    const bytes = new Uint8Array(outer.size);
    outer.view(bytes).$set_word(0x2000002, 0x305);
    expect(bytes.subarray(8, 12)).toEqual(Uint8Array.of(2, 0, 0, 5));
  });

  it('is refused where two units would share it', () => {
    const twice = struct('twice', {
      word: bits(u32, { a: 16, b: 16 }),
      inner: embed(struct('inner', { word: bits(u32, { c: 16, d: 16 }) })),
    });
    expect(() => twice.size).toThrow(
      new RangeError('struct: twice.word is declared twice (embedded units count) (LP64)'),
    );
  });
});

describe('assignment to a view', () => {
  const members = struct('members', {
    word: bits(u32, { low: 4, middle: 20, high: 8 }),
    big: bits(u16, { a: 5, b: 11 }),
    s: s16,
    id: u64,
    wide: u128,
    name: chars(4),
    list: array(u8, 4),
    tail: bytes(),
  });

  it.each(['view', 'alignedView'] as const)('converts as C does, in a %s', (kind) => {
    const view = members.on(LP64)[kind](Memory.alloc(members.size + 4));
    view.middle = 0xfffff;
    view.low = 0x125;
    view.high = -1;
    expect([view.low, view.middle, view.high]).toEqual([5, 0xfffff, 0xff]);
    view.b = -1;
    view.a = 33;
    expect([view.a, view.b]).toEqual([1, 0x7ff]);
    view.s = 0x18000;
    expect(view.s).toBe(-0x8000);
    view.id = -1n;
    expect(view.id).toBe(0xffff_ffff_ffff_ffffn);
    view.wide = -2n;
    expect(view.wide).toBe((1n << 128n) - 2n);
  });

  it('refuses another length than the member has, and leaves its neighbours alone', () => {
    const memory = Memory.alloc(members.size + 4);
    const view = members.view(memory, 0, members.size + 2);
    const refuse = (assign: () => void, message: string) =>
      expect(assign).toThrow(new RangeError(message));
    refuse(() => (view.name = 'veth0'), 'name should have at most 4 bytes, has 5');
    refuse(() => (view.list = [1, 2, 3, 4, 5]), 'list should have 4 elements, has 5');
    refuse(() => (view.list = [1]), 'list should have 4 elements, has 1');
    refuse(() => (view.tail = new Uint8Array(3)), 'tail should have 2 bytes, has 3');
    expect(memory.bytes.every((byte) => byte === 0)).toBe(true);
    const named = struct('named', { name: text() }).view(memory, 0, 3);
    refuse(() => (named.name = 'four'), 'name should have 3 bytes, has 4');
    view.name = 'ab';
    view.name = 'c';
    expect(view.name).toBe('c');
  });
});

describe('halves', () => {
  it('have bits 0–31 and 32–63 of the value, whatever the size of the member', () => {
    const wide = struct('wide', { value: u128 });
    const whole = struct('whole', { value: long });
    for (const abi of abis) {
      const high = wide.on(abi).view(wide.on(abi).encode({ value: (7n << 64n) | 5n }));
      expect([high.value_lo, high.value_hi]).toEqual([5, 0]);
      const negative = whole.on(abi).view(whole.on(abi).encode({ value: -2n }));
      expect([negative.value_lo, negative.value_hi]).toEqual([0xfffffffe, 0xffffffff]);
    }
  });

  it('are to be read only', () => {
    const view = mount_notification.view(new Uint8Array(24));
    expect(() => Object.assign(view, { triggered_on_lo: 1 })).toThrow(TypeError);
  });
});

describe('a member with a name of the view', () => {
  it('hides it, for decode and encode go on', () => {
    const extent = struct('extent', {
      watch: embed(struct('w', { at: u64 })),
      offset: u64,
      end: u64,
    });
    const value = { at: 1n, offset: 2n, end: 3n };
    const bytes = extent.encode(value);
    expect(extent.decode(bytes)).toEqual(value);
    expect(extent.view(bytes)).toMatchObject({ at: 1n, offset: 2n, end: 3n });
    expect(extent.on(LP64).decode(new Memory(Uint8Array.of(9, ...bytes)), 1)).toEqual(value);
  });
});
