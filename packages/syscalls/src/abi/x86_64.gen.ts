// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of x86_64, as user space passes it. */
export interface Numbers {
  readonly read: 0;
  readonly write: 1;
  readonly open: 2;
  readonly close: 3;
  readonly stat: 4;
  readonly fstat: 5;
  readonly lstat: 6;
  readonly poll: 7;
  readonly lseek: 8;
  readonly mmap: 9;
  readonly mprotect: 10;
  readonly munmap: 11;
  readonly brk: 12;
  readonly rt_sigaction: 13;
  readonly rt_sigprocmask: 14;
  readonly rt_sigreturn: 15;
  readonly ioctl: 16;
  readonly pread64: 17;
  readonly pwrite64: 18;
  readonly readv: 19;
  readonly writev: 20;
  readonly access: 21;
  readonly pipe: 22;
  readonly select: 23;
  readonly sched_yield: 24;
  readonly mremap: 25;
  readonly msync: 26;
  readonly mincore: 27;
  readonly madvise: 28;
  readonly shmget: 29;
  readonly shmat: 30;
  readonly shmctl: 31;
  readonly dup: 32;
  readonly dup2: 33;
  readonly pause: 34;
  readonly nanosleep: 35;
  readonly getitimer: 36;
  readonly alarm: 37;
  readonly setitimer: 38;
  readonly getpid: 39;
  readonly sendfile: 40;
  readonly socket: 41;
  readonly connect: 42;
  readonly accept: 43;
  readonly sendto: 44;
  readonly recvfrom: 45;
  readonly sendmsg: 46;
  readonly recvmsg: 47;
  readonly shutdown: 48;
  readonly bind: 49;
  readonly listen: 50;
  readonly getsockname: 51;
  readonly getpeername: 52;
  readonly socketpair: 53;
  readonly setsockopt: 54;
  readonly getsockopt: 55;
  readonly clone: 56;
  readonly fork: 57;
  readonly vfork: 58;
  readonly execve: 59;
  readonly exit: 60;
  readonly wait4: 61;
  readonly kill: 62;
  readonly uname: 63;
  readonly semget: 64;
  readonly semop: 65;
  readonly semctl: 66;
  readonly shmdt: 67;
  readonly msgget: 68;
  readonly msgsnd: 69;
  readonly msgrcv: 70;
  readonly msgctl: 71;
  readonly fcntl: 72;
  readonly flock: 73;
  readonly fsync: 74;
  readonly fdatasync: 75;
  readonly truncate: 76;
  readonly ftruncate: 77;
  readonly getdents: 78;
  readonly getcwd: 79;
  readonly chdir: 80;
  readonly fchdir: 81;
  readonly rename: 82;
  readonly mkdir: 83;
  readonly rmdir: 84;
  readonly creat: 85;
  readonly link: 86;
  readonly unlink: 87;
  readonly symlink: 88;
  readonly readlink: 89;
  readonly chmod: 90;
  readonly fchmod: 91;
  readonly chown: 92;
  readonly fchown: 93;
  readonly lchown: 94;
  readonly umask: 95;
  readonly gettimeofday: 96;
  readonly getrlimit: 97;
  readonly getrusage: 98;
  readonly sysinfo: 99;
  readonly times: 100;
  readonly ptrace: 101;
  readonly getuid: 102;
  readonly syslog: 103;
  readonly getgid: 104;
  readonly setuid: 105;
  readonly setgid: 106;
  readonly geteuid: 107;
  readonly getegid: 108;
  readonly setpgid: 109;
  readonly getppid: 110;
  readonly getpgrp: 111;
  readonly setsid: 112;
  readonly setreuid: 113;
  readonly setregid: 114;
  readonly getgroups: 115;
  readonly setgroups: 116;
  readonly setresuid: 117;
  readonly getresuid: 118;
  readonly setresgid: 119;
  readonly getresgid: 120;
  readonly getpgid: 121;
  readonly setfsuid: 122;
  readonly setfsgid: 123;
  readonly getsid: 124;
  readonly capget: 125;
  readonly capset: 126;
  readonly rt_sigpending: 127;
  readonly rt_sigtimedwait: 128;
  readonly rt_sigqueueinfo: 129;
  readonly rt_sigsuspend: 130;
  readonly sigaltstack: 131;
  readonly utime: 132;
  readonly mknod: 133;
  readonly uselib: 134;
  readonly personality: 135;
  readonly ustat: 136;
  readonly statfs: 137;
  readonly fstatfs: 138;
  readonly sysfs: 139;
  readonly getpriority: 140;
  readonly setpriority: 141;
  readonly sched_setparam: 142;
  readonly sched_getparam: 143;
  readonly sched_setscheduler: 144;
  readonly sched_getscheduler: 145;
  readonly sched_get_priority_max: 146;
  readonly sched_get_priority_min: 147;
  readonly sched_rr_get_interval: 148;
  readonly mlock: 149;
  readonly munlock: 150;
  readonly mlockall: 151;
  readonly munlockall: 152;
  readonly vhangup: 153;
  readonly modify_ldt: 154;
  readonly pivot_root: 155;
  readonly _sysctl: 156;
  readonly prctl: 157;
  readonly arch_prctl: 158;
  readonly adjtimex: 159;
  readonly setrlimit: 160;
  readonly chroot: 161;
  readonly sync: 162;
  readonly acct: 163;
  readonly settimeofday: 164;
  readonly mount: 165;
  readonly umount2: 166;
  readonly swapon: 167;
  readonly swapoff: 168;
  readonly reboot: 169;
  readonly sethostname: 170;
  readonly setdomainname: 171;
  readonly iopl: 172;
  readonly ioperm: 173;
  readonly create_module: 174;
  readonly init_module: 175;
  readonly delete_module: 176;
  readonly get_kernel_syms: 177;
  readonly query_module: 178;
  readonly quotactl: 179;
  readonly nfsservctl: 180;
  readonly getpmsg: 181;
  readonly putpmsg: 182;
  readonly afs_syscall: 183;
  readonly tuxcall: 184;
  readonly security: 185;
  readonly gettid: 186;
  readonly readahead: 187;
  readonly setxattr: 188;
  readonly lsetxattr: 189;
  readonly fsetxattr: 190;
  readonly getxattr: 191;
  readonly lgetxattr: 192;
  readonly fgetxattr: 193;
  readonly listxattr: 194;
  readonly llistxattr: 195;
  readonly flistxattr: 196;
  readonly removexattr: 197;
  readonly lremovexattr: 198;
  readonly fremovexattr: 199;
  readonly tkill: 200;
  readonly time: 201;
  readonly futex: 202;
  readonly sched_setaffinity: 203;
  readonly sched_getaffinity: 204;
  readonly set_thread_area: 205;
  readonly io_setup: 206;
  readonly io_destroy: 207;
  readonly io_getevents: 208;
  readonly io_submit: 209;
  readonly io_cancel: 210;
  readonly get_thread_area: 211;
  readonly lookup_dcookie: 212;
  readonly epoll_create: 213;
  readonly epoll_ctl_old: 214;
  readonly epoll_wait_old: 215;
  readonly remap_file_pages: 216;
  readonly getdents64: 217;
  readonly set_tid_address: 218;
  readonly restart_syscall: 219;
  readonly semtimedop: 220;
  readonly fadvise64: 221;
  readonly timer_create: 222;
  readonly timer_settime: 223;
  readonly timer_gettime: 224;
  readonly timer_getoverrun: 225;
  readonly timer_delete: 226;
  readonly clock_settime: 227;
  readonly clock_gettime: 228;
  readonly clock_getres: 229;
  readonly clock_nanosleep: 230;
  readonly exit_group: 231;
  readonly epoll_wait: 232;
  readonly epoll_ctl: 233;
  readonly tgkill: 234;
  readonly utimes: 235;
  readonly vserver: 236;
  readonly mbind: 237;
  readonly set_mempolicy: 238;
  readonly get_mempolicy: 239;
  readonly mq_open: 240;
  readonly mq_unlink: 241;
  readonly mq_timedsend: 242;
  readonly mq_timedreceive: 243;
  readonly mq_notify: 244;
  readonly mq_getsetattr: 245;
  readonly kexec_load: 246;
  readonly waitid: 247;
  readonly add_key: 248;
  readonly request_key: 249;
  readonly keyctl: 250;
  readonly ioprio_set: 251;
  readonly ioprio_get: 252;
  readonly inotify_init: 253;
  readonly inotify_add_watch: 254;
  readonly inotify_rm_watch: 255;
  readonly migrate_pages: 256;
  readonly openat: 257;
  readonly mkdirat: 258;
  readonly mknodat: 259;
  readonly fchownat: 260;
  readonly futimesat: 261;
  readonly newfstatat: 262;
  readonly unlinkat: 263;
  readonly renameat: 264;
  readonly linkat: 265;
  readonly symlinkat: 266;
  readonly readlinkat: 267;
  readonly fchmodat: 268;
  readonly faccessat: 269;
  readonly pselect6: 270;
  readonly ppoll: 271;
  readonly unshare: 272;
  readonly set_robust_list: 273;
  readonly get_robust_list: 274;
  readonly splice: 275;
  readonly tee: 276;
  readonly sync_file_range: 277;
  readonly vmsplice: 278;
  readonly move_pages: 279;
  readonly utimensat: 280;
  readonly epoll_pwait: 281;
  readonly signalfd: 282;
  readonly timerfd_create: 283;
  readonly eventfd: 284;
  readonly fallocate: 285;
  readonly timerfd_settime: 286;
  readonly timerfd_gettime: 287;
  readonly accept4: 288;
  readonly signalfd4: 289;
  readonly eventfd2: 290;
  readonly epoll_create1: 291;
  readonly dup3: 292;
  readonly pipe2: 293;
  readonly inotify_init1: 294;
  readonly preadv: 295;
  readonly pwritev: 296;
  readonly rt_tgsigqueueinfo: 297;
  readonly perf_event_open: 298;
  readonly recvmmsg: 299;
  readonly fanotify_init: 300;
  readonly fanotify_mark: 301;
  readonly prlimit64: 302;
  readonly name_to_handle_at: 303;
  readonly open_by_handle_at: 304;
  readonly clock_adjtime: 305;
  readonly syncfs: 306;
  readonly sendmmsg: 307;
  readonly setns: 308;
  readonly getcpu: 309;
  readonly process_vm_readv: 310;
  readonly process_vm_writev: 311;
  readonly kcmp: 312;
  readonly finit_module: 313;
  readonly sched_setattr: 314;
  readonly sched_getattr: 315;
  readonly renameat2: 316;
  readonly seccomp: 317;
  readonly getrandom: 318;
  readonly memfd_create: 319;
  readonly kexec_file_load: 320;
  readonly bpf: 321;
  readonly execveat: 322;
  readonly userfaultfd: 323;
  readonly membarrier: 324;
  readonly mlock2: 325;
  readonly copy_file_range: 326;
  readonly preadv2: 327;
  readonly pwritev2: 328;
  readonly pkey_mprotect: 329;
  readonly pkey_alloc: 330;
  readonly pkey_free: 331;
  readonly statx: 332;
  readonly io_pgetevents: 333;
  readonly rseq: 334;
  readonly uretprobe: 335;
  readonly uprobe: 336;
  readonly pidfd_send_signal: 424;
  readonly io_uring_setup: 425;
  readonly io_uring_enter: 426;
  readonly io_uring_register: 427;
  readonly open_tree: 428;
  readonly move_mount: 429;
  readonly fsopen: 430;
  readonly fsconfig: 431;
  readonly fsmount: 432;
  readonly fspick: 433;
  readonly pidfd_open: 434;
  readonly clone3: 435;
  readonly close_range: 436;
  readonly openat2: 437;
  readonly pidfd_getfd: 438;
  readonly faccessat2: 439;
  readonly process_madvise: 440;
  readonly epoll_pwait2: 441;
  readonly mount_setattr: 442;
  readonly quotactl_fd: 443;
  readonly landlock_create_ruleset: 444;
  readonly landlock_add_rule: 445;
  readonly landlock_restrict_self: 446;
  readonly memfd_secret: 447;
  readonly process_mrelease: 448;
  readonly futex_waitv: 449;
  readonly set_mempolicy_home_node: 450;
  readonly cachestat: 451;
  readonly fchmodat2: 452;
  readonly map_shadow_stack: 453;
  readonly futex_wake: 454;
  readonly futex_wait: 455;
  readonly futex_requeue: 456;
  readonly statmount: 457;
  readonly listmount: 458;
  readonly lsm_get_self_attr: 459;
  readonly lsm_set_self_attr: 460;
  readonly lsm_list_modules: 461;
  readonly mseal: 462;
  readonly setxattrat: 463;
  readonly getxattrat: 464;
  readonly listxattrat: 465;
  readonly removexattrat: 466;
  readonly open_tree_attr: 467;
  readonly file_getattr: 468;
  readonly file_setattr: 469;
  readonly listns: 470;
  readonly rseq_slice_yield: 471;
  readonly fchroot: 472;
}

