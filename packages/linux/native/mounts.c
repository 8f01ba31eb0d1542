/* SPDX-License-Identifier: MIT */
/* statmount(2) for many mounts at once: for those with these ids, or those that events tell of. */
#include "addon.h"

/* ---- statmountMany(nr, ids: BigUint64Array, mask: bigint, mntNsId: bigint, out): number ----
 *
 * For each id in turn, `out` gets one frame: this header, then `size` bytes of struct statmount
 * with its strings, then zeroes up to a multiple of 8 (counted from out's start). A refused call is
 * a frame too, of size 0. Returns the number of frames; when that is less than the number of ids,
 * the next record did not fit: go on with the rest of the ids and an empty `out`, and when not even
 * one frame came, a bigger one. */
struct frame {
	int32_t result; /* 0 or -errno */
	uint32_t size;
};

/* linux/mount.h; MNT_ID_REQ_SIZE_VER0 has no mnt_ns_id and is all that kernels before 6.10 take. */
struct mnt_id_req {
	uint32_t size;
	uint32_t spare;
	uint64_t mnt_id;
	uint64_t param;
	uint64_t mnt_ns_id;
};
enum { MNT_ID_REQ_SIZE_VER0 = 24, MNT_ID_REQ_SIZE_VER1 = 32 };
_Static_assert(offsetof(struct mnt_id_req, mnt_ns_id) == MNT_ID_REQ_SIZE_VER0, "as in mount.h");
_Static_assert(sizeof(struct mnt_id_req) == MNT_ID_REQ_SIZE_VER1, "as in mount.h");

/* asm-generic/errno.h, the same on x86_64 and arm64 */
enum { EBADMSG = 74, EOVERFLOW = 75 };

/* Fills one frame at `at` with `room` bytes left. Returns its length without padding, or 0 when it
 * does not fit. */
static size_t put_frame(long nr, const struct mnt_id_req *req, uint8_t *at, size_t room)
{
	struct frame frame = { 0, 0 };
	uint8_t *record = at + sizeof(frame);

	if (room < sizeof(frame) + sizeof(frame.size))
		return 0;
	room -= sizeof(frame);
	frame.result = (int32_t)raw_syscall(
		nr, (long[SYSCALL_ARGS]){ (long)(uintptr_t)req, (long)(uintptr_t)record, (long)room });
	if (frame.result == -EOVERFLOW)
		return 0;
	if (frame.result == 0) {
		__builtin_memcpy(&frame.size, record, sizeof(frame.size)); /* statmount.size */
		/* Without strings the kernel cuts what does not fit, and says nothing: a record that
		 * reaches the last byte of the room may be a cut one. */
		if (frame.size >= room)
			return 0;
	}
	__builtin_memcpy(at, &frame, sizeof(frame));
	return sizeof(frame) + frame.size;
}

/* The same behind the first `*at` bytes of `out`, with the padding; false when it does not fit. */
static bool append_frame(long nr, const struct mnt_id_req *req, const struct bytes *out, size_t *at)
{
	size_t length = put_frame(nr, req, out->data + *at, out->size - *at);

	if (length == 0)
		return false;
	for (*at += length; *at % 8 != 0 && *at < out->size; ++*at)
		out->data[*at] = 0;
	return true;
}

static struct mnt_id_req request(long mask, long ns)
{
	return (struct mnt_id_req){
		.size = ns == 0 ? MNT_ID_REQ_SIZE_VER0 : MNT_ID_REQ_SIZE_VER1,
		.param = (uint64_t)mask,
		.mnt_ns_id = (uint64_t)ns,
	};
}

napi_value js_statmount_many(napi_env env, napi_callback_info info)
{
	struct mnt_id_req req;
	napi_typedarray_type type;
	struct bytes ids, out;
	napi_value argv[5];
	napi_value result;
	size_t argc = 5, at = 0;
	uint32_t done = 0;
	bool is = false;
	long nr, mask, ns;

	if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok)
		return throw_failure(env, "statmountMany: no arguments from Node-API");
	if (from_nr(env, argv[0], &nr) != CONVERTED)
		return throw_type(env, "statmountMany: nr must be an integer of 0 … 4095");
	if (napi_is_typedarray(env, argv[1], &is) != napi_ok || !is ||
	    napi_get_typedarray_info(env, argv[1], &type, NULL, NULL, NULL, NULL) != napi_ok ||
	    type != napi_biguint64_array || from_bytes(env, argv[1], &ids) != CONVERTED)
		return throw_type(env, "statmountMany: ids must be a BigUint64Array");
	if (from_bigint(env, argv[2], &mask) != CONVERTED)
		return throw_type(env, "statmountMany: mask must be a bigint of 64 bits");
	if (from_bigint(env, argv[3], &ns) != CONVERTED)
		return throw_type(env, "statmountMany: mntNsId must be a bigint of 64 bits");
	if (from_bytes(env, argv[4], &out) != CONVERTED)
		return throw_type(env, "statmountMany: out must be a buffer or a view of one");

	req = request(mask, ns);
	for (; done < ids.size / sizeof(req.mnt_id); done++) {
		__builtin_memcpy(&req.mnt_id, ids.data + done * sizeof(req.mnt_id), sizeof(req.mnt_id));
		if (!append_frame(nr, &req, &out, &at))
			break;
	}
	if (napi_create_uint32(env, done, &result) != napi_ok)
		return throw_failure(env, "statmountMany: the result could not be made a number");
	return result;
}

