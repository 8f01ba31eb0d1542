/**
 * Numbers that mount-notification and fsinfo calls had in patches and in linux-next, before other
 * calls took the numbers in mainline. They are for reading old code, traces and headers.
 *
 * WARNING: never pass one to a running kernel. On Linux 5.10 and later 440 is process_madvise, 441
 * (5.11) epoll_pwait2, 442 (5.12) mount_setattr: a program written for the patches calls those.
 */
import { ABIS, type Abi } from './abis.gen.ts';
import { ALPHA_SHIFT } from './common.gen.ts';
import { tableOf } from './tables.ts';

/** Where a revision put its rows. */
type Reach = 'x86' | 'x86 and generic' | 'all but arm64-compat32' | 'all';

/** One posting or tree, with the numbers it gave. */
export interface Revision {
  readonly what: string;
  /** Start of the mail's message-id, as far as it identifies it; undefined for a tree's state. */
  readonly messageId: string | undefined;
  /** Numbers of the common table: each ABI adds its own base, alpha 110. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly reach: Reach;
  /** The numbers are inferred from the revisions around it: its table patch is lost. */
  readonly derived?: true;
}

const NEXT = 'linux-next';

/** Revisions by date, oldest first. */
export const REVISIONS = {
  '2019-05-28': {
    what: 'notifications, first posting, 6/7',
    messageId: '155905935953.7587',
    numbers: { fsinfo: 434, mount_notify: 435, sb_notify: 436, block_notify: 437 },
    reach: 'x86',
  },
  '2019-06-06': {
    what: 'notifications, ver #3',
    messageId: '155981418598.17513',
    numbers: { fsinfo: 434, mount_notify: 435, sb_notify: 436, device_notify: 437 },
    reach: 'x86',
  },
  '2019-06-07': {
    what: 'notifications, ver #4',
    messageId: '155991713667.15579',
    numbers: { fsinfo: 434, watch_mount: 435, watch_sb: 436, watch_devices: 437 },
    reach: 'x86',
  },
  '2019-06-28': {
    what: 'notifications, ver #5',
    messageId: '156173697086.15137',
    numbers: { watch_devices: 434 },
    reach: 'all but arm64-compat32',
  },
  '2020-01-15': {
    what: 'pipe-based notifications, RFC ver #3 (in linux-next until March 2020)',
    messageId: '157909512494.20155',
    numbers: { watch_devices: 436 },
    reach: 'all',
  },
  '2020-02-18': {
    what: 'notifications and fsinfo, ver #16',
    messageId: '158204561120.3299825',
    numbers: { fsinfo: 439, watch_mount: 440, watch_sb: 441 },
    reach: 'all',
  },
  '2020-02-21': {
    what: 'notifications and fsinfo, ver #17',
    messageId: '158230814575.2185128',
    numbers: { watch_mount: 439, watch_sb: 440, fsinfo: 441 },
    reach: 'all',
  },
  '2020-03-10': {
    what: 'arch: wire up fsinfo and notifications (Brauner), fsinfo v19, 14/14',
    messageId: '20200310093241.1143777-2',
    numbers: { watch_mount: 439, watch_sb: 440, fsinfo: 441 },
    reach: 'all',
  },
  '2020-05-15': {
    what: `${NEXT}, after faccessat2 took 439`,
    messageId: '20200515194014.60ba8325',
    numbers: { watch_mount: 440, watch_sb: 441, fsinfo: 442, process_madvise: 443 },
    reach: 'all',
  },
  '2020-07-24': {
    what: 'mount notifications, [PATCH 0/4], and fsinfo',
    messageId: '159559628247.2141315',
    numbers: { watch_mount: 440, fsinfo: 441 },
    reach: 'all',
    derived: true,
  },
  '2020-07-28': {
    what: `${NEXT} and mmotm`,
    messageId: '20200728121439.6a40591d',
    numbers: { watch_mount: 440, fsinfo: 441, process_madvise: 442 },
    reach: 'all',
  },
  '2020-08-03': {
    what: 'mount notifications, ver #2, 4/5',
    messageId: '159646001456.1779777',
    numbers: { watch_mount: 440 },
    reach: 'all',
  },
  '2020-10-20': {
    what: 'superblock notifications (Krisman), RFC, 4/7',
    messageId: '20201020191543.601784-5',
    numbers: { process_madvise: 440, watch_sb: 441 },
    reach: 'x86 and generic',
  },
  '2020-10-21': {
    what: `${NEXT} (its arm64 build broke: the compat table was one row short)`,
    messageId: 'CA+G9fYuL9O2B',
    numbers: { process_madvise: 440, watch_mount: 441 },
    reach: 'all',
  },
  '2020-12': {
    what: 'mmotm',
    messageId: undefined,
    numbers: { process_madvise: 440, watch_mount: 441, epoll_pwait2: 442, memfd_secret: 443 },
    reach: 'all',
  },
  '2020-12-21': {
    what: `${NEXT}, the last known state`,
    messageId: '20201221120209.5c5cb5d8',
    numbers: { process_madvise: 440, epoll_pwait2: 441, watch_mount: 442 },
    reach: 'all',
  },
} as const satisfies Readonly<Record<string, Revision>>;

/** Date of a revision. */
export type RevisionDate = keyof typeof REVISIONS;

/** Architectures that shared asm-generic's table in 2020. */
const GENERIC = ['arc', 'arm64', 'csky', 'hexagon', 'nios2', 'openrisc', 'riscv'];
/** Not in the kernel in 2020. */
const LATER: readonly Abi[] = ['loongarch32', 'loongarch64'];

function reaches(reach: Reach, abi: Abi): boolean {
  const { arch } = ABIS[abi];
  if (LATER.includes(abi)) return false;
  switch (reach) {
    case 'x86':
      return arch === 'x86';
    case 'x86 and generic':
      return arch === 'x86' || (GENERIC.includes(arch) && abi !== 'arm64-compat32');
    case 'all but arm64-compat32':
      return abi !== 'arm64-compat32';
    case 'all':
      return true;
  }
}

/**
 * The number a revision gave the call on the ABI. Not to be passed to a running kernel.
 * Undefined where the revision had no such call, or did not add it to that ABI's table.
 * @throws RangeError when there is no revision of that date, or `abi` is no ABI.
 */
export function historicalNumber(date: RevisionDate, name: string, abi: Abi): number | undefined {
  if (!Object.hasOwn(REVISIONS, date)) {
    throw new RangeError(`historicalNumber: no revision is dated ${date}`);
  }
  if (!Object.hasOwn(ABIS, abi)) {
    throw new RangeError(`historicalNumber: no ABI is named ${abi}`);
  }
  const { numbers, reach }: Revision = REVISIONS[date];
  const nr = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
  if (nr === undefined || !reaches(reach, abi)) return undefined;
  return ABIS[abi].base + nr + (abi === 'alpha' ? ALPHA_SHIFT : 0);
}

/**
 * What a mainline kernel runs today at the number a revision gave the call: `process_madvise` for
 * watch_mount of 2020-07-24. Undefined where `historicalNumber` is, or where nothing took it.
 * @throws RangeError as `historicalNumber` does.
 */
export function runsToday(date: RevisionDate, name: string, abi: Abi): string | undefined {
  const nr = historicalNumber(date, name, abi);
  return nr === undefined ? undefined : tableOf(abi, 'runsToday').find(nr)?.name;
}
