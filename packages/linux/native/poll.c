/* SPDX-License-Identifier: MIT */
/*
 * poll(fd, events, callback: (status: number, events: number) => void): handle | number
 *
 * Watches fd on the event loop of the calling thread. libuv makes the fd non-blocking. Returns a
 * handle with close(), ref(), unref() and ignore(), or libuv's error, which on Linux is -errno
 * (EPERM: the fd cannot be polled, e.g. a plain file; EEXIST: this loop watches it already).
 *
 * A handle's life:
 *
 *   js_poll          allocates it, and makes libuv and Node-API hold it
 *   close()          from JavaScript, or
 *   on_env_exit      when the environment ends (exit of the process, terminate() of a Worker)
 *     both call      begin_close: uv_close, once
 *   on_closed        libuv is done with it: references, hook and memory go, in this order
 *
 * The environment waits for an asynchronous cleanup hook until it is removed, so on_closed always
 * runs with `env` alive. (With the plain kind of hook the environment goes on at once, and libuv
 * then calls back into freed memory.)
 *
 * While it is open, `self` is a strong reference: a handle nobody kept still calls back. After
 * close() the JavaScript object is no longer wrapped, so that it never leads to freed memory.
 */
#include "addon.h"

/* ---- the C library's two functions, and libuv's, by hand: no header of theirs is needed ---- */

void *malloc(size_t size);
void free(void *pointer);

/* A libuv handle is opaque here: its size is asked of the libuv that is there, and its data pointer
 * goes through the accessors (libuv 1.19). UV_POLL is part of the stable ABI (1.x). */
enum { UV_POLL = 8 };

typedef void (*uv_poll_cb)(void *handle, int status, int events);
typedef void (*uv_close_cb)(void *handle);

size_t uv_handle_size(int type);
void uv_handle_set_data(void *handle, void *data);
void *uv_handle_get_data(const void *handle);
int uv_poll_init(struct uv_loop_s *loop, void *handle, int fd);
int uv_poll_start(void *handle, int events, uv_poll_cb callback);
void uv_close(void *handle, uv_close_cb callback);
void uv_ref(void *handle);
void uv_unref(void *handle);

/* ---- the handle ---- */

struct poll_handle {
	napi_env env;
	napi_ref self;
	napi_ref callback;
	napi_async_context context;
	napi_async_cleanup_hook_handle hook;
	bool closing;
	bool ignored; /* no JavaScript for what happens: it costs more than the wake-up */
	_Alignas(max_align_t) unsigned char uv[]; /* uv_handle_size(UV_POLL) bytes: a uv_poll_t */
};

/* Marks our objects, so that a method called on any other `this` is a TypeError. */
static const napi_type_tag POLL_HANDLE_TAG = { 0x6b65726e666d7400, 0x706f6c6c68616e64 };

static void on_closed(void *uv)
{
	struct poll_handle *p = uv_handle_get_data(uv);

	if (p->callback != NULL)
		napi_delete_reference(p->env, p->callback);
	if (p->self != NULL)
		napi_delete_reference(p->env, p->self);
	if (p->context != NULL)
		napi_async_destroy(p->env, p->context);
	if (p->hook != NULL)
		napi_remove_async_cleanup_hook(p->hook); /* last: env may end from here on */
	free(p);
}

static void begin_close(struct poll_handle *p)
{
	if (p->closing)
		return;
	p->closing = true;
	uv_close(p->uv, on_closed);
}

static void on_env_exit(napi_async_cleanup_hook_handle hook, void *data)
{
	(void)hook;
	begin_close(data);
}

/* An exception out of the callback has no JavaScript caller to go to: it becomes the thread's
 * 'uncaughtException', as one thrown in a timer does. */
static void report_exception(napi_env env)
{
	napi_value error;
	bool pending = false;

	if (napi_is_exception_pending(env, &pending) == napi_ok && pending &&
	    napi_get_and_clear_last_exception(env, &error) == napi_ok)
		napi_fatal_exception(env, error);
}

/* status 0: `events` happened. status < 0 (-errno): libuv has stopped watching. */
static void on_poll(void *uv, int status, int events)
{
	struct poll_handle *p = uv_handle_get_data(uv);
	napi_env env = p->env;
	napi_handle_scope scope;
	napi_value self, callback, argv[2];

	if (p->ignored && status == 0)
		return;
	if (napi_open_handle_scope(env, &scope) != napi_ok)
		return;
	if (napi_get_reference_value(env, p->self, &self) == napi_ok &&
	    napi_get_reference_value(env, p->callback, &callback) == napi_ok &&
	    napi_create_int32(env, status, &argv[0]) == napi_ok &&
	    napi_create_int32(env, events, &argv[1]) == napi_ok &&
	    napi_make_callback(env, p->context, self, callback, 2, argv, NULL) != napi_ok)
		report_exception(env);
	napi_close_handle_scope(env, scope);
}

/* The handle behind `this`; NULL with *ours when it is closed, without when it is not a handle. */
static struct poll_handle *this_handle(napi_env env, napi_callback_info info, napi_value *self,
				       bool *ours)
{
	void *p = NULL;

	*ours = false;
	if (napi_get_cb_info(env, info, NULL, NULL, self, NULL) != napi_ok ||
	    napi_check_object_type_tag(env, *self, &POLL_HANDLE_TAG, ours) != napi_ok || !*ours ||
	    napi_unwrap(env, *self, &p) != napi_ok)
		return NULL;
	return p;
}

