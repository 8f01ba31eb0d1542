// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT
import type { Abi } from './abis.gen.ts';

/** Which kernels run a task of an ABI: one of its own, one of another word size or ABI. */
export interface Kernels {
  readonly native: boolean;
  readonly compat: boolean;
}

export const KERNELS: { readonly [A in Abi]: Kernels } = {
  alpha: { native: true, compat: false },
  arc: { native: true, compat: false },
  'arm-eabi': { native: true, compat: false },
  'arm-oabi': { native: true, compat: true },
  arm64: { native: true, compat: false },
  'arm64-compat32': { native: false, compat: true },
  csky: { native: true, compat: false },
  hexagon: { native: true, compat: false },
  i386: { native: true, compat: true },
  ia64: { native: true, compat: false },
  loongarch32: { native: true, compat: false },
  loongarch64: { native: true, compat: false },
  m68k: { native: true, compat: false },
  microblaze: { native: true, compat: false },
  'mips-n32': { native: false, compat: true },
  'mips-n64': { native: true, compat: false },
  'mips-o32': { native: true, compat: true },
  nios2: { native: true, compat: false },
  openrisc: { native: true, compat: false },
  parisc: { native: true, compat: true },
  parisc64: { native: true, compat: false },
  powerpc: { native: true, compat: true },
  'powerpc-spu': { native: true, compat: false },
  powerpc64: { native: true, compat: false },
  riscv32: { native: true, compat: true },
  riscv64: { native: true, compat: false },
  s390: { native: false, compat: true },
  s390x: { native: true, compat: false },
  sh: { native: true, compat: false },
  sparc: { native: true, compat: true },
  sparc64: { native: true, compat: false },
  x32: { native: false, compat: true },
  x86_64: { native: true, compat: false },
  xtensa: { native: true, compat: false },
};

/**
 * Calls whose entry points are not just sys_NAME: `NAME=[NATIVE][,[COMPAT]][!]`, where `.X` is
 * sys_X, `+X` compat_sys_X (X left out where it is NAME), and `!` noreturn; without a comma a
 * guest of the ABI gets the native entry.
 */
