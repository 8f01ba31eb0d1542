import { ABIS, type Abi } from './abis.gen.ts';
import { ENTRIES, KERNELS, OPTIONAL } from './entry.gen.ts';
import { tableOf } from './tables.ts';

/** The functions of the kernel that a call ends up in. */
export interface EntryPoints {
  /** On a kernel of the ABI's own word size; undefined where there is none or it lacks the call. */
  readonly native: string | undefined;
  /**
   * On a kernel that runs the ABI as a guest: a 64-bit kernel and its 32-bit tasks, x32, mips-n32,
   * arm-oabi on EABI. Undefined where there is none, or it lacks the call.
   */
  readonly compat: string | undefined;
  /** The table says that the call does not return. */
  readonly noreturn: boolean;
  /**
   * A kernel may be configured without it and then answers ENOSYS: COND_SYSCALL of kernel/sys_ni.c,
   * for the native entry where there is one.
   */
  readonly optional: boolean;
}

const PREFIXES: Readonly<Record<string, string>> = { '.': 'sys_', '+': 'compat_sys_' };

/** `.X` is sys_X, `+X` compat_sys_X; without X it is the call's own name. */
function fullName(short: string, name: string): string | undefined {
  const prefix = PREFIXES[short[0] ?? ''];
  if (prefix === undefined) return short === '' ? undefined : short;
  return prefix + (short.slice(1) || name);
}

const optionalEntries = /* @__PURE__ */ new Map<string, ReadonlySet<string>>();

/** The entry points that a release can be configured without. */
function optionalIn(kernel: string): ReadonlySet<string> {
  let found = optionalEntries.get(kernel);
  if (!found) {
    found = new Set(OPTIONAL[kernel]?.split(' '));
    optionalEntries.set(kernel, found);
  }
  return found;
}

function isOptional(kernel: string, entry: string | undefined): boolean {
  const short = entry?.replace(/^compat_sys_/, '+').replace(/^sys_/, '.');
  return short !== undefined && optionalIn(kernel).has(short);
}

const exceptions = /* @__PURE__ */ new Map<Abi, ReadonlyMap<string, string>>();

/** The calls of an ABI whose entries are packed, by name. */
function exceptionsOf(abi: Abi): ReadonlyMap<string, string> {
  let found = exceptions.get(abi);
  if (!found) {
    found = new Map(
      ENTRIES[abi].split(' ').map((word) => {
        const at = word.indexOf('=');
        return [word.slice(0, at), word.slice(at + 1)];
      }),
    );
    exceptions.set(abi, found);
  }
  return found;
}

/**
 * Entry points of a call, from the table's columns as the ABI's kernels use them: for s390 there
 * is only a guest entry, for x32 and mips-n32 the native column is the guest's.
 * Undefined for a name or number that the ABI does not have; a reserved number has no entries.
 * @throws RangeError when `abi` is no ABI.
 */
export function entryOf(abi: Abi, nameOrNumber: string | number): EntryPoints | undefined {
  const row = tableOf(abi, 'entryOf').find(nameOrNumber);
  if (!row) return undefined;
  const { name, reserved } = row;
  if (reserved) return { native: undefined, compat: undefined, noreturn: false, optional: false };
  const kernels = KERNELS[abi];
  const packed = exceptionsOf(abi).get(name) ?? '.';
  const [own = '', guest] = packed.replace('!', '').split(',');
  const native = kernels.native ? fullName(own, name) : undefined;
  const compat = kernels.compat ? fullName(guest ?? own, name) : undefined;
  return {
    native,
    compat,
    noreturn: packed.endsWith('!'),
    optional: isOptional(ABIS[abi].kernel, native ?? compat),
  };
}