static napi_value js_poll_close(napi_env env, napi_callback_info info)
{
	napi_value self;
	bool ours;
	struct poll_handle *p = this_handle(env, info, &self, &ours);

	if (!ours)
		return throw_type(env, "close: this is no poll handle");
	if (p != NULL) {
		napi_remove_wrap(env, self, NULL);
		begin_close(p);
	}
	return NULL;
}

static napi_value js_poll_ref(napi_env env, napi_callback_info info)
{
	napi_value self;
	bool ours;
	struct poll_handle *p = this_handle(env, info, &self, &ours);

	if (!ours)
		return throw_type(env, "ref: this is no poll handle");
	if (p != NULL)
		uv_ref(p->uv);
	return NULL;
}

static napi_value js_poll_unref(napi_env env, napi_callback_info info)
{
	napi_value self;
	bool ours;
	struct poll_handle *p = this_handle(env, info, &self, &ours);

	if (!ours)
		return throw_type(env, "unref: this is no poll handle");
	if (p != NULL)
		uv_unref(p->uv);
	return NULL;
}

static napi_value js_poll_ignore(napi_env env, napi_callback_info info)
{
	struct poll_handle *p = NULL;
	napi_value self, argv[1];
	size_t argc = 1;
	bool ours = false, ignored;

	if (napi_get_cb_info(env, info, &argc, argv, &self, NULL) != napi_ok ||
	    napi_check_object_type_tag(env, self, &POLL_HANDLE_TAG, &ours) != napi_ok || !ours)
		return throw_type(env, "ignore: this is no poll handle");
	if (napi_get_value_bool(env, argv[0], &ignored) != napi_ok)
		return throw_type(env, "ignore: ignored must be a boolean");
	if (napi_unwrap(env, self, (void **)&p) == napi_ok)
		p->ignored = ignored;
	return NULL;
}

/* Makes `*self`, the JavaScript side of p, and ties the two together. */
static bool attach_to_js(napi_env env, struct poll_handle *p, napi_value callback,
			 napi_value *self)
{
	const napi_property_descriptor methods[] = {
		{ .utf8name = "close", .method = js_poll_close },
		{ .utf8name = "ref", .method = js_poll_ref },
		{ .utf8name = "unref", .method = js_poll_unref },
		{ .utf8name = "ignore", .method = js_poll_ignore },
	};
	napi_value name;

	return napi_create_object(env, self) == napi_ok &&
	       napi_define_properties(env, *self, 4, methods) == napi_ok &&
	       napi_type_tag_object(env, *self, &POLL_HANDLE_TAG) == napi_ok &&
	       napi_wrap(env, *self, p, NULL, NULL, NULL) == napi_ok &&
	       napi_create_reference(env, *self, 1, &p->self) == napi_ok &&
	       napi_create_reference(env, callback, 1, &p->callback) == napi_ok &&
	       napi_create_string_utf8(env, "kernfmt.poll", NAPI_AUTO_LENGTH, &name) == napi_ok &&
	       napi_async_init(env, *self, name, &p->context) == napi_ok &&
	       napi_add_async_cleanup_hook(env, on_env_exit, p, &p->hook) == napi_ok;
}

/* Checks poll's arguments; throws and returns false when one is bad. */
static bool poll_arguments(napi_env env, napi_value argv[3], long *fd, long *events)
{
	const long all = UV_READABLE | UV_DISCONNECT | UV_PRIORITIZED;
	enum converted how;

	how = from_number(env, argv[0], fd);
	if (how == BAD_TYPE)
		return throw_type(env, "poll: fd must be a number");
	if (how == BAD_RANGE || *fd < 0 || *fd > INT32_MAX)
		return throw_range(env, "poll: fd must be an integer of 0 … 2147483647");
	how = from_number(env, argv[1], events);
	if (how == BAD_TYPE)
		return throw_type(env, "poll: events must be a number");
	if (how == BAD_RANGE || *events <= 0 || (*events & ~all) != 0)
		return throw_range(env, "poll: events must be UV_READABLE, UV_DISCONNECT, "
					"UV_PRIORITIZED or several of them");
	if (type_of(env, argv[2]) != napi_function)
		return throw_type(env, "poll: callback must be a function");
	return true;
}

napi_value js_poll(napi_env env, napi_callback_info info)
{
	struct uv_loop_s *loop;
	struct poll_handle *p;
	napi_value argv[3], result;
	size_t argc = 3;
	long fd, events;
	int error;

	if (napi_get_cb_info(env, info, &argc, argv, NULL, NULL) != napi_ok)
		return throw_failure(env, "poll: no arguments from Node-API");
	if (!poll_arguments(env, argv, &fd, &events))
		return NULL;
	if (napi_get_uv_event_loop(env, &loop) != napi_ok)
		return throw_failure(env, "poll: this thread has no event loop");

	p = malloc(sizeof(*p) + uv_handle_size(UV_POLL));
	if (p == NULL)
		return throw_failure(env, "poll: out of memory");
	p->env = env;
	p->self = p->callback = NULL;
	p->context = NULL;
	p->hook = NULL;
	p->closing = false;
	p->ignored = false;

	error = uv_poll_init(loop, p->uv, (int)fd);
	if (error != 0) { /* libuv does not know the handle yet */
		free(p);
	} else {
		uv_handle_set_data(p->uv, p);
		if (!attach_to_js(env, p, argv[2], &result)) {
			begin_close(p);
			return throw_failure(env, "poll: the handle could not be made");
		}
		error = uv_poll_start(p->uv, (int)events, on_poll);
		if (error == 0)
			return result;
		begin_close(p);
	}
	if (napi_create_int32(env, error, &result) != napi_ok)
		return throw_failure(env, "poll: the error could not be made a number");
	return result;
}
