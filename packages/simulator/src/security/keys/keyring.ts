import { errno } from '@kernfmt/kernel';
import {
  NOTIFY_KEY_CLEARED,
  NOTIFY_KEY_LINKED,
  NOTIFY_KEY_UNLINKED,
} from '@kernfmt/uapi/linux/watch_queue';
import type { Cred } from '../../cred.ts';
import type { Key } from './key.ts';
import { KEY_NEED_SEARCH, type KeyRef, keyPermits } from './permission.ts';
import type { KeyRegistry } from './registry.ts';
import { keyring } from './type.ts';

/** KEYRING_SEARCH_MAX_DEPTH: how far down keyrings are looked into. */
const KEYRING_SEARCH_MAX_DEPTH = 6;

/** @throws Errno ENOTDIR */
export function requireKeyring(key: Key): void {
  if (key.type !== keyring) throw errno('ENOTDIR');
}

/**
 * Links a key, in place of one of the same type and description, which goes silently.
 *
 * Analogous to security/keys/keyring.c:key_link().
 *
 * @throws Errno ENOTDIR, EKEYREVOKED, EPERM for a restricted keyring, EDEADLK for one that would
 * contain itself, ELOOP for one too deep
 */
export function linkKey(keys: KeyRegistry, ring: Key, key: Key): void {
  checkLink(ring, key);
  completeLink(keys, ring, key);
}

/** What is refused before anything changes: __key_link_begin() and what follows it. */
function checkLink(ring: Key, key: Key): void {
  requireKeyring(ring);
  if (ring.revoked) throw errno('EKEYREVOKED');
  if (ring.restriction === 'reject') throw errno('EPERM');
  if (key.type === keyring) detectCycle(ring, key);
}

/** Analogous to security/keys/keyring.c:__key_link(). */
export function completeLink(keys: KeyRegistry, ring: Key, key: Key): void {
  const { linkName } = key;
  const displaced = ring.links.get(linkName);
  ring.links.set(linkName, keys.get(key));
  keys.notify(ring, NOTIFY_KEY_LINKED, key.serial);
  if (displaced !== undefined) keys.put([displaced]);
}

/** Analogous to security/keys/keyring.c:keyring_detect_cycle(). */
function detectCycle(ring: Key, below: Key): void {
  if (ring === below) throw errno('EDEADLK');
  const visit = (key: Key, depth: number): void => {
    if (depth > KEYRING_SEARCH_MAX_DEPTH) throw errno('ELOOP');
    for (const link of key.links.values()) {
      if (link.type !== keyring) continue;
      if (link === ring) throw errno('EDEADLK');
      visit(link, depth + 1);
    }
  };
  visit(below, 1);
}

/**
 * What a keyring links under the type and description of `key`: not always this very key.
 * Analogous to security/keys/keyring.c:__key_unlink_begin().
 * @throws Errno ENOTDIR, ENOENT
 */
function linkOf(ring: Key, key: Key): Key {
  requireKeyring(ring);
  const link = ring.links.get(key.linkName);
  if (link === undefined) throw errno('ENOENT');
  return link;
}

/**
 * Analogous to security/keys/keyring.c:key_unlink().
 * @throws Errno ENOTDIR, ENOENT
 */
export function unlinkKey(keys: KeyRegistry, ring: Key, key: Key): void {
  const link = linkOf(ring, key);
  ring.links.delete(key.linkName);
  keys.notify(ring, NOTIFY_KEY_UNLINKED, key.serial);
  keys.put([link]);
}

/**
 * From one keyring to another, told to the watches of both.
 * Analogous to security/keys/keyring.c:key_move().
 * @throws Errno EEXIST when `exclusive` and the name is taken, and as key_link() and key_unlink()
 */
export function moveKey(keys: KeyRegistry, key: Key, from: Key, to: Key, exclusive: boolean): void {
  requireKeyring(from);
  requireKeyring(to);
  if (from === to) return;
  const link = linkOf(from, key);
  checkLink(to, key);
  if (exclusive && to.links.has(key.linkName)) throw errno('EEXIST');
  from.links.delete(key.linkName);
  keys.notify(from, NOTIFY_KEY_UNLINKED, key.serial);
  completeLink(keys, to, key);
  keys.put([link]);
}

/** Analogous to security/keys/keyring.c:keyring_clear(). @throws Errno ENOTDIR */
export function clearKeyring(keys: KeyRegistry, ring: Key): void {
  requireKeyring(ring);
  const links = dropLinks(ring);
  keys.notify(ring, NOTIFY_KEY_CLEARED);
  keys.put(links);
}

/** Takes every link out; the caller gives the references back. */
export function dropLinks(ring: Key): Key[] {
  const links = [...ring.links.values()];
  ring.links.clear();
  return links;
}

/**
 * The first key below a keyring that `matches`, breadth last: a keyring's own links, then those of
 * the keyrings in it, where the permissions let the search in.
 *
 * Analogous to security/keys/keyring.c:keyring_search_rcu() and search_nested_keyrings().
 */
export function searchKeyring(
  keys: KeyRegistry,
  { key: top, possessed }: KeyRef,
  cred: Cred,
  matches: (key: Key) => boolean,
): KeyRef | undefined {
  const enters = (key: Key): boolean => keyPermits({ key, possessed }, cred, KEY_NEED_SEARCH);
  const found = (key: Key): boolean => matches(key) && enters(key);
  const search = (ring: Key, depth: number): Key | undefined => {
    const own = [...ring.links.values()];
    const hit = own.find(found);
    if (hit !== undefined || depth === KEYRING_SEARCH_MAX_DEPTH) return hit;
    for (const key of own) {
      if (key.type !== keyring || key.revoked || keys.expired(key) || !enters(key)) continue;
      const below = search(key, depth + 1);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  if (top.type !== keyring || !enters(top)) return undefined;
  const key = found(top) ? top : search(top, 0);
  return key === undefined ? undefined : { key, possessed };
}
