// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of powerpc64, as user space passes it. */
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
  readonly break: 17;
  readonly oldstat: 18;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly mount: 21;
  readonly umount: 22;
  readonly setuid: 23;
  readonly getuid: 24;
  readonly stime: 25;
  readonly ptrace: 26;
  readonly alarm: 27;
  readonly oldfstat: 28;
  readonly pause: 29;
  readonly utime: 30;
  readonly stty: 31;
  readonly gtty: 32;
  readonly access: 33;
  readonly nice: 34;
  readonly ftime: 35;
  readonly sync: 36;
  readonly kill: 37;
  readonly rename: 38;
  readonly mkdir: 39;
  readonly rmdir: 40;
  readonly dup: 41;
  readonly pipe: 42;
  readonly times: 43;
  readonly prof: 44;
  readonly brk: 45;
  readonly setgid: 46;
  readonly getgid: 47;
  readonly signal: 48;
  readonly geteuid: 49;
  readonly getegid: 50;
  readonly acct: 51;
  readonly umount2: 52;
  readonly lock: 53;
  readonly ioctl: 54;
  readonly fcntl: 55;
  readonly mpx: 56;
  readonly setpgid: 57;
  readonly ulimit: 58;
  readonly oldolduname: 59;
  readonly umask: 60;
  readonly chroot: 61;
  readonly ustat: 62;
  readonly dup2: 63;
  readonly getppid: 64;
  readonly getpgrp: 65;
  readonly setsid: 66;
  readonly sigaction: 67;
  readonly sgetmask: 68;
  readonly ssetmask: 69;
  readonly setreuid: 70;
  readonly setregid: 71;
  readonly sigsuspend: 72;
  readonly sigpending: 73;
  readonly sethostname: 74;
  readonly setrlimit: 75;
  readonly getrlimit: 76;
  readonly getrusage: 77;
  readonly gettimeofday: 78;
  readonly settimeofday: 79;
  readonly getgroups: 80;
  readonly setgroups: 81;
  readonly select: 82;
  readonly symlink: 83;
  readonly oldlstat: 84;
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
  readonly fchown: 95;
  readonly getpriority: 96;
  readonly setpriority: 97;
  readonly profil: 98;
  readonly statfs: 99;
  readonly fstatfs: 100;
  readonly ioperm: 101;
  readonly socketcall: 102;
  readonly syslog: 103;
  readonly setitimer: 104;
  readonly getitimer: 105;
  readonly stat: 106;
  readonly lstat: 107;
  readonly fstat: 108;
  readonly olduname: 109;
  readonly iopl: 110;
  readonly vhangup: 111;
  readonly idle: 112;
  readonly vm86: 113;
  readonly wait4: 114;
  readonly swapoff: 115;
  readonly sysinfo: 116;
  readonly ipc: 117;
  readonly fsync: 118;
  readonly sigreturn: 119;
  readonly clone: 120;
  readonly setdomainname: 121;
  readonly uname: 122;
  readonly modify_ldt: 123;
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
  readonly query_module: 166;
  readonly poll: 167;
  readonly nfsservctl: 168;
  readonly setresgid: 169;
  readonly getresgid: 170;
  readonly prctl: 171;
  readonly rt_sigreturn: 172;
  readonly rt_sigaction: 173;
  readonly rt_sigprocmask: 174;
  readonly rt_sigpending: 175;
  readonly rt_sigtimedwait: 176;
  readonly rt_sigqueueinfo: 177;
  readonly rt_sigsuspend: 178;
  readonly pread64: 179;
  readonly pwrite64: 180;
  readonly chown: 181;
  readonly getcwd: 182;
  readonly capget: 183;
  readonly capset: 184;
  readonly sigaltstack: 185;
  readonly sendfile: 186;
  readonly getpmsg: 187;
  readonly putpmsg: 188;
  readonly vfork: 189;
  readonly ugetrlimit: 190;
  readonly readahead: 191;
  readonly pciconfig_read: 198;
  readonly pciconfig_write: 199;
  readonly pciconfig_iobase: 200;
  readonly multiplexer: 201;
  readonly getdents64: 202;
  readonly pivot_root: 203;
  readonly madvise: 205;
  readonly mincore: 206;
  readonly gettid: 207;
  readonly tkill: 208;
  readonly setxattr: 209;
  readonly lsetxattr: 210;
  readonly fsetxattr: 211;
  readonly getxattr: 212;
  readonly lgetxattr: 213;
  readonly fgetxattr: 214;
  readonly listxattr: 215;
  readonly llistxattr: 216;
  readonly flistxattr: 217;
  readonly removexattr: 218;
  readonly lremovexattr: 219;
  readonly fremovexattr: 220;
  readonly futex: 221;
  readonly sched_setaffinity: 222;
  readonly sched_getaffinity: 223;
  readonly tuxcall: 225;
  readonly io_setup: 227;
  readonly io_destroy: 228;
  readonly io_getevents: 229;
  readonly io_submit: 230;
  readonly io_cancel: 231;
  readonly set_tid_address: 232;
  readonly fadvise64: 233;
  readonly exit_group: 234;
  readonly lookup_dcookie: 235;
  readonly epoll_create: 236;
  readonly epoll_ctl: 237;
  readonly epoll_wait: 238;
  readonly remap_file_pages: 239;
  readonly timer_create: 240;
  readonly timer_settime: 241;
  readonly timer_gettime: 242;
  readonly timer_getoverrun: 243;
  readonly timer_delete: 244;
  readonly clock_settime: 245;
  readonly clock_gettime: 246;
  readonly clock_getres: 247;
  readonly clock_nanosleep: 248;
  readonly swapcontext: 249;
  readonly tgkill: 250;
  readonly utimes: 251;
  readonly statfs64: 252;
  readonly fstatfs64: 253;
  readonly rtas: 255;
  readonly sys_debug_setcontext: 256;
  readonly migrate_pages: 258;
  readonly mbind: 259;
  readonly get_mempolicy: 260;
  readonly set_mempolicy: 261;
  readonly mq_open: 262;
  readonly mq_unlink: 263;
  readonly mq_timedsend: 264;
  readonly mq_timedreceive: 265;
  readonly mq_notify: 266;
  readonly mq_getsetattr: 267;
  readonly kexec_load: 268;
  readonly add_key: 269;
  readonly request_key: 270;
  readonly keyctl: 271;
  readonly waitid: 272;
  readonly ioprio_set: 273;
  readonly ioprio_get: 274;
  readonly inotify_init: 275;
  readonly inotify_add_watch: 276;
  readonly inotify_rm_watch: 277;
  readonly spu_run: 278;
  readonly spu_create: 279;
  readonly pselect6: 280;
  readonly ppoll: 281;
  readonly unshare: 282;
  readonly splice: 283;
  readonly tee: 284;
  readonly vmsplice: 285;
  readonly openat: 286;
  readonly mkdirat: 287;
  readonly mknodat: 288;
  readonly fchownat: 289;
  readonly futimesat: 290;
  readonly newfstatat: 291;
  readonly unlinkat: 292;
  readonly renameat: 293;
  readonly linkat: 294;
  readonly symlinkat: 295;
  readonly readlinkat: 296;
  readonly fchmodat: 297;
  readonly faccessat: 298;
  readonly get_robust_list: 299;
  readonly set_robust_list: 300;
  readonly move_pages: 301;
  readonly getcpu: 302;
  readonly epoll_pwait: 303;
  readonly utimensat: 304;
  readonly signalfd: 305;
  readonly timerfd_create: 306;
  readonly eventfd: 307;
  readonly sync_file_range2: 308;
  readonly fallocate: 309;
  readonly subpage_prot: 310;
  readonly timerfd_settime: 311;
  readonly timerfd_gettime: 312;
  readonly signalfd4: 313;
  readonly eventfd2: 314;
  readonly epoll_create1: 315;
  readonly dup3: 316;
  readonly pipe2: 317;
  readonly inotify_init1: 318;
  readonly perf_event_open: 319;
  readonly preadv: 320;
  readonly pwritev: 321;
  readonly rt_tgsigqueueinfo: 322;
  readonly fanotify_init: 323;
  readonly fanotify_mark: 324;
  readonly prlimit64: 325;
  readonly socket: 326;
  readonly bind: 327;
  readonly connect: 328;
  readonly listen: 329;
  readonly accept: 330;
  readonly getsockname: 331;
  readonly getpeername: 332;
  readonly socketpair: 333;
  readonly send: 334;
  readonly sendto: 335;
  readonly recv: 336;
  readonly recvfrom: 337;
  readonly shutdown: 338;
  readonly setsockopt: 339;
  readonly getsockopt: 340;
  readonly sendmsg: 341;
  readonly recvmsg: 342;
  readonly recvmmsg: 343;
  readonly accept4: 344;
  readonly name_to_handle_at: 345;
  readonly open_by_handle_at: 346;
  readonly clock_adjtime: 347;
  readonly syncfs: 348;
  readonly sendmmsg: 349;
  readonly setns: 350;
  readonly process_vm_readv: 351;
  readonly process_vm_writev: 352;
  readonly finit_module: 353;
  readonly kcmp: 354;
  readonly sched_setattr: 355;
  readonly sched_getattr: 356;
  readonly renameat2: 357;
  readonly seccomp: 358;
  readonly getrandom: 359;
  readonly memfd_create: 360;
  readonly bpf: 361;
  readonly execveat: 362;
  readonly switch_endian: 363;
  readonly userfaultfd: 364;
  readonly membarrier: 365;
  readonly mlock2: 378;
  readonly copy_file_range: 379;
  readonly preadv2: 380;
  readonly pwritev2: 381;
  readonly kexec_file_load: 382;
  readonly statx: 383;
  readonly pkey_alloc: 384;
  readonly pkey_free: 385;
  readonly pkey_mprotect: 386;
  readonly rseq: 387;
  readonly io_pgetevents: 388;
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

