/* SPDX-License-Identifier: MIT */
/* System calls, one at a time. */
#include "addon.h"

/* ---- the system call instruction ---- */

long raw_syscall(long nr, const long a[SYSCALL_ARGS])
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
