/* SPDX-License-Identifier: MIT */
/* seccomp ERRNO NR[,NR...] COMMAND [ARG...]: runs a command for which these system calls fail. */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { MOST = 32 };

int main(int argc, char **argv)
{
	struct sock_filter filter[2 * MOST + 2];
	unsigned short length = 0;

	if (argc < 4) {
		fprintf(stderr, "usage: seccomp ERRNO NR[,NR...] COMMAND [ARG...]\n");
		return 2;
	}
	const unsigned int refuse = SECCOMP_RET_ERRNO | (unsigned int)atoi(argv[1]);

	filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
							offsetof(struct seccomp_data, nr));
	for (char *nr = strtok(argv[2], ","); nr != NULL && length < 2 * MOST; nr = strtok(NULL, ",")) {
		filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
								(unsigned int)atoi(nr), 0, 1);
		filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, refuse);
	}
	filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

	struct sock_fprog program = { .len = length, .filter = filter };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
		perror("seccomp");
		return 1;
	}
	execvp(argv[3], argv + 3);
	perror(argv[3]);
	return 1;
}
