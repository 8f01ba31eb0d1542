/* What the same work costs in C, on the same stream.
 *
 * anchors decode|malloc|encode|fold|text STREAM   CPU nanoseconds of a record, on stderr
 * anchors print|sum STREAM                      the text, or the checksum of all fields, on stdout
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct header {
	uint32_t type : 24, subtype : 8, info;
};
struct mount {
	struct header watch;
	uint64_t triggered_on, auxiliary_mount;
};
struct key {
	struct header watch;
	uint32_t key_id, aux;
};
union record {
	struct header watch;
	struct mount mount;
	struct key key;
};

static unsigned char *stream, *out;
static size_t size;
static union record *records;
static size_t count;
static union record *kept[64];
static volatile uint32_t sink;

static void *checked(void *p)
{
	if (!p) {
		perror("anchors");
		exit(1);
	}
	return p;
}

/* The length of the record at p: framed as the sample does it. */
static size_t framed(const unsigned char *p, const unsigned char *end)
{
	size_t left = end - p, length;
	struct header h;

	if (left < sizeof h)
		exit(2);
	memcpy(&h, p, sizeof h);
	length = h.info & 0x7f;
	if (length < sizeof h || length > left)
		exit(2);
	return length;
}

static void decode_to(union record *r, const unsigned char *p, size_t length)
{
	memcpy(r, p, sizeof(struct header));
	if (r->watch.type == 2 && length == sizeof(struct mount))
		memcpy(&r->mount, p, sizeof(struct mount));
	else if (r->watch.type == 1 && length == sizeof(struct key))
		memcpy(&r->key, p, sizeof(struct key));
}

static void decode(void)
{
	const unsigned char *end = stream + size;
	union record *r = records;

	for (const unsigned char *p = stream; p < end; r++) {
		size_t length = framed(p, end);

		decode_to(r, p, length);
		p += length;
	}
	count = r - records;
}

static void decode_malloc(void)
{
	const unsigned char *end = stream + size;
	unsigned int i = 0;

	for (const unsigned char *p = stream; p < end; i++) {
		size_t length = framed(p, end);
		union record *r = checked(malloc(length));

		decode_to(r, p, length);
		free(kept[i & 63]);
		kept[i & 63] = r;
		p += length;
	}
}

static void encode(void)
{
	unsigned char *p = out;

	for (size_t i = 0; i < count; i++) {
		const union record *r = &records[i];
		size_t length = r->watch.type == 2 ? sizeof(struct mount) : sizeof(struct key);

		if (r->watch.type == 2)
			memcpy(p, &r->mount, sizeof(struct mount));
		else
			memcpy(p, &r->key, sizeof(struct key));
		p += length;
	}
}

static uint32_t fold_all(void)
{
	const unsigned char *end = stream + size;
	uint32_t sum = 0;

	for (const unsigned char *p = stream; p < end;) {
		size_t length = framed(p, end);
		struct header h;
		uint32_t w[4];

		memcpy(&h, p, sizeof h);
		sum = (sum ^ h.type ^ (uint32_t)h.subtype << 8 ^ h.info) * 31;
		if (h.type == 2 && length == sizeof(struct mount)) {
			memcpy(w, p + sizeof h, 16);
			sum ^= w[0] ^ w[1] << 1 ^ w[2] << 2 ^ w[3] << 3;
		} else if (h.type == 1 && length == sizeof(struct key)) {
			memcpy(w, p + sizeof h, 8);
			sum ^= w[0] ^ w[1] << 1;
		}
		p += length;
	}
	return sum;
}

static void fold(void)
{
	sink = fold_all();
}

static const char *const keys[256] = { "instantiated", "updated", "linked",	 "unlinked",
				       "cleared",      "revoked", "invalidated", "setattr" };
static const char *const mounts[256] = { "new_mount", "unmount",   "expiry", "readonly",
					 "setattr",   "move_from", "move_to" };

/* One read() of the sample's buffer, printed as the sample prints it. */
static void print_read(const unsigned char *buffer, size_t length)
{
	const unsigned char *end = buffer + length;

	printf("read() = %zd\n", (ssize_t)length);
	for (const unsigned char *p = buffer; p < end;) {
		union record r;
		size_t own = framed(p, end);

		memcpy(&r, p, own);
		printf("NOTIFY[%03zx]: ty=%06x sy=%02x i=%08x\n", (size_t)(p - buffer), r.watch.type,
		       r.watch.subtype, r.watch.info);
		if (r.watch.type == 2)
			printf("MOUNT %08llx change=%u[%s] aux=%llx\n",
			       (unsigned long long)r.mount.triggered_on, r.watch.subtype,
			       mounts[r.watch.subtype], (unsigned long long)r.mount.auxiliary_mount);
		else
			printf("KEY %08x change=%u[%s] aux=%u\n", r.key.key_id, r.watch.subtype,
			       keys[r.watch.subtype], r.key.aux);
		p += own;
	}
}

static void text(void)
{
	static unsigned char buffer[433];
	const unsigned char *end = stream + size, *start = stream, *p = stream;

	while (p < end) {
		while (p < end && p + framed(p, end) - start <= (ssize_t)sizeof buffer)
			p += framed(p, end);
		memcpy(buffer, start, p - start);
		print_read(buffer, p - start);
		start = p;
	}
	fflush(stdout);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

static void run(void (*pass)(void))
{
	int passes = 0;
	double start, spent = 0;

	pass();
	for (start = now(); spent < 300e6; passes++) {
		pass();
		spent = now() - start;
	}
	fprintf(stderr, "%f\n", spent / passes / count);
}

int main(int argc, char **argv)
{
	static char line_buffer[1 << 16];
	static const struct {
		const char *name;
		void (*pass)(void);
	} passes[] = { { "decode", decode }, { "malloc", decode_malloc }, { "encode", encode },
		       { "fold", fold },     { "text", text } };
	FILE *f = checked(fopen(argc == 3 ? argv[2] : "", "rb"));

	fseek(f, 0, SEEK_END);
	size = ftell(f);
	rewind(f);
	stream = checked(malloc(size));
	out = checked(malloc(size));
	records = checked(malloc(size / sizeof(struct key) * sizeof *records));
	if (fread(stream, 1, size, f) != size)
		return 1;
	setvbuf(stdout, line_buffer, _IOFBF, sizeof line_buffer);
	decode();
	encode();
	if (memcmp(out, stream, size))
		return 3;
	if (!strcmp(argv[1], "print"))
		text();
	else if (!strcmp(argv[1], "sum"))
		printf("%d\n", (int32_t)fold_all());
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++)
		if (!strcmp(argv[1], passes[i].name))
			run(passes[i].pass);
	return 0;
}
