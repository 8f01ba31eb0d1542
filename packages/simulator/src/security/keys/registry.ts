import { errno } from '@kernfmt/kernel';
import type { PostHook } from '@kernfmt/kernel/watch_queue';
import type { Abi } from '@kernfmt/layout';
import { key_notification, WATCH_TYPE_KEY_NOTIFY } from '@kernfmt/uapi/linux/watch_queue';
import type { Cred } from '../../cred.ts';
import { Key, type KeyInit } from './key.ts';

/** What keys need of the kernel they are in. */
export interface KeyHost {
  readonly abi: Abi;
  /** Where the numbers of serials begin: two kernels with the same seed number alike. */
  readonly seed: number;
  /** Seconds since boot. */
  readonly seconds: number;
  /** Who does what is being done. */
  readonly current: { readonly cred: Cred };
  readonly security: { readonly postNotification: PostHook<Cred> | undefined };
}

/** The user's own keyrings, which outlive his tasks: `_uid.1000` and `_uid_ses.1000`. */
export interface UserKeyrings {
  readonly user: Key;
  readonly session: Key;
}

/**
 * All keys of a kernel by serial, and what happens to them. Analogous to security/keys/key.c and
 * security/keys/gc.c.
 */
export class KeyRegistry {
  readonly host: KeyHost;
  readonly userKeyrings = new Map<number, UserKeyrings>();
  readonly #keys = new Map<number, Key>();
  #random: number;

  constructor(host: KeyHost) {
    this.host = host;
    this.#random = host.seed >>> 0 || 1;
  }

  /** Analogous to security/keys/key.c:key_alloc(). Nobody has a reference yet. */
  alloc(init: KeyInit, payload?: Uint8Array): Key {
    const key = new Key(this.#newSerial(), init, payload);
    this.#keys.set(key.serial, key);
    return key;
  }

  /** Positive and above 2, as Linux draws them: key_alloc_serial(). xorshift32. */
  #newSerial(): number {
    for (;;) {
      this.#random ^= this.#random << 13;
      this.#random ^= this.#random >>> 17;
      this.#random ^= this.#random << 5;
      const serial = this.#random & 0x7fff_ffff;
      if (serial > 2 && !this.#keys.has(serial)) return serial;
    }
  }

  /** Analogous to security/keys/key.c:key_lookup(). @throws Errno ENOKEY */
  lookup(serial: number): Key {
    const key = this.#keys.get(serial);
    if (key === undefined) throw errno('ENOKEY');
    return key;
  }

  all(): IterableIterator<Key> {
    return this.#keys.values();
  }

  /**
   * Whether a key can be used: key_validate() of security/keys/permission.c.
   * @throws Errno ENOKEY when it is invalidated, EKEYREVOKED, EKEYEXPIRED
   */
  validate(key: Key): void {
    if (key.invalidated) throw errno('ENOKEY');
    if (key.revoked) throw errno('EKEYREVOKED');
    if (this.expired(key)) throw errno('EKEYEXPIRED');
  }

  expired(key: Key): boolean {
    return this.host.seconds >= key.expiry;
  }

  get(key: Key): Key {
    key.usage++;
    return key;
  }

  /**
   * Gives references back. Keys that nobody has any more are destroyed at once: each tells its
   * watches so, then lets go of what it links.
   *
   * Analogous to security/keys/gc.c:key_gc_unused_keys(), which Linux runs a little later.
   */
  put(keys: Iterable<Key>): void {
    let unused = [...keys].filter((key) => --key.usage === 0);
    while (unused.length > 0) {
      unused.sort((a, b) => a.serial - b.serial);
      const links: Key[] = [];
      for (const key of unused) {
        this.#keys.delete(key.serial);
        key.watchers?.removeAll(BigInt(key.serial));
        for (const link of key.links.values()) links.push(link);
        key.links.clear();
      }
      unused = links.filter((key) => --key.usage === 0);
    }
  }

  /**
   * Tells a key's watches. Analogous to security/keys/internal.h:notify_key().
   * @param aux serial of the key linked or unlinked, or 0
   */
  notify(key: Key, subtype: number, aux = 0): void {
    const { abi, current, security } = this.host;
    if (key.watchers === undefined || key.watchers.watches.length === 0) return;
    const record = key_notification.on(abi).encode({
      type: WATCH_TYPE_KEY_NOTIFY,
      subtype,
      info: key_notification.size,
      key_id: key.serial,
      aux,
    });
    key.watchers.post(record, key.serial, current.cred, security.postNotification);
  }
}
