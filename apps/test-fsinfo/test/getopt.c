/* A judge for getopt: calls glibc's as the samples do, with the letters of its first argument, and
 * prints the letters that it returned and the operands that are left. */
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	const char *known = argv[1];
	int letter;

	argv[1] = argv[0];
	argc--, argv++;
	while ((letter = getopt(argc, argv, known)) != -1 && letter != '?')
		printf("-%c\n", letter);
	for (int i = optind; i < argc; i++)
		printf("<%s>\n", argv[i]);
	return 0;
}
