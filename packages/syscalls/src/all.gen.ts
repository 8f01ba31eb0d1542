// pnpm --filter @kernfmt/generate start tables: Linux 6.12.117
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
  'fork open waitpid creat link unlink time mknod chmod lchown !break oldstat umount stime ' +
  'alarm oldfstat pause utime !stty !gtty access nice !ftime rename mkdir rmdir pipe !prof ' +
  'signal !lock !mpx !ulimit oldolduname ustat dup2 getpgrp sigaction sgetmask ssetmask ' +
  'sigsuspend sigpending select symlink oldlstat readlink uselib readdir !profil ioperm ' +
  'socketcall stat lstat olduname iopl !idle vm86old ipc sigreturn modify_ldt sigprocmask ' +
  '!create_module !get_kernel_syms !bdflush sysfs !afs_syscall _llseek getdents _newselect ' +
  '!_sysctl vm86 !query_module poll chown !getpmsg !putpmsg vfork ugetrlimit mmap2 truncate64 ' +
  'ftruncate64 stat64 lstat64 fstat64 lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32 ' +
  'setregid32 getgroups32 setgroups32 fchown32 setresuid32 getresuid32 setresgid32 getresgid32 ' +
  'chown32 setuid32 setgid32 setfsuid32 setfsgid32 fcntl64 sendfile64 set_thread_area ' +
  'get_thread_area epoll_create epoll_wait statfs64 fstatfs64 utimes fadvise64_64 !vserver ' +
  'inotify_init futimesat fstatat64 signalfd eventfd arch_prctl clock_gettime64 clock_settime64 ' +
  'clock_adjtime64 clock_getres_time64 clock_nanosleep_time64 timer_gettime64 timer_settime64 ' +
  'timerfd_gettime64 timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64 ' +
  'io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 mq_timedreceive_time64 ' +
  'semtimedop_time64 rt_sigtimedwait_time64 futex_time64 sched_rr_get_interval_time64 ' +
  'arm_fadvise64_64 pciconfig_iobase pciconfig_read pciconfig_write send recv ' +
  'arm_sync_file_range syscall !unused18 !unused28 !signal unused59 !reserved82 !unused84 ' +
  '!ioperm unused109 !iopl !vm86 !modify_ldt cacheflush cachectl sysmips !unused150 ' +
  '!reserved221 !timerfd !uselib !tuxcall !security !set_thread_area !get_thread_area ' +
  '!epoll_ctl_old !epoll_wait_old uretprobe osf_syscall !osf_old_open osf_wait4 !osf_old_creat ' +
  '!osf_execve !osf_getfsstat getxpid osf_mount getxuid !exec_with_loader !osf_nrecvmsg ' +
  '!osf_nsendmsg !osf_nrecvfrom !osf_naccept !osf_ngetpeername !osf_ngetsockname !osf_chflags ' +
  '!osf_fchflags !osf_old_stat !osf_old_lstat osf_set_program_attributes !osf_profil ' +
  '!osf_old_sigaction getxgid osf_sigprocmask !osf_getlogin !osf_setlogin !osf_reboot ' +
  '!osf_revoke !osf_old_fstat getpagesize !osf_mremap !osf_sbrk !osf_sstk !osf_old_vadvise ' +
  '!osf_kmodcall !osf_mincore !osf_old_getpgrp setpgrp osf_setitimer !osf_old_wait !osf_table ' +
  'osf_getitimer gethostname getdtablesize osf_select !osf_plock !osf_old_sigvec ' +
  '!osf_old_sigblock !osf_old_sigsetmask osf_sigstack !osf_old_vtrace osf_gettimeofday ' +
  'osf_getrusage osf_settimeofday osf_utimes !osf_old_sigreturn !osf_adjtime !osf_gethostid ' +
  '!osf_sethostid !osf_old_killpg !osf_oldquota !osf_pid_block !osf_pid_unblock ' +
  '!osf_sigwaitprim !osf_nfssvc osf_getdirentries osf_statfs osf_fstatfs !osf_asynch_daemon ' +
  '!osf_getfh osf_getdomainname !osf_exportfs !osf_alt_plock !osf_getmnt !osf_alt_sigpending ' +
  '!osf_alt_setsid osf_swapon osf_utsname !osf_mvalid !osf_getaddressconf !osf_msleep ' +
  '!osf_mwakeup !osf_signal !osf_utc_gettime !osf_utc_adjtime !osf_security !osf_kloadcall ' +
  'osf_stat osf_lstat osf_fstat osf_statfs64 osf_fstatfs64 !osf_waitid !osf_priocntlset ' +
  '!osf_sigsendset !osf_set_speculative !osf_msfs_syscall osf_sysinfo !osf_uadmin !osf_fuser ' +
  'osf_proplist_syscall !osf_ntp_adjtime !osf_ntp_gettime !osf_pathconf !osf_fpathconf ' +
  '!osf_uswitch osf_usleep_thread !osf_audcntl !osf_audgen !osf_subsys_info osf_getsysinfo ' +
  'osf_setsysinfo !osf_afs_syscall !osf_swapctl !osf_memcntl !osf_fdatasync sethae old_adjtimex ' +
  'oldumount !dipc !mbind !get_mempolicy !set_mempolicy !set_mempolicy_home_node llseek ' +
  'arc_settls arc_gettls arc_usr_cmpxchg !ni_syscall old_getpagesize !perfmonctl clone2 ' +
  'getunwind lookup_dcookie atomic_cmpxchg_32 atomic_barrier !oldstat !oldfstat !oldolduname ' +
  '!sigaction !sigsuspend !getrlimit !select !oldlstat !readdir !olduname !vm86old !ipc ' +
  '!sigreturn !sigaltstack !migrate_pages !reserved177 !reserved193 or1k_atomic !multiplexer ' +
  'swapcontext rtas sys_debug_setcontext spu_run spu_create sync_file_range2 subpage_prot ' +
  '!switch_endian !map_shadow_stack !umount !sigpending !sigprocmask !fadvise64_64 ' +
  '!sys_debug_setcontext utimesat switch_endian riscv_hwprobe riscv_flush_icache ' +
  's390_runtime_instr s390_pci_mmio_write s390_pci_mmio_read s390_guarded_storage s390_sthyi ' +
  'execv !perfctr sched_set_affinity sched_get_affinity getdomainname kern_features !execv ' +
  '!pause memory_ordering utrap_install !spill !xtensa !available4 !available5 !available6 ' +
  '!available7 !available8 !available9 !available51 !reserved152 !reserved153 !available165 ' +
  '!available170 !available222 !available238 !reserved253 !available255 !available259 ' +
  '!available271 !kexec_load !available286 !available287 !available302 !available303 ' +
  '!available315 !available319';

