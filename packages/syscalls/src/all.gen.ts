// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import type { Numbers as N_alpha } from './abi/alpha.gen.ts';
import type { Numbers as N_arc } from './abi/arc.gen.ts';
import type { Numbers as N_arm_eabi } from './abi/arm-eabi.gen.ts';
import type { Numbers as N_arm_oabi } from './abi/arm-oabi.gen.ts';
import type { Numbers as N_arm64 } from './abi/arm64.gen.ts';
import type { Numbers as N_arm64_compat32 } from './abi/arm64-compat32.gen.ts';
import type { Numbers as N_csky } from './abi/csky.gen.ts';
import type { Numbers as N_hexagon } from './abi/hexagon.gen.ts';
import type { Numbers as N_i386 } from './abi/i386.gen.ts';
import type { Numbers as N_ia64 } from './abi/ia64.gen.ts';
import type { Numbers as N_loongarch32 } from './abi/loongarch32.gen.ts';
import type { Numbers as N_loongarch64 } from './abi/loongarch64.gen.ts';
import type { Numbers as N_m68k } from './abi/m68k.gen.ts';
import type { Numbers as N_microblaze } from './abi/microblaze.gen.ts';
import type { Numbers as N_mips_n32 } from './abi/mips-n32.gen.ts';
import type { Numbers as N_mips_n64 } from './abi/mips-n64.gen.ts';
import type { Numbers as N_mips_o32 } from './abi/mips-o32.gen.ts';
import type { Numbers as N_nios2 } from './abi/nios2.gen.ts';
import type { Numbers as N_openrisc } from './abi/openrisc.gen.ts';
import type { Numbers as N_parisc } from './abi/parisc.gen.ts';
import type { Numbers as N_parisc64 } from './abi/parisc64.gen.ts';
import type { Numbers as N_powerpc } from './abi/powerpc.gen.ts';
import type { Numbers as N_powerpc_spu } from './abi/powerpc-spu.gen.ts';
import type { Numbers as N_powerpc64 } from './abi/powerpc64.gen.ts';
import type { Numbers as N_riscv32 } from './abi/riscv32.gen.ts';
import type { Numbers as N_riscv64 } from './abi/riscv64.gen.ts';
import type { Numbers as N_s390 } from './abi/s390.gen.ts';
import type { Numbers as N_s390x } from './abi/s390x.gen.ts';
import type { Numbers as N_sh } from './abi/sh.gen.ts';
import type { Numbers as N_sparc } from './abi/sparc.gen.ts';
import type { Numbers as N_sparc64 } from './abi/sparc64.gen.ts';
import type { Numbers as N_x32 } from './abi/x32.gen.ts';
import type { Numbers as N_x86_64 } from './abi/x86_64.gen.ts';
import type { Numbers as N_xtensa } from './abi/xtensa.gen.ts';

/** Numbers of every call of every ABI, as literal types. */
export interface NumbersByAbi {
  readonly alpha: N_alpha;
  readonly arc: N_arc;
  readonly 'arm-eabi': N_arm_eabi;
  readonly 'arm-oabi': N_arm_oabi;
  readonly arm64: N_arm64;
  readonly 'arm64-compat32': N_arm64_compat32;
  readonly csky: N_csky;
  readonly hexagon: N_hexagon;
  readonly i386: N_i386;
  readonly ia64: N_ia64;
  readonly loongarch32: N_loongarch32;
  readonly loongarch64: N_loongarch64;
  readonly m68k: N_m68k;
  readonly microblaze: N_microblaze;
  readonly 'mips-n32': N_mips_n32;
  readonly 'mips-n64': N_mips_n64;
  readonly 'mips-o32': N_mips_o32;
  readonly nios2: N_nios2;
  readonly openrisc: N_openrisc;
  readonly parisc: N_parisc;
  readonly parisc64: N_parisc64;
  readonly powerpc: N_powerpc;
  readonly 'powerpc-spu': N_powerpc_spu;
  readonly powerpc64: N_powerpc64;
  readonly riscv32: N_riscv32;
  readonly riscv64: N_riscv64;
  readonly s390: N_s390;
  readonly s390x: N_s390x;
  readonly sh: N_sh;
  readonly sparc: N_sparc;
  readonly sparc64: N_sparc64;
  readonly x32: N_x32;
  readonly x86_64: N_x86_64;
  readonly xtensa: N_xtensa;
}

