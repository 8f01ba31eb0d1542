// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of s390x, as user space passes it. */
export interface Numbers {
  readonly exit: 1;
  readonly fork: 2;
  readonly read: 3;
  readonly write: 4;
  readonly open: 5;
  readonly close: 6;
  readonly restart_syscall: 7;
  readonly creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly execve: 11;
  readonly chdir: 12;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly mount: 21;
  readonly umount: 22;
  readonly ptrace: 26;
  readonly alarm: 27;
  readonly pause: 29;
  readonly utime: 30;
  readonly access: 33;
  readonly nice: 34;
  readonly sync: 36;
  readonly kill: 37;
  readonly rename: 38;
  readonly mkdir: 39;
  readonly rmdir: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly times: 43;
  readonly brk: 45;
  readonly signal: 48;
  readonly acct: 51;
  readonly umount2: 52;
  readonly ioctl: 54;
  readonly fcntl: 55;
  readonly setpgid: 57;
  readonly umask: 60;
  readonly chroot: 61;
  readonly ustat: 62;
  readonly dup2: 63;
  readonly getppid: 64;
  readonly getpgrp: 65;
  readonly setsid: 66;
  readonly sigaction: 67;
  readonly sigsuspend: 72;
  readonly sigpending: 73;
  readonly sethostname: 74;
  readonly setrlimit: 75;
  readonly getrusage: 77;
  readonly gettimeofday: 78;
  readonly settimeofday: 79;
  readonly symlink: 83;
  readonly readlink: 85;
  readonly uselib: 86;
  readonly swapon: 87;
  readonly reboot: 88;
  readonly readdir: 89;
  readonly mmap: 90;
  readonly munmap: 91;
  readonly truncate: 92;
  readonly ftruncate: 93;
  readonly fchmod: 94;
  readonly getpriority: 96;
  readonly setpriority: 97;
  readonly statfs: 99;
  readonly fstatfs: 100;
  readonly socketcall: 102;
  readonly syslog: 103;
  readonly setitimer: 104;
  readonly getitimer: 105;
  readonly stat: 106;
  readonly lstat: 107;
  readonly fstat: 108;
  readonly lookup_dcookie: 110;
  readonly vhangup: 111;
  readonly idle: 112;
  readonly wait4: 114;
  readonly swapoff: 115;
  readonly sysinfo: 116;
  readonly ipc: 117;
  readonly fsync: 118;
  readonly sigreturn: 119;
  readonly clone: 120;
  readonly setdomainname: 121;
  readonly uname: 122;
  readonly adjtimex: 124;
  readonly mprotect: 125;
  readonly sigprocmask: 126;
  readonly create_module: 127;
  readonly init_module: 128;
  readonly delete_module: 129;
  readonly get_kernel_syms: 130;
  readonly quotactl: 131;
  readonly getpgid: 132;
  readonly fchdir: 133;
  readonly bdflush: 134;
  readonly sysfs: 135;
  readonly personality: 136;
  readonly afs_syscall: 137;
  readonly getdents: 141;
  readonly select: 142;
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
  readonly query_module: 167;
  readonly poll: 168;
  readonly nfsservctl: 169;
  readonly prctl: 172;
  readonly rt_sigreturn: 173;
  readonly rt_sigaction: 174;
  readonly rt_sigprocmask: 175;
  readonly rt_sigpending: 176;
  readonly rt_sigtimedwait: 177;
  readonly rt_sigqueueinfo: 178;
  readonly rt_sigsuspend: 179;
  readonly pread64: 180;
  readonly pwrite64: 181;
  readonly getcwd: 183;
  readonly capget: 184;
  readonly capset: 185;
  readonly sigaltstack: 186;
  readonly sendfile: 187;
  readonly getpmsg: 188;
  readonly putpmsg: 189;
  readonly vfork: 190;
  readonly getrlimit: 191;
  readonly lchown: 198;
  readonly getuid: 199;
  readonly getgid: 200;
  readonly geteuid: 201;
  readonly getegid: 202;
  readonly setreuid: 203;
  readonly setregid: 204;
  readonly getgroups: 205;
  readonly setgroups: 206;
  readonly fchown: 207;
  readonly setresuid: 208;
  readonly getresuid: 209;
  readonly setresgid: 210;
  readonly getresgid: 211;
  readonly chown: 212;
  readonly setuid: 213;
  readonly setgid: 214;
  readonly setfsuid: 215;
  readonly setfsgid: 216;
  readonly pivot_root: 217;
  readonly mincore: 218;
  readonly madvise: 219;
  readonly getdents64: 220;
  readonly readahead: 222;
  readonly setxattr: 224;
  readonly lsetxattr: 225;
  readonly fsetxattr: 226;
  readonly getxattr: 227;
  readonly lgetxattr: 228;
  readonly fgetxattr: 229;
  readonly listxattr: 230;
  readonly llistxattr: 231;
  readonly flistxattr: 232;
  readonly removexattr: 233;
  readonly lremovexattr: 234;
  readonly fremovexattr: 235;
  readonly gettid: 236;
  readonly tkill: 237;
  readonly futex: 238;
  readonly sched_setaffinity: 239;
  readonly sched_getaffinity: 240;
  readonly tgkill: 241;
  readonly io_setup: 243;
  readonly io_destroy: 244;
  readonly io_getevents: 245;
  readonly io_submit: 246;
  readonly io_cancel: 247;
  readonly exit_group: 248;
  readonly epoll_create: 249;
  readonly epoll_ctl: 250;
  readonly epoll_wait: 251;
  readonly set_tid_address: 252;
  readonly fadvise64: 253;
  readonly timer_create: 254;
  readonly timer_settime: 255;
  readonly timer_gettime: 256;
  readonly timer_getoverrun: 257;
  readonly timer_delete: 258;
  readonly clock_settime: 259;
  readonly clock_gettime: 260;
  readonly clock_getres: 261;
  readonly clock_nanosleep: 262;
  readonly statfs64: 265;
  readonly fstatfs64: 266;
  readonly remap_file_pages: 267;
  readonly mbind: 268;
  readonly get_mempolicy: 269;
  readonly set_mempolicy: 270;
  readonly mq_open: 271;
  readonly mq_unlink: 272;
  readonly mq_timedsend: 273;
  readonly mq_timedreceive: 274;
  readonly mq_notify: 275;
  readonly mq_getsetattr: 276;
  readonly kexec_load: 277;
  readonly add_key: 278;
  readonly request_key: 279;
  readonly keyctl: 280;
  readonly waitid: 281;
  readonly ioprio_set: 282;
  readonly ioprio_get: 283;
  readonly inotify_init: 284;
  readonly inotify_add_watch: 285;
  readonly inotify_rm_watch: 286;
  readonly migrate_pages: 287;
  readonly openat: 288;
  readonly mkdirat: 289;
  readonly mknodat: 290;
  readonly fchownat: 291;
  readonly futimesat: 292;
  readonly newfstatat: 293;
  readonly unlinkat: 294;
  readonly renameat: 295;
  readonly linkat: 296;
  readonly symlinkat: 297;
  readonly readlinkat: 298;
  readonly fchmodat: 299;
  readonly faccessat: 300;
  readonly pselect6: 301;
  readonly ppoll: 302;
  readonly unshare: 303;
  readonly set_robust_list: 304;
  readonly get_robust_list: 305;
  readonly splice: 306;
  readonly sync_file_range: 307;
  readonly tee: 308;
  readonly vmsplice: 309;
  readonly move_pages: 310;
  readonly getcpu: 311;
  readonly epoll_pwait: 312;
  readonly utimes: 313;
  readonly fallocate: 314;
  readonly utimensat: 315;
  readonly signalfd: 316;
  readonly timerfd: 317;
  readonly eventfd: 318;
  readonly timerfd_create: 319;
  readonly timerfd_settime: 320;
  readonly timerfd_gettime: 321;
  readonly signalfd4: 322;
  readonly eventfd2: 323;
  readonly inotify_init1: 324;
  readonly pipe2: 325;
  readonly dup3: 326;
  readonly epoll_create1: 327;
  readonly preadv: 328;
  readonly pwritev: 329;
  readonly rt_tgsigqueueinfo: 330;
  readonly perf_event_open: 331;
  readonly fanotify_init: 332;
  readonly fanotify_mark: 333;
  readonly prlimit64: 334;
  readonly name_to_handle_at: 335;
  readonly open_by_handle_at: 336;
  readonly clock_adjtime: 337;
  readonly syncfs: 338;
  readonly setns: 339;
  readonly process_vm_readv: 340;
  readonly process_vm_writev: 341;
  readonly s390_runtime_instr: 342;
  readonly kcmp: 343;
  readonly finit_module: 344;
  readonly sched_setattr: 345;
  readonly sched_getattr: 346;
  readonly renameat2: 347;
  readonly seccomp: 348;
  readonly getrandom: 349;
  readonly memfd_create: 350;
  readonly bpf: 351;
  readonly s390_pci_mmio_write: 352;
  readonly s390_pci_mmio_read: 353;
  readonly execveat: 354;
  readonly userfaultfd: 355;
  readonly membarrier: 356;
  readonly recvmmsg: 357;
  readonly sendmmsg: 358;
  readonly socket: 359;
  readonly socketpair: 360;
  readonly bind: 361;
  readonly connect: 362;
  readonly listen: 363;
  readonly accept4: 364;
  readonly getsockopt: 365;
  readonly setsockopt: 366;
  readonly getsockname: 367;
  readonly getpeername: 368;
  readonly sendto: 369;
  readonly sendmsg: 370;
  readonly recvfrom: 371;
  readonly recvmsg: 372;
  readonly shutdown: 373;
  readonly mlock2: 374;
  readonly copy_file_range: 375;
  readonly preadv2: 376;
  readonly pwritev2: 377;
  readonly s390_guarded_storage: 378;
  readonly statx: 379;
  readonly s390_sthyi: 380;
  readonly kexec_file_load: 381;
  readonly io_pgetevents: 382;
  readonly rseq: 383;
  readonly pkey_mprotect: 384;
  readonly pkey_alloc: 385;
  readonly pkey_free: 386;
  readonly semtimedop: 392;
  readonly semget: 393;
  readonly semctl: 394;
  readonly shmget: 395;
  readonly shmctl: 396;
  readonly shmat: 397;
  readonly shmdt: 398;
  readonly msgget: 399;
  readonly msgsnd: 400;
  readonly msgrcv: 401;
  readonly msgctl: 402;
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

/** Name of a call of s390x. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 's390x';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    '1 exit fork H write open close Istart_syscall cIE link unlink execve chdir 14 mknod chmod ' +
    '19 lseek Bpid mount umount 26 ptrace alarm 29 pause uA 33 access nice 36 sync kill Iname ' +
    'mkdir rmdir dup pipe As 45 brk 48 Knal 51 acct umount2 54 ioJ fcntl 57 Cpgid 60 umask ' +
    'chroot ustE dup2 Bppid Bpgrp Csid Kaction 72 Ksuspend Kpending Chostname Crlimit 77 ' +
    'Brusage BAofday CAofday 83 symlink 85 Hlink uselib swapon Iboot !Hdir mmap munmap truncEe ' +
    'ftruncEe fchmod 96 Bpriority Cpriority 99 stEfs fstEfs 102 sLetcall syslog CiAr BiAr stE ' +
    'lstE fstE 110 !lookup_dcookie vhangup !idle 114 wait4 swapoff sysinfo ipc fsync KIturn ' +
    'clone Cdomainname uname 124 adjAx mprotect Kprocmask !cIEe_module init_module ' +
    'delete_module !B_kernel_syms quotaJ Bpgid fchdir !bdflush sysfs personality !afs_syscall ' +
    '141 Bdents select flL msync Hv writev Bsid fdEasync !_sysJ mlL munlL mlLall munlLall ' +
    'DCparam DBparam DCscheduler DBscheduler Dyield DB_priority_max DB_priority_min ' +
    'Drr_B_interval nanosleep mImap 167 !query_module poll !nfsservJ 172 prJ rt_KIturn ' +
    'rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend pH64 pwrite64 183 ' +
    'Bcwd capB capC Kaltstack sendfile !Bpmsg !putpmsg vfork Brlimit 198 lchown Buid Bgid Beuid ' +
    'Begid CIuid CIgid Bgroups Cgroups fchown CIsuid BIsuid CIsgid BIsgid chown Cuid Cgid ' +
    'Cfsuid Cfsgid pivot_root mincoI madvise Bdents64 222 Hahead 224 CxEtr lCxEtr fCxEtr BxEtr ' +
    'lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr Btid tkill ' +
    'futex DCaffinity DBaffinity tgkill 243 io_Cup io_destroy io_Bevents io_submit io_cancel ' +
    'exit_group epoll_cIEe epoll_J epoll_wait C_tid_addIss fadvise64 Ar_cIEe Ar_CA Ar_BA ' +
    'Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep 265 stEfs64 fstEfs64 ' +
    'Imap_file_pages mbind B_mempolicy C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G ' +
    'mq_BCEtr kexec_load add_key Iquest_key keyJ waitid ioprio_C ioprio_B iG_init iG_add_wEch ' +
    'iG_rm_wEch migrEe_pages openE mkdirE mknodE fchownE fuAsE newfstEE unlinkE InameE linkE ' +
    'symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI C_robust_list B_robust_list splice ' +
    'sync_file_range tee vmsplice move_pages Bcpu epoll_pwait uAs fallocEe uAnsE Knalfd !Arfd ' +
    'eventfd Arfd_cIEe Arfd_CA Arfd_BA Knalfd4 eventfd2 iG_init1 pipe2 dup3 epoll_cIEe1 pHv ' +
    'pwritev rt_tgKqueueinfo perf_event_open faG_init faG_mark prlimit64 name_to_handle_E ' +
    'open_by_handle_E clL_adjA syncfs Cns process_vm_Hv process_vm_writev s390_runA_instr kcmp ' +
    'finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe bpf s390_pci_mmio_write ' +
    's390_pci_mmio_H execveE userfaultfd membarrier Icvmmsg sendmmsg sLet sLetpair bind connect ' +
    'listen accept4 BsLopt CsLopt BsLname Bpeername sendto sendmsg Icvfrom Icvmsg shutdown mlL2 ' +
    'copy_file_range pHv2 pwritev2 s390_guarded_storage stEx s390_sthyi kexec_file_load ' +
    'io_pBevents rseq pkey_mprotect pkey_alloc pkey_fIe 392 semAdop semB semJ shmB shmJ shmE ' +
    'shmdt msgB msgsnd msgrcv msgJ 424 *49',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that s390x does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that s390x does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
