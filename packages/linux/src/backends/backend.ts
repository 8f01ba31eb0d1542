import type { MountReader } from '@kernfmt/kernel';
import type { Namespace } from '../namespace.ts';
import type { Native } from '../native/open.ts';
import type { Missing } from '../unsupported.ts';
import type { Notifier } from '../watches/notifier.ts';

/** The back ends that say what happens to mounts. */
export type MountBackendName = 'fanotify' | 'mountinfo';

/** What a back end can be told. */
export interface BackendOptions {
  /** Milliseconds between two looks at mountinfo where nothing can wake up for it. */
  readonly interval: number;
  /** What the table is read from; `auto` is statmount where the kernel has it. */
  readonly table: 'auto' | 'statmount' | 'mountinfo';
}

/** Why a back end cannot be had, and the call that said so when it was one. */
export interface Refusal extends Missing {
  readonly call?: string;
  /** The errno's number, positive. */
  readonly errno?: number;
}

/** A back end at work. */
export interface MountSource {
  /** How it learns of changes and what it reads, for people. */
  readonly how: string;
  /** What it does not tell, or tells otherwise than the series, for people: a clause each. */
  readonly gaps: readonly string[];
  /** Full descriptions, with the ids that records carry. */
  readonly mounts: MountReader;
  /** Whether the mount namespace is gone, where that can be known. */
  readonly hasEnded: boolean;
  /**
   * Tells the notifier of what has happened by now, all of it or the next few events: returns
   * whether there is more. What is left stays with the kernel, which has far more room than the
   * queues. Never blocks.
   * @throws Errno when the kernel refuses what it granted before
   */
  pump(): boolean;
  /** Tells of all that has happened by now, whatever it costs. @throws Errno as `pump` */
  settle(): void;
  /** Whether the event loop has to be kept alive: somebody sleeps on a queue. */
  hold(held: boolean): void;
  close(): void;
}

/** What a back end works with. `wake` is for its fds and timers to call: it pumps. */
export interface Surroundings {
  readonly native: Native;
  readonly namespace: Namespace;
  readonly notifier: Notifier;
  readonly wake: () => void;
  readonly options: BackendOptions;
}

/** The table of operations of a back end. */
export interface MountBackend {
  readonly name: MountBackendName;
  /**
   * Finds out by doing it whether it works here: fills the notifier's table and keeps it true from
   * then on, or leaves nothing open and says why not.
   * @throws Errno for a failure that has nothing to do with what this machine supports
   */
  open(surroundings: Surroundings): MountSource | Refusal;
}

export const isRefusal = (outcome: MountSource | Refusal): outcome is Refusal =>
  'missing' in outcome;
