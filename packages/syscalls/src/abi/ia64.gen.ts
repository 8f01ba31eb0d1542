// pnpm --filter @kernfmt/generate start tables: Linux 6.1.192
// DO NOT EDIT
import { isReservedIn, nameIn, numbersIn, once, unpack } from '../table.ts';

/** Number of every call of ia64, as user space passes it. */
export interface Numbers {
  readonly ni_syscall: 1024;
  readonly exit: 1025;
  readonly read: 1026;
  readonly write: 1027;
  readonly open: 1028;
  readonly close: 1029;
  readonly creat: 1030;
  readonly link: 1031;
  readonly unlink: 1032;
  readonly execve: 1033;
  readonly chdir: 1034;
  readonly fchdir: 1035;
  readonly utimes: 1036;
  readonly mknod: 1037;
  readonly chmod: 1038;
  readonly chown: 1039;
  readonly lseek: 1040;
  readonly getpid: 1041;
  readonly getppid: 1042;
  readonly mount: 1043;
  readonly umount2: 1044;
  readonly setuid: 1045;
  readonly getuid: 1046;
  readonly geteuid: 1047;
  readonly ptrace: 1048;
  readonly access: 1049;
  readonly sync: 1050;
  readonly fsync: 1051;
  readonly fdatasync: 1052;
  readonly kill: 1053;
  readonly rename: 1054;
  readonly mkdir: 1055;
  readonly rmdir: 1056;
  readonly dup: 1057;
  readonly pipe: 1058;
  readonly times: 1059;
  readonly brk: 1060;
  readonly setgid: 1061;
  readonly getgid: 1062;
  readonly getegid: 1063;
  readonly acct: 1064;
  readonly ioctl: 1065;
  readonly fcntl: 1066;
  readonly umask: 1067;
  readonly chroot: 1068;
  readonly ustat: 1069;
  readonly dup2: 1070;
  readonly setreuid: 1071;
  readonly setregid: 1072;
  readonly getresuid: 1073;
  readonly setresuid: 1074;
  readonly getresgid: 1075;
  readonly setresgid: 1076;
  readonly getgroups: 1077;
  readonly setgroups: 1078;
  readonly getpgid: 1079;
  readonly setpgid: 1080;
  readonly setsid: 1081;
  readonly getsid: 1082;
  readonly sethostname: 1083;
  readonly setrlimit: 1084;
  readonly getrlimit: 1085;
  readonly getrusage: 1086;
  readonly gettimeofday: 1087;
  readonly settimeofday: 1088;
  readonly select: 1089;
  readonly poll: 1090;
  readonly symlink: 1091;
  readonly readlink: 1092;
  readonly uselib: 1093;
  readonly swapon: 1094;
  readonly swapoff: 1095;
  readonly reboot: 1096;
  readonly truncate: 1097;
  readonly ftruncate: 1098;
  readonly fchmod: 1099;
  readonly fchown: 1100;
  readonly getpriority: 1101;
  readonly setpriority: 1102;
  readonly statfs: 1103;
  readonly fstatfs: 1104;
  readonly gettid: 1105;
  readonly semget: 1106;
  readonly semop: 1107;
  readonly semctl: 1108;
  readonly msgget: 1109;
  readonly msgsnd: 1110;
  readonly msgrcv: 1111;
  readonly msgctl: 1112;
  readonly shmget: 1113;
  readonly shmat: 1114;
  readonly shmdt: 1115;
  readonly shmctl: 1116;
  readonly syslog: 1117;
  readonly setitimer: 1118;
  readonly getitimer: 1119;
  readonly vhangup: 1123;
  readonly lchown: 1124;
  readonly remap_file_pages: 1125;
  readonly wait4: 1126;
  readonly sysinfo: 1127;
  readonly clone: 1128;
  readonly setdomainname: 1129;
  readonly uname: 1130;
  readonly adjtimex: 1131;
  readonly init_module: 1133;
  readonly delete_module: 1134;
  readonly quotactl: 1137;
  readonly bdflush: 1138;
  readonly sysfs: 1139;
  readonly personality: 1140;
  readonly afs_syscall: 1141;
  readonly setfsuid: 1142;
  readonly setfsgid: 1143;
  readonly getdents: 1144;
  readonly flock: 1145;
  readonly readv: 1146;
  readonly writev: 1147;
  readonly pread64: 1148;
  readonly pwrite64: 1149;
  readonly _sysctl: 1150;
  readonly mmap: 1151;
  readonly munmap: 1152;
  readonly mlock: 1153;
  readonly mlockall: 1154;
  readonly mprotect: 1155;
  readonly mremap: 1156;
  readonly msync: 1157;
  readonly munlock: 1158;
  readonly munlockall: 1159;
  readonly sched_getparam: 1160;
  readonly sched_setparam: 1161;
  readonly sched_getscheduler: 1162;
  readonly sched_setscheduler: 1163;
  readonly sched_yield: 1164;
  readonly sched_get_priority_max: 1165;
  readonly sched_get_priority_min: 1166;
  readonly sched_rr_get_interval: 1167;
  readonly nanosleep: 1168;
  readonly nfsservctl: 1169;
  readonly prctl: 1170;
  readonly old_getpagesize: 1171;
  readonly mmap2: 1172;
  readonly pciconfig_read: 1173;
  readonly pciconfig_write: 1174;
  readonly perfmonctl: 1175;
  readonly sigaltstack: 1176;
  readonly rt_sigaction: 1177;
  readonly rt_sigpending: 1178;
  readonly rt_sigprocmask: 1179;
  readonly rt_sigqueueinfo: 1180;
  readonly rt_sigreturn: 1181;
  readonly rt_sigsuspend: 1182;
  readonly rt_sigtimedwait: 1183;
  readonly getcwd: 1184;
  readonly capget: 1185;
  readonly capset: 1186;
  readonly sendfile: 1187;
  readonly getpmsg: 1188;
  readonly putpmsg: 1189;
  readonly socket: 1190;
  readonly bind: 1191;
  readonly connect: 1192;
  readonly listen: 1193;
  readonly accept: 1194;
  readonly getsockname: 1195;
  readonly getpeername: 1196;
  readonly socketpair: 1197;
  readonly send: 1198;
  readonly sendto: 1199;
  readonly recv: 1200;
  readonly recvfrom: 1201;
  readonly shutdown: 1202;
  readonly setsockopt: 1203;
  readonly getsockopt: 1204;
  readonly sendmsg: 1205;
  readonly recvmsg: 1206;
  readonly pivot_root: 1207;
  readonly mincore: 1208;
  readonly madvise: 1209;
  readonly stat: 1210;
  readonly lstat: 1211;
  readonly fstat: 1212;
  readonly clone2: 1213;
  readonly getdents64: 1214;
  readonly getunwind: 1215;
  readonly readahead: 1216;
  readonly setxattr: 1217;
  readonly lsetxattr: 1218;
  readonly fsetxattr: 1219;
  readonly getxattr: 1220;
  readonly lgetxattr: 1221;
  readonly fgetxattr: 1222;
  readonly listxattr: 1223;
  readonly llistxattr: 1224;
  readonly flistxattr: 1225;
  readonly removexattr: 1226;
  readonly lremovexattr: 1227;
  readonly fremovexattr: 1228;
  readonly tkill: 1229;
  readonly futex: 1230;
  readonly sched_setaffinity: 1231;
  readonly sched_getaffinity: 1232;
  readonly set_tid_address: 1233;
  readonly fadvise64: 1234;
  readonly tgkill: 1235;
  readonly exit_group: 1236;
  readonly lookup_dcookie: 1237;
  readonly io_setup: 1238;
  readonly io_destroy: 1239;
  readonly io_getevents: 1240;
  readonly io_submit: 1241;
  readonly io_cancel: 1242;
  readonly epoll_create: 1243;
  readonly epoll_ctl: 1244;
  readonly epoll_wait: 1245;
  readonly restart_syscall: 1246;
  readonly semtimedop: 1247;
  readonly timer_create: 1248;
  readonly timer_settime: 1249;
  readonly timer_gettime: 1250;
  readonly timer_getoverrun: 1251;
  readonly timer_delete: 1252;
  readonly clock_settime: 1253;
  readonly clock_gettime: 1254;
  readonly clock_getres: 1255;
  readonly clock_nanosleep: 1256;
  readonly fstatfs64: 1257;
  readonly statfs64: 1258;
  readonly mbind: 1259;
  readonly get_mempolicy: 1260;
  readonly set_mempolicy: 1261;
  readonly mq_open: 1262;
  readonly mq_unlink: 1263;
  readonly mq_timedsend: 1264;
  readonly mq_timedreceive: 1265;
  readonly mq_notify: 1266;
  readonly mq_getsetattr: 1267;
  readonly kexec_load: 1268;
  readonly vserver: 1269;
  readonly waitid: 1270;
  readonly add_key: 1271;
  readonly request_key: 1272;
  readonly keyctl: 1273;
  readonly ioprio_set: 1274;
  readonly ioprio_get: 1275;
  readonly move_pages: 1276;
  readonly inotify_init: 1277;
  readonly inotify_add_watch: 1278;
  readonly inotify_rm_watch: 1279;
  readonly migrate_pages: 1280;
  readonly openat: 1281;
  readonly mkdirat: 1282;
  readonly mknodat: 1283;
  readonly fchownat: 1284;
  readonly futimesat: 1285;
  readonly newfstatat: 1286;
  readonly unlinkat: 1287;
  readonly renameat: 1288;
  readonly linkat: 1289;
  readonly symlinkat: 1290;
  readonly readlinkat: 1291;
  readonly fchmodat: 1292;
  readonly faccessat: 1293;
  readonly pselect6: 1294;
  readonly ppoll: 1295;
  readonly unshare: 1296;
  readonly splice: 1297;
  readonly set_robust_list: 1298;
  readonly get_robust_list: 1299;
  readonly sync_file_range: 1300;
  readonly tee: 1301;
  readonly vmsplice: 1302;
  readonly fallocate: 1303;
  readonly getcpu: 1304;
  readonly epoll_pwait: 1305;
  readonly utimensat: 1306;
  readonly signalfd: 1307;
  readonly timerfd: 1308;
  readonly eventfd: 1309;
  readonly timerfd_create: 1310;
  readonly timerfd_settime: 1311;
  readonly timerfd_gettime: 1312;
  readonly signalfd4: 1313;
  readonly eventfd2: 1314;
  readonly epoll_create1: 1315;
  readonly dup3: 1316;
  readonly pipe2: 1317;
  readonly inotify_init1: 1318;
  readonly preadv: 1319;
  readonly pwritev: 1320;
  readonly rt_tgsigqueueinfo: 1321;
  readonly recvmmsg: 1322;
  readonly fanotify_init: 1323;
  readonly fanotify_mark: 1324;
  readonly prlimit64: 1325;
  readonly name_to_handle_at: 1326;
  readonly open_by_handle_at: 1327;
  readonly clock_adjtime: 1328;
  readonly syncfs: 1329;
  readonly setns: 1330;
  readonly sendmmsg: 1331;
  readonly process_vm_readv: 1332;
  readonly process_vm_writev: 1333;
  readonly accept4: 1334;
  readonly finit_module: 1335;
  readonly sched_setattr: 1336;
  readonly sched_getattr: 1337;
  readonly renameat2: 1338;
  readonly getrandom: 1339;
  readonly memfd_create: 1340;
  readonly bpf: 1341;
  readonly execveat: 1342;
  readonly userfaultfd: 1343;
  readonly membarrier: 1344;
  readonly kcmp: 1345;
  readonly mlock2: 1346;
  readonly copy_file_range: 1347;
  readonly preadv2: 1348;
  readonly pwritev2: 1349;
  readonly statx: 1350;
  readonly io_pgetevents: 1351;
  readonly perf_event_open: 1352;
  readonly seccomp: 1353;
  readonly pkey_mprotect: 1354;
  readonly pkey_alloc: 1355;
  readonly pkey_free: 1356;
  readonly rseq: 1357;
  readonly pidfd_send_signal: 1448;
  readonly io_uring_setup: 1449;
  readonly io_uring_enter: 1450;
  readonly io_uring_register: 1451;
  readonly open_tree: 1452;
  readonly move_mount: 1453;
  readonly fsopen: 1454;
  readonly fsconfig: 1455;
  readonly fsmount: 1456;
  readonly fspick: 1457;
  readonly pidfd_open: 1458;
  readonly close_range: 1460;
  readonly openat2: 1461;
  readonly pidfd_getfd: 1462;
  readonly faccessat2: 1463;
  readonly process_madvise: 1464;
  readonly epoll_pwait2: 1465;
  readonly mount_setattr: 1466;
  readonly quotactl_fd: 1467;
  readonly landlock_create_ruleset: 1468;
  readonly landlock_add_rule: 1469;
  readonly landlock_restrict_self: 1470;
  readonly process_mrelease: 1472;
  readonly futex_waitv: 1473;
  readonly set_mempolicy_home_node: 1474;
}

