import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Abi, type Declaration, I386, LP64 } from '@kernfmt/layout';
import { assertionsOf, constantAssertionsOf } from '@kernfmt/layout/c';
import { describe, expect, test } from 'vitest';
import * as asmErrno from '../src/asm-generic/errno.ts';
import * as asmFcntl from '../src/asm-generic/fcntl.ts';
import * as asmIoctl from '../src/asm-generic/ioctl.ts';
import * as asmIoctls from '../src/asm-generic/ioctls.ts';
import * as asmSignal from '../src/asm-generic/signal.ts';
import * as asmStatfs from '../src/asm-generic/statfs.ts';
import * as eventpoll from '../src/linux/eventpoll.ts';
import * as fanotify from '../src/linux/fanotify.ts';
import * as fcntl from '../src/linux/fcntl.ts';
import * as fs from '../src/linux/fs.ts';
import * as inet from '../src/linux/in.ts';
import * as inet6 from '../src/linux/in6.ts';
import * as keyctl from '../src/linux/keyctl.ts';
import * as limits from '../src/linux/limits.ts';
import * as magic from '../src/linux/magic.ts';
import * as mount from '../src/linux/mount.ts';
import * as nsfs from '../src/linux/nsfs.ts';
import * as openat2 from '../src/linux/openat2.ts';
import * as poll from '../src/linux/poll.ts';
import * as resource from '../src/linux/resource.ts';
import * as rxrpc from '../src/linux/rxrpc.ts';
import * as sched from '../src/linux/sched.ts';
import * as socket from '../src/linux/socket.ts';
import * as stat from '../src/linux/stat.ts';
import { gcc, preprocess } from './gcc.ts';
import { tree, withTree } from './kernel-tree.ts';

interface Header {
  readonly module: object;
  /** Constants, structs and members that Linux 6.1's header may lack; any other must be there. */
  readonly newer?: RegExp;
  /** Names that another header has: another test checks them. */
  readonly elsewhere?: RegExp;
}

const umountFlags = /^(MNT_(FORCE|DETACH|EXPIRE)|UMOUNT_NOFOLLOW)$/;
const keyPermissions = /^KEY_(POS|USR|GRP|OTH)_/;

const headers: Record<string, Header> = {
  'asm-generic/errno': { module: asmErrno },
  // In 32-bit ABIs: the i386 run has them.
  'asm-generic/fcntl': { module: asmFcntl, newer: /^F_(GETLK|SETLKW?)64$/ },
  'asm-generic/ioctl': { module: asmIoctl },
  'asm-generic/ioctls': { module: asmIoctls },
  'asm-generic/signal': { module: asmSignal },
  'asm-generic/statfs': { module: asmStatfs },
  'linux/eventpoll': { module: eventpoll, newer: /^EPOLL_URING_WAKE$/ },
  'linux/fanotify': {
    module: fanotify,
    newer: new RegExp(
      [
        '^FAN_(REPORT_(FD_ERROR|MNT)|MARK_MNTNS|MNT_..TACH|PRE_ACCESS|EVENT_INFO_TYPE_(RANGE|MNT)',
        '|ERRNO_(BITS|SHIFT|MASK)|INFO|RESPONSE_INFO_(NONE|AUDIT_RULE))$',
        '|^fanotify_(event_info_(range|mnt)|response_info_(header|audit_rule))$',
      ].join(''),
    ),
  },
  'linux/fcntl': {
    module: fcntl,
    newer:
      /^(AT_(RENAME|HANDLE|EXECVE)_\w+|PIDFD_SELF_\w+|FD_\w+|F_SEAL_EXEC|F_\w+_QUERY|F_.ETDELEG)$/,
  },
  'linux/fs': { module: fs, newer: /^(FS_IOC_GETFS(UUID|SYSFSPATH)|fsuuid2|fs_sysfs_path)$/ },
  'linux/in': { module: inet },
  'linux/in6': { module: inet6 },
  'linux/keyctl': { module: keyctl, elsewhere: keyPermissions },
  'linux/limits': { module: limits },
  'linux/magic': { module: magic, newer: /^(BCACHEFS_SUPER|DEVMEM|PID_FS|GUEST_MEMFD)_MAGIC$/ },
  'linux/mount': {
    module: mount,
    newer: new RegExp(
      [
        '^(STATMOUNT_\\w+|LSMT_ROOT|LISTMOUNT_REVERSE|MNT_ID_REQ_\\w+|MOVE_MOUNT_BENEATH',
        '|(OPEN_TREE|FSMOUNT)_NAMESPACE|FSCONFIG_CMD_CREATE_EXCL|mnt_id_req|statmount',
        '|mnt_id_req\\.mnt_ns_\\w+|statmount\\.(mnt_opts|mnt_ns_id|fs_subtype|sb_source|opt_\\w+',
        '|supported_mask|mnt_.idmap\\w*|__spare2))$',
      ].join(''),
    ),
    elsewhere: umountFlags,
  },
  'linux/nsfs': {
    module: nsfs,
    newer: new RegExp(
      [
        '^(NS_GET_(MNTNS_ID|ID|(PID|TGID)_\\w+)|NS_MNT_GET_\\w+|MNT_NS_INFO_\\w+|NSFS_\\w+',
        '|\\w+_NS_INIT_INO|mnt_ns_info|nsfs_file_handle)$',
      ].join(''),
    ),
  },
  'linux/openat2': { module: openat2 },
  'linux/poll': { module: poll },
  'linux/resource': { module: resource },
  'linux/rxrpc': { module: rxrpc },
  'linux/sched': { module: sched },
  'linux/stat': {
    module: stat,
    newer: new RegExp(
      [
        '^(STATX_(DIOALIGN|MNT_ID_UNIQUE|SUBVOL|DIO_READ_ALIGN|(ATTR_)?WRITE_ATOMIC)',
        '|statx.(stx_(subvol|atomic_\\w+|dio_\\w+)|__spare2))$',
      ].join(''),
    ),
  },
};

