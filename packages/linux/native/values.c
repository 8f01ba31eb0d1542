/* SPDX-License-Identifier: MIT */
/* From JavaScript values to C: see addon.h. */
#include "addon.h"

napi_value throw_type(napi_env env, const char *message)
{
	napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", message);
	return NULL;
}

napi_value throw_range(napi_env env, const char *message)
{
	napi_throw_range_error(env, "ERR_OUT_OF_RANGE", message);
	return NULL;
}

napi_value throw_failure(napi_env env, const char *message)
{
	bool pending = false;

	if (napi_is_exception_pending(env, &pending) == napi_ok && !pending)
		napi_throw_error(env, "ERR_KERNFMT_NATIVE", message);
	return NULL;
}

napi_valuetype type_of(napi_env env, napi_value value)
{
	napi_valuetype type = napi_undefined;

	napi_typeof(env, value, &type);
	return type;
}

enum converted from_number(napi_env env, napi_value value, long *result)
{
	const double safe = 9007199254740991.0; /* Number.MAX_SAFE_INTEGER */
	double number;

	if (napi_get_value_double(env, value, &number) != napi_ok)
		return BAD_TYPE;
	if (!(number >= -safe && number <= safe)) /* written so that NaN fails it */
		return BAD_RANGE;
	*result = (long)number;
	return (double)*result == number ? CONVERTED : BAD_RANGE;
}

enum converted from_nr(napi_env env, napi_value value, long *result)
{
	enum converted how = from_number(env, value, result);

	return how == CONVERTED && (*result < 0 || *result > 4095) ? BAD_RANGE : how;
}

enum converted from_bigint(napi_env env, napi_value value, long *result)
{
	uint64_t word = 0;
	size_t words = 1; /* in: room; out: how many the value needs */
	int negative = 0;

	if (napi_get_value_bigint_words(env, value, &negative, &words, &word) != napi_ok)
		return BAD_TYPE;
	if (words > 1 || (negative && word > (uint64_t)INT64_MAX + 1))
		return BAD_RANGE;
	*result = (long)(negative ? 0 - word : word);
	return CONVERTED;
}

static size_t element_size(napi_typedarray_type type)
{
	switch (type) {
	case napi_int8_array:
	case napi_uint8_array:
	case napi_uint8_clamped_array:
		return 1;
	case napi_int16_array:
	case napi_uint16_array:
		return 2;
	case napi_int32_array:
	case napi_uint32_array:
	case napi_float32_array:
		return 4;
	case napi_float64_array:
	case napi_bigint64_array:
	case napi_biguint64_array:
		return 8;
	default:
		return 0; /* a kind this file has not heard of: refused */
	}
}

enum converted from_bytes(napi_env env, napi_value value, struct bytes *result)
{
	napi_typedarray_type type;
	void *data = NULL;
	size_t size = 0;
	bool is = false;

	if (napi_is_typedarray(env, value, &is) == napi_ok && is) {
		if (napi_get_typedarray_info(env, value, &type, &size, &data, NULL, NULL) != napi_ok ||
		    element_size(type) == 0)
			return BAD_TYPE;
		size *= element_size(type);
	} else if (napi_is_dataview(env, value, &is) == napi_ok && is) {
		if (napi_get_dataview_info(env, value, &size, &data, NULL, NULL) != napi_ok)
			return BAD_TYPE;
	} else if (napi_is_arraybuffer(env, value, &is) == napi_ok && is) {
		if (napi_get_arraybuffer_info(env, value, &data, &size) != napi_ok)
			return BAD_TYPE;
	} else {
		return BAD_TYPE;
	}
	result->data = data;
	result->size = size;
	return CONVERTED;
}
