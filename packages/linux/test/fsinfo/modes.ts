import { ENOSYS } from '@kernfmt/uapi/asm-generic/errno';
import {
  STATMOUNT_FS_TYPE,
  STATMOUNT_MNT_BASIC,
  STATMOUNT_MNT_POINT,
  STATMOUNT_MNT_ROOT,
  STATMOUNT_PROPAGATE_FROM,
  STATMOUNT_SB_BASIC,
} from '@kernfmt/uapi/linux/mount';
import { vi } from 'vitest';
import { LiveFsinfo } from '../../src/fsinfo/live-fsinfo.ts';
import { hostOf } from '../../src/host.ts';
import { type Native, openNative } from '../../src/native/open.ts';

/** Where the live kernel's answers come from. */
export type Mode = 'statmount' | 'statmount of 6.8' | 'mountinfo' | 'mountinfo, no native calls';

export const MODES: readonly Mode[] = [
  'statmount',
  'statmount of 6.8',
  'mountinfo',
  'mountinfo, no native calls',
];

const host = hostOf(process.arch);

/** fsinfo() as on a kernel, or in a process, that has no more than the mode's name says. */
export function fsinfoIn(mode: Mode): LiveFsinfo {
  return new LiveFsinfo(host, nativeIn(mode));
}

const OF_6_8 = BigInt(
  STATMOUNT_SB_BASIC |
    STATMOUNT_MNT_BASIC |
    STATMOUNT_PROPAGATE_FROM |
    STATMOUNT_MNT_ROOT |
    STATMOUNT_MNT_POINT |
    STATMOUNT_FS_TYPE,
);

function nativeIn(mode: Mode): Native {
  if (mode === 'mountinfo, no native calls') {
    return { available: false, reason: 'disabled', message: 'native calls are switched off' };
  }
  const native = openNative();
  if (!native.available) throw new Error(native.message);
  const { sys } = native;
  if (mode === 'mountinfo') {
    vi.spyOn(sys, 'statmount').mockReturnValue(-ENOSYS);
    vi.spyOn(sys, 'listmount').mockReturnValue(-ENOSYS);
  }
  if (mode === 'statmount of 6.8') {
    const one = sys.statmount.bind(sys);
    const many = sys.statmountMany.bind(sys);
    vi.spyOn(sys, 'statmount').mockImplementation((id, mask, ns, buf) =>
      one(id, mask & OF_6_8, ns, buf),
    );
    vi.spyOn(sys, 'statmountMany').mockImplementation((ids, mask, ns, out) =>
      many(ids, mask & OF_6_8, ns, out),
    );
  }
  return native;
}
