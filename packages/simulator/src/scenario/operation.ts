import type { z } from 'zod';
import type { Session } from './session.ts';

/** What a step observed. */
export interface Outcome {
  readonly ret: number;
  /** `ret` is the serial of a key, which is another in each run. */
  readonly serial?: boolean;
  /** Of a read: the bytes. */
  readonly data?: Uint8Array;
  /** Of a poll: the events, by their C names. */
  readonly revents?: readonly string[];
  /** Of an ioctl: the int that it wrote. */
  readonly value?: number;
  /** Of a file that was read: its text. */
  readonly content?: string;
  /** Of a call that makes an fd: the id of the mount behind it. */
  readonly fd_mnt_id?: number;
  /** Of a program that has ended: what it wrote, and its exit status. */
  readonly stdout?: Uint8Array;
  readonly stderr?: Uint8Array;
  readonly exit?: number | 'killed';
}

/** What a step of a scenario does. */
export interface Operation {
  /** What is wrong with arguments, as zod has it; nothing for good ones. */
  check(args: unknown): readonly z.core.$ZodIssue[];
  /**
   * Makes the calls. What Linux refuses is thrown as Errno.
   * @throws StepError for arguments that `check` has something against
   */
  run(session: Session, args: unknown): Outcome;
}

/** A step that cannot be made: its operation or its arguments are none that scenarios know. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/** An operation that returns nothing: its `ret` is 0. */
export function procedure<Args>(
  shape: z.ZodType<Args>,
  run: (session: Session, args: Args) => void,
): Operation {
  return operation(shape, (session, args) => {
    run(session, args);
    return 0;
  });
}

/** An operation from the shape of its arguments and what it does. */
export function operation<Args>(
  shape: z.ZodType<Args>,
  run: (session: Session, args: Args) => Outcome | number,
): Operation {
  return {
    check: (args) => shape.safeParse(args).error?.issues ?? [],
    run(session, args) {
      const parsed = shape.safeParse(args);
      if (!parsed.success) {
        const issues = parsed.error.issues.map(
          ({ path, message }) => `${path.join('.')}: ${message}`,
        );
        throw new StepError(`args: ${issues.join('; ')}`);
      }
      const outcome = run(session, parsed.data);
      return typeof outcome === 'object' ? outcome : { ret: outcome };
    },
  };
}