export const ENTRIES: { readonly [A in Abi]: string } = {
  alpha:
    'osf_syscall=alpha_syscall_zero fork=alpha_fork brk=.osf_brk umount2=.umount ' +
    'pipe=.alpha_pipe vfork=alpha_vfork stat=.newstat lstat=.newlstat mmap=.osf_mmap ' +
    'setpgrp=.setpgid osf_setitimer=+setitimer osf_getitimer=+getitimer fstat=.newfstat ' +
    'getpriority=.osf_getpriority sigaction=.osf_sigaction osf_swapon=.swapon ' +
    'msgctl=.old_msgctl semctl=.old_semctl shmctl=.old_shmctl clone=alpha_clone uname=.newuname ' +
    'sendfile=.sendfile64 clone3=alpha_clone3',
  arc:
    'io_getevents=.io_getevents_time32 umount2=.umount pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'utimensat=.utimensat_time32 futex=.futex_time32 nanosleep=.nanosleep_time32 ' +
    'timer_gettime=.timer_gettime32 timer_settime=.timer_settime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 uname=.newuname adjtimex=.adjtimex_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'semtimedop=.semtimedop_time32 recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  'arm-eabi':
    'lchown=.lchown16 setuid=.setuid16 getuid=.getuid16 setgid=.setgid16 getgid=.getgid16 ' +
    'geteuid=.geteuid16 getegid=.getegid16 umount2=.umount setreuid=.setreuid16 ' +
    'setregid=.setregid16 getgroups=.getgroups16 setgroups=.setgroups16 fchown=.fchown16 ' +
    'stat=.newstat lstat=.newlstat fstat=.newfstat sigreturn=.sigreturn_wrapper uname=.newuname ' +
    'adjtimex=.adjtimex_time32 setfsuid=.setfsuid16 setfsgid=.setfsgid16 _llseek=.llseek ' +
    '_newselect=.select sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'nanosleep=.nanosleep_time32 setresuid=.setresuid16 getresuid=.getresuid16 ' +
    'setresgid=.setresgid16 getresgid=.getresgid16 rt_sigreturn=.rt_sigreturn_wrapper ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 chown=.chown16 ugetrlimit=.getrlimit ' +
    'lchown32=.lchown getuid32=.getuid getgid32=.getgid geteuid32=.geteuid getegid32=.getegid ' +
    'setreuid32=.setreuid setregid32=.setregid getgroups32=.getgroups setgroups32=.setgroups ' +
    'fchown32=.fchown setresuid32=.setresuid getresuid32=.getresuid setresgid32=.setresgid ' +
    'getresgid32=.getresgid chown32=.chown setuid32=.setuid setgid32=.setgid ' +
    'setfsuid32=.setfsuid setfsgid32=.setfsgid futex=.futex_time32 ' +
    'io_getevents=.io_getevents_time32 timer_settime=.timer_settime32 ' +
    'timer_gettime=.timer_gettime32 clock_settime=.clock_settime32 ' +
    'clock_gettime=.clock_gettime32 clock_getres=.clock_getres_time32 ' +
    'clock_nanosleep=.clock_nanosleep_time32 statfs64=.statfs64_wrapper ' +
    'fstatfs64=.fstatfs64_wrapper utimes=.utimes_time32 mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 semctl=.old_semctl msgctl=.old_msgctl ' +
    'shmctl=.old_shmctl semtimedop=.semtimedop_time32 futimesat=.futimesat_time32 ' +
    'pselect6=.pselect6_time32 ppoll=.ppoll_time32 arm_sync_file_range=.sync_file_range2 ' +
    'utimensat=.utimensat_time32 timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 recvmmsg=.recvmmsg_time32 ' +
    'clock_adjtime=.clock_adjtime32 io_pgetevents=.io_pgetevents_time32 ' +
    'clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6 ' +
    'ppoll_time64=.ppoll io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  'arm-oabi':
    'time=.time32 lchown=.lchown16 umount=.oldumount setuid=.setuid16 getuid=.getuid16 ' +
    'stime=.stime32 utime=.utime32 setgid=.setgid16 getgid=.getgid16 geteuid=.geteuid16 ' +
    'getegid=.getegid16 umount2=.umount setreuid=.setreuid16 setregid=.setregid16 ' +
    'getrlimit=.old_getrlimit getgroups=.getgroups16 setgroups=.setgroups16 select=.old_select ' +
    'readdir=.old_readdir mmap=.old_mmap fchown=.fchown16 socketcall=.,.oabi_socketcall ' +
    'stat=.newstat lstat=.newlstat fstat=.newfstat ipc=.,.oabi_ipc sigreturn=.sigreturn_wrapper ' +
    'uname=.newuname adjtimex=.adjtimex_time32 setfsuid=.setfsuid16 setfsgid=.setfsgid16 ' +
    '_llseek=.llseek _newselect=.select sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'nanosleep=.nanosleep_time32 setresuid=.setresuid16 getresuid=.getresuid16 ' +
    'setresgid=.setresgid16 getresgid=.getresgid16 rt_sigreturn=.rt_sigreturn_wrapper ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 pread64=.,.oabi_pread64 pwrite64=.,.oabi_pwrite64 ' +
    'chown=.chown16 ugetrlimit=.getrlimit truncate64=.,.oabi_truncate64 ' +
    'ftruncate64=.,.oabi_ftruncate64 stat64=.,.oabi_stat64 lstat64=.,.oabi_lstat64 ' +
    'fstat64=.,.oabi_fstat64 lchown32=.lchown getuid32=.getuid getgid32=.getgid ' +
    'geteuid32=.geteuid getegid32=.getegid setreuid32=.setreuid setregid32=.setregid ' +
    'getgroups32=.getgroups setgroups32=.setgroups fchown32=.fchown setresuid32=.setresuid ' +
    'getresuid32=.getresuid setresgid32=.setresgid getresgid32=.getresgid chown32=.chown ' +
    'setuid32=.setuid setgid32=.setgid setfsuid32=.setfsuid setfsgid32=.setfsgid ' +
    'fcntl64=.,.oabi_fcntl64 readahead=.,.oabi_readahead futex=.futex_time32 ' +
    'io_getevents=.io_getevents_time32 epoll_ctl=.,.oabi_epoll_ctl ' +
    'timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'statfs64=.statfs64_wrapper fstatfs64=.fstatfs64_wrapper utimes=.utimes_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'bind=.,.oabi_bind connect=.,.oabi_connect sendto=.,.oabi_sendto sendmsg=.,.oabi_sendmsg ' +
    'semop=.,.oabi_semop semctl=.old_semctl msgctl=.old_msgctl shmctl=.old_shmctl ' +
    'semtimedop=.semtimedop_time32,.oabi_semtimedop futimesat=.futimesat_time32 ' +
    'fstatat64=.,.oabi_fstatat64 pselect6=.pselect6_time32 ppoll=.ppoll_time32 ' +
    'arm_sync_file_range=.sync_file_range2 utimensat=.utimensat_time32 ' +
    'timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  arm64:
    'umount2=.umount sendfile=.sendfile64 fstat=.newfstat uname=.newuname ' +
    'fadvise64=.fadvise64_64',
  'arm64-compat32':
    'open=,+ execve=,+ lchown=,.lchown16 lseek=,+ setuid=,.setuid16 getuid=,.getuid16 ptrace=,+ ' +
    'times=,+ setgid=,.setgid16 getgid=,.getgid16 geteuid=,.geteuid16 getegid=,.getegid16 ' +
    'umount2=,.umount ioctl=,+ fcntl=,+ ustat=,+ sigaction=,+ setreuid=,.setreuid16 ' +
    'setregid=,.setregid16 sigpending=,+ setrlimit=,+ getrusage=,+ gettimeofday=,+ ' +
    'settimeofday=,+ getgroups=,.getgroups16 setgroups=,.setgroups16 truncate=,+ ftruncate=,+ ' +
    'fchown=,.fchown16 statfs=,+ fstatfs=,+ setitimer=,+ getitimer=,+ stat=,+newstat ' +
    'lstat=,+newlstat fstat=,+newfstat wait4=,+ sysinfo=,+ sigreturn=,+ uname=,.newuname ' +
    'adjtimex=,.adjtimex_time32 sigprocmask=,+ setfsuid=,.setfsuid16 setfsgid=,.setfsgid16 ' +
    '_llseek=,.llseek getdents=,+ _newselect=,+select ' +
    'sched_rr_get_interval=,.sched_rr_get_interval_time32 nanosleep=,.nanosleep_time32 ' +
    'setresuid=,.setresuid16 getresuid=,.getresuid16 setresgid=,.setresgid16 ' +
    'getresgid=,.getresgid16 rt_sigreturn=,+ rt_sigaction=,+ rt_sigprocmask=,+ rt_sigpending=,+ ' +
    'rt_sigtimedwait=,+rt_sigtimedwait_time32 rt_sigqueueinfo=,+ rt_sigsuspend=,+ ' +
    'pread64=,+aarch32_pread64 pwrite64=,+aarch32_pwrite64 chown=,.chown16 sigaltstack=,+ ' +
    'sendfile=,+ ugetrlimit=,+getrlimit mmap2=,+aarch32_mmap2 truncate64=,+aarch32_truncate64 ' +
    'ftruncate64=,+aarch32_ftruncate64 lchown32=,.lchown getuid32=,.getuid getgid32=,.getgid ' +
    'geteuid32=,.geteuid getegid32=,.getegid setreuid32=,.setreuid setregid32=,.setregid ' +
    'getgroups32=,.getgroups setgroups32=,.setgroups fchown32=,.fchown setresuid32=,.setresuid ' +
    'getresuid32=,.getresuid setresgid32=,.setresgid getresgid32=,.getresgid chown32=,.chown ' +
    'setuid32=,.setuid setgid32=,.setgid setfsuid32=,.setfsuid setfsgid32=,.setfsgid fcntl64=,+ ' +
    'readahead=,+aarch32_readahead futex=,.futex_time32 sched_setaffinity=,+ ' +
    'sched_getaffinity=,+ io_setup=,+ io_getevents=,.io_getevents_time32 io_submit=,+ ' +
    'timer_create=,+ timer_settime=,.timer_settime32 timer_gettime=,.timer_gettime32 ' +
    'clock_settime=,.clock_settime32 clock_gettime=,.clock_gettime32 ' +
    'clock_getres=,.clock_getres_time32 clock_nanosleep=,.clock_nanosleep_time32 ' +
    'statfs64=,+aarch32_statfs64 fstatfs64=,+aarch32_fstatfs64 utimes=,.utimes_time32 ' +
    'arm_fadvise64_64=,+aarch32_fadvise64_64 mq_open=,+ mq_timedsend=,.mq_timedsend_time32 ' +
    'mq_timedreceive=,.mq_timedreceive_time32 mq_notify=,+ mq_getsetattr=,+ waitid=,+ recv=,+ ' +
    'recvfrom=,+ sendmsg=,+ recvmsg=,+ semctl=,+old_semctl msgsnd=,+ msgrcv=,+ ' +
    'msgctl=,+old_msgctl shmat=,+ shmctl=,+old_shmctl keyctl=,+ semtimedop=,.semtimedop_time32 ' +
    'openat=,+ futimesat=,.futimesat_time32 pselect6=,+pselect6_time32 ppoll=,+ppoll_time32 ' +
    'set_robust_list=,+ get_robust_list=,+ arm_sync_file_range=,+aarch32_sync_file_range2 ' +
    'epoll_pwait=,+ kexec_load=,+ utimensat=,.utimensat_time32 signalfd=,+ ' +
    'fallocate=,+aarch32_fallocate timerfd_settime=,.timerfd_settime32 ' +
    'timerfd_gettime=,.timerfd_gettime32 signalfd4=,+ preadv=,+ pwritev=,+ rt_tgsigqueueinfo=,+ ' +
    'recvmmsg=,+recvmmsg_time32 fanotify_mark=,+ open_by_handle_at=,+ ' +
    'clock_adjtime=,.clock_adjtime32 sendmmsg=,+ execveat=,+ preadv2=,+ pwritev2=,+ ' +
    'io_pgetevents=,+ clock_gettime64=,.clock_gettime clock_settime64=,.clock_settime ' +
    'clock_adjtime64=,.clock_adjtime clock_getres_time64=,.clock_getres ' +
    'clock_nanosleep_time64=,.clock_nanosleep timer_gettime64=,.timer_gettime ' +
    'timer_settime64=,.timer_settime timerfd_gettime64=,.timerfd_gettime ' +
    'timerfd_settime64=,.timerfd_settime utimensat_time64=,.utimensat pselect6_time64=,+ ' +
    'ppoll_time64=,+ io_pgetevents_time64=,+ recvmmsg_time64=,+ ' +
    'mq_timedsend_time64=,.mq_timedsend mq_timedreceive_time64=,.mq_timedreceive ' +
    'semtimedop_time64=,.semtimedop rt_sigtimedwait_time64=,+ futex_time64=,.futex ' +
    'sched_rr_get_interval_time64=,.sched_rr_get_interval epoll_pwait2=,+',
  csky:
    'io_getevents=.io_getevents_time32 umount2=.umount pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'utimensat=.utimensat_time32 futex=.futex_time32 nanosleep=.nanosleep_time32 ' +
    'timer_gettime=.timer_gettime32 timer_settime=.timer_settime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 uname=.newuname adjtimex=.adjtimex_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'semtimedop=.semtimedop_time32 recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  hexagon:
    'io_getevents=.io_getevents_time32 umount2=.umount pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'utimensat=.utimensat_time32 futex=.futex_time32 nanosleep=.nanosleep_time32 ' +
    'timer_gettime=.timer_gettime32 timer_settime=.timer_settime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 uname=.newuname adjtimex=.adjtimex_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'semtimedop=.semtimedop_time32 recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  i386:
    'exit=.! open=.,+ execve=.,+ time=.time32 lchown=.lchown16 oldstat=.stat lseek=.,+ ' +
    'umount=.oldumount setuid=.setuid16 getuid=.getuid16 stime=.stime32 ptrace=.,+ ' +
    'oldfstat=.fstat utime=.utime32 times=.,+ setgid=.setgid16 getgid=.getgid16 ' +
    'geteuid=.geteuid16 getegid=.getegid16 umount2=.umount ioctl=.,+ fcntl=.,+fcntl64 ' +
    'oldolduname=.olduname ustat=.,+ sigaction=.,+ setreuid=.setreuid16 setregid=.setregid16 ' +
    'sigpending=.,+ setrlimit=.,+ getrlimit=.old_getrlimit,+old_getrlimit getrusage=.,+ ' +
    'gettimeofday=.,+ settimeofday=.,+ getgroups=.getgroups16 setgroups=.setgroups16 ' +
    'select=.old_select,+old_select oldlstat=.lstat readdir=.old_readdir,+old_readdir ' +
    'mmap=.old_mmap,+ia32_mmap truncate=.,+ ftruncate=.,+ fchown=.fchown16 statfs=.,+ ' +
    'fstatfs=.,+ socketcall=.,+ setitimer=.,+ getitimer=.,+ stat=.newstat,+newstat ' +
    'lstat=.newlstat,+newlstat fstat=.newfstat,+newfstat olduname=.uname vm86old=., wait4=.,+ ' +
    'sysinfo=.,+ ipc=.,+ sigreturn=.,+ clone=.,+ia32_clone uname=.newuname ' +
    'adjtimex=.adjtimex_time32 sigprocmask=.,+ setfsuid=.setfsuid16 setfsgid=.setfsgid16 ' +
    '_llseek=.llseek getdents=.,+ _newselect=.select,+select ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 ' +
    'setresuid=.setresuid16 getresuid=.getresuid16 vm86=., setresgid=.setresgid16 ' +
    'getresgid=.getresgid16 rt_sigreturn=.,+ rt_sigaction=.,+ rt_sigprocmask=.,+ ' +
    'rt_sigpending=.,+ rt_sigtimedwait=.rt_sigtimedwait_time32,+rt_sigtimedwait_time32 ' +
    'rt_sigqueueinfo=.,+ rt_sigsuspend=.,+ pread64=.ia32_pread64 pwrite64=.ia32_pwrite64 ' +
    'chown=.chown16 sigaltstack=.,+ sendfile=.,+ ugetrlimit=.getrlimit,+getrlimit ' +
    'mmap2=.mmap_pgoff truncate64=.ia32_truncate64 ftruncate64=.ia32_ftruncate64 ' +
    'stat64=.,+ia32_stat64 lstat64=.,+ia32_lstat64 fstat64=.,+ia32_fstat64 lchown32=.lchown ' +
    'getuid32=.getuid getgid32=.getgid geteuid32=.geteuid getegid32=.getegid ' +
    'setreuid32=.setreuid setregid32=.setregid getgroups32=.getgroups setgroups32=.setgroups ' +
    'fchown32=.fchown setresuid32=.setresuid getresuid32=.getresuid setresgid32=.setresgid ' +
    'getresgid32=.getresgid chown32=.chown setuid32=.setuid setgid32=.setgid ' +
    'setfsuid32=.setfsuid setfsgid32=.setfsgid fcntl64=.,+ readahead=.ia32_readahead ' +
    'futex=.futex_time32 sched_setaffinity=.,+ sched_getaffinity=.,+ io_setup=.,+ ' +
    'io_getevents=.io_getevents_time32 io_submit=.,+ fadvise64=.ia32_fadvise64 exit_group=.! ' +
    'timer_create=.,+ timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 statfs64=.,+ ' +
    'fstatfs64=.,+ utimes=.utimes_time32 fadvise64_64=.ia32_fadvise64_64 mq_open=.,+ ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 mq_notify=.,+ ' +
    'mq_getsetattr=.,+ kexec_load=.,+ waitid=.,+ keyctl=.,+ openat=.,+ ' +
    'futimesat=.futimesat_time32 fstatat64=.,+ia32_fstatat64 ' +
    'pselect6=.pselect6_time32,+pselect6_time32 ppoll=.ppoll_time32,+ppoll_time32 ' +
    'set_robust_list=.,+ get_robust_list=.,+ sync_file_range=.ia32_sync_file_range ' +
    'utimensat=.utimensat_time32 signalfd=.,+ fallocate=.ia32_fallocate ' +
    'timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 signalfd4=.,+ ' +
    'preadv=.,+ pwritev=.,+ rt_tgsigqueueinfo=.,+ recvmmsg=.recvmmsg_time32,+recvmmsg_time32 ' +
    'fanotify_mark=.,+ open_by_handle_at=.,+ clock_adjtime=.clock_adjtime32 sendmmsg=.,+ ' +
    'execveat=.,+ sendmsg=.,+ recvfrom=.,+ recvmsg=.,+ preadv2=.,+ pwritev2=.,+ ' +
    'io_pgetevents=.io_pgetevents_time32,+ semctl=.,+ shmctl=.,+ shmat=.,+ msgsnd=.,+ ' +
    'msgrcv=.,+ msgctl=.,+ clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ' +
    'ppoll_time64=.ppoll,+ io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval epoll_pwait2=.,+',
  ia64:
    'execve=ia64_execve umount2=.umount pipe=.ia64_pipe brk=ia64_brk ' +
    'getpriority=ia64_getpriority uname=.newuname mremap=ia64_mremap ' +
    'old_getpagesize=.getpagesize sendfile=.sendfile64 stat=.newstat lstat=.newlstat ' +
    'fstat=.newfstat fadvise64=.fadvise64_64 clock_getres=ia64_clock_getres',
  loongarch32:
    'umount2=.umount uname=.newuname clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  loongarch64:
    'umount2=.umount sendfile=.sendfile64 fstat=.newfstat uname=.newuname ' +
    'fadvise64=.fadvise64_64',
  m68k:
    'fork=__sys_fork time=.time32 chown=.chown16 oldstat=.stat umount=.oldumount ' +
    'setuid=.setuid16 getuid=.getuid16 stime=.stime32 oldfstat=.fstat utime=.utime32 ' +
    'setgid=.setgid16 getgid=.getgid16 geteuid=.geteuid16 getegid=.getegid16 umount2=.umount ' +
    'setreuid=.setreuid16 setregid=.setregid16 getrlimit=.old_getrlimit getgroups=.getgroups16 ' +
    'setgroups=.setgroups16 select=.old_select oldlstat=.lstat readdir=.old_readdir ' +
    'mmap=.old_mmap fchown=.fchown16 stat=.newstat lstat=.newlstat fstat=.newfstat ' +
    'clone=__sys_clone uname=.newuname adjtimex=.adjtimex_time32 setfsuid=.setfsuid16 ' +
    'setfsgid=.setfsgid16 _llseek=.llseek _newselect=.select ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 ' +
    'setresuid=.setresuid16 getresuid=.getresuid16 setresgid=.setresgid16 ' +
    'getresgid=.getresgid16 rt_sigtimedwait=.rt_sigtimedwait_time32 lchown=.lchown16 ' +
    'vfork=__sys_vfork ugetrlimit=.getrlimit chown32=.chown getuid32=.getuid getgid32=.getgid ' +
    'geteuid32=.geteuid getegid32=.getegid setreuid32=.setreuid setregid32=.setregid ' +
    'getgroups32=.getgroups setgroups32=.setgroups fchown32=.fchown setresuid32=.setresuid ' +
    'getresuid32=.getresuid setresgid32=.setresgid getresgid32=.getresgid lchown32=.lchown ' +
    'setuid32=.setuid setgid32=.setgid setfsuid32=.setfsuid setfsgid32=.setfsgid ' +
    'futex=.futex_time32 io_getevents=.io_getevents_time32 timer_settime=.timer_settime32 ' +
    'timer_gettime=.timer_gettime32 clock_settime=.clock_settime32 ' +
    'clock_gettime=.clock_gettime32 clock_getres=.clock_getres_time32 ' +
    'clock_nanosleep=.clock_nanosleep_time32 utimes=.utimes_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'futimesat=.futimesat_time32 pselect6=.pselect6_time32 ppoll=.ppoll_time32 ' +
    'utimensat=.utimensat_time32 timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 clock_adjtime=.clock_adjtime32 ' +
    'recvmmsg=.recvmmsg_time32 clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6 ' +
    'ppoll_time64=.ppoll io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval clone3=__sys_clone3',
  microblaze:
    'time=.time32 umount=.oldumount stime=.stime32 utime=.utime32 umount2=.umount stat=.newstat ' +
    'lstat=.newlstat fstat=.newfstat uname=.newuname adjtimex=.adjtimex_time32 _llseek=.llseek ' +
    '_newselect=.select sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'nanosleep=.nanosleep_time32 rt_sigreturn=.rt_sigreturn_wrapper ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 ugetrlimit=.getrlimit lchown32=.lchown ' +
    'getuid32=.getuid getgid32=.getgid geteuid32=.geteuid getegid32=.getegid ' +
    'setreuid32=.setreuid setregid32=.setregid getgroups32=.getgroups setgroups32=.setgroups ' +
    'fchown32=.fchown setresuid32=.setresuid getresuid32=.getresuid setresgid32=.setresgid ' +
    'getresgid32=.getresgid chown32=.chown setuid32=.setuid setgid32=.setgid ' +
    'setfsuid32=.setfsuid setfsgid32=.setfsgid futex=.futex_time32 ' +
    'io_getevents=.io_getevents_time32 timer_settime=.timer_settime32 ' +
    'timer_gettime=.timer_gettime32 clock_settime=.clock_settime32 ' +
    'clock_gettime=.clock_gettime32 clock_getres=.clock_getres_time32 ' +
    'clock_nanosleep=.clock_nanosleep_time32 utimes=.utimes_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'futimesat=.futimesat_time32 pselect6=.pselect6_time32 ppoll=.ppoll_time32 ' +
    'utimensat=.utimensat_time32 semtimedop=.semtimedop_time32 ' +
    'timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 semctl=.old_semctl ' +
    'msgctl=.old_msgctl shmctl=.old_shmctl recvmmsg=.recvmmsg_time32 ' +
    'clock_adjtime=.clock_adjtime32 io_pgetevents=.io_pgetevents_time32 ' +
    'clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6 ' +
    'ppoll_time64=.ppoll io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  'mips-n32':
    'stat=,.newstat fstat=,.newfstat lstat=,.newlstat mmap=,.mips_mmap rt_sigaction=,+ ' +
    'rt_sigprocmask=,+ ioctl=,+ pipe=,sysm_pipe _newselect=,+select shmctl=,+old_shmctl ' +
    'nanosleep=,.nanosleep_time32 getitimer=,+ setitimer=,+ sendfile=,+ recvfrom=,+ sendmsg=,+ ' +
    'recvmsg=,+ clone=,__sys_clone fork=,__sys_fork execve=,+ wait4=,+ uname=,.newuname ' +
    'semctl=,+old_semctl msgsnd=,+ msgrcv=,+ msgctl=,+old_msgctl fcntl=,+ getdents=,+ ' +
    'gettimeofday=,+ getrlimit=,+ getrusage=,+ sysinfo=,+ times=,+ ptrace=,+ rt_sigpending=,+ ' +
    'rt_sigtimedwait=,+rt_sigtimedwait_time32 rt_sigqueueinfo=,+ rt_sigsuspend=,+ ' +
    'sigaltstack=,+ utime=,.utime32 personality=,.32_personality ustat=,+ statfs=,+ fstatfs=,+ ' +
    'sched_rr_get_interval=,.sched_rr_get_interval_time32 adjtimex=,.adjtimex_time32 ' +
    'setrlimit=,+ settimeofday=,+ umount2=,.umount futex=,.futex_time32 sched_setaffinity=,+ ' +
    'sched_getaffinity=,+ sysmips=,__sys_sysmips io_setup=,+ io_getevents=,.io_getevents_time32 ' +
    'io_submit=,+ rt_sigreturn=,sysn32_rt_sigreturn fcntl64=,+ semtimedop=,.semtimedop_time32 ' +
    'fadvise64=,.fadvise64_64 statfs64=,+ fstatfs64=,+ timer_create=,+ ' +
    'timer_settime=,.timer_settime32 timer_gettime=,.timer_gettime32 ' +
    'clock_settime=,.clock_settime32 clock_gettime=,.clock_gettime32 ' +
    'clock_getres=,.clock_getres_time32 clock_nanosleep=,.clock_nanosleep_time32 ' +
    'utimes=,.utimes_time32 mq_open=,+ mq_timedsend=,.mq_timedsend_time32 ' +
    'mq_timedreceive=,.mq_timedreceive_time32 mq_notify=,+ mq_getsetattr=,+ waitid=,+ keyctl=,+ ' +
    'futimesat=,.futimesat_time32 pselect6=,+pselect6_time32 ppoll=,+ppoll_time32 ' +
    'set_robust_list=,+ get_robust_list=,+ kexec_load=,+ epoll_pwait=,+ ' +
    'utimensat=,.utimensat_time32 signalfd=,+ timerfd_gettime=,.timerfd_gettime32 ' +
    'timerfd_settime=,.timerfd_settime32 signalfd4=,+ preadv=,+ pwritev=,+ rt_tgsigqueueinfo=,+ ' +
    'recvmmsg=,+recvmmsg_time32 clock_adjtime=,.clock_adjtime32 sendmmsg=,+ execveat=,+ ' +
    'preadv2=,+ pwritev2=,+ io_pgetevents=,+ clock_gettime64=,.clock_gettime ' +
    'clock_settime64=,.clock_settime clock_adjtime64=,.clock_adjtime ' +
    'clock_getres_time64=,.clock_getres clock_nanosleep_time64=,.clock_nanosleep ' +
    'timer_gettime64=,.timer_gettime timer_settime64=,.timer_settime ' +
    'timerfd_gettime64=,.timerfd_gettime timerfd_settime64=,.timerfd_settime ' +
    'utimensat_time64=,.utimensat pselect6_time64=,+ ppoll_time64=,+ io_pgetevents_time64=,+ ' +
    'recvmmsg_time64=,+ mq_timedsend_time64=,.mq_timedsend ' +
    'mq_timedreceive_time64=,.mq_timedreceive semtimedop_time64=,.semtimedop ' +
    'rt_sigtimedwait_time64=,+ futex_time64=,.futex ' +
    'sched_rr_get_interval_time64=,.sched_rr_get_interval clone3=,__sys_clone3 epoll_pwait2=,+',
  'mips-n64':
    'stat=.newstat fstat=.newfstat lstat=.newlstat mmap=.mips_mmap pipe=sysm_pipe ' +
    '_newselect=.select shmctl=.old_shmctl sendfile=.sendfile64 clone=__sys_clone ' +
    'fork=__sys_fork uname=.newuname semctl=.old_semctl msgctl=.old_msgctl umount2=.umount ' +
    'sysmips=__sys_sysmips fadvise64=.fadvise64_64 clone3=__sys_clone3',
  'mips-o32':
    'syscall=.,sys32_syscall fork=__sys_fork open=.,+ execve=.,+ time=.time32 lseek=.,+ ' +
    'umount=.oldumount stime=.stime32 ptrace=.,+ utime=.utime32 pipe=sysm_pipe times=.,+ ' +
    'umount2=.umount ioctl=.,+ fcntl=.,+ unused59=.olduname ustat=.,+ sigaction=.,.32_sigaction ' +
    'sigsuspend=.,sys32_sigsuspend sigpending=.,+ setrlimit=.,+ getrlimit=.,+ getrusage=.,+ ' +
    'gettimeofday=.,+ settimeofday=.,+ readdir=.old_readdir,+old_readdir mmap=.mips_mmap ' +
    'truncate=.,+ ftruncate=.,+ statfs=.,+ fstatfs=.,+ socketcall=.,+ setitimer=.,+ ' +
    'getitimer=.,+ stat=.newstat,+newstat lstat=.newlstat,+newlstat fstat=.newfstat,+newfstat ' +
    'unused109=.uname wait4=.,+ sysinfo=.,+ ipc=.,+ sigreturn=.,sys32_sigreturn ' +
    'clone=__sys_clone uname=.newuname adjtimex=.adjtimex_time32 sigprocmask=.,+ ' +
    'personality=.,.32_personality _llseek=.llseek,.32_llseek getdents=.,+ ' +
    '_newselect=.select,+select sysmips=__sys_sysmips ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 recv=.,+ ' +
    'recvfrom=.,+ recvmsg=.,+ sendmsg=.,+ rt_sigreturn=.,sys32_rt_sigreturn rt_sigaction=.,+ ' +
    'rt_sigprocmask=.,+ rt_sigpending=.,+ ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32,+rt_sigtimedwait_time32 rt_sigqueueinfo=.,+ ' +
    'rt_sigsuspend=.,+ pread64=.,.32_pread pwrite64=.,.32_pwrite sigaltstack=.,+ sendfile=.,+ ' +
    'mmap2=.mips_mmap2 truncate64=.,.32_truncate64 ftruncate64=.,.32_ftruncate64 ' +
    'stat64=.,.newstat lstat64=.,.newlstat fstat64=.,.newfstat fcntl64=.,+ ' +
    'readahead=.,sys32_readahead futex=.futex_time32 sched_setaffinity=.,+ ' +
    'sched_getaffinity=.,+ io_setup=.,+ io_getevents=.io_getevents_time32 io_submit=.,+ ' +
    'fadvise64=.fadvise64_64,sys32_fadvise64_64 statfs64=.,+ fstatfs64=.,+ timer_create=.,+ ' +
    'timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'utimes=.utimes_time32 mq_open=.,+ mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 mq_notify=.,+ mq_getsetattr=.,+ waitid=.,+ ' +
    'keyctl=.,+ openat=.,+ futimesat=.futimesat_time32 fstatat64=.,.newfstatat ' +
    'pselect6=.pselect6_time32,+pselect6_time32 ppoll=.ppoll_time32,+ppoll_time32 ' +
    'sync_file_range=.,sys32_sync_file_range set_robust_list=.,+ get_robust_list=.,+ ' +
    'kexec_load=.,+ epoll_pwait=.,+ utimensat=.utimensat_time32 signalfd=.,+ ' +
    'fallocate=.,sys32_fallocate timerfd_gettime=.timerfd_gettime32 ' +
    'timerfd_settime=.timerfd_settime32 signalfd4=.,+ preadv=.,+ pwritev=.,+ ' +
    'rt_tgsigqueueinfo=.,+ recvmmsg=.recvmmsg_time32,+recvmmsg_time32 fanotify_mark=.,+ ' +
    'open_by_handle_at=.,+ clock_adjtime=.clock_adjtime32 sendmmsg=.,+ execveat=.,+ preadv2=.,+ ' +
    'pwritev2=.,+ io_pgetevents=.io_pgetevents_time32,+ semctl=.,+ shmctl=.,+ shmat=.,+ ' +
    'msgsnd=.,+ msgrcv=.,+ msgctl=.,+ clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ppoll_time64=.ppoll,+ ' +
    'io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval ' +
    'clone3=__sys_clone3 epoll_pwait2=.,+',
  nios2:
    'io_getevents=.io_getevents_time32 umount2=.umount pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'utimensat=.utimensat_time32 futex=.futex_time32 nanosleep=.nanosleep_time32 ' +
    'timer_gettime=.timer_gettime32 timer_settime=.timer_settime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 uname=.newuname adjtimex=.adjtimex_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'semtimedop=.semtimedop_time32 recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  openrisc:
    'io_getevents=.io_getevents_time32 umount2=.umount pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 timerfd_settime=.timerfd_settime32 timerfd_gettime=.timerfd_gettime32 ' +
    'utimensat=.utimensat_time32 futex=.futex_time32 nanosleep=.nanosleep_time32 ' +
    'timer_gettime=.timer_gettime32 timer_settime=.timer_settime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 uname=.newuname adjtimex=.adjtimex_time32 ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 ' +
    'semtimedop=.semtimedop_time32 recvmmsg=.recvmmsg_time32 clock_adjtime=.clock_adjtime32 ' +
    'io_pgetevents=.io_pgetevents_time32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  parisc:
    'fork=.fork_wrapper open=.,+ execve=.,+ time=.time32 stat=.newstat,+newstat lseek=.,+ ' +
    'stime=.stime32 ptrace=.,+ fstat=.newfstat,+newfstat utime=.utime32 times=.,+ ' +
    'umount2=.umount ioctl=.,+ fcntl=.,+ uname=.newuname ustat=.,+ ' +
    'sgetmask=.,sys32_unimplemented ssetmask=.,sys32_unimplemented sigpending=.,+ setrlimit=.,+ ' +
    'getrlimit=.,+ getrusage=.,+ gettimeofday=.,+ settimeofday=.,+ lstat=.newlstat,+newlstat ' +
    'truncate=.,+ ftruncate=.,+ recv=.,+ statfs=.,+ fstatfs=.,+ setitimer=.,+ getitimer=.,+ ' +
    'pread64=parisc_pread64 pwrite64=parisc_pwrite64 vfork=.vfork_wrapper wait4=.,+ sysinfo=.,+ ' +
    'madvise=parisc_madvise clone=.clone_wrapper sendfile=.,+ recvfrom=.,+ ' +
    'adjtimex=.adjtimex_time32 sigprocmask=.,+ personality=parisc_personality _llseek=.llseek ' +
    'getdents=.,+ _newselect=.select,+select ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 ' +
    'sigaltstack=.,+ rt_sigreturn=.rt_sigreturn_wrapper rt_sigaction=.,+ rt_sigprocmask=.,+ ' +
    'rt_sigpending=.,+ rt_sigtimedwait=.rt_sigtimedwait_time32,+rt_sigtimedwait_time32 ' +
    'rt_sigqueueinfo=.,+ rt_sigsuspend=.,+ sendmsg=.,+ recvmsg=.,+ semctl=.,+ msgsnd=.,+ ' +
    'msgrcv=.,+ msgctl=.,+ shmat=.,+ shmctl=.,+ truncate64=parisc_truncate64 ' +
    'ftruncate64=parisc_ftruncate64 fcntl64=.,+ readahead=parisc_readahead sendfile64=.,+ ' +
    'futex=.futex_time32 sched_setaffinity=.,+ sched_getaffinity=.,+ io_setup=.,+ ' +
    'io_getevents=.io_getevents_time32 io_submit=.,+ semtimedop=.semtimedop_time32 mq_open=.,+ ' +
    'mq_timedsend=.mq_timedsend_time32 mq_timedreceive=.mq_timedreceive_time32 mq_notify=.,+ ' +
    'mq_getsetattr=.,+ waitid=.,+ fadvise64_64=parisc_fadvise64_64 timer_create=.,+ ' +
    'timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 keyctl=.,+ ' +
    'pselect6=.pselect6_time32,+pselect6_time32 ppoll=.ppoll_time32,+ppoll_time32 openat=.,+ ' +
    'futimesat=.futimesat_time32 set_robust_list=.,+ get_robust_list=.,+ ' +
    'sync_file_range=parisc_sync_file_range epoll_pwait=.,+ statfs64=.,+ fstatfs64=.,+ ' +
    'kexec_load=.,+ utimensat=.utimensat_time32 signalfd=.,+ fallocate=parisc_fallocate ' +
    'timerfd_create=parisc_timerfd_create timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 signalfd4=parisc_signalfd4,parisc_compat_signalfd4 ' +
    'eventfd2=parisc_eventfd2 pipe2=parisc_pipe2 inotify_init1=parisc_inotify_init1 preadv=.,+ ' +
    'pwritev=.,+ rt_tgsigqueueinfo=.,+ recvmmsg=.recvmmsg_time32,+recvmmsg_time32 ' +
    'fanotify_mark=.,+ clock_adjtime=.clock_adjtime32 open_by_handle_at=.,+ sendmmsg=.,+ ' +
    'utimes=.utimes_time32 execveat=.,+ userfaultfd=parisc_userfaultfd preadv2=.,+ pwritev2=.,+ ' +
    'io_pgetevents=.io_pgetevents_time32,+ clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ppoll_time64=.ppoll,+ ' +
    'io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval ' +
    'clone3=.clone3_wrapper epoll_pwait2=.,+',
  parisc64:
    'fork=.fork_wrapper stat=.newstat fstat=.newfstat umount2=.umount uname=.newuname ' +
    'lstat=.newlstat vfork=.vfork_wrapper madvise=parisc_madvise clone=.clone_wrapper ' +
    '_newselect=.select rt_sigreturn=.rt_sigreturn_wrapper timerfd_create=parisc_timerfd_create ' +
    'signalfd4=parisc_signalfd4 eventfd2=parisc_eventfd2 pipe2=parisc_pipe2 ' +
    'inotify_init1=parisc_inotify_init1 userfaultfd=parisc_userfaultfd clone3=.clone3_wrapper',
  powerpc:
    'open=.,+ execve=.,+ time=.time32 oldstat=.stat, lseek=.,+ umount=.oldumount stime=.stime32 ' +
    'ptrace=.,+ oldfstat=.fstat, utime=.utime32 times=.,+ umount2=.umount ioctl=.,+ fcntl=.,+ ' +
    'oldolduname=.olduname ustat=.,+ sigaction=.,+ sigpending=.,+ setrlimit=.,+ ' +
    'getrlimit=.old_getrlimit,+old_getrlimit getrusage=.,+ gettimeofday=.,+ settimeofday=.,+ ' +
    'select=.old_select,+old_select oldlstat=.lstat, readdir=.old_readdir,+old_readdir ' +
    'truncate=.,+ ftruncate=.,+ statfs=.,+ fstatfs=.,+ socketcall=.,+ setitimer=.,+ ' +
    'getitimer=.,+ stat=.newstat,+newstat lstat=.newlstat,+newlstat fstat=.newfstat,+newfstat ' +
    'olduname=.uname wait4=.,+ sysinfo=.,+ ipc=.,+ sigreturn=.,+ uname=.newuname ' +
    'adjtimex=.adjtimex_time32 sigprocmask=.,+ personality=.,+ppc64_personality _llseek=.llseek ' +
    'getdents=.,+ _newselect=.select,+select ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 ' +
    'rt_sigreturn=.,+ rt_sigaction=.,+ rt_sigprocmask=.,+ rt_sigpending=.,+ ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32,+rt_sigtimedwait_time32 rt_sigqueueinfo=.,+ ' +
    'rt_sigsuspend=.,+ pread64=.ppc_pread64,+ppc_pread64 pwrite64=.ppc_pwrite64,+ppc_pwrite64 ' +
    'sigaltstack=.,+ sendfile=.,+ ugetrlimit=.getrlimit,+getrlimit ' +
    'readahead=.ppc_readahead,+ppc_readahead mmap2=.,+ ' +
    'truncate64=.ppc_truncate64,+ppc_truncate64 ftruncate64=.ppc_ftruncate64,+ppc_ftruncate64 ' +
    'fcntl64=.,+ futex=.futex_time32 sched_setaffinity=.,+ sched_getaffinity=.,+ sendfile64=.,+ ' +
    'io_setup=.,+ io_getevents=.io_getevents_time32 io_submit=.,+ ' +
    'fadvise64=.ppc32_fadvise64,+ppc32_fadvise64 timer_create=.,+ ' +
    'timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 swapcontext=.,+ ' +
    'utimes=.utimes_time32 statfs64=.,+ fstatfs64=.,+ fadvise64_64=.ppc_fadvise64_64 ' +
    'sys_debug_setcontext=.debug_setcontext, mq_open=.,+ mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 mq_notify=.,+ mq_getsetattr=.,+ kexec_load=.,+ ' +
    'keyctl=.,+ waitid=.,+ pselect6=.pselect6_time32,+pselect6_time32 ' +
    'ppoll=.ppoll_time32,+ppoll_time32 openat=.,+ futimesat=.futimesat_time32 ' +
    'get_robust_list=.,+ set_robust_list=.,+ epoll_pwait=.,+ utimensat=.utimensat_time32 ' +
    'signalfd=.,+ sync_file_range2=.ppc_sync_file_range2,+ppc_sync_file_range2 ' +
    'fallocate=.ppc_fallocate,+ timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 signalfd4=.,+ preadv=.,+ pwritev=.,+ ' +
    'rt_tgsigqueueinfo=.,+ fanotify_mark=.,+ recv=.,+ recvfrom=.,+ sendmsg=.,+ recvmsg=.,+ ' +
    'recvmmsg=.recvmmsg_time32,+recvmmsg_time32 open_by_handle_at=.,+ ' +
    'clock_adjtime=.clock_adjtime32 sendmmsg=.,+ execveat=.,+ preadv2=.,+ pwritev2=.,+ ' +
    'io_pgetevents=.io_pgetevents_time32,+ semctl=.,+ shmctl=.,+ shmat=.,+ msgsnd=.,+ ' +
    'msgrcv=.,+ msgctl=.,+ clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ' +
    'ppoll_time64=.ppoll,+ io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval epoll_pwait2=.,+',
  'powerpc-spu':
    'stat=.newstat lstat=.newlstat fstat=.newfstat uname=.newuname ' +
    'personality=.ppc64_personality _llseek=.llseek _newselect=.select sendfile=.sendfile64 ' +
    'ugetrlimit=.getrlimit utimesat=.futimesat',
  powerpc64:
    'umount2=.umount stat=.newstat lstat=.newlstat fstat=.newfstat uname=.newuname ' +
    'personality=.ppc64_personality _llseek=.llseek _newselect=.select sendfile=.sendfile64 ' +
    'ugetrlimit=.getrlimit',
  riscv32:
    'io_setup=.,+ io_submit=.,+ epoll_pwait=.,+ fcntl64=.,+ ioctl=.,+ umount2=.umount ' +
    'statfs64=.,+ fstatfs64=.,+ truncate64=.,+ ftruncate64=.,+ fallocate=.,+ pread64=.,+ ' +
    'pwrite64=.,+ preadv=.,+ pwritev=.,+ signalfd4=.,+ sync_file_range=.,+ waitid=.,+ ' +
    'set_robust_list=.,+ get_robust_list=.,+ getitimer=.,+ setitimer=.,+ kexec_load=.,+ ' +
    'timer_create=.,+ ptrace=.,+ sched_setaffinity=.,+ sched_getaffinity=.,+ sigaltstack=.,+ ' +
    'rt_sigsuspend=.,+ rt_sigaction=.,+ rt_sigprocmask=.,+ rt_sigpending=.,+ ' +
    'rt_sigqueueinfo=.,+ rt_sigreturn=.,+ times=.,+ uname=.newuname getrusage=.,+ sysinfo=.,+ ' +
    'mq_open=.,+ mq_notify=.,+ mq_getsetattr=.,+ msgctl=.,+ msgrcv=.,+ msgsnd=.,+ semctl=.,+ ' +
    'shmctl=.,+ shmat=.,+ recvfrom=.,+ sendmsg=.,+ recvmsg=.,+ readahead=.,+ keyctl=.,+ ' +
    'execve=.,+ fadvise64_64=.,+ rt_tgsigqueueinfo=.,+ sendmmsg=.,+ execveat=.,+ preadv2=.,+ ' +
    'pwritev2=.,+ clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ' +
    'ppoll_time64=.ppoll,+ io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval epoll_pwait2=.,+',
  riscv64:
    'umount2=.umount sendfile=.sendfile64 fstat=.newfstat uname=.newuname ' +
    'fadvise64=.fadvise64_64',
  s390:
    'read=,+s390_read write=,+s390_write open=,+ execve=,+ time=,.time32 lchown=,.lchown16 ' +
    'lseek=,+ umount=,.oldumount setuid=,.setuid16 getuid=,.getuid16 stime=,.stime32 ptrace=,+ ' +
    'utime=,.utime32 times=,+ setgid=,.setgid16 getgid=,.getgid16 geteuid=,.geteuid16 ' +
    'getegid=,.getegid16 umount2=,.umount ioctl=,+ fcntl=,+ ustat=,+ sigaction=,+ ' +
    'setreuid=,.setreuid16 setregid=,.setregid16 sigpending=,+ setrlimit=,+ ' +
    'getrlimit=,+old_getrlimit getrusage=,+ gettimeofday=,+ settimeofday=,+ ' +
    'getgroups=,.getgroups16 setgroups=,.setgroups16 readdir=,+old_readdir mmap=,+s390_old_mmap ' +
    'truncate=,+ ftruncate=,+ fchown=,.fchown16 statfs=,+ fstatfs=,+ socketcall=,+ setitimer=,+ ' +
    'getitimer=,+ stat=,+newstat lstat=,+newlstat fstat=,+newfstat wait4=,+ sysinfo=,+ ' +
    'ipc=,+s390_ipc sigreturn=,+ uname=,.newuname adjtimex=,.adjtimex_time32 sigprocmask=,+ ' +
    'personality=,.s390_personality setfsuid=,.setfsuid16 setfsgid=,.setfsgid16 ' +
    '_llseek=,.llseek getdents=,+ _newselect=,+select ' +
    'sched_rr_get_interval=,.sched_rr_get_interval_time32 nanosleep=,.nanosleep_time32 ' +
    'setresuid=,.setresuid16 getresuid=,.getresuid16 setresgid=,.setresgid16 ' +
    'getresgid=,.getresgid16 rt_sigreturn=,+ rt_sigaction=,+ rt_sigprocmask=,+ rt_sigpending=,+ ' +
    'rt_sigtimedwait=,+rt_sigtimedwait_time32 rt_sigqueueinfo=,+ rt_sigsuspend=,+ ' +
    'pread64=,+s390_pread64 pwrite64=,+s390_pwrite64 chown=,.chown16 sigaltstack=,+ sendfile=,+ ' +
    'ugetrlimit=,+getrlimit mmap2=,+s390_mmap2 truncate64=,+s390_truncate64 ' +
    'ftruncate64=,+s390_ftruncate64 stat64=,+s390_stat64 lstat64=,+s390_lstat64 ' +
    'fstat64=,+s390_fstat64 lchown32=,.lchown getuid32=,.getuid getgid32=,.getgid ' +
    'geteuid32=,.geteuid getegid32=,.getegid setreuid32=,.setreuid setregid32=,.setregid ' +
    'getgroups32=,.getgroups setgroups32=,.setgroups fchown32=,.fchown setresuid32=,.setresuid ' +
    'getresuid32=,.getresuid setresgid32=,.setresgid getresgid32=,.getresgid chown32=,.chown ' +
    'setuid32=,.setuid setgid32=,.setgid setfsuid32=,.setfsuid setfsgid32=,.setfsgid fcntl64=,+ ' +
    'readahead=,+s390_readahead sendfile64=,+ futex=,.futex_time32 sched_setaffinity=,+ ' +
    'sched_getaffinity=,+ io_setup=,+ io_getevents=,.io_getevents_time32 io_submit=,+ ' +
    'fadvise64=,+s390_fadvise64 timer_create=,+ timer_settime=,.timer_settime32 ' +
    'timer_gettime=,.timer_gettime32 clock_settime=,.clock_settime32 ' +
    'clock_gettime=,.clock_gettime32 clock_getres=,.clock_getres_time32 ' +
    'clock_nanosleep=,.clock_nanosleep_time32 fadvise64_64=,+s390_fadvise64_64 statfs64=,+ ' +
    'fstatfs64=,+ mq_open=,+ mq_timedsend=,.mq_timedsend_time32 ' +
    'mq_timedreceive=,.mq_timedreceive_time32 mq_notify=,+ mq_getsetattr=,+ kexec_load=,+ ' +
    'keyctl=,+ waitid=,+ openat=,+ futimesat=,.futimesat_time32 fstatat64=,+s390_fstatat64 ' +
    'pselect6=,+pselect6_time32 ppoll=,+ppoll_time32 set_robust_list=,+ get_robust_list=,+ ' +
    'sync_file_range=,+s390_sync_file_range epoll_pwait=,+ utimes=,.utimes_time32 ' +
    'fallocate=,+s390_fallocate utimensat=,.utimensat_time32 signalfd=,+ ' +
    'timerfd_settime=,.timerfd_settime32 timerfd_gettime=,.timerfd_gettime32 signalfd4=,+ ' +
    'preadv=,+ pwritev=,+ rt_tgsigqueueinfo=,+ fanotify_mark=,+ open_by_handle_at=,+ ' +
    'clock_adjtime=,.clock_adjtime32 execveat=,+ recvmmsg=,+recvmmsg_time32 sendmmsg=,+ ' +
    'sendmsg=,+ recvfrom=,+ recvmsg=,+ preadv2=,+ pwritev2=,+ io_pgetevents=,+ semctl=,+ ' +
    'shmctl=,+ shmat=,+ msgsnd=,+ msgrcv=,+ msgctl=,+ clock_gettime64=,.clock_gettime ' +
    'clock_settime64=,.clock_settime clock_adjtime64=,.clock_adjtime ' +
    'clock_getres_time64=,.clock_getres clock_nanosleep_time64=,.clock_nanosleep ' +
    'timer_gettime64=,.timer_gettime timer_settime64=,.timer_settime ' +
    'timerfd_gettime64=,.timerfd_gettime timerfd_settime64=,.timerfd_settime ' +
    'utimensat_time64=,.utimensat pselect6_time64=,+ ppoll_time64=,+ io_pgetevents_time64=,+ ' +
    'recvmmsg_time64=,+ mq_timedsend_time64=,.mq_timedsend ' +
    'mq_timedreceive_time64=,.mq_timedreceive semtimedop_time64=,.semtimedop ' +
    'rt_sigtimedwait_time64=,+ futex_time64=,.futex ' +
    'sched_rr_get_interval_time64=,.sched_rr_get_interval epoll_pwait2=,+',
  s390x:
    'umount=.oldumount umount2=.umount mmap=.old_mmap stat=.newstat lstat=.newlstat ' +
    'fstat=.newfstat ipc=.s390_ipc uname=.newuname personality=.s390_personality ' +
    'sendfile=.sendfile64 fadvise64=.fadvise64_64',
  sh:
    'time=.time32 lchown=.lchown16 oldstat=.stat umount=.oldumount setuid=.setuid16 ' +
    'getuid=.getuid16 stime=.stime32 oldfstat=.fstat utime=.utime32 pipe=.sh_pipe ' +
    'setgid=.setgid16 getgid=.getgid16 geteuid=.geteuid16 getegid=.getegid16 umount2=.umount ' +
    'setreuid=.setreuid16 setregid=.setregid16 getrlimit=.old_getrlimit getgroups=.getgroups16 ' +
    'setgroups=.setgroups16 oldlstat=.lstat readdir=.old_readdir mmap=old_mmap fchown=.fchown16 ' +
    'stat=.newstat lstat=.newlstat fstat=.newfstat olduname=.uname uname=.newuname ' +
    'adjtimex=.adjtimex_time32 setfsuid=.setfsuid16 setfsgid=.setfsgid16 _llseek=.llseek ' +
    '_newselect=.select sched_rr_get_interval=.sched_rr_get_interval_time32 ' +
    'nanosleep=.nanosleep_time32 setresuid=.setresuid16 getresuid=.getresuid16 ' +
    'setresgid=.setresgid16 getresgid=.getresgid16 rt_sigtimedwait=.rt_sigtimedwait_time32 ' +
    'pread64=.pread_wrapper pwrite64=.pwrite_wrapper chown=.chown16 ugetrlimit=.getrlimit ' +
    'lchown32=.lchown getuid32=.getuid getgid32=.getgid geteuid32=.geteuid getegid32=.getegid ' +
    'setreuid32=.setreuid setregid32=.setregid getgroups32=.getgroups setgroups32=.setgroups ' +
    'fchown32=.fchown setresuid32=.setresuid getresuid32=.getresuid setresgid32=.setresgid ' +
    'getresgid32=.getresgid chown32=.chown setuid32=.setuid setgid32=.setgid ' +
    'setfsuid32=.setfsuid setfsgid32=.setfsgid futex=.futex_time32 ' +
    'io_getevents=.io_getevents_time32 timer_settime=.timer_settime32 ' +
    'timer_gettime=.timer_gettime32 clock_settime=.clock_settime32 ' +
    'clock_gettime=.clock_gettime32 clock_getres=.clock_getres_time32 ' +
    'clock_nanosleep=.clock_nanosleep_time32 utimes=.utimes_time32 ' +
    'fadvise64_64=.fadvise64_64_wrapper mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 futimesat=.futimesat_time32 ' +
    'pselect6=.pselect6_time32 ppoll=.ppoll_time32 sync_file_range=.sh_sync_file_range6 ' +
    'utimensat=.utimensat_time32 timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 recvmmsg=.recvmmsg_time32 ' +
    'clock_adjtime=.clock_adjtime32 clock_gettime64=.clock_gettime ' +
    'clock_settime64=.clock_settime clock_adjtime64=.clock_adjtime ' +
    'clock_getres_time64=.clock_getres clock_nanosleep_time64=.clock_nanosleep ' +
    'timer_gettime64=.timer_gettime timer_settime64=.timer_settime ' +
    'timerfd_gettime64=.timerfd_gettime timerfd_settime64=.timerfd_settime ' +
    'utimensat_time64=.utimensat pselect6_time64=.pselect6 ppoll_time64=.ppoll ' +
    'io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
  sparc:
    'exit=.,sparc_exit open=.,+ wait4=.,+ execv=sunos_execv chown=.chown16 lchown=.lchown16 ' +
    'lseek=.,+ setuid=.setuid16 getuid=.getuid16 ptrace=.,+ sigaltstack=.,+ utime=.utime32 ' +
    'lchown32=.lchown fchown32=.fchown chown32=.chown stat=.newstat,+newstat sendfile=.,+ ' +
    'lstat=.newlstat,+newlstat pipe=.sparc_pipe times=.,+ getuid32=.getuid umount2=.umount ' +
    'setgid=.setgid16 getgid=.getgid16 geteuid=.geteuid16 getegid=.getegid16 getgid32=.getgid ' +
    'ioctl=.,+ mmap2=.,sys32_mmap2 execve=.,sys32_execve fstat=.newfstat,+newfstat fstat64=.,+ ' +
    'pread64=.,+ pwrite64=.,+ geteuid32=.geteuid getegid32=.getegid setreuid32=.setreuid ' +
    'truncate64=.,+ getgroups=.getgroups16 setgroups=.setgroups16 setgroups32=.setgroups ' +
    'setitimer=.,+ ftruncate64=.,+ getitimer=.,+ setuid32=.setuid setgid32=.setgid ' +
    'setfsuid32=.setfsuid fcntl=.,+ select=.,+ setfsgid32=.setfsgid ' +
    'rt_sigreturn=.,sys32_rt_sigreturn rt_sigaction=.,+ rt_sigprocmask=.,+ rt_sigpending=.,+ ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32,+rt_sigtimedwait_time32 rt_sigqueueinfo=.,+ ' +
    'rt_sigsuspend=.,+ setresuid32=.setresuid getresuid32=.getresuid setresgid32=.setresgid ' +
    'getresgid32=.getresgid setregid32=.setregid recvmsg=.,+ sendmsg=.,+ getgroups32=.getgroups ' +
    'gettimeofday=.,+ getrusage=.,+ settimeofday=.,+ fchown=.fchown16 recvfrom=.,+ ' +
    'setreuid=.setreuid16 setregid=.setregid16 truncate=.,+ ftruncate=.,+ lstat64=.,+ ' +
    'utimes=.utimes_time32 stat64=.,+ futex=.futex_time32 getrlimit=.,+ setrlimit=.,+ ' +
    'fcntl64=.,+ statfs=.,+ fstatfs=.,+ umount=.oldumount ' +
    'sched_set_affinity=.sched_setaffinity,+sched_setaffinity ' +
    'sched_get_affinity=.sched_getaffinity,+sched_getaffinity ustat=.,+ getdents=.,+ ' +
    'sigpending=.,+ exit_group=.,sparc_exit_group uname=.newuname ' +
    'personality=.,.sparc64_personality remap_file_pages=.sparc_remap_file_pages,. ' +
    'sigaction=.sparc_sigaction,+sparc_sigaction oldlstat=.newlstat,+newlstat ' +
    'readdir=.old_readdir,+old_readdir readahead=.,+ socketcall=.,+ fadvise64=.,+ ' +
    'fadvise64_64=.,+ sysinfo=.,+ ipc=.,+ sigreturn=.,sys32_sigreturn adjtimex=.adjtimex_time32 ' +
    'sigprocmask=.,+ setfsuid=.setfsuid16 setfsgid=.setfsgid16 _newselect=.select,+select ' +
    'time=.time32 stime=.stime32 statfs64=.,+ fstatfs64=.,+ _llseek=.llseek ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 nanosleep=.nanosleep_time32 ' +
    'sync_file_range=.,+ clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'sched_getaffinity=.,+ sched_setaffinity=.,+ timer_settime=.timer_settime32 ' +
    'timer_gettime=.timer_gettime32 timer_create=.,+ io_setup=.,+ io_submit=.,+ ' +
    'io_getevents=.io_getevents_time32 mq_open=.,+ mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 mq_notify=.,+ mq_getsetattr=.,+ waitid=.,+ ' +
    'keyctl=.,+ openat=.,+ futimesat=.futimesat_time32 fstatat64=.,+ ' +
    'pselect6=.pselect6_time32,+pselect6_time32 ppoll=.ppoll_time32,+ppoll_time32 ' +
    'set_robust_list=.,+ get_robust_list=.,+ kexec_load=.,+ epoll_pwait=.,+ ' +
    'utimensat=.utimensat_time32 signalfd=.,+ fallocate=.,+ timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 signalfd4=.,+ preadv=.,+ pwritev=.,+ ' +
    'rt_tgsigqueueinfo=.,+ recvmmsg=.recvmmsg_time32,+recvmmsg_time32 fanotify_mark=.,+ ' +
    'open_by_handle_at=.,+ clock_adjtime=.clock_adjtime32 sendmmsg=.,+ kern_features=,. ' +
    'execveat=.,sys32_execveat preadv2=.,+ pwritev2=.,+ io_pgetevents=.io_pgetevents_time32,+ ' +
    'semctl=.,+ shmctl=.,+ shmat=.,+ msgsnd=.,+ msgrcv=.,+ msgctl=.,+ ' +
    'clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6,+ ' +
    'ppoll_time64=.ppoll,+ io_pgetevents_time64=.io_pgetevents,+ recvmmsg_time64=.recvmmsg,+ ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait,+ ' +
    'futex_time64=.futex sched_rr_get_interval_time64=.sched_rr_get_interval ' +
    'clone3=__sys_clone3 epoll_pwait2=.,+',
  sparc64:
    'exit=sparc_exit stat=.newstat sendfile=.sendfile64 lstat=.newlstat pipe=.sparc_pipe ' +
    'umount2=.umount execve=sys64_execve fstat=.newfstat munmap=.64_munmap umount=.oldumount ' +
    'sched_set_affinity=.sched_setaffinity sched_get_affinity=.sched_getaffinity ' +
    'exit_group=sparc_exit_group uname=.newuname personality=.sparc64_personality ' +
    'oldlstat=.newlstat ipc=.sparc_ipc adjtimex=.sparc_adjtimex setfsuid=.setfsuid16 ' +
    'setfsgid=.setfsgid16 _newselect=.select _llseek=.llseek mremap=.64_mremap ' +
    'clock_adjtime=.sparc_clock_adjtime execveat=sys64_execveat clone3=__sys_clone3',
  x32:
    'stat=,.newstat fstat=,.newfstat lstat=,.newlstat sendfile=,.sendfile64 exit=,.! ' +
    'uname=,.newuname umount2=,.umount exit_group=,.! rt_sigaction=,+ ' +
    'rt_sigreturn=,+x32_rt_sigreturn ioctl=,+ recvfrom=,+ sendmsg=,+ recvmsg=,+ execve=,+ ' +
    'ptrace=,+ rt_sigpending=,+ rt_sigtimedwait=,+rt_sigtimedwait_time64 rt_sigqueueinfo=,+ ' +
    'sigaltstack=,+ timer_create=,+ mq_notify=,+ kexec_load=,+ waitid=,+ set_robust_list=,+ ' +
    'get_robust_list=,+ preadv=,+preadv64 pwritev=,+pwritev64 rt_tgsigqueueinfo=,+ ' +
    'recvmmsg=,+recvmmsg_time64 sendmmsg=,+ io_setup=,+ io_submit=,+ execveat=,+ ' +
    'preadv2=,+preadv64v2 pwritev2=,+pwritev64v2',
  x86_64:
    'stat=.newstat fstat=.newfstat lstat=.newlstat sendfile=.sendfile64 exit=.! uname=.newuname ' +
    'umount2=.umount exit_group=.!',
  xtensa:
    '_llseek=.llseek stat=.newstat lstat=.newlstat fstat=.newfstat ' +
    'fadvise64_64=xtensa_fadvise64_64 utime=.utime32 utimes=.utimes_time32 mmap2=.mmap_pgoff ' +
    'shmat=xtensa_shmat shmctl=.old_shmctl semtimedop=.semtimedop_time32 semctl=.old_semctl ' +
    'msgctl=.old_msgctl umount2=.umount umount=.oldumount futex=.futex_time32 ' +
    'adjtimex=.adjtimex_time32 nanosleep=.nanosleep_time32 uname=.newuname ' +
    'sched_rr_get_interval=.sched_rr_get_interval_time32 rt_sigreturn=xtensa_rt_sigreturn ' +
    'rt_sigtimedwait=.rt_sigtimedwait_time32 mq_timedsend=.mq_timedsend_time32 ' +
    'mq_timedreceive=.mq_timedreceive_time32 io_getevents=.io_getevents_time32 ' +
    'clock_settime=.clock_settime32 clock_gettime=.clock_gettime32 ' +
    'clock_getres=.clock_getres_time32 clock_nanosleep=.clock_nanosleep_time32 ' +
    'timer_settime=.timer_settime32 timer_gettime=.timer_gettime32 pselect6=.pselect6_time32 ' +
    'ppoll=.ppoll_time32 utimensat=.utimensat_time32 futimesat=.futimesat_time32 ' +
    'recvmmsg=.recvmmsg_time32 timerfd_settime=.timerfd_settime32 ' +
    'timerfd_gettime=.timerfd_gettime32 clock_adjtime=.clock_adjtime32 ' +
    'clock_gettime64=.clock_gettime clock_settime64=.clock_settime ' +
    'clock_adjtime64=.clock_adjtime clock_getres_time64=.clock_getres ' +
    'clock_nanosleep_time64=.clock_nanosleep timer_gettime64=.timer_gettime ' +
    'timer_settime64=.timer_settime timerfd_gettime64=.timerfd_gettime ' +
    'timerfd_settime64=.timerfd_settime utimensat_time64=.utimensat pselect6_time64=.pselect6 ' +
    'ppoll_time64=.ppoll io_pgetevents_time64=.io_pgetevents recvmmsg_time64=.recvmmsg ' +
    'mq_timedsend_time64=.mq_timedsend mq_timedreceive_time64=.mq_timedreceive ' +
    'semtimedop_time64=.semtimedop rt_sigtimedwait_time64=.rt_sigtimedwait futex_time64=.futex ' +
    'sched_rr_get_interval_time64=.sched_rr_get_interval',
};

