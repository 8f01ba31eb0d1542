/* SPDX-License-Identifier: MIT */
/*
 * The native part of @kernfmt/linux, a Node-API addon that knows as little as it can:
 *
 *   syscall(nr, ...args)                         syscall.c   one system call
 *   statmountMany(nr, ids, mask, mntNsId, out)   mounts.c    one statmount(2) per id
 *   readMounts(nrRead, nrStatmount, fd, events, mask, mntNsId, out)
 *                                                mounts.c    mount events, and what was attached
 *   poll(fd, events, callback)                   poll.c      an fd on this thread's event loop
 *
 * values.c turns JavaScript's values into C's, addon.c exports the four.
 *
 * There is no libc in here: system calls are made with the architecture's own instruction, so that
 * one binary serves glibc and musl, and so that calls newer than any libc work. What is undefined
 * in the binary is napi_* and uv_*, which every node executable exports, and malloc and free.
 *
 * There is no static data that can change: several Workers may have the addon loaded at once, and
 * each of them calls it on its own thread with its own napi_env.
 *
 * What C guarantees: no JavaScript value of a wrong type, sign or size becomes a pointer, a length
 * or a system call's argument; it becomes a TypeError or RangeError. What C cannot know is how many
 * bytes a given system call writes through a pointer: src/native/sys.ts sees to that, call by call,
 * and nothing else in the package uses `syscall`.
 */
#ifndef KERNFMT_ADDON_H
#define KERNFMT_ADDON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <node_api.h>

/* ---- values.c: from JavaScript values to C ---- */

/* Each throws and returns NULL, which is what a function that throws returns. */
napi_value throw_type(napi_env env, const char *message);
napi_value throw_range(napi_env env, const char *message);

/* For Node-API refusing what it should not: out of memory, or an exception that is already pending
 * (then none is thrown over it). */
napi_value throw_failure(napi_env env, const char *message);

/* What a conversion came to. The bad ones leave the throwing to the caller, who knows the
 * argument's name. */
enum converted { CONVERTED, BAD_TYPE, BAD_RANGE };

/* An integral number within ±2^53, where a double is exact. */
enum converted from_number(napi_env env, napi_value value, long *result);

/* A bigint of -2^63 … 2^64-1: one machine word, signed or unsigned. */
enum converted from_bigint(napi_env env, napi_value value, long *result);

struct bytes {
	uint8_t *data; /* NULL for a detached buffer, which has size 0 */
	size_t size;
};

/* The bytes an ArrayBufferView or ArrayBuffer covers: a view's own part, not its whole buffer.
 * The address holds for the length of this call into C: no JavaScript runs meanwhile, and asking
 * for it moves an array that V8 kept in its own heap out of the garbage collector's reach. */
enum converted from_bytes(napi_env env, napi_value value, struct bytes *result);

napi_valuetype type_of(napi_env env, napi_value value);

/* A system call number: far above the last one in use, far below the x32 bit (1 << 30). */
enum converted from_nr(napi_env env, napi_value value, long *result);

/* ---- syscall.c: the system call instruction ---- */

enum { SYSCALL_ARGS = 6 };

/* Returns what the kernel left in the result register: a value, or -errno (-4095 … -1). */
long raw_syscall(long nr, const long a[SYSCALL_ARGS]);

/* ---- what addon.c exports ---- */

napi_value js_syscall(napi_env env, napi_callback_info info);
napi_value js_statmount_many(napi_env env, napi_callback_info info);
napi_value js_read_mounts(napi_env env, napi_callback_info info);
napi_value js_poll(napi_env env, napi_callback_info info);

/* uv.h: these numbers are part of libuv's stable ABI (1.x). */
enum { UV_READABLE = 1, UV_DISCONNECT = 4, UV_PRIORITIZED = 8 };

#endif
