import type { MountGeneration } from '@kernfmt/simulator';
import type { Difference } from './compare.ts';
import { simulatorModel } from './model.ts';
import { type Topology, topologyOf } from './topology.ts';

/** What a kernel does or shows otherwise than the model, and why. */
interface Known {
  /** How it is counted. */
  readonly name: string;
  /** The first kernel that has it, and the commit where that is one. */
  readonly since: string;
  readonly reason: string;
}

/** A difference after which the two go on from different states: the script ends there. */
export interface KnownDifference extends Known {
  readonly is: (difference: Difference) => boolean;
}

/** A text that only one of the two has in its lines, and that is taken out of both. */
export interface KnownText extends Known {
  readonly text: RegExp;
}

/** None is passed over in silence: each line that one is taken out of is counted. */
export const knownTexts: readonly KnownText[] = [
  {
    name: 'tmpfs-inodes',
    since: '5.9 (ea3271f7196c)',
    reason: 'tmpfs tells how wide its inode numbers are, where the kernel is configured to',
    text: /,inode(?:32|64)\b/,
  },
];

/** Takes the known texts out of mount tables, and counts the lines that had one. */
export class KnownTexts {
  readonly counts: Record<string, number> = {};

  readonly takeOut = (topology: Topology): Topology =>
    topology.map((line) => {
      let rest = line;
      for (const { name, text } of knownTexts) {
        const without = rest.replace(text, '');
        if (without !== rest) this.counts[name] = (this.counts[name] ?? 0) + 1;
        rest = without;
      }
      return rest;
    });
}

/**
 * In what kernels differ that the rules of Linux 5.8 are asked to predict. Those of 6.18 have no
 * known difference: what is one goes into the simulator. What each `is` leaves open, the rules of
 * 6.18 decide: they have to predict what the other kernel does.
 */
const changesSince5_8: readonly KnownDifference[] = [
  {
    name: 'mount-setattr',
    since: '5.12',
    reason: 'the call is new',
    is: ({ calls, model }) => calls.at(-1)?.op === 'mount_setattr' && model[0] === 'ENOSYS',
  },
  {
    name: 'source-before-mountpoint',
    since: '6.17',
    reason: 'move_mount() looks at what is to be moved before it looks at where to',
    is: ({ model, subject, calls }) =>
      isMove(calls.at(-1)?.args.flags, calls.at(-1)?.op) &&
      model[0] === 'ENOENT' &&
      subject[0] === 'EINVAL',
  },
  {
    name: 'copies-of-unbindable',
    since: '6.17',
    reason: 'the copy of an unbindable mount in a new namespace is not unbindable',
    is: ({ what, model, subject }) =>
      what === 'topology' &&
      model.some((line) => line.endsWith(' unbindable')) &&
      same(model, subject, (line) => line.replace(/ unbindable$/, '')),
  },
  {
    name: 'umount-propagation',
    since: '6.17 (f0d0ba19985d)',
    reason: 'a umount propagates to the largest set of mounts that can go',
    is: ({ what, calls }) =>
      what === 'topology' && ['umount2', 'rmdir', 'rename'].includes(calls.at(-1)?.op ?? ''),
  },
  {
    name: 'under-the-topmost',
    since: '6.17',
    reason: 'what a propagated copy is put under goes on top of all that the copy has on its root',
    is: ({ what, calls, subject }) =>
      what === 'topology' && isAttach(calls.at(-1)?.op) && subject.some((line) => isStacked(line)),
  },
  {
    name: 'slaves-of-detached-trees',
    since: '6.17',
    reason: 'slaves of a mount in a detached tree receive what its peers do',
    is: ({ what, calls, model, subject }) =>
      what === 'topology' &&
      isAttach(calls.at(-1)?.op) &&
      calls.some(({ op }) => op === 'open_tree') &&
      subject.length > model.length,
  },
];

/** The differences that a model of these rules is known to have from later kernels. */
export function knownDifferences(model: MountGeneration): readonly KnownDifference[] {
  if (model !== '5.8') return [];
  return changesSince5_8.map((change) => ({
    ...change,
    is: (difference) => change.is(difference) && isPredicted(difference),
  }));
}

/** Whether a simulator with the rules of 6.18 does after all these calls what the subject did. */
function isPredicted({ calls, what, subject, after }: Difference): boolean {
  const machine = simulatorModel('6.18')();
  try {
    const { errno, mountinfo } = calls.map((call) => machine.run(call)).at(-1)!;
    if (what === 'errno') return errno === subject[0];
    return topologyOf(mountinfo).join('\n') === after.join('\n');
  } finally {
    machine.close();
  }
}

function isAttach(op: string | undefined): boolean {
  return op === 'mount' || op === 'move_mount';
}

function isMove(flags: unknown, op: string | undefined): boolean {
  return op === 'move_mount' || (Array.isArray(flags) && flags.includes('MS_MOVE'));
}

/** Whether a mount is on the root of its parent: the mount point is there twice. */
function isStacked(line: string): boolean {
  const [way = ''] = line.split(' | ');
  const points = way.replace(/^[^:]*: /, '').split(' > ');
  return points.length > 1 && points.at(-1) === points.at(-2);
}

function same(
  a: readonly string[],
  b: readonly string[],
  change: (line: string) => string,
): boolean {
  return a.map(change).join('\n') === b.map(change).join('\n');
}
