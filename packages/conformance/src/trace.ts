import { z } from 'zod';

const hex = z.string().regex(/^([0-9a-f]{2})*$/, 'should be bytes in lower-case hexadecimal');

/**
 * One call that the recording program made, with what it returned and what could be observed after
 * it. `records` is what a drain of each queue gave, one record an element; `mountinfo` the lines of
 * each namespace where they differ from those of the step before. Anything else an operation
 * observes stands in a member of its own.
 */
export const stepSchema = z.looseObject({
  n: z.int().min(0),
  op: z.string(),
  args: z.looseObject({}),
  ret: z.int(),
  /** `OK`, or the C name of the errno. */
  errno: z.string(),
  records: z.record(z.string(), z.array(hex)).optional(),
  /** Of a read: the bytes. */
  data: hex.optional(),
  mountinfo: z.record(z.string(), z.array(z.string())).optional(),
  /** Of a poll: the events, by their C names. */
  revents: z.array(z.string()).optional(),
  /** Of an ioctl: the int that it wrote. */
  value: z.int().optional(),
  /** Of a call that makes an fd: the id of the mount behind it. */
  fd_mnt_id: z.int().optional(),
  /** Of a file that was read: its text, without the newline. */
  content: z.string().optional(),
});

/** A recording of one scenario on a freshly booted kernel: schema `mount-notify-trace/1`. */
export const traceSchema = z.looseObject({
  schema: z.literal('mount-notify-trace/1'),
  scenario: z.string(),
  description: z.string(),
  kernel: z.string(),
  /** False: the kernel oopsed in the call after the last step. */
  complete: z.boolean(),
  kernel_log: z.array(z.string()).optional(),
  /** Whether each queue was drained after each step; by default, where no step reads from one. */
  drained: z.boolean().optional(),
  /** Whether a log was open on `/`; by default in all but random scenarios, `rand_…`. */
  log: z.boolean().optional(),
  steps: z.array(stepSchema),
});

export type Step = z.infer<typeof stepSchema>;
export type Trace = z.infer<typeof traceSchema>;

/** A text that is no trace: says where, by line or by path. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}

/**
 * A trace from the text of its file.
 * @throws TraceError that says what is wrong and where: `steps.3.ret: …`
 */
export function parseTrace(text: string): Trace {
  const result = traceSchema.safeParse(json(text));
  if (result.success) return result.data;
  throw new TraceError(issuesOf(result.error));
}

/** What zod found, on one line: `steps.3.ret: …; …`. */
function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TraceError(`no JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
