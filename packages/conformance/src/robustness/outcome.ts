type Members = Readonly<Record<string, unknown>>;

/** What became of one input: a value, or an error. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: unknown;
}

/**
 * Characters, bytes and members of a value and of all in it: what it takes, roughly. Counts no
 * further than `most`.
 */
export function extentOf(value: unknown, most: number): number {
  if (typeof value === 'string' || value instanceof Uint8Array) return 1 + value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let extent = 1;
  for (const name in value) {
    extent += extentOf((value as Members)[name], most - extent);
    if (extent > most) break;
  }
  return extent;
}

/** Whether two inputs of the same bytes came to the same, errors and their places included. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.error instanceof Error && b.error instanceof Error) {
    return a.error.name === b.error.name && a.error.message === b.error.message;
  }
  return Object.is(a.error, b.error) && sameValue(a.value, b.value);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b);
  let members = 0;
  for (const name in a) {
    if (!sameValue((a as Members)[name], (b as Members)[name])) return false;
    members++;
  }
  return members === Object.keys(b).length;
}

/** Whether bytes are the same, one for one. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
