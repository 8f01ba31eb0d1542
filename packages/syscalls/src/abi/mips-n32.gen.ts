// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of mips-n32, as user space passes it. */
export interface Numbers {
  readonly read: 6000;
  readonly write: 6001;
  readonly open: 6002;
  readonly close: 6003;
  readonly stat: 6004;
  readonly fstat: 6005;
  readonly lstat: 6006;
  readonly poll: 6007;
  readonly lseek: 6008;
  readonly mmap: 6009;
  readonly mprotect: 6010;
  readonly munmap: 6011;
  readonly brk: 6012;
  readonly rt_sigaction: 6013;
  readonly rt_sigprocmask: 6014;
  readonly ioctl: 6015;
  readonly pread64: 6016;
  readonly pwrite64: 6017;
  readonly readv: 6018;
  readonly writev: 6019;
  readonly access: 6020;
  readonly pipe: 6021;
  readonly _newselect: 6022;
  readonly sched_yield: 6023;
  readonly mremap: 6024;
  readonly msync: 6025;
  readonly mincore: 6026;
  readonly madvise: 6027;
  readonly shmget: 6028;
  readonly shmat: 6029;
  readonly shmctl: 6030;
  readonly dup: 6031;
  readonly dup2: 6032;
  readonly pause: 6033;
  readonly nanosleep: 6034;
  readonly getitimer: 6035;
  readonly setitimer: 6036;
  readonly alarm: 6037;
  readonly getpid: 6038;
  readonly sendfile: 6039;
  readonly socket: 6040;
  readonly connect: 6041;
  readonly accept: 6042;
  readonly sendto: 6043;
  readonly recvfrom: 6044;
  readonly sendmsg: 6045;
  readonly recvmsg: 6046;
  readonly shutdown: 6047;
  readonly bind: 6048;
  readonly listen: 6049;
  readonly getsockname: 6050;
  readonly getpeername: 6051;
  readonly socketpair: 6052;
  readonly setsockopt: 6053;
  readonly getsockopt: 6054;
  readonly clone: 6055;
  readonly fork: 6056;
  readonly execve: 6057;
  readonly exit: 6058;
  readonly wait4: 6059;
  readonly kill: 6060;
  readonly uname: 6061;
  readonly semget: 6062;
  readonly semop: 6063;
  readonly semctl: 6064;
  readonly shmdt: 6065;
  readonly msgget: 6066;
  readonly msgsnd: 6067;
  readonly msgrcv: 6068;
  readonly msgctl: 6069;
  readonly fcntl: 6070;
  readonly flock: 6071;
  readonly fsync: 6072;
  readonly fdatasync: 6073;
  readonly truncate: 6074;
  readonly ftruncate: 6075;
  readonly getdents: 6076;
  readonly getcwd: 6077;
  readonly chdir: 6078;
  readonly fchdir: 6079;
  readonly rename: 6080;
  readonly mkdir: 6081;
  readonly rmdir: 6082;
  readonly creat: 6083;
  readonly link: 6084;
  readonly unlink: 6085;
  readonly symlink: 6086;
  readonly readlink: 6087;
  readonly chmod: 6088;
  readonly fchmod: 6089;
  readonly chown: 6090;
  readonly fchown: 6091;
  readonly lchown: 6092;
  readonly umask: 6093;
  readonly gettimeofday: 6094;
  readonly getrlimit: 6095;
  readonly getrusage: 6096;
  readonly sysinfo: 6097;
  readonly times: 6098;
  readonly ptrace: 6099;
  readonly getuid: 6100;
  readonly syslog: 6101;
  readonly getgid: 6102;
  readonly setuid: 6103;
  readonly setgid: 6104;
  readonly geteuid: 6105;
  readonly getegid: 6106;
  readonly setpgid: 6107;
  readonly getppid: 6108;
  readonly getpgrp: 6109;
  readonly setsid: 6110;
  readonly setreuid: 6111;
  readonly setregid: 6112;
  readonly getgroups: 6113;
  readonly setgroups: 6114;
  readonly setresuid: 6115;
  readonly getresuid: 6116;
  readonly setresgid: 6117;
  readonly getresgid: 6118;
  readonly getpgid: 6119;
  readonly setfsuid: 6120;
  readonly setfsgid: 6121;
  readonly getsid: 6122;
  readonly capget: 6123;
  readonly capset: 6124;
  readonly rt_sigpending: 6125;
  readonly rt_sigtimedwait: 6126;
  readonly rt_sigqueueinfo: 6127;
  readonly rt_sigsuspend: 6128;
  readonly sigaltstack: 6129;
  readonly utime: 6130;
  readonly mknod: 6131;
  readonly personality: 6132;
  readonly ustat: 6133;
  readonly statfs: 6134;
  readonly fstatfs: 6135;
  readonly sysfs: 6136;
  readonly getpriority: 6137;
  readonly setpriority: 6138;
  readonly sched_setparam: 6139;
  readonly sched_getparam: 6140;
  readonly sched_setscheduler: 6141;
  readonly sched_getscheduler: 6142;
  readonly sched_get_priority_max: 6143;
  readonly sched_get_priority_min: 6144;
  readonly sched_rr_get_interval: 6145;
  readonly mlock: 6146;
  readonly munlock: 6147;
  readonly mlockall: 6148;
  readonly munlockall: 6149;
  readonly vhangup: 6150;
  readonly pivot_root: 6151;
  readonly _sysctl: 6152;
  readonly prctl: 6153;
  readonly adjtimex: 6154;
  readonly setrlimit: 6155;
  readonly chroot: 6156;
  readonly sync: 6157;
  readonly acct: 6158;
  readonly settimeofday: 6159;
  readonly mount: 6160;
  readonly umount2: 6161;
  readonly swapon: 6162;
  readonly swapoff: 6163;
  readonly reboot: 6164;
  readonly sethostname: 6165;
  readonly setdomainname: 6166;
  readonly create_module: 6167;
  readonly init_module: 6168;
  readonly delete_module: 6169;
  readonly get_kernel_syms: 6170;
  readonly query_module: 6171;
  readonly quotactl: 6172;
  readonly nfsservctl: 6173;
  readonly getpmsg: 6174;
  readonly putpmsg: 6175;
  readonly afs_syscall: 6176;
  readonly reserved177: 6177;
  readonly gettid: 6178;
  readonly readahead: 6179;
  readonly setxattr: 6180;
  readonly lsetxattr: 6181;
  readonly fsetxattr: 6182;
  readonly getxattr: 6183;
  readonly lgetxattr: 6184;
  readonly fgetxattr: 6185;
  readonly listxattr: 6186;
  readonly llistxattr: 6187;
  readonly flistxattr: 6188;
  readonly removexattr: 6189;
  readonly lremovexattr: 6190;
  readonly fremovexattr: 6191;
  readonly tkill: 6192;
  readonly reserved193: 6193;
  readonly futex: 6194;
  readonly sched_setaffinity: 6195;
  readonly sched_getaffinity: 6196;
  readonly cacheflush: 6197;
  readonly cachectl: 6198;
  readonly sysmips: 6199;
  readonly io_setup: 6200;
  readonly io_destroy: 6201;
  readonly io_getevents: 6202;
  readonly io_submit: 6203;
  readonly io_cancel: 6204;
  readonly exit_group: 6205;
  readonly lookup_dcookie: 6206;
  readonly epoll_create: 6207;
  readonly epoll_ctl: 6208;
  readonly epoll_wait: 6209;
  readonly remap_file_pages: 6210;
  readonly rt_sigreturn: 6211;
  readonly fcntl64: 6212;
  readonly set_tid_address: 6213;
  readonly restart_syscall: 6214;
  readonly semtimedop: 6215;
  readonly fadvise64: 6216;
  readonly statfs64: 6217;
  readonly fstatfs64: 6218;
  readonly sendfile64: 6219;
  readonly timer_create: 6220;
  readonly timer_settime: 6221;
  readonly timer_gettime: 6222;
  readonly timer_getoverrun: 6223;
  readonly timer_delete: 6224;
  readonly clock_settime: 6225;
  readonly clock_gettime: 6226;
  readonly clock_getres: 6227;
  readonly clock_nanosleep: 6228;
  readonly tgkill: 6229;
  readonly utimes: 6230;
  readonly mbind: 6231;
  readonly get_mempolicy: 6232;
  readonly set_mempolicy: 6233;
  readonly mq_open: 6234;
  readonly mq_unlink: 6235;
  readonly mq_timedsend: 6236;
  readonly mq_timedreceive: 6237;
  readonly mq_notify: 6238;
  readonly mq_getsetattr: 6239;
  readonly vserver: 6240;
  readonly waitid: 6241;
  readonly add_key: 6243;
  readonly request_key: 6244;
  readonly keyctl: 6245;
  readonly set_thread_area: 6246;
  readonly inotify_init: 6247;
  readonly inotify_add_watch: 6248;
  readonly inotify_rm_watch: 6249;
  readonly migrate_pages: 6250;
  readonly openat: 6251;
  readonly mkdirat: 6252;
  readonly mknodat: 6253;
  readonly fchownat: 6254;
  readonly futimesat: 6255;
  readonly newfstatat: 6256;
  readonly unlinkat: 6257;
  readonly renameat: 6258;
  readonly linkat: 6259;
  readonly symlinkat: 6260;
  readonly readlinkat: 6261;
  readonly fchmodat: 6262;
  readonly faccessat: 6263;
  readonly pselect6: 6264;
  readonly ppoll: 6265;
  readonly unshare: 6266;
  readonly splice: 6267;
  readonly sync_file_range: 6268;
  readonly tee: 6269;
  readonly vmsplice: 6270;
  readonly move_pages: 6271;
  readonly set_robust_list: 6272;
  readonly get_robust_list: 6273;
  readonly kexec_load: 6274;
  readonly getcpu: 6275;
  readonly epoll_pwait: 6276;
  readonly ioprio_set: 6277;
  readonly ioprio_get: 6278;
  readonly utimensat: 6279;
  readonly signalfd: 6280;
  readonly timerfd: 6281;
  readonly eventfd: 6282;
  readonly fallocate: 6283;
  readonly timerfd_create: 6284;
  readonly timerfd_gettime: 6285;
  readonly timerfd_settime: 6286;
  readonly signalfd4: 6287;
  readonly eventfd2: 6288;
  readonly epoll_create1: 6289;
  readonly dup3: 6290;
  readonly pipe2: 6291;
  readonly inotify_init1: 6292;
  readonly preadv: 6293;
  readonly pwritev: 6294;
  readonly rt_tgsigqueueinfo: 6295;
  readonly perf_event_open: 6296;
  readonly accept4: 6297;
  readonly recvmmsg: 6298;
  readonly getdents64: 6299;
  readonly fanotify_init: 6300;
  readonly fanotify_mark: 6301;
  readonly prlimit64: 6302;
  readonly name_to_handle_at: 6303;
  readonly open_by_handle_at: 6304;
  readonly clock_adjtime: 6305;
  readonly syncfs: 6306;
  readonly sendmmsg: 6307;
  readonly setns: 6308;
  readonly process_vm_readv: 6309;
  readonly process_vm_writev: 6310;
  readonly kcmp: 6311;
  readonly finit_module: 6312;
  readonly sched_setattr: 6313;
  readonly sched_getattr: 6314;
  readonly renameat2: 6315;
  readonly seccomp: 6316;
  readonly getrandom: 6317;
  readonly memfd_create: 6318;
  readonly bpf: 6319;
  readonly execveat: 6320;
  readonly userfaultfd: 6321;
  readonly membarrier: 6322;
  readonly mlock2: 6323;
  readonly copy_file_range: 6324;
  readonly preadv2: 6325;
  readonly pwritev2: 6326;
  readonly pkey_mprotect: 6327;
  readonly pkey_alloc: 6328;
  readonly pkey_free: 6329;
  readonly statx: 6330;
  readonly rseq: 6331;
  readonly io_pgetevents: 6332;
  readonly clock_gettime64: 6403;
  readonly clock_settime64: 6404;
  readonly clock_adjtime64: 6405;
  readonly clock_getres_time64: 6406;
  readonly clock_nanosleep_time64: 6407;
  readonly timer_gettime64: 6408;
  readonly timer_settime64: 6409;
  readonly timerfd_gettime64: 6410;
  readonly timerfd_settime64: 6411;
  readonly utimensat_time64: 6412;
  readonly pselect6_time64: 6413;
  readonly ppoll_time64: 6414;
  readonly io_pgetevents_time64: 6416;
  readonly recvmmsg_time64: 6417;
  readonly mq_timedsend_time64: 6418;
  readonly mq_timedreceive_time64: 6419;
  readonly semtimedop_time64: 6420;
  readonly rt_sigtimedwait_time64: 6421;
  readonly futex_time64: 6422;
  readonly sched_rr_get_interval_time64: 6423;
  readonly pidfd_send_signal: 6424;
  readonly io_uring_setup: 6425;
  readonly io_uring_enter: 6426;
  readonly io_uring_register: 6427;
  readonly open_tree: 6428;
  readonly move_mount: 6429;
  readonly fsopen: 6430;
  readonly fsconfig: 6431;
  readonly fsmount: 6432;
  readonly fspick: 6433;
  readonly pidfd_open: 6434;
  readonly clone3: 6435;
  readonly close_range: 6436;
  readonly openat2: 6437;
  readonly pidfd_getfd: 6438;
  readonly faccessat2: 6439;
  readonly process_madvise: 6440;
  readonly epoll_pwait2: 6441;
  readonly mount_setattr: 6442;
  readonly quotactl_fd: 6443;
  readonly landlock_create_ruleset: 6444;
  readonly landlock_add_rule: 6445;
  readonly landlock_restrict_self: 6446;
  readonly process_mrelease: 6448;
  readonly futex_waitv: 6449;
  readonly set_mempolicy_home_node: 6450;
  readonly cachestat: 6451;
  readonly fchmodat2: 6452;
  readonly map_shadow_stack: 6453;
  readonly futex_wake: 6454;
  readonly futex_wait: 6455;
  readonly futex_requeue: 6456;
  readonly statmount: 6457;
  readonly listmount: 6458;
  readonly lsm_get_self_attr: 6459;
  readonly lsm_set_self_attr: 6460;
  readonly lsm_list_modules: 6461;
  readonly mseal: 6462;
  readonly setxattrat: 6463;
  readonly getxattrat: 6464;
  readonly listxattrat: 6465;
  readonly removexattrat: 6466;
  readonly open_tree_attr: 6467;
  readonly file_getattr: 6468;
  readonly file_setattr: 6469;
  readonly listns: 6470;
  readonly rseq_slice_yield: 6471;
  readonly fchroot: 6472;
}

