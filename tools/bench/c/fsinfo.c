/* What the tables of src/fsinfo are measured against.
 *
 * fsinfo decode|malloc FILE      a reply of MOUNT_CHILDREN: CPU nanoseconds of an element
 * fsinfo statmount|mountinfo     the mounts that the caller sees: CPU nanoseconds of a mount
 * fsinfo hold DIR N PROGRAM ...  mounts a tmpfs on DIR, binds N directories there, runs PROGRAM;
 *                                for a mount namespace of its own, which takes them along
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* <linux/mount.h> of Linux 6.13, which the headers here may be older than. */
#define NR_statmount 457
#define NR_listmount 458
#define LSMT_ROOT UINT64_MAX
#define STATMOUNT_SB_BASIC 0x1
#define STATMOUNT_MNT_BASIC 0x2
#define STATMOUNT_PROPAGATE_FROM 0x4
#define STATMOUNT_MNT_ROOT 0x8
#define STATMOUNT_MNT_POINT 0x10
#define STATMOUNT_FS_TYPE 0x20
#define STATMOUNT_MNT_OPTS 0x80
#define STATMOUNT_FS_SUBTYPE 0x100
#define STATMOUNT_SB_SOURCE 0x200
/* That of @kernfmt/linux for a whole description. */
#define DESCRIPTION                                                                        \
	(STATMOUNT_SB_BASIC | STATMOUNT_MNT_BASIC | STATMOUNT_PROPAGATE_FROM |             \
	 STATMOUNT_MNT_ROOT | STATMOUNT_MNT_POINT | STATMOUNT_FS_TYPE | STATMOUNT_MNT_OPTS | \
	 STATMOUNT_FS_SUBTYPE | STATMOUNT_SB_SOURCE)

struct mnt_id_req {
	uint32_t size, spare;
	uint64_t mnt_id, param, mnt_ns_id;
};
struct statmount {
	uint32_t size, mnt_opts;
	uint64_t mask;
	uint32_t sb_dev_major, sb_dev_minor;
	uint64_t sb_magic;
	uint32_t sb_flags, fs_type;
	uint64_t mnt_id, mnt_parent_id;
	uint32_t mnt_id_old, mnt_parent_id_old;
	uint64_t mnt_attr, mnt_propagation, mnt_peer_group, mnt_master, propagate_from;
	uint32_t mnt_root, mnt_point;
	uint64_t mnt_ns_id;
	uint32_t fs_subtype, sb_source;
	uint64_t rest[48];
	char str[];
};
_Static_assert(sizeof(struct statmount) == 512, "sizeof");
_Static_assert(__builtin_offsetof(struct statmount, sb_source) == 124, "offsetof");

struct fsinfo_mount_child {
	uint64_t mnt_unique_id;
	uint32_t mnt_id, parent_id;
	uint64_t mnt_notify_sum;
};

/* A mount as a program keeps it: its strings are its own. */
struct mount {
	uint64_t id, parent, attr, shared, master, propagate_from;
	uint32_t dev_major, dev_minor, flags;
	char *root, *point, *type, *subtype, *source, *options;
};

static struct mount *mounts;
static size_t count, room;
static unsigned char *reply;
static struct fsinfo_mount_child *kept[64], *children;
static volatile uint64_t sink;

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static void *checked(void *p)
{
	if (!p)
		die("fsinfo");
	return p;
}

static struct mount *next_mount(void)
{
	if (count == room) {
		room = room ? 2 * room : 4096;
		mounts = checked(realloc(mounts, room * sizeof *mounts));
	}
	return memset(&mounts[count++], 0, sizeof *mounts);
}

static void forget(void)
{
	for (size_t i = 0; i < count; i++) {
		struct mount *m = &mounts[i];

		free(m->root);
		free(m->point);
		free(m->type);
		free(m->subtype);
		free(m->source);
		free(m->options);
	}
	count = 0;
}

static void describe(const struct statmount *s)
{
	struct mount *m = next_mount();

	m->id = s->mnt_id;
	m->parent = s->mnt_parent_id;
	m->attr = s->mnt_attr;
	m->shared = s->mnt_peer_group;
	m->master = s->mnt_master;
	m->propagate_from = s->propagate_from;
	m->dev_major = s->sb_dev_major;
	m->dev_minor = s->sb_dev_minor;
	m->flags = s->sb_flags;
	m->root = checked(strdup(s->str + s->mnt_root));
	m->point = checked(strdup(s->str + s->mnt_point));
	m->type = checked(strdup(s->str + s->fs_type));
	m->subtype = checked(strdup(s->str + s->fs_subtype));
	m->source = checked(strdup(s->str + s->sb_source));
	m->options = checked(strdup(s->str + s->mnt_opts));
}

static void by_statmount(void)
{
	static uint64_t ids[1 << 17];
	static uint64_t buffer[8192];
	struct mnt_id_req list = { sizeof list, 0, LSMT_ROOT, 0, 0 };
	long n = syscall(NR_listmount, &list, ids, sizeof ids / sizeof *ids, 0);

	forget();
	if (n < 0)
		die("listmount");
	for (long i = 0; i < n; i++) {
		struct mnt_id_req one = { sizeof one, 0, ids[i], DESCRIPTION, 0 };

		if (!syscall(NR_statmount, &one, buffer, sizeof buffer, 0))
			describe((struct statmount *)buffer);
		else if (errno != ENOENT)
			die("statmount");
	}
}

