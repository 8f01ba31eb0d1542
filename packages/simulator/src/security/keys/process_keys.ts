import { errno } from '@kernfmt/kernel';
import {
  KEY_POS_ALL,
  KEY_POS_SETATTR,
  KEY_SPEC_GROUP_KEYRING,
  KEY_SPEC_PROCESS_KEYRING,
  KEY_SPEC_REQKEY_AUTH_KEY,
  KEY_SPEC_REQUESTOR_KEYRING,
  KEY_SPEC_SESSION_KEYRING,
  KEY_SPEC_THREAD_KEYRING,
  KEY_SPEC_USER_KEYRING,
  KEY_SPEC_USER_SESSION_KEYRING,
  KEY_USR_ALL,
  KEY_USR_LINK,
  KEY_USR_READ,
  KEY_USR_VIEW,
} from '@kernfmt/uapi/linux/keyctl';
import type { Cred } from '../../cred.ts';
import type { Key } from './key.ts';
import { searchKeyring } from './keyring.ts';
import {
  KEY_NEED_SEARCH,
  KEY_NEED_UNLINK,
  type KeyRef,
  keyPermits,
  requireKey,
} from './permission.ts';
import type { KeyRegistry, UserKeyrings } from './registry.ts';
import { keyring } from './type.ts';

/** How a serial is looked up: KEY_LOOKUP_CREATE makes special keyrings that are not there. */
export interface Lookup {
  readonly create?: boolean;
  /** Whether the caller looks for itself whether the key is alive: KEY_DEFER_PERM_CHECK. */
  readonly dead?: boolean;
}

const SESSION_PERM = KEY_POS_ALL | KEY_USR_VIEW | KEY_USR_READ;
const PROCESS_PERM = KEY_POS_ALL | KEY_USR_VIEW;
const USER_PERM = (KEY_POS_ALL & ~KEY_POS_SETATTR) | KEY_USR_ALL;

/**
 * The keyrings of a task, by which it possesses keys. Analogous to the keyrings of struct cred and
 * security/keys/process_keys.c.
 */
export class TaskKeyrings {
  readonly keys: KeyRegistry;
  thread: Key | undefined;
  process: Key | undefined;
  session: Key | undefined;
  /** KEY_REQKEY_DEFL_… */
  jit_keyring = 0;

  constructor(keys: KeyRegistry) {
    this.keys = keys;
  }

  /** A child has its parent's session, and no thread or process keyring. */
  fork(): TaskKeyrings {
    const child = new TaskKeyrings(this.keys);
    child.jit_keyring = this.jit_keyring;
    child.session = this.session && this.keys.get(this.session);
    return child;
  }

  exit(): void {
    const held = [this.thread, this.process, this.session];
    this.thread = undefined;
    this.process = undefined;
    this.session = undefined;
    this.keys.put(held.filter((key): key is Key => key !== undefined));
  }

  /**
   * A key by serial or KEY_SPEC_…, if it is alive and its permissions allow.
   * Analogous to security/keys/process_keys.c:lookup_user_key().
   * @throws Errno EINVAL, ENOKEY, EKEYREVOKED, EKEYEXPIRED, EACCES
   */
  lookup(cred: Cred, serial: number, need: number, { create = false }: Lookup = {}): KeyRef {
    const ref = this.#find(cred, serial, create);
    if (need !== KEY_NEED_UNLINK) this.keys.validate(ref.key);
    requireKey(ref, cred, need);
    return ref;
  }

  /** As `lookup`, whatever the key's permissions. */
  find(cred: Cred, serial: number, lookup: Lookup = {}): KeyRef {
    const ref = this.#find(cred, serial, lookup.create ?? false);
    if (lookup.dead !== true) this.keys.validate(ref.key);
    return ref;
  }

