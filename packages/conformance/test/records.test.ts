import { Renaming } from '@kernfmt/simulator/scenario';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, hexOf } from '../src/replay/hex.ts';
import { sameOutput } from '../src/replay/output.ts';
import { sameRecords, splitRecords } from '../src/replay/records.ts';

const names = () => ({
  serials: new Renaming<number>(),
  addresses: new Renaming<bigint>(),
  uuids: new Renaming<string>(),
  sizes: new Renaming<string>(),
});

test('any bytes are split into pieces that are the bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const pieces = splitRecords(bytes);
      expect(pieces.join('')).toBe(hexOf(bytes));
      expect(pieces.every((piece) => piece !== '')).toBe(true);
      expect(bytesOf(hexOf(bytes))).toEqual(bytes);
    }),
  );
});

describe('renaming', () => {
  test('is one to one', () => {
    const serials = new Renaming<number>();
    expect(serials.match(1, 11)).toBe(true);
    expect(serials.match(1, 11)).toBe(true);
    expect(serials.match(1, 12)).toBe(false);
    expect(serials.match(2, 11)).toBe(false);
    expect([1, 2].map((serial) => serials.toReplayed(serial))).toEqual([11, 2]);
  });

  test('renames the key of a record, and what is linked, but no other aux', () => {
    const linked = (key: string, aux: string): string =>
      `01000002100100000${key}000000${aux}0000000`;
    expect(sameRecords([linked('1', '0')], [linked('2', '0')], names())).toBe(true);
    expect(
      sameRecords(
        [linked('1', '5'), linked('1', '5')],
        [linked('2', '6'), linked('2', '7')],
        names(),
      ),
    ).toBe(false);
    const updated = (aux: number): string => `0100000110010000010000000${aux}000000`;
    expect(sameRecords([updated(1)], [updated(2)], names())).toBe(false);
  });

  test('leaves ids of mounts alone in REMOVAL, and tells addresses from them', () => {
    const removal = (id: string): string => `0000000010010000${id}`;
    const [one, two] = [removal('0e00000000000000'), removal('0f00000000000000')];
    const address = removal('c040430f8088ffff');
    expect(sameRecords([one], [one], names())).toBe(true);
    expect(sameRecords([one], [two], names())).toBe(false);
    expect(sameRecords([address], [removal('0000000080888fff')], names())).toBe(true);
    expect(sameRecords([address], [one], names())).toBe(false);
    const other = removal('d040430f8088ffff');
    expect(sameRecords([address, address], [other, other], names())).toBe(true);
    expect(sameRecords([address, address], [other, address], names())).toBe(false);
  });
});

test('the lines of a program are the same but for serials of keys', () => {
  const { serials } = names();
  const lines = (key: string, aux: number): string =>
    `read() = 16\nKEY ${key} change=2[linked] aux=${aux}\nKEY ${key} change=4[cleared] aux=0`;
  const [a, b] = [lines('00000a01', 77), lines('00000b01', 88)];
  expect(sameOutput(a, b, serials)).toBe(true);
  expect(sameOutput(a, b.replace('aux=88', 'aux=89'), serials)).toBe(false);
  expect(sameOutput(a, b.replace('4[cleared]', '5[revoked]'), serials)).toBe(false);
  expect(sameOutput(a, b.replace('= 16', '= 17'), serials)).toBe(false);
  expect(sameOutput(a, `${b}\n`, serials)).toBe(false);
});
