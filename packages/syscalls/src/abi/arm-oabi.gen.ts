// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of arm-oabi, as user space passes it. */
export interface Numbers {
  readonly restart_syscall: 9437184;
  readonly exit: 9437185;
  readonly fork: 9437186;
  readonly read: 9437187;
  readonly write: 9437188;
  readonly open: 9437189;
  readonly close: 9437190;
  readonly creat: 9437192;
  readonly link: 9437193;
  readonly unlink: 9437194;
  readonly execve: 9437195;
  readonly chdir: 9437196;
  readonly time: 9437197;
  readonly mknod: 9437198;
  readonly chmod: 9437199;
  readonly lchown: 9437200;
  readonly lseek: 9437203;
  readonly getpid: 9437204;
  readonly mount: 9437205;
  readonly umount: 9437206;
  readonly setuid: 9437207;
  readonly getuid: 9437208;
  readonly stime: 9437209;
  readonly ptrace: 9437210;
  readonly alarm: 9437211;
  readonly pause: 9437213;
  readonly utime: 9437214;
  readonly access: 9437217;
  readonly nice: 9437218;
  readonly sync: 9437220;
  readonly kill: 9437221;
  readonly rename: 9437222;
  readonly mkdir: 9437223;
  readonly rmdir: 9437224;
  readonly dup: 9437225;
  readonly pipe: 9437226;
  readonly times: 9437227;
  readonly brk: 9437229;
  readonly setgid: 9437230;
  readonly getgid: 9437231;
  readonly geteuid: 9437233;
  readonly getegid: 9437234;
  readonly acct: 9437235;
  readonly umount2: 9437236;
  readonly ioctl: 9437238;
  readonly fcntl: 9437239;
  readonly setpgid: 9437241;
  readonly umask: 9437244;
  readonly chroot: 9437245;
  readonly ustat: 9437246;
  readonly dup2: 9437247;
  readonly getppid: 9437248;
  readonly getpgrp: 9437249;
  readonly setsid: 9437250;
  readonly sigaction: 9437251;
  readonly setreuid: 9437254;
  readonly setregid: 9437255;
  readonly sigsuspend: 9437256;
  readonly sigpending: 9437257;
  readonly sethostname: 9437258;
  readonly setrlimit: 9437259;
  readonly getrlimit: 9437260;
  readonly getrusage: 9437261;
  readonly gettimeofday: 9437262;
  readonly settimeofday: 9437263;
  readonly getgroups: 9437264;
  readonly setgroups: 9437265;
  readonly select: 9437266;
  readonly symlink: 9437267;
  readonly readlink: 9437269;
  readonly uselib: 9437270;
  readonly swapon: 9437271;
  readonly reboot: 9437272;
  readonly readdir: 9437273;
  readonly mmap: 9437274;
  readonly munmap: 9437275;
  readonly truncate: 9437276;
  readonly ftruncate: 9437277;
  readonly fchmod: 9437278;
  readonly fchown: 9437279;
  readonly getpriority: 9437280;
  readonly setpriority: 9437281;
  readonly statfs: 9437283;
  readonly fstatfs: 9437284;
  readonly socketcall: 9437286;
  readonly syslog: 9437287;
  readonly setitimer: 9437288;
  readonly getitimer: 9437289;
  readonly stat: 9437290;
  readonly lstat: 9437291;
  readonly fstat: 9437292;
  readonly vhangup: 9437295;
  readonly syscall: 9437297;
  readonly wait4: 9437298;
  readonly swapoff: 9437299;
  readonly sysinfo: 9437300;
  readonly ipc: 9437301;
  readonly fsync: 9437302;
  readonly sigreturn: 9437303;
  readonly clone: 9437304;
  readonly setdomainname: 9437305;
  readonly uname: 9437306;
  readonly adjtimex: 9437308;
  readonly mprotect: 9437309;
  readonly sigprocmask: 9437310;
  readonly init_module: 9437312;
  readonly delete_module: 9437313;
  readonly quotactl: 9437315;
  readonly getpgid: 9437316;
  readonly fchdir: 9437317;
  readonly bdflush: 9437318;
  readonly sysfs: 9437319;
  readonly personality: 9437320;
  readonly setfsuid: 9437322;
  readonly setfsgid: 9437323;
  readonly _llseek: 9437324;
  readonly getdents: 9437325;
  readonly _newselect: 9437326;
  readonly flock: 9437327;
  readonly msync: 9437328;
  readonly readv: 9437329;
  readonly writev: 9437330;
  readonly getsid: 9437331;
  readonly fdatasync: 9437332;
  readonly _sysctl: 9437333;
  readonly mlock: 9437334;
  readonly munlock: 9437335;
  readonly mlockall: 9437336;
  readonly munlockall: 9437337;
  readonly sched_setparam: 9437338;
  readonly sched_getparam: 9437339;
  readonly sched_setscheduler: 9437340;
  readonly sched_getscheduler: 9437341;
  readonly sched_yield: 9437342;
  readonly sched_get_priority_max: 9437343;
  readonly sched_get_priority_min: 9437344;
  readonly sched_rr_get_interval: 9437345;
  readonly nanosleep: 9437346;
  readonly mremap: 9437347;
  readonly setresuid: 9437348;
  readonly getresuid: 9437349;
  readonly poll: 9437352;
  readonly nfsservctl: 9437353;
  readonly setresgid: 9437354;
  readonly getresgid: 9437355;
  readonly prctl: 9437356;
  readonly rt_sigreturn: 9437357;
  readonly rt_sigaction: 9437358;
  readonly rt_sigprocmask: 9437359;
  readonly rt_sigpending: 9437360;
  readonly rt_sigtimedwait: 9437361;
  readonly rt_sigqueueinfo: 9437362;
  readonly rt_sigsuspend: 9437363;
  readonly pread64: 9437364;
  readonly pwrite64: 9437365;
  readonly chown: 9437366;
  readonly getcwd: 9437367;
  readonly capget: 9437368;
  readonly capset: 9437369;
  readonly sigaltstack: 9437370;
  readonly sendfile: 9437371;
  readonly vfork: 9437374;
  readonly ugetrlimit: 9437375;
  readonly mmap2: 9437376;
  readonly truncate64: 9437377;
  readonly ftruncate64: 9437378;
  readonly stat64: 9437379;
  readonly lstat64: 9437380;
  readonly fstat64: 9437381;
  readonly lchown32: 9437382;
  readonly getuid32: 9437383;
  readonly getgid32: 9437384;
  readonly geteuid32: 9437385;
  readonly getegid32: 9437386;
  readonly setreuid32: 9437387;
  readonly setregid32: 9437388;
  readonly getgroups32: 9437389;
  readonly setgroups32: 9437390;
  readonly fchown32: 9437391;
  readonly setresuid32: 9437392;
  readonly getresuid32: 9437393;
  readonly setresgid32: 9437394;
  readonly getresgid32: 9437395;
  readonly chown32: 9437396;
  readonly setuid32: 9437397;
  readonly setgid32: 9437398;
  readonly setfsuid32: 9437399;
  readonly setfsgid32: 9437400;
  readonly getdents64: 9437401;
  readonly pivot_root: 9437402;
  readonly mincore: 9437403;
  readonly madvise: 9437404;
  readonly fcntl64: 9437405;
  readonly gettid: 9437408;
  readonly readahead: 9437409;
  readonly setxattr: 9437410;
  readonly lsetxattr: 9437411;
  readonly fsetxattr: 9437412;
  readonly getxattr: 9437413;
  readonly lgetxattr: 9437414;
  readonly fgetxattr: 9437415;
  readonly listxattr: 9437416;
  readonly llistxattr: 9437417;
  readonly flistxattr: 9437418;
  readonly removexattr: 9437419;
  readonly lremovexattr: 9437420;
  readonly fremovexattr: 9437421;
  readonly tkill: 9437422;
  readonly sendfile64: 9437423;
  readonly futex: 9437424;
  readonly sched_setaffinity: 9437425;
  readonly sched_getaffinity: 9437426;
  readonly io_setup: 9437427;
  readonly io_destroy: 9437428;
  readonly io_getevents: 9437429;
  readonly io_submit: 9437430;
  readonly io_cancel: 9437431;
  readonly exit_group: 9437432;
  readonly lookup_dcookie: 9437433;
  readonly epoll_create: 9437434;
  readonly epoll_ctl: 9437435;
  readonly epoll_wait: 9437436;
  readonly remap_file_pages: 9437437;
  readonly set_tid_address: 9437440;
  readonly timer_create: 9437441;
  readonly timer_settime: 9437442;
  readonly timer_gettime: 9437443;
  readonly timer_getoverrun: 9437444;
  readonly timer_delete: 9437445;
  readonly clock_settime: 9437446;
  readonly clock_gettime: 9437447;
  readonly clock_getres: 9437448;
  readonly clock_nanosleep: 9437449;
  readonly statfs64: 9437450;
  readonly fstatfs64: 9437451;
  readonly tgkill: 9437452;
  readonly utimes: 9437453;
  readonly arm_fadvise64_64: 9437454;
  readonly pciconfig_iobase: 9437455;
  readonly pciconfig_read: 9437456;
  readonly pciconfig_write: 9437457;
  readonly mq_open: 9437458;
  readonly mq_unlink: 9437459;
  readonly mq_timedsend: 9437460;
  readonly mq_timedreceive: 9437461;
  readonly mq_notify: 9437462;
  readonly mq_getsetattr: 9437463;
  readonly waitid: 9437464;
  readonly socket: 9437465;
  readonly bind: 9437466;
  readonly connect: 9437467;
  readonly listen: 9437468;
  readonly accept: 9437469;
  readonly getsockname: 9437470;
  readonly getpeername: 9437471;
  readonly socketpair: 9437472;
  readonly send: 9437473;
  readonly sendto: 9437474;
  readonly recv: 9437475;
  readonly recvfrom: 9437476;
  readonly shutdown: 9437477;
  readonly setsockopt: 9437478;
  readonly getsockopt: 9437479;
  readonly sendmsg: 9437480;
  readonly recvmsg: 9437481;
  readonly semop: 9437482;
  readonly semget: 9437483;
  readonly semctl: 9437484;
  readonly msgsnd: 9437485;
  readonly msgrcv: 9437486;
  readonly msgget: 9437487;
  readonly msgctl: 9437488;
  readonly shmat: 9437489;
  readonly shmdt: 9437490;
  readonly shmget: 9437491;
  readonly shmctl: 9437492;
  readonly add_key: 9437493;
  readonly request_key: 9437494;
  readonly keyctl: 9437495;
  readonly semtimedop: 9437496;
  readonly vserver: 9437497;
  readonly ioprio_set: 9437498;
  readonly ioprio_get: 9437499;
  readonly inotify_init: 9437500;
  readonly inotify_add_watch: 9437501;
  readonly inotify_rm_watch: 9437502;
  readonly mbind: 9437503;
  readonly get_mempolicy: 9437504;
  readonly set_mempolicy: 9437505;
  readonly openat: 9437506;
  readonly mkdirat: 9437507;
  readonly mknodat: 9437508;
  readonly fchownat: 9437509;
  readonly futimesat: 9437510;
  readonly fstatat64: 9437511;
  readonly unlinkat: 9437512;
  readonly renameat: 9437513;
  readonly linkat: 9437514;
  readonly symlinkat: 9437515;
  readonly readlinkat: 9437516;
  readonly fchmodat: 9437517;
  readonly faccessat: 9437518;
  readonly pselect6: 9437519;
  readonly ppoll: 9437520;
  readonly unshare: 9437521;
  readonly set_robust_list: 9437522;
  readonly get_robust_list: 9437523;
  readonly splice: 9437524;
  readonly arm_sync_file_range: 9437525;
  readonly tee: 9437526;
  readonly vmsplice: 9437527;
  readonly move_pages: 9437528;
  readonly getcpu: 9437529;
  readonly epoll_pwait: 9437530;
  readonly kexec_load: 9437531;
  readonly utimensat: 9437532;
  readonly signalfd: 9437533;
  readonly timerfd_create: 9437534;
  readonly eventfd: 9437535;
  readonly fallocate: 9437536;
  readonly timerfd_settime: 9437537;
  readonly timerfd_gettime: 9437538;
  readonly signalfd4: 9437539;
  readonly eventfd2: 9437540;
  readonly epoll_create1: 9437541;
  readonly dup3: 9437542;
  readonly pipe2: 9437543;
  readonly inotify_init1: 9437544;
  readonly preadv: 9437545;
  readonly pwritev: 9437546;
  readonly rt_tgsigqueueinfo: 9437547;
  readonly perf_event_open: 9437548;
  readonly recvmmsg: 9437549;
  readonly accept4: 9437550;
  readonly fanotify_init: 9437551;
  readonly fanotify_mark: 9437552;
  readonly prlimit64: 9437553;
  readonly name_to_handle_at: 9437554;
  readonly open_by_handle_at: 9437555;
  readonly clock_adjtime: 9437556;
  readonly syncfs: 9437557;
  readonly sendmmsg: 9437558;
  readonly setns: 9437559;
  readonly process_vm_readv: 9437560;
  readonly process_vm_writev: 9437561;
  readonly kcmp: 9437562;
  readonly finit_module: 9437563;
  readonly sched_setattr: 9437564;
  readonly sched_getattr: 9437565;
  readonly renameat2: 9437566;
  readonly seccomp: 9437567;
  readonly getrandom: 9437568;
  readonly memfd_create: 9437569;
  readonly bpf: 9437570;
  readonly execveat: 9437571;
  readonly userfaultfd: 9437572;
  readonly membarrier: 9437573;
  readonly mlock2: 9437574;
  readonly copy_file_range: 9437575;
  readonly preadv2: 9437576;
  readonly pwritev2: 9437577;
  readonly pkey_mprotect: 9437578;
  readonly pkey_alloc: 9437579;
  readonly pkey_free: 9437580;
  readonly statx: 9437581;
  readonly rseq: 9437582;
  readonly io_pgetevents: 9437583;
  readonly migrate_pages: 9437584;
  readonly kexec_file_load: 9437585;
  readonly clock_gettime64: 9437587;
  readonly clock_settime64: 9437588;
  readonly clock_adjtime64: 9437589;
  readonly clock_getres_time64: 9437590;
  readonly clock_nanosleep_time64: 9437591;
  readonly timer_gettime64: 9437592;
  readonly timer_settime64: 9437593;
  readonly timerfd_gettime64: 9437594;
  readonly timerfd_settime64: 9437595;
  readonly utimensat_time64: 9437596;
  readonly pselect6_time64: 9437597;
  readonly ppoll_time64: 9437598;
  readonly io_pgetevents_time64: 9437600;
  readonly recvmmsg_time64: 9437601;
  readonly mq_timedsend_time64: 9437602;
  readonly mq_timedreceive_time64: 9437603;
  readonly semtimedop_time64: 9437604;
  readonly rt_sigtimedwait_time64: 9437605;
  readonly futex_time64: 9437606;
  readonly sched_rr_get_interval_time64: 9437607;
  readonly pidfd_send_signal: 9437608;
  readonly io_uring_setup: 9437609;
  readonly io_uring_enter: 9437610;
  readonly io_uring_register: 9437611;
  readonly open_tree: 9437612;
  readonly move_mount: 9437613;
  readonly fsopen: 9437614;
  readonly fsconfig: 9437615;
  readonly fsmount: 9437616;
  readonly fspick: 9437617;
  readonly pidfd_open: 9437618;
  readonly clone3: 9437619;
  readonly close_range: 9437620;
  readonly openat2: 9437621;
  readonly pidfd_getfd: 9437622;
  readonly faccessat2: 9437623;
  readonly process_madvise: 9437624;
  readonly epoll_pwait2: 9437625;
  readonly mount_setattr: 9437626;
  readonly quotactl_fd: 9437627;
  readonly landlock_create_ruleset: 9437628;
  readonly landlock_add_rule: 9437629;
  readonly landlock_restrict_self: 9437630;
  readonly process_mrelease: 9437632;
  readonly futex_waitv: 9437633;
  readonly set_mempolicy_home_node: 9437634;
  readonly cachestat: 9437635;
  readonly fchmodat2: 9437636;
  readonly map_shadow_stack: 9437637;
  readonly futex_wake: 9437638;
  readonly futex_wait: 9437639;
  readonly futex_requeue: 9437640;
  readonly statmount: 9437641;
  readonly listmount: 9437642;
  readonly lsm_get_self_attr: 9437643;
  readonly lsm_set_self_attr: 9437644;
  readonly lsm_list_modules: 9437645;
  readonly mseal: 9437646;
  readonly setxattrat: 9437647;
  readonly getxattrat: 9437648;
  readonly listxattrat: 9437649;
  readonly removexattrat: 9437650;
  readonly open_tree_attr: 9437651;
  readonly file_getattr: 9437652;
  readonly file_setattr: 9437653;
  readonly listns: 9437654;
  readonly rseq_slice_yield: 9437655;
  readonly fchroot: 9437656;
}