/** Words of all tables: a name, with `!` before it where the number is reserved. */
export const DICTIONARY =
  'io_setup io_destroy io_submit io_cancel io_getevents setxattr lsetxattr fsetxattr getxattr ' +
  'lgetxattr fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr ' +
  'getcwd !lookup_dcookie eventfd2 epoll_create1 epoll_ctl epoll_pwait dup dup3 fcntl ' +
  'inotify_init1 inotify_add_watch inotify_rm_watch ioctl ioprio_set ioprio_get flock mknodat ' +
  'mkdirat unlinkat symlinkat linkat renameat umount2 mount pivot_root !nfsservctl statfs ' +
  'fstatfs truncate ftruncate fallocate faccessat chdir fchdir chroot fchmod fchmodat fchownat ' +
  'fchown openat close vhangup pipe2 quotactl getdents64 lseek read write readv writev pread64 ' +
  'pwrite64 preadv pwritev sendfile pselect6 ppoll signalfd4 vmsplice splice tee readlinkat ' +
  'newfstatat fstat sync fsync fdatasync sync_file_range timerfd_create timerfd_settime ' +
  'timerfd_gettime utimensat acct capget capset personality exit exit_group waitid ' +
  'set_tid_address unshare futex set_robust_list get_robust_list nanosleep getitimer setitimer ' +
  'kexec_load init_module delete_module timer_create timer_gettime timer_getoverrun ' +
  'timer_settime timer_delete clock_settime clock_gettime clock_getres clock_nanosleep syslog ' +
  'ptrace sched_setparam sched_setscheduler sched_getscheduler sched_getparam sched_setaffinity ' +
  'sched_getaffinity sched_yield sched_get_priority_max sched_get_priority_min ' +
  'sched_rr_get_interval restart_syscall kill tkill tgkill sigaltstack rt_sigsuspend ' +
  'rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigreturn ' +
  'setpriority getpriority reboot setregid setgid setreuid setuid setresuid getresuid setresgid ' +
  'getresgid setfsuid setfsgid times setpgid getpgid getsid setsid getgroups setgroups uname ' +
  'sethostname setdomainname getrlimit setrlimit getrusage umask prctl getcpu gettimeofday ' +
  'settimeofday adjtimex getpid getppid getuid geteuid getgid getegid gettid sysinfo mq_open ' +
  'mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr msgget msgctl msgrcv msgsnd ' +
  'semget semctl semtimedop semop shmget shmctl shmat shmdt socket socketpair bind listen ' +
  'accept connect getsockname getpeername sendto recvfrom setsockopt getsockopt shutdown ' +
  'sendmsg recvmsg readahead brk munmap mremap add_key request_key keyctl clone execve mmap ' +
  'fadvise64 swapon swapoff mprotect msync mlock munlock mlockall munlockall mincore madvise ' +
  'remap_file_pages mbind get_mempolicy set_mempolicy migrate_pages move_pages ' +
  'rt_tgsigqueueinfo perf_event_open accept4 recvmmsg wait4 prlimit64 fanotify_init ' +
  'fanotify_mark name_to_handle_at open_by_handle_at clock_adjtime syncfs setns sendmmsg ' +
  'process_vm_readv process_vm_writev kcmp finit_module sched_setattr sched_getattr renameat2 ' +
  'seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2 copy_file_range ' +
  'preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx io_pgetevents rseq kexec_file_load ' +
  'pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount ' +
  'fsopen fsconfig fsmount fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 ' +
  'process_madvise epoll_pwait2 mount_setattr quotactl_fd landlock_create_ruleset ' +
  'landlock_add_rule landlock_restrict_self memfd_secret process_mrelease futex_waitv ' +
  'set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake futex_wait ' +
  'futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules mseal ' +
  'setxattrat getxattrat listxattrat removexattrat open_tree_attr file_getattr file_setattr ' +
  'listns rseq_slice_yield fchroot fork open waitpid creat link unlink time mknod chmod lchown ' +
  '!break oldstat umount stime alarm oldfstat pause utime !stty !gtty access nice !ftime rename ' +
  'mkdir rmdir pipe !prof signal !lock !mpx !ulimit oldolduname ustat dup2 getpgrp sigaction ' +
  'sgetmask ssetmask sigsuspend sigpending select symlink oldlstat readlink uselib readdir ' +
  '!profil ioperm socketcall stat lstat olduname iopl !idle vm86old ipc sigreturn modify_ldt ' +
  'sigprocmask !create_module !get_kernel_syms !bdflush sysfs !afs_syscall _llseek getdents ' +
  '_newselect !_sysctl vm86 !query_module poll chown !getpmsg !putpmsg vfork ugetrlimit mmap2 ' +
  'truncate64 ftruncate64 stat64 lstat64 fstat64 lchown32 getuid32 getgid32 geteuid32 getegid32 ' +
  'setreuid32 setregid32 getgroups32 setgroups32 fchown32 setresuid32 getresuid32 setresgid32 ' +
  'getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 fcntl64 sendfile64 ' +
  'set_thread_area get_thread_area epoll_create epoll_wait statfs64 fstatfs64 utimes ' +
  'fadvise64_64 !vserver inotify_init futimesat fstatat64 signalfd eventfd arch_prctl ' +
  'clock_gettime64 clock_settime64 clock_adjtime64 clock_getres_time64 clock_nanosleep_time64 ' +
  'timer_gettime64 timer_settime64 timerfd_gettime64 timerfd_settime64 utimensat_time64 ' +
  'pselect6_time64 ppoll_time64 io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 ' +
  'mq_timedreceive_time64 semtimedop_time64 rt_sigtimedwait_time64 futex_time64 ' +
  'sched_rr_get_interval_time64 arm_fadvise64_64 pciconfig_iobase pciconfig_read ' +
  'pciconfig_write send recv arm_sync_file_range syscall !unused18 !unused28 !signal unused59 ' +
  '!reserved82 !unused84 !ioperm unused109 !iopl !vm86 !modify_ldt cacheflush cachectl sysmips ' +
  '!unused150 !reserved221 !timerfd !uselib !tuxcall !security !set_thread_area ' +
  '!get_thread_area !epoll_ctl_old !epoll_wait_old uretprobe uprobe osf_syscall !osf_old_open ' +
  'osf_wait4 !osf_old_creat !osf_execve !osf_getfsstat getxpid osf_mount getxuid ' +
  '!exec_with_loader !osf_nrecvmsg !osf_nsendmsg !osf_nrecvfrom !osf_naccept !osf_ngetpeername ' +
  '!osf_ngetsockname !osf_chflags !osf_fchflags !osf_old_stat !osf_old_lstat ' +
  'osf_set_program_attributes !osf_profil !osf_old_sigaction getxgid osf_sigprocmask ' +
  '!osf_getlogin !osf_setlogin !osf_reboot !osf_revoke !osf_old_fstat getpagesize !osf_mremap ' +
  '!osf_sbrk !osf_sstk !osf_old_vadvise !osf_kmodcall !osf_mincore !osf_old_getpgrp setpgrp ' +
  'osf_setitimer !osf_old_wait !osf_table osf_getitimer gethostname getdtablesize osf_select ' +
  '!osf_plock !osf_old_sigvec !osf_old_sigblock !osf_old_sigsetmask osf_sigstack ' +
  '!osf_old_vtrace osf_gettimeofday osf_getrusage osf_settimeofday osf_utimes ' +
  '!osf_old_sigreturn !osf_adjtime !osf_gethostid !osf_sethostid !osf_old_killpg !osf_oldquota ' +
  '!osf_pid_block !osf_pid_unblock !osf_sigwaitprim !osf_nfssvc osf_getdirentries osf_statfs ' +
  'osf_fstatfs !osf_asynch_daemon !osf_getfh osf_getdomainname !osf_exportfs !osf_alt_plock ' +
  '!osf_getmnt !osf_alt_sigpending !osf_alt_setsid osf_swapon osf_utsname !osf_mvalid ' +
  '!osf_getaddressconf !osf_msleep !osf_mwakeup !osf_signal !osf_utc_gettime !osf_utc_adjtime ' +
  '!osf_security !osf_kloadcall osf_stat osf_lstat osf_fstat osf_statfs64 osf_fstatfs64 ' +
  '!osf_waitid !osf_priocntlset !osf_sigsendset !osf_set_speculative !osf_msfs_syscall ' +
  'osf_sysinfo !osf_uadmin !osf_fuser osf_proplist_syscall !osf_ntp_adjtime !osf_ntp_gettime ' +
  '!osf_pathconf !osf_fpathconf !osf_uswitch osf_usleep_thread !osf_audcntl !osf_audgen ' +
  '!osf_subsys_info osf_getsysinfo osf_setsysinfo !osf_afs_syscall !osf_swapctl !osf_memcntl ' +
  '!osf_fdatasync sethae old_adjtimex oldumount !dipc !mbind !get_mempolicy !set_mempolicy ' +
  '!set_mempolicy_home_node llseek arc_settls arc_gettls arc_usr_cmpxchg !ni_syscall ' +
  'old_getpagesize !perfmonctl clone2 getunwind lookup_dcookie atomic_cmpxchg_32 atomic_barrier ' +
  '!oldstat !oldfstat !oldolduname !sigaction !sigsuspend !getrlimit !select !oldlstat !readdir ' +
  '!olduname !vm86old !ipc !sigreturn !sigaltstack !migrate_pages !reserved177 !reserved193 ' +
  'or1k_atomic !multiplexer swapcontext rtas sys_debug_setcontext spu_run spu_create ' +
  'sync_file_range2 subpage_prot !switch_endian !map_shadow_stack !umount !sigpending ' +
  '!sigprocmask !fadvise64_64 !sys_debug_setcontext utimesat switch_endian riscv_hwprobe ' +
  'riscv_flush_icache s390_runtime_instr s390_pci_mmio_write s390_pci_mmio_read ' +
  's390_guarded_storage s390_sthyi execv !perfctr sched_set_affinity sched_get_affinity ' +
  'getdomainname kern_features !execv !pause memory_ordering utrap_install !spill !xtensa ' +
  '!available4 !available5 !available6 !available7 !available8 !available9 !available51 ' +
  '!reserved152 !reserved153 !available165 !available170 !available222 !available238 ' +
  '!reserved253 !available255 !available259 !available271 !kexec_load !available286 ' +
  '!available287 !available302 !available303 !available315 !available319';

