// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of x32, as user space passes it. */
export interface Numbers {
  readonly read: 1073741824;
  readonly write: 1073741825;
  readonly open: 1073741826;
  readonly close: 1073741827;
  readonly stat: 1073741828;
  readonly fstat: 1073741829;
  readonly lstat: 1073741830;
  readonly poll: 1073741831;
  readonly lseek: 1073741832;
  readonly mmap: 1073741833;
  readonly mprotect: 1073741834;
  readonly munmap: 1073741835;
  readonly brk: 1073741836;
  readonly rt_sigprocmask: 1073741838;
  readonly pread64: 1073741841;
  readonly pwrite64: 1073741842;
  readonly access: 1073741845;
  readonly pipe: 1073741846;
  readonly select: 1073741847;
  readonly sched_yield: 1073741848;
  readonly mremap: 1073741849;
  readonly msync: 1073741850;
  readonly mincore: 1073741851;
  readonly madvise: 1073741852;
  readonly shmget: 1073741853;
  readonly shmat: 1073741854;
  readonly shmctl: 1073741855;
  readonly dup: 1073741856;
  readonly dup2: 1073741857;
  readonly pause: 1073741858;
  readonly nanosleep: 1073741859;
  readonly getitimer: 1073741860;
  readonly alarm: 1073741861;
  readonly setitimer: 1073741862;
  readonly getpid: 1073741863;
  readonly sendfile: 1073741864;
  readonly socket: 1073741865;
  readonly connect: 1073741866;
  readonly accept: 1073741867;
  readonly sendto: 1073741868;
  readonly shutdown: 1073741872;
  readonly bind: 1073741873;
  readonly listen: 1073741874;
  readonly getsockname: 1073741875;
  readonly getpeername: 1073741876;
  readonly socketpair: 1073741877;
  readonly clone: 1073741880;
  readonly fork: 1073741881;
  readonly vfork: 1073741882;
  readonly exit: 1073741884;
  readonly wait4: 1073741885;
  readonly kill: 1073741886;
  readonly uname: 1073741887;
  readonly semget: 1073741888;
  readonly semop: 1073741889;
  readonly semctl: 1073741890;
  readonly shmdt: 1073741891;
  readonly msgget: 1073741892;
  readonly msgsnd: 1073741893;
  readonly msgrcv: 1073741894;
  readonly msgctl: 1073741895;
  readonly fcntl: 1073741896;
  readonly flock: 1073741897;
  readonly fsync: 1073741898;
  readonly fdatasync: 1073741899;
  readonly truncate: 1073741900;
  readonly ftruncate: 1073741901;
  readonly getdents: 1073741902;
  readonly getcwd: 1073741903;
  readonly chdir: 1073741904;
  readonly fchdir: 1073741905;
  readonly rename: 1073741906;
  readonly mkdir: 1073741907;
  readonly rmdir: 1073741908;
  readonly creat: 1073741909;
  readonly link: 1073741910;
  readonly unlink: 1073741911;
  readonly symlink: 1073741912;
  readonly readlink: 1073741913;
  readonly chmod: 1073741914;
  readonly fchmod: 1073741915;
  readonly chown: 1073741916;
  readonly fchown: 1073741917;
  readonly lchown: 1073741918;
  readonly umask: 1073741919;
  readonly gettimeofday: 1073741920;
  readonly getrlimit: 1073741921;
  readonly getrusage: 1073741922;
  readonly sysinfo: 1073741923;
  readonly times: 1073741924;
  readonly getuid: 1073741926;
  readonly syslog: 1073741927;
  readonly getgid: 1073741928;
  readonly setuid: 1073741929;
  readonly setgid: 1073741930;
  readonly geteuid: 1073741931;
  readonly getegid: 1073741932;
  readonly setpgid: 1073741933;
  readonly getppid: 1073741934;
  readonly getpgrp: 1073741935;
  readonly setsid: 1073741936;
  readonly setreuid: 1073741937;
  readonly setregid: 1073741938;
  readonly getgroups: 1073741939;
  readonly setgroups: 1073741940;
  readonly setresuid: 1073741941;
  readonly getresuid: 1073741942;
  readonly setresgid: 1073741943;
  readonly getresgid: 1073741944;
  readonly getpgid: 1073741945;
  readonly setfsuid: 1073741946;
  readonly setfsgid: 1073741947;
  readonly getsid: 1073741948;
  readonly capget: 1073741949;
  readonly capset: 1073741950;
  readonly rt_sigsuspend: 1073741954;
  readonly utime: 1073741956;
  readonly mknod: 1073741957;
  readonly personality: 1073741959;
  readonly ustat: 1073741960;
  readonly statfs: 1073741961;
  readonly fstatfs: 1073741962;
  readonly sysfs: 1073741963;
  readonly getpriority: 1073741964;
  readonly setpriority: 1073741965;
  readonly sched_setparam: 1073741966;
  readonly sched_getparam: 1073741967;
  readonly sched_setscheduler: 1073741968;
  readonly sched_getscheduler: 1073741969;
  readonly sched_get_priority_max: 1073741970;
  readonly sched_get_priority_min: 1073741971;
  readonly sched_rr_get_interval: 1073741972;
  readonly mlock: 1073741973;
  readonly munlock: 1073741974;
  readonly mlockall: 1073741975;
  readonly munlockall: 1073741976;
  readonly vhangup: 1073741977;
  readonly modify_ldt: 1073741978;
  readonly pivot_root: 1073741979;
  readonly prctl: 1073741981;
  readonly arch_prctl: 1073741982;
  readonly adjtimex: 1073741983;
  readonly setrlimit: 1073741984;
  readonly chroot: 1073741985;
  readonly sync: 1073741986;
  readonly acct: 1073741987;
  readonly settimeofday: 1073741988;
  readonly mount: 1073741989;
  readonly umount2: 1073741990;
  readonly swapon: 1073741991;
  readonly swapoff: 1073741992;
  readonly reboot: 1073741993;
  readonly sethostname: 1073741994;
  readonly setdomainname: 1073741995;
  readonly iopl: 1073741996;
  readonly ioperm: 1073741997;
  readonly init_module: 1073741999;
  readonly delete_module: 1073742000;
  readonly quotactl: 1073742003;
  readonly getpmsg: 1073742005;
  readonly putpmsg: 1073742006;
  readonly afs_syscall: 1073742007;
  readonly tuxcall: 1073742008;
  readonly security: 1073742009;
  readonly gettid: 1073742010;
  readonly readahead: 1073742011;
  readonly setxattr: 1073742012;
  readonly lsetxattr: 1073742013;
  readonly fsetxattr: 1073742014;
  readonly getxattr: 1073742015;
  readonly lgetxattr: 1073742016;
  readonly fgetxattr: 1073742017;
  readonly listxattr: 1073742018;
  readonly llistxattr: 1073742019;
  readonly flistxattr: 1073742020;
  readonly removexattr: 1073742021;
  readonly lremovexattr: 1073742022;
  readonly fremovexattr: 1073742023;
  readonly tkill: 1073742024;
  readonly time: 1073742025;
  readonly futex: 1073742026;
  readonly sched_setaffinity: 1073742027;
  readonly sched_getaffinity: 1073742028;
  readonly io_destroy: 1073742031;
  readonly io_getevents: 1073742032;
  readonly io_cancel: 1073742034;
  readonly lookup_dcookie: 1073742036;
  readonly epoll_create: 1073742037;
  readonly remap_file_pages: 1073742040;
  readonly getdents64: 1073742041;
  readonly set_tid_address: 1073742042;
  readonly restart_syscall: 1073742043;
  readonly semtimedop: 1073742044;
  readonly fadvise64: 1073742045;
  readonly timer_settime: 1073742047;
  readonly timer_gettime: 1073742048;
  readonly timer_getoverrun: 1073742049;
  readonly timer_delete: 1073742050;
  readonly clock_settime: 1073742051;
  readonly clock_gettime: 1073742052;
  readonly clock_getres: 1073742053;
  readonly clock_nanosleep: 1073742054;
  readonly exit_group: 1073742055;
  readonly epoll_wait: 1073742056;
  readonly epoll_ctl: 1073742057;
  readonly tgkill: 1073742058;
  readonly utimes: 1073742059;
  readonly mbind: 1073742061;
  readonly set_mempolicy: 1073742062;
  readonly get_mempolicy: 1073742063;
  readonly mq_open: 1073742064;
  readonly mq_unlink: 1073742065;
  readonly mq_timedsend: 1073742066;
  readonly mq_timedreceive: 1073742067;
  readonly mq_getsetattr: 1073742069;
  readonly add_key: 1073742072;
  readonly request_key: 1073742073;
  readonly keyctl: 1073742074;
  readonly ioprio_set: 1073742075;
  readonly ioprio_get: 1073742076;
  readonly inotify_init: 1073742077;
  readonly inotify_add_watch: 1073742078;
  readonly inotify_rm_watch: 1073742079;
  readonly migrate_pages: 1073742080;
  readonly openat: 1073742081;
  readonly mkdirat: 1073742082;
  readonly mknodat: 1073742083;
  readonly fchownat: 1073742084;
  readonly futimesat: 1073742085;
  readonly newfstatat: 1073742086;
  readonly unlinkat: 1073742087;
  readonly renameat: 1073742088;
  readonly linkat: 1073742089;
  readonly symlinkat: 1073742090;
  readonly readlinkat: 1073742091;
  readonly fchmodat: 1073742092;
  readonly faccessat: 1073742093;
  readonly pselect6: 1073742094;
  readonly ppoll: 1073742095;
  readonly unshare: 1073742096;
  readonly splice: 1073742099;
  readonly tee: 1073742100;
  readonly sync_file_range: 1073742101;
  readonly utimensat: 1073742104;
  readonly epoll_pwait: 1073742105;
  readonly signalfd: 1073742106;
  readonly timerfd_create: 1073742107;
  readonly eventfd: 1073742108;
  readonly fallocate: 1073742109;
  readonly timerfd_settime: 1073742110;
  readonly timerfd_gettime: 1073742111;
  readonly accept4: 1073742112;
  readonly signalfd4: 1073742113;
  readonly eventfd2: 1073742114;
  readonly epoll_create1: 1073742115;
  readonly dup3: 1073742116;
  readonly pipe2: 1073742117;
  readonly inotify_init1: 1073742118;
  readonly perf_event_open: 1073742122;
  readonly fanotify_init: 1073742124;
  readonly fanotify_mark: 1073742125;
  readonly prlimit64: 1073742126;
  readonly name_to_handle_at: 1073742127;
  readonly open_by_handle_at: 1073742128;
  readonly clock_adjtime: 1073742129;
  readonly syncfs: 1073742130;
  readonly setns: 1073742132;
  readonly getcpu: 1073742133;
  readonly kcmp: 1073742136;
  readonly finit_module: 1073742137;
  readonly sched_setattr: 1073742138;
  readonly sched_getattr: 1073742139;
  readonly renameat2: 1073742140;
  readonly seccomp: 1073742141;
  readonly getrandom: 1073742142;
  readonly memfd_create: 1073742143;
  readonly kexec_file_load: 1073742144;
  readonly bpf: 1073742145;
  readonly userfaultfd: 1073742147;
  readonly membarrier: 1073742148;
  readonly mlock2: 1073742149;
  readonly copy_file_range: 1073742150;
  readonly pkey_mprotect: 1073742153;
  readonly pkey_alloc: 1073742154;
  readonly pkey_free: 1073742155;
  readonly statx: 1073742156;
  readonly io_pgetevents: 1073742157;
  readonly rseq: 1073742158;
  readonly uretprobe: 1073742159;
  readonly uprobe: 1073742160;
  readonly pidfd_send_signal: 1073742248;
  readonly io_uring_setup: 1073742249;
  readonly io_uring_enter: 1073742250;
  readonly io_uring_register: 1073742251;
  readonly open_tree: 1073742252;
  readonly move_mount: 1073742253;
  readonly fsopen: 1073742254;
  readonly fsconfig: 1073742255;
  readonly fsmount: 1073742256;
  readonly fspick: 1073742257;
  readonly pidfd_open: 1073742258;
  readonly clone3: 1073742259;
  readonly close_range: 1073742260;
  readonly openat2: 1073742261;
  readonly pidfd_getfd: 1073742262;
  readonly faccessat2: 1073742263;
  readonly process_madvise: 1073742264;
  readonly epoll_pwait2: 1073742265;
  readonly mount_setattr: 1073742266;
  readonly quotactl_fd: 1073742267;
  readonly landlock_create_ruleset: 1073742268;
  readonly landlock_add_rule: 1073742269;
  readonly landlock_restrict_self: 1073742270;
  readonly memfd_secret: 1073742271;
  readonly process_mrelease: 1073742272;
  readonly futex_waitv: 1073742273;
  readonly set_mempolicy_home_node: 1073742274;
  readonly cachestat: 1073742275;
  readonly fchmodat2: 1073742276;
  readonly map_shadow_stack: 1073742277;
  readonly futex_wake: 1073742278;
  readonly futex_wait: 1073742279;
  readonly futex_requeue: 1073742280;
  readonly statmount: 1073742281;
  readonly listmount: 1073742282;
  readonly lsm_get_self_attr: 1073742283;
  readonly lsm_set_self_attr: 1073742284;
  readonly lsm_list_modules: 1073742285;
  readonly mseal: 1073742286;
  readonly setxattrat: 1073742287;
  readonly getxattrat: 1073742288;
  readonly listxattrat: 1073742289;
  readonly removexattrat: 1073742290;
  readonly open_tree_attr: 1073742291;
  readonly file_getattr: 1073742292;
  readonly file_setattr: 1073742293;
  readonly listns: 1073742294;
  readonly rseq_slice_yield: 1073742295;
  readonly fchroot: 1073742296;
  readonly rt_sigaction: 1073742336;
  readonly rt_sigreturn: 1073742337;
  readonly ioctl: 1073742338;
  readonly readv: 1073742339;
  readonly writev: 1073742340;
  readonly recvfrom: 1073742341;
  readonly sendmsg: 1073742342;
  readonly recvmsg: 1073742343;
  readonly execve: 1073742344;
  readonly ptrace: 1073742345;
  readonly rt_sigpending: 1073742346;
  readonly rt_sigtimedwait: 1073742347;
  readonly rt_sigqueueinfo: 1073742348;
  readonly sigaltstack: 1073742349;
  readonly timer_create: 1073742350;
  readonly mq_notify: 1073742351;
  readonly kexec_load: 1073742352;
  readonly waitid: 1073742353;
  readonly set_robust_list: 1073742354;
  readonly get_robust_list: 1073742355;
  readonly vmsplice: 1073742356;
  readonly move_pages: 1073742357;
  readonly preadv: 1073742358;
  readonly pwritev: 1073742359;
  readonly rt_tgsigqueueinfo: 1073742360;
  readonly recvmmsg: 1073742361;
  readonly sendmmsg: 1073742362;
  readonly process_vm_readv: 1073742363;
  readonly process_vm_writev: 1073742364;
  readonly setsockopt: 1073742365;
  readonly getsockopt: 1073742366;
  readonly io_setup: 1073742367;
  readonly io_submit: 1073742368;
  readonly execveat: 1073742369;
  readonly preadv2: 1073742370;
  readonly pwritev2: 1073742371;
}

