import type { z } from 'zod';
import { issuesOf } from '../trace.ts';
import type { Session } from './session.ts';

/** What a step of a trace observed, or the same step of the replay. */
export interface Outcome {
  readonly ret: number;
  /** `ret` is the serial of a key, which is another in each run. */
  readonly serial?: boolean;
  readonly data?: Uint8Array;
  readonly revents?: readonly string[];
  readonly content?: string;
  readonly fd_mnt_id?: number;
}

/** Makes the call of a step. What Linux refuses is thrown as Errno. */
export type Operation = (session: Session, args: unknown) => Outcome;

/** A step that cannot be replayed: its operation or its arguments are none that replays know. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/**
 * An operation from the shape of its arguments and what it does; nothing returned is a `ret` of 0.
 */
export function operation<Args>(
  args: z.ZodType<Args>,
  run: (session: Session, args: Args) => Outcome | number | void,
): Operation {
  return (session, given) => {
    const parsed = args.safeParse(given);
    if (!parsed.success) throw new StepError(`args: ${issuesOf(parsed.error)}`);
    const outcome = run(session, parsed.data);
    return typeof outcome === 'object' ? outcome : { ret: outcome ?? 0 };
  };
}
