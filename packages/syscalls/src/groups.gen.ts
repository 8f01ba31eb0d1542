// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT

/** Groups by meaning: what each is about, and its calls in alphabetical order. */
export const GROUPS = {
  aio: {
    about: 'asynchronous I/O contexts (io_submit and kin)',
    names:
      'io_cancel io_destroy io_getevents io_pgetevents io_pgetevents_time64 io_setup io_submit',
  },
  clock: {
    about: 'reads or sets a clock',
    names:
      'adjtimex clock_adjtime clock_adjtime64 clock_getres clock_getres_time64 clock_gettime ' +
      'clock_gettime64 clock_settime clock_settime64 ftime gettimeofday old_adjtimex ' +
      'osf_adjtime osf_gettimeofday osf_settimeofday settimeofday stime time',
  },
  credentials: {
    about: 'user and group ids, capabilities',
    names:
      'capget capset getegid getegid32 geteuid geteuid32 getgid getgid32 getgroups getgroups32 ' +
      'getresgid getresgid32 getresuid getresuid32 getuid getuid32 getxgid getxuid setfsgid ' +
      'setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32 setregid setregid32 ' +
      'setresgid setresgid32 setresuid setresuid32 setreuid setreuid32 setuid setuid32',
  },
  data: {
    about: 'moves data through descriptors',
    names:
      'copy_file_range pread64 preadv preadv2 pwrite64 pwritev pwritev2 read readv sendfile ' +
      'sendfile64 splice tee vmsplice write writev',
  },
  debug: {
    about: 'looks into or changes another process, the kernel or the CPU’s counters',
    names:
      'bpf kcmp perf_event_open perfmonctl pidfd_getfd process_vm_readv process_vm_writev ' +
      'ptrace sys_debug_setcontext uprobe uretprobe',
  },
  fd: {
    about: 'takes a file descriptor or a set of them',
    names:
      '_llseek _newselect accept accept4 arm_fadvise64_64 arm_sync_file_range bind cachestat ' +
      'close close_range connect copy_file_range dup dup2 dup3 epoll_ctl epoll_pwait ' +
      'epoll_pwait2 epoll_wait execveat faccessat faccessat2 fadvise64 fadvise64_64 fallocate ' +
      'fanotify_mark fchdir fchmod fchmodat fchmodat2 fchown fchown32 fchownat fchroot fcntl ' +
      'fcntl64 fdatasync fgetxattr file_getattr file_setattr finit_module flistxattr flock ' +
      'fremovexattr fsconfig fsetxattr fsmount fspick fstat fstat64 fstatat64 fstatfs fstatfs64 ' +
      'fsync ftruncate ftruncate64 futimesat getdents getdents64 getpeername getsockname ' +
      'getsockopt getxattrat inotify_add_watch inotify_rm_watch io_uring_enter ' +
      'io_uring_register ioctl kexec_file_load landlock_add_rule landlock_restrict_self linkat ' +
      'listen listxattrat llseek lseek mkdirat mknodat mmap mmap2 mount_setattr move_mount ' +
      'mq_getsetattr mq_notify mq_timedreceive mq_timedreceive_time64 mq_timedsend ' +
      'mq_timedsend_time64 name_to_handle_at newfstatat oldfstat open_by_handle_at open_tree ' +
      'open_tree_attr openat openat2 osf_fstat osf_fstatfs osf_fstatfs64 osf_getdirentries ' +
      'osf_select perf_event_open pidfd_getfd pidfd_send_signal poll ppoll ppoll_time64 pread64 ' +
      'preadv preadv2 process_madvise process_mrelease pselect6 pselect6_time64 pwrite64 ' +
      'pwritev pwritev2 quotactl_fd read readahead readdir readlinkat readv recv recvfrom ' +
      'recvmmsg recvmmsg_time64 recvmsg removexattrat renameat renameat2 select send sendfile ' +
      'sendfile64 sendmmsg sendmsg sendto setns setsockopt setxattrat shutdown signalfd ' +
      'signalfd4 splice spu_create spu_run statx symlinkat sync_file_range sync_file_range2 ' +
      'syncfs tee timerfd_gettime timerfd_gettime64 timerfd_settime timerfd_settime64 unlinkat ' +
      'utimensat utimensat_time64 utimesat vmsplice write writev',
  },
  futex: {
    about: 'futexes',
    names:
      'futex futex_requeue futex_time64 futex_wait futex_waitv futex_wake get_robust_list ' +
      'set_robust_list',
  },
  io_uring: {
    about: 'io_uring',
    names:
      'io_uring_enter io_uring_register io_uring_setup',
  },
  ipc: {
    about: 'System V IPC and POSIX message queues',
    names:
      'ipc mq_getsetattr mq_notify mq_open mq_timedreceive mq_timedreceive_time64 mq_timedsend ' +
      'mq_timedsend_time64 mq_unlink msgctl msgget msgrcv msgsnd semctl semget semop semtimedop ' +
      'semtimedop_time64 shmat shmctl shmdt shmget',
  },
  keyring: {
    about: 'keys and keyrings',
    names:
      'add_key keyctl request_key',
  },
  memory: {
    about: 'the address space of a process',
    names:
      'brk get_mempolicy madvise map_shadow_stack mbind memfd_create memfd_secret migrate_pages ' +
      'mincore mlock mlock2 mlockall mmap mmap2 move_pages mprotect mremap mseal msync munlock ' +
      'munlockall munmap osf_mremap pkey_alloc pkey_free pkey_mprotect process_madvise ' +
      'remap_file_pages set_mempolicy set_mempolicy_home_node shmat shmdt subpage_prot ' +
      'userfaultfd',
  },
  module: {
    about: 'kernel modules',
    names:
      'create_module delete_module finit_module init_module query_module',
  },
  mount: {
    about: 'the mount tree',
    names:
      'fsconfig fsmount fsopen fspick listmount mount mount_setattr move_mount oldumount ' +
      'open_tree open_tree_attr osf_mount pivot_root statmount umount umount2',
  },
  namespace: {
    about: 'creates, joins or re-roots a namespace',
    names:
      'chroot clone clone2 clone3 fchroot listns pivot_root setns unshare',
  },
  network: {
    about: 'sockets',
    names:
      'accept accept4 bind connect getpeername getsockname getsockopt listen recv recvfrom ' +
      'recvmmsg recvmmsg_time64 recvmsg send sendmmsg sendmsg sendto setsockopt shutdown socket ' +
      'socketcall socketpair',
  },
  notify: {
    about: 'file-system notification',
    names:
      'fanotify_init fanotify_mark inotify_add_watch inotify_init inotify_init1 inotify_rm_watch',
  },
  path: {
    about: 'takes a path',
    names:
      'access acct chdir chmod chown chown32 chroot creat execv execve execveat faccessat ' +
      'faccessat2 fanotify_mark fchmodat fchmodat2 fchownat file_getattr file_setattr fspick ' +
      'fstatat64 futimesat getxattr getxattrat inotify_add_watch lchown lchown32 lgetxattr link ' +
      'linkat listxattr listxattrat llistxattr lremovexattr lsetxattr lstat lstat64 mkdir ' +
      'mkdirat mknod mknodat mount mount_setattr move_mount name_to_handle_at newfstatat ' +
      'oldlstat oldstat oldumount open open_tree open_tree_attr openat openat2 osf_lstat ' +
      'osf_mount osf_stat osf_statfs osf_statfs64 osf_swapon osf_utimes pivot_root quotactl ' +
      'readlink readlinkat removexattr removexattrat rename renameat renameat2 rmdir setxattr ' +
      'setxattrat spu_create stat stat64 statfs statfs64 statx swapoff swapon symlink symlinkat ' +
      'truncate truncate64 umount umount2 unlink unlinkat uselib utime utimensat ' +
      'utimensat_time64 utimes utimesat',
  },
  pid: {
    about: 'process, group and session ids',
    names:
      'getpgid getpgrp getpid getppid getsid gettid getxpid setpgid setpgrp setsid',
  },
  poll: {
    about: 'waits on many descriptors',
    names:
      '_newselect epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait poll ' +
      'ppoll ppoll_time64 pselect6 pselect6_time64 select',
  },
  privileged: {
    about: 'reboots, loads another kernel, sets names, swap or quota, touches I/O ports or PCI',
    names:
      'acct ioperm iopl kexec_file_load kexec_load osf_swapon pciconfig_iobase pciconfig_read ' +
      'pciconfig_write quotactl quotactl_fd reboot s390_pci_mmio_read s390_pci_mmio_write ' +
      'setdomainname sethostname swapoff swapon vhangup',
  },
  process: {
    about: 'creates, replaces, ends or waits for a process',
    names:
      'clone clone2 clone3 execv execve execveat exit exit_group fork osf_execve osf_wait4 ' +
      'pidfd_open process_mrelease vfork wait4 waitid waitpid',
  },
  resources: {
    about: 'limits and usage',
    names:
      'getrlimit getrusage osf_getrusage prlimit64 setrlimit times ugetrlimit',
  },
  scheduling: {
    about: 'CPU and I/O scheduling',
    names:
      'getpriority ioprio_get ioprio_set nice rseq rseq_slice_yield sched_get_affinity ' +
      'sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr ' +
      'sched_getparam sched_getscheduler sched_rr_get_interval sched_rr_get_interval_time64 ' +
      'sched_set_affinity sched_setaffinity sched_setattr sched_setparam sched_setscheduler ' +
      'sched_yield setpriority',
  },
  security: {
    about: 'sandboxes and security modules',
    names:
      'landlock_add_rule landlock_create_ruleset landlock_restrict_self lsm_get_self_attr ' +
      'lsm_list_modules lsm_set_self_attr seccomp',
  },
  signal: {
    about: 'sends, blocks, waits for or handles signals',
    names:
      'kill osf_signal osf_sigprocmask osf_sigsendset osf_sigstack osf_sigwaitprim pause ' +
      'pidfd_send_signal rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn ' +
      'rt_sigsuspend rt_sigtimedwait rt_sigtimedwait_time64 rt_tgsigqueueinfo sgetmask ' +
      'sigaction sigaltstack signal signalfd signalfd4 sigpending sigprocmask sigreturn ' +
      'sigsuspend ssetmask tgkill tkill',
  },
  stat: {
    about: 'reads attributes of a file or file system',
    names:
      'file_getattr fstat fstat64 fstatat64 fstatfs fstatfs64 lstat lstat64 newfstatat oldfstat ' +
      'oldlstat oldstat osf_fstat osf_fstatfs osf_fstatfs64 osf_lstat osf_stat osf_statfs ' +
      'osf_statfs64 stat stat64 statfs statfs64 statx ustat',
  },
  sync: {
    about: 'writes caches out',
    names:
      'arm_sync_file_range fdatasync fsync msync sync sync_file_range sync_file_range2 syncfs',
  },
  sysinfo: {
    about: 'describes the system',
    names:
      '_sysctl getcpu getdomainname gethostname oldolduname olduname osf_getdomainname ' +
      'osf_sysinfo osf_utsname sysfs sysinfo syslog uname',
  },
  timer: {
    about: 'sleeps and timers',
    names:
      'alarm clock_nanosleep clock_nanosleep_time64 getitimer nanosleep osf_getitimer ' +
      'osf_setitimer osf_usleep_thread setitimer timer_create timer_delete timer_getoverrun ' +
      'timer_gettime timer_gettime64 timer_settime timer_settime64 timerfd timerfd_create ' +
      'timerfd_gettime timerfd_gettime64 timerfd_settime timerfd_settime64',
  },
  xattr: {
    about: 'extended attributes',
    names:
      'fgetxattr flistxattr fremovexattr fsetxattr getxattr getxattrat lgetxattr listxattr ' +
      'listxattrat llistxattr lremovexattr lsetxattr removexattr removexattrat setxattr ' +
      'setxattrat',
  },
} as const;
