// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of mips-n64, as user space passes it. */
export interface Numbers {
  readonly read: 5000;
  readonly write: 5001;
  readonly open: 5002;
  readonly close: 5003;
  readonly stat: 5004;
  readonly fstat: 5005;
  readonly lstat: 5006;
  readonly poll: 5007;
  readonly lseek: 5008;
  readonly mmap: 5009;
  readonly mprotect: 5010;
  readonly munmap: 5011;
  readonly brk: 5012;
  readonly rt_sigaction: 5013;
  readonly rt_sigprocmask: 5014;
  readonly ioctl: 5015;
  readonly pread64: 5016;
  readonly pwrite64: 5017;
  readonly readv: 5018;
  readonly writev: 5019;
  readonly access: 5020;
  readonly pipe: 5021;
  readonly _newselect: 5022;
  readonly sched_yield: 5023;
  readonly mremap: 5024;
  readonly msync: 5025;
  readonly mincore: 5026;
  readonly madvise: 5027;
  readonly shmget: 5028;
  readonly shmat: 5029;
  readonly shmctl: 5030;
  readonly dup: 5031;
  readonly dup2: 5032;
  readonly pause: 5033;
  readonly nanosleep: 5034;
  readonly getitimer: 5035;
  readonly setitimer: 5036;
  readonly alarm: 5037;
  readonly getpid: 5038;
  readonly sendfile: 5039;
  readonly socket: 5040;
  readonly connect: 5041;
  readonly accept: 5042;
  readonly sendto: 5043;
  readonly recvfrom: 5044;
  readonly sendmsg: 5045;
  readonly recvmsg: 5046;
  readonly shutdown: 5047;
  readonly bind: 5048;
  readonly listen: 5049;
  readonly getsockname: 5050;
  readonly getpeername: 5051;
  readonly socketpair: 5052;
  readonly setsockopt: 5053;
  readonly getsockopt: 5054;
  readonly clone: 5055;
  readonly fork: 5056;
  readonly execve: 5057;
  readonly exit: 5058;
  readonly wait4: 5059;
  readonly kill: 5060;
  readonly uname: 5061;
  readonly semget: 5062;
  readonly semop: 5063;
  readonly semctl: 5064;
  readonly shmdt: 5065;
  readonly msgget: 5066;
  readonly msgsnd: 5067;
  readonly msgrcv: 5068;
  readonly msgctl: 5069;
  readonly fcntl: 5070;
  readonly flock: 5071;
  readonly fsync: 5072;
  readonly fdatasync: 5073;
  readonly truncate: 5074;
  readonly ftruncate: 5075;
  readonly getdents: 5076;
  readonly getcwd: 5077;
  readonly chdir: 5078;
  readonly fchdir: 5079;
  readonly rename: 5080;
  readonly mkdir: 5081;
  readonly rmdir: 5082;
  readonly creat: 5083;
  readonly link: 5084;
  readonly unlink: 5085;
  readonly symlink: 5086;
  readonly readlink: 5087;
  readonly chmod: 5088;
  readonly fchmod: 5089;
  readonly chown: 5090;
  readonly fchown: 5091;
  readonly lchown: 5092;
  readonly umask: 5093;
  readonly gettimeofday: 5094;
  readonly getrlimit: 5095;
  readonly getrusage: 5096;
  readonly sysinfo: 5097;
  readonly times: 5098;
  readonly ptrace: 5099;
  readonly getuid: 5100;
  readonly syslog: 5101;
  readonly getgid: 5102;
  readonly setuid: 5103;
  readonly setgid: 5104;
  readonly geteuid: 5105;
  readonly getegid: 5106;
  readonly setpgid: 5107;
  readonly getppid: 5108;
  readonly getpgrp: 5109;
  readonly setsid: 5110;
  readonly setreuid: 5111;
  readonly setregid: 5112;
  readonly getgroups: 5113;
  readonly setgroups: 5114;
  readonly setresuid: 5115;
  readonly getresuid: 5116;
  readonly setresgid: 5117;
  readonly getresgid: 5118;
  readonly getpgid: 5119;
  readonly setfsuid: 5120;
  readonly setfsgid: 5121;
  readonly getsid: 5122;
  readonly capget: 5123;
  readonly capset: 5124;
  readonly rt_sigpending: 5125;
  readonly rt_sigtimedwait: 5126;
  readonly rt_sigqueueinfo: 5127;
  readonly rt_sigsuspend: 5128;
  readonly sigaltstack: 5129;
  readonly utime: 5130;
  readonly mknod: 5131;
  readonly personality: 5132;
  readonly ustat: 5133;
  readonly statfs: 5134;
  readonly fstatfs: 5135;
  readonly sysfs: 5136;
  readonly getpriority: 5137;
  readonly setpriority: 5138;
  readonly sched_setparam: 5139;
  readonly sched_getparam: 5140;
  readonly sched_setscheduler: 5141;
  readonly sched_getscheduler: 5142;
  readonly sched_get_priority_max: 5143;
  readonly sched_get_priority_min: 5144;
  readonly sched_rr_get_interval: 5145;
  readonly mlock: 5146;
  readonly munlock: 5147;
  readonly mlockall: 5148;
  readonly munlockall: 5149;
  readonly vhangup: 5150;
  readonly pivot_root: 5151;
  readonly _sysctl: 5152;
  readonly prctl: 5153;
  readonly adjtimex: 5154;
  readonly setrlimit: 5155;
  readonly chroot: 5156;
  readonly sync: 5157;
  readonly acct: 5158;
  readonly settimeofday: 5159;
  readonly mount: 5160;
  readonly umount2: 5161;
  readonly swapon: 5162;
  readonly swapoff: 5163;
  readonly reboot: 5164;
  readonly sethostname: 5165;
  readonly setdomainname: 5166;
  readonly create_module: 5167;
  readonly init_module: 5168;
  readonly delete_module: 5169;
  readonly get_kernel_syms: 5170;
  readonly query_module: 5171;
  readonly quotactl: 5172;
  readonly nfsservctl: 5173;
  readonly getpmsg: 5174;
  readonly putpmsg: 5175;
  readonly afs_syscall: 5176;
  readonly reserved177: 5177;
  readonly gettid: 5178;
  readonly readahead: 5179;
  readonly setxattr: 5180;
  readonly lsetxattr: 5181;
  readonly fsetxattr: 5182;
  readonly getxattr: 5183;
  readonly lgetxattr: 5184;
  readonly fgetxattr: 5185;
  readonly listxattr: 5186;
  readonly llistxattr: 5187;
  readonly flistxattr: 5188;
  readonly removexattr: 5189;
  readonly lremovexattr: 5190;
  readonly fremovexattr: 5191;
  readonly tkill: 5192;
  readonly reserved193: 5193;
  readonly futex: 5194;
  readonly sched_setaffinity: 5195;
  readonly sched_getaffinity: 5196;
  readonly cacheflush: 5197;
  readonly cachectl: 5198;
  readonly sysmips: 5199;
  readonly io_setup: 5200;
  readonly io_destroy: 5201;
  readonly io_getevents: 5202;
  readonly io_submit: 5203;
  readonly io_cancel: 5204;
  readonly exit_group: 5205;
  readonly lookup_dcookie: 5206;
  readonly epoll_create: 5207;
  readonly epoll_ctl: 5208;
  readonly epoll_wait: 5209;
  readonly remap_file_pages: 5210;
  readonly rt_sigreturn: 5211;
  readonly set_tid_address: 5212;
  readonly restart_syscall: 5213;
  readonly semtimedop: 5214;
  readonly fadvise64: 5215;
  readonly timer_create: 5216;
  readonly timer_settime: 5217;
  readonly timer_gettime: 5218;
  readonly timer_getoverrun: 5219;
  readonly timer_delete: 5220;
  readonly clock_settime: 5221;
  readonly clock_gettime: 5222;
  readonly clock_getres: 5223;
  readonly clock_nanosleep: 5224;
  readonly tgkill: 5225;
  readonly utimes: 5226;
  readonly mbind: 5227;
  readonly get_mempolicy: 5228;
  readonly set_mempolicy: 5229;
  readonly mq_open: 5230;
  readonly mq_unlink: 5231;
  readonly mq_timedsend: 5232;
  readonly mq_timedreceive: 5233;
  readonly mq_notify: 5234;
  readonly mq_getsetattr: 5235;
  readonly vserver: 5236;
  readonly waitid: 5237;
  readonly add_key: 5239;
  readonly request_key: 5240;
  readonly keyctl: 5241;
  readonly set_thread_area: 5242;
  readonly inotify_init: 5243;
  readonly inotify_add_watch: 5244;
  readonly inotify_rm_watch: 5245;
  readonly migrate_pages: 5246;
  readonly openat: 5247;
  readonly mkdirat: 5248;
  readonly mknodat: 5249;
  readonly fchownat: 5250;
  readonly futimesat: 5251;
  readonly newfstatat: 5252;
  readonly unlinkat: 5253;
  readonly renameat: 5254;
  readonly linkat: 5255;
  readonly symlinkat: 5256;
  readonly readlinkat: 5257;
  readonly fchmodat: 5258;
  readonly faccessat: 5259;
  readonly pselect6: 5260;
  readonly ppoll: 5261;
  readonly unshare: 5262;
  readonly splice: 5263;
  readonly sync_file_range: 5264;
  readonly tee: 5265;
  readonly vmsplice: 5266;
  readonly move_pages: 5267;
  readonly set_robust_list: 5268;
  readonly get_robust_list: 5269;
  readonly kexec_load: 5270;
  readonly getcpu: 5271;
  readonly epoll_pwait: 5272;
  readonly ioprio_set: 5273;
  readonly ioprio_get: 5274;
  readonly utimensat: 5275;
  readonly signalfd: 5276;
  readonly timerfd: 5277;
  readonly eventfd: 5278;
  readonly fallocate: 5279;
  readonly timerfd_create: 5280;
  readonly timerfd_gettime: 5281;
  readonly timerfd_settime: 5282;
  readonly signalfd4: 5283;
  readonly eventfd2: 5284;
  readonly epoll_create1: 5285;
  readonly dup3: 5286;
  readonly pipe2: 5287;
  readonly inotify_init1: 5288;
  readonly preadv: 5289;
  readonly pwritev: 5290;
  readonly rt_tgsigqueueinfo: 5291;
  readonly perf_event_open: 5292;
  readonly accept4: 5293;
  readonly recvmmsg: 5294;
  readonly fanotify_init: 5295;
  readonly fanotify_mark: 5296;
  readonly prlimit64: 5297;
  readonly name_to_handle_at: 5298;
  readonly open_by_handle_at: 5299;
  readonly clock_adjtime: 5300;
  readonly syncfs: 5301;
  readonly sendmmsg: 5302;
  readonly setns: 5303;
  readonly process_vm_readv: 5304;
  readonly process_vm_writev: 5305;
  readonly kcmp: 5306;
  readonly finit_module: 5307;
  readonly getdents64: 5308;
  readonly sched_setattr: 5309;
  readonly sched_getattr: 5310;
  readonly renameat2: 5311;
  readonly seccomp: 5312;
  readonly getrandom: 5313;
  readonly memfd_create: 5314;
  readonly bpf: 5315;
  readonly execveat: 5316;
  readonly userfaultfd: 5317;
  readonly membarrier: 5318;
  readonly mlock2: 5319;
  readonly copy_file_range: 5320;
  readonly preadv2: 5321;
  readonly pwritev2: 5322;
  readonly pkey_mprotect: 5323;
  readonly pkey_alloc: 5324;
  readonly pkey_free: 5325;
  readonly statx: 5326;
  readonly rseq: 5327;
  readonly io_pgetevents: 5328;
  readonly pidfd_send_signal: 5424;
  readonly io_uring_setup: 5425;
  readonly io_uring_enter: 5426;
  readonly io_uring_register: 5427;
  readonly open_tree: 5428;
  readonly move_mount: 5429;
  readonly fsopen: 5430;
  readonly fsconfig: 5431;
  readonly fsmount: 5432;
  readonly fspick: 5433;
  readonly pidfd_open: 5434;
  readonly clone3: 5435;
  readonly close_range: 5436;
  readonly openat2: 5437;
  readonly pidfd_getfd: 5438;
  readonly faccessat2: 5439;
  readonly process_madvise: 5440;
  readonly epoll_pwait2: 5441;
  readonly mount_setattr: 5442;
  readonly quotactl_fd: 5443;
  readonly landlock_create_ruleset: 5444;
  readonly landlock_add_rule: 5445;
  readonly landlock_restrict_self: 5446;
  readonly process_mrelease: 5448;
  readonly futex_waitv: 5449;
  readonly set_mempolicy_home_node: 5450;
  readonly cachestat: 5451;
  readonly fchmodat2: 5452;
  readonly map_shadow_stack: 5453;
  readonly futex_wake: 5454;
  readonly futex_wait: 5455;
  readonly futex_requeue: 5456;
  readonly statmount: 5457;
  readonly listmount: 5458;
  readonly lsm_get_self_attr: 5459;
  readonly lsm_set_self_attr: 5460;
  readonly lsm_list_modules: 5461;
  readonly mseal: 5462;
  readonly setxattrat: 5463;
  readonly getxattrat: 5464;
  readonly listxattrat: 5465;
  readonly removexattrat: 5466;
  readonly open_tree_attr: 5467;
  readonly file_getattr: 5468;
  readonly file_setattr: 5469;
  readonly listns: 5470;
  readonly rseq_slice_yield: 5471;
  readonly fchroot: 5472;
}

