import { _IO, _IOR } from '../../asm-generic/ioctl.ts';

/** `type` of every ioctl here. */
const NSIO = 0xb7;

/** The owning user namespace, the parent namespace: a new fd each. */
export const NS_GET_USERNS = /* @__PURE__ */ _IO(NSIO, 0x1);
export const NS_GET_PARENT = /* @__PURE__ */ _IO(NSIO, 0x2);
/** CLONE_NEW… of the namespace; the uid (written as an int) that owns a user namespace. */
export const NS_GET_NSTYPE = /* @__PURE__ */ _IO(NSIO, 0x3);
export const NS_GET_OWNER_UID = /* @__PURE__ */ _IO(NSIO, 0x4);

/** 64-bit id of a mount namespace (since 6.11), of any namespace (since 6.18). */
export const NS_GET_MNTNS_ID = /* @__PURE__ */ _IOR(NSIO, 0x5, 8);
export const NS_GET_ID = /* @__PURE__ */ _IOR(NSIO, 13, 8);

/** Pids and thread group ids to and from a pid namespace, since 6.11. */
export const NS_GET_PID_FROM_PIDNS = /* @__PURE__ */ _IOR(NSIO, 0x6, 4);
export const NS_GET_TGID_FROM_PIDNS = /* @__PURE__ */ _IOR(NSIO, 0x7, 4);
export const NS_GET_PID_IN_PIDNS = /* @__PURE__ */ _IOR(NSIO, 0x8, 4);
export const NS_GET_TGID_IN_PIDNS = /* @__PURE__ */ _IOR(NSIO, 0x9, 4);

/** mnt_ns_info of a mount namespace, or of the next or previous one (and its fd), since 6.12. */
export const NS_MNT_GET_INFO = /* @__PURE__ */ _IOR(NSIO, 10, 16);
export const NS_MNT_GET_NEXT = /* @__PURE__ */ _IOR(NSIO, 11, 16);
export const NS_MNT_GET_PREV = /* @__PURE__ */ _IOR(NSIO, 12, 16);
