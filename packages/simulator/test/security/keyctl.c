/* Makes the calls that stdin says, one a line, and prints what each returned: "ret errno".
 *   A type description payload ring      add_key(); - is NULL
 *   K command arg arg arg arg            keyctl() with numbers
 *   S command arg type description arg   keyctl() with two strings in the middle
 * $n is what line n returned, counted from 0. Keys that nobody has any more are collected a little
 * later: after what may leave some, it waits for argv[1] microseconds.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <linux/keyctl.h>

static long results[4096];

static long number(const char *word)
{
	return word[0] == '$' ? results[atoi(word + 1)] : strtol(word, NULL, 0);
}

static const char *text(const char *word)
{
	return strcmp(word, "-") == 0 ? NULL : word;
}

static int may_leave_keys(char op, long command)
{
	if (op == 'A')
		return 1;
	switch (command) {
	case KEYCTL_JOIN_SESSION_KEYRING:
	case KEYCTL_REVOKE:
	case KEYCTL_CLEAR:
	case KEYCTL_LINK:
	case KEYCTL_UNLINK:
	case KEYCTL_INVALIDATE:
	case KEYCTL_MOVE:
	case KEYCTL_SEARCH:
		return 1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	useconds_t delay = argc > 1 ? atoi(argv[1]) : 0;
	char op, a[64], b[64], c[64], d[64], e[64];
	int n = 0;

	while (scanf(" %c %63s %63s %63s %63s", &op, a, b, c, d) == 5 && n < 4096) {
		long ret;
		int error;

		if (op != 'A' && scanf(" %63s", e) != 1)
			return 2;
		errno = 0;
		if (op == 'A') {
			const char *payload = text(c);

			ret = syscall(SYS_add_key, a, b, payload, payload ? strlen(payload) : 0, number(d));
		} else if (op == 'S') {
			ret = syscall(SYS_keyctl, number(a), number(b), text(c), text(d), number(e));
		} else {
			ret = syscall(SYS_keyctl, number(a), number(b), number(c), number(d), number(e));
		}
		error = errno;
		results[n++] = ret;
		if (ret >= 0 && may_leave_keys(op, strtol(a, NULL, 0)))
			usleep(delay);
		printf("%ld %d\n", ret, ret < 0 ? error : 0);
	}
	return 0;
}