/** Name of a call of arm-oabi. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'arm-oabi';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0x900000,
    'Istart_syscall exit fork H write open close 8 cIE link unlink execve chdir A mknod chmod ' +
    'lchown 19 lseek Bpid mount umount Cuid Buid sA ptrace alarm 29 pause uA 33 access nice 36 ' +
    'sync kill Iname mkdir rmdir dup pipe As 45 brk Cgid Bgid 49 Beuid Begid acct umount2 54 ' +
    'ioJ fcntl 57 Cpgid 60 umask chroot ustE dup2 Bppid Bpgrp Csid Kaction 70 CIuid CIgid ' +
    'Ksuspend Kpending Chostname Crlimit Brlimit Brusage BAofday CAofday Bgroups Cgroups select ' +
    'symlink 85 Hlink uselib swapon Iboot Hdir mmap munmap truncEe ftruncEe fchmod fchown ' +
    'Bpriority Cpriority 99 stEfs fstEfs 102 sLetcall syslog CiAr BiAr stE lstE fstE 111 ' +
    'vhangup 113 syscall wait4 swapoff sysinfo ipc fsync KIturn clone Cdomainname uname 124 ' +
    'adjAx mprotect Kprocmask 128 init_module delete_module 131 quotaJ Bpgid fchdir !bdflush ' +
    'sysfs personality 138 Cfsuid Cfsgid _llseek Bdents _newselect flL msync Hv writev Bsid ' +
    'fdEasync !_sysJ mlL munlL mlLall munlLall DCparam DBparam DCscheduler DBscheduler Dyield ' +
    'DB_priority_max DB_priority_min Drr_B_interval nanosleep mImap CIsuid BIsuid 168 poll ' +
    '!nfsservJ CIsgid BIsgid prJ rt_KIturn rt_Kaction rt_Kprocmask rt_Kpending rt_KAdwait ' +
    'rt_Kqueueinfo rt_Ksuspend pH64 pwrite64 chown Bcwd capB capC Kaltstack sendfile 190 vfork ' +
    'uBrlimit mmap2 truncEe64 ftruncEe64 stE64 lstE64 fstE64 lchown32 Buid32 Bgid32 Beuid32 ' +
    'Begid32 CIuid32 CIgid32 Bgroups32 Cgroups32 fchown32 CIsuid32 BIsuid32 CIsgid32 BIsgid32 ' +
    'chown32 Cuid32 Cgid32 Cfsuid32 Cfsgid32 Bdents64 pivot_root mincoI madvise fcntl64 224 ' +
    'Btid Hahead CxEtr lCxEtr fCxEtr BxEtr lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr ' +
    'lImovexEtr fImovexEtr tkill sendfile64 futex DCaffinity DBaffinity io_Cup io_destroy ' +
    'io_Bevents io_submit io_cancel exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait ' +
    'Imap_file_pages 256 C_tid_addIss Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA ' +
    'clL_BIs clL_nanosleep stEfs64 fstEfs64 tgkill uAs arm_fadvise64_64 pciconfig_iobase ' +
    'pciconfig_H pciconfig_write mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr waitid ' +
    'sLet bind connect listen accept BsLname Bpeername sLetpair send sendto Icv Icvfrom ' +
    'shutdown CsLopt BsLopt sendmsg Icvmsg semop semB semJ msgsnd msgrcv msgB msgJ shmE shmdt ' +
    'shmB shmJ add_key Iquest_key keyJ semAdop !vserver ioprio_C ioprio_B iG_init iG_add_wEch ' +
    'iG_rm_wEch mbind B_mempolicy C_mempolicy openE mkdirE mknodE fchownE fuAsE fstEE64 unlinkE ' +
    'InameE linkE symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI C_robust_list ' +
    'B_robust_list splice arm_sync_file_range tee vmsplice move_pages Bcpu epoll_pwait ' +
    'kexec_load uAnsE Knalfd Arfd_cIEe eventfd fallocEe Arfd_CA Arfd_BA Knalfd4 eventfd2 ' +
    'epoll_cIEe1 dup3 pipe2 iG_init1 pHv pwritev rt_tgKqueueinfo perf_event_open Icvmmsg ' +
    'accept4 faG_init faG_mark prlimit64 name_to_handle_E open_by_handle_E clL_adjA syncfs ' +
    'sendmmsg Cns process_vm_Hv process_vm_writev kcmp finit_module DCEtr DBEtr InameE2 seccomp ' +
    'Brandom memfd_cIEe bpf execveE userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 ' +
    'pkey_mprotect pkey_alloc pkey_fIe stEx rseq io_pBevents migrEe_pages kexec_file_load 403 ' +
    'clL_BA64 clL_CA64 clL_adjA64 clL_BIs_A64 clL_nanosleep_A64 Ar_BA64 Ar_CA64 Arfd_BA64 ' +
    'Arfd_CA64 uAnsE_A64 pselect6_A64 ppoll_A64 416 io_pBevents_A64 Icvmmsg_A64 mq_Adsend_A64 ' +
    'mq_AdIceive_A64 semAdop_A64 rt_KAdwait_A64 futex_A64 Drr_B_interval_A64 *23 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that arm-oabi does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that arm-oabi does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
