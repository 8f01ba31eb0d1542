import type { Call, Observation } from '../subject.ts';

// What the process that has the mounts and the one that started it say to each other: JSON, a
// message a line. A script is one message, its observations another.

/** The first line of the child: whether it can do anything. */
export type Greeting =
  | { readonly ready: true; readonly release: string }
  | { readonly ready: false; readonly reason: string };

/** Calls from a fresh start; or a fresh start to stay in, whose calls come one by one. */
export type Request = readonly Call[] | { readonly begin: true } | { readonly call: Call };

/** In place of an observation: errno, then mountinfo where it is not what it was a call before. */
type Told = readonly [errno: string, mountinfo: Observation['mountinfo'] | null];

export type Reply = readonly Told[];

/** Leaves out what is as it was. */
export function told(observations: readonly Observation[]): Reply {
  let before = '';
  return observations.map(({ errno, mountinfo }) => {
    const now = JSON.stringify(mountinfo);
    const same = now === before;
    before = now;
    return [errno, same ? null : mountinfo];
  });
}

export function observationsOf(reply: Reply): Observation[] {
  let last: Observation['mountinfo'] = {};
  return reply.map(([errno, mountinfo]) => {
    last = mountinfo ?? last;
    return { errno, mountinfo: last };
  });
}
