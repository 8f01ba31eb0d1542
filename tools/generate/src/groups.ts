import type { Definition } from './definitions.ts';

/** What makes a call a member of a group: where the kernel defines it, its arguments, its name. */
interface Rule {
  readonly about: string;
  /** Source files of the definition. */
  readonly files?: RegExp;
  /** An argument's declaration, `TYPE NAME`. */
  readonly argument?: RegExp;
  /** Name of the call, without the `osf_` of alpha. */
  readonly names?: RegExp;
  /** Names that `files` or `argument` would take but that do something else. */
  readonly not?: RegExp;
}

const ids = '(re|res|fs|e)?[ug]id(32)?';

/** Groups in alphabetical order. */
export const GROUP_RULES: Readonly<Record<string, Rule>> = {
  aio: { about: 'asynchronous I/O contexts (io_submit and kin)', files: /^fs\/aio\.c$/ },
  clock: {
    about: 'reads or sets a clock',
    names: /^(clock_(get|set|adj)|(get|set)timeofday$|time$|stime$|(old_|clock_)?adjtime|ftime$)/,
  },
  credentials: {
    about: 'user and group ids, capabilities',
    files: /^kernel\/(groups|capability)\.c$/,
    names: new RegExp(`^((get|set)${ids}|getx[ug]id|(get|set)groups(32)?)$`),
  },
  data: {
    about: 'moves data through descriptors',
    files: /^fs\/(read_write|splice)\.c$/,
    names: /^(read|write|pread64|pwrite64)$/,
    not: /seek$/,
  },
  debug: {
    about: 'looks into or changes another process, the kernel or the CPU’s counters',
    files: /^kernel\/(ptrace|kcmp|events\/core|bpf\/syscall)\.c$|^mm\/process_vm_access\.c$/,
    names: /^(pidfd_getfd|perfmonctl|sys_debug_setcontext|uretprobe)$/,
  },
  fd: {
    about: 'takes a file descriptor or a set of them',
    argument:
      /\b(int|long|mqd_t) (fd|dfd|fildes|oldfd|newfd|fd_in|fd_out|[a-z]+_d?fd|olddfd|newdfd|fdin|fdout|epfd|mqdes|ufd|pidfd|mountdirfd)$/,
    names: /^(close_range|mmap2?|_newselect|p?select6?(_time64)?|p?poll(_time64)?)$/,
  },
  futex: { about: 'futexes', files: /^kernel\/futex\// },
  io_uring: { about: 'io_uring', files: /^io_uring\// },
  ipc: { about: 'System V IPC and POSIX message queues', files: /^ipc\// },
  keyring: { about: 'keys and keyrings', files: /^security\/keys\// },
  memory: {
    about: 'the address space of a process',
    files:
      /^mm\/(mmap|mprotect|mremap|mlock|madvise|mincore|msync|mseal|mempolicy|migrate|memfd|secretmem)\.c$/,
    names:
      /^(mmap2?|munmap|mremap|brk|map_shadow_stack|remap_file_pages|userfaultfd|shmat|shmdt|subpage_prot)$/,
  },
  module: { about: 'kernel modules', files: /^kernel\/module\//, names: /^(create|query)_module$/ },
  mount: {
    about: 'the mount tree',
    files: /^fs\/(namespace|fsopen)\.c$/,
    names: /^mount$/,
  },
  namespace: {
    about: 'creates, joins or re-roots a namespace',
    names: /^(unshare|setns|clone[23]?|pivot_root|chroot)$/,
  },
  network: { about: 'sockets', files: /^net\// },
  notify: { about: 'file-system notification', files: /^fs\/notify\// },
  path: {
    about: 'takes a path',
    argument:
      /char __user \* ?(file_?name|path_?name|path|oldname|newname|dir_name|special(file)?|library|new_root|put_old|name|fsname|from_pathname|to_pathname|_path)$/,
    not: /^(sethostname|setdomainname|getdomainname|delete_module|mq_|memfd_create|[fl]?[gs]et|[fl]?removexattr|fsconfig|utsname)/,
    names: /^(l?(get|set|list|remove)xattr|mount|umount2?)$/,
  },
  pid: {
    about: 'process, group and session ids',
    names: /^((get|set)(pgid|sid|pgrp)|get(tid|x?pid|ppid))$/,
  },
  poll: { about: 'waits on many descriptors', files: /^fs\/(select|eventpoll)\.c$/ },
  privileged: {
    about: 'reboots, loads another kernel, sets names, swap or quota, touches I/O ports or PCI',
    files:
      /^(kernel\/(reboot|kexec|kexec_file|acct)|mm\/swapfile|fs\/quota\/quota|drivers\/pci\/syscall)\.c$/,
    names: /^(sethostname|setdomainname|iopl|ioperm|vhangup|s390_pci_mmio_|pciconfig_)/,
  },
  process: {
    about: 'creates, replaces, ends or waits for a process',
    files: /^kernel\/(exit|fork)\.c$|^fs\/exec\.c$/,
    names: /^(clone[23]?|v?fork|wait4|pidfd_open|process_mrelease|execve|execv)$/,
    not: /^(uselib|set_tid_address|unshare)$/,
  },
  resources: {
    about: 'limits and usage',
    names: /^(u?getrlimit|setrlimit|prlimit64|getrusage|times)$/,
  },
  scheduling: {
    about: 'CPU and I/O scheduling',
    files: /^kernel\/sched\/|^block\/ioprio\.c$/,
    names: /^((get|set)priority|nice|sched_|rseq$)/,
    not: /^membarrier$/,
  },
  security: {
    about: 'sandboxes and security modules',
    files: /^(kernel\/seccomp|security\/lsm_syscalls|security\/landlock\/syscalls)\.c$/,
  },
  signal: {
    about: 'sends, blocks, waits for or handles signals',
    files: /^kernel\/signal\.c$|^fs\/signalfd\.c$/,
    names: /^(rt_)?sig|^(pause|signalfd4?)$/,
    not: /^restart_syscall$/,
  },
  stat: {
    about: 'reads attributes of a file or file system',
    files: /^fs\/(stat|statfs)\.c$/,
    names: /^(f|l)?(stat)(fs)?(64)?$|^fstatat64$/,
    not: /^readlink(at)?$/,
  },
  sync: {
    about: 'writes caches out',
    files: /^fs\/sync\.c$/,
    names: /^(msync|(arm_)?sync_file_range2?)$/,
  },
  sysinfo: {
    about: 'describes the system',
    names:
      /^((old)*olduname|uname|utsname|sysinfo|syslog|get(host|domain)name|sysfs|getcpu|_sysctl)$/,
  },
  timer: {
    about: 'sleeps and timers',
    files: /^fs\/timerfd\.c$|^kernel\/time\/(hrtimer|itimer)\.c$/,
    names: /^(timer_|timerfd|clock_nanosleep|(get|set)itimer$|usleep_thread$)/,
  },
  xattr: { about: 'extended attributes', files: /^fs\/xattr\.c$/ },
};

/** Groups of a call, by all its definitions over the architectures. */
export function groupsOf(name: string, definitions: readonly Definition[]): string[] {
  const plain = name.replace(/^osf_/, '');
  return Object.entries(GROUP_RULES)
    .filter(([, { files, argument, names, not }]) => {
      if (names?.test(plain)) return true;
      if (not?.test(plain)) return false;
      return definitions.some(
        ({ file, args }) =>
          files?.test(file) || args.some((one) => argument?.test(`${one.type} ${one.name}`)),
      );
    })
    .map(([group]) => group);
}
