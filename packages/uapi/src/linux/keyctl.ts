import { array, type Of, padding, pointer, reserved, s32, struct, u16, u32 } from '@kernfmt/layout';

// include/uapi/linux/keyctl.h, and the permission bits of include/linux/key.h.

/** Serials that stand for one of the caller's own keyrings or keys. */
export const KEY_SPEC_THREAD_KEYRING = -1;
export const KEY_SPEC_PROCESS_KEYRING = -2;
export const KEY_SPEC_SESSION_KEYRING = -3;
export const KEY_SPEC_USER_KEYRING = -4;
export const KEY_SPEC_USER_SESSION_KEYRING = -5;
export const KEY_SPEC_GROUP_KEYRING = -6;
export const KEY_SPEC_REQKEY_AUTH_KEY = -7;
export const KEY_SPEC_REQUESTOR_KEYRING = -8;

/** Keyring that request_key() links to when it is told none: KEYCTL_SET_REQKEY_KEYRING. */
export const KEY_REQKEY_DEFL_NO_CHANGE = -1;
export const KEY_REQKEY_DEFL_DEFAULT = 0;
export const KEY_REQKEY_DEFL_THREAD_KEYRING = 1;
export const KEY_REQKEY_DEFL_PROCESS_KEYRING = 2;
export const KEY_REQKEY_DEFL_SESSION_KEYRING = 3;
export const KEY_REQKEY_DEFL_USER_KEYRING = 4;
export const KEY_REQKEY_DEFL_USER_SESSION_KEYRING = 5;
export const KEY_REQKEY_DEFL_GROUP_KEYRING = 6;
export const KEY_REQKEY_DEFL_REQUESTOR_KEYRING = 7;

/** Commands of keyctl(); MOVE and CAPABILITIES since 5.3, WATCH_KEY since 5.8. */
export const KEYCTL_GET_KEYRING_ID = 0;
export const KEYCTL_JOIN_SESSION_KEYRING = 1;
export const KEYCTL_UPDATE = 2;
export const KEYCTL_REVOKE = 3;
export const KEYCTL_CHOWN = 4;
export const KEYCTL_SETPERM = 5;
export const KEYCTL_DESCRIBE = 6;
export const KEYCTL_CLEAR = 7;
export const KEYCTL_LINK = 8;
export const KEYCTL_UNLINK = 9;
export const KEYCTL_SEARCH = 10;
export const KEYCTL_READ = 11;
export const KEYCTL_INSTANTIATE = 12;
export const KEYCTL_NEGATE = 13;
export const KEYCTL_SET_REQKEY_KEYRING = 14;
export const KEYCTL_SET_TIMEOUT = 15;
export const KEYCTL_ASSUME_AUTHORITY = 16;
export const KEYCTL_GET_SECURITY = 17;
export const KEYCTL_SESSION_TO_PARENT = 18;
export const KEYCTL_REJECT = 19;
export const KEYCTL_INSTANTIATE_IOV = 20;
export const KEYCTL_INVALIDATE = 21;
export const KEYCTL_GET_PERSISTENT = 22;
export const KEYCTL_DH_COMPUTE = 23;
export const KEYCTL_PKEY_QUERY = 24;
export const KEYCTL_PKEY_ENCRYPT = 25;
export const KEYCTL_PKEY_DECRYPT = 26;
export const KEYCTL_PKEY_SIGN = 27;
export const KEYCTL_PKEY_VERIFY = 28;
export const KEYCTL_RESTRICT_KEYRING = 29;
export const KEYCTL_MOVE = 30;
export const KEYCTL_CAPABILITIES = 31;
export const KEYCTL_WATCH_KEY = 32;

/** KEYCTL_MOVE: do not displace a key of the same name. */
export const KEYCTL_MOVE_EXCL = 0x00000001;

/** What a public key can do: keyctl_pkey_query.supported_ops. */
export const KEYCTL_SUPPORTS_ENCRYPT = 0x01;
export const KEYCTL_SUPPORTS_DECRYPT = 0x02;
export const KEYCTL_SUPPORTS_SIGN = 0x04;
export const KEYCTL_SUPPORTS_VERIFY = 0x08;

