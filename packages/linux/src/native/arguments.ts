/**
 * Text for the kernel. A string goes as UTF-8; bytes go as they are, since paths are bytes and need
 * not be UTF-8. The final NUL is added here.
 */
export type CString = string | Uint8Array;

const utf8 = new TextEncoder();

/**
 * The bytes of `value` with a final NUL.
 * @throws TypeError when there is a NUL in it already: C would see another, shorter string
 */
export function cString(call: string, name: string, value: CString): Uint8Array {
  const text = typeof value === 'string' ? utf8.encode(value) : value;
  if (text.includes(0)) throw new TypeError(`${call}: ${name} has a NUL byte in it`);
  const bytes = new Uint8Array(text.byteLength + 1);
  bytes.set(text);
  return bytes;
}

/** @throws RangeError when the kernel would move more bytes than `view` has */
export function requireRoom(call: string, name: string, view: ArrayBufferView, bytes: number) {
  if (view.byteLength < bytes) {
    throw new RangeError(`${call}: ${name} has ${view.byteLength} bytes, the call moves ${bytes}`);
  }
}

/**
 * `struct mnt_id_req` of linux/mount.h as the u64s it consists of: u32 size with u32 spare above it
 * (both ABIs here are little-endian), mnt_id, param, and mnt_ns_id. Without the last it is
 * MNT_ID_REQ_SIZE_VER0, the one size kernels before 6.10 take.
 */
export class MntIdReq {
  readonly #ver0 = withSize(new BigUint64Array(3));
  readonly #ver1 = withSize(new BigUint64Array(4));

  /** The request, in memory that the next one takes too. */
  of(mnt_id: bigint, param: bigint, mnt_ns_id: bigint): BigUint64Array {
    const req = mnt_ns_id === 0n ? this.#ver0 : this.#ver1;
    req[1] = mnt_id;
    req[2] = param;
    if (mnt_ns_id !== 0n) req[3] = mnt_ns_id;
    return req;
  }
}

function withSize(req: BigUint64Array): BigUint64Array {
  req[0] = BigInt(req.byteLength);
  return req;
}

/** `struct __kernel_timespec` of milliseconds: s64 seconds, s64 nanoseconds. */
export function timespec(call: string, milliseconds: number): BigInt64Array {
  if (!(milliseconds >= 0 && Number.isSafeInteger(Math.floor(milliseconds)))) {
    throw new RangeError(`${call}: timeout must be milliseconds of 0 or more, or null`);
  }
  const nanoseconds = BigInt(Math.floor(milliseconds * 1e6));
  return BigInt64Array.of(nanoseconds / 1_000_000_000n, nanoseconds % 1_000_000_000n);
}
