/*
 * Makes the calls that its input names in a mount namespace of its own, below a fresh tmpfs that is
 * its root, and prints of each the errno and then /proc/self/mountinfo.
 *
 * Input: a call a line, fields separated by tabs, "-" for NULL. Output: the errno on a line, the
 * lines of mountinfo, a line ".". Ends early when there are more mounts than MOST.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 60

static void must(int ret, const char *what) {
  if (ret < 0) {
    perror(what);
    exit(1);
  }
}

static const char *field(char **rest) {
  const char *text = strsep(rest, "\t\n");
  return text && strcmp(text, "-") ? text : NULL;
}

static int call(char *line) {
  char *rest = line;
  const char *name = field(&rest);
  const char *a = field(&rest), *b = field(&rest), *c = field(&rest), *d = field(&rest);
  if (!strcmp(name, "mount")) return mount(a, b, c, strtoul(d, NULL, 10), NULL);
  if (!strcmp(name, "umount2")) return umount2(a, atoi(b));
  return mkdir(a, 0755);
}

static int printMountinfo(int self) {
  int count = 0, c;
  FILE *file = fdopen(openat(self, "mountinfo", O_RDONLY), "r");
  while ((c = getc(file)) != EOF) {
    putchar(c);
    count += c == '\n';
  }
  fclose(file);
  puts(".");
  return count;
}

int main(int argc, char **argv) {
  char line[1024];
  int self = open("/proc/self", O_PATH);
  must(argc == 2 ? 0 : -1, "arguments");
  must(unshare(CLONE_NEWNS), "unshare");
  must(mount(NULL, "/", NULL, MS_PRIVATE | MS_REC, NULL), "make-rprivate");
  must(mount("root", argv[1], "tmpfs", 0, "mode=755"), "mount");
  must(chroot(argv[1]), "chroot");
  must(chdir("/"), "chdir");
  while (fgets(line, sizeof line, stdin)) {
    int ret = call(line);
    printf("%d\n", ret < 0 ? errno : 0);
    if (printMountinfo(self) > MOST) break;
  }
  return 0;
}
