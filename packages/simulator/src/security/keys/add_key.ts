import { errno } from '@kernfmt/kernel';
import {
  KEY_POS_LINK,
  KEY_POS_READ,
  KEY_POS_SEARCH,
  KEY_POS_SETATTR,
  KEY_POS_VIEW,
  KEY_POS_WRITE,
  KEY_USR_VIEW,
} from '@kernfmt/uapi/linux/keyctl';
import { NOTIFY_KEY_UPDATED } from '@kernfmt/uapi/linux/watch_queue';
import type { KeyCaller } from './caller.ts';
import { type Key, linkName } from './key.ts';
import { completeLink, linkKey, requireKeyring } from './keyring.ts';
import { KEY_NEED_WRITE, requireKey } from './permission.ts';
import { type KeyType, keyring, keyTypes } from './type.ts';

/** The longest names of types, descriptions and payloads. */
const KEY_MAX_TYPE_SIZE = 32;
const KEY_MAX_DESC_SIZE = 4096;
const KEY_MAX_PAYLOAD = 1024 * 1024 - 1;

/**
 * The name of a type, as user space gives it.
 * Analogous to security/keys/keyctl.c:key_get_type_from_user().
 * @throws Errno EFAULT, EINVAL, and EPERM for the kernel's own types
 */
export function typeName(name: string | null): string {
  if (name === null) throw errno('EFAULT');
  if (name.length === 0 || name.length >= KEY_MAX_TYPE_SIZE) throw errno('EINVAL');
  if (name.startsWith('.')) throw errno('EPERM');
  return name;
}

/** A description from user space. @throws Errno EINVAL when it is too long */
export function checkDescription(text: string): string {
  if (text.length >= KEY_MAX_DESC_SIZE) throw errno('EINVAL');
  return text;
}

/** @throws Errno ENODEV for a type that the kernel does not have */
function keyTypeOf(name: string): KeyType {
  const type = keyTypes.get(name);
  if (type === undefined) throw errno('ENODEV');
  return type;
}

/**
 * Adds a key to a keyring, or gives the one of its name a new payload.
 * Analogous to security/keys/keyctl.c:add_key().
 * @returns the serial
 * @throws Errno EINVAL, EFAULT, EPERM, ENODEV, and what looking up and linking throw
 */
export function addKey(
  caller: KeyCaller,
  type: string | null,
  description: string | null,
  payload: Uint8Array | null,
  ringid: number,
): number {
  if (payload !== null && payload.length > KEY_MAX_PAYLOAD) throw errno('EINVAL');
  const name = typeName(type);
  const text = description === null ? '' : checkDescription(description);
  if (text.startsWith('.') && name.startsWith(keyring.name)) throw errno('EPERM');
  const { cred, keyrings } = caller;
  const ring = keyrings.lookup(cred, ringid, KEY_NEED_WRITE, { create: true }).key;
  return createOrUpdate(caller, ring, name, text, payload ?? undefined).serial;
}

/** Analogous to security/keys/key.c:key_create_or_update(). */
function createOrUpdate(
  caller: KeyCaller,
  ring: Key,
  name: string,
  description: string,
  payload: Uint8Array | undefined,
): Key {
  const { cred, kernel } = caller;
  const { keys } = kernel;
  const type = keyTypeOf(name);
  requireKeyring(ring);
  type.check(payload);
  if (description === '') throw errno('EINVAL');
  if (ring.restriction === 'reject') throw errno('EPERM');
  const present = type.updatable ? findKeyToUpdate(ring, type, description) : undefined;
  if (present !== undefined) {
    requireKey({ key: present, possessed: true }, cred, KEY_NEED_WRITE);
    updatePayload(caller, present, payload);
    return present;
  }
  type.vet?.(description);
  const { euid: uid, egid: gid } = cred;
  const key = keys.alloc(
    { type, description, uid, gid, perm: defaultPerm(type) },
    payload?.slice(),
  );
  completeLink(keys, ring, key);
  return key;
}

/**
 * The key of that name in a keyring, unless it is dead: then a new one takes its place. One that
 * has expired is updated, and lives again.
 * Analogous to security/keys/keyring.c:find_key_to_update().
 */
function findKeyToUpdate(ring: Key, type: KeyType, description: string): Key | undefined {
  const key = ring.links.get(linkName(type, description));
  return key === undefined || key.revoked || key.invalidated ? undefined : key;
}

/** Permissions of a key that add_key() makes: everything to whoever possesses it. */
function defaultPerm(type: KeyType): number {
  const always = KEY_POS_VIEW | KEY_POS_SEARCH | KEY_POS_LINK | KEY_POS_SETATTR | KEY_USR_VIEW;
  const readable = type.readable ? KEY_POS_READ : 0;
  return always | readable | (type.updatable || type === keyring ? KEY_POS_WRITE : 0);
}

/** A new payload in place of the old. Analogous to security/keys/key.c:__key_update(). */
export function updatePayload(
  { kernel }: KeyCaller,
  key: Key,
  payload: Uint8Array | undefined,
): void {
  key.payload = payload?.slice();
  key.expiry = Number.POSITIVE_INFINITY;
  kernel.keys.notify(key, NOTIFY_KEY_UPDATED);
}

/**
 * Finds a key in the caller's keyrings; there is nobody to ask for one that is not there.
 * Analogous to security/keys/keyctl.c:request_key().
 * @throws Errno EFAULT, EINVAL, EPERM, ENOKEY, and what looking up and linking throw
 */
export function requestKey(
  caller: KeyCaller,
  type: string | null,
  description: string | null,
  destringid: number,
): number {
  const { cred, keyrings, kernel } = caller;
  const name = typeName(type);
  if (description === null) throw errno('EFAULT');
  const text = checkDescription(description);
  const destination =
    destringid === 0
      ? undefined
      : keyrings.lookup(cred, destringid, KEY_NEED_WRITE, { create: true }).key;
  const wanted = keyTypes.get(name);
  if (wanted === undefined) throw errno('ENOKEY');
  const sought = linkName(wanted, text);
  const found = keyrings.search(cred, (key) => key.linkName === sought && isLive(caller, key));
  if (found === undefined) throw errno('ENOKEY');
  if (destination !== undefined) linkKey(kernel.keys, destination, found.key);
  return found.key.serial;
}

/** Whether a search may find it. */
export function isLive({ kernel }: KeyCaller, key: Key): boolean {
  return !key.invalidated && !key.revoked && !kernel.keys.expired(key);
}
