// pnpm --filter @kernfmt/generate start tables: Linux 7.3.4
// DO NOT EDIT

/** First number that means the same call on every architecture (on alpha: plus 110). */
export const COMMON_FIRST = 424;

/** What alpha adds to a common number. */
export const ALPHA_SHIFT = 110;

/** Calls from COMMON_FIRST up, in number order. */
export const COMMON_CALLS =
  'pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount ' +
  'fsopen fsconfig fsmount fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 ' +
  'process_madvise epoll_pwait2 mount_setattr quotactl_fd landlock_create_ruleset ' +
  'landlock_add_rule landlock_restrict_self memfd_secret process_mrelease futex_waitv ' +
  'set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake futex_wait ' +
  'futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules mseal ' +
  'setxattrat getxattrat listxattrat removexattrat open_tree_attr file_getattr file_setattr ' +
  'listns rseq_slice_yield fchroot';

/** What the capital letters of a packed table stand for, from A on. */
export const FRAGMENTS = 'time get set sched_ at osf_ notify read re ctl sig ock';