/* The text up to an end, its octal escapes undone. */
static char *unmangled(const char *from, const char *end)
{
	char *text = checked(malloc(end - from + 1)), *to = text;

	while (from < end) {
		if (*from == '\\' && end - from > 3) {
			*to++ = (from[1] - '0') << 6 | (from[2] - '0') << 3 | (from[3] - '0');
			from += 4;
		} else {
			*to++ = *from++;
		}
	}
	*to = 0;
	return text;
}

static char *field(char **at)
{
	char *start = *at, *end = strpbrk(start, " \n");

	*at = end + 1;
	return unmangled(start, end);
}

static const struct {
	const char *name;
	uint64_t attr;
} names[] = { { "ro", 0x1 },       { "nosuid", 0x2 },  { "nodev", 0x4 },
	      { "noexec", 0x8 },   { "noatime", 0x10 }, { "nodiratime", 0x80 } };

static uint64_t attributes(char *text)
{
	uint64_t attr = 0;

	for (char *name = strtok(text, ","); name; name = strtok(NULL, ","))
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (!strcmp(name, names[i].name))
				attr |= names[i].attr;
	return attr;
}

static char *line(char *at)
{
	struct mount *m = next_mount();
	char *options;

	m->id = strtoull(at, &at, 10);
	m->parent = strtoull(at, &at, 10);
	m->dev_major = strtoul(at, &at, 10);
	m->dev_minor = strtoul(at + 1, &at, 10);
	at++;
	m->root = field(&at);
	m->point = field(&at);
	options = field(&at);
	m->attr = attributes(options);
	free(options);
	while (*at != '-') {
		if (!strncmp(at, "shared:", 7))
			m->shared = strtoull(at + 7, NULL, 10);
		else if (!strncmp(at, "master:", 7))
			m->master = strtoull(at + 7, NULL, 10);
		else if (!strncmp(at, "propagate_from:", 15))
			m->propagate_from = strtoull(at + 15, NULL, 10);
		at = strchr(at, ' ') + 1;
	}
	at += 2;
	m->type = field(&at);
	m->source = field(&at);
	m->options = field(&at);
	return at;
}

static void by_mountinfo(void)
{
	static char *text;
	static size_t size = 1 << 16;
	size_t length = 0;
	ssize_t got;
	int fd = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);

	forget();
	if (fd < 0)
		die("mountinfo");
	if (!text)
		text = checked(malloc(size));
	while ((got = read(fd, text + length, size - length - 1)) > 0) {
		length += got;
		if (length + 1 == size)
			text = checked(realloc(text, size *= 2));
	}
	close(fd);
	text[length] = 0;
	for (char *at = text; at < text + length;)
		at = line(at);
}

static void decode(void)
{
	for (size_t i = 0; i < count; i++)
		memcpy(&children[i], reply + i * sizeof *children, sizeof *children);
	sink += children[count - 1].mnt_notify_sum;
}

static void decode_malloc(void)
{
	for (size_t i = 0; i < count; i++) {
		free(kept[i & 63]);
		kept[i & 63] = checked(malloc(sizeof *children));
		memcpy(kept[i & 63], reply + i * sizeof *children, sizeof *children);
	}
}

static void load(const char *path)
{
	FILE *f = checked(fopen(path, "rb"));
	size_t size;

	fseek(f, 0, SEEK_END);
	size = ftell(f);
	rewind(f);
	reply = checked(malloc(size));
	if (fread(reply, 1, size, f) != size)
		die(path);
	fclose(f);
	count = size / sizeof *children;
	children = checked(malloc(size));
}

static void hold(const char *dir, int n, char **program)
{
	char path[4096], source[4096];

	if (mount("held", dir, "tmpfs", 0, NULL))
		die(dir);
	snprintf(source, sizeof source, "%s/0", dir);
	for (int i = 0; i <= n; i++) {
		snprintf(path, sizeof path, "%s/%d", dir, i);
		if (mkdir(path, 0755) || (i && mount(source, path, NULL, MS_BIND, NULL)))
			die(path);
	}
	execvp(program[0], program);
	die(program[0]);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		int args;
		void (*pass)(void);
	} passes[] = { { "decode", 3, decode },
		       { "malloc", 3, decode_malloc },
		       { "statmount", 2, by_statmount },
		       { "mountinfo", 2, by_mountinfo } };

	if (argc > 4 && !strcmp(argv[1], "hold"))
		hold(argv[2], atoi(argv[3]), argv + 4);
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
		double start, spent = 0;
		int times = 0;

		if (argc != passes[i].args || strcmp(argv[1], passes[i].name))
			continue;
		if (argc == 3)
			load(argv[2]);
		passes[i].pass();
		for (start = now(); spent < 300e6 || times < 2; times++) {
			passes[i].pass();
			spent = now() - start;
		}
		fprintf(stderr, "%f\n", spent / times / count);
		return 0;
	}
	fprintf(stderr, "fsinfo: see the top of its source\n");
	return 2;
}
