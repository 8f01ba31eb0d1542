import { errno as errnoObject } from '@kernfmt/kernel';
import { ENOENT, ENOSYS, EPERM } from '@kernfmt/uapi/asm-generic/errno';
import type { Native } from '../native/open.ts';
import type { Refusal } from './backend.ts';

type NoNative = Extract<Native, { available: false }>;

const STILL = 'mount notifications still come from /proc/self/mountinfo';

/** The refusals that more than one back end has, in one wording. */
export const refusal = {
  of(call: string, errno: number, why: string, remedy: string): Refusal {
    const { code } = errnoObject(errno);
    return { call, errno, missing: `${call}: ${code}: ${why}`, works: STILL, remedy };
  },

  ofNoCall(call: string, errno: number, config: string): Refusal {
    const why = `a kernel without ${config}, or a seccomp filter that hides the call`;
    return refusal.of(call, errno, why, `run a kernel with ${config}, or allow the call`);
  },

  noNative({ reason, message }: NoNative): Refusal {
    const where = 'run where the native addon of @kernfmt/linux loads (Linux on x86_64 or arm64)';
    return {
      missing: message,
      works: `${STILL}, which is re-read at intervals`,
      remedy: reason === 'disabled' ? 'unset KERNFMT_NATIVE' : where,
    };
  },

  noNamespace(file: string, link: string): Refusal {
    return {
      missing: `${file} leads to ${JSON.stringify(link)}, no mount namespace`,
      works: STILL,
      remedy: 'mount a real procfs on /proc',
    };
  },

  namespaceId(errno: number): Refusal {
    const why = 'Linux before 6.11 has no ids of mount namespaces';
    const remedy = 'run Linux 6.11, or open the kernel inside of the namespace';
    return refusal.of('ioctl(NS_GET_MNTNS_ID)', errno, why, remedy);
  },

  hidden(namespace: string, code: string): Refusal {
    return {
      missing: `the mount namespace of ${namespace}: ${code}: no permission to trace the process`,
      works: 'one’s own mount namespace, and those of one’s own processes',
      remedy: 'run as root, or as the owner of the process',
    };
  },

  noMember(name: string): Refusal {
    return {
      missing: `no process is seen to be in ${name}: there is no mountinfo of it`,
      works: 'mount events by fanotify, where they can be had, need no process',
      remedy: 'name a process by its pid, as its owner or as root',
    };
  },

  statmount(errno: number): Refusal {
    if (errno === ENOSYS) {
      const why = 'Linux before 6.8, or a seccomp filter that hides the call';
      return refusal.of('statmount', errno, why, 'run Linux 6.8, or allow the call in the filter');
    }
    if (errno === ENOENT) {
      const why = 'CAP_SYS_ADMIN is missing in the user namespace that owns the mount namespace';
      return refusal.of('listmount', errno, why, 'run as root, or in that namespace');
    }
    if (errno === EPERM) {
      const why = 'a seccomp filter';
      return refusal.of('statmount', errno, why, 'allow statmount and listmount in the filter');
    }
    return refusal.of('statmount', errno, 'mounts cannot be read', 'see statmount(2)');
  },
} as const;