/** Name of a call of x32. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'x32';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    0x40000000,
    'H write open close stE fstE lstE poll lseek mmap mprotect munmap brk 14 rt_Kprocmask 17 ' +
    'pH64 pwrite64 21 access pipe select Dyield mImap msync mincoI madvise shmB shmE shmJ dup ' +
    'dup2 pause nanosleep BiAr alarm CiAr Bpid sendfile sLet connect accept sendto 48 shutdown ' +
    'bind listen BsLname Bpeername sLetpair 56 clone fork vfork 60 exit wait4 kill uname semB ' +
    'semop semJ shmdt msgB msgsnd msgrcv msgJ fcntl flL fsync fdEasync truncEe ftruncEe Bdents ' +
    'Bcwd chdir fchdir Iname mkdir rmdir cIE link unlink symlink Hlink chmod fchmod chown ' +
    'fchown lchown umask BAofday Brlimit Brusage sysinfo As 102 Buid syslog Bgid Cuid Cgid ' +
    'Beuid Begid Cpgid Bppid Bpgrp Csid CIuid CIgid Bgroups Cgroups CIsuid BIsuid CIsgid BIsgid ' +
    'Bpgid Cfsuid Cfsgid Bsid capB capC 130 rt_Ksuspend 132 uA mknod 135 personality ustE stEfs ' +
    'fstEfs sysfs Bpriority Cpriority DCparam DBparam DCscheduler DBscheduler DB_priority_max ' +
    'DB_priority_min Drr_B_interval mlL munlL mlLall munlLall vhangup modify_ldt pivot_root 157 ' +
    'prJ arch_prJ adjAx Crlimit chroot sync acct CAofday mount umount2 swapon swapoff Iboot ' +
    'Chostname Cdomainname iopl ioperm 175 init_module delete_module 179 quotaJ 181 !Bpmsg ' +
    '!putpmsg !afs_syscall !tuxcall !security Btid Hahead CxEtr lCxEtr fCxEtr BxEtr lBxEtr ' +
    'fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr tkill A futex ' +
    'DCaffinity DBaffinity 207 io_destroy io_Bevents 210 io_cancel 212 !lookup_dcookie ' +
    'epoll_cIEe 216 Imap_file_pages Bdents64 C_tid_addIss Istart_syscall semAdop fadvise64 223 ' +
    'Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep exit_group ' +
    'epoll_wait epoll_J tgkill uAs 237 mbind C_mempolicy B_mempolicy mq_open mq_unlink ' +
    'mq_Adsend mq_AdIceive 245 mq_BCEtr 248 add_key Iquest_key keyJ ioprio_C ioprio_B iG_init ' +
    'iG_add_wEch iG_rm_wEch migrEe_pages openE mkdirE mknodE fchownE fuAsE newfstEE unlinkE ' +
    'InameE linkE symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI 275 splice tee ' +
    'sync_file_range 280 uAnsE epoll_pwait Knalfd Arfd_cIEe eventfd fallocEe Arfd_CA Arfd_BA ' +
    'accept4 Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 298 perf_event_open 300 faG_init ' +
    'faG_mark prlimit64 name_to_handle_E open_by_handle_E clL_adjA syncfs 308 Cns Bcpu 312 kcmp ' +
    'finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe kexec_file_load bpf 323 ' +
    'userfaultfd membarrier mlL2 copy_file_range 329 pkey_mprotect pkey_alloc pkey_fIe stEx ' +
    'io_pBevents rseq uItprobe uprobe 424 *49 512 rt_Kaction rt_KIturn ioJ Hv writev Icvfrom ' +
    'sendmsg Icvmsg execve ptrace rt_Kpending rt_KAdwait rt_Kqueueinfo Kaltstack Ar_cIEe mq_G ' +
    'kexec_load waitid C_robust_list B_robust_list vmsplice move_pages pHv pwritev ' +
    'rt_tgKqueueinfo Icvmmsg sendmmsg process_vm_Hv process_vm_writev CsLopt BsLopt io_Cup ' +
    'io_submit execveE pHv2 pwritev2',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that x32 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that x32 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
