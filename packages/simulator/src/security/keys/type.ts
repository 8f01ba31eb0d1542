import { errno } from '@kernfmt/kernel';

/** The most bytes of a `user` key: 32767. */
const USER_PAYLOAD_MAX = 0x7fff;

/** A kind of key. Analogous to struct key_type of include/linux/key-type.h. */
export interface KeyType {
  readonly name: string;
  /** Whether add_key() and KEYCTL_UPDATE change the payload of a key there is. */
  readonly updatable: boolean;
  /** Whether KEYCTL_READ gives the payload out. */
  readonly readable: boolean;
  /** preparse(): checks a payload. @throws Errno EINVAL */
  check(payload: Uint8Array | undefined): void;
  /** vet_description(): checks the description of a new key. @throws Errno EINVAL */
  vet?(description: string): void;
}

/** Keys that hold keys. Analogous to security/keys/keyring.c:key_type_keyring. */
export const keyring: KeyType = {
  name: 'keyring',
  updatable: false,
  readable: true,
  check(payload) {
    if (payload !== undefined && payload.length > 0) throw errno('EINVAL');
  },
};

function checkPayload(payload: Uint8Array | undefined): void {
  const length = payload?.length ?? 0;
  if (length === 0 || length > USER_PAYLOAD_MAX) throw errno('EINVAL');
}

/** Analogous to security/keys/user_defined.c:key_type_user. */
const user: KeyType = {
  name: 'user',
  updatable: true,
  readable: true,
  check: checkPayload,
};

/** As `user`, but nobody reads it, and its description says who uses it: `service:rest`. */
const logon: KeyType = {
  name: 'logon',
  updatable: true,
  readable: false,
  check: checkPayload,
  vet(description) {
    if (description.indexOf(':') <= 0) throw errno('EINVAL');
  },
};

export const keyTypes: ReadonlyMap<string, KeyType> = new Map(
  [keyring, user, logon].map((type) => [type.name, type]),
);