/** Runs `[NR@]INDEX[*COUNT]` of dictionary words, base 36, numbers without the ABI's base. */
export const TABLES: { readonly [A in keyof NumbersByAbi]: string } = {
  alpha:
    'dx 2l 94 1r*2 dy 1l dz*2 98*2 e1 1d*2 9b*2 b4 5y e2 1q e3*2 13 42 e5*2 39 e7*6 9o ed*2 29 ' +
    '3l ef 4a eg n 9u eh*2 95 ej*5 2h a8 1i@t eo*2 aa ac 65 4m 1f eq a3 er*2 b7 ai*2 et*2 66 ev ' +
    '5z 6a 6h 1m ew*2 4e*2 ey*7 4h f5 a2 28 p f6 b3 2a 3w 5i 5n 5m 3x d3*2 ap 5k 5s 5l f7*4 a7 ' +
    'fb 5w 5v fc*3 5t 3c@1t*2 ff 1j 1g 5r 41 3z 9r 19*2 w 40 5q 5u 5j 9s*2 fg*3 5p fj*2 4j*2 fl ' +
    '4d 1o fm 5o 49@fn*2 4c@a4 fp*5 4j@fu*3 4i 4p@fx 51@fy 54@fz 57@g0*2 5j@g2 57 56 58*2 5b 5a ' +
    '5d g3 9d 5g 5f 5h 5e g4*4 6b g8*3 66@gb*7 6h@4b*2 3o gi*d 6y@gv*4 av gz*7 8c@au h6 14 h7 ' +
    '69 ay as 2x*2 at 38 3y 64 ad 6c*4 4z b0 8x@h8 68 49 2k 47*2 a1 17*2 3a 3d 3b*2 3g*4 aw 4g ' +
    '2t 60 16 43*2 d1*2 b2 4n 1v*2 3v 3q*5 3p a9 4p*2 2u*2 c6 4l 6s 4r h 2i*2 1z 45*2 h9 15 6g ' +
    'd0 1p 4y 5x al@3m 5*c 2q 3e*2 dp 0*2 4 2*2 b9@2m i c2 l c3 6i 2o 3k 67 2z 32 30*2 33*5 5c ' +
    '3n bc*3 c8 ha*3 50*6 2n 61*3 u*2 c9 r*2 2b 2w 6m 1k y x 1i ca*2 z 12 11 10 26 1h 1c 20*2 ' +
    '2p 2r*2 24 2c 25 23 6n 4o m 2g cc dn cd 6r 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6u*2 6t 6w*5 6q ' +
    '71*8 7a*2 7d 79 7c 7e*6 7n*2 7k*3 7p c4*2 4x 4v 4t eu@7r*n fi@8f*2 hd 8i*m',
  arc:
    '0*p by q*h c4*2 ba*2 1b*f he 1r*8 bz 20*7 cb be 29*3x b9 c7 68*k di hf*2 av hh 78@6s*z ' +
    'b7@cf*c bk@cr*8 7r*n cg@8f*p',
  'arm-eabi':
    '3k 2l 94 1r*2 95 1l 8@97*3 65 1d e@9b*3 j@1q 4s 14 n@42 4u q@39 t@9k x@9o*2 10@29 3l 9r*3 ' +
    'n 9u 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4 1y@41 3z a7*2 4h ' +
    '4k 25@4l 4p*2 4e*2 2b@aa 2d@ac*2 68 3y 2j@5z 19*2 1g 1j 3x 3w 2r@17*2 2v@38 2v 2u ai*2 28 ' +
    '33@1m 36@6s 69 4z 3a@2a ap 64 4i 4g 3g@4r 6a ar 3k@2x*2 3n@1o 4b 1e au*2 2k 3u@47*2 ax*3 w ' +
    '6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@b3 16 45*2 4n 3v 3q*5 3p 1v*2 b4 h ' +
    '2i*2 3o 1z 5a@b7*r 1p 15 6g*2 by 68@4y 5x 5*c 3m bz 2q 3e*2 0*2 4 2*2 2m i c2 l c3 6i ' +
    '74@2o 2z 32 30*2 33*5 c4*2 3n c6 cz*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 5r 5u 5s*2 ' +
    '5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c c8 u*2 c9 r*2 6j*3 1k y x 1i ca*2 z 12 11 10 26 ' +
    '1h 1c 20*2 2p 2r*2 24 d5 25 23 6n 4o m 2w 2g cc 2d cd 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@cf*c bk@cr*8 7r*n cg@8f*p',
  'arm-oabi':
    '3k 2l 94 1r*2 95 1l 8@97*3 65 1d 9a*4 j@1q 4s 14 9g 42 4u 9h 39 9i t@9k*2 x@9o*2 10@29 3l ' +
    '9r*3 n 9u 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4 1y@41 3z ' +
    'a7*2 4h 4k 4j 4l 4p*2 4e*2 a9*2 2d@ac*2 68 3y ae 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@ah 38 ' +
    '2v 2u ai*2 28 33@1m 35@d6 6s 69 4z ao 2a ap 64 4i 4g 3g@4r 6a ar 3k@2x*2 3n@1o 4b 1e au*2 ' +
    '2k 3u@47*2 ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@b3 16 45*2 4n 3v ' +
    '3q*5 3p 1v*2 b4 h 2i*2 3o 1z 5a@b7*r 1p 15 6g*2 by 68@4y 5x 5*c 3m bz 2q 3e*2 0*2 4 2*2 2m ' +
    'i c2 l c3 6i 74@2o 2z 32 30*2 33*5 c4*2 3n c6 cz*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 ' +
    '5r 5u 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c c8 u*2 c9 r*2 6j*3 1k y x 1i ca*2 z ' +
    '12 11 10 26 1h 1c 20*2 2p 2r*2 24 d5 25 23 6n 4o m 2w 2g cc 2d cd 1b 2e*2 22 j*2 o 1n q ' +
    '1x*2 6o*2 6r 6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@cf*c bk@cr*8 7r*n cg@8f*p',
  arm64:
    '0*6s 78@6s*z bs@7r*1d',
  'arm64-compat32':
    '3k 2l 94 1r*2 95 1l 8@97*3 65 1d e@9b*3 j@1q 4s 14 n@42 4u q@39 t@9k x@9o*2 10@29 3l 9r*3 ' +
    'n 9u 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4 1y@41 3z a7*2 4h ' +
    '4k 25@4l 4p*2 4e*2 2b@aa 2d@ac*2 68 3y 2j@5z 19*2 1g 1j 3x 3w 2r@17*2 2v@38 2v 2u ai*2 28 ' +
    '33@1m 36@6s 69 4z 3a@2a ap 64 4i 4g 3g@4r 6a ar 3k@2x*2 3n@1o 4b 1e au*2 2k 3u@47*2 ax*3 w ' +
    '6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@b3 16 45*2 4n 3v 3q*5 3p 1v*2 b4 h ' +
    '2i*2 3o 1z 5a@b7*r 1p 15 6g*2 by 68@4y 5x 5*c 3m bz 2q 3e*2 0*2 4 2*2 2m i c2 l c3 6i ' +
    '74@2o 2z 32 30*2 33*5 c4*2 3n c6 cz*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 5r 5u 5s*2 ' +
    '5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c c8 u*2 c9 r*2 6j*3 1k y x 1i ca*2 z 12 11 10 26 ' +
    '1h 1c 20*2 2p 2r*2 24 d5 25 23 6n 4o m 2w 2g cc 2d cd 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@cf*c bk@cr*8 7r*n cg@8f*p',
  csky:
    '0*p by q*c 13@13*4 c4*2 ba*2 1b*f he 1r*8 bz 20*7 cb be 29*3x b9 c7 68*k c0 di 78@6s*z ' +
    'b7@cf*c bk@cr*8 7r*n cg@8f*p',
  hexagon:
    '0*p by q*h c4*2 ba*2 1b*f he 1r*8 bz 20*7 cb be 29*3x b9 c7 68*k 78@6s*z b7@cf*c bk@cr*8 ' +
    '7r*n cg@8f*p',
  i386:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*6 1q 4s 14 9g 42 4u 9h 39 9i*9 29 3l 9r*3 n 9u 49 9v 5y ' +
    '40 4w 9w 4v 4x 2h 13 9x t p 9y 4a 9z*2 4m 1f a1*2 4t a3 4d a4*3 41 3z a7*2 4h 4k 4j 4l ' +
    '4p*2 4e*2 a9*5 68 3y ae 66 5z 19*2 1g 1j 3x 3w af 17*2 ag*2 38 2v 2u ai*2 28 ak*2 1m am*2 ' +
    '6s 69 4z ao 2a ap 64 4i 4g aq 4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k aw 47*2 ax*3 w 6b 1t*2 ' +
    '4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 b1*3 16 45*2 4n 3v 3q*5 3p 1v*2 b4 h 2i*2 3o 1z ' +
    'b5*t 15 6g*2 1p by 68@4y 5x 5*c 3m bz 2q 3e*2 c0*2 0*2 4 2*2 67 70@2m i c2 l c3 6i 2o 2z ' +
    '32 30*2 33*5 c4*2 3n c6*3 6j*3 50*6 2w 2n 7y@61*3 u*2 c9 r*2 6m 1k y x 1i ca*2 z 12 11 10 ' +
    '26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g cc 2d cd 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6u*2 6t 6w*4 71 70 72*c 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w 5u 7e*a ce 7o*2 ax@5a*2 5e*4 56 ' +
    '59 58 57 cf*c bk@cr*8 7r*1d',
  ia64:
    'hi 2l 1r*2 95 1l 97*3 65 1d*2 c6 9b*2 b4 1q 4s*2 14 13 42 4u*2 39 9o 29*3 3l 9r*3 n 9u 49 ' +
    '5y 40 4w*2 2h t p 4m 1f a1*2 41 3z 44 43 46 45 4e*2 4b 4a 4d 4c 4h 4k 4j 4l 4p*2 a9 b3 aa ' +
    'ac*2 68*2 3y 19*2 1g 1j 3x 3w 17*2 4y 5a 5d 5b 56 59 58 57 5e 5g*2 5f 38 2v 2u 2r@1m 9d 6i ' +
    '6s 4z 64 4i 4g 4r 31@2x*2 35@1o au*2 2k aw 47*2 ay w 1t*4 b0 66 5z 6c 6e 6a 60 6b 6d 6f 3d ' +
    '3a 3c 3b 3g*4 2t 16 4n hj b9 d1*2 hk 3o 3q 3s 3r 3u*2 3p 3t h 2i*2 1z b5*2 5i 5k 5n 5l*2 ' +
    '5o*2 5j d3 5q d4 5r 5u 5s*2 5v*2 15 6g*2 ai*2 28 hl 1p hm 5x 5*c 3m 2q 3e*2 2o 67 3n 2m hn ' +
    '0*2 4 2*2 c2 l c3 3k 5c 2z 32 30*2 33*5 c5 c4 6j*3 50*6 2w c8 2n 61*3 u*2 6n c9 r*2 6m 1k ' +
    'y x 1i ca 27 z 12 11 10 26 1h 1c 20*2 2p 24 2r*2 2c 25 23 1b 4o m 2g cc dn cd 2d*3 22 j*2 ' +
    'o 1n q 1x*2 6o 6r 6u*2 6t 6w*8 6q 75*4 7a*6 74 7g*4 7n*2 6p 79 7k*3 7p bs@7r*b c4@83*b ' +
    'cg@8f*3',
  loongarch32:
    '0*4 5@5*k by q*c 13@13*4 c4*2 ba*2 1b*f he 1r*8 bz 22@22*5 29@29*5 2h@2h*9 2r@2r*2 2u@2u*6 ' +
    '31@31 33@33 38@38*b 3k@3k*9 3u@3u*p 4l@4l*4 4s@4s*a 54@54*8 5d@5d*t b9 c7 68*j 79@6t*5 ' +
    '7f@6z*p 85@7p*2 b7@cf*c bk@cr*8 7r*1d',
  loongarch64:
    '0*12 13@13*3g 4l@4l*27 78@6s*z bs@7r*1d',
  m68k:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*3 b4 i@9f 1q 4s 14 9g 42 4u 9h 39 9i*4 x@9o*2 10@29 3l ' +
    '9r*3 n 9u 49 19@5y 40 4w 9w 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4*3 41 3z ' +
    'a7*2 4h 4k 4j 4l 4p*2 4e*2 a9*5 68 3y ae 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@ah 38 2v 2u ' +
    'ai*2 28 33@1m 36@6s 69 4z ao 2a ap 64 4i 4g di 4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k 3u@47*2 ' +
    'ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 er b2*2 16 45*2 4n 3v 3q*5 3p 1v*2 ' +
    '9d h 2i*2 3o 1z b5*a bt bg*d bf bu*4 15 64@1p 4y 3m 5*c 2q bz 6g*2 by 5x 0*2 4 2*2 67 2m i ' +
    'c2 l c3 6i 2o 2z 32 30*2 33*5 c4*2 3n c6*2 6j*3 50*6 2n 7r@61*3 u*2 c9 r*2 6m 1k y x 1i ' +
    'ca*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 3e*2 2w 4o m 2g cc 2d cd 1b 2e*2 22 ' +
    'j*2 o 1n q 1x*2 6o*2 c1 c0 ho*2 6u*2 6t 6w*5 72*7 7a*4 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w ' +
    '5u 6r 71 7e*6 7n 79 7k*3 7p ax@5a*2 5e*4 56 59 58 57 cf*c bk@cr*8 7r*n cg@8f*p',
  microblaze:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*5 hq 1q 4s 14 9g 42 4u 9h 39 9i hr 9k*7 29 3l 9r*3 n 9u ' +
    '49 9v 5y 40 4w 9w 4v 4x 2h 13 9x t p 9y 4a 9z hs 4m 1f a1*2 4t a3 4d ht a5*2 41 3z hu a8 ' +
    '4h 4k hv 4l 4p*2 4e*2 hw aa hx ac*2 68 3y hy 66 5z 19*2 1g 1j 3x 3w af 17*2 dd ah 38 2v 2u ' +
    'ai*2 28 hz df 1m am i0 6s 69 4z i1 2a i2 64 4i 4g dh 4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k ' +
    'aw 47*2 ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 dg b2*2 16 45*2 4n 3v 3q*5 ' +
    '3p 1v*2 b4 h 2i*2 i3 1z b5*t 15 6g*2 1p by 68@4y 5x 5*c 3m bz 2q 3e*2 dr*2 0*2 4 2*2 67 ' +
    '70@2m i c2 l c3 6i 2o 2z 32 30*2 33*5 c4*2 3n c6*3 6j*3 50*6 2w 2n 7y@61*3 u*2 c9 r*2 i4 ' +
    '1k y x 1i ca*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g cc 2d cd 1b 5c 2e*2 ' +
    '5b 5a 5d 57 56 58*2 5g 5f 5h 5e 22 j*2 o 1n q 5i*9 d3 5r d4 5s*5 6q 1x*2 6o*2 6r 6u*2 6t ' +
    '6w*u b7@cf*c bk@cr*8 7r*n cg@8f*p',
  'mips-n32':
    '1r*2 95 1l ai 28 aj b3 1q 66 6a 5z 5y 3q*2 t 1v*2 1t*2 9o 9u az 3g 60 6b 6g*2 5e 5g 5f n ' +
    'a2 9k 2t*3 9i 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 94 65 2l 6s 3l 4g 5a 5d 5b ' +
    '5h 56 59 58 57 p w 2a*2 19*2 ay h 1d*2 9r*3 97*3 aa ac 9c 1g b4 1j 9d 4m 4p 4j 4l 4z 49 39 ' +
    '4u 38 4w 42 40 4v 4x 4a 4t a3 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9l 9b 2k a1 ' +
    '17*2 av 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m 15 b0 4n 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 as ' +
    '2x*2 at b2 1o 16 b5*2 aw i5 4y 5x 5*c 3m i6 2q 3e*2 di*3 0*2 4 2*2 2m i c2 l c3 6i 3v by ' +
    '2o 3k 5c 67 c4*2 bz 2z 32 30*2 33*5 3n c6 6j*3 50*6 c8 2n 6r@61*3 c0 c9 r*2 6m 1k y x 1i ' +
    'ca 27 z 12 11 10 26 1h 1c 20*2 2p 24 2c 25 23 6n 2r*2 2w 4o m u*2 2g cc dn cd 1b 2d 2f 2e ' +
    '22 j*2 o 1n q 1x*2 6o*4 1p 6u*2 6t 6w*4 71 70 72*m 7p 7o b7@cf*c bk@cr*8 7r*n cg@8f*p',
  'mips-n64':
    '1r*2 95 1l ai 28 aj b3 1q 66 6a 5z 5y 3q*2 t 1v*2 1t*2 9o 9u az 3g 60 6b 6g*2 5e 5g 5f n ' +
    'a2 9k 2t*3 9i 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 94 65 2l 6s 3l 4g 5a 5d 5b ' +
    '5h 56 59 58 57 p w 2a*2 19*2 ay h 1d*2 9r*3 97*3 aa ac 9c 1g b4 1j 9d 4m 4p 4j 4l 4z 49 39 ' +
    '4u 38 4w 42 40 4v 4x 4a 4t a3 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9l 9b 2k a1 ' +
    '17*2 av 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m 15 b0 4n 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 as ' +
    '2x*2 at b2 1o 16 b5*2 aw i5 4y 5x 5*c 3m i6 2q 3e*2 di*3 0*2 4 2*2 2m i c2 l c3 6i 3v 2o ' +
    '3k 5c 67 2z 32 30*2 33*5 3n c6 6j*3 50*6 c8 2n 6n@61*3 c0 c9 r*2 6m 1k y x 1i ca 27 z 12 ' +
    '11 10 26 1h 1c 20*2 2p 24 2c 25 23 6n 2r*2 2w 4o m u*2 2g cc dn cd 1b 2d 2f 2e 22 j*2 o 1n ' +
    'q 1x*2 6o*4 6u*2 6t 6w*4 71 70 72*4 1p 76*i 7p 7o bs@7r*n cg@8f*p',
  'mips-o32':
    'd6 2l 94 1r*2 95 1l 96*4 65 1d 9a*5 d7 1q 4s 14 9g 42 4u 9h 39 9i d8 9k*7 29 3l 9r*3 n 9u ' +
    '49 9v 5y 40 4w d9 4v 4x 2h 13 9x t p 9y 4a 9z da 4m 1f a1*2 4t a3 4d a4*3 41 3z a7*2 4h 4k ' +
    '4j 4l 4p*2 4e*2 db aa dc ac*2 68 3y ae 66 5z 19*2 1g 1j 3x 3w af 17*2 dd ah 38 2v 2u ai*2 ' +
    '28 de*2 1m am dg 6s 69 4z ao 2a ap 64 4i 4g dh 4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k aw 47*2 ' +
    'ax*3 w 6b 1t*2 di*4 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 5m 5k 5n 5p 5o 5t 5l d4 5r 5w d3 ' +
    '5v 5q 5s 5u 5i*2 43*2 b2*2 16 45*2 4n 3v 3q*5 3p 1v*2 b4 h 2i*2 3o 1z b5*2 b9*6 15 6g*2 1p ' +
    'by dm 4y 5x 5*c 3m bz 2q 3e*2 0*2 4 2*2 2m i c2 l c3 6i 2o 3k 67 c4*2 2z 32 30*2 33*5 3n ' +
    'c6 6j*3 50*6 c8 2n 7s@61*3 c0 c9 r*2 6m 1k y x 1i ca*2 z 12 11 10 26 1h 1c 20*2 2p 24 2c ' +
    '25 23 6n 2r*2 2w 4o m u*2 2g cc dn cd 1b 2d 2f 2e 22 j*2 o 1n q 1x*2 6o*4 6u*2 6t 6w*4 71 ' +
    '70 72*m 7p 7o ax@5a*2 5e*4 56 59 58 57 cf*c bk@cr*8 7r*n cg@8f*p',
  nios2:
    '0*p by q*h c4*2 ba*2 1b*f he 1r*8 bz 20*7 cb be 29*3x b9 c7 68*k di 78@6s*z b7@cf*c ' +
    'bk@cr*8 7r*n cg@8f*p',
  openrisc:
    '0*p by q*h c4*2 ba*2 1b*f he 1r*8 bz 20*7 cb be 29*3x b9 c7 68*k i7 78@6s*z b7@cf*c ' +
    'bk@cr*8 7r*n cg@8f*p',
  parisc:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*4 5i ai 1q 4s 14 5k 42 4u 9h 39 9i 28 9k*2 5n 5l 9o*2 5m ' +
    '29 3l 9r*3 n 9u 49 5o 5y 40 4w 9w 4v 4x 2h 13 5p t p 5j 4a d3 4g 4m 1f a1*2 4t a3 4d 15 ' +
    'a5*2 41 3z 6g a8 4h 4k 4j 4l 4p*2 4e*2 5q aa aj ac do 68 3y b9 66 5z 19*2 1g 1j 3x 3w d4 ' +
    '17*2 bc 2v@38 2v 2u 2i*2 1v*2 h 1m be b7 6s 69 4z 5u 2a 6h 64 4i 1z 5r 4r 6a ar 3k@2x*2 ' +
    '3n@1o 4b 1e au*2 2k 3u@47*2 ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 3o ' +
    '4o@b3 4q@45*2 4n 3v 3q*5 3p b4 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 5i@bd ba*2 1p by ' +
    '5q@4y 5x 3m bz 2q 3e*2 5z@0*2 4 2*2 66@2m i c2 l c3 6i 5c 50*6 2n c7 2o 5*c 2z 32 30*2 ' +
    '33*5 3n 6j*3 7c@61*3 u*2 c9 r*2 6m 20*2 1k y x 1i ca*2 z 12 11 10 26 1h 1c 2p 2r*2 24 2c ' +
    '25 23 6n 4o m c4*2 2w 2g cc 8g@cd 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6r 6q 6t*3 6y 6w*2 6z*9 ' +
    'c6 78*6 7f 7e 7g*4 7n*2 7k*3 7p*2 di b7@cf*c bk@cr*8 7r*n cg@8f*p',
  parisc64:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*4 5i ai 1q 4s 14 5k 42 4u 9h 39 9i 28 9k*2 5n 5l 9o*2 5m ' +
    '29 3l 9r*3 n 9u 49 5o 5y 40 4w 9w 4v 4x 2h 13 5p t p 5j 4a d3 4g 4m 1f a1*2 4t a3 4d 15 ' +
    'a5*2 41 3z 6g a8 4h 4k 4j 4l 4p*2 4e*2 5q aa aj ac do 68 3y b9 66 5z 19*2 1g 1j 3x 3w d4 ' +
    '17*2 bc 2v@38 2v 2u 2i*2 1v*2 h 1m be b7 6s 69 4z 5u 2a 6h 64 4i 1z 5r 4r 6a ar 3k@2x*2 ' +
    '3n@1o 4b 1e au*2 2k 3u@47*2 3x@ay*2 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 3o ' +
    '4o@b3 4q@45*2 4n 3v 3q*5 3p b4 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 5i@bd ba*2 1p by ' +
    '5q@4y 5x 3m bz 2q 3e*2 5z@0*2 4 2*2 66@2m i c2 l c3 6i 5c 50*6 2n c7 2o 5*c 2z 32 30*2 ' +
    '33*5 3n 6j*3 7c@61*3 u*2 c9 r*2 6m 20*2 1k y x 1i ca*2 z 12 11 10 26 1h 1c 2p 2r*2 24 2c ' +
    '25 23 6n 4o m c4*2 2w 2g cc 8g@cd 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6r 6q 6t*3 6y 6w*2 6z*9 ' +
    'c6 78*6 7f 7e 7g*4 7n*2 7k*3 7p*2 di bs@7r*n cg@8f*p',
  powerpc:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*6 1q 4s 14 9g 42 4u 9h 39 9i*9 29 3l 9r*3 n 9u 49 9v 5y ' +
    '40 4w 9w 4v 4x 2h 13 9x t p 9y 4a 9z*2 4m 1f a1*2 4t a3 4d a4*3 41 3z a7*2 4h 4k 4j 4l ' +
    '4p*2 4e*2 a9*5 68 3y ae 66 5z 19*2 1g 1j 3x 3w af 17*2 dd ah 38 2v 2u ai*2 28 ak df 1m am ' +
    'dg 6s 69 4z ao 2a ap 64 4i 4g dh 4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k aw 47*2 ax*3 w 6b ' +
    '1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 b2*2 16 45*2 4n 3v 3q*5 3p 1v*2 b4 h 2i*2 3o ' +
    '1z b5*4 5x b9*6 d1*2 d0 i8 1p 15 by 6h 6g 4y 3m 5*c 2q 3e*2 69@dp bz 0*2 4 2*2 2o 67 2m i ' +
    'c2 l c3 6i 2z 32 30*2 33*5 i9 3n c6 c4*2 c7 ia*2 76@6m 6j*3 50*6 2w 61*3 2n u*2 c9 r*2 ' +
    'ic*2 20*2 2p 24*2 23 1k y x 1i ca*2 z 12 11 10 26 1h 1c 2s 2r 6n 4o m 2g cc 2d cd ie 1b if ' +
    '2e*2 22 j*2 o 1n q 6p 1x*2 6o 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 5r 5u 5s*2 5v*2 6r 6q ' +
    '6w*4 71 70 72*2 75 74 76*8 ig 7e*2 ai@7g*4 7q 7n 7l*2 7k 7p 7o ax@5a*2 5e*4 56 59 58 57 ' +
    'cf*c bk@cr*8 7r*n cg@8f*5 ih 8l*j',
  'powerpc-spu':
    '3@1r*2 95 1l 96*4 c@1d 9a*5 hq 1q 4s m@ii 42 4u 9h r@9i hr v@9m*5 29 3l 9r*3 n 9u 49 9v 5y ' +
    '40 4w 1d@4v 4x 1h@9x t p 9y 4a 9z hs 4m 1f 1r@a2 4t a3 4d ht a5*2 41 3z hu ij 4h 4k hv 4l ' +
    '4p*2 4e*2 hw aa hx ac 2h@hy 66 5z 19*2 1g 1j 3x 3w af 2t@dd ah 38 2v 2u ai*2 28 hz df 1m ' +
    'am dg 6s 38@4z 3a@2a i2 3d@4i 4g dh 4r 6a ik as 3m@at 3o@4b 1e au*2 2k aw 47*2 ax*3 w 6b ' +
    '1t*2 4c 2b 46@6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 b2*2 16 45*2 4n 4z@1v*2 b4 h 2i*2 56@1z b5*2 ' +
    '5a@b8 5x 5l@i8 1p 15 5p@6h 6g 4y 3m 5*c 2q 3e*2 69@dp 6b@0*2 4 2*2 6h@67 6k@c2 l c3 6i 2z ' +
    '32 30*2 33*5 6y@3n c6 c4*2 il ia im 7u@2p 24*2 23 1k y x 1i in 27 z 12 11 10 26 1h 1c 2s ' +
    '2r 6n 4o 8g@2g cc 2d cd ie 8n@2e*2 22 j*2 o 1n 8v@6p 1x*2 91@6t 5i 5k 5n 5l*2 5o*2 5j d3 ' +
    '5q d4 5r 5u 5s*2 5v*2 6r 6q 6w*4 71 70 9v@76*7 a3@ig 7e*2 ak@7i*2 ax@5a*2 5e*4 56 59 58 57 ' +
    'bs@7r*b c4@83*b cg@8f*2 cj@8i*2 ih 8l*h d4@93',
  powerpc64:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*5 hq 1q 4s 14 ii 42 4u 9h 39 9i hr 9k*7 29 3l 9r*3 n 9u ' +
    '49 9v 5y 40 4w 9w 4v 4x 2h 13 9x t p 9y 4a 9z hs 4m 1f a1*2 4t a3 4d ht a5*2 41 3z hu ij ' +
    '4h 4k hv 4l 4p*2 4e*2 hw aa hx ac*2 68 3y hy 66 5z 19*2 1g 1j 3x 3w af 17*2 dd ah 38 2v 2u ' +
    'ai*2 28 hz df 1m am dg 6s 69 4z ao 2a i2 64 4i 4g dh 4r 6a ik as 2x*2 at 1o 4b 1e au*2 2k ' +
    'aw 47*2 ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 b2*2 16 45*2 4n 3v 3q*5 3p ' +
    '1v*2 b4 h 2i*2 3o 1z b5*4 5x 5i@d1*2 d0 i8 1p 15 5p@6h 6g 4y 3m 5*c 2q 3e*2 69@dp 6b@0*2 4 ' +
    '2*2 2o 67 2m i c2 l c3 6i 2z 32 30*2 33*5 i9 3n c6 c4*2 73@ia im 76@6m 6j*3 50*6 2w 61*3 ' +
    '2n u*2 c9 r*2 ic*2 20*2 2p 24*2 23 1k y x 1i ca 27 z 12 11 10 26 1h 1c 2s 2r 6n 4o m 2g cc ' +
    '2d cd ie 1b if 2e*2 22 j*2 o 1n q 6p 1x*2 6o 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 5r 5u ' +
    '5s*2 5v*2 6r 6q 6w*4 71 70 72*2 75 74 76*8 io 7e*2 ai@7g*4 7q 7n 7l*2 7k 7p 7o aw@5c 5a*2 ' +
    '5e*4 56 59 58 57 bs@7r*n cg@8f*5 ih 8l*j',
  riscv32:
    '0*4 5@5*k by q*c 13@13*4 c4*2 ba*2 1b*f he 1r*8 bz 22@22*5 29@29*5 2h@2h*9 2r@2r*2 2u@2u*6 ' +
    '31@31 33@33 38@38*b 3k@3k*9 3u@3u*p 4l@4l*4 4s@4s*a 54@54*8 5d@5d*t b9 c7 68*j 76@ip*2 ' +
    '79@6t*5 7f@6z*p 85@7p*2 b7@cf*c bk@cr*8 7r*1d',
  riscv64:
    '0*12 13@13*5p 76@ip*2 6s*z bs@7r*1d',
  s390:
    '1@2l 94 1r*2 95 1l 3k 97*3 65 1d 9a*4 j@1q 4s 14 9g 42 4u 9h 39 9i t@9k*2 x@9o*2 10@29 3l ' +
    '9r*3 n 9u 49 19@5y 40 4w 9w 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4 1y@41 3z ' +
    'a7*2 4h 4k 4j 4l 4p*2 4e*2 2b@aa 2d@ac*2 68 3y ae 66 5z 19*2 1g 1j 3x 3w 2r@17*2 dd ah 38 ' +
    '2v 2u ai*2 28 32@i 1m am 36@6s 69 4z ao 2a ap 64 4i 4g 3g@4r 6a ar*2 2x*2 at 1o 4b 1e au*2 ' +
    '2k aw 47*2 ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4n@b2*2 16 45*2 4n 3v ' +
    '3q*5 3p 1v*2 b4 h 2i*2 3o 1z b5*t 15 6g*2 1p by 5x bz 5*c 4y 3m 2q 3e*2 3n 6r@0*2 4 2*2 2m ' +
    'c2 l c3 2o 67 2z 32 30*2 33*5 7c@c7 c4*2 6i*4 50*6 2w 61*3 2n u*2 c9 r*2 6m 1k y x 1i ca*2 ' +
    'z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m c6 1b 2g cc dn cd 2d*3 22 j q 1n o k ' +
    '1x*2 6o*2 6u*2 6t 6w*5 72*2 ir 74*9 is*2 7d*3 6r 71 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w 5u ' +
    '7g*4 iu 7n iv 7q 7o*2 7k*3 ax@5a*2 5e*4 56 59 58 57 cf*c bk@cr*8 7r*13',
  s390x:
    '1@2l 94 1r*2 95 1l 3k 97*3 65 1d e@9b*2 j@1q 4s 14 9g q@39 9i t@9k*2 x@9o*2 10@29 3l 9r*3 ' +
    'n 9u 49 19@5y 1c@9w 1f@2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4 20@a7*2 4h 4k 25@4l ' +
    '4p*2 2b@aa 2d@ac*2 68 3y hy 66 5z 19*2 1g 2o@3x 3w 2r@17*2 2u@ah 38 2v 2u ai*2 28 32@i 1m ' +
    'am 36@6s 69 4z ao 2a ap 64 4i 4g 3g@4r 6a ar*2 2x*2 at 1o 4b 1e au*2 2k aw 3x@ay a9 w 6b ' +
    '1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 4n@b2*2 16 4s@4n 3v 3q*5 3p 1v*2 53@h 2i*2 3o 1z ' +
    'b5*3 4j 5i@9d 4u 4w 4v 4x 41 3z 4e*2 1j 43*4 b4 42 40 47*2 15 6g*2 1p 66@5x 68@5*c 4y 3m ' +
    '2q 3e*2 3n 6r@0*2 4 2*2 2m c2 l c3 2o 67 2z 32 30*2 33*5 7d@c4*2 6i*4 50*6 2w 61*3 2n u*2 ' +
    'c9 r*2 6m 1k y x 1i ca 27 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m c6 1b 2g cc ' +
    'dn cd 2d*3 22 j q 1n o k 1x*2 6o*2 6u*2 6t 6w*5 72*2 ir 74*9 is*2 7d*3 6r 71 5i*3 5n 5l 6q ' +
    '5t 5s 5o*3 5v 5r 5w 5u 7g*4 iu 7n iv 7q 7o*2 7k*3 aw@5c 5a*2 5e*4 56 59 58 57 bs@7r*1d',
  sh:
    '3k 2l 94 1r*2 95 1l 96*4 65 1d 9a*4 i@9f 1q 4s 14 9g 42 4u 9h 39 9i*4 x@9o*2 10@29 3l 9r*3 ' +
    'n 9u 49 19@5y 40 4w 9w 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f a1*2 4t a3 4d a4*3 41 3z a7*2 4h ' +
    '4k 4j 4l 4p*2 4e*2 2b@aa*4 68 3y ae 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@ah 38 2v 2u ai*2 28 ' +
    'ak 33@1m 36@6s 69 4z ao 2a ap 64 4i 4g di 4r 6a ar 3k@2x*2 3n@1o 4b 1e au*2 2k 3u@47*2 ' +
    'ax*3 w 6b 1t*2 4c 2b b0 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@b3 16 45*2 4n 3v 3q*5 3p 1v*2 ' +
    'b4 h 2i*2 3o 1z 5a@b7*r 15 6g*2 1p by 68@4y 5x 5*c 3m bz 2q 3e*2 6t@0*2 4 2*2 67 70@2m i ' +
    'c2 l c3 6i 2o 2z 32 30*2 33*5 c4*2 3n c6*2 7m@6j*3 50*6 2w 2n 61*3 u*2 c9 r*2 86@6m 1k y x ' +
    '1i ca*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g cc 2d cd 1b 2e*2 22 j*2 o ' +
    '1n q 1x*2 6o*2 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j d3 5q d4 5r 5u 5s*2 5v*2 6r 6q 6w*4 71 70 ' +
    '72*4 77 76 78*c 7n 7k*3 7p ie ax@5a*2 5e*4 56 59 58 57 cf*c bk@cr*8 7r*b c4@83*b cg@8f*p',
  sparc:
    '3k 2l 94 1r*2 95 1l 6s 97*3 iw 1d b4 9b*3 5y ix 1q 4s 2i*2 42 4u 23 39 9i 3o 9k*2 bf bo ' +
    '9o*2 bt 29 3l ai 1z aj n 9u 49 bg 13 40 4w 9w 4v 4x 2h 1h@bh t 3y b9 aa ac 65 4m 1f 28 be ' +
    'er 6b b7 1v*2 bi*2 66 bk 5z 6a 6h 1m ba 6g 4e*2 a3 bn 2v bb 68 2u bu 4h bv a2 bw p a9 bx ' +
    '2a 3w 5i 5n 5m 3x 3v 3q*5 3p bp*4 bl 5w 5v bm 4p 4l 5t h 1t*2 4q 1j 1g 5r 41 3z 9r 19*2 w ' +
    'bd 5q 5u 5j 9s*2 c6 bc bz 5p 2q 4y 4j*2 15 4n d1*2 5o c9 r b3 1p by s 17*2 9g iy*3 4i ' +
    '4l@1o 2o 14 a1 5*5 ay 4d 1e a*6 a8 b2 4a g 3m 2m 4g 2x 2k 6i c2 l c3 u 4t a4*4 ab ad*2 5x ' +
    'ah 38 i 67 c7 3n 96 69 4z ao*2 64 v 4r ar*2 2y at 4b au*3 47*2 az 9a 24 9h c4*2 ax 6c*4 3a ' +
    '3d 3b*2 3g*4 2t 60 b0 4c 2b 16 2c 34*4 3f 3e 32 30*2 33 2z c8 0*5 50*6 2n 25 61*3 1k y x ' +
    '1i ca*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 6m 6j*3 2w 6n 4o m 2g cc 2d cd 1b 2e*2 22 j*2 o ' +
    '1n q 6q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 72*2 j1 74*a 7f 7e 5k*2 5s 7g*4 7n*2 7k*3 7p ' +
    'ax@5a*2 5e*4 56 59 58 57 cf*c bk@cr*8 7r*n cg@8f*p',
  sparc64:
    '3k 2l 94 1r*2 95 1l 6s 97*3 j2 1d b4 9b*3 5y ix 1q 4s 2i*2 42 4u 23 39 9i 3o j3 9l x@9o*2 ' +
    '10@29 3l ai 1z aj n 9u 49 19@13 40 4w 9w 4v 4x 2h j4 1i@t 3y 1l@aa ac 65 4m 1f 28 be er 6b ' +
    'b7 1v*2 1z@66 21@5z 6a 6h 1m 26@6g 4e*2 a3 2b@2v 2d@68 2u 2g@4h 2i@a2 2k@p a9 2n@2a 3w 5i ' +
    '5n 5m 3x 3v 3q*5 3p 43*4 35@5w 5v 38@4p 4l 5t h 1t*2 4q 1j 1g 5r 41 3z 9r 19*2 w bd 5q 5u ' +
    '5j 9s*2 c6 bc bz 5p 2q 4y 4j*2 15 4n d1*2 5o c9 r b3 1p 4c@s 17*2 9g iy*3 4i j5 1o 2o 14 ' +
    'a1 5*5 ay 4d 1e a*6 ij b2 4a g 3m 2m 4g 2x 2k 6i c2 l c3 u 4t ht a5*2 hu ab ad hy 5x ah 38 ' +
    'i 67 c7 3n 96 69 4z ao i2 64 v 4r ik as 2y at 4b au*3 47*2 az 6g@24 9h c4*2 ax 6c*4 3a 3d ' +
    '3b*2 3g*4 2t 60 b0 4c 2b 16 2c 34*4 3f 3e 32 30*2 33 2z c8 0*5 50*6 2n 25 61*3 1k y x 1i ' +
    'ca*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 6m 6j*3 2w 6n 4o m 2g cc 2d cd 1b 2e*2 22 j*2 o 1n q ' +
    '6q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 72*2 j1 74*a 7f 7e 5k*2 5s 7g*4 7n*2 7k*3 7p aw@5c 5a*2 ' +
    '5e*4 56 59 58 57 bs@7r*n cg@8f*p',
  x32:
    '1r*2 95 1l ai 28 aj b3 1q 66 6a 5z 5y e@3r h@1v*2 l@9o 9u a9 3g 60 6b 6g*2 5e 5g 5f n a2 ' +
    '9k 2t*2 9i 2v 4s 1z 5i 5n 5m 5q 1c@5u 5k*2 5o*2 5j 1k@64 94 b7 1o@2l 6s 3l 4g 5a 5d 5b 5h ' +
    '56 59 58 57 p w 2a*2 19*2 ay h 1d*2 9r*3 97*3 aa ac 9c 1g b4 1j 9d 4m 4p 4j 4l 4z 49 2u@4u ' +
    '38 4w 42 40 4v 4x 4a 4t a3 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3m@3p 3o@9l 9b 3r@2k a1 17*2 ' +
    'av 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m aq 15 4d@4n ce 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 al ag ' +
    '4v@2x*2 4z@1o 51@b5*2 aw dp*2 4y 5x 5*c 3m 9a 2q 3e*2 5r@1 4 5u@3 5w@i c2 60@6i 1p 2o 3k ' +
    '5c 67 67@32 30*2 33*5 2m c3 l 3n c6 6l@6j 6l 6k 50*4 6t@55 6w@61*3 u*2 c9 r*2 6m 1k y x 1i ' +
    'ca 27 z 12 11 10 26 1h 1c 20*2 2p 7n@24*2 2c 7s@2g m cc 2d cd 1b 2e*2 6q 22 j*2 o 1n q ' +
    '8a@6p 8c@6u*2 6t 6w*4 8k@70 4o 8o@74*8 7q 7c 8z@7e*4 95@7k*6 dv*2 bs@7r*1d e8@3q 3v t 1t*2 ' +
    '5r 5v*2 65 39 3s*3 3o 2z 54 2w 2n 2r*2 23 6n 1x*2 6o 6r 71*3 5s*2 0 2 7d 7i*2',
  x86_64:
    '1r*2 95 1l ai 28 aj b3 1q 66 6a 5z 5y 3q*2 3v t 1v*2 1t*2 9o 9u a9 3g 60 6b 6g*2 5e 5g 5f ' +
    'n a2 9k 2t*2 9i 2v 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 94 b7 65 2l 6s 3l 4g ' +
    '5a 5d 5b 5h 56 59 58 57 p w 2a*2 19*2 ay h 1d*2 9r*3 97*3 aa ac 9c 1g b4 1j 9d 4m 4p 4j 4l ' +
    '4z 49 39 4u 38 4w 42 40 4v 4x 4a 4t a3 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9l 9b ' +
    'do 2k a1 17*2 av 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m aq 15 b0 4n ce 4r 4k 1f 29 2h 4q 14 13 68*2 ' +
    '3y 4h*2 al ag as 2x*2 at b2 1o 16 b5*2 aw dp*2 4y 5x 5*c 3m 9a 2q 3e*2 dr 0*2 4 2*2 ds i ' +
    'c2 dt*2 6i 1p 2o 3k 5c 67 2z 32 30*2 33*5 2m c3 l 3n c6 c8 6j 6l 6k 50*6 2w 2n 61*3 u*2 c9 ' +
    'r*2 6m 1k y x 1i ca 27 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24*2 2c 23 6n 2g m cc 2d cd 1b ' +
    '2e*2 6q 22 j*2 o 1n q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 4o 72*a 7q 7c*e dv*2 bs@7r*1d',
  xtensa:
    'j6*8 95 1l n a2 1r*2 a9 1q b3 ax c3 l c2 97 19*2 1t*2 2a*2 ba*2 1v*2 98 9r aa ac 9b 9u 99 ' +
    '9t 9s 1d*2 h 9c b4 ai bc 9d aj bd je 1g 1j 28 be w 9o 4m ay 1p by 1b c7 9l c6 t p 5 8 b e ' +
    '6 9 c f 7 a d g b9 5z 6a 5y 6c*4 60 6b 6g*2 5e 5g 5f 5h*2 5s*3 5k 5n 5l*2 5o*2 5v*2 d3*2 ' +
    '5q*2 5j 1z bz 71 64*2 2l*2 4s 6s 2n 3l*3 2o 4y 4d 4c 4n 2k 3x 3w 2v 2u 42 4u 40 4w 4v 4x ' +
    '41 3z 43*4 4a*2 4t a3 jf*2 49 2h 3e*2 2i*2 39 5c 5a 5d 5b jh 56 59 58 57 ji 13*2 68 1f 15 ' +
    '9g 69 29 6z 47*2 av a1 17*2 c4*2 4k 4j 4l 2q 4p*3 2t 4e*2 4h*2 38 1m ad 3y 1o 16 b0 au 4g ' +
    '4z 2x*2 3a 3d 3b*2 3h*3 3g 66@jj 3k 3o 3v 3q*5 3p 50*6 jk 0*3 4 3 34*4 2z 33 32 30*2 jl i ' +
    'jm 61*3 jn 5x 6i 6m 6j*3 2p 6n 24*2 23 jo 20*2 m k c9 r*2 q 4o jp u*2 2r*2 jq*2 1k y x z ' +
    '12 11 10 26 2g 1i ca*2 1h 1c js*2 cc 8i@cd 6r 70 22 o 1n 2d*3 ju j 1x*2 jv 6u*2 72*2 6w*2 ' +
    'ie 6p 6o 6y 6t 74*2 6q 76*i 7p b7@cf*c bk@cr*8 7r*n cg@8f*p',
};