/** Values that a newer header changed, with the name that came with the change. */
const changed: Record<string, string> = { MOVE_MOUNT__MASK: 'MOVE_MOUNT_BENEATH' };

const isStruct = (value: unknown): value is Declaration =>
  typeof value === 'object' && value !== null && 'form' in value && value.form === 'struct';

/** A C expression for a constant, as the unsigned number it is here: `1 << 31` is an int in C. */
const unsigned = (name: string, value: number | bigint): string =>
  value > 0x7fffffff && value <= 0xffffffff ? `(unsigned int)${name}` : name;

/** The assertions that a header can be held to, and the names it does not have. */
function judge(text: string, module: object, abi: Abi): { source: string; missing: string[] } {
  const has = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
  const missing: string[] = [];
  const constants: Record<string, number | bigint> = {};
  const lines: string[] = [];
  for (const [name, value] of Object.entries(module)) {
    if (typeof value === 'number' || typeof value === 'bigint') {
      if (!has(name)) missing.push(name);
      else if (has(changed[name] ?? name)) constants[unsigned(name, value)] = value;
    } else if (isStruct(value)) {
      const whole = new RegExp(`struct ${value.name} \\{[\\s\\S]*?\\n\\};`).exec(text)?.[0];
      if (whole === undefined) {
        missing.push(value.name);
        continue;
      }
      lines.push(structAssertions(value, whole, abi, missing));
    }
  }
  return {
    source: [constantAssertionsOf(constants, { known: 'always' }), ...lines].join('\n'),
    missing,
  };
}

/** Assertions of the members that the header has, and of spare room when it has all others. */
function structAssertions(struct: Declaration, text: string, abi: Abi, missing: string[]): string {
  const absent = Object.entries<{ form: string }>(struct.fields)
    .filter(([name, { form }]) => form !== 'padding' && !new RegExp(`\\b${name}\\b`).test(text))
    .map(([name]) => name);
  missing.push(...absent.map((name) => `${struct.name}.${name}`));
  const skip = absent.length === 0 ? absent : [...absent, '__spare\\d*'];
  const skipped = new RegExp(`"(sizeof )?${struct.name}\\.(${skip.join('|')})"`);
  return assertionsOf(struct, abi)
    .split('\n')
    .filter((line) => skip.length === 0 || !skipped.test(line))
    .join('\n');
}

function check(name: string, abi: Abi, flags: readonly string[]): void {
  const { module, newer, elsewhere } = headers[name] as Header;
  const include = `#include <stddef.h>\n#include <${name}.h>\n`;
  const { source, missing } = judge(preprocess(include, flags), module, abi);
  const unexpected = missing.filter((each) => !newer?.test(each) && !elsewhere?.test(each));
  expect(unexpected).toEqual([]);
  // <linux/mount.h> names O_CLOEXEC but leaves its definition to others.
  const other = '#include <asm/fcntl.h>\n#include <asm/types.h>\n';
  expect(gcc(`${include}${other}${source}`, flags)).toBe('');
}

const abis = [
  ['x86_64', LP64, ['-m64']],
  ['i386', I386, ['-m32', '-isystem', '/usr/include/x86_64-linux-gnu']],
] as const;

describe.runIf(process.arch === 'x64')('the headers installed here agree', () => {
  describe.each(abis)('on %s', (_, abi, flags) => {
    test.each(Object.keys(headers))('<%s.h>', (name) => check(name, abi, flags));
  });

  test('<sys/mount.h>, which has the umount2() flags', () => {
    const flags = Object.entries(mount).filter(([name]) => umountFlags.test(name));
    expect(flags).toHaveLength(4);
    const constants = Object.fromEntries(flags) as Record<string, number>;
    const source = constantAssertionsOf(constants, { known: 'always' });
    expect(gcc(`#include <sys/mount.h>\n${source}`)).toBe('');
  });
});

test('<sys/socket.h> agrees', () => {
  const source = constantAssertionsOf({ ...socket }, { known: 'always' });
  expect(gcc(`#include <sys/socket.h>\n${source}`)).toBe('');
});

describe.runIf(tree)('a kernel tree agrees', () => {
  test.each(Object.keys(headers))('<%s.h>', (name) => {
    withTree('x86', (flags) => check(name, LP64, flags));
  });

  test('include/linux/key.h, which has the permission bits of keys', () => {
    const text = readFileSync(join(tree as string, 'include/linux/key.h'), 'utf8');
    const defines = text.match(/^#define KEY_(POS|USR|GRP|OTH)_\w+[ \t]+0x\w+/gm) ?? [];
    const entries = Object.entries(keyctl).filter(([name]) => keyPermissions.test(name));
    expect(entries).toHaveLength(defines.length);
    const constants = Object.fromEntries(entries) as Record<string, number>;
    const source = constantAssertionsOf(constants, { known: 'always' });
    expect(gcc(`${defines.join('\n')}\n${source}`)).toBe('');
  });
});
