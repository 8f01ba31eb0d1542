// Not inline: V8 floats a template literal's ToString(at) out of the `throw` into the loop, where
// it makes a string of every offset.

export function refuseHeader(at: number): never {
  throw new RangeError(`short header at ${at}`);
}

export function refuseLength(at: number): never {
  throw new RangeError(`bad length at ${at}`);
}
