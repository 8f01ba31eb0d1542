/* A judge for mount ids: what strtoul() with base 0 makes of each argument, in an unsigned int. */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		unsigned int id = strtoul(argv[i], NULL, 0);

		printf("%u\n", id);
	}
	return 0;
}
