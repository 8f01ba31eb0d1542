import { WatchList } from '@kernfmt/kernel/watch_queue';
import type { Cred } from '../../cred.ts';
import type { KeyType } from './type.ts';

/**
 * A key. Keyrings are keys whose payload is links to keys. Analogous to struct key of
 * include/linux/key.h.
 */
export class Key {
  readonly serial: number;
  readonly type: KeyType;
  readonly description: string;
  uid: number;
  gid: number;
  /** KEY_POS_…, KEY_USR_…, KEY_GRP_…, KEY_OTH_…. */
  perm: number;
  payload: Uint8Array | undefined;
  /** Of a keyring: its links by `linkName`, oldest first. */
  readonly links = new Map<string, Key>();
  /** Of a keyring: who may be linked; set once. */
  restriction: 'none' | 'reject' = 'none';
  revoked = false;
  invalidated = false;
  /** When it expires, in seconds of the kernel's clock. */
  expiry = Number.POSITIVE_INFINITY;
  /** Of a user: KEY_FLAG_UID_KEYRING. */
  readonly uidKeyring: boolean;
  /** References: links to it, and whoever else keeps it. */
  usage = 0;
  /** Set while somebody watches it, and after. */
  watchers: WatchList<Cred> | undefined;

  constructor(
    serial: number,
    { type, description, uid, gid, perm, uidKeyring = false }: KeyInit,
    payload: Uint8Array | undefined,
  ) {
    this.serial = serial;
    this.type = type;
    this.description = description;
    this.uid = uid;
    this.gid = gid;
    this.perm = perm;
    this.uidKeyring = uidKeyring;
    this.payload = payload;
  }

  /** What the link of a keyring to it is found by: one of a type and description at most. */
  get linkName(): string {
    return linkName(this.type, this.description);
  }

  watch(): WatchList<Cred> {
    this.watchers ??= new WatchList<Cred>();
    return this.watchers;
  }
}

export interface KeyInit {
  readonly type: KeyType;
  readonly description: string;
  readonly uid: number;
  readonly gid: number;
  readonly perm: number;
  readonly uidKeyring?: boolean;
}

export function linkName(type: KeyType, description: string): string {
  return `${type.name};${description}`;
}