/** Byte 0 of what KEYCTL_CAPABILITIES writes. */
export const KEYCTL_CAPS0_CAPABILITIES = 0x01;
export const KEYCTL_CAPS0_PERSISTENT_KEYRINGS = 0x02;
export const KEYCTL_CAPS0_DIFFIE_HELLMAN = 0x04;
export const KEYCTL_CAPS0_PUBLIC_KEY = 0x08;
export const KEYCTL_CAPS0_BIG_KEY = 0x10;
export const KEYCTL_CAPS0_INVALIDATE = 0x20;
export const KEYCTL_CAPS0_RESTRICT_KEYRING = 0x40;
export const KEYCTL_CAPS0_MOVE = 0x80;
/** Byte 1; NOTIFICATIONS is there when KEYCTL_WATCH_KEY works. */
export const KEYCTL_CAPS1_NS_KEYRING_NAME = 0x01;
export const KEYCTL_CAPS1_NS_KEY_TAG = 0x02;
export const KEYCTL_CAPS1_NOTIFICATIONS = 0x04;

/** Permissions of KEYCTL_SETPERM for whoever possesses the key, … */
export const KEY_POS_VIEW = 0x01000000;
export const KEY_POS_READ = 0x02000000;
export const KEY_POS_WRITE = 0x04000000;
export const KEY_POS_SEARCH = 0x08000000;
export const KEY_POS_LINK = 0x10000000;
export const KEY_POS_SETATTR = 0x20000000;
export const KEY_POS_ALL = 0x3f000000;
/** … its user, … */
export const KEY_USR_VIEW = 0x00010000;
export const KEY_USR_READ = 0x00020000;
export const KEY_USR_WRITE = 0x00040000;
export const KEY_USR_SEARCH = 0x00080000;
export const KEY_USR_LINK = 0x00100000;
export const KEY_USR_SETATTR = 0x00200000;
export const KEY_USR_ALL = 0x003f0000;
/** … its group … */
export const KEY_GRP_VIEW = 0x00000100;
export const KEY_GRP_READ = 0x00000200;
export const KEY_GRP_WRITE = 0x00000400;
export const KEY_GRP_SEARCH = 0x00000800;
export const KEY_GRP_LINK = 0x00001000;
export const KEY_GRP_SETATTR = 0x00002000;
export const KEY_GRP_ALL = 0x00003f00;
/** … and everyone else. */
export const KEY_OTH_VIEW = 0x00000001;
export const KEY_OTH_READ = 0x00000002;
export const KEY_OTH_WRITE = 0x00000004;
export const KEY_OTH_SEARCH = 0x00000008;
export const KEY_OTH_LINK = 0x00000010;
export const KEY_OTH_SETATTR = 0x00000020;
export const KEY_OTH_ALL = 0x0000003f;

/** Serials of the keys in KEYCTL_DH_COMPUTE: 12 bytes. C++ calls `private` `priv`. */
export const keyctl_dh_params = /* @__PURE__ */ struct('keyctl_dh_params', {
  private: s32,
  prime: s32,
  base: s32,
});
export type KeyctlDhParams = Of<typeof keyctl_dh_params>;

/** Key derivation of KEYCTL_DH_COMPUTE: 56 bytes, 44 with 32-bit pointers. */
export const keyctl_kdf_params = /* @__PURE__ */ struct('keyctl_kdf_params', {
  hashname: pointer,
  otherinfo: pointer,
  otherinfolen: u32,
  __spare: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 8)),
  tail: /* @__PURE__ */ padding(),
});
export type KeyctlKdfParams = Of<typeof keyctl_kdf_params>;

/** What KEYCTL_PKEY_QUERY writes: 56 bytes; `key_size` in bits, the others in bytes. */
export const keyctl_pkey_query = /* @__PURE__ */ struct('keyctl_pkey_query', {
  supported_ops: u32,
  key_size: u32,
  max_data_size: u16,
  max_sig_size: u16,
  max_enc_size: u16,
  max_dec_size: u16,
  __spare: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 10)),
});
export type KeyctlPkeyQuery = Of<typeof keyctl_pkey_query>;

/** What the other KEYCTL_PKEY_… take: 40 bytes. KEYCTL_PKEY_VERIFY calls `out_len` `in2_len`. */
export const keyctl_pkey_params = /* @__PURE__ */ struct('keyctl_pkey_params', {
  key_id: s32,
  in_len: u32,
  out_len: u32,
  __spare: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u32, 7)),
});
export type KeyctlPkeyParams = Of<typeof keyctl_pkey_params>;
