import { ABIS, type Abi } from './abis.gen.ts';
import type { NumbersByAbi } from './all.gen.ts';

import { type Row, tableOf } from './tables.ts';

export type { Abi } from './abis.gen.ts';
export type { NumbersByAbi } from './all.gen.ts';

/** Name of a call that at least one ABI has. */
export type Name = { [A in Abi]: keyof NumbersByAbi[A] & string }[Abi];

/** What there is to say of one number or name on one ABI. */
export type Lookup =
  /** The ABI has the call. */
  | { readonly kind: 'call'; readonly abi: Abi; readonly nr: number; readonly name: string }
  /** The ABI gives it a number, but the kernel answers ENOSYS. */
  | { readonly kind: 'reserved'; readonly abi: Abi; readonly nr: number; readonly name: string }
  /** No such call on this ABI; `abis` have it. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly abis: readonly Abi[] }
  /** No ABI has a call of this name. */
  | { readonly kind: 'unknown-name'; readonly name: string }
  /** The ABI does not assign this number. */
  | { readonly kind: 'unknown-number'; readonly nr: number };

/** Every ABI, in alphabetical order. */
export const abis = /* @__PURE__ */ Object.freeze(Object.keys(ABIS)) as readonly Abi[];

/**
 * Number of the call on the ABI, or undefined where the ABI does not have it.
 * @throws RangeError when `abi` is no ABI.
 */
export function numberOf<A extends Abi, N extends keyof NumbersByAbi[A]>(
  abi: A,
  name: N,
): NumbersByAbi[A][N];
export function numberOf(abi: Abi, name: string): number | undefined;
export function numberOf(abi: Abi, name: string): number | undefined {
  return tableOf(abi, 'numberOf').find(name)?.nr;
}

/**
 * Name of the call on the ABI, or undefined where the ABI does not assign the number.
 * @throws RangeError when `abi` is no ABI.
 */
export function nameOf<A extends Abi>(
  abi: A,
  nr: number,
): (keyof NumbersByAbi[A] & string) | undefined {
  return tableOf(abi, 'nameOf').find(nr)?.name as (keyof NumbersByAbi[A] & string) | undefined;
}

/**
 * Every assigned number of the ABI, in ascending order.
 * @throws RangeError when `abi` is no ABI.
 */
export function rowsOf<A extends Abi>(abi: A): readonly Row<keyof NumbersByAbi[A] & string>[] {
  return tableOf(abi, 'rowsOf').rows() as readonly Row<keyof NumbersByAbi[A] & string>[];
}

/** The ABIs that have a call of this name, reserved numbers included. */
export function abisOf(name: string): Abi[] {
  return abis.filter((abi) => tableOf(abi, 'abisOf').find(name) !== undefined);
}

/**
 * Everything the tables say of a number or a name on one ABI: a call, a reserved number, a name
 * of other ABIs only, or nothing. Any number and any text has an answer.
 * @throws RangeError when `abi` is no ABI.
 */
export function lookup(abi: Abi, nameOrNumber: string | number): Lookup {
  const row = tableOf(abi, 'lookup').find(nameOrNumber);
  if (row) {
    const { nr, name, reserved } = row;
    return { kind: reserved ? 'reserved' : 'call', abi, nr, name };
  }
  if (typeof nameOrNumber === 'number') return { kind: 'unknown-number', nr: nameOrNumber };
  const others = abisOf(nameOrNumber);
  return others.length > 0
    ? { kind: 'elsewhere', name: nameOrNumber, abis: others }
    : { kind: 'unknown-name', name: nameOrNumber };
}