/** Name of a call of mips-n64. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'mips-n64';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    5000,
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
    'Imap_file_pages rt_KIturn C_tid_addIss Istart_syscall semAdop fadvise64 Ar_cIEe Ar_CA ' +
    'Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep tgkill uAs mbind ' +
    'B_mempolicy C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G mq_BCEtr !vserver ' +
    'waitid 239 add_key Iquest_key keyJ C_thH_aIa iG_init iG_add_wEch iG_rm_wEch migrEe_pages ' +
    'openE mkdirE mknodE fchownE fuAsE newfstEE unlinkE InameE linkE symlinkE HlinkE fchmodE ' +
    'faccessE pselect6 ppoll unshaI splice sync_file_range tee vmsplice move_pages ' +
    'C_robust_list B_robust_list kexec_load Bcpu epoll_pwait ioprio_C ioprio_B uAnsE Knalfd ' +
    '!Arfd eventfd fallocEe Arfd_cIEe Arfd_BA Arfd_CA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 ' +
    'iG_init1 pHv pwritev rt_tgKqueueinfo perf_event_open accept4 Icvmmsg faG_init faG_mark ' +
    'prlimit64 name_to_handle_E open_by_handle_E clL_adjA syncfs sendmmsg Cns process_vm_Hv ' +
    'process_vm_writev kcmp finit_module Bdents64 DCEtr DBEtr InameE2 seccomp Brandom ' +
    'memfd_cIEe bpf execveE userfaultfd membarrier mlL2 copy_file_range pHv2 pwritev2 ' +
    'pkey_mprotect pkey_alloc pkey_fIe stEx rseq io_pBevents 424 *23 448 *25',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that mips-n64 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that mips-n64 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
