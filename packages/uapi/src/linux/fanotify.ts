import {
  aligned_u64,
  array,
  bytes,
  type Of,
  padding,
  reserved,
  s32,
  struct,
  u8,
  u16,
  u32,
  u64,
} from '@kernfmt/layout';

// include/uapi/linux/fanotify.h

/** Events on files and directories; FS_ERROR since 5.16, RENAME since 5.17. */
export const FAN_ACCESS = 0x00000001;
export const FAN_MODIFY = 0x00000002;
export const FAN_ATTRIB = 0x00000004;
export const FAN_CLOSE_WRITE = 0x00000008;
export const FAN_CLOSE_NOWRITE = 0x00000010;
export const FAN_CLOSE = FAN_CLOSE_WRITE | FAN_CLOSE_NOWRITE;
export const FAN_OPEN = 0x00000020;
export const FAN_MOVED_FROM = 0x00000040;
export const FAN_MOVED_TO = 0x00000080;
export const FAN_MOVE = FAN_MOVED_FROM | FAN_MOVED_TO;
export const FAN_CREATE = 0x00000100;
export const FAN_DELETE = 0x00000200;
export const FAN_DELETE_SELF = 0x00000400;
export const FAN_MOVE_SELF = 0x00000800;
export const FAN_OPEN_EXEC = 0x00001000;
export const FAN_FS_ERROR = 0x00008000;
export const FAN_RENAME = 0x10000000;

/** Events that wait for a fanotify_response; PRE_ACCESS since 6.14. */
export const FAN_OPEN_PERM = 0x00010000;
export const FAN_ACCESS_PERM = 0x00020000;
export const FAN_OPEN_EXEC_PERM = 0x00040000;
export const FAN_PRE_ACCESS = 0x00100000;

/**
 * Mounts of a mount namespace, since 6.15, for a FAN_REPORT_MNT group and a FAN_MARK_MNTNS mark. A
 * move is one event with both bits. Nothing tells of a remount or of changed attributes.
 */
export const FAN_MNT_ATTACH = 0x01000000;
export const FAN_MNT_DETACH = 0x02000000;

/** The queue was full: one event without fd, pid or info records stands for what was lost. */
export const FAN_Q_OVERFLOW = 0x00004000;

/** Flags in a mask: children of a marked directory; events on directories. */
export const FAN_EVENT_ON_CHILD = 0x08000000;
export const FAN_ONDIR = 0x40000000;

/** Flags of fanotify_init(). */
export const FAN_CLOEXEC = 0x00000001;
export const FAN_NONBLOCK = 0x00000002;
export const FAN_UNLIMITED_QUEUE = 0x00000010;
export const FAN_UNLIMITED_MARKS = 0x00000020;
export const FAN_ENABLE_AUDIT = 0x00000040;

/** One of these classes: two bits taken together, not flags. */
export const FAN_CLASS_NOTIF = 0x00000000;
export const FAN_CLASS_CONTENT = 0x00000004;
export const FAN_CLASS_PRE_CONTENT = 0x00000008;

/**
 * What fanotify_init() adds to the events: TID 4.20, FID 5.1, DIR_FID and NAME 5.9, PIDFD 5.15,
 * TARGET_FID 5.17, FD_ERROR 6.13, MNT 6.15.
 */
export const FAN_REPORT_PIDFD = 0x00000080;
export const FAN_REPORT_TID = 0x00000100;
export const FAN_REPORT_FID = 0x00000200;
export const FAN_REPORT_DIR_FID = 0x00000400;
export const FAN_REPORT_NAME = 0x00000800;
export const FAN_REPORT_TARGET_FID = 0x00001000;
export const FAN_REPORT_FD_ERROR = 0x00002000;
export const FAN_REPORT_MNT = 0x00004000;
export const FAN_REPORT_DFID_NAME = FAN_REPORT_DIR_FID | FAN_REPORT_NAME;
export const FAN_REPORT_DFID_NAME_TARGET =
  FAN_REPORT_DFID_NAME | FAN_REPORT_FID | FAN_REPORT_TARGET_FID;

