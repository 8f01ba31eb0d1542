import { z } from 'zod';
import { type Operation, operation, procedure } from '../operation.ts';
import { flagsOf, numberOf } from '../symbols.ts';
import { flags } from './args.ts';

const file = { path: z.string() };

/** The calls that change what the task is or where it is, and what it did besides. */
export const taskOperations: Record<string, Operation> = {
  start: operation(z.object({}), () => 0),
  note: operation(z.object({ text: z.string() }), () => 0),
  // Whatever the kernel does later has been done when a call of the replay returns.
  sleep: operation(z.object({ ms: z.number() }), () => 0),
  seteuid: procedure(z.object({ uid: z.int() }), ({ task }, args) => task.seteuid(args.uid)),
  setrlimit: procedure(
    z.object({ resource: z.string(), soft: z.int() }),
    ({ task }, { resource, soft }) => {
      const { rlim_max } = task.getrlimit(numberOf(resource));
      task.setrlimit(numberOf(resource), { rlim_cur: BigInt(soft), rlim_max });
    },
  ),
  unshare: procedure(z.object({ flags, ns: z.string().optional() }), (session, { flags, ns }) => {
    session.task.unshare(flagsOf(flags));
    if (ns !== undefined) session.addNamespace(ns);
  }),
  setns: procedure(z.object({ ns: z.string() }), (session, { ns }) => session.setns(ns)),
  ns_release: procedure(z.object({ ns: z.string() }), (session, { ns }) =>
    session.releaseNamespace(ns),
  ),
  setup_ext2: procedure(z.object({ device: z.string() }), ({ kernel }, { device }) =>
    kernel.makeExt2(device),
  ),
  // Paths below /proc.
  read_file: operation(z.object(file), ({ sysctls }, { path }) => ({
    ret: 0,
    content: sysctls.read(path),
  })),
  write_file: procedure(z.object({ ...file, data: z.string() }), ({ sysctls }, { path, data }) =>
    sysctls.write(path, data),
  ),
};
