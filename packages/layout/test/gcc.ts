import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether there is a gcc that makes 64- and 32-bit x86 programs; the machine can run both. */
export const haveGcc = ['-m64', '-m32'].every((flag) => {
  try {
    return run(program('', '', ''), [flag]).ran === '';
  } catch {
    return false;
  }
});

/**
 * A C program that needs no library, so that `-m32` runs on a machine without one: `report(text)`
 * prints a line.
 */
export function program(declarations: string, functions: string, body: string): string {
  return `
${declarations}
static long sys(long nr, long a, const void *b, long c) {
  long ret;
#ifdef __x86_64__
  __asm__ volatile("syscall"
    : "=a"(ret) : "a"(nr), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
#else
  __asm__ volatile("int $0x80" : "=a"(ret) : "a"(nr), "b"(a), "c"(b), "d"(c) : "memory");
#endif
  return ret;
}
void *memset(void *to, int byte, __SIZE_TYPE__ n) {
  for (char *p = to; n--; p++) *p = byte;
  return to;
}
void *memcpy(void *to, const void *from, __SIZE_TYPE__ n) {
  for (char *p = to; n--; p++) *p = *(const char *)from++;
  return to;
}
int memcmp(const void *a, const void *b, __SIZE_TYPE__ n) {
  for (const char *p = a, *q = b; n--; p++, q++) if (*p != *q) return 1;
  return 0;
}
static void report(const char *text) {
  long n = 0;
  while (text[n]) n++;
  sys(sizeof(long) == 8 ? 1 : 4, 1, text, n);
  sys(sizeof(long) == 8 ? 1 : 4, 1, "\\n", 1);
}
${functions}
__attribute__((force_align_arg_pointer)) void _start(void) {
  ${body}
  sys(sizeof(long) == 8 ? 60 : 1, 0, 0, 0);
}`;
}

/** What gcc said against a program, '' for nothing; and then what the program printed. */
export function run(
  source: string,
  flags: readonly string[],
): { readonly compiled: string; readonly ran: string } {
  const directory = mkdtempSync(join(tmpdir(), 'kernfmt-layout-'));
  try {
    const out = join(directory, 'program');
    const standalone = ['-std=gnu11', '-w', '-ffreestanding', '-nostdlib', '-static', '-fno-pie'];
    const args = [...standalone, ...flags, '-o', out, '-x', 'c', '-'];
    const gcc = spawnSync('gcc', args, { input: source, encoding: 'utf8' });
    if (gcc.error) throw gcc.error;
    if (gcc.status !== 0) return { compiled: gcc.stderr, ran: '' };
    const { error, status, signal, stdout } = spawnSync(out, { encoding: 'utf8' });
    if (error) throw error;
    if (status !== 0) throw new Error(`the program ended with ${signal ?? status}`);
    return { compiled: '', ran: stdout };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