/** Flags of fanotify_mark(); EVICTABLE since 5.19, IGNORE since 6.0. */
export const FAN_MARK_ADD = 0x00000001;
export const FAN_MARK_REMOVE = 0x00000002;
export const FAN_MARK_DONT_FOLLOW = 0x00000004;
export const FAN_MARK_ONLYDIR = 0x00000008;
export const FAN_MARK_IGNORED_MASK = 0x00000020;
export const FAN_MARK_IGNORED_SURV_MODIFY = 0x00000040;
export const FAN_MARK_FLUSH = 0x00000080;
export const FAN_MARK_EVICTABLE = 0x00000200;
export const FAN_MARK_IGNORE = 0x00000400;
export const FAN_MARK_IGNORE_SURV = FAN_MARK_IGNORE | FAN_MARK_IGNORED_SURV_MODIFY;

/** What fanotify_mark() marks: one of these values, not flags; MNTNS since 6.15. */
export const FAN_MARK_INODE = 0x00000000;
export const FAN_MARK_MOUNT = 0x00000010;
export const FAN_MARK_FILESYSTEM = 0x00000100;
export const FAN_MARK_MNTNS = 0x00000110;

/** Deprecated sums of the above, as they were when the kernel stopped to add to them. */
export const FAN_ALL_CLASS_BITS = FAN_CLASS_NOTIF | FAN_CLASS_CONTENT | FAN_CLASS_PRE_CONTENT;
export const FAN_ALL_INIT_FLAGS =
  FAN_CLOEXEC | FAN_NONBLOCK | FAN_ALL_CLASS_BITS | FAN_UNLIMITED_QUEUE | FAN_UNLIMITED_MARKS;
export const FAN_ALL_MARK_FLAGS =
  FAN_MARK_ADD |
  FAN_MARK_REMOVE |
  FAN_MARK_DONT_FOLLOW |
  FAN_MARK_ONLYDIR |
  FAN_MARK_MOUNT |
  FAN_MARK_IGNORED_MASK |
  FAN_MARK_IGNORED_SURV_MODIFY |
  FAN_MARK_FLUSH;
export const FAN_ALL_EVENTS = FAN_ACCESS | FAN_MODIFY | FAN_CLOSE | FAN_OPEN;
export const FAN_ALL_PERM_EVENTS = FAN_OPEN_PERM | FAN_ACCESS_PERM;
export const FAN_ALL_OUTGOING_EVENTS = FAN_ALL_EVENTS | FAN_ALL_PERM_EVENTS | FAN_Q_OVERFLOW;

/** fanotify_event_metadata.vers of every kernel since 2.6.37. */
export const FANOTIFY_METADATA_VERSION = 3;

/** fanotify_event_metadata.fd without a file; the last two are of fanotify_event_info_pidfd. */
export const FAN_NOFD = -1;
export const FAN_NOPIDFD = FAN_NOFD;
export const FAN_EPIDFD = -2;

/** fanotify_event_info_header.info_type; RANGE since 6.14, MNT since 6.15. */
export const FAN_EVENT_INFO_TYPE_FID = 1;
export const FAN_EVENT_INFO_TYPE_DFID_NAME = 2;
export const FAN_EVENT_INFO_TYPE_DFID = 3;
export const FAN_EVENT_INFO_TYPE_PIDFD = 4;
export const FAN_EVENT_INFO_TYPE_ERROR = 5;
export const FAN_EVENT_INFO_TYPE_RANGE = 6;
export const FAN_EVENT_INFO_TYPE_MNT = 7;
export const FAN_EVENT_INFO_TYPE_OLD_DFID_NAME = 10;
export const FAN_EVENT_INFO_TYPE_NEW_DFID_NAME = 12;

/**
 * fanotify_response.response. Since 6.14 a FAN_DENY may carry an errno in its top 8 bits:
 * FAN_ERRNO_MASK is that of the shifted value.
 */
export const FAN_ALLOW = 0x01;
export const FAN_DENY = 0x02;
export const FAN_AUDIT = 0x10;
export const FAN_INFO = 0x20;
export const FAN_ERRNO_BITS = 8;
export const FAN_ERRNO_SHIFT = 24;
export const FAN_ERRNO_MASK = 0xff;

/** fanotify_response_info_header.type, since 6.3. */
export const FAN_RESPONSE_INFO_NONE = 0;
export const FAN_RESPONSE_INFO_AUDIT_RULE = 1;

/**
 * Start of every event, 24 bytes. The info records begin `metadata_len` bytes from its start and
 * end at `event_len`. `mask` has FAN_… events; `fd` is FAN_NOFD where none was opened.
 */
