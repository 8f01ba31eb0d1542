import type { Definition } from './definitions.ts';
import type { Kconfig, Target } from './kconfig.ts';
import type { AbiTable, Call } from './table.ts';

/** Assembler stubs and aliases: whose arguments an entry without C declaration takes. */
const STUBS: readonly (readonly [RegExp, string])[] = [
  [/^(.*)_wrapper$/, '$1'],
  [/^__sys_(.*)$/, 'sys_$1'],
  [/^alpha_(.*)$/, 'sys_$1'],
  [/^parisc_(.*)$/, 'sys_$1'],
  [/^sparc_(.*)$/, 'sys_$1'],
  [/^sys64_(.*)$/, 'sys_$1'],
  [/^sysm_pipe$/, 'sys_pipe'],
  [/^sunos_execv$/, 'sys_execve'],
  [/^ia64_(.*)$/, 'sys_$1'],
  [/^sys_ia64_(.*)$/, 'sys_$1'],
  [/^old_mmap$/, 'sys_old_mmap'],
  [/^sys_mmap2?$/, 'sys_mmap_pgoff'],
];

/** They restore a frame that the kernel built: whatever the registers hold is no argument. */
const NO_ARGUMENTS = /_(rt_)?sigreturn(_wrapper)?$/;

/** The kernel that runs the ABI: one of its own word size where there is one. */
function kernelOf({ arch, bits, entries }: AbiTable): Target {
  return { arch, bits: entries === 'native' || entries === 'both' ? bits : 64 };
}

/** Built instead of the kernel proper, or instead of another file of the same architecture. */
function isBuilt(file: string, { arch, bits }: Target): boolean {
  if (file.startsWith('arch/') && !file.startsWith(`arch/${arch}/`)) return false;
  if (file.startsWith('arch/x86/um/') || file === 'kernel/time/posix-stubs.c') return false;
  return !file.endsWith(bits === 32 ? '_64.c' : '_32.c') || !file.startsWith('arch/');
}

const signature = ({ args }: Definition) =>
  args.map(({ type, name }) => `${type} ${name}`).join(', ');

/** The definitions a kernel of this ABI can have, nearest first: its own, shared, prototypes. */
function candidates(found: readonly Definition[], kernel: Target): Definition[] {
  const built = found.filter(({ file }) => isBuilt(file, kernel));
  const isSource = ({ file }: Definition) => file.endsWith('.c');
  const own = built.filter((one) => one.file.startsWith('arch/'));
  const shared = built.filter((one) => !one.file.startsWith('arch/'));
  const ranks = [own.filter(isSource), shared.filter(isSource), own, shared];
  return ranks.find((rank) => rank.length > 0) ?? [];
}

const differ = (definitions: readonly Definition[]) => new Set(definitions.map(signature)).size > 1;

/** All definitions of a tree, asked by ABI and entry point. */
export class Signatures {
  readonly #byEntry = new Map<string, Definition[]>();
  readonly #kconfig: Kconfig;

  constructor(definitions: readonly Definition[], kconfig: Kconfig) {
    this.#kconfig = kconfig;
    for (const definition of definitions) {
      const same = this.#byEntry.get(definition.entry);
      if (same) same.push(definition);
      else this.#byEntry.set(definition.entry, [definition]);
    }
  }

  /**
   * The definition behind a call's entry point; undefined where C declares none.
   * @throws Error when two definitions of one kernel differ.
   */
  of(call: Call, table: AbiTable): Definition | undefined {
    const entry = call.native ?? call.compat;
    return entry === undefined ? undefined : this.#find(entry, table);
  }

  #find(entry: string, table: AbiTable): Definition | undefined {
    if (NO_ARGUMENTS.test(entry)) return { entry, args: [], file: '', conditions: [] };
    const kernel = kernelOf(table);
    const all = candidates(this.#byEntry.get(entry) ?? [], kernel);
    const found = differ(all)
      ? all.filter(({ conditions }) => conditions.every((one) => this.#kconfig.holds(one, kernel)))
      : all;
    if (differ(found) || (all.length > 0 && found.length === 0)) {
      const files = all.map(({ file }) => file).join(', ');
      throw new Error(`Signatures: ${entry} of ${table.abi} is ambiguous in ${files}`);
    }
    if (found[0]) return found[0];
    const [pattern, target] = STUBS.find(([stub]) => stub.test(entry)) ?? [];
    return pattern && target ? this.#find(entry.replace(pattern, target), table) : undefined;
  }
}