/** Runs `[NR@]INDEX[*COUNT]` of dictionary words, base 36, numbers without the ABI's base. */
export const TABLES: { readonly [A in keyof NumbersByAbi]: string } = {
  alpha:
    'dm 2l 8u 1r*2 dn 1l do*2 8y*2 dq 1d*2 91*2 au 5y dr 1q ds*2 13 42 du*2 39 dw*6 9e e2*2 29 ' +
    '3l e4 4a e5 n 9k e6*2 8v e8*5 2h 9y 1i@t ed*2 a0 a2 65 4m 1f ef 9t eg*2 ax a8*2 ei*2 66 ek ' +
    '5z 6a 6h 1m el*2 4e*2 en*7 4h eu 9s 28 p ev at 2a 3w 5i 5n 5m 3x ct*2 af 5k 5s 5l ew*4 9x ' +
    'f0 5w 5v f1*3 5t 3c@1t*2 f4 1j 1g 5r 41 3z 9h 19*2 w 40 5q 5u 5j 9i*2 f5*3 5p f8*2 4j*2 fa ' +
    '4d 1o fb 5o 49@fc*2 4c@9u fe*5 4j@fj*3 4i 4p@fm 51@fn 54@fo 57@fp*2 5j@fr 57 56 58*2 5b 5a ' +
    '5d fs 93 5g 5f 5h 5e ft*4 6b fx*3 66@g0*7 6h@4b*2 3o g7*d 6y@gk*4 al go*7 8c@ak gv 14 gw ' +
    '69 ao ai 2x*2 aj 38 3y 64 a3 6c*4 4z aq 8x@gx 68 49 2k 47*2 9r 17*2 3a 3d 3b*2 3g*4 am 4g ' +
    '2t 60 16 43*2 cr*2 as 4n 1v*2 3v 3q*5 3p 9z 4p*2 2u*2 bw 4l 6s 4r h 2i*2 1z 45*2 gy 15 6g ' +
    'cq 1p 4y 5x al@3m 5*c 2q 3e*2 df 0*2 4 2*2 b9@2m i bs l bt 6i 2o 3k 67 2z 32 30*2 33*5 5c ' +
    '3n b2*3 by gz*3 50*6 2n 61*3 u*2 bz r*2 2b 2w 6m 1k y x 1i c0*2 z 12 11 10 26 1h 1c 20*2 ' +
    '2p 2r*2 24 2c 25 23 6n 4o m 2g c2 dd c3 6r 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6u*2 6t 6w*5 6q ' +
    '71*8 7a*2 7d 79 7c 7e*6 7n*2 7k*3 7p bu*2 4x 4v 4t eu@7r*n fi@8f*2 h2 8i*c',
  arc:
    '0*p bo q*h bu*2 b0*2 1b*f h3 1r*8 bp 20*7 c1 b4 29*3x az bx 68*k d8 h4*2 al h6 78@6s*z ' +
    'b7@c5*c bk@ch*8 7r*n cg@8f*f',
  'arm-eabi':
    '3k 2l 8u 1r*2 8v 1l 8@8x*3 65 1d e@91*3 j@1q 4s 14 n@42 4u q@39 t@9a x@9e*2 10@29 3l 9h*3 ' +
    'n 9k 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u 1y@41 3z 9x*2 4h ' +
    '4k 25@4l 4p*2 4e*2 2b@a0 2d@a2*2 68 3y 2j@5z 19*2 1g 1j 3x 3w 2r@17*2 2v@38 2v 2u a8*2 28 ' +
    '33@1m 36@6s 69 4z 3a@2a af 64 4i 4g 3g@4r 6a ah 3k@2x*2 3n@1o 4b 1e ak*2 2k 3u@47*2 an*3 w ' +
    '6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@at 16 45*2 4n 3v 3q*5 3p 1v*2 au h ' +
    '2i*2 3o 1z 5a@ax*r 1p 15 6g*2 bo 68@4y 5x 5*c 3m bp 2q 3e*2 0*2 4 2*2 2m i bs l bt 6i ' +
    '74@2o 2z 32 30*2 33*5 bu*2 3n bw cp*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j ct 5q cu 5r 5u 5s*2 ' +
    '5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c by u*2 bz r*2 6j*3 1k y x 1i c0*2 z 12 11 10 26 ' +
    '1h 1c 20*2 2p 2r*2 24 cv 25 23 6n 4o m 2w 2g c2 2d c3 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@c5*c bk@ch*8 7r*n cg@8f*f',
  'arm-oabi':
    '3k 2l 8u 1r*2 8v 1l 8@8x*3 65 1d 90*4 j@1q 4s 14 96 42 4u 97 39 98 t@9a*2 x@9e*2 10@29 3l ' +
    '9h*3 n 9k 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u 1y@41 3z ' +
    '9x*2 4h 4k 4j 4l 4p*2 4e*2 9z*2 2d@a2*2 68 3y a4 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@a7 38 ' +
    '2v 2u a8*2 28 33@1m 35@cw 6s 69 4z ae 2a af 64 4i 4g 3g@4r 6a ah 3k@2x*2 3n@1o 4b 1e ak*2 ' +
    '2k 3u@47*2 an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@at 16 45*2 4n 3v ' +
    '3q*5 3p 1v*2 au h 2i*2 3o 1z 5a@ax*r 1p 15 6g*2 bo 68@4y 5x 5*c 3m bp 2q 3e*2 0*2 4 2*2 2m ' +
    'i bs l bt 6i 74@2o 2z 32 30*2 33*5 bu*2 3n bw cp*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j ct 5q cu ' +
    '5r 5u 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c by u*2 bz r*2 6j*3 1k y x 1i c0*2 z ' +
    '12 11 10 26 1h 1c 20*2 2p 2r*2 24 cv 25 23 6n 4o m 2w 2g c2 2d c3 1b 2e*2 22 j*2 o 1n q ' +
    '1x*2 6o*2 6r 6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@c5*c bk@ch*8 7r*n cg@8f*f',
  arm64:
    '0*6s 78@6s*z bs@7r*13',
  'arm64-compat32':
    '3k 2l 8u 1r*2 8v 1l 8@8x*3 65 1d e@91*3 j@1q 4s 14 n@42 4u q@39 t@9a x@9e*2 10@29 3l 9h*3 ' +
    'n 9k 49 19@5y 40 4w 1d@4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u 1y@41 3z 9x*2 4h ' +
    '4k 25@4l 4p*2 4e*2 2b@a0 2d@a2*2 68 3y 2j@5z 19*2 1g 1j 3x 3w 2r@17*2 2v@38 2v 2u a8*2 28 ' +
    '33@1m 36@6s 69 4z 3a@2a af 64 4i 4g 3g@4r 6a ah 3k@2x*2 3n@1o 4b 1e ak*2 2k 3u@47*2 an*3 w ' +
    '6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@at 16 45*2 4n 3v 3q*5 3p 1v*2 au h ' +
    '2i*2 3o 1z 5a@ax*r 1p 15 6g*2 bo 68@4y 5x 5*c 3m bp 2q 3e*2 0*2 4 2*2 2m i bs l bt 6i ' +
    '74@2o 2z 32 30*2 33*5 bu*2 3n bw cp*4 50*6 2n 5i 5k 5n 5l*2 5o*2 5j ct 5q cu 5r 5u 5s*2 ' +
    '5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 61*3 5c by u*2 bz r*2 6j*3 1k y x 1i c0*2 z 12 11 10 26 ' +
    '1h 1c 20*2 2p 2r*2 24 cv 25 23 6n 4o m 2w 2g c2 2d c3 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6q 6u*2 6t 6w*4 71 70 72*m 7p 7o 6m 7q b7@c5*c bk@ch*8 7r*n cg@8f*f',
  csky:
    '0*p bo q*c 13@13*4 bu*2 b0*2 1b*f h3 1r*8 bp 20*7 c1 b4 29*3x az bx 68*k bq d8 78@6s*z ' +
    'b7@c5*c bk@ch*8 7r*n cg@8f*f',
  hexagon:
    '0*p bo q*h bu*2 b0*2 1b*f h3 1r*8 bp 20*7 c1 b4 29*3x az bx 68*k 78@6s*z b7@c5*c bk@ch*8 ' +
    '7r*n cg@8f*f',
  i386:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*6 1q 4s 14 96 42 4u 97 39 98*9 29 3l 9h*3 n 9k 49 9l 5y ' +
    '40 4w 9m 4v 4x 2h 13 9n t p 9o 4a 9p*2 4m 1f 9r*2 4t 9t 4d 9u*3 41 3z 9x*2 4h 4k 4j 4l ' +
    '4p*2 4e*2 9z*5 68 3y a4 66 5z 19*2 1g 1j 3x 3w a5 17*2 a6*2 38 2v 2u a8*2 28 aa*2 1m ac*2 ' +
    '6s 69 4z ae 2a af 64 4i 4g ag 4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k am 47*2 an*3 w 6b 1t*2 ' +
    '4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 ar*3 16 45*2 4n 3v 3q*5 3p 1v*2 au h 2i*2 3o 1z ' +
    'av*t 15 6g*2 1p bo 68@4y 5x 5*c 3m bp 2q 3e*2 bq*2 0*2 4 2*2 67 70@2m i bs l bt 6i 2o 2z ' +
    '32 30*2 33*5 bu*2 3n bw*3 6j*3 50*6 2w 2n 7y@61*3 u*2 bz r*2 6m 1k y x 1i c0*2 z 12 11 10 ' +
    '26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g c2 2d c3 1b 2e*2 22 j*2 o 1n q 1x*2 6o*2 6r ' +
    '6u*2 6t 6w*4 71 70 72*c 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w 5u 7e*a c4 7o*2 ax@5a*2 5e*4 56 ' +
    '59 58 57 c5*c bk@ch*8 7r*13',
  ia64:
    'h7 2l 1r*2 8v 1l 8x*3 65 1d*2 bw 91*2 au 1q 4s*2 14 13 42 4u*2 39 9e 29*3 3l 9h*3 n 9k 49 ' +
    '5y 40 4w*2 2h t p 4m 1f 9r*2 41 3z 44 43 46 45 4e*2 4b 4a 4d 4c 4h 4k 4j 4l 4p*2 9z at a0 ' +
    'a2*2 68*2 3y 19*2 1g 1j 3x 3w 17*2 4y 5a 5d 5b 56 59 58 57 5e 5g*2 5f 38 2v 2u 2r@1m 93 6i ' +
    '6s 4z 64 4i 4g 4r 31@2x*2 35@1o ak*2 2k am 47*2 ao w 1t*4 aq 66 5z 6c 6e 6a 60 6b 6d 6f 3d ' +
    '3a 3c 3b 3g*4 2t 16 4n h8 az cr*2 h9 3o 3q 3s 3r 3u*2 3p 3t h 2i*2 1z av*2 5i 5k 5n 5l*2 ' +
    '5o*2 5j ct 5q cu 5r 5u 5s*2 5v*2 15 6g*2 a8*2 28 ha 1p hb 5x 5*c 3m 2q 3e*2 2o 67 3n 2m hc ' +
    '0*2 4 2*2 bs l bt 3k 5c 2z 32 30*2 33*5 bv bu 6j*3 50*6 2w by 2n 61*3 u*2 6n bz r*2 6m 1k ' +
    'y x 1i c0 27 z 12 11 10 26 1h 1c 20*2 2p 24 2r*2 2c 25 23 1b 4o m 2g c2 dd c3 2d*3 22 j*2 ' +
    'o 1n q 1x*2 6o 6r 6u*2 6t 6w*8 6q 75*4 7a*6 74 7g*4 7n*2 6p 79 7k*3 7p bs@7r*b c4@83*b ' +
    'cg@8f*3',
  loongarch64:
    '0*12 13@13*3g 4l@4l*27 78@6s*z bs@7r*n cg@8f*f',
  m68k:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*3 au i@95 1q 4s 14 96 42 4u 97 39 98*4 x@9e*2 10@29 3l ' +
    '9h*3 n 9k 49 19@5y 40 4w 9m 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u*3 41 3z ' +
    '9x*2 4h 4k 4j 4l 4p*2 4e*2 9z*5 68 3y a4 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@a7 38 2v 2u ' +
    'a8*2 28 33@1m 36@6s 69 4z ae 2a af 64 4i 4g d8 4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k 3u@47*2 ' +
    'an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 eg as*2 16 45*2 4n 3v 3q*5 3p 1v*2 ' +
    '93 h 2i*2 3o 1z av*a bj b6*d b5 bk*4 15 64@1p 4y 3m 5*c 2q bp 6g*2 bo 5x 0*2 4 2*2 67 2m i ' +
    'bs l bt 6i 2o 2z 32 30*2 33*5 bu*2 3n bw*2 6j*3 50*6 2n 7r@61*3 u*2 bz r*2 6m 1k y x 1i ' +
    'c0*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 3e*2 2w 4o m 2g c2 2d c3 1b 2e*2 22 ' +
    'j*2 o 1n q 1x*2 6o*2 br bq hd*2 6u*2 6t 6w*5 72*7 7a*4 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w ' +
    '5u 6r 71 7e*6 7n 79 7k*3 7p ax@5a*2 5e*4 56 59 58 57 c5*c bk@ch*8 7r*n cg@8f*f',
  microblaze:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*5 hf 1q 4s 14 96 42 4u 97 39 98 hg 9a*7 29 3l 9h*3 n 9k ' +
    '49 9l 5y 40 4w 9m 4v 4x 2h 13 9n t p 9o 4a 9p hh 4m 1f 9r*2 4t 9t 4d hi 9v*2 41 3z hj 9y ' +
    '4h 4k hk 4l 4p*2 4e*2 hl a0 hm a2*2 68 3y hn 66 5z 19*2 1g 1j 3x 3w a5 17*2 d3 a7 38 2v 2u ' +
    'a8*2 28 ho d5 1m ac hp 6s 69 4z hq 2a hr 64 4i 4g d7 4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k ' +
    'am 47*2 an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 d6 as*2 16 45*2 4n 3v 3q*5 ' +
    '3p 1v*2 au h 2i*2 hs 1z av*t 15 6g*2 1p bo 68@4y 5x 5*c 3m bp 2q 3e*2 dh*2 0*2 4 2*2 67 ' +
    '70@2m i bs l bt 6i 2o 2z 32 30*2 33*5 bu*2 3n bw*3 6j*3 50*6 2w 2n 7y@61*3 u*2 bz r*2 ht ' +
    '1k y x 1i c0*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g c2 2d c3 1b 5c 2e*2 ' +
    '5b 5a 5d 57 56 58*2 5g 5f 5h 5e 22 j*2 o 1n q 5i*9 ct 5r cu 5s*5 6q 1x*2 6o*2 6r 6u*2 6t ' +
    '6w*u b7@c5*c bk@ch*8 7r*n cg@8f*f',
  'mips-n32':
    '1r*2 8v 1l a8 28 a9 at 1q 66 6a 5z 5y 3q*2 t 1v*2 1t*2 9e 9k ap 3g 60 6b 6g*2 5e 5g 5f n ' +
    '9s 9a 2t*3 98 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 8u 65 2l 6s 3l 4g 5a 5d 5b ' +
    '5h 56 59 58 57 p w 2a*2 19*2 ao h 1d*2 9h*3 8x*3 a0 a2 92 1g au 1j 93 4m 4p 4j 4l 4z 49 39 ' +
    '4u 38 4w 42 40 4v 4x 4a 4t 9t 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9b 91 2k 9r ' +
    '17*2 al 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m 15 aq 4n 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 ai ' +
    '2x*2 aj as 1o 16 av*2 am hu 4y 5x 5*c 3m hv 2q 3e*2 d8*3 0*2 4 2*2 2m i bs l bt 6i 3v bo ' +
    '2o 3k 5c 67 bu*2 bp 2z 32 30*2 33*5 3n bw 6j*3 50*6 by 2n 6r@61*3 bq bz r*2 6m 1k y x 1i ' +
    'c0 27 z 12 11 10 26 1h 1c 20*2 2p 24 2c 25 23 6n 2r*2 2w 4o m u*2 2g c2 dd c3 1b 2d 2f 2e ' +
    '22 j*2 o 1n q 1x*2 6o*4 1p 6u*2 6t 6w*4 71 70 72*m 7p 7o b7@c5*c bk@ch*8 7r*n cg@8f*f',
  'mips-n64':
    '1r*2 8v 1l a8 28 a9 at 1q 66 6a 5z 5y 3q*2 t 1v*2 1t*2 9e 9k ap 3g 60 6b 6g*2 5e 5g 5f n ' +
    '9s 9a 2t*3 98 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 8u 65 2l 6s 3l 4g 5a 5d 5b ' +
    '5h 56 59 58 57 p w 2a*2 19*2 ao h 1d*2 9h*3 8x*3 a0 a2 92 1g au 1j 93 4m 4p 4j 4l 4z 49 39 ' +
    '4u 38 4w 42 40 4v 4x 4a 4t 9t 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9b 91 2k 9r ' +
    '17*2 al 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m 15 aq 4n 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 ai ' +
    '2x*2 aj as 1o 16 av*2 am hu 4y 5x 5*c 3m hv 2q 3e*2 d8*3 0*2 4 2*2 2m i bs l bt 6i 3v 2o ' +
    '3k 5c 67 2z 32 30*2 33*5 3n bw 6j*3 50*6 by 2n 6n@61*3 bq bz r*2 6m 1k y x 1i c0 27 z 12 ' +
    '11 10 26 1h 1c 20*2 2p 24 2c 25 23 6n 2r*2 2w 4o m u*2 2g c2 dd c3 1b 2d 2f 2e 22 j*2 o 1n ' +
    'q 1x*2 6o*4 6u*2 6t 6w*4 71 70 72*4 1p 76*i 7p 7o bs@7r*n cg@8f*f',
  'mips-o32':
    'cw 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*5 cx 1q 4s 14 96 42 4u 97 39 98 cy 9a*7 29 3l 9h*3 n 9k ' +
    '49 9l 5y 40 4w cz 4v 4x 2h 13 9n t p 9o 4a 9p d0 4m 1f 9r*2 4t 9t 4d 9u*3 41 3z 9x*2 4h 4k ' +
    '4j 4l 4p*2 4e*2 d1 a0 d2 a2*2 68 3y a4 66 5z 19*2 1g 1j 3x 3w a5 17*2 d3 a7 38 2v 2u a8*2 ' +
    '28 d4*2 1m ac d6 6s 69 4z ae 2a af 64 4i 4g d7 4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k am 47*2 ' +
    'an*3 w 6b 1t*2 d8*4 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 5m 5k 5n 5p 5o 5t 5l cu 5r 5w ct ' +
    '5v 5q 5s 5u 5i*2 43*2 as*2 16 45*2 4n 3v 3q*5 3p 1v*2 au h 2i*2 3o 1z av*2 az*6 15 6g*2 1p ' +
    'bo dc 4y 5x 5*c 3m bp 2q 3e*2 0*2 4 2*2 2m i bs l bt 6i 2o 3k 67 bu*2 2z 32 30*2 33*5 3n ' +
    'bw 6j*3 50*6 by 2n 7s@61*3 bq bz r*2 6m 1k y x 1i c0*2 z 12 11 10 26 1h 1c 20*2 2p 24 2c ' +
    '25 23 6n 2r*2 2w 4o m u*2 2g c2 dd c3 1b 2d 2f 2e 22 j*2 o 1n q 1x*2 6o*4 6u*2 6t 6w*4 71 ' +
    '70 72*m 7p 7o ax@5a*2 5e*4 56 59 58 57 c5*c bk@ch*8 7r*n cg@8f*f',
  nios2:
    '0*p bo q*h bu*2 b0*2 1b*f h3 1r*8 bp 20*7 c1 b4 29*3x az bx 68*k d8 78@6s*z b7@c5*c ' +
    'bk@ch*8 7r*n cg@8f*f',
  openrisc:
    '0*p bo q*h bu*2 b0*2 1b*f h3 1r*8 bp 20*7 c1 b4 29*3x az bx 68*k hw 78@6s*z b7@c5*c ' +
    'bk@ch*8 7r*n cg@8f*f',
  parisc:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*4 5i a8 1q 4s 14 5k 42 4u 97 39 98 28 9a*2 5n 5l 9e*2 5m ' +
    '29 3l 9h*3 n 9k 49 5o 5y 40 4w 9m 4v 4x 2h 13 5p t p 5j 4a ct 4g 4m 1f 9r*2 4t 9t 4d 15 ' +
    '9v*2 41 3z 6g 9y 4h 4k 4j 4l 4p*2 4e*2 5q a0 a9 a2 de 68 3y az 66 5z 19*2 1g 1j 3x 3w cu ' +
    '17*2 b2 2v@38 2v 2u 2i*2 1v*2 h 1m b4 ax 6s 69 4z 5u 2a 6h 64 4i 1z 5r 4r 6a ah 3k@2x*2 ' +
    '3n@1o 4b 1e ak*2 2k 3u@47*2 an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 3o ' +
    '4o@at 4q@45*2 4n 3v 3q*5 3p au 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 5i@b3 b0*2 1p bo ' +
    '5q@4y 5x 3m bp 2q 3e*2 5z@0*2 4 2*2 66@2m i bs l bt 6i 5c 50*6 2n bx 2o 5*c 2z 32 30*2 ' +
    '33*5 3n 6j*3 7c@61*3 u*2 bz r*2 6m 20*2 1k y x 1i c0*2 z 12 11 10 26 1h 1c 2p 2r*2 24 2c ' +
    '25 23 6n 4o m bu*2 2w 2g c2 8g@c3 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6r 6q 6t*3 6y 6w*2 6z*9 ' +
    'bw 78*6 7f 7e 7g*4 7n*2 7k*3 7p*2 d8 b7@c5*c bk@ch*8 7r*n cg@8f*f',
  parisc64:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*4 5i a8 1q 4s 14 5k 42 4u 97 39 98 28 9a*2 5n 5l 9e*2 5m ' +
    '29 3l 9h*3 n 9k 49 5o 5y 40 4w 9m 4v 4x 2h 13 5p t p 5j 4a ct 4g 4m 1f 9r*2 4t 9t 4d 15 ' +
    '9v*2 41 3z 6g 9y 4h 4k 4j 4l 4p*2 4e*2 5q a0 a9 a2 de 68 3y az 66 5z 19*2 1g 1j 3x 3w cu ' +
    '17*2 b2 2v@38 2v 2u 2i*2 1v*2 h 1m b4 ax 6s 69 4z 5u 2a 6h 64 4i 1z 5r 4r 6a ah 3k@2x*2 ' +
    '3n@1o 4b 1e ak*2 2k 3u@47*2 3x@ao*2 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 3o ' +
    '4o@at 4q@45*2 4n 3v 3q*5 3p au 5s*2 5v*2 5d 5a*2 59 58 56*2 5g*2 5e*2 5i@b3 b0*2 1p bo ' +
    '5q@4y 5x 3m bp 2q 3e*2 5z@0*2 4 2*2 66@2m i bs l bt 6i 5c 50*6 2n bx 2o 5*c 2z 32 30*2 ' +
    '33*5 3n 6j*3 7c@61*3 u*2 bz r*2 6m 20*2 1k y x 1i c0*2 z 12 11 10 26 1h 1c 2p 2r*2 24 2c ' +
    '25 23 6n 4o m bu*2 2w 2g c2 8g@c3 1b 2d*3 22 j*2 o 1n q 1x*2 6o*2 6r 6q 6t*3 6y 6w*2 6z*9 ' +
    'bw 78*6 7f 7e 7g*4 7n*2 7k*3 7p*2 d8 bs@7r*n cg@8f*f',
  powerpc:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*6 1q 4s 14 96 42 4u 97 39 98*9 29 3l 9h*3 n 9k 49 9l 5y ' +
    '40 4w 9m 4v 4x 2h 13 9n t p 9o 4a 9p*2 4m 1f 9r*2 4t 9t 4d 9u*3 41 3z 9x*2 4h 4k 4j 4l ' +
    '4p*2 4e*2 9z*5 68 3y a4 66 5z 19*2 1g 1j 3x 3w a5 17*2 d3 a7 38 2v 2u a8*2 28 aa d5 1m ac ' +
    'd6 6s 69 4z ae 2a af 64 4i 4g d7 4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k am 47*2 an*3 w 6b ' +
    '1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 as*2 16 45*2 4n 3v 3q*5 3p 1v*2 au h 2i*2 3o ' +
    '1z av*4 5x az*6 cr*2 cq hx 1p 15 bo 6h 6g 4y 3m 5*c 2q 3e*2 69@df bp 0*2 4 2*2 2o 67 2m i ' +
    'bs l bt 6i 2z 32 30*2 33*5 hy 3n bw bu*2 bx hz*2 76@6m 6j*3 50*6 2w 61*3 2n u*2 bz r*2 ' +
    'i1*2 20*2 2p 24*2 23 1k y x 1i c0*2 z 12 11 10 26 1h 1c 2s 2r 6n 4o m 2g c2 2d c3 i3 1b i4 ' +
    '2e*2 22 j*2 o 1n q 6p 1x*2 6o 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j ct 5q cu 5r 5u 5s*2 5v*2 6r 6q ' +
    '6w*4 71 70 72*2 75 74 76*8 i5 7e*2 ai@7g*4 7q 7n 7l*2 7k 7p 7o ax@5a*2 5e*4 56 59 58 57 ' +
    'c5*c bk@ch*8 7r*n cg@8f*5 i6 8l*9',
  'powerpc-spu':
    '3@1r*2 8v 1l 8w*4 c@1d 90*5 hf 1q 4s m@i7 42 4u 97 r@98 hg v@9c*5 29 3l 9h*3 n 9k 49 9l 5y ' +
    '40 4w 1d@4v 4x 1h@9n t p 9o 4a 9p hh 4m 1f 1r@9s 4t 9t 4d hi 9v*2 41 3z hj i8 4h 4k hk 4l ' +
    '4p*2 4e*2 hl a0 hm a2 2h@hn 66 5z 19*2 1g 1j 3x 3w a5 2t@d3 a7 38 2v 2u a8*2 28 ho d5 1m ' +
    'ac d6 6s 38@4z 3a@2a hr 3d@4i 4g d7 4r 6a i9 ai 3m@aj 3o@4b 1e ak*2 2k am 47*2 an*3 w 6b ' +
    '1t*2 4c 2b 46@6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 as*2 16 45*2 4n 4z@1v*2 au h 2i*2 56@1z av*2 ' +
    '5a@ay 5x 5l@hx 1p 15 5p@6h 6g 4y 3m 5*c 2q 3e*2 69@df 6b@0*2 4 2*2 6h@67 6k@bs l bt 6i 2z ' +
    '32 30*2 33*5 6y@3n bw bu*2 ia hz ib 7u@2p 24*2 23 1k y x 1i ic 27 z 12 11 10 26 1h 1c 2s ' +
    '2r 6n 4o 8g@2g c2 2d c3 i3 8n@2e*2 22 j*2 o 1n 8v@6p 1x*2 91@6t 5i 5k 5n 5l*2 5o*2 5j ct ' +
    '5q cu 5r 5u 5s*2 5v*2 6r 6q 6w*4 71 70 9v@76*7 a3@i5 7e*2 ak@7i*2 ax@5a*2 5e*4 56 59 58 57 ' +
    'bs@7r*b c4@83*b cg@8f*2 cj@8i*2 i6 8l*9',
  powerpc64:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*5 hf 1q 4s 14 i7 42 4u 97 39 98 hg 9a*7 29 3l 9h*3 n 9k ' +
    '49 9l 5y 40 4w 9m 4v 4x 2h 13 9n t p 9o 4a 9p hh 4m 1f 9r*2 4t 9t 4d hi 9v*2 41 3z hj i8 ' +
    '4h 4k hk 4l 4p*2 4e*2 hl a0 hm a2*2 68 3y hn 66 5z 19*2 1g 1j 3x 3w a5 17*2 d3 a7 38 2v 2u ' +
    'a8*2 28 ho d5 1m ac d6 6s 69 4z ae 2a hr 64 4i 4g d7 4r 6a i9 ai 2x*2 aj 1o 4b 1e ak*2 2k ' +
    'am 47*2 an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 as*2 16 45*2 4n 3v 3q*5 3p ' +
    '1v*2 au h 2i*2 3o 1z av*4 5x 5i@cr*2 cq hx 1p 15 5p@6h 6g 4y 3m 5*c 2q 3e*2 69@df 6b@0*2 4 ' +
    '2*2 2o 67 2m i bs l bt 6i 2z 32 30*2 33*5 hy 3n bw bu*2 73@hz ib 76@6m 6j*3 50*6 2w 61*3 ' +
    '2n u*2 bz r*2 i1*2 20*2 2p 24*2 23 1k y x 1i c0 27 z 12 11 10 26 1h 1c 2s 2r 6n 4o m 2g c2 ' +
    '2d c3 i3 1b i4 2e*2 22 j*2 o 1n q 6p 1x*2 6o 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j ct 5q cu 5r 5u ' +
    '5s*2 5v*2 6r 6q 6w*4 71 70 72*2 75 74 76*8 id 7e*2 ai@7g*4 7q 7n 7l*2 7k 7p 7o aw@5c 5a*2 ' +
    '5e*4 56 59 58 57 bs@7r*n cg@8f*5 i6 8l*9',
  riscv32:
    '0*4 5@5*k bo q*c 13@13*4 bu*2 b0*2 1b*f h3 1r*8 bp 22@22*5 29@29*5 2h@2h*9 2r@2r*2 2u@2u*6 ' +
    '31@31 33@33 38@38*b 3k@3k*9 3u@3u*p 4l@4l*4 4s@4s*a 54@54*8 5d@5d*t az bx 68*j 76@ie*2 ' +
    '79@6t*5 7f@6z*p 85@7p*2 b7@c5*c bk@ch*8 7r*13',
  riscv64:
    '0*12 13@13*5p 76@ie*2 6s*z bs@7r*13',
  s390:
    '1@2l 8u 1r*2 8v 1l 3k 8x*3 65 1d 90*4 j@1q 4s 14 96 42 4u 97 39 98 t@9a*2 x@9e*2 10@29 3l ' +
    '9h*3 n 9k 49 19@5y 40 4w 9m 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u 1y@41 3z ' +
    '9x*2 4h 4k 4j 4l 4p*2 4e*2 2b@a0 2d@a2*2 68 3y a4 66 5z 19*2 1g 1j 3x 3w 2r@17*2 d3 a7 38 ' +
    '2v 2u a8*2 28 32@i 1m ac 36@6s 69 4z ae 2a af 64 4i 4g 3g@4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 ' +
    '2k am 47*2 an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4n@as*2 16 45*2 4n 3v ' +
    '3q*5 3p 1v*2 au h 2i*2 3o 1z av*t 15 6g*2 1p bo 5x bp 5*c 4y 3m 2q 3e*2 3n 6r@0*2 4 2*2 2m ' +
    'bs l bt 2o 67 2z 32 30*2 33*5 7c@bx bu*2 6i*4 50*6 2w 61*3 2n u*2 bz r*2 6m 1k y x 1i c0*2 ' +
    'z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m bw 1b 2g c2 dd c3 2d*3 22 j q 1n o k ' +
    '1x*2 6o*2 6u*2 6t 6w*5 72*2 ig 74*9 ih*2 7d*3 6r 71 5i*3 5n 5l 6q 5t 5s 5o*3 5v 5r 5w 5u ' +
    '7g*4 ij 7n ik 7q 7o*2 7k*3 ax@5a*2 5e*4 56 59 58 57 c5*c bk@ch*8 7r*13',
  s390x:
    '1@2l 8u 1r*2 8v 1l 3k 8x*3 65 1d e@91*2 j@1q 4s 14 96 q@39 98 t@9a*2 x@9e*2 10@29 3l 9h*3 ' +
    'n 9k 49 19@5y 1c@9m 1f@2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u 20@9x*2 4h 4k 25@4l ' +
    '4p*2 2b@a0 2d@a2*2 68 3y hn 66 5z 19*2 1g 2o@3x 3w 2r@17*2 2u@a7 38 2v 2u a8*2 28 32@i 1m ' +
    'ac 36@6s 69 4z ae 2a af 64 4i 4g 3g@4r 6a ah*2 2x*2 aj 1o 4b 1e ak*2 2k am 3x@ao 9z w 6b ' +
    '1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 4n@as*2 16 4s@4n 3v 3q*5 3p 1v*2 53@h 2i*2 3o 1z ' +
    'av*3 4j 5i@93 4u 4w 4v 4x 41 3z 4e*2 1j 43*4 au 42 40 47*2 15 6g*2 1p 66@5x 68@5*c 4y 3m ' +
    '2q 3e*2 3n 6r@0*2 4 2*2 2m bs l bt 2o 67 2z 32 30*2 33*5 7d@bu*2 6i*4 50*6 2w 61*3 2n u*2 ' +
    'bz r*2 6m 1k y x 1i c0 27 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m bw 1b 2g c2 ' +
    'dd c3 2d*3 22 j q 1n o k 1x*2 6o*2 6u*2 6t 6w*5 72*2 ig 74*9 ih*2 7d*3 6r 71 5i*3 5n 5l 6q ' +
    '5t 5s 5o*3 5v 5r 5w 5u 7g*4 ij 7n ik 7q 7o*2 7k*3 aw@5c 5a*2 5e*4 56 59 58 57 bs@7r*13',
  sh:
    '3k 2l 8u 1r*2 8v 1l 8w*4 65 1d 90*4 i@95 1q 4s 14 96 42 4u 97 39 98*4 x@9e*2 10@29 3l 9h*3 ' +
    'n 9k 49 19@5y 40 4w 9m 4v 4x 2h 13 1i@t p 1l@4a 1o@4m 1f 9r*2 4t 9t 4d 9u*3 41 3z 9x*2 4h ' +
    '4k 4j 4l 4p*2 4e*2 2b@a0*4 68 3y a4 66 5z 19*2 1g 1j 3x 3w 2r@17*2 2u@a7 38 2v 2u a8*2 28 ' +
    'aa 33@1m 36@6s 69 4z ae 2a af 64 4i 4g d8 4r 6a ah 3k@2x*2 3n@1o 4b 1e ak*2 2k 3u@47*2 ' +
    'an*3 w 6b 1t*2 4c 2b aq 6c*4 3a 3d 3b*2 3g*4 2t 60 43*2 4o@at 16 45*2 4n 3v 3q*5 3p 1v*2 ' +
    'au h 2i*2 3o 1z 5a@ax*r 15 6g*2 1p bo 68@4y 5x 5*c 3m bp 2q 3e*2 6t@0*2 4 2*2 67 70@2m i ' +
    'bs l bt 6i 2o 2z 32 30*2 33*5 bu*2 3n bw*2 7m@6j*3 50*6 2w 2n 61*3 u*2 bz r*2 86@6m 1k y x ' +
    '1i c0*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24 2c 25 23 6n 4o m 2g c2 2d c3 1b 2e*2 22 j*2 o ' +
    '1n q 1x*2 6o*2 6u*2 6t 5i 5k 5n 5l*2 5o*2 5j ct 5q cu 5r 5u 5s*2 5v*2 6r 6q 6w*4 71 70 ' +
    '72*4 77 76 78*c 7n 7k*3 7p i3 ax@5a*2 5e*4 56 59 58 57 c5*c bk@ch*8 7r*b c4@83*b cg@8f*f',
  sparc:
    '3k 2l 8u 1r*2 8v 1l 6s 8x*3 il 1d au 91*3 5y im 1q 4s 2i*2 42 4u 23 39 98 3o 9a*2 b5 be ' +
    '9e*2 bj 29 3l a8 1z a9 n 9k 49 b6 13 40 4w 9m 4v 4x 2h 1h@b7 t 3y az a0 a2 65 4m 1f 28 b4 ' +
    'eg 6b ax 1v*2 b8*2 66 ba 5z 6a 6h 1m b0 6g 4e*2 9t bd 2v b1 68 2u bk 4h bl 9s bm p 9z bn ' +
    '2a 3w 5i 5n 5m 3x 3v 3q*5 3p bf*4 bb 5w 5v bc 4p 4l 5t h 1t*2 4q 1j 1g 5r 41 3z 9h 19*2 w ' +
    'b3 5q 5u 5j 9i*2 bw b2 bp 5p 2q 4y 4j*2 15 4n cr*2 5o bz r at 1p bo s 17*2 96 in*3 4i ' +
    '4l@1o 2o 14 9r 5*5 ao 4d 1e a*6 9y as 4a g 3m 2m 4g 2x 2k 6i bs l bt u 4t 9u*4 a1 a3*2 5x ' +
    'a7 38 i 67 bx 3n 8w 69 4z ae*2 64 v 4r ah*2 2y aj 4b ak*3 47*2 ap 90 24 97 bu*2 an 6c*4 3a ' +
    '3d 3b*2 3g*4 2t 60 aq 4c 2b 16 2c 34*4 3f 3e 32 30*2 33 2z by 0*5 50*6 2n 25 61*3 1k y x ' +
    '1i c0*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 6m 6j*3 2w 6n 4o m 2g c2 2d c3 1b 2e*2 22 j*2 o ' +
    '1n q 6q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 72*2 iq 74*a 7f 7e 5k*2 5s 7g*4 7n*2 7k*3 7p ' +
    'ax@5a*2 5e*4 56 59 58 57 c5*c bk@ch*8 7r*b c4@83*b cg@8f*f',
  sparc64:
    '3k 2l 8u 1r*2 8v 1l 6s 8x*3 ir 1d au 91*3 5y im 1q 4s 2i*2 42 4u 23 39 98 3o is 9b x@9e*2 ' +
    '10@29 3l a8 1z a9 n 9k 49 19@13 40 4w 9m 4v 4x 2h it 1i@t 3y 1l@a0 a2 65 4m 1f 28 b4 eg 6b ' +
    'ax 1v*2 1z@66 21@5z 6a 6h 1m 26@6g 4e*2 9t 2b@2v 2d@68 2u 2g@4h 2i@9s 2k@p 9z 2n@2a 3w 5i ' +
    '5n 5m 3x 3v 3q*5 3p 43*4 35@5w 5v 38@4p 4l 5t h 1t*2 4q 1j 1g 5r 41 3z 9h 19*2 w b3 5q 5u ' +
    '5j 9i*2 bw b2 bp 5p 2q 4y 4j*2 15 4n cr*2 5o bz r at 1p 4c@s 17*2 96 in*3 4i iu 1o 2o 14 ' +
    '9r 5*5 ao 4d 1e a*6 i8 as 4a g 3m 2m 4g 2x 2k 6i bs l bt u 4t hi 9v*2 hj a1 a3 hn 5x a7 38 ' +
    'i 67 bx 3n 8w 69 4z ae hr 64 v 4r i9 ai 2y aj 4b ak*3 47*2 ap 6g@24 97 bu*2 an 6c*4 3a 3d ' +
    '3b*2 3g*4 2t 60 aq 4c 2b 16 2c 34*4 3f 3e 32 30*2 33 2z by 0*5 50*6 2n 25 61*3 1k y x 1i ' +
    'c0*2 z 12 11 10 26 1h 1c 20*2 2p 2r*2 6m 6j*3 2w 6n 4o m 2g c2 2d c3 1b 2e*2 22 j*2 o 1n q ' +
    '6q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 72*2 iq 74*a 7f 7e 5k*2 5s 7g*4 7n*2 7k*3 7p aw@5c 5a*2 ' +
    '5e*4 56 59 58 57 bs@7r*b c4@83*b cg@8f*f',
  x32:
    '1r*2 8v 1l a8 28 a9 at 1q 66 6a 5z 5y e@3r h@1v*2 l@9e 9k 9z 3g 60 6b 6g*2 5e 5g 5f n 9s ' +
    '9a 2t*2 98 2v 4s 1z 5i 5n 5m 5q 1c@5u 5k*2 5o*2 5j 1k@64 8u ax 1o@2l 6s 3l 4g 5a 5d 5b 5h ' +
    '56 59 58 57 p w 2a*2 19*2 ao h 1d*2 9h*3 8x*3 a0 a2 92 1g au 1j 93 4m 4p 4j 4l 4z 49 2u@4u ' +
    '38 4w 42 40 4v 4x 4a 4t 9t 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3m@3p 3o@9b 91 3r@2k 9r 17*2 ' +
    'al 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m ag 15 4d@4n c4 4r 4k 1f 29 2h 4q 14 13 68*2 3y 4h*2 ab a6 ' +
    '4v@2x*2 4z@1o 51@av*2 am df*2 4y 5x 5*c 3m 90 2q 3e*2 5r@1 4 5u@3 5w@i bs 60@6i 1p 2o 3k ' +
    '5c 67 67@32 30*2 33*5 2m bt l 3n bw 6l@6j 6l 6k 50*4 6t@55 6w@61*3 u*2 bz r*2 6m 1k y x 1i ' +
    'c0 27 z 12 11 10 26 1h 1c 20*2 2p 7n@24*2 2c 7s@2g m c2 2d c3 1b 2e*2 6q 22 j*2 o 1n q ' +
    '8a@6p 8c@6u*2 6t 6w*4 8k@70 4o 8o@74*8 7q 7c 8z@7e*4 95@7k*6 dl bs@7r*13 e8@3q 3v t 1t*2 ' +
    '5r 5v*2 65 39 3s*3 3o 2z 54 2w 2n 2r*2 23 6n 1x*2 6o 6r 71*3 5s*2 0 2 7d 7i*2',
  x86_64:
    '1r*2 8v 1l a8 28 a9 at 1q 66 6a 5z 5y 3q*2 3v t 1v*2 1t*2 9e 9k 9z 3g 60 6b 6g*2 5e 5g 5f ' +
    'n 9s 9a 2t*2 98 2v 4s 1z 5i 5n 5m 5q*2 5v*2 5u 5k*2 5o*2 5j 5s*2 64 8u ax 65 2l 6s 3l 4g ' +
    '5a 5d 5b 5h 56 59 58 57 p w 2a*2 19*2 ao h 1d*2 9h*3 8x*3 a0 a2 92 1g au 1j 93 4m 4p 4j 4l ' +
    '4z 49 39 4u 38 4w 42 40 4v 4x 4a 4t 9t 4d 41 3z 4e*2 43*4 4b 47*2 4c 2i*2 3s*3 3p 3o 9b 91 ' +
    'de 2k 9r 17*2 al 3x 3w 3a 3d 3b*2 3h*3 6c*4 1m ag 15 aq 4n c4 4r 4k 1f 29 2h 4q 14 13 68*2 ' +
    '3y 4h*2 ab a6 ai 2x*2 aj as 1o 16 av*2 am df*2 4y 5x 5*c 3m 90 2q 3e*2 dh 0*2 4 2*2 di i ' +
    'bs dj*2 6i 1p 2o 3k 5c 67 2z 32 30*2 33*5 2m bt l 3n bw by 6j 6l 6k 50*6 2w 2n 61*3 u*2 bz ' +
    'r*2 6m 1k y x 1i c0 27 z 12 11 10 26 1h 1c 20*2 2p 2r*2 24*2 2c 23 6n 2g m c2 2d c3 1b ' +
    '2e*2 6q 22 j*2 o 1n q 1x*2 6o*2 6r 6u*2 6t 6w*4 71 70 4o 72*a 7q 7c*e dl bs@7r*13',
  xtensa:
    'iv*8 8v 1l n 9s 1r*2 9z 1q at an bt l bs 8x 19*2 1t*2 2a*2 b0*2 1v*2 8y 9h a0 a2 91 9k 8z ' +
    '9j 9i 1d*2 h 92 au a8 b2 93 a9 b3 j3 1g 1j 28 b4 w 9e 4m ao 1p bo 1b bx 9b bw t p 5 8 b e ' +
    '6 9 c f 7 a d g az 5z 6a 5y 6c*4 60 6b 6g*2 5e 5g 5f 5h*2 5s*3 5k 5n 5l*2 5o*2 5v*2 ct*2 ' +
    '5q*2 5j 1z bp 71 64*2 2l*2 4s 6s 2n 3l*3 2o 4y 4d 4c 4n 2k 3x 3w 2v 2u 42 4u 40 4w 4v 4x ' +
    '41 3z 43*4 4a*2 4t 9t j4*2 49 2h 3e*2 2i*2 39 5c 5a 5d 5b j6 56 59 58 57 j7 13*2 68 1f 15 ' +
    '96 69 29 6z 47*2 al 9r 17*2 bu*2 4k 4j 4l 2q 4p*3 2t 4e*2 4h*2 38 1m a3 3y 1o 16 aq ak 4g ' +
    '4z 2x*2 3a 3d 3b*2 3h*3 3g 66@j8 3k 3o 3v 3q*5 3p 50*6 j9 0*3 4 3 34*4 2z 33 32 30*2 ja i ' +
    'jb 61*3 jc 5x 6i 6m 6j*3 2p 6n 24*2 23 jd 20*2 m k bz r*2 q 4o je u*2 2r*2 jf*2 1k y x z ' +
    '12 11 10 26 2g 1i c0*2 1h 1c jh*2 c2 8i@c3 6r 70 22 o 1n 2d*3 jj j 1x*2 jk 6u*2 72*2 6w*2 ' +
    'i3 6p 6o 6y 6t 74*2 6q 76*i 7p b7@c5*c bk@ch*8 7r*n cg@8f*f',
};
