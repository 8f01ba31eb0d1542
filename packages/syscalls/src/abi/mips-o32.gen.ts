// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of mips-o32, as user space passes it. */
export interface Numbers {
  readonly syscall: 4000;
  readonly exit: 4001;
  readonly fork: 4002;
  readonly read: 4003;
  readonly write: 4004;
  readonly open: 4005;
  readonly close: 4006;
  readonly waitpid: 4007;
  readonly creat: 4008;
  readonly link: 4009;
  readonly unlink: 4010;
  readonly execve: 4011;
  readonly chdir: 4012;
  readonly time: 4013;
  readonly mknod: 4014;
  readonly chmod: 4015;
  readonly lchown: 4016;
  readonly break: 4017;
  readonly unused18: 4018;
  readonly lseek: 4019;
  readonly getpid: 4020;
  readonly mount: 4021;
  readonly umount: 4022;
  readonly setuid: 4023;
  readonly getuid: 4024;
  readonly stime: 4025;
  readonly ptrace: 4026;
  readonly alarm: 4027;
  readonly unused28: 4028;
  readonly pause: 4029;
  readonly utime: 4030;
  readonly stty: 4031;
  readonly gtty: 4032;
  readonly access: 4033;
  readonly nice: 4034;
  readonly ftime: 4035;
  readonly sync: 4036;
  readonly kill: 4037;
  readonly rename: 4038;
  readonly mkdir: 4039;
  readonly rmdir: 4040;
  readonly dup: 4041;
  readonly pipe: 4042;
  readonly times: 4043;
  readonly prof: 4044;
  readonly brk: 4045;
  readonly setgid: 4046;
  readonly getgid: 4047;
  readonly signal: 4048;
  readonly geteuid: 4049;
  readonly getegid: 4050;
  readonly acct: 4051;
  readonly umount2: 4052;
  readonly lock: 4053;
  readonly ioctl: 4054;
  readonly fcntl: 4055;
  readonly mpx: 4056;
  readonly setpgid: 4057;
  readonly ulimit: 4058;
  readonly unused59: 4059;
  readonly umask: 4060;
  readonly chroot: 4061;
  readonly ustat: 4062;
  readonly dup2: 4063;
  readonly getppid: 4064;
  readonly getpgrp: 4065;
  readonly setsid: 4066;
  readonly sigaction: 4067;
  readonly sgetmask: 4068;
  readonly ssetmask: 4069;
  readonly setreuid: 4070;
  readonly setregid: 4071;
  readonly sigsuspend: 4072;
  readonly sigpending: 4073;
  readonly sethostname: 4074;
  readonly setrlimit: 4075;
  readonly getrlimit: 4076;
  readonly getrusage: 4077;
  readonly gettimeofday: 4078;
  readonly settimeofday: 4079;
  readonly getgroups: 4080;
  readonly setgroups: 4081;
  readonly reserved82: 4082;
  readonly symlink: 4083;
  readonly unused84: 4084;
  readonly readlink: 4085;
  readonly uselib: 4086;
  readonly swapon: 4087;
  readonly reboot: 4088;
  readonly readdir: 4089;
  readonly mmap: 4090;
  readonly munmap: 4091;
  readonly truncate: 4092;
  readonly ftruncate: 4093;
  readonly fchmod: 4094;
  readonly fchown: 4095;
  readonly getpriority: 4096;
  readonly setpriority: 4097;
  readonly profil: 4098;
  readonly statfs: 4099;
  readonly fstatfs: 4100;
  readonly ioperm: 4101;
  readonly socketcall: 4102;
  readonly syslog: 4103;
  readonly setitimer: 4104;
  readonly getitimer: 4105;
  readonly stat: 4106;
  readonly lstat: 4107;
  readonly fstat: 4108;
  readonly unused109: 4109;
  readonly iopl: 4110;
  readonly vhangup: 4111;
  readonly idle: 4112;
  readonly vm86: 4113;
  readonly wait4: 4114;
  readonly swapoff: 4115;
  readonly sysinfo: 4116;
  readonly ipc: 4117;
  readonly fsync: 4118;
  readonly sigreturn: 4119;
  readonly clone: 4120;
  readonly setdomainname: 4121;
  readonly uname: 4122;
  readonly modify_ldt: 4123;
  readonly adjtimex: 4124;
  readonly mprotect: 4125;
  readonly sigprocmask: 4126;
  readonly create_module: 4127;
  readonly init_module: 4128;
  readonly delete_module: 4129;
  readonly get_kernel_syms: 4130;
  readonly quotactl: 4131;
  readonly getpgid: 4132;
  readonly fchdir: 4133;
  readonly bdflush: 4134;
  readonly sysfs: 4135;
  readonly personality: 4136;
  readonly afs_syscall: 4137;
  readonly setfsuid: 4138;
  readonly setfsgid: 4139;
  readonly _llseek: 4140;
  readonly getdents: 4141;
  readonly _newselect: 4142;
  readonly flock: 4143;
  readonly msync: 4144;
  readonly readv: 4145;
  readonly writev: 4146;
  readonly cacheflush: 4147;
  readonly cachectl: 4148;
  readonly sysmips: 4149;
  readonly unused150: 4150;
  readonly getsid: 4151;
  readonly fdatasync: 4152;
  readonly _sysctl: 4153;
  readonly mlock: 4154;
  readonly munlock: 4155;
  readonly mlockall: 4156;
  readonly munlockall: 4157;
  readonly sched_setparam: 4158;
  readonly sched_getparam: 4159;
  readonly sched_setscheduler: 4160;
  readonly sched_getscheduler: 4161;
  readonly sched_yield: 4162;
  readonly sched_get_priority_max: 4163;
  readonly sched_get_priority_min: 4164;
  readonly sched_rr_get_interval: 4165;
  readonly nanosleep: 4166;
  readonly mremap: 4167;
  readonly accept: 4168;
  readonly bind: 4169;
  readonly connect: 4170;
  readonly getpeername: 4171;
  readonly getsockname: 4172;
  readonly getsockopt: 4173;
  readonly listen: 4174;
  readonly recv: 4175;
  readonly recvfrom: 4176;
  readonly recvmsg: 4177;
  readonly send: 4178;
  readonly sendmsg: 4179;
  readonly sendto: 4180;
  readonly setsockopt: 4181;
  readonly shutdown: 4182;
  readonly socket: 4183;
  readonly socketpair: 4184;
  readonly setresuid: 4185;
  readonly getresuid: 4186;
  readonly query_module: 4187;
  readonly poll: 4188;
  readonly nfsservctl: 4189;
  readonly setresgid: 4190;
  readonly getresgid: 4191;
  readonly prctl: 4192;
  readonly rt_sigreturn: 4193;
  readonly rt_sigaction: 4194;
  readonly rt_sigprocmask: 4195;
  readonly rt_sigpending: 4196;
  readonly rt_sigtimedwait: 4197;
  readonly rt_sigqueueinfo: 4198;
  readonly rt_sigsuspend: 4199;
  readonly pread64: 4200;
  readonly pwrite64: 4201;
  readonly chown: 4202;
  readonly getcwd: 4203;
  readonly capget: 4204;
  readonly capset: 4205;
  readonly sigaltstack: 4206;
  readonly sendfile: 4207;
  readonly getpmsg: 4208;
  readonly putpmsg: 4209;
  readonly mmap2: 4210;
  readonly truncate64: 4211;
  readonly ftruncate64: 4212;
  readonly stat64: 4213;
  readonly lstat64: 4214;
  readonly fstat64: 4215;
  readonly pivot_root: 4216;
  readonly mincore: 4217;
  readonly madvise: 4218;
  readonly getdents64: 4219;
  readonly fcntl64: 4220;
  readonly reserved221: 4221;
  readonly gettid: 4222;
  readonly readahead: 4223;
  readonly setxattr: 4224;
  readonly lsetxattr: 4225;
  readonly fsetxattr: 4226;
  readonly getxattr: 4227;
  readonly lgetxattr: 4228;
  readonly fgetxattr: 4229;
  readonly listxattr: 4230;
  readonly llistxattr: 4231;
  readonly flistxattr: 4232;
  readonly removexattr: 4233;
  readonly lremovexattr: 4234;
  readonly fremovexattr: 4235;
  readonly tkill: 4236;
  readonly sendfile64: 4237;
  readonly futex: 4238;
  readonly sched_setaffinity: 4239;
  readonly sched_getaffinity: 4240;
  readonly io_setup: 4241;
  readonly io_destroy: 4242;
  readonly io_getevents: 4243;
  readonly io_submit: 4244;
  readonly io_cancel: 4245;
  readonly exit_group: 4246;
  readonly lookup_dcookie: 4247;
  readonly epoll_create: 4248;
  readonly epoll_ctl: 4249;
  readonly epoll_wait: 4250;
  readonly remap_file_pages: 4251;
  readonly set_tid_address: 4252;
  readonly restart_syscall: 4253;
  readonly fadvise64: 4254;
  readonly statfs64: 4255;
  readonly fstatfs64: 4256;
  readonly timer_create: 4257;
  readonly timer_settime: 4258;
  readonly timer_gettime: 4259;
  readonly timer_getoverrun: 4260;
  readonly timer_delete: 4261;
  readonly clock_settime: 4262;
  readonly clock_gettime: 4263;
  readonly clock_getres: 4264;
  readonly clock_nanosleep: 4265;
  readonly tgkill: 4266;
  readonly utimes: 4267;
  readonly mbind: 4268;
  readonly get_mempolicy: 4269;
  readonly set_mempolicy: 4270;
  readonly mq_open: 4271;
  readonly mq_unlink: 4272;
  readonly mq_timedsend: 4273;
  readonly mq_timedreceive: 4274;
  readonly mq_notify: 4275;
  readonly mq_getsetattr: 4276;
  readonly vserver: 4277;
  readonly waitid: 4278;
  readonly add_key: 4280;
  readonly request_key: 4281;
  readonly keyctl: 4282;
  readonly set_thread_area: 4283;
  readonly inotify_init: 4284;
  readonly inotify_add_watch: 4285;
  readonly inotify_rm_watch: 4286;
  readonly migrate_pages: 4287;
  readonly openat: 4288;
  readonly mkdirat: 4289;
  readonly mknodat: 4290;
  readonly fchownat: 4291;
  readonly futimesat: 4292;
  readonly fstatat64: 4293;
  readonly unlinkat: 4294;
  readonly renameat: 4295;
  readonly linkat: 4296;
  readonly symlinkat: 4297;
  readonly readlinkat: 4298;
  readonly fchmodat: 4299;
  readonly faccessat: 4300;
  readonly pselect6: 4301;
  readonly ppoll: 4302;
  readonly unshare: 4303;
  readonly splice: 4304;
  readonly sync_file_range: 4305;
  readonly tee: 4306;
  readonly vmsplice: 4307;
  readonly move_pages: 4308;
  readonly set_robust_list: 4309;
  readonly get_robust_list: 4310;
  readonly kexec_load: 4311;
  readonly getcpu: 4312;
  readonly epoll_pwait: 4313;
  readonly ioprio_set: 4314;
  readonly ioprio_get: 4315;
  readonly utimensat: 4316;
  readonly signalfd: 4317;
  readonly timerfd: 4318;
  readonly eventfd: 4319;
  readonly fallocate: 4320;
  readonly timerfd_create: 4321;
  readonly timerfd_gettime: 4322;
  readonly timerfd_settime: 4323;
  readonly signalfd4: 4324;
  readonly eventfd2: 4325;
  readonly epoll_create1: 4326;
  readonly dup3: 4327;
  readonly pipe2: 4328;
  readonly inotify_init1: 4329;
  readonly preadv: 4330;
  readonly pwritev: 4331;
  readonly rt_tgsigqueueinfo: 4332;
  readonly perf_event_open: 4333;
  readonly accept4: 4334;
  readonly recvmmsg: 4335;
  readonly fanotify_init: 4336;
  readonly fanotify_mark: 4337;
  readonly prlimit64: 4338;
  readonly name_to_handle_at: 4339;
  readonly open_by_handle_at: 4340;
  readonly clock_adjtime: 4341;
  readonly syncfs: 4342;
  readonly sendmmsg: 4343;
  readonly setns: 4344;
  readonly process_vm_readv: 4345;
  readonly process_vm_writev: 4346;
  readonly kcmp: 4347;
  readonly finit_module: 4348;
  readonly sched_setattr: 4349;
  readonly sched_getattr: 4350;
  readonly renameat2: 4351;
  readonly seccomp: 4352;
  readonly getrandom: 4353;
  readonly memfd_create: 4354;
  readonly bpf: 4355;
  readonly execveat: 4356;
  readonly userfaultfd: 4357;
  readonly membarrier: 4358;
  readonly mlock2: 4359;
  readonly copy_file_range: 4360;
  readonly preadv2: 4361;
  readonly pwritev2: 4362;
  readonly pkey_mprotect: 4363;
  readonly pkey_alloc: 4364;
  readonly pkey_free: 4365;
  readonly statx: 4366;
  readonly rseq: 4367;
  readonly io_pgetevents: 4368;
  readonly semget: 4393;
  readonly semctl: 4394;
  readonly shmget: 4395;
  readonly shmctl: 4396;
  readonly shmat: 4397;
  readonly shmdt: 4398;
  readonly msgget: 4399;
  readonly msgsnd: 4400;
  readonly msgrcv: 4401;
  readonly msgctl: 4402;
  readonly clock_gettime64: 4403;
  readonly clock_settime64: 4404;
  readonly clock_adjtime64: 4405;
  readonly clock_getres_time64: 4406;
  readonly clock_nanosleep_time64: 4407;
  readonly timer_gettime64: 4408;
  readonly timer_settime64: 4409;
  readonly timerfd_gettime64: 4410;
  readonly timerfd_settime64: 4411;
  readonly utimensat_time64: 4412;
  readonly pselect6_time64: 4413;
  readonly ppoll_time64: 4414;
  readonly io_pgetevents_time64: 4416;
  readonly recvmmsg_time64: 4417;
  readonly mq_timedsend_time64: 4418;
  readonly mq_timedreceive_time64: 4419;
  readonly semtimedop_time64: 4420;
  readonly rt_sigtimedwait_time64: 4421;
  readonly futex_time64: 4422;
  readonly sched_rr_get_interval_time64: 4423;
  readonly pidfd_send_signal: 4424;
  readonly io_uring_setup: 4425;
  readonly io_uring_enter: 4426;
  readonly io_uring_register: 4427;
  readonly open_tree: 4428;
  readonly move_mount: 4429;
  readonly fsopen: 4430;
  readonly fsconfig: 4431;
  readonly fsmount: 4432;
  readonly fspick: 4433;
  readonly pidfd_open: 4434;
  readonly clone3: 4435;
  readonly close_range: 4436;
  readonly openat2: 4437;
  readonly pidfd_getfd: 4438;
  readonly faccessat2: 4439;
  readonly process_madvise: 4440;
  readonly epoll_pwait2: 4441;
  readonly mount_setattr: 4442;
  readonly quotactl_fd: 4443;
  readonly landlock_create_ruleset: 4444;
  readonly landlock_add_rule: 4445;
  readonly landlock_restrict_self: 4446;
  readonly process_mrelease: 4448;
  readonly futex_waitv: 4449;
  readonly set_mempolicy_home_node: 4450;
  readonly cachestat: 4451;
  readonly fchmodat2: 4452;
  readonly map_shadow_stack: 4453;
  readonly futex_wake: 4454;
  readonly futex_wait: 4455;
  readonly futex_requeue: 4456;
  readonly statmount: 4457;
  readonly listmount: 4458;
  readonly lsm_get_self_attr: 4459;
  readonly lsm_set_self_attr: 4460;
  readonly lsm_list_modules: 4461;
  readonly mseal: 4462;
  readonly setxattrat: 4463;
  readonly getxattrat: 4464;
  readonly listxattrat: 4465;
  readonly removexattrat: 4466;
  readonly open_tree_attr: 4467;
  readonly file_getattr: 4468;
  readonly file_setattr: 4469;
  readonly listns: 4470;
  readonly rseq_slice_yield: 4471;
  readonly fchroot: 4472;
}

