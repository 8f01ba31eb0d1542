import { type Scalar, struct } from '@kernfmt/layout';
import type { AnyStruct, ListAttribute } from './attribute.ts';

/** How one element of a list is read and written. */
export interface ElementForm {
  readonly struct: AnyStruct;
  wrap(element: unknown): never;
  unwrap(value: object): unknown;
}

/** A list of numbers is one of structs with one member. */
export function elementForm({ element }: ListAttribute): ElementForm {
  if (element.form === 'struct') {
    return { struct: element, wrap: (value) => value as never, unwrap: (value) => value };
  }
  const number = numberStruct(element);
  return {
    struct: number,
    wrap: (value) => ({ value }) as never,
    unwrap: (value) => (value as { value: number }).value,
  };
}

const numberStruct = (scalar: Scalar<number>): AnyStruct => struct(scalar.c, { value: scalar });