  #find(cred: Cred, serial: number, create: boolean): KeyRef {
    switch (serial) {
      case KEY_SPEC_THREAD_KEYRING:
        if (this.thread === undefined && create) this.thread = this.#anonymous(cred, '_tid');
        return possessed(this.thread);
      case KEY_SPEC_PROCESS_KEYRING:
        if (this.process === undefined && create) this.process = this.#anonymous(cred, '_pid');
        return possessed(this.process);
      case KEY_SPEC_SESSION_KEYRING:
        return possessed(this.#sessionKeyring(cred, create));
      case KEY_SPEC_USER_KEYRING:
        return possessed(this.userKeyrings(cred).user);
      case KEY_SPEC_USER_SESSION_KEYRING:
        return possessed(this.userKeyrings(cred).session);
      case KEY_SPEC_GROUP_KEYRING:
        throw errno('EINVAL');
      case KEY_SPEC_REQKEY_AUTH_KEY:
      case KEY_SPEC_REQUESTOR_KEYRING:
        throw errno('ENOKEY');
      default: {
        if (serial < 1) throw errno('EINVAL');
        const key = this.keys.lookup(serial);
        return { key, possessed: this.possesses(cred, key) };
      }
    }
  }

  /** The session keyring; a task without has its user's, and one of its own once it adds to it. */
  #sessionKeyring(cred: Cred, create: boolean): Key {
    const { session } = this;
    if (session === undefined && !create) {
      this.session = this.keys.get(this.userKeyrings(cred).session);
      return this.session;
    }
    if (session === undefined || (session.uidKeyring && create)) {
      return this.joinSession(cred, undefined);
    }
    return session;
  }

  /**
   * Enters a session: one by name, which others can join, or a new one.
   * Analogous to security/keys/process_keys.c:join_session_keyring().
   * @throws Errno EACCES for a keyring of the name that may not be searched
   */
  joinSession(cred: Cred, name: string | undefined): Key {
    const joined = name === undefined ? this.#newSession(cred, '_ses', 0) : this.#named(cred, name);
    const old = this.session;
    this.session = this.keys.get(joined);
    if (old !== undefined) this.keys.put([old]);
    return joined;
  }

  #named(cred: Cred, name: string): Key {
    for (const key of this.keys.all()) {
      if (key.type !== keyring || key.description !== name || key.revoked) continue;
      if (key.uidKeyring || !keyPermits({ key, possessed: false }, cred, KEY_NEED_SEARCH)) continue;
      return key;
    }
    return this.#newSession(cred, name, KEY_USR_LINK);
  }

  #newSession(cred: Cred, description: string, more: number): Key {
    const { euid: uid, egid: gid } = cred;
    return this.keys.alloc({ type: keyring, description, uid, gid, perm: SESSION_PERM | more });
  }

  #anonymous(cred: Cred, description: string): Key {
    const { euid: uid, egid: gid } = cred;
    const key = this.keys.alloc({ type: keyring, description, uid, gid, perm: PROCESS_PERM });
    return this.keys.get(key);
  }

  /** Analogous to security/keys/process_keys.c:look_up_user_keyrings(). */
  userKeyrings({ uid }: Cred): UserKeyrings {
    let found = this.keys.userKeyrings.get(uid);
    if (found === undefined) {
      const make = (description: string): Key =>
        this.keys.get(
          this.keys.alloc({
            type: keyring,
            description,
            uid,
            gid: 0xffff_ffff,
            perm: USER_PERM,
            uidKeyring: true,
          }),
        );
      found = { user: make(`_uid.${uid}`), session: make(`_uid_ses.${uid}`) };
      found.session.links.set(found.user.linkName, this.keys.get(found.user));
      this.keys.userKeyrings.set(uid, found);
    }
    return found;
  }

  /** Whether a search of the task's own keyrings finds this very key. */
  possesses(cred: Cred, key: Key): boolean {
    return this.search(cred, (each) => each === key) !== undefined;
  }

  /**
   * Searches the task's keyrings: its thread's, its own, its session's or else its user's.
   * Analogous to security/keys/process_keys.c:search_cred_keyrings_rcu().
   */
  search(cred: Cred, matches: (key: Key) => boolean): KeyRef | undefined {
    const session = this.session ?? this.keys.userKeyrings.get(cred.uid)?.session;
    for (const key of [this.thread, this.process, session]) {
      if (key === undefined) continue;
      const found = searchKeyring(this.keys, { key, possessed: true }, cred, matches);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function possessed(key: Key | undefined): KeyRef {
  if (key === undefined) throw errno('ENOKEY');
  return { key, possessed: true };
}
