// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import type { Abi } from './abis.gen.ts';

/** Names that an ABI's header defines as another call's: alias to the table's name. */
export const ALIASES: { readonly [A in Abi]?: Readonly<Record<string, string>> } = {
  alpha: { umount: 'umount2', osf_shmat: 'shmat', getpid: 'getxpid', getuid: 'getxuid', getgid: 'getxgid' },
  'arm-eabi': { sync_file_range2: 'arm_sync_file_range' },
  'arm-oabi': { sync_file_range2: 'arm_sync_file_range' },
  'arm64-compat32': { sync_file_range2: 'arm_sync_file_range' },
  csky: { sync_file_range2: 'sync_file_range' },
  hexagon: { sync_file_range2: 'sync_file_range' },
  ia64: { umount: 'umount2' },
};

/** `__ARM_NR_*`: calls outside the table, without the ABI's base. */
export const ARM_PRIVATE = {
  breakpoint: 0xf0001,
  cacheflush: 0xf0002,
  usr26: 0xf0003,
  usr32: 0xf0004,
  set_tls: 0xf0005,
  get_tls: 0xf0006,
} as const;