/** Name of a call of mips-o32. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'mips-o32';

/** Release of the kernel source the table was taken from. */
export const kernel = '7.3.4';

const words = /* @__PURE__ */ once(() =>
  unpack(
    4000,
    'syscall exit fork H write open close waitpid cIE link unlink execve chdir A mknod chmod ' +
    'lchown !bIak !unused18 lseek Bpid mount umount Cuid Buid sA ptrace alarm !unused28 pause ' +
    'uA !stty !gtty access nice !fA sync kill Iname mkdir rmdir dup pipe As !prof brk Cgid Bgid ' +
    '!Knal Beuid Begid acct umount2 !lL ioJ fcntl !mpx Cpgid !ulimit unused59 umask chroot ustE ' +
    'dup2 Bppid Bpgrp Csid Kaction sBmask sCmask CIuid CIgid Ksuspend Kpending Chostname ' +
    'Crlimit Brlimit Brusage BAofday CAofday Bgroups Cgroups !Iserved82 symlink !unused84 Hlink ' +
    'uselib swapon Iboot Hdir mmap munmap truncEe ftruncEe fchmod fchown Bpriority Cpriority ' +
    '!profil stEfs fstEfs !ioperm sLetcall syslog CiAr BiAr stE lstE fstE unused109 !iopl ' +
    'vhangup !idle !vm86 wait4 swapoff sysinfo ipc fsync KIturn clone Cdomainname uname ' +
    '!modify_ldt adjAx mprotect Kprocmask !cIEe_module init_module delete_module !B_kernel_syms ' +
    'quotaJ Bpgid fchdir !bdflush sysfs personality !afs_syscall Cfsuid Cfsgid _llseek Bdents ' +
    '_newselect flL msync Hv writev cacheflush cacheJ sysmips !unused150 Bsid fdEasync !_sysJ ' +
    'mlL munlL mlLall munlLall DCparam DBparam DCscheduler DBscheduler Dyield DB_priority_max ' +
    'DB_priority_min Drr_B_interval nanosleep mImap accept bind connect Bpeername BsLname ' +
    'BsLopt listen Icv Icvfrom Icvmsg send sendmsg sendto CsLopt shutdown sLet sLetpair CIsuid ' +
    'BIsuid !query_module poll !nfsservJ CIsgid BIsgid prJ rt_KIturn rt_Kaction rt_Kprocmask ' +
    'rt_Kpending rt_KAdwait rt_Kqueueinfo rt_Ksuspend pH64 pwrite64 chown Bcwd capB capC ' +
    'Kaltstack sendfile !Bpmsg !putpmsg mmap2 truncEe64 ftruncEe64 stE64 lstE64 fstE64 ' +
    'pivot_root mincoI madvise Bdents64 fcntl64 !Iserved221 Btid Hahead CxEtr lCxEtr fCxEtr ' +
    'BxEtr lBxEtr fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr tkill ' +
    'sendfile64 futex DCaffinity DBaffinity io_Cup io_destroy io_Bevents io_submit io_cancel ' +
    'exit_group !lookup_dcookie epoll_cIEe epoll_J epoll_wait Imap_file_pages C_tid_addIss ' +
    'Istart_syscall fadvise64 stEfs64 fstEfs64 Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA ' +
    'clL_BA clL_BIs clL_nanosleep tgkill uAs mbind B_mempolicy C_mempolicy mq_open mq_unlink ' +
    'mq_Adsend mq_AdIceive mq_G mq_BCEtr !vserver waitid 280 add_key Iquest_key keyJ C_thH_aIa ' +
    'iG_init iG_add_wEch iG_rm_wEch migrEe_pages openE mkdirE mknodE fchownE fuAsE fstEE64 ' +
    'unlinkE InameE linkE symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI splice ' +
    'sync_file_range tee vmsplice move_pages C_robust_list B_robust_list kexec_load Bcpu ' +
    'epoll_pwait ioprio_C ioprio_B uAnsE Knalfd !Arfd eventfd fallocEe Arfd_cIEe Arfd_BA ' +
    'Arfd_CA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 iG_init1 pHv pwritev rt_tgKqueueinfo ' +
    'perf_event_open accept4 Icvmmsg faG_init faG_mark prlimit64 name_to_handle_E ' +
    'open_by_handle_E clL_adjA syncfs sendmmsg Cns process_vm_Hv process_vm_writev kcmp ' +
    'finit_module DCEtr DBEtr InameE2 seccomp Brandom memfd_cIEe bpf execveE userfaultfd ' +
    'membarrier mlL2 copy_file_range pHv2 pwritev2 pkey_mprotect pkey_alloc pkey_fIe stEx rseq ' +
    'io_pBevents 393 semB semJ shmB shmJ shmE shmdt msgB msgsnd msgrcv msgJ clL_BA64 clL_CA64 ' +
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

/** Number of the call, or undefined for a name that mips-o32 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that mips-o32 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
