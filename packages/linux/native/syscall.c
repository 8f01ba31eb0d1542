/* SPDX-License-Identifier: MIT */
/* System calls: one at a time, and statmount(2) for many mounts at once. */
#include "addon.h"

/* ---- the system call instruction ---- */

enum { SYSCALL_ARGS = 6 };

/* Returns what the kernel left in the result register: a value, or -errno (-4095 … -1). */
static long raw_syscall(long nr, const long a[SYSCALL_ARGS])
{
#if defined(__x86_64__) && defined(__LP64__)
	register long r10 __asm__("r10") = a[3];
	register long r8 __asm__("r8") = a[4];
	register long r9 __asm__("r9") = a[5];
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(nr), "D"(a[0]), "S"(a[1]), "d"(a[2]), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "memory");
	return result;
#elif defined(__aarch64__) && defined(__LP64__)
	register long x8 __asm__("x8") = nr;
	register long x0 __asm__("x0") = a[0];
	register long x1 __asm__("x1") = a[1];
	register long x2 __asm__("x2") = a[2];
	register long x3 __asm__("x3") = a[3];
	register long x4 __asm__("x4") = a[4];
	register long x5 __asm__("x5") = a[5];

	__asm__ volatile("svc #0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
			 : "memory");
	return x0;
#else
#error "syscall.c knows the system call instruction of x86_64 and arm64 only"
#endif
}

/* ---- arguments ---- */

/* One argument of a system call. */
static enum converted from_argument(napi_env env, napi_value value, long *result)
{
	struct bytes bytes;
	enum converted how;

	switch (type_of(env, value)) {
	case napi_number:
		return from_number(env, value, result);
	case napi_bigint:
		return from_bigint(env, value, result);
	case napi_null:
		*result = 0;
		return CONVERTED;
	case napi_object:
		how = from_bytes(env, value, &bytes);
		if (how == CONVERTED)
			*result = (long)(uintptr_t)bytes.data;
		return how;
	default:
		return BAD_TYPE; /* undefined, boolean, string, symbol, function, external */
	}
}

/* A system call number: far above the last one in use, far below the x32 bit (1 << 30). */
static enum converted from_nr(napi_env env, napi_value value, long *result)
{
	enum converted how = from_number(env, value, result);

	return how == CONVERTED && (*result < 0 || *result > 4095) ? BAD_RANGE : how;
}

/* ---- syscall(nr, ...args): number ----
 *
 * Each argument is a number, a bigint, an ArrayBufferView or ArrayBuffer (its address) or null (0).
 *
 * Returns the kernel's result register: a value, or -errno. It comes as a number: exact to ±2^53,
 * which holds every fd, count, key serial and user-space address; a result beyond that (no call
 * the package makes has one) would come rounded. */
napi_value js_syscall(napi_env env, napi_callback_info info)
{
	char message[] = "syscall: argument N must be a number, bigint, buffer, view or null";
	char range[] = "syscall: argument N is no integer of 64 bits";
	const size_t digit = sizeof("syscall: argument ") - 1;
	napi_value argv[1 + SYSCALL_ARGS];
	long args[SYSCALL_ARGS] = { 0 };
	size_t argc = 1 + SYSCALL_ARGS;
	napi_value result;
	long nr;

	if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok)
		return throw_failure(env, "syscall: no arguments from Node-API");
	if (argc > 1 + SYSCALL_ARGS)
		return throw_type(env, "syscall: at most six arguments after the number");
	switch (from_nr(env, argv[0], &nr)) {
	case BAD_TYPE:
		return throw_type(env, "syscall: nr must be a number");
	case BAD_RANGE:
		return throw_range(env, "syscall: nr must be an integer of 0 … 4095");
	case CONVERTED:
		break;
	}
	for (size_t i = 1; i < argc; i++) {
		message[digit] = range[digit] = (char)('0' + i);
		switch (from_argument(env, argv[i], &args[i - 1])) {
		case BAD_TYPE:
			return throw_type(env, message);
		case BAD_RANGE:
			return throw_range(env, range);
		case CONVERTED:
			break;
		}
	}
	if (napi_create_int64(env, raw_syscall(nr, args), &result) != napi_ok)
		return throw_failure(env, "syscall: the result could not be made a number");
	return result;
}

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

enum { EOVERFLOW = 75 }; /* asm-generic/errno.h, the same on x86_64 and arm64 */

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

napi_value js_statmount_many(napi_env env, napi_callback_info info)
{
	struct mnt_id_req req = { 0 };
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

	req.size = ns == 0 ? MNT_ID_REQ_SIZE_VER0 : MNT_ID_REQ_SIZE_VER1;
	req.param = (uint64_t)mask;
	req.mnt_ns_id = (uint64_t)ns;
	for (; done < ids.size / sizeof(req.mnt_id); done++) {
		size_t length;

		__builtin_memcpy(&req.mnt_id, ids.data + done * sizeof(req.mnt_id), sizeof(req.mnt_id));
		length = put_frame(nr, &req, out.data + at, out.size - at);
		if (length == 0)
			break;
		for (at += length; at % 8 != 0 && at < out.size; at++)
			out.data[at] = 0;
	}
	if (napi_create_uint32(env, done, &result) != napi_ok)
		return throw_failure(env, "statmountMany: the result could not be made a number");
	return result;
}
