import { Errno, errno, type KeyctlArgument } from '@kernfmt/kernel';
import * as k from '@kernfmt/uapi/linux/keyctl';
import { cString, toBytes, toByteText } from '../../lib/text.ts';
import { checkDescription, isLive, typeName, updatePayload } from './add_key.ts';
import {
  chownKey,
  invalidate,
  restrictKeyring,
  revoke,
  setperm,
  setTimeoutOf,
} from './attributes.ts';
import type { KeyCaller } from './caller.ts';
import { linkName } from './key.ts';
import {
  clearKeyring,
  linkKey,
  moveKey,
  requireKeyring,
  searchKeyring,
  unlinkKey,
} from './keyring.ts';
import {
  KEY_NEED_LINK,
  KEY_NEED_READ,
  KEY_NEED_SEARCH,
  KEY_NEED_UNLINK,
  KEY_NEED_VIEW,
  KEY_NEED_WRITE,
  type KeyRef,
  keyPermits,
} from './permission.ts';
import { keyring, keyTypes } from './type.ts';
import { watchKey } from './watch_key.ts';

/** The most bytes that KEYCTL_UPDATE takes. */
const PAGE_SIZE = 4096;

/** One operation of keyctl(): takes what comes behind the operation's number. */
type Keyctl = (caller: KeyCaller, args: Arguments) => number;

/**
 * keyctl(2). Analogous to security/keys/keyctl.c:keyctl().
 * @throws Errno EOPNOTSUPP for an operation that is not there, and what each throws
 */
export function keyctl(
  caller: KeyCaller,
  operation: number,
  args: readonly KeyctlArgument[],
): number {
  const run = operations.get(operation);
  if (run === undefined) throw errno('EOPNOTSUPP');
  return run(caller, new Arguments(args));
}

/** Arguments by their place; what is missing is 0, and what should be a number is made one. */
class Arguments {
  readonly #args: readonly KeyctlArgument[];

  constructor(args: readonly KeyctlArgument[]) {
    this.#args = args;
  }

  /** An int. */
  int(at: number): number {
    const arg = this.#args[at] ?? 0;
    return typeof arg === 'number' ? arg | 0 : 0;
  }

  unsigned(at: number): number {
    return this.int(at) >>> 0;
  }

  /** A string, one character a byte; NULL is null. @throws Errno EFAULT for another number */
  text(at: number): string | null {
    const arg = this.#args[at] ?? 0;
    if (arg === 0) return null;
    if (typeof arg === 'number') throw errno('EFAULT');
    return cString(toByteText(arg));
  }

  /** A buffer. @throws Errno EFAULT for a number that is not NULL */
  buffer(at: number): Uint8Array | null {
    const arg = this.#args[at] ?? 0;
    if (arg === 0) return null;
    if (!(arg instanceof Uint8Array)) throw errno('EFAULT');
    return arg;
  }
}

/** Copies as much of a value as the caller has room for; returns the size of all of it. */
function give(value: Uint8Array, buffer: Uint8Array | null, length: number): number {
  if (buffer !== null && length > 0) {
    buffer.set(value.subarray(0, Math.min(length, buffer.length)));
  }
  return value.length;
}

function search(caller: KeyCaller, args: Arguments): number {
  const { cred, keyrings, kernel } = caller;
  const type = typeName(args.text(1));
  const text = args.text(2);
  if (text === null) throw errno('EFAULT');
  const description = checkDescription(text);
  const ring = keyrings.lookup(cred, args.int(0), KEY_NEED_SEARCH);
  const destination =
    args.int(3) === 0
      ? undefined
      : keyrings.lookup(cred, args.int(3), KEY_NEED_WRITE, { create: true }).key;
  const wanted = keyTypes.get(type);
  if (wanted === undefined) throw errno('ENOKEY');
  requireKeyring(ring.key);
  const sought = linkName(wanted, description);
  const found = searchKeyring(
    kernel.keys,
    ring,
    cred,
    (key) => key.linkName === sought && isLive(caller, key),
  );
  if (found === undefined) throw errno('ENOKEY');
  if (destination !== undefined) {
    if (!keyPermits(found, cred, KEY_NEED_LINK)) throw errno('EACCES');
    linkKey(kernel.keys, destination, found.key);
  }
  return found.key.serial;
}

