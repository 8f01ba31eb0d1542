// What the monitor is measured against and with, in C: a watcher on the same interface (fanotify
// mount events, each mount described by statmount), a whole table, and a program that mounts.
//
//   mounts watch            "ready", then "+ PATH NS" for each attach, "- ID NS" for each detach
//   mounts stamp            every line of stdin with the time in front
//   mounts make DIR N GAP   N times: bind DIR/0 to DIR/i, umount, GAP us behind each; "PATH NS"
//   mounts hold DIR FROM TO binds DIR/0 to DIR/i and leaves it there
//   mounts table ROUNDS     ns of CPU for listmount and statmount of every mount, the median
//
// Times are CLOCK_MONOTONIC, taken before a mount and after it was heard of.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// <linux/mount.h> and <linux/fanotify.h> of Linux 6.15, which the headers here may be older than.
#define NR_statmount 457
#define NR_listmount 458
#define LSMT_ROOT UINT64_MAX
#define FAN_REPORT_MNT 0x4000
#define FAN_MARK_MNTNS 0x110
#define FAN_MNT_ATTACH 0x01000000
#define FAN_MNT_DETACH 0x02000000
#define EVENT_SIZE 40
#define FLUSH_MS 100
/** SB_BASIC, MNT_BASIC, PROPAGATE_FROM, MNT_ROOT, MNT_POINT, FS_TYPE, MNT_OPTS, SB_SOURCE */
#define DESCRIPTION 0x2bf

struct mnt_id_req { uint32_t size, spare; uint64_t mnt_id, param, mnt_ns_id; };
struct statmount {
	uint32_t size, mnt_opts;
	uint64_t mask;
	uint32_t words[22];
	uint32_t mnt_root, mnt_point;
	uint64_t rest[50];
	char str[];
};
_Static_assert(sizeof(struct statmount) == 512, "sizeof");
_Static_assert(__builtin_offsetof(struct statmount, mnt_point) == 108, "offsetof");

static uint64_t now(clockid_t clock)
{
	struct timespec t;
	clock_gettime(clock, &t);
	return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void die(const char *what) { perror(what); exit(1); }

static struct statmount *describe(uint64_t id)
{
	static char buffer[65536];
	struct mnt_id_req req = { sizeof(req), 0, id, DESCRIPTION, 0 };
	return syscall(NR_statmount, &req, buffer, sizeof(buffer), 0) ? NULL : (void *)buffer;
}

static void watch(void)
{
	static char events[65536], lines[1 << 20];
	setvbuf(stdout, lines, _IOFBF, sizeof(lines));
	int fd = syscall(SYS_fanotify_init, 0x3 | FAN_REPORT_MNT, 0);
	if (fd < 0) die("fanotify_init");
	if (syscall(SYS_fanotify_mark, fd, 1 | FAN_MARK_MNTNS, (uint64_t)(FAN_MNT_ATTACH | FAN_MNT_DETACH),
		    AT_FDCWD, "/proc/self/ns/mnt")) die("fanotify_mark");
	puts("ready");
	fflush(stdout);
	for (int wait = -1;; wait = FLUSH_MS) {
		struct pollfd p = { fd, POLLIN, 0 };
		// Lines go out when it is quiet, so that writing is no part of what is measured.
		if (poll(&p, 1, wait) == 0) {
			fflush(stdout);
			poll(&p, 1, -1);
		}
		for (ssize_t got; (got = read(fd, events, sizeof(events))) > 0;) {
			for (char *at = events; at < events + got; at += *(uint32_t *)at) {
				uint64_t mask = *(uint64_t *)(at + 8), id = 0;
				if (*(uint32_t *)at == EVENT_SIZE) id = *(uint64_t *)(at + 32);
				if (mask & FAN_MNT_ATTACH) {
					struct statmount *m = describe(id);
					printf("+ %s %llu\n", m ? m->str + m->mnt_point : "(gone)",
					       (unsigned long long)now(CLOCK_MONOTONIC));
				} else {
					printf("- %llu %llu\n", (unsigned long long)id,
					       (unsigned long long)now(CLOCK_MONOTONIC));
				}
			}
		}
	}
}

static void stamp(void)
{
	static char line[65536];
	while (fgets(line, sizeof(line), stdin)) {
		printf("%llu %s", (unsigned long long)now(CLOCK_MONOTONIC), line);
		fflush(stdout);
	}
}

static void bind(const char *dir, int i, char path[4096])
{
	char source[4096];
	snprintf(source, sizeof(source), "%s/0", dir);
	snprintf(path, 4096, "%s/%d", dir, i);
	if (mount(source, path, NULL, MS_BIND, NULL)) die(path);
}

static void make(const char *dir, int n, int gap)
{
	uint64_t *times = calloc(n + 1, sizeof(*times));
	char path[4096];
	for (int i = 1; i <= n; i++) {
		times[i] = now(CLOCK_MONOTONIC);
		bind(dir, i, path);
		if (gap) usleep(gap);
		if (umount2(path, MNT_DETACH)) die("umount2");
		if (gap) usleep(gap);
	}
	for (int i = 1; i <= n; i++) printf("%s/%d %llu\n", dir, i, (unsigned long long)times[i]);
}

static int ascending(const void *a, const void *b)
{
	return (*(uint64_t *)a > *(uint64_t *)b) - (*(uint64_t *)a < *(uint64_t *)b);
}

static void table(int rounds)
{
	static uint64_t ids[1000000];
	uint64_t *spent = calloc(rounds, sizeof(*spent));
	for (int round = 0; round < rounds; round++) {
		uint64_t start = now(CLOCK_THREAD_CPUTIME_ID), size = 0;
		struct mnt_id_req req = { sizeof(req), 0, LSMT_ROOT, 0, 0 };
		long n = syscall(NR_listmount, &req, ids, sizeof(ids) / sizeof(*ids), 0);
		if (n < 0) die("listmount");
		for (long i = 0; i < n; i++) {
			struct statmount *m = describe(ids[i]);
			// As a program that keeps a table would: the description is copied.
			if (m) { void *copy = malloc(m->size); memcpy(copy, m, m->size); size += m->size; free(copy); }
		}
		spent[round] = now(CLOCK_THREAD_CPUTIME_ID) - start;
		if (size == 0) die("no mounts");
	}
	qsort(spent, rounds, sizeof(*spent), ascending);
	printf("%llu\n", (unsigned long long)spent[rounds / 2]);
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	char path[4096];
	if (!strcmp(what, "watch")) watch();
	else if (!strcmp(what, "stamp")) stamp();
	else if (!strcmp(what, "make") && argc == 5) make(argv[2], atoi(argv[3]), atoi(argv[4]));
	else if (!strcmp(what, "hold") && argc == 5) {
		for (int i = atoi(argv[3]); i <= atoi(argv[4]); i++) bind(argv[2], i, path);
	}
	else if (!strcmp(what, "table") && argc == 3) table(atoi(argv[2]));
	else return fprintf(stderr, "mounts: see the head of mounts.c\n"), 2;
	return 0;
}
