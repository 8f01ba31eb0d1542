import { expect, test } from 'vitest';
import {
  bits,
  I386,
  type Literal,
  LP64,
  LP64_BE,
  padding,
  struct,
  u16,
  u32,
  u64,
} from '../src/index.ts';
import { mount_notification } from './zoo.ts';

const fields = { id: u64, flags: u32, mode: u32 };
const literal: Literal<typeof fields> = {
  read: ({ id, flags, mode }) => ({ id, flags, mode }),
  write(view, value) {
    view.id = value.id;
    view.flags = value.flags;
    view.mode = value.mode;
  },
};

test('a struct is for little-endian LP64 where no ABI is named', () => {
  const odd = struct('odd', { id: u64, flags: u32, end: padding() });
  expect(odd.size).toBe(16);
  expect(odd.on(I386).size).toBe(12);
  expect(odd.on(LP64)).toBe(odd.on(LP64));
  const value = { id: 1n, flags: 2 };
  expect(odd.encode(value)).toEqual(odd.on(LP64).encode(value));
  expect(odd.encode(value)).not.toEqual(odd.on(LP64_BE).encode(value));
  expect(odd.decode(odd.encode(value))).toEqual(value);
  expect(odd.view(odd.encode(value)).id).toBe(1n);
});

test('a literal changes nothing but the speed', () => {
  const plain = struct('record', fields);
  const fast = struct('record', fields, literal);
  const value = { id: 0x123456789abcdef0n, flags: 0xffffffff, mode: 7 };
  for (const abi of [LP64, LP64_BE, I386]) {
    const bytes = plain.on(abi).encode(value);
    expect(fast.on(abi).encode(value)).toEqual(bytes);
    expect(fast.on(abi).decode(bytes)).toEqual(plain.on(abi).decode(bytes));
    expect(Object.keys(fast.on(abi).decode(bytes))).toEqual(
      Object.keys(plain.on(abi).decode(bytes)),
    );
  }
});

test.each<[string, Partial<Literal<typeof fields>>, string]>([
  [
    'reads a field too few',
    { read: ({ id, flags }) => ({ id, flags }) as never },
    'read of record has id,flags, should have id,flags,mode',
  ],
  [
    'reads a field too many',
    { read: ({ id, flags, mode, offset }) => ({ id, flags, mode, offset }) },
    'read of record has id,flags,mode,offset, should have id,flags,mode',
  ],
  [
    'reads in another order',
    { read: ({ id, flags, mode }) => ({ id, mode, flags }) },
    'read of record has id,mode,flags, should have id,flags,mode',
  ],
  [
    'forgets to write a field',
    {
      write(view, value) {
        view.id = value.id;
        view.mode = value.mode;
      },
    },
    'write of record has id,mode, should have id,flags,mode',
  ],
  [
    'reads a field from another',
    { read: ({ id, flags }) => ({ id, flags, mode: flags }) },
    'read of record gets mode from another member',
  ],
  [
    'writes a field to another',
    {
      write(view, value) {
        view.id = value.id;
        view.flags = value.mode;
        view.mode = value.flags;
      },
    },
    'write of record gets flags from another member',
  ],
])('a literal that %s is refused', (_, wrong, message) => {
  expect(() => struct('record', fields, { ...literal, ...wrong })).toThrow(
    new TypeError(`struct: ${message}`),
  );
});

test('a literal that gives the slices of a unit in another order is refused', () => {
  const word = { word: bits(u32, { type: 24, subtype: 8 }) };
  const read: Literal<typeof word>['read'] = ({ type, subtype }) => ({ type, subtype });
  const right = struct('header', word, {
    read,
    write: (view, value) => view.$set_word(value.type, value.subtype),
  });
  expect(right.encode({ type: 2, subtype: 3 })).toEqual(Uint8Array.of(2, 0, 0, 3));
  expect(() =>
    struct('header', word, {
      read,
      write: (view, value) => view.$set_word(value.subtype, value.type),
    }),
  ).toThrow(new TypeError('struct: write of header gets type from another member'));
});

test('a layout that cannot be is refused at first use', () => {
  const holes = struct('holes', { a: u16, b: u64 });
  for (const use of [
    () => holes.size,
    () => holes.decode(new Uint8Array(16)),
    () => holes.encode({ a: 1, b: 2n }),
    () => holes.view(new Uint8Array(16)),
  ]) {
    expect(use).toThrow(/^struct: holes\.b leaves 6 bytes of undeclared padding/);
  }
});

test('the record of 24 August 2020 decodes to the fields of the header', () => {
  const record = Uint8Array.of(
    ...[0x02, 0, 0, 0x03, 0x18, 0, 0x01, 0],
    ...[0x39, 0x30, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  );
  expect(mount_notification.decode(record)).toEqual({
    type: 2,
    subtype: 3,
    info: 0x10018,
    triggered_on: 0x100003039n,
    auxiliary_mount: 0xffffffffffffffffn,
  });
});