/** Analogous to security/keys/keyctl.c:keyctl_read_key(). */
function read(caller: KeyCaller, args: Arguments): number {
  const { cred } = caller;
  const ref = findForRead(caller, args.int(0));
  const { key } = ref;
  if (!keyPermits(ref, cred, KEY_NEED_READ) && !ref.possessed) throw errno('EACCES');
  if (!key.type.readable) throw errno('EOPNOTSUPP');
  caller.kernel.keys.validate(key);
  const value =
    key.type === keyring
      ? serialsOf([...key.links.values()].map(({ serial }) => serial))
      : (key.payload ?? new Uint8Array());
  return give(value, args.buffer(1), args.unsigned(2));
}

/** To read, what cannot be found is no key, whatever the reason. @throws Errno ENOKEY */
function findForRead({ cred, keyrings }: KeyCaller, id: number): KeyRef {
  try {
    return keyrings.find(cred, id, { dead: true });
  } catch (error) {
    if (error instanceof Errno) throw errno('ENOKEY');
    throw error;
  }
}

function serialsOf(serials: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(serials.length * Int32Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer);
  serials.forEach((serial, at) => {
    view.setInt32(at * Int32Array.BYTES_PER_ELEMENT, serial, true);
  });
  return bytes;
}

/** Analogous to security/keys/keyctl.c:keyctl_describe_key(). */
function describe({ cred, keyrings }: KeyCaller, args: Arguments): number {
  const { key } = keyrings.lookup(cred, args.int(0), KEY_NEED_VIEW);
  const perm = key.perm.toString(16).padStart(8, '0');
  const text = `${key.type.name};${key.uid};${key.gid};${perm};${key.description}\0`;
  return give(toBytes(text), args.buffer(1), args.unsigned(2));
}

function update(caller: KeyCaller, args: Arguments): number {
  const length = args.unsigned(2);
  if (length > PAGE_SIZE) throw errno('EINVAL');
  const buffer = args.buffer(1);
  const payload = length === 0 ? undefined : buffer?.subarray(0, length);
  if (length > 0 && payload?.length !== length) throw errno('EFAULT');
  const { key } = caller.keyrings.lookup(caller.cred, args.int(0), KEY_NEED_WRITE);
  if (!key.type.updatable) throw errno('EOPNOTSUPP');
  key.type.check(payload);
  updatePayload(caller, key, payload);
  return 0;
}

function joinSession({ cred, keyrings }: KeyCaller, args: Arguments): number {
  const name = args.text(0);
  if (name?.startsWith('.')) throw errno('EPERM');
  return keyrings.joinSession(cred, name ?? undefined).serial;
}

function link({ cred, keyrings, kernel }: KeyCaller, args: Arguments): number {
  const ring = keyrings.lookup(cred, args.int(1), KEY_NEED_WRITE, { create: true }).key;
  const { key } = keyrings.lookup(cred, args.int(0), KEY_NEED_LINK, { create: true });
  linkKey(kernel.keys, ring, key);
  return 0;
}

function unlink({ cred, keyrings, kernel }: KeyCaller, args: Arguments): number {
  const ring = keyrings.lookup(cred, args.int(1), KEY_NEED_WRITE).key;
  const { key } = keyrings.lookup(cred, args.int(0), KEY_NEED_UNLINK);
  unlinkKey(kernel.keys, ring, key);
  return 0;
}

function move({ cred, keyrings, kernel }: KeyCaller, args: Arguments): number {
  const flags = args.unsigned(3);
  if ((flags & ~k.KEYCTL_MOVE_EXCL) !== 0) throw errno('EINVAL');
  const { key } = keyrings.lookup(cred, args.int(0), KEY_NEED_LINK, { create: true });
  const from = keyrings.lookup(cred, args.int(1), KEY_NEED_WRITE).key;
  const to = keyrings.lookup(cred, args.int(2), KEY_NEED_WRITE, { create: true }).key;
  moveKey(kernel.keys, key, from, to, (flags & k.KEYCTL_MOVE_EXCL) !== 0);
  return 0;
}

