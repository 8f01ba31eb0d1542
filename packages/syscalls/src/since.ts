import { ABIS, type Abi } from './abis.gen.ts';
import { ADDITIONS, COMMON_RELEASES, MAN_PAGE_RELEASES } from './since.gen.ts';
import { tableOf } from './tables.ts';

/** What is known of a call's age on one ABI. Distributions backport calls: a hint, no check. */
export type Since =
  /** This ABI has had it from `release` on. */
  | { readonly exactness: 'abi'; readonly release: string }
  /** Some ABI has had it from `release` on; this one from then or later. */
  | { readonly exactness: 'first'; readonly release: string; readonly source: Source }
  /** This ABI got it after release `after`, and has it in release `by`. */
  | { readonly exactness: 'between'; readonly after: string; readonly by: string }
  /** No source tells; this ABI has had it in release `by` already. */
  | { readonly exactness: 'unknown'; readonly by: string };

/** Where a release that holds for some ABI comes from. */
export type Source = 'kernel' | 'man-pages 6.03';

/** They came to x86_64 alone; i386 got the number of map_shadow_stack a release later. */
const X86_64_FIRST = ['map_shadow_stack', 'uretprobe', 'uprobe'];

/** From 5.1 on a new call goes into both tables of x86 at once, before or with all others. */
function isFirst(abi: Abi, name: string): boolean {
  return abi === 'x86_64' || (abi === 'i386' && !X86_64_FIRST.includes(name));
}

function releaseIn(releases: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.keys(releases).find((release) => releases[release]?.split(' ').includes(name));
}

/** The kernels between which the ABI got the call, where comparing them tells. */
function additionOf(abi: Abi, name: string): Since | undefined {
  const found = ADDITIONS.find(({ names }) => {
    const added = names[abi];
    return added === '*' || added?.split(' ').includes(name);
  });
  return found && { exactness: 'between', after: found.after, by: found.by };
}

/** The oldest release that is known to have a call which no addition brought. */
function knownBy(abi: Abi): string {
  const { kernel } = ABIS[abi];
  const [newest] = ADDITIONS;
  return kernel === newest.by ? newest.after : kernel;
}

/**
 * Since when the ABI has the call: exact only where that can be derived. Undefined for a name or
 * number that the ABI does not have.
 * @throws RangeError when `abi` is no ABI.
 */
export function sinceOf(abi: Abi, nameOrNumber: string | number): Since | undefined {
  const row = tableOf(abi, 'sinceOf').find(nameOrNumber);
  if (!row) return undefined;
  const { name } = row;
  const addition = additionOf(abi, name);
  if (addition) return addition;
  const common = releaseIn(COMMON_RELEASES, name);
  if (common !== undefined) {
    return isFirst(abi, name)
      ? { exactness: 'abi', release: common }
      : { exactness: 'first', release: common, source: 'kernel' };
  }
  const manPage = releaseIn(MAN_PAGE_RELEASES, name);
  return manPage === undefined
    ? { exactness: 'unknown', by: knownBy(abi) }
    : { exactness: 'first', release: manPage, source: 'man-pages 6.03' };
}