export const fanotify_event_metadata = /* @__PURE__ */ struct('fanotify_event_metadata', {
  event_len: u32,
  vers: u8,
  reserved: /* @__PURE__ */ reserved(u8),
  metadata_len: u16,
  mask: aligned_u64,
  fd: s32,
  pid: s32,
});
export type FanotifyEventMetadata = Of<typeof fanotify_event_metadata>;
/** Bytes of an event without info records. */
export const FAN_EVENT_METADATA_LEN = 24;

/** Start of every info record, 4 bytes; `len` counts it too. */
export const fanotify_event_info_header = /* @__PURE__ */ struct('fanotify_event_info_header', {
  info_type: u8,
  pad: /* @__PURE__ */ reserved(u8),
  len: u16,
});
export type FanotifyEventInfoHeader = Of<typeof fanotify_event_info_header>;

const __kernel_fsid_t = /* @__PURE__ */ struct('__kernel_fsid_t', {
  val: /* @__PURE__ */ array(s32, 2),
});

/** FID, DFID and DFID_NAME: 12 bytes, a struct file_handle, and a name with NUL for the last. */
export const fanotify_event_info_fid = /* @__PURE__ */ struct('fanotify_event_info_fid', {
  hdr: fanotify_event_info_header,
  fsid: __kernel_fsid_t,
  handle: /* @__PURE__ */ bytes(),
});
export type FanotifyEventInfoFid = Of<typeof fanotify_event_info_fid>;

/** PIDFD, 8 bytes: the process that caused the event. */
export const fanotify_event_info_pidfd = /* @__PURE__ */ struct('fanotify_event_info_pidfd', {
  hdr: fanotify_event_info_header,
  pidfd: s32,
});
export type FanotifyEventInfoPidfd = Of<typeof fanotify_event_info_pidfd>;

/** ERROR, 12 bytes: the first errno since the last event, and how many there were. */
export const fanotify_event_info_error = /* @__PURE__ */ struct('fanotify_event_info_error', {
  hdr: fanotify_event_info_header,
  error: s32,
  error_count: u32,
});
export type FanotifyEventInfoError = Of<typeof fanotify_event_info_error>;

/** RANGE, 24 bytes: what FAN_PRE_ACCESS is about to access, in bytes. */
export const fanotify_event_info_range = /* @__PURE__ */ struct('fanotify_event_info_range', {
  hdr: fanotify_event_info_header,
  pad: /* @__PURE__ */ reserved(u32),
  offset: u64,
  count: u64,
});
export type FanotifyEventInfoRange = Of<typeof fanotify_event_info_range>;

/**
 * MNT, 16 bytes: the mount's unique id, as in statmount. A 64-bit kernel writes these 16 to i386
 * programs too, whose own struct has 12: decode as LP64 whenever the kernel is 64-bit.
 */
export const fanotify_event_info_mnt = /* @__PURE__ */ struct('fanotify_event_info_mnt', {
  hdr: fanotify_event_info_header,
  hole: /* @__PURE__ */ padding(),
  mnt_id: u64,
});
export type FanotifyEventInfoMnt = Of<typeof fanotify_event_info_mnt>;

/** Answer to a permission event, 8 bytes, written to the group's fd. */
export const fanotify_response = /* @__PURE__ */ struct('fanotify_response', {
  fd: s32,
  response: u32,
});
export type FanotifyResponse = Of<typeof fanotify_response>;

/** Behind a FAN_INFO response, 4 bytes; `len` counts it too. */
export const fanotify_response_info_header = /* @__PURE__ */ struct(
  'fanotify_response_info_header',
  { type: u8, pad: /* @__PURE__ */ reserved(u8), len: u16 },
);
export type FanotifyResponseInfoHeader = Of<typeof fanotify_response_info_header>;

/** AUDIT_RULE, 16 bytes: the rule that decided, for the audit log. */
export const fanotify_response_info_audit_rule = /* @__PURE__ */ struct(
  'fanotify_response_info_audit_rule',
  { hdr: fanotify_response_info_header, rule_number: u32, subj_trust: u32, obj_trust: u32 },
);
export type FanotifyResponseInfoAuditRule = Of<typeof fanotify_response_info_audit_rule>;
