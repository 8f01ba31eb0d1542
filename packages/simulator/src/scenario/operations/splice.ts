import { FIONREAD } from '@kernfmt/uapi/asm-generic/ioctls';
import { z } from 'zod';
import { type Operation, type Outcome, operation } from '../operation.ts';
import type { Session } from '../session.ts';

const bothEnds = z.object({ fd_in: z.string(), fd_out: z.string(), len: z.int().min(0) });

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
  splice: operation(bothEnds, (session, { fd_in, fd_out, len }) =>
    session.task.splice(session.fd(fd_in), null, session.fd(fd_out), null, len, 0),
  ),
  tee: operation(bothEnds, (session, { fd_in, fd_out, len }) =>
    session.task.tee(session.fd(fd_in), session.fd(fd_out), len, 0),
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
