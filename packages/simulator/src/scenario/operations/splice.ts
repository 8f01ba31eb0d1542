import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { z } from 'zod';
import { type Operation, type Outcome, operation } from '../operation.ts';
import type { Session } from '../session.ts';

const size = z.int().min(0);
/** Where from, where to, how much: by C's names, or in short. */
const transfer = z.union([
  z.object({ fd_in: z.string(), fd_out: z.string(), len: size }),
  z
    .object({ from: z.string(), to: z.string(), size })
    .transform(({ from, to, size: len }) => ({ fd_in: from, fd_out: to, len })),
]);

/** The fd that bytes go into: of a pipe that is named without an end, the write end. */
function outOf(session: Session, name: string): number {
  return session.queues.has(name) ? session.end(name, 'write') : session.fd(name);
}

/** FIONREAD: how many bytes a read would find. */
function bytesQueued(session: Session, fd: string): Outcome {
  const buffer = new Uint8Array(Int32Array.BYTES_PER_ELEMENT);
  const ret = session.task.ioctl(session.fd(fd), FIONREAD, buffer);
  return { ret, value: new DataView(buffer.buffer).getInt32(0, true) };
}

/** What else is done to pipes, and by others that have them. */
export const spliceOperations: Record<string, Operation> = {
  ioctl: operation(z.object({ fd: z.string(), cmd: z.literal('FIONREAD') }), (session, { fd }) =>
    bytesQueued(session, fd),
  ),
  splice: operation(transfer, (session, { fd_in, fd_out, len }) =>
    session.task.splice(session.fd(fd_in), null, outOf(session, fd_out), null, len, 0),
  ),
  tee: operation(transfer, (session, { fd_in, fd_out, len }) =>
    session.task.tee(session.fd(fd_in), outOf(session, fd_out), len, 0),
  ),
  /** A child, which has the same open files, reads and ends. */
  child_read: operation(
    z.object({ queue: z.string(), size: z.int().min(0) }),
    (session, { queue, size }): Outcome => {
      const child = session.task.fork();
      try {
        const buffer = new Uint8Array(size);
        const ret = child.read(session.end(queue, 'read'), buffer);
        return ret === 0 ? { ret } : { ret, data: buffer.subarray(0, ret) };
      } finally {
        child.exit();
      }
    },
  ),
};
