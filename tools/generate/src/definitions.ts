import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type Tree } from './tree.ts';

/** One argument of an entry point, as the kernel's C source declares it. */
export interface Argument {
  readonly type: string;
  readonly name: string;
}

/** One definition or prototype of a system-call entry point. */
export interface Definition {
  /** Such as `sys_openat` or `compat_sys_openat`. */
  readonly entry: string;
  readonly args: readonly Argument[];
  readonly file: string;
  /** Preprocessor conditions around it, innermost last, such as `defined(CONFIG_COMPAT)`. */
  readonly conditions: readonly string[];
}

const DIRECTORIES = [
  'arch',
  'block',
  'drivers',
  'fs',
  'io_uring',
  'ipc',
  'kernel',
  'lib',
  'mm',
  'net',
  'security',
];

function* sources(tree: Tree, directory: string): Generator<string> {
  const entries = readdirSync(join(tree.root, directory), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(tree, path);
    else if (entry.isFile() && /\.[ch]$/.test(entry.name)) yield path;
  }
}

const MACRO = /^((?:COMPAT_)?SYSCALL_DEFINE|SYSCALL32_DEFINE)(\d)\(\s*(\w+)/;
const PROTOTYPE =
  /^(?:extern |asmlinkage )*(?:unsigned )?(?:long|int|void|(?:compat_)?ssize_t)\s+(\w+)\s*\(/;
/** Names that only entry points have; other functions are none of ours. */
const ENTRY_NAME = /^(compat_)?(sys|sys32|sparc|sunos|parisc|xtensa|ppc|alpha|old|ia64|osf)\d*_/;

const clean = (text: string) =>
  text
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Macros for a 64-bit argument in two registers; the low half goes first on little endian. */
const SPLIT_ARGUMENT = /\b(?:SC_ARG64|arg_u32p|compat_arg_u64_dual)\((\w+)\)/g;

/** `type, name, type, name` of the SYSCALL_DEFINE macros. */
function macroArguments(list: string): Argument[] {
  const expanded = list.replace(SPLIT_ARGUMENT, 'u32, $1_lo, u32, $1_hi');
  const parts = expanded.split(',').map(clean).slice(1);
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({
    type: parts[2 * index] ?? '',
    name: parts[2 * index + 1] ?? '',
  }));
}

/** `type name, type name` of a C prototype; undefined where an argument has no name. */
function prototypeArguments(list: string): Argument[] | undefined {
  const parts = clean(list);
  if (parts === 'void' || parts === '') return [];
  const args = parts.split(',').map((part) => /^(.*?)(\w+)$/.exec(part.trim()));
  if (args.some((match) => !match?.[1])) return undefined;
  return args.map((match) => ({ type: match?.[1]?.trim() ?? '', name: match?.[2] ?? '' }));
}

/** Text up to the parenthesis that closes the one before `start`. */
function argumentList(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end += 1) {
    if (text[end] === '(') depth += 1;
    else if (text[end] === ')') depth -= 1;
  }
  return text.slice(start, end - 1);
}

/** The branches of one `#if … #elif … #else` seen so far; the last is the one being read. */
type Chain = string[];

/** Keeps the preprocessor conditions of where the reader stands. */
function enterDirective(line: string, chains: Chain[]): void {
  const [, directive = '', rest = ''] = /^#\s*(\w+)\s*(.*)$/.exec(line) ?? [];
  if (directive === 'if') chains.push([rest]);
  else if (directive === 'ifdef') chains.push([`defined(${rest})`]);
  else if (directive === 'ifndef') chains.push([`!defined(${rest})`]);
  else if (directive === 'elif') chains.at(-1)?.push(rest);
  else if (directive === 'else') chains.at(-1)?.push('1');
  else if (directive === 'endif') chains.pop();
}

/** A branch is read when its own condition holds and those before it do not. */
function conditionsOf(chains: readonly Chain[]): string[] {
  return chains.flatMap((chain) => [
    ...chain.slice(0, -1).map((earlier) => `!(${earlier})`),
    ...chain.slice(-1),
  ]);
}

/** Where 64-bit arguments are split, SYSCALL32_DEFINE is the native entry, else the compat one. */
const SPLIT = 'defined(CONFIG_ARCH_SPLIT_ARG64)';

type Found = Omit<Definition, 'file'>;

function macroDefinitions(kind: string, name: string, list: string): Found[] {
  const args = macroArguments(list);
  const native = { entry: `sys_${name}`, args, conditions: [] };
  const compat = { entry: `compat_sys_${name}`, args, conditions: [] };
  if (kind === 'SYSCALL_DEFINE') return [native];
  if (kind === 'COMPAT_SYSCALL_DEFINE') return [compat];
  return [
    { ...native, conditions: [SPLIT] },
    { ...compat, conditions: [`!${SPLIT}`] },
  ];
}

function definitionsAt(text: string, offset: number, line: string): Found[] {
  const [macro, kind = '', , name = ''] = MACRO.exec(line) ?? [];
  if (macro) {
    const open = text.indexOf('(', offset);
    return macroDefinitions(kind, name, argumentList(text, open + 1));
  }
  const [prototype, entry = ''] = PROTOTYPE.exec(line) ?? [];
  if (!prototype || !ENTRY_NAME.test(entry)) return [];
  const args = prototypeArguments(argumentList(text, offset + prototype.length));
  return args ? [{ entry, args, conditions: [] }] : [];
}

/** Definitions and prototypes in the text of one file. */
export function definitionsIn(file: string, text: string): Definition[] {
  const found: Definition[] = [];
  const chains: Chain[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) enterDirective(clean(line), chains);
    for (const definition of definitionsAt(text, offset, line)) {
      const conditions = [...conditionsOf(chains), ...definition.conditions];
      found.push({ ...definition, file, conditions });
    }
    offset += line.length + 1;
  }
  return found;
}

/** Every SYSCALL_DEFINE and every `asmlinkage … sys_…()` prototype of the tree. */
export function readDefinitions(tree: Tree): Definition[] {
  const found: Definition[] = [];
  const files = DIRECTORIES.flatMap((directory) => [...sources(tree, directory)]);
  for (const file of [...files, 'include/linux/syscalls.h', 'include/linux/compat.h']) {
    const text = readTree(tree, file);
    if (/SYSCALL(32)?_DEFINE|asmlinkage|sys_/.test(text)) found.push(...definitionsIn(file, text));
  }
  return found;
}
