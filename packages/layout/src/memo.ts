import type { Abi } from './abi.ts';
import type { Declaration } from './fields.ts';

/** Remembers what `derive` makes of a struct for an ABI, as long as the struct lives. */
/* @__NO_SIDE_EFFECTS__ */
export function perAbi<T>(
  derive: (struct: Declaration, abi: Abi) => T,
): (struct: Declaration, abi: Abi) => T {
  const memo = new WeakMap<Declaration, Map<Abi, T>>();
  return (struct, abi) => {
    let known = memo.get(struct);
    if (known === undefined) {
      known = new Map();
      memo.set(struct, known);
    }
    let derived = known.get(abi);
    if (derived === undefined) {
      derived = derive(struct, abi);
      known.set(abi, derived);
    }
    return derived;
  };
}
