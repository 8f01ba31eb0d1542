/* A judge for the text: prints, with C's printf, what the sample's consumer() prints for the reads
 * on stdin, each a 32-bit length and its bytes. Written for these tests after the sample's
 * behaviour. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct note {
	uint32_t type:24, subtype:8, info;
	union {
		struct { uint32_t key_id, aux; } key;
		struct { uint64_t triggered_on, auxiliary_mount; } mount;
		unsigned char rest[120];
	};
};

static const char *const keys[256] = { "instantiated", "updated", "linked", "unlinked", "cleared",
				       "revoked", "invalidated", "setattr" };
static const char *const mounts[256] = { "new_mount", "unmount", "expiry", "readonly", "setattr",
					 "move_from", "move_to" };

static const char *name(const char *known)
{
	return known ? known : "(null)";
}

static void body(const struct note *n, size_t len)
{
	switch (n->type) {
	case 0:
		if (n->subtype == 0)
			printf("REMOVAL of watchpoint %08x\n", (n->info & 0xff00) >> 8);
		else
			puts(n->subtype == 1 ? "-- LOSS --" : "other meta record");
		break;
	case 1:
		if (len != 16)
			fprintf(stderr, "Incorrect key message length\n");
		else
			printf("KEY %08x change=%u[%s] aux=%u\n", n->key.key_id, n->subtype,
			       name(keys[n->subtype]), n->key.aux);
		break;
	case 2:
		if (len == 24)
			printf("MOUNT %08llx change=%u[%s] aux=%llx\n",
			       (unsigned long long)n->mount.triggered_on, n->subtype,
			       name(mounts[n->subtype]),
			       (unsigned long long)n->mount.auxiliary_mount);
		break;
	default:
		puts("other type");
	}
}

static void parse(const unsigned char *buffer, size_t length)
{
	const unsigned char *p = buffer, *end = buffer + length;

	printf("read() = %zd\n", (ssize_t)length);
	while (p < end) {
		struct note n;
		size_t largest = end - p < 128 ? end - p : 128, len;

		if (largest < 8) {
			fprintf(stderr, "Short message header: %zu\n", largest);
			exit(0);
		}
		memcpy(&n, p, largest);
		printf("NOTIFY[%03zx]: ty=%06x sy=%02x i=%08x\n", (size_t)(p - buffer), n.type,
		       n.subtype, n.info);
		len = n.info & 0x7f;
		if (len < 8 || len > largest) {
			fprintf(stderr, "Bad message length: %zu/%zu\n", len, largest);
			exit(1);
		}
		body(&n, len);
		p += len;
	}
}

int main(void)
{
	static unsigned char buffer[1 << 16];
	uint32_t length;

	while (fread(&length, sizeof length, 1, stdin) == 1 && length <= sizeof buffer &&
	       fread(buffer, 1, length, stdin) == length)
		parse(buffer, length);
	puts("-- END --");
	return 0;
}
