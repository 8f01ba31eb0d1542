export const UUID_SIZE = 16;

/** Where the bits of a UUID are that are not random: RFC 4122, version 4. */
const VERSION_BYTE = 6;
const VARIANT_BYTE = 8;

/**
 * A UUID as if at random, which the same seed and number give again.
 * Analogous to lib/uuid.c:uuid_gen().
 */
export function uuidGen(seed: number, n: bigint): Uint8Array {
  const uuid = new Uint8Array(UUID_SIZE);
  let state = BigInt.asUintN(64, (BigInt(seed) << 32n) ^ n);
  for (let at = 0; at < UUID_SIZE; at++) {
    // Knuth's MMIX generator: the upper bits are the good ones.
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    uuid[at] = Number(state >> 56n);
  }
  uuid[VERSION_BYTE] = (uuid[VERSION_BYTE]! & 0x0f) | 0x40;
  uuid[VARIANT_BYTE] = (uuid[VARIANT_BYTE]! & 0x3f) | 0x80;
  return uuid;
}
