import { ABIS, type Abi } from './abis.gen.ts';
import { ALIASES, ARM_PRIVATE } from './aliases.gen.ts';

/** ABIs whose kernels answer `__ARM_NR_*`, with the calls that they answer. */
const PRIVATE_CALLS: { readonly [A in Abi]?: readonly (keyof typeof ARM_PRIVATE)[] } = {
  'arm-eabi': ['breakpoint', 'cacheflush', 'usr26', 'usr32', 'set_tls', 'get_tls'],
  'arm-oabi': ['breakpoint', 'cacheflush', 'usr26', 'usr32', 'set_tls', 'get_tls'],
  // arch/arm64/kernel/sys_compat.c:compat_arm_syscall()
  'arm64-compat32': ['cacheflush', 'set_tls'],
};

/** Names that the ABI's header defines as another call's (`__NR_umount` of alpha is umount2's). */
export function aliasesOf(abi: Abi): Readonly<Record<string, string>> {
  return ALIASES[abi] ?? {};
}

/** The name in the ABI's table for a name of its header: itself unless it is an alias. */
export function tableName(abi: Abi, name: string): string {
  const aliases = aliasesOf(abi);
  return (Object.hasOwn(aliases, name) ? aliases[name] : undefined) ?? name;
}

/**
 * Calls outside the table, name (as in `__ARM_NR_NAME`) and number as user space passes it; only
 * the arm ABIs have any.
 */
export function privateCallsOf(
  abi: Abi,
): readonly { readonly nr: number; readonly name: string }[] {
  const names = PRIVATE_CALLS[abi] ?? [];
  return names.map((name) => ({ nr: ABIS[abi].base + ARM_PRIVATE[name], name }));
}