/** Name of a call of x86_64. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'x86_64';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'H write open close stE fstE lstE poll lseek mmap mprotect munmap brk rt_Kaction ' +
    'rt_Kprocmask rt_KIturn ioJ pH64 pwrite64 Hv writev access pipe select Dyield mImap msync ' +
    'mincoI madvise shmB shmE shmJ dup dup2 pause nanosleep BiAr alarm CiAr Bpid sendfile sLet ' +
    'connect accept sendto Icvfrom sendmsg Icvmsg shutdown bind listen BsLname Bpeername ' +
    'sLetpair CsLopt BsLopt clone fork vfork execve exit wait4 kill uname semB semop semJ shmdt ' +
    'msgB msgsnd msgrcv msgJ fcntl flL fsync fdEasync truncEe ftruncEe Bdents Bcwd chdir fchdir ' +
    'Iname mkdir rmdir cIE link unlink symlink Hlink chmod fchmod chown fchown lchown umask ' +
    'BAofday Brlimit Brusage sysinfo As ptrace Buid syslog Bgid Cuid Cgid Beuid Begid Cpgid ' +
    'Bppid Bpgrp Csid CIuid CIgid Bgroups Cgroups CIsuid BIsuid CIsgid BIsgid Bpgid Cfsuid ' +
    'Cfsgid Bsid capB capC rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend Kaltstack uA mknod ' +
    '!uselib personality ustE stEfs fstEfs sysfs Bpriority Cpriority DCparam DBparam ' +
    'DCscheduler DBscheduler DB_priority_max DB_priority_min Drr_B_interval mlL munlL mlLall ' +
    'munlLall vhangup modify_ldt pivot_root !_sysJ prJ arch_prJ adjAx Crlimit chroot sync acct ' +
    'CAofday mount umount2 swapon swapoff Iboot Chostname Cdomainname iopl ioperm !cIEe_module ' +
    'init_module delete_module !B_kernel_syms !query_module quotaJ !nfsservJ !Bpmsg !putpmsg ' +
    '!afs_syscall !tuxcall !security Btid Hahead CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr ' +
    'listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr tkill A futex DCaffinity ' +
    'DBaffinity !C_thH_aIa io_Cup io_destroy io_Bevents io_submit io_cancel !B_thH_aIa ' +
    '!lookup_dcookie epoll_cIEe !epoll_J_old !epoll_wait_old Imap_file_pages Bdents64 ' +
    'C_tid_addIss Istart_syscall semAdop fadvise64 Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete ' +
    'clL_CA clL_BA clL_BIs clL_nanosleep exit_group epoll_wait epoll_J tgkill uAs !vserver ' +
    'mbind C_mempolicy B_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr ' +
    'kexec_load waitid add_key Iquest_key keyJ ioprio_C ioprio_B iG_init iG_add_wEch iG_rm_wEch ' +
    'migrEe_pages openE mkdirE mknodE fchownE fuAsE newfstEE unlinkE InameE linkE symlinkE ' +
    'HlinkE fchmodE faccessE pselect6 ppoll unshaI C_robust_list B_robust_list splice tee ' +
    'sync_file_range vmsplice move_pages uAnsE epoll_pwait Knalfd Arfd_cIEe eventfd fallocEe ' +
    'Arfd_CA Arfd_BA accept4 Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 pHv pwritev ' +
    'rt_tgKqueueinfo perf_event_open Icvmmsg faG_init faG_mark prlimit64 name_to_handle_E ' +
    'open_by_handle_E clL_adjA syncfs sendmmsg Cns Bcpu process_vm_Hv process_vm_writev kcmp ' +
    'finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe kexec_file_load bpf execveE ' +
    'userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 pkey_mprotect pkey_alloc ' +
    'pkey_fIe stEx io_pBevents rseq uItprobe uprobe 424 *49',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that x86_64 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that x86_64 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
