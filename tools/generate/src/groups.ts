import type { Definition } from './definitions.ts';

/**
 * What makes a call a member of a group: where the kernel defines it, its arguments, or its name.
 * Each text is patterns separated by spaces, any of which has to match as a whole.
 */
interface Rule {
  readonly about: string;
  /** Source files of the definition, without `.c`. */
  readonly files?: string;
  /** An argument: the end of its type, and its name. */
  readonly argument?: { readonly type: RegExp; readonly names: string };
  /** Names of calls, without the `osf_` of alpha. */
  readonly names?: string;
  /** Names that `files` or `argument` would take but that do something else. */
  readonly not?: string;
}

/** Groups in alphabetical order. */
export const GROUP_RULES: Readonly<Record<string, Rule>> = {
  aio: { about: 'asynchronous I/O contexts (io_submit and kin)', files: 'fs/aio' },
  clock: {
    about: 'reads or sets a clock',
    names: 'clock_(get|set|adj).* [gs]ettimeofday s?time (old_|clock_)?adjtime.* ftime',
  },
  credentials: {
    about: 'user and group ids, capabilities',
    files: 'kernel/(groups|capability)',
    names: '[gs]et(re|res|fs|e)?[ug]id(32)? getx[ug]id [gs]etgroups(32)?',
  },
  data: {
    about: 'moves data through descriptors',
    files: 'fs/(read_write|splice)',
    names: 'read write pread64 pwrite64',
    not: '.*seek',
  },
  debug: {
    about: 'looks into or changes another process, the kernel or the CPU’s counters',
    files: 'kernel/(ptrace|kcmp|events/core|bpf/syscall) mm/process_vm_access',
    names: 'pidfd_getfd perfmonctl sys_debug_setcontext u(ret)?probe',
  },
  fd: {
    about: 'takes a file descriptor or a set of them',
    argument: {
      type: /\b(int|long|mqd_t)$/,
      names:
        '(ep|u|pid|(mount)?dir|old|new|old_?d|new_?d|d|[a-z]+_d?)?fd fd_?(in|out) fildes mqdes',
    },
    names: 'close_range mmap2? _newselect p?select6?(_time64)? p?poll(_time64)?',
  },
  futex: { about: 'futexes', files: 'kernel/futex/.*' },
  io_uring: { about: 'io_uring', files: 'io_uring/.*' },
  ipc: { about: 'System V IPC and POSIX message queues', files: 'ipc/.*' },
  keyring: { about: 'keys and keyrings', files: 'security/keys/.*' },
  memory: {
    about: 'the address space of a process',
    files:
      'mm/(mempolicy|migrate|mincore|mlock|mmap|mprotect|mremap|mseal|msync|madvise) ' +
      'mm/(memfd|secretmem)',
    names:
      'brk mmap2? mremap munmap map_shadow_stack remap_file_pages shmat shmdt subpage_prot ' +
      'userfaultfd',
  },
  module: { about: 'kernel modules', files: 'kernel/module/.*', names: '(create|query)_module' },
  mount: { about: 'the mount tree', files: 'fs/(namespace|fsopen)', names: 'mount' },
  namespace: {
    about: 'creates, joins or re-roots a namespace',
    names: 'unshare setns listns clone[23]? pivot_root f?chroot',
  },
  network: { about: 'sockets', files: 'net/.*' },
  notify: { about: 'file-system notification', files: 'fs/notify/.*' },
  path: {
    about: 'takes a path',
    argument: {
      type: /char __user \*$/,
      names:
        'file_?name path (from_|to_)?path_?name _path (old|new|dir_|fs)?name library ' +
        'new_root put_old special(file)?',
    },
    names: 'l?(get|set|list|remove)xattr mount umount2?',
    not:
      '[gs]et(host|domain)name utsname delete_module fsconfig memfd_create mq_.* ' +
      'f?[gs]etxattr fremovexattr',
  },
  pid: {
    about: 'process, group and session ids',
    names: '[gs]et(pgid|sid|pgrp) get(tid|x?pid|ppid)',
  },
  poll: { about: 'waits on many descriptors', files: 'fs/(select|eventpoll)' },
  privileged: {
    about: 'reboots, loads another kernel, sets names, swap or quota, touches I/O ports or PCI',
    files: 'kernel/(acct|kexec|kexec_file|reboot) mm/swapfile fs/quota/quota drivers/pci/syscall',
    names: 'set(host|domain)name iopl ioperm vhangup s390_pci_mmio_.* pciconfig_.*',
  },
  process: {
    about: 'creates, replaces, ends or waits for a process',
    files: 'kernel/(exit|fork) fs/exec',
    names: 'clone[23]? v?fork wait4 pidfd_open process_mrelease execve execv',
    not: 'uselib set_tid_address unshare',
  },
  resources: {
    about: 'limits and usage',
    names: 'u?getrlimit setrlimit prlimit64 getrusage times',
  },
  scheduling: {
    about: 'CPU and I/O scheduling',
    files: 'kernel/sched/.* block/ioprio',
    names: '[gs]etpriority nice sched_.* rseq(_slice_yield)?',
    not: 'membarrier',
  },
  security: {
    about: 'sandboxes and security modules',
    files: 'kernel/seccomp security/lsm_syscalls security/landlock/syscalls',
  },
  signal: {
    about: 'sends, blocks, waits for or handles signals',
    files: 'kernel/signal fs/signalfd',
    names: '(rt_)?sig.* pause signalfd4?',
    not: 'restart_syscall',
  },
  stat: {
    about: 'reads attributes of a file or file system',
    files: 'fs/(stat|statfs)',
    names: '[fl]?stat(fs)?(64)? fstatat64 file_getattr',
    not: 'readlink(at)?',
  },
  sync: {
    about: 'writes caches out',
    files: 'fs/sync',
    names: 'msync (arm_)?sync_file_range2?',
  },
  sysinfo: {
    about: 'describes the system',
    names: '(old)*olduname uname utsname sysinfo syslog get(host|domain)name sysfs getcpu _sysctl',
  },
  timer: {
    about: 'sleeps and timers',
    files: 'fs/timerfd kernel/time/(hrtimer|itimer)',
    names: 'timer_.* timerfd.* clock_nanosleep.* [gs]etitimer usleep_thread',
  },
  xattr: { about: 'extended attributes', files: 'fs/xattr' },
};

/** Whether any of the patterns matches all of `text`. */
function matches(patterns: string | undefined, text: string): boolean {
  return patterns?.split(' ').some((pattern) => new RegExp(`^${pattern}$`).test(text)) ?? false;
}

function isDefinedAs({ files, argument }: Rule, { file, args }: Definition): boolean {
  if (matches(files, file.replace(/\.c$/, ''))) return true;
  return args.some(({ type, name }) => argument?.type.test(type) && matches(argument.names, name));
}

/** Groups of a call, by all its definitions over the architectures. */
export function groupsOf(call: string, definitions: readonly Definition[]): string[] {
  const name = call.replace(/^osf_/, '');
  return Object.entries(GROUP_RULES)
    .filter(([, rule]) => {
      if (matches(rule.names, name)) return true;
      return !matches(rule.not, name) && definitions.some((one) => isDefinedAs(rule, one));
    })
    .map(([group]) => group);
}