/* ---- readMounts(nrRead, nrStatmount, fd, events, mask: bigint, mntNsId: bigint, out): number ----
 *
 * read(2) of a fanotify group that reports mounts. `events` gets 16 bytes for each event: u64 mask,
 * u64 mnt_id, which is 0 where the event names none. `out` gets a frame as statmountMany's for each
 * event that tells of a mount's attach and of nothing else, in order, as far as they fit; then,
 * where there is room, a frame of result 1, which is no frame of a mount.
 *
 * Returns the number of events or -errno; EBADMSG for an event whose lengths cannot be. */
struct fanotify_event_metadata { /* linux/fanotify.h */
	uint32_t event_len;
	uint8_t vers;
	uint8_t reserved;
	uint16_t metadata_len;
	uint64_t mask;
	int32_t fd;
	int32_t pid;
};
struct fanotify_event_info_mnt {
	uint8_t info_type;
	uint8_t pad;
	uint16_t len;
	uint64_t mnt_id;
};
_Static_assert(sizeof(struct fanotify_event_metadata) == 24, "as in fanotify.h");
_Static_assert(sizeof(struct fanotify_event_info_mnt) == 16, "as in fanotify.h");
enum { FAN_EVENT_INFO_TYPE_MNT = 7, FAN_MNT_ATTACH = 0x01000000, FAN_MNT_DETACH = 0x02000000 };

struct mount_event {
	uint64_t mask;
	uint64_t mnt_id;
};

/* The event at `at` with `left` bytes from there: returns its length, 0 for one that cannot be. */
static size_t get_event(const uint8_t *at, size_t left, struct mount_event *event)
{
	struct fanotify_event_metadata metadata;
	struct fanotify_event_info_mnt info;
	size_t body;

	if (left < sizeof(metadata))
		return 0;
	__builtin_memcpy(&metadata, at, sizeof(metadata));
	if (metadata.metadata_len < sizeof(metadata) || metadata.event_len < metadata.metadata_len ||
	    metadata.event_len > left)
		return 0;
	*event = (struct mount_event){ .mask = metadata.mask };
	body = metadata.event_len - metadata.metadata_len;
	if (body == 0)
		return metadata.event_len;
	if (body < sizeof(info))
		return 0;
	__builtin_memcpy(&info, at + metadata.metadata_len, sizeof(info));
	if (info.info_type == FAN_EVENT_INFO_TYPE_MNT)
		event->mnt_id = info.mnt_id;
	return metadata.event_len;
}

static long read_mounts(const long nrs[2], long fd, const struct bytes *events,
			struct mnt_id_req *req, const struct bytes *out)
{
	const struct frame end = { 1, 0 };
	bool fits = true;
	size_t at = 0, used = 0;
	long got, count = 0;

	got = raw_syscall(nrs[0], (long[SYSCALL_ARGS]){ fd, (long)(uintptr_t)events->data,
							 (long)events->size });
	while (got > 0 && at < (size_t)got) {
		struct mount_event event;
		size_t length = get_event(events->data + at, (size_t)got - at, &event);

		if (length == 0)
			return -EBADMSG;
		at += length;
		/* In place: an event is longer than what is kept of it. */
		__builtin_memcpy(events->data + count++ * sizeof(event), &event, sizeof(event));
		req->mnt_id = event.mnt_id;
		if (fits && event.mnt_id != 0 &&
		    (event.mask & (FAN_MNT_ATTACH | FAN_MNT_DETACH)) == FAN_MNT_ATTACH)
			fits = append_frame(nrs[1], req, out, &used);
	}
	if (out->size - used >= sizeof(end))
		__builtin_memcpy(out->data + used, &end, sizeof(end));
	return got < 0 ? got : count;
}

napi_value js_read_mounts(napi_env env, napi_callback_info info)
{
	struct mnt_id_req req;
	struct bytes events, out;
	napi_value argv[7];
	napi_value result;
	size_t argc = 7;
	long nrs[2], fd, mask, ns;

	if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok)
		return throw_failure(env, "readMounts: no arguments from Node-API");
	if (from_nr(env, argv[0], &nrs[0]) != CONVERTED || from_nr(env, argv[1], &nrs[1]) != CONVERTED)
		return throw_type(env, "readMounts: nrs must be integers of 0 … 4095");
	if (from_number(env, argv[2], &fd) != CONVERTED)
		return throw_type(env, "readMounts: fd must be an integer");
	if (from_bytes(env, argv[3], &events) != CONVERTED)
		return throw_type(env, "readMounts: events must be a buffer or a view of one");
	if (from_bigint(env, argv[4], &mask) != CONVERTED)
		return throw_type(env, "readMounts: mask must be a bigint of 64 bits");
	if (from_bigint(env, argv[5], &ns) != CONVERTED)
		return throw_type(env, "readMounts: mntNsId must be a bigint of 64 bits");
	if (from_bytes(env, argv[6], &out) != CONVERTED)
		return throw_type(env, "readMounts: out must be a buffer or a view of one");
	req = request(mask, ns);
	if (napi_create_int64(env, read_mounts(nrs, fd, &events, &req, &out), &result) != napi_ok)
		return throw_failure(env, "readMounts: the result could not be made a number");
	return result;
}