/** Name of a call of mips-n32. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'mips-n32';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    6000,
    'H write open close stE fstE lstE poll lseek mmap mprotect munmap brk rt_Kaction ' +
    'rt_Kprocmask ioJ pH64 pwrite64 Hv writev access pipe _newselect Dyield mImap msync mincoI ' +
    'madvise shmB shmE shmJ dup dup2 pause nanosleep BiAr CiAr alarm Bpid sendfile sLet connect ' +
    'accept sendto Icvfrom sendmsg Icvmsg shutdown bind listen BsLname Bpeername sLetpair ' +
    'CsLopt BsLopt clone fork execve exit wait4 kill uname semB semop semJ shmdt msgB msgsnd ' +
    'msgrcv msgJ fcntl flL fsync fdEasync truncEe ftruncEe Bdents Bcwd chdir fchdir Iname mkdir ' +
    'rmdir cIE link unlink symlink Hlink chmod fchmod chown fchown lchown umask BAofday Brlimit ' +
    'Brusage sysinfo As ptrace Buid syslog Bgid Cuid Cgid Beuid Begid Cpgid Bppid Bpgrp Csid ' +
    'CIuid CIgid Bgroups Cgroups CIsuid BIsuid CIsgid BIsgid Bpgid Cfsuid Cfsgid Bsid capB capC ' +
    'rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend Kaltstack uA mknod personality ustE stEfs ' +
    'fstEfs sysfs Bpriority Cpriority DCparam DBparam DCscheduler DBscheduler DB_priority_max ' +
    'DB_priority_min Drr_B_interval mlL munlL mlLall munlLall vhangup pivot_root !_sysJ prJ ' +
    'adjAx Crlimit chroot sync acct CAofday mount umount2 swapon swapoff Iboot Chostname ' +
    'Cdomainname !cIEe_module init_module delete_module !B_kernel_syms !query_module quotaJ ' +
    '!nfsservJ !Bpmsg !putpmsg !afs_syscall !Iserved177 Btid Hahead CxEtr lCxEtr fCxEtr BxEtr ' +
    'lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr tkill ' +
    '!Iserved193 futex DCaffinity DBaffinity cacheflush cacheJ sysmips io_Cup io_destroy ' +
    'io_Bevents io_submit io_cancel exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait ' +
    'Imap_file_pages rt_KIturn fcntl64 C_tid_addIss Istart_syscall semAdop fadvise64 stEfs64 ' +
    'fstEfs64 sendfile64 Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs ' +
    'clL_nanosleep tgkill uAs mbind B_mempolicy C_mempolicy mq_open mq_unlink mq_Adsend ' +
    'mq_AdIceive mq_G mq_BCEtr !vserver waitid 243 add_key Iquest_key keyJ C_thH_aIa iG_init ' +
    'iG_add_wEch iG_rm_wEch migrEe_pages openE mkdirE mknodE fchownE fuAsE newfstEE unlinkE ' +
    'InameE linkE symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI splice sync_file_range ' +
    'tee vmsplice move_pages C_robust_list B_robust_list kexec_load Bcpu epoll_pwait ioprio_C ' +
    'ioprio_B uAnsE Knalfd !Arfd eventfd fallocEe Arfd_cIEe Arfd_BA Arfd_CA Knalfd4 eventfd2 ' +
    'epoll_cIEe1 dup3 pipe2 iG_init1 pHv pwritev rt_tgKqueueinfo perf_event_open accept4 ' +
    'Icvmmsg Bdents64 faG_init faG_mark prlimit64 name_to_handle_E open_by_handle_E clL_adjA ' +
    'syncfs sendmmsg Cns process_vm_Hv process_vm_writev kcmp finit_module DCEtr DBEtr InameE2 ' +
    'seccomp Brandom memfd_cIEe bpf execveE userfaultfd membarrier mlL2 copy_file_range pHv2 ' +
    'pwritev2 pkey_mprotect pkey_alloc pkey_fIe stEx rseq io_pBevents 403 clL_BA64 clL_CA64 ' +
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

/** Number of the call, or undefined for a name that mips-n32 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that mips-n32 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