function setReqkeyKeyring({ keyrings }: KeyCaller, args: Arguments): number {
  const wanted = args.int(0);
  const old = keyrings.jit_keyring;
  if (wanted === k.KEY_REQKEY_DEFL_NO_CHANGE) return old;
  if (wanted < k.KEY_REQKEY_DEFL_DEFAULT || wanted > k.KEY_REQKEY_DEFL_REQUESTOR_KEYRING) {
    throw errno('EINVAL');
  }
  if (wanted === k.KEY_REQKEY_DEFL_GROUP_KEYRING) throw errno('EINVAL');
  keyrings.jit_keyring = wanted;
  return old;
}

/** What this kernel has: KEYCTL_CAPABILITIES. */
const capabilities = Uint8Array.of(
  k.KEYCTL_CAPS0_CAPABILITIES |
    k.KEYCTL_CAPS0_INVALIDATE |
    k.KEYCTL_CAPS0_RESTRICT_KEYRING |
    k.KEYCTL_CAPS0_MOVE,
  k.KEYCTL_CAPS1_NOTIFICATIONS,
);

function capabilitiesInto(_caller: KeyCaller, args: Arguments): number {
  const buffer = args.buffer(0);
  const length = args.unsigned(1);
  if (length > 0 && buffer === null) throw errno('EFAULT');
  buffer?.fill(0, 0, length);
  return give(capabilities, buffer, length);
}

/** Nobody is asked to make keys here, so nobody has authority to. */
function withoutAuthority(): number {
  throw errno('EPERM');
}

const operations: ReadonlyMap<number, Keyctl> = new Map<number, Keyctl>([
  [
    k.KEYCTL_GET_KEYRING_ID,
    ({ cred, keyrings }, args) =>
      keyrings.lookup(cred, args.int(0), KEY_NEED_SEARCH, { create: args.int(1) !== 0 }).key.serial,
  ],
  [k.KEYCTL_JOIN_SESSION_KEYRING, joinSession],
  [k.KEYCTL_UPDATE, update],
  [k.KEYCTL_REVOKE, (caller, args) => revoke(caller, args.int(0))],
  [k.KEYCTL_CHOWN, (caller, args) => chownKey(caller, args.int(0), args.int(1), args.int(2))],
  [k.KEYCTL_SETPERM, (caller, args) => setperm(caller, args.int(0), args.int(1))],
  [k.KEYCTL_DESCRIBE, describe],
  [
    k.KEYCTL_CLEAR,
    ({ cred, keyrings, kernel }, args) => {
      const ring = keyrings.lookup(cred, args.int(0), KEY_NEED_WRITE, { create: true }).key;
      clearKeyring(kernel.keys, ring);
      return 0;
    },
  ],
  [k.KEYCTL_LINK, link],
  [k.KEYCTL_UNLINK, unlink],
  [k.KEYCTL_SEARCH, search],
  [k.KEYCTL_READ, read],
  [k.KEYCTL_INSTANTIATE, withoutAuthority],
  [k.KEYCTL_INSTANTIATE_IOV, withoutAuthority],
  [k.KEYCTL_NEGATE, withoutAuthority],
  [k.KEYCTL_REJECT, withoutAuthority],
  [k.KEYCTL_SET_REQKEY_KEYRING, setReqkeyKeyring],
  [k.KEYCTL_SET_TIMEOUT, (caller, args) => setTimeoutOf(caller, args.int(0), args.int(1))],
  [
    k.KEYCTL_ASSUME_AUTHORITY,
    (_caller, args) => {
      if (args.int(0) === 0) return 0;
      throw errno(args.int(0) < 0 ? 'EINVAL' : 'ENOKEY');
    },
  ],
  [
    k.KEYCTL_GET_SECURITY,
    ({ cred, keyrings }, args) => {
      keyrings.lookup(cred, args.int(0), KEY_NEED_VIEW);
      return give(Uint8Array.of(0), args.buffer(1), args.unsigned(2));
    },
  ],
  [k.KEYCTL_INVALIDATE, (caller, args) => invalidate(caller, args.int(0))],
  [
    k.KEYCTL_RESTRICT_KEYRING,
    (caller, args) => restrictKeyring(caller, args.int(0), args.text(1), args.text(2)),
  ],
  [k.KEYCTL_MOVE, move],
  [k.KEYCTL_CAPABILITIES, capabilitiesInto],
  [k.KEYCTL_WATCH_KEY, (caller, args) => watchKey(caller, args.int(0), args.int(1), args.int(2))],
]);
