// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of parisc, as user space passes it. */
export interface Numbers {
  readonly restart_syscall: 0;
  readonly exit: 1;
  readonly fork: 2;
  readonly read: 3;
  readonly write: 4;
  readonly open: 5;
  readonly close: 6;
  readonly waitpid: 7;
  readonly creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly execve: 11;
  readonly chdir: 12;
  readonly time: 13;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly lchown: 16;
  readonly socket: 17;
  readonly stat: 18;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly mount: 21;
  readonly bind: 22;
  readonly setuid: 23;
  readonly getuid: 24;
  readonly stime: 25;
  readonly ptrace: 26;
  readonly alarm: 27;
  readonly fstat: 28;
  readonly pause: 29;
  readonly utime: 30;
  readonly connect: 31;
  readonly listen: 32;
  readonly access: 33;
  readonly nice: 34;
  readonly accept: 35;
  readonly sync: 36;
  readonly kill: 37;
  readonly rename: 38;
  readonly mkdir: 39;
  readonly rmdir: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly times: 43;
  readonly getsockname: 44;
  readonly brk: 45;
  readonly setgid: 46;
  readonly getgid: 47;
  readonly signal: 48;
  readonly geteuid: 49;
  readonly getegid: 50;
  readonly acct: 51;
  readonly umount2: 52;
  readonly getpeername: 53;
  readonly ioctl: 54;
  readonly fcntl: 55;
  readonly socketpair: 56;
  readonly setpgid: 57;
  readonly send: 58;
  readonly uname: 59;
  readonly umask: 60;
  readonly chroot: 61;
  readonly ustat: 62;
  readonly dup2: 63;
  readonly getppid: 64;
  readonly getpgrp: 65;
  readonly setsid: 66;
  readonly pivot_root: 67;
  readonly sgetmask: 68;
  readonly ssetmask: 69;
  readonly setreuid: 70;
  readonly setregid: 71;
  readonly mincore: 72;
  readonly sigpending: 73;
  readonly sethostname: 74;
  readonly setrlimit: 75;
  readonly getrlimit: 76;
  readonly getrusage: 77;
  readonly gettimeofday: 78;
  readonly settimeofday: 79;
  readonly getgroups: 80;
  readonly setgroups: 81;
  readonly sendto: 82;
  readonly symlink: 83;
  readonly lstat: 84;
  readonly readlink: 85;
  readonly uselib: 86;
  readonly swapon: 87;
  readonly reboot: 88;
  readonly mmap2: 89;
  readonly mmap: 90;
  readonly munmap: 91;
  readonly truncate: 92;
  readonly ftruncate: 93;
  readonly fchmod: 94;
  readonly fchown: 95;
  readonly getpriority: 96;
  readonly setpriority: 97;
  readonly recv: 98;
  readonly statfs: 99;
  readonly fstatfs: 100;
  readonly stat64: 101;
  readonly syslog: 103;
  readonly setitimer: 104;
  readonly getitimer: 105;
  readonly capget: 106;
  readonly capset: 107;
  readonly pread64: 108;
  readonly pwrite64: 109;
  readonly getcwd: 110;
  readonly vhangup: 111;
  readonly fstat64: 112;
  readonly vfork: 113;
  readonly wait4: 114;
  readonly swapoff: 115;
  readonly sysinfo: 116;
  readonly shutdown: 117;
  readonly fsync: 118;
  readonly madvise: 119;
  readonly clone: 120;
  readonly setdomainname: 121;
  readonly sendfile: 122;
  readonly recvfrom: 123;
  readonly adjtimex: 124;
  readonly mprotect: 125;
  readonly sigprocmask: 126;
  readonly init_module: 128;
  readonly delete_module: 129;
  readonly quotactl: 131;
  readonly getpgid: 132;
  readonly fchdir: 133;
  readonly bdflush: 134;
  readonly sysfs: 135;
  readonly personality: 136;
  readonly setfsuid: 138;
  readonly setfsgid: 139;
  readonly _llseek: 140;
  readonly getdents: 141;
  readonly _newselect: 142;
  readonly flock: 143;
  readonly msync: 144;
  readonly readv: 145;
  readonly writev: 146;
  readonly getsid: 147;
  readonly fdatasync: 148;
  readonly _sysctl: 149;
  readonly mlock: 150;
  readonly munlock: 151;
  readonly mlockall: 152;
  readonly munlockall: 153;
  readonly sched_setparam: 154;
  readonly sched_getparam: 155;
  readonly sched_setscheduler: 156;
  readonly sched_getscheduler: 157;
  readonly sched_yield: 158;
  readonly sched_get_priority_max: 159;
  readonly sched_get_priority_min: 160;
  readonly sched_rr_get_interval: 161;
  readonly nanosleep: 162;
  readonly mremap: 163;
  readonly setresuid: 164;
  readonly getresuid: 165;
  readonly sigaltstack: 166;
  readonly poll: 168;
  readonly setresgid: 170;
  readonly getresgid: 171;
  readonly prctl: 172;
  readonly rt_sigreturn: 173;
  readonly rt_sigaction: 174;
  readonly rt_sigprocmask: 175;
  readonly rt_sigpending: 176;
  readonly rt_sigtimedwait: 177;
  readonly rt_sigqueueinfo: 178;
  readonly rt_sigsuspend: 179;
  readonly chown: 180;
  readonly setsockopt: 181;
  readonly getsockopt: 182;
  readonly sendmsg: 183;
  readonly recvmsg: 184;
  readonly semop: 185;
  readonly semget: 186;
  readonly semctl: 187;
  readonly msgsnd: 188;
  readonly msgrcv: 189;
  readonly msgget: 190;
  readonly msgctl: 191;
  readonly shmat: 192;
  readonly shmdt: 193;
  readonly shmget: 194;
  readonly shmctl: 195;
  readonly lstat64: 198;
  readonly truncate64: 199;
  readonly ftruncate64: 200;
  readonly getdents64: 201;
  readonly fcntl64: 202;
  readonly gettid: 206;
  readonly readahead: 207;
  readonly tkill: 208;
  readonly sendfile64: 209;
  readonly futex: 210;
  readonly sched_setaffinity: 211;
  readonly sched_getaffinity: 212;
  readonly io_setup: 215;
  readonly io_destroy: 216;
  readonly io_getevents: 217;
  readonly io_submit: 218;
  readonly io_cancel: 219;
  readonly exit_group: 222;
  readonly lookup_dcookie: 223;
  readonly epoll_create: 224;
  readonly epoll_ctl: 225;
  readonly epoll_wait: 226;
  readonly remap_file_pages: 227;
  readonly semtimedop: 228;
  readonly mq_open: 229;
  readonly mq_unlink: 230;
  readonly mq_timedsend: 231;
  readonly mq_timedreceive: 232;
  readonly mq_notify: 233;
  readonly mq_getsetattr: 234;
  readonly waitid: 235;
  readonly fadvise64_64: 236;
  readonly set_tid_address: 237;
  readonly setxattr: 238;
  readonly lsetxattr: 239;
  readonly fsetxattr: 240;
  readonly getxattr: 241;
  readonly lgetxattr: 242;
  readonly fgetxattr: 243;
  readonly listxattr: 244;
  readonly llistxattr: 245;
  readonly flistxattr: 246;
  readonly removexattr: 247;
  readonly lremovexattr: 248;
  readonly fremovexattr: 249;
  readonly timer_create: 250;
  readonly timer_settime: 251;
  readonly timer_gettime: 252;
  readonly timer_getoverrun: 253;
  readonly timer_delete: 254;
  readonly clock_settime: 255;
  readonly clock_gettime: 256;
  readonly clock_getres: 257;
  readonly clock_nanosleep: 258;
  readonly tgkill: 259;
  readonly mbind: 260;
  readonly get_mempolicy: 261;
  readonly set_mempolicy: 262;
  readonly add_key: 264;
  readonly request_key: 265;
  readonly keyctl: 266;
  readonly ioprio_set: 267;
  readonly ioprio_get: 268;
  readonly inotify_init: 269;
  readonly inotify_add_watch: 270;
  readonly inotify_rm_watch: 271;
  readonly migrate_pages: 272;
  readonly pselect6: 273;
  readonly ppoll: 274;
  readonly openat: 275;
  readonly mkdirat: 276;
  readonly mknodat: 277;
  readonly fchownat: 278;
  readonly futimesat: 279;
  readonly fstatat64: 280;
  readonly unlinkat: 281;
  readonly renameat: 282;
  readonly linkat: 283;
  readonly symlinkat: 284;
  readonly readlinkat: 285;
  readonly fchmodat: 286;
  readonly faccessat: 287;
  readonly unshare: 288;
  readonly set_robust_list: 289;
  readonly get_robust_list: 290;
  readonly splice: 291;
  readonly sync_file_range: 292;
  readonly tee: 293;
  readonly vmsplice: 294;
  readonly move_pages: 295;
  readonly getcpu: 296;
  readonly epoll_pwait: 297;
  readonly statfs64: 298;
  readonly fstatfs64: 299;
  readonly kexec_load: 300;
  readonly utimensat: 301;
  readonly signalfd: 302;
  readonly eventfd: 304;
  readonly fallocate: 305;
  readonly timerfd_create: 306;
  readonly timerfd_settime: 307;
  readonly timerfd_gettime: 308;
  readonly signalfd4: 309;
  readonly eventfd2: 310;
  readonly epoll_create1: 311;
  readonly dup3: 312;
  readonly pipe2: 313;
  readonly inotify_init1: 314;
  readonly preadv: 315;
  readonly pwritev: 316;
  readonly rt_tgsigqueueinfo: 317;
  readonly perf_event_open: 318;
  readonly recvmmsg: 319;
  readonly accept4: 320;
  readonly prlimit64: 321;
  readonly fanotify_init: 322;
  readonly fanotify_mark: 323;
  readonly clock_adjtime: 324;
  readonly name_to_handle_at: 325;
  readonly open_by_handle_at: 326;
  readonly syncfs: 327;
  readonly setns: 328;
  readonly sendmmsg: 329;
  readonly process_vm_readv: 330;
  readonly process_vm_writev: 331;
  readonly kcmp: 332;
  readonly finit_module: 333;
  readonly sched_setattr: 334;
  readonly sched_getattr: 335;
  readonly utimes: 336;
  readonly renameat2: 337;
  readonly seccomp: 338;
  readonly getrandom: 339;
  readonly memfd_create: 340;
  readonly bpf: 341;
  readonly execveat: 342;
  readonly membarrier: 343;
  readonly userfaultfd: 344;
  readonly mlock2: 345;
  readonly copy_file_range: 346;
  readonly preadv2: 347;
  readonly pwritev2: 348;
  readonly statx: 349;
  readonly io_pgetevents: 350;
  readonly pkey_mprotect: 351;
  readonly pkey_alloc: 352;
  readonly pkey_free: 353;
  readonly rseq: 354;
  readonly kexec_file_load: 355;
  readonly cacheflush: 356;
  readonly clock_gettime64: 403;
  readonly clock_settime64: 404;
  readonly clock_adjtime64: 405;
  readonly clock_getres_time64: 406;
  readonly clock_nanosleep_time64: 407;
  readonly timer_gettime64: 408;
  readonly timer_settime64: 409;
  readonly timerfd_gettime64: 410;
  readonly timerfd_settime64: 411;
  readonly utimensat_time64: 412;
  readonly pselect6_time64: 413;
  readonly ppoll_time64: 414;
  readonly io_pgetevents_time64: 416;
  readonly recvmmsg_time64: 417;
  readonly mq_timedsend_time64: 418;
  readonly mq_timedreceive_time64: 419;
  readonly semtimedop_time64: 420;
  readonly rt_sigtimedwait_time64: 421;
  readonly futex_time64: 422;
  readonly sched_rr_get_interval_time64: 423;
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

/** Name of a call of parisc. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'parisc';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'Istart_syscall exit fork H write open close waitpid cIE link unlink execve chdir A mknod ' +
    'chmod lchown sLet stE lseek Bpid mount bind Cuid Buid sA ptrace alarm fstE pause uA ' +
    'connect listen access nice accept sync kill Iname mkdir rmdir dup pipe As BsLname brk Cgid ' +
    'Bgid Knal Beuid Begid acct umount2 Bpeername ioJ fcntl sLetpair Cpgid send uname umask ' +
    'chroot ustE dup2 Bppid Bpgrp Csid pivot_root sBmask sCmask CIuid CIgid mincoI Kpending ' +
    'Chostname Crlimit Brlimit Brusage BAofday CAofday Bgroups Cgroups sendto symlink lstE ' +
    'Hlink !uselib swapon Iboot mmap2 mmap munmap truncEe ftruncEe fchmod fchown Bpriority ' +
    'Cpriority Icv stEfs fstEfs stE64 103 syslog CiAr BiAr capB capC pH64 pwrite64 Bcwd vhangup ' +
    'fstE64 vfork wait4 swapoff sysinfo shutdown fsync madvise clone Cdomainname sendfile ' +
    'Icvfrom adjAx mprotect Kprocmask 128 init_module delete_module 131 quotaJ Bpgid fchdir ' +
    '!bdflush sysfs personality 138 Cfsuid Cfsgid _llseek Bdents _newselect flL msync Hv writev ' +
    'Bsid fdEasync !_sysJ mlL munlL mlLall munlLall DCparam DBparam DCscheduler DBscheduler ' +
    'Dyield DB_priority_max DB_priority_min Drr_B_interval nanosleep mImap CIsuid BIsuid ' +
    'Kaltstack 168 poll 170 CIsgid BIsgid prJ rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending ' +
    'rt_KAdwait rt_Kqueueinfo rt_Ksuspend chown CsLopt BsLopt sendmsg Icvmsg semop semB semJ ' +
    'msgsnd msgrcv msgB msgJ shmE shmdt shmB shmJ 198 lstE64 truncEe64 ftruncEe64 Bdents64 ' +
    'fcntl64 206 Btid Hahead tkill sendfile64 futex DCaffinity DBaffinity 215 io_Cup io_destroy ' +
    'io_Bevents io_submit io_cancel 222 exit_group !lookup_dcookie epoll_cIEe epoll_J ' +
    'epoll_wait Imap_file_pages semAdop mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr ' +
    'waitid fadvise64_64 C_tid_addIss CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr listxEtr ' +
    'llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr Ar_cIEe Ar_CA Ar_BA Ar_Boverrun ' +
    'Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep tgkill mbind B_mempolicy C_mempolicy 264 ' +
    'add_key Iquest_key keyJ ioprio_C ioprio_B iG_init iG_add_wEch iG_rm_wEch migrEe_pages ' +
    'pselect6 ppoll openE mkdirE mknodE fchownE fuAsE fstEE64 unlinkE InameE linkE symlinkE ' +
    'HlinkE fchmodE faccessE unshaI C_robust_list B_robust_list splice sync_file_range tee ' +
    'vmsplice move_pages Bcpu epoll_pwait stEfs64 fstEfs64 kexec_load uAnsE Knalfd 304 eventfd ' +
    'fallocEe Arfd_cIEe Arfd_CA Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 pHv ' +
    'pwritev rt_tgKqueueinfo perf_event_open Icvmmsg accept4 prlimit64 faG_init faG_mark ' +
    'clL_adjA name_to_handle_E open_by_handle_E syncfs Cns sendmmsg process_vm_Hv ' +
    'process_vm_writev kcmp finit_module DCEtr DBEtr uAs InameE2 seccomp Brandom memfd_cIEe bpf ' +
    'execveE membarrier userfaultfd mlL2 copy_file_range pHv2 pwritev2 stEx io_pBevents ' +
    'pkey_mprotect pkey_alloc pkey_fIe rseq kexec_file_load cacheflush 403 clL_BA64 clL_CA64 ' +
    'clL_adjA64 clL_BIs_A64 clL_nanosleep_A64 Ar_BA64 Ar_CA64 Arfd_BA64 Arfd_CA64 uAnsE_A64 ' +
    'pselect6_A64 ppoll_A64 416 io_pBevents_A64 Icvmmsg_A64 mq_Adsend_A64 mq_AdIceive_A64 ' +
    'semAdop_A64 rt_KAdwait_A64 futex_A64 Drr_B_interval_A64 *23 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that parisc does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that parisc does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
