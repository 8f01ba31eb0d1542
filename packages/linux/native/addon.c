/* SPDX-License-Identifier: MIT */
/* The module: what require() of the binary gives. */
#include "addon.h"

static bool export_number(napi_env env, napi_value exports, const char *name, int value)
{
	napi_value number;

	return napi_create_int32(env, value, &number) == napi_ok &&
	       napi_set_named_property(env, exports, name, number) == napi_ok;
}

NAPI_MODULE_INIT()
{
	const napi_property_descriptor functions[] = {
		{ .utf8name = "syscall", .method = js_syscall },
		{ .utf8name = "statmountMany", .method = js_statmount_many },
		{ .utf8name = "readMounts", .method = js_read_mounts },
		{ .utf8name = "poll", .method = js_poll },
	};

	if (napi_define_properties(env, exports, 4, functions) != napi_ok ||
	    !export_number(env, exports, "UV_READABLE", UV_READABLE) ||
	    !export_number(env, exports, "UV_DISCONNECT", UV_DISCONNECT) ||
	    !export_number(env, exports, "UV_PRIORITIZED", UV_PRIORITIZED))
		return throw_failure(env, "addon: the exports could not be made");
	return exports;
}