/** Name of a call of powerpc64. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'powerpc64';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    'Istart_syscall exit fork H write open close waitpid cIE link unlink execve chdir A mknod ' +
    'chmod lchown !bIak !oldstE lseek Bpid mount !umount Cuid Buid sA ptrace alarm !oldfstE ' +
    'pause uA !stty !gtty access nice !fA sync kill Iname mkdir rmdir dup pipe As !prof brk ' +
    'Cgid Bgid Knal Beuid Begid acct umount2 !lL ioJ fcntl !mpx Cpgid !ulimit !oldolduname ' +
    'umask chroot ustE dup2 Bppid Bpgrp Csid !Kaction sBmask sCmask CIuid CIgid !Ksuspend ' +
    '!Kpending Chostname Crlimit !Brlimit Brusage BAofday CAofday Bgroups Cgroups !select ' +
    'symlink !oldlstE Hlink uselib swapon Iboot !Hdir mmap munmap truncEe ftruncEe fchmod ' +
    'fchown Bpriority Cpriority !profil stEfs fstEfs !ioperm sLetcall syslog CiAr BiAr stE lstE ' +
    'fstE !olduname !iopl vhangup !idle !vm86 wait4 swapoff sysinfo ipc fsync !KIturn clone ' +
    'Cdomainname uname !modify_ldt adjAx mprotect !Kprocmask !cIEe_module init_module ' +
    'delete_module !B_kernel_syms quotaJ Bpgid fchdir !bdflush sysfs personality !afs_syscall ' +
    'Cfsuid Cfsgid _llseek Bdents _newselect flL msync Hv writev Bsid fdEasync !_sysJ mlL munlL ' +
    'mlLall munlLall DCparam DBparam DCscheduler DBscheduler Dyield DB_priority_max ' +
    'DB_priority_min Drr_B_interval nanosleep mImap CIsuid BIsuid !query_module poll !nfsservJ ' +
    'CIsgid BIsgid prJ rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait rt_Kqueueinfo ' +
    'rt_Ksuspend pH64 pwrite64 chown Bcwd capB capC Kaltstack sendfile !Bpmsg !putpmsg vfork ' +
    'uBrlimit Hahead 198 pciconfig_H pciconfig_write pciconfig_iobase !multiplexer Bdents64 ' +
    'pivot_root 205 madvise mincoI Btid tkill CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr listxEtr ' +
    'llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr futex DCaffinity DBaffinity 225 ' +
    '!tuxcall 227 io_Cup io_destroy io_Bevents io_submit io_cancel C_tid_addIss fadvise64 ' +
    'exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait Imap_file_pages Ar_cIEe Ar_CA ' +
    'Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep swapcontext tgkill uAs ' +
    'stEfs64 fstEfs64 255 rtas !sys_debug_Ccontext 258 migrEe_pages mbind B_mempolicy ' +
    'C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr kexec_load add_key ' +
    'Iquest_key keyJ waitid ioprio_C ioprio_B iG_init iG_add_wEch iG_rm_wEch spu_run spu_cIEe ' +
    'pselect6 ppoll unshaI splice tee vmsplice openE mkdirE mknodE fchownE fuAsE newfstEE ' +
    'unlinkE InameE linkE symlinkE HlinkE fchmodE faccessE B_robust_list C_robust_list ' +
    'move_pages Bcpu epoll_pwait uAnsE Knalfd Arfd_cIEe eventfd sync_file_range2 fallocEe ' +
    'subpage_prot Arfd_CA Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 ' +
    'perf_event_open pHv pwritev rt_tgKqueueinfo faG_init faG_mark prlimit64 sLet bind connect ' +
    'listen accept BsLname Bpeername sLetpair send sendto Icv Icvfrom shutdown CsLopt BsLopt ' +
    'sendmsg Icvmsg Icvmmsg accept4 name_to_handle_E open_by_handle_E clL_adjA syncfs sendmmsg ' +
    'Cns process_vm_Hv process_vm_writev finit_module kcmp DCEtr DBEtr InameE2 seccomp Brandom ' +
    'memfd_cIEe bpf execveE switch_endian userfaultfd membarrier 378 mlL2 copy_file_range pHv2 ' +
    'pwritev2 kexec_file_load stEx pkey_alloc pkey_fIe pkey_mprotect rseq io_pBevents 392 ' +
    'semAdop semB semJ shmB shmJ shmE shmdt msgB msgsnd msgrcv msgJ 424 *23 448 *5 ' +
    '!map_shadow_stack *19',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that powerpc64 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that powerpc64 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
