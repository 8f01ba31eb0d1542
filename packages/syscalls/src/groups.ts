import { GROUPS } from './groups.gen.ts';

/** Name of a group of calls. */
export type Group = keyof typeof GROUPS;

/** Every group, in alphabetical order. */
export const groups = /* @__PURE__ */ Object.freeze(Object.keys(GROUPS)) as readonly Group[];

function groupNamed(group: Group, caller: string): (typeof GROUPS)[Group] {
  if (!Object.hasOwn(GROUPS, group)) throw new RangeError(`${caller}: no group is named ${group}`);
  return GROUPS[group];
}

/**
 * What the calls of a group have in common.
 * @throws RangeError when there is no such group.
 */
export function aboutGroup(group: Group): string {
  return groupNamed(group, 'aboutGroup').about;
}

/**
 * Names of a group's calls over all ABIs, in alphabetical order: no ABI has all of them.
 * @throws RangeError when there is no such group.
 */
export function namesIn(group: Group): readonly string[] {
  return groupNamed(group, 'namesIn').names.split(' ');
}

/**
 * Groups of a call, by where the kernel defines it, what arguments it takes, or its name; empty
 * for a call that belongs to none and for an unknown name. Calls that every kernel answers with
 * ENOSYS are in a group only if their name says so.
 */
export function groupsOf(name: string): Group[] {
  return groups.filter((group) => namesIn(group).includes(name));
}
