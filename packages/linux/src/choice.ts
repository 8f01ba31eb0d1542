import type { MountBackendName, Refusal } from './backends/backend.ts';

/** Where queues and records come from. `kernel`: Linux's own, which know keys and no mounts. */
export type Backend = 'kernel' | MountBackendName;

/** One back end in the order of preference, and why it is or is not the one. */
export interface Candidate {
  readonly backend: Backend;
  readonly taken: boolean;
  /** How it works, or what is missing for it. */
  readonly reason: string;
  /** What to do to get it; undefined for one that was taken or that was not tried. */
  readonly remedy: string | undefined;
  /** The call that refused, and its errno, where one did. */
  readonly call: string | undefined;
  readonly errno: number | undefined;
}

/** What was asked for, what was chosen, and every better one that was not. */
export interface Choice {
  readonly asked: 'auto' | Backend;
  readonly backend: Backend;
  /** The better ones first; the last one was taken. */
  readonly candidates: readonly Candidate[];
  /** What the chosen one does not tell, or tells otherwise than the series: a clause each. */
  readonly gaps: readonly string[];
}

const rest = { remedy: undefined, call: undefined, errno: undefined } as const;

export const takenCandidate = (backend: Backend, how: string): Candidate => ({
  backend,
  taken: true,
  reason: how,
  ...rest,
});

export const refusedCandidate = (backend: Backend, refusal: Refusal): Candidate => ({
  backend,
  taken: false,
  reason: refusal.missing,
  remedy: refusal.remedy,
  call: refusal.call,
  errno: refusal.errno,
});

/** Why `auto` passes over the real queues. */
export const kernelCandidate: Candidate = {
  backend: 'kernel',
  taken: false,
  reason: 'no released kernel has watch_mount: its own queues tell of keys only',
  ...rest,
};

/** The choice for people: each candidate, what would make it possible, and the gaps of the one. */
export function explainChoice({ asked, backend, candidates, gaps }: Choice): string {
  const how = asked === 'auto' ? 'the best of what works here' : 'as asked for';
  const lines = [`back end ${backend}, ${how}`];
  for (const { backend: name, taken, reason, remedy } of candidates) {
    lines.push(`  ${name}: ${taken ? 'taken' : 'not taken'}: ${reason}`);
    if (remedy !== undefined) lines.push(`    to have it: ${remedy}`);
  }
  lines.push('what it does not tell, or not as the series did (docs/live.md has all):');
  for (const gap of gaps) lines.push(`  ${gap}`);
  return lines.join('\n');
}