/** Entry points that a kernel may be configured without (COND_SYSCALL), marked as above. */
export const OPTIONAL: Readonly<Record<string, string>> = {
  '7.3.4':
    '.io_setup +io_setup .io_destroy .io_submit +io_submit .io_cancel .io_getevents_time32 ' +
    '.io_getevents .io_pgetevents_time32 .io_pgetevents +io_pgetevents +io_pgetevents_time64 ' +
    '.io_uring_setup .io_uring_enter .io_uring_register .eventfd2 .epoll_create1 .epoll_ctl ' +
    '.epoll_pwait +epoll_pwait .epoll_pwait2 +epoll_pwait2 .inotify_init1 .inotify_add_watch ' +
    '.inotify_rm_watch .ioprio_set .ioprio_get .flock .quotactl .quotactl_fd .signalfd4 ' +
    '+signalfd4 .timerfd_create .timerfd_settime .timerfd_settime32 .timerfd_gettime ' +
    '.timerfd_gettime32 .acct .capget .capset .futex .futex_time32 .set_robust_list ' +
    '+set_robust_list .get_robust_list +get_robust_list .futex_waitv .futex_wake .futex_wait ' +
    '.futex_requeue .kexec_load +kexec_load .init_module .delete_module .syslog .setregid ' +
    '.setgid .setreuid .setuid .setresuid .getresuid .setresgid .getresgid .setfsuid .setfsgid ' +
    '.setgroups .getgroups .mq_open +mq_open .mq_unlink .mq_timedsend .mq_timedsend_time32 ' +
    '.mq_timedreceive .mq_timedreceive_time32 .mq_notify +mq_notify .mq_getsetattr ' +
    '+mq_getsetattr .msgget .old_msgctl .msgctl +msgctl +old_msgctl .msgrcv +msgrcv .msgsnd ' +
    '+msgsnd .semget .old_semctl .semctl +semctl +old_semctl .semtimedop .semtimedop_time32 ' +
    '.semop .shmget .old_shmctl .shmctl +shmctl +old_shmctl .shmat +shmat .shmdt .socket ' +
    '.socketpair .bind .listen .accept .connect .getsockname .getpeername .setsockopt ' +
    '+setsockopt .getsockopt +getsockopt .sendto .shutdown .recvfrom +recvfrom .sendmsg ' +
    '+sendmsg .recvmsg +recvmsg .mremap .add_key .request_key .keyctl +keyctl ' +
    '.landlock_create_ruleset .landlock_add_rule .landlock_restrict_self .fadvise64_64 ' +
    '+fadvise64_64 .lsm_get_self_attr .lsm_set_self_attr .lsm_list_modules .swapon .swapoff ' +
    '.mprotect .msync .mlock .munlock .mlockall .munlockall .mincore .madvise .process_madvise ' +
    '.process_mrelease .remap_file_pages .mbind .get_mempolicy .set_mempolicy .migrate_pages ' +
    '.move_pages .set_mempolicy_home_node .cachestat .mseal .perf_event_open .accept4 .recvmmsg ' +
    '.recvmmsg_time32 +recvmmsg_time32 +recvmmsg_time64 .timer_create .timer_gettime ' +
    '.timer_getoverrun .timer_settime .timer_delete .clock_adjtime .getitimer .setitimer .alarm ' +
    '+timer_create +getitimer +setitimer .fanotify_init .fanotify_mark .name_to_handle_at ' +
    '.open_by_handle_at +open_by_handle_at .sendmmsg +sendmmsg .process_vm_readv ' +
    '+process_vm_readv .process_vm_writev +process_vm_writev .kcmp .finit_module .seccomp ' +
    '.memfd_create .bpf .execveat .userfaultfd .membarrier .mlock2 .copy_file_range ' +
    '.pkey_mprotect .pkey_alloc .pkey_free .memfd_secret .pciconfig_read .pciconfig_write ' +
    '.pciconfig_iobase .socketcall +socketcall +fanotify_mark .vm86old .modify_ldt .vm86 ' +
    '.kexec_file_load .map_shadow_stack .s390_pci_mmio_read .s390_pci_mmio_write .s390_ipc ' +
    '+s390_ipc .rtas .spu_run .spu_create .subpage_prot .epoll_create .inotify_init .eventfd ' +
    '.signalfd +signalfd .fadvise64 .epoll_wait .recv +recv .send .uselib .time32 .stime32 ' +
    '.utime32 .adjtimex_time32 .sched_rr_get_interval_time32 .nanosleep_time32 ' +
    '.rt_sigtimedwait_time32 +rt_sigtimedwait_time32 .timer_settime32 .timer_gettime32 ' +
    '.clock_settime32 .clock_gettime32 .clock_getres_time32 .clock_nanosleep_time32 ' +
    '.utimes_time32 .futimesat_time32 .pselect6_time32 +pselect6_time32 .ppoll_time32 ' +
    '+ppoll_time32 .utimensat_time32 .clock_adjtime32 .gettimeofday +gettimeofday .time .stime ' +
    '.sgetmask .ssetmask .sysfs .ipc +ipc .chown16 .fchown16 .getegid16 .geteuid16 .getgid16 ' +
    '.getgroups16 .getresgid16 .getresuid16 .getuid16 .lchown16 .setfsgid16 .setfsuid16 ' +
    '.setgid16 .setgroups16 .setregid16 .setresgid16 .setresuid16 .setreuid16 .setuid16 .rseq ' +
    '.rseq_slice_yield .uretprobe .uprobe',
  '6.12.117':
    '.io_setup +io_setup .io_destroy .io_submit +io_submit .io_cancel .io_getevents_time32 ' +
    '.io_getevents .io_pgetevents_time32 .io_pgetevents +io_pgetevents +io_pgetevents_time64 ' +
    '.io_uring_setup .io_uring_enter .io_uring_register .eventfd2 .epoll_create1 .epoll_ctl ' +
    '.epoll_pwait +epoll_pwait .epoll_pwait2 +epoll_pwait2 .inotify_init1 .inotify_add_watch ' +
    '.inotify_rm_watch .ioprio_set .ioprio_get .flock .quotactl .quotactl_fd .signalfd4 ' +
    '+signalfd4 .timerfd_create .timerfd_settime .timerfd_settime32 .timerfd_gettime ' +
    '.timerfd_gettime32 .acct .capget .capset .futex .futex_time32 .set_robust_list ' +
    '+set_robust_list .get_robust_list +get_robust_list .futex_waitv .futex_wake .futex_wait ' +
    '.futex_requeue .kexec_load +kexec_load .init_module .delete_module .syslog .setregid ' +
    '.setgid .setreuid .setuid .setresuid .getresuid .setresgid .getresgid .setfsuid .setfsgid ' +
    '.setgroups .getgroups .mq_open +mq_open .mq_unlink .mq_timedsend .mq_timedsend_time32 ' +
    '.mq_timedreceive .mq_timedreceive_time32 .mq_notify +mq_notify .mq_getsetattr ' +
    '+mq_getsetattr .msgget .old_msgctl .msgctl +msgctl +old_msgctl .msgrcv +msgrcv .msgsnd ' +
    '+msgsnd .semget .old_semctl .semctl +semctl +old_semctl .semtimedop .semtimedop_time32 ' +
    '.semop .shmget .old_shmctl .shmctl +shmctl +old_shmctl .shmat +shmat .shmdt .socket ' +
    '.socketpair .bind .listen .accept .connect .getsockname .getpeername .setsockopt ' +
    '+setsockopt .getsockopt +getsockopt .sendto .shutdown .recvfrom +recvfrom .sendmsg ' +
    '+sendmsg .recvmsg +recvmsg .mremap .add_key .request_key .keyctl +keyctl ' +
    '.landlock_create_ruleset .landlock_add_rule .landlock_restrict_self .fadvise64_64 ' +
    '+fadvise64_64 .lsm_get_self_attr .lsm_set_self_attr .lsm_list_modules .swapon .swapoff ' +
    '.mprotect .msync .mlock .munlock .mlockall .munlockall .mincore .madvise .process_madvise ' +
    '.process_mrelease .remap_file_pages .mbind .get_mempolicy .set_mempolicy .migrate_pages ' +
    '.move_pages .set_mempolicy_home_node .cachestat .mseal .perf_event_open .accept4 .recvmmsg ' +
    '.recvmmsg_time32 +recvmmsg_time32 +recvmmsg_time64 .timer_create .timer_gettime ' +
    '.timer_getoverrun .timer_settime .timer_delete .clock_adjtime .getitimer .setitimer .alarm ' +
    '+timer_create +getitimer +setitimer .fanotify_init .fanotify_mark .name_to_handle_at ' +
    '.open_by_handle_at +open_by_handle_at .sendmmsg +sendmmsg .process_vm_readv ' +
    '+process_vm_readv .process_vm_writev +process_vm_writev .kcmp .finit_module .seccomp ' +
    '.memfd_create .bpf .execveat .userfaultfd .membarrier .mlock2 .copy_file_range ' +
    '.pkey_mprotect .pkey_alloc .pkey_free .memfd_secret .pciconfig_read .pciconfig_write ' +
    '.pciconfig_iobase .socketcall +socketcall +fanotify_mark .vm86old .modify_ldt .vm86 ' +
    '.kexec_file_load .map_shadow_stack .s390_pci_mmio_read .s390_pci_mmio_write .s390_ipc ' +
    '+s390_ipc .rtas .spu_run .spu_create .subpage_prot .epoll_create .inotify_init .eventfd ' +
    '.signalfd +signalfd .fadvise64 .epoll_wait .recv +recv .send .uselib .time32 .stime32 ' +
    '.utime32 .adjtimex_time32 .sched_rr_get_interval_time32 .nanosleep_time32 ' +
    '.rt_sigtimedwait_time32 +rt_sigtimedwait_time32 .timer_settime32 .timer_gettime32 ' +
    '.clock_settime32 .clock_gettime32 .clock_getres_time32 .clock_nanosleep_time32 ' +
    '.utimes_time32 .futimesat_time32 .pselect6_time32 +pselect6_time32 .ppoll_time32 ' +
    '+ppoll_time32 .utimensat_time32 .clock_adjtime32 .sgetmask .ssetmask .sysfs .ipc +ipc ' +
    '.chown16 .fchown16 .getegid16 .geteuid16 .getgid16 .getgroups16 .getresgid16 .getresuid16 ' +
    '.getuid16 .lchown16 .setfsgid16 .setfsuid16 .setgid16 .setgroups16 .setregid16 ' +
    '.setresgid16 .setresuid16 .setreuid16 .setuid16 .rseq .uretprobe',
  '6.1.192':
    '.io_setup +io_setup .io_destroy .io_submit +io_submit .io_cancel .io_getevents_time32 ' +
    '.io_getevents .io_pgetevents_time32 .io_pgetevents +io_pgetevents +io_pgetevents_time64 ' +
    '.io_uring_setup .io_uring_enter .io_uring_register .lookup_dcookie +lookup_dcookie ' +
    '.eventfd2 .epoll_create1 .epoll_ctl .epoll_pwait +epoll_pwait .epoll_pwait2 +epoll_pwait2 ' +
    '.inotify_init1 .inotify_add_watch .inotify_rm_watch .ioprio_set .ioprio_get .flock ' +
    '.quotactl .quotactl_fd .signalfd4 +signalfd4 .timerfd_create .timerfd_settime ' +
    '.timerfd_settime32 .timerfd_gettime .timerfd_gettime32 .acct .capget .capset .clone3 ' +
    '.futex .futex_time32 .set_robust_list +set_robust_list .get_robust_list +get_robust_list ' +
    '.futex_waitv .kexec_load +kexec_load .init_module .delete_module .syslog .setregid .setgid ' +
    '.setreuid .setuid .setresuid .getresuid .setresgid .getresgid .setfsuid .setfsgid ' +
    '.setgroups .getgroups .mq_open +mq_open .mq_unlink .mq_timedsend .mq_timedsend_time32 ' +
    '.mq_timedreceive .mq_timedreceive_time32 .mq_notify +mq_notify .mq_getsetattr ' +
    '+mq_getsetattr .msgget .old_msgctl .msgctl +msgctl +old_msgctl .msgrcv +msgrcv .msgsnd ' +
    '+msgsnd .semget .old_semctl .semctl +semctl +old_semctl .semtimedop .semtimedop_time32 ' +
    '.semop .shmget .old_shmctl .shmctl +shmctl +old_shmctl .shmat +shmat .shmdt .socket ' +
    '.socketpair .bind .listen .accept .connect .getsockname .getpeername .setsockopt ' +
    '+setsockopt .getsockopt +getsockopt .sendto .shutdown .recvfrom +recvfrom .sendmsg ' +
    '+sendmsg .recvmsg +recvmsg .mremap .add_key .request_key .keyctl +keyctl ' +
    '.landlock_create_ruleset .landlock_add_rule .landlock_restrict_self .fadvise64_64 ' +
    '+fadvise64_64 .swapon .swapoff .mprotect .msync .mlock .munlock .mlockall .munlockall ' +
    '.mincore .madvise .process_madvise .process_mrelease .remap_file_pages .mbind ' +
    '.get_mempolicy .set_mempolicy .migrate_pages .move_pages .set_mempolicy_home_node ' +
    '.perf_event_open .accept4 .recvmmsg .recvmmsg_time32 +recvmmsg_time32 +recvmmsg_time64 ' +
    '.fanotify_init .fanotify_mark .name_to_handle_at .open_by_handle_at +open_by_handle_at ' +
    '.sendmmsg +sendmmsg .process_vm_readv +process_vm_readv .process_vm_writev ' +
    '+process_vm_writev .kcmp .finit_module .seccomp .memfd_create .bpf .execveat .userfaultfd ' +
    '.membarrier .mlock2 .copy_file_range .pkey_mprotect .pkey_alloc .pkey_free .memfd_secret ' +
    '.pciconfig_read .pciconfig_write .pciconfig_iobase .socketcall +socketcall +fanotify_mark ' +
    '.vm86old .modify_ldt .vm86 .kexec_file_load .s390_pci_mmio_read .s390_pci_mmio_write ' +
    '.s390_ipc +s390_ipc .rtas .spu_run .spu_create .subpage_prot .epoll_create .inotify_init ' +
    '.eventfd .signalfd +signalfd .fadvise64 .epoll_wait .recv +recv .send .uselib .time32 ' +
    '.stime32 .utime32 .adjtimex_time32 .sched_rr_get_interval_time32 .nanosleep_time32 ' +
    '.rt_sigtimedwait_time32 +rt_sigtimedwait_time32 .timer_settime32 .timer_gettime32 ' +
    '.clock_settime32 .clock_gettime32 .clock_getres_time32 .clock_nanosleep_time32 ' +
    '.utimes_time32 .futimesat_time32 .pselect6_time32 +pselect6_time32 .ppoll_time32 ' +
    '+ppoll_time32 .utimensat_time32 .clock_adjtime32 .sgetmask .ssetmask .sysfs .ipc +ipc ' +
    '.chown16 .fchown16 .getegid16 .geteuid16 .getgid16 .getgroups16 .getresgid16 .getresuid16 ' +
    '.getuid16 .lchown16 .setfsgid16 .setfsuid16 .setgid16 .setgroups16 .setregid16 ' +
    '.setresgid16 .setresuid16 .setreuid16 .setuid16 .rseq',
};
