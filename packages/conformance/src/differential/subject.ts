import type { Mountinfo } from './topology.ts';

/**
 * A call as traces and scenarios have it: its name and its arguments, flags and fds by name. Those
 * that subjects get: mount, umount2, pivot_root, open_tree, move_mount, mount_setattr, mkdir,
 * rmdir, rename, open, close, unshare, setns, ns_release.
 */
export interface Call {
  readonly op: string;
  readonly args: Readonly<Record<string, string | readonly string[] | null>>;
}

/** What there is to see of a call: how it ended, and what is mounted afterwards. */
export interface Observation {
  /** `OK`, or the C name of the errno. */
  readonly errno: string;
  /** Of each namespace that is held. The first is `ns0`; unshare names the others. */
  readonly mountinfo: Mountinfo;
}

/** What is at `/` when a machine starts. */
export const startDirectories = ['/a', '/b', '/a/a', '/a/b', '/b/a', '/a/a/a'] as const;

/**
 * An implementation that makes one call after the other. It begins with a tmpfs `root` at `/` that
 * has the start directories, private, in a namespace `ns0`, and nothing else.
 */
export interface Machine {
  /** The task is in this namespace. */
  readonly namespace: string;
  /** Scripts leave alone what is not mounted here or below; everything, if it is missing. */
  readonly base?: string;
  run(call: Call): Observation;
  close(): void;
}

/** An implementation that is given a list of calls, from a fresh start each time. */
export interface Subject {
  readonly name: string;
  /** Makes the calls; an observation for each, in order. */
  play(calls: readonly Call[]): Promise<readonly Observation[]>;
  close(): void;
}

/** A subject of machines. */
export function subjectOf(name: string, start: () => Machine): Subject {
  return {
    name,
    async play(calls) {
      const machine = start();
      try {
        return await Promise.all(calls.map((call) => machine.run(call)));
      } finally {
        machine.close();
      }
    },
    close: () => undefined,
  };
}
