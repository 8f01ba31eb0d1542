// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of powerpc-spu, as user space passes it. */
export interface Numbers {
  readonly read: 3;
  readonly write: 4;
  readonly open: 5;
  readonly close: 6;
  readonly waitpid: 7;
  readonly creat: 8;
  readonly link: 9;
  readonly unlink: 10;
  readonly chdir: 12;
  readonly time: 13;
  readonly mknod: 14;
  readonly chmod: 15;
  readonly lchown: 16;
  readonly break: 17;
  readonly oldstat: 18;
  readonly lseek: 19;
  readonly getpid: 20;
  readonly umount: 22;
  readonly setuid: 23;
  readonly getuid: 24;
  readonly stime: 25;
  readonly alarm: 27;
  readonly oldfstat: 28;
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
  readonly geteuid: 49;
  readonly getegid: 50;
  readonly lock: 53;
  readonly ioctl: 54;
  readonly fcntl: 55;
  readonly mpx: 56;
  readonly setpgid: 57;
  readonly ulimit: 58;
  readonly oldolduname: 59;
  readonly umask: 60;
  readonly chroot: 61;
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
  readonly sysinfo: 116;
  readonly fsync: 118;
  readonly sigreturn: 119;
  readonly setdomainname: 121;
  readonly uname: 122;
  readonly modify_ldt: 123;
  readonly adjtimex: 124;
  readonly mprotect: 125;
  readonly sigprocmask: 126;
  readonly create_module: 127;
  readonly get_kernel_syms: 130;
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
  readonly pread64: 179;
  readonly pwrite64: 180;
  readonly chown: 181;
  readonly getcwd: 182;
  readonly capget: 183;
  readonly capset: 184;
  readonly sendfile: 186;
  readonly getpmsg: 187;
  readonly putpmsg: 188;
  readonly ugetrlimit: 190;
  readonly readahead: 191;
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
  readonly fadvise64: 233;
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
  readonly tgkill: 250;
  readonly utimes: 251;
  readonly statfs64: 252;
  readonly fstatfs64: 253;
  readonly fadvise64_64: 254;
  readonly rtas: 255;
  readonly sys_debug_setcontext: 256;
  readonly unshare: 282;
  readonly splice: 283;
  readonly tee: 284;
  readonly vmsplice: 285;
  readonly openat: 286;
  readonly mkdirat: 287;
  readonly mknodat: 288;
  readonly fchownat: 289;
  readonly utimesat: 290;
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
  readonly utimensat: 304;
  readonly signalfd: 305;
  readonly timerfd_create: 306;
  readonly eventfd: 307;
  readonly sync_file_range2: 308;
  readonly timerfd_settime: 311;
  readonly timerfd_gettime: 312;
  readonly signalfd4: 313;
  readonly eventfd2: 314;
  readonly epoll_create1: 315;
  readonly dup3: 316;
  readonly pipe2: 317;
  readonly perf_event_open: 319;
  readonly preadv: 320;
  readonly pwritev: 321;
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
  readonly sched_setattr: 355;
  readonly sched_getattr: 356;
  readonly renameat2: 357;
  readonly seccomp: 358;
  readonly getrandom: 359;
  readonly memfd_create: 360;
  readonly bpf: 361;
  readonly switch_endian: 363;
  readonly userfaultfd: 364;
  readonly membarrier: 365;
  readonly preadv2: 380;
  readonly pwritev2: 381;
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
  readonly fchroot: 472;
}

/** Name of a call of powerpc-spu. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'powerpc-spu';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0,
    '3 H write open close waitpid cIE link unlink 12 chdir A mknod chmod lchown !bIak !oldstE ' +
    'lseek Bpid 22 !umount Cuid Buid sA 27 alarm !oldfstE 31 !stty !gtty access nice !fA sync ' +
    'kill Iname mkdir rmdir dup pipe As !prof brk Cgid Bgid 49 Beuid Begid 53 !lL ioJ fcntl ' +
    '!mpx Cpgid !ulimit !oldolduname umask chroot 63 dup2 Bppid Bpgrp Csid !Kaction sBmask ' +
    'sCmask CIuid CIgid !Ksuspend !Kpending Chostname Crlimit !Brlimit Brusage BAofday CAofday ' +
    'Bgroups Cgroups !select symlink !oldlstE Hlink 89 !Hdir mmap munmap truncEe ftruncEe ' +
    'fchmod fchown Bpriority Cpriority !profil 101 !ioperm sLetcall syslog CiAr BiAr stE lstE ' +
    'fstE !olduname !iopl vhangup !idle !vm86 wait4 116 sysinfo 118 fsync !KIturn 121 ' +
    'Cdomainname uname !modify_ldt adjAx mprotect !Kprocmask !cIEe_module 130 !B_kernel_syms ' +
    '132 Bpgid fchdir !bdflush sysfs personality !afs_syscall Cfsuid Cfsgid _llseek Bdents ' +
    '_newselect flL msync Hv writev Bsid fdEasync 150 mlL munlL mlLall munlLall DCparam DBparam ' +
    'DCscheduler DBscheduler Dyield DB_priority_max DB_priority_min Drr_B_interval nanosleep ' +
    'mImap CIsuid BIsuid !query_module poll !nfsservJ CIsgid BIsgid prJ 179 pH64 pwrite64 chown ' +
    'Bcwd capB capC 186 sendfile !Bpmsg !putpmsg 190 uBrlimit Hahead 201 !multiplexer Bdents64 ' +
    'pivot_root 205 madvise mincoI Btid tkill CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr listxEtr ' +
    'llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr futex DCaffinity DBaffinity 225 ' +
    '!tuxcall 227 io_Cup io_destroy io_Bevents io_submit io_cancel 233 fadvise64 236 epoll_cIEe ' +
    'epoll_J epoll_wait Imap_file_pages Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA ' +
    'clL_BIs clL_nanosleep 250 tgkill uAs stEfs64 fstEfs64 !fadvise64_64 rtas ' +
    '!sys_debug_Ccontext 282 unshaI splice tee vmsplice openE mkdirE mknodE fchownE uAsE ' +
    'newfstEE unlinkE InameE linkE symlinkE HlinkE fchmodE faccessE B_robust_list C_robust_list ' +
    'move_pages Bcpu 304 uAnsE Knalfd Arfd_cIEe eventfd sync_file_range2 311 Arfd_CA Arfd_BA ' +
    'Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 319 perf_event_open pHv pwritev 325 prlimit64 sLet ' +
    'bind connect listen accept BsLname Bpeername sLetpair send sendto Icv Icvfrom shutdown ' +
    'CsLopt BsLopt sendmsg Icvmsg Icvmmsg accept4 name_to_handle_E open_by_handle_E clL_adjA ' +
    'syncfs sendmmsg Cns 355 DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe bpf 363 ' +
    '!switch_endian userfaultfd membarrier 380 pHv2 pwritev2 393 semB semJ shmB shmJ shmE shmdt ' +
    'msgB msgsnd msgrcv msgJ 424 *11 436 *11 448 *2 451 *2 !map_shadow_stack *17 472 *1',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that powerpc-spu does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that powerpc-spu does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
