import { z } from 'zod';
import { type Operation, operation, procedure } from '../operation.ts';
import type { RunningProgram } from '../program.ts';
import type { Session } from '../session.ts';

/** The program that runs. @throws RangeError without one */
function running({ program }: Session): RunningProgram {
  if (program === undefined) throw new RangeError('there is no program: spawn comes first');
  return program;
}

/** Runs of a program beside the task that makes the calls. */
export const programOperations: Record<string, Operation> = {
  spawn: procedure(z.object({ program: z.string() }), (session, { program }) =>
    session.spawn(program),
  ),
  signal: procedure(z.object({ signal: z.enum(['SIGSTOP', 'SIGCONT']) }), (session, { signal }) => {
    running(session).stopped = signal === 'SIGSTOP';
  }),
  /** Ends the program, if it has not ended by itself. */
  watch_test_result: operation(z.object({}), (session) => {
    const program = running(session);
    program.kill();
    session.program = undefined;
    const { exit = 'killed', stdout, stderr } = program;
    return { ret: 0, stdout: joined(stdout), stderr: joined(stderr), exit };
  }),
};

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
