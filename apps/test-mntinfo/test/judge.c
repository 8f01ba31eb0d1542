/* A judge for the table: reads a tree of mounts, each before its children, and prints with C's
 * printf what the sample prints of it. Written for these tests after the sample's behaviour. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct mount {
	uint32_t children, length, id, attr, type, major, minor, old;
	uint64_t counters[3];
	char fs[16];
};

static void display(const char *above, int depth, int last)
{
	struct mount m;
	char name[256] = "", dev[32], below[512];
	int width;

	if (fread(&m, sizeof m, 1, stdin) != 1 || fread(name, 1, m.length, stdin) != m.length)
		return;
	if (m.length == 0)
		strcpy(name, "\"\"");
	width = printf("%s%s%s", above, depth ? " \\_ " : "", name);
	printf("%*s", width < 38 ? 38 - width : 1, "");
	sprintf(dev, "%x:%x", m.major, m.minor);
	if (m.old)
		printf("%10u %8x ", m.id,
		       (uint32_t)m.counters[0] + (uint32_t)m.counters[1] + (uint32_t)m.counters[2]);
	else
		printf("%10u %8llx ", m.id,
		       (unsigned long long)(m.counters[0] + m.counters[1] + m.counters[2]));
	printf("%2x %x %5s %.16s\n", m.attr, m.type, dev, m.fs);
	snprintf(below, sizeof below, "%s%s", above, !depth ? "" : last ? "    " : " |  ");
	for (uint32_t i = 1; i <= m.children; i++)
		display(below, depth + 1, i == m.children);
}

int main(void)
{
	puts("MOUNT                                 MOUNT ID   CHANGE#  AT P DEV   TYPE");
	puts("------------------------------------- ---------- -------- -- - ----- --------");
	display("", 0, 1);
	return 0;
}
