/** What no back end of today's kernels can tell. docs/live.md has the reasons. */
export const COMMON_GAPS: readonly string[] = [
  'changes of attributes as they are made: they are found by comparison, a little later',
  'a remount that changes nothing, and a change that was undone before the comparison',
  'fsconfig() on its own: found when something else happens',
  'types of propagation (as in the series), automounts as such, expiry but for its UNMOUNT',
];