/** Name of a call of ia64. */
export type Name = keyof Numbers;

/** This table's name among the ABIs of `@kernfmt/syscalls`. */
export const abi = 'ia64';

/** Release of the kernel source the table was taken from. */
export const kernel = '6.1.192';

const words = /* @__PURE__ */ once(() =>
  unpack(
    1024,
    '!ni_syscall exit H write open close cIE link unlink execve chdir fchdir uAs mknod chmod ' +
    'chown lseek Bpid Bppid mount umount2 Cuid Buid Beuid ptrace access sync fsync fdEasync ' +
    'kill Iname mkdir rmdir dup pipe As brk Cgid Bgid Begid acct ioJ fcntl umask chroot ustE ' +
    'dup2 CIuid CIgid BIsuid CIsuid BIsgid CIsgid Bgroups Cgroups Bpgid Cpgid Csid Bsid ' +
    'Chostname Crlimit Brlimit Brusage BAofday CAofday select poll symlink Hlink uselib swapon ' +
    'swapoff Iboot truncEe ftruncEe fchmod fchown Bpriority Cpriority stEfs fstEfs Btid semB ' +
    'semop semJ msgB msgsnd msgrcv msgJ shmB shmE shmdt shmJ syslog CiAr BiAr 99 vhangup lchown ' +
    'Imap_file_pages wait4 sysinfo clone Cdomainname uname adjAx 109 init_module delete_module ' +
    '113 quotaJ !bdflush sysfs personality !afs_syscall Cfsuid Cfsgid Bdents flL Hv writev pH64 ' +
    'pwrite64 !_sysJ mmap munmap mlL mlLall mprotect mImap msync munlL munlLall DBparam DCparam ' +
    'DBscheduler DCscheduler Dyield DB_priority_max DB_priority_min Drr_B_interval nanosleep ' +
    '!nfsservJ prJ old_Bpagesize mmap2 pciconfig_H pciconfig_write !perfmonJ Kaltstack ' +
    'rt_Kaction rt_Kpending rt_Kprocmask rt_Kqueueinfo rt_KIturn rt_Ksuspend rt_KAdwait Bcwd ' +
    'capB capC sendfile !Bpmsg !putpmsg sLet bind connect listen accept BsLname Bpeername ' +
    'sLetpair send sendto Icv Icvfrom shutdown CsLopt BsLopt sendmsg Icvmsg pivot_root mincoI ' +
    'madvise stE lstE fstE clone2 Bdents64 Bunwind Hahead CxEtr lCxEtr fCxEtr BxEtr lBxEtr ' +
    'fBxEtr listxEtr llistxEtr flistxEtr ImovexEtr lImovexEtr fImovexEtr tkill futex DCaffinity ' +
    'DBaffinity C_tid_addIss fadvise64 tgkill exit_group lookup_dcookie io_Cup io_destroy ' +
    'io_Bevents io_submit io_cancel epoll_cIEe epoll_J epoll_wait Istart_syscall semAdop ' +
    'Ar_cIEe Ar_CA Ar_BA Ar_Boverrun Ar_delete clL_CA clL_BA clL_BIs clL_nanosleep fstEfs64 ' +
    'stEfs64 mbind B_mempolicy C_mempolicy mq_open mq_unlink mq_Adsend mq_AdIceive mq_G ' +
    'mq_BCEtr kexec_load !vserver waitid add_key Iquest_key keyJ ioprio_C ioprio_B move_pages ' +
    'iG_init iG_add_wEch iG_rm_wEch migrEe_pages openE mkdirE mknodE fchownE fuAsE newfstEE ' +
    'unlinkE InameE linkE symlinkE HlinkE fchmodE faccessE pselect6 ppoll unshaI splice ' +
    'C_robust_list B_robust_list sync_file_range tee vmsplice fallocEe Bcpu epoll_pwait uAnsE ' +
    'Knalfd !Arfd eventfd Arfd_cIEe Arfd_CA Arfd_BA Knalfd4 eventfd2 epoll_cIEe1 dup3 pipe2 ' +
    'iG_init1 pHv pwritev rt_tgKqueueinfo Icvmmsg faG_init faG_mark prlimit64 name_to_handle_E ' +
    'open_by_handle_E clL_adjA syncfs Cns sendmmsg process_vm_Hv process_vm_writev accept4 ' +
    'finit_module DCEtr DBEtr InameE2 Brandom memfd_cIEe bpf execveE userfaultfd membarrier ' +
    'kcmp mlL2 copy_file_range pHv2 pwritev2 stEx io_pBevents perf_event_open seccomp ' +
    'pkey_mprotect pkey_alloc pkey_fIe rseq 424 *11 436 *11 448 *3',
  ),
);
const byName = /* @__PURE__ */ once(() => numbersIn(words()));

/** Number by name: `numbers.NAME` has the number as its type. */
export const numbers = /* @__PURE__ */ byName() as unknown as Numbers;

/** Names in ascending order of number. */
export const names = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(numbers),
) as readonly Name[];

/** Number of the call, or undefined for a name that ia64 does not have. */
export function numberOf<N extends Name>(name: N): Numbers[N];
export function numberOf(name: string): number | undefined;
export function numberOf(name: string): number | undefined {
  return byName()[name];
}

/** Name of the call, or undefined for a number that ia64 does not assign. */
export function nameOf(nr: number): Name | undefined {
  return nameIn(words(), nr) as Name | undefined;
}

/** Whether the number is assigned to a call that the kernel does not implement (ENOSYS). */
export function isReserved(nr: number): boolean {
  return isReservedIn(words(), nr);
}
