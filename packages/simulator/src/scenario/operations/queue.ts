import { LP64 } from '@kernfmt/layout';
import { F_GETFL, F_SETFL, F_SETOWN, F_SETSIG, FASYNC } from '@kernfmt/uapi/asm-generic/fcntl';
import { EPOLL_CTL_ADD, EPOLLET, EPOLLIN } from '@kernfmt/uapi/linux/eventpoll';
import {
  IOC_WATCH_QUEUE_SET_FILTER,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
  watch_notification_filter,
} from '@kernfmt/uapi/linux/watch_queue';
import { z } from 'zod';
import { type Operation, type Outcome, operation, procedure } from '../operation.ts';
import type { Session } from '../session.ts';
import { everyPollEvent, flagsOf, numberOf, pollNames } from '../symbols.ts';
import { flags, path } from './args.ts';

/** A queue by its name, or an fd that may be no queue. */
const queueOrFd = z.union([z.object({ queue: z.string() }), z.object({ fd: z.string() })]);
const end = z.enum(['read', 'write']);

const BAD_ADDRESS = 1;
/** Mounts beside each other, each on a directory of its own that has its number for a name. */
const SIBLINGS = /^mount tmpfs on (\S+), stacked siblings \1\/N$/;
/** What a burst repeats: an operation on the key watched last, or a remount. */
const BURST = /^(?:KEYCTL_\w+|mount (\S+) on (\S+))$/;

const u32 = z.int().min(0).max(0xffff_ffff);
const filter = z
  .object({
    nr_filters: u32,
    reserved: u32,
    filters: z.array(
      z.object({
        type: u32,
        info_filter: u32,
        info_mask: u32,
        subtype_filter: z.array(u32).length(8),
      }),
    ),
  })
  .nullable();
/** Or an address that nothing can be read from. */
const filterOrBad = z.union([filter, z.literal('<bad pointer>')]).default(null);

const watchMount = z.object({
  dfd: z.string().default('AT_FDCWD'),
  path: path.default('/'),
  at_flags: flags.default([]),
  queue: z.string().default('q0'),
  watch_id: z.int(),
});

function fdOf(session: Session, args: z.infer<typeof queueOrFd>): number {
  return session.fd('queue' in args ? args.queue : args.fd);
}

function filterBytes(given: z.infer<typeof filterOrBad>): Uint8Array | number | null {
  if (given === null) return null;
  if (given === '<bad pointer>') return BAD_ADDRESS;
  const { nr_filters, reserved, filters } = given;
  return watch_notification_filter.on(LP64).encode({ nr_filters, __reserved: reserved, filters });
}

function read(session: Session, queue: string, size: number, bad: boolean): Outcome {
  const buffer = bad ? null : new Uint8Array(size);
  const ret = session.task.read(session.end(queue, 'read'), buffer);
  return buffer === null || ret === 0 ? { ret } : { ret, data: buffer.subarray(0, ret) };
}

function poll(session: Session, fd: number): Outcome {
  const entry = { fd, events: everyPollEvent, revents: 0 };
  const ret = session.task.poll([entry]);
  return { ret, revents: pollNames(entry.revents) };
}

function epollWait(session: Session, mode: string): number {
  const { task, epolls } = session;
  let epfd = epolls.get(mode);
  if (epfd === undefined) {
    epfd = task.epoll_create1(0);
    epolls.set(mode, epfd);
    const events = mode === 'edge' ? (EPOLLIN | EPOLLET) >>> 0 : EPOLLIN;
    task.epoll_ctl(epfd, EPOLL_CTL_ADD, session.end('q0', 'read'), { events, data: 0n });
  }
  return task.epoll_wait(epfd, 1).length;
}

/** O_ASYNC on the read end of `q0`, with SIGIO for the task. */
function makeAsync(session: Session): number {
  const { task } = session;
  const fd = session.end('q0', 'read');
  task.fcntl(fd, F_SETOWN, task.pid);
  task.fcntl(fd, F_SETSIG, 0);
  return task.fcntl(fd, F_SETFL, task.fcntl(fd, F_GETFL) | FASYNC);
}

function burst(session: Session, op: string, n: number): void {
  const { task, serials, watchedKey } = session;
  if (op.startsWith('KEYCTL_')) {
    task.keyctl(numberOf(op), serials.toReplayed(watchedKey));
    return;
  }
  const siblings = SIBLINGS.exec(op)?.[1];
  if (siblings !== undefined) {
    task.mkdir(`${siblings}/${n}`, 0o755);
    task.mount('T', `${siblings}/${n}`, 'tmpfs', 0, null);
    return;
  }
  const [, options = '', target = ''] = BURST.exec(op) ?? [];
  const flags = options.split(',').map((option) => `MS_${option.toUpperCase()}`);
  // Each remount of a burst sets nodev, whether its text says so or not.
  task.mount(null, target, null, flagsOf([...flags, 'MS_NODEV']), null);
}

/** The calls on queues and their fds, and those that put watches on mounts. */
export const queueOperations: Record<string, Operation> = {
  pipe2: procedure(z.object({ queue: z.string(), flags }), (session, args) => {
    const flags = flagsOf(args.flags);
    const [read, write] = session.task.pipe2(flags);
    const notification = (flags & O_NOTIFICATION_PIPE) !== 0;
    session.queues.set(args.queue, { read, write, notification });
  }),
  close_end: procedure(
    z.object({ queue: z.string(), end: z.enum(['read', 'write', 'both']) }),
    (session, { queue, end }) => {
      if (end !== 'write') session.closeEnd(queue, 'read');
      if (end !== 'read') session.closeEnd(queue, 'write');
    },
  ),
  set_size: operation(z.object({ size: z.number() }).and(queueOrFd), (session, args) =>
    session.task.ioctl(fdOf(session, args), IOC_WATCH_QUEUE_SET_SIZE, args.size),
  ),
  set_filter: operation(z.object({ filter: filterOrBad }).and(queueOrFd), (session, args) =>
    session.task.ioctl(fdOf(session, args), IOC_WATCH_QUEUE_SET_FILTER, filterBytes(args.filter)),
  ),
  watch_mount: procedure(watchMount, (session, { dfd, path, at_flags, queue, watch_id }) =>
    session.task.watch_mount(session.fd(dfd), path, flagsOf(at_flags), session.fd(queue), watch_id),
  ),
  read: operation(
    z.object({ queue: z.string(), size: z.int(), buffer: z.string().optional() }),
    (session, { queue, size, buffer }) => read(session, queue, size, buffer !== undefined),
  ),
  readv: operation(z.object({ queue: z.string(), iov: z.string() }), (session, { queue, iov }) => {
    const buffers = iov.split(',').map((size) => new Uint8Array(Number(size)));
    return session.task.readv(session.end(queue, 'read'), buffers);
  }),
  write: operation(z.object({ fd: z.string(), size: z.int() }), (session, { fd, size }) =>
    session.task.write(session.fd(fd), new Uint8Array(size)),
  ),
  poll: operation(z.object({ queue: z.string(), end }), (session, { queue, end }) =>
    poll(session, session.end(queue, end)),
  ),
  epoll_wait: operation(z.object({ mode: z.string() }), (session, { mode }) =>
    epollWait(session, mode),
  ),
  fcntl: operation(
    z.object({ fd: z.string().optional(), cmd: z.string(), arg: z.int().default(0) }),
    (session, { fd, cmd, arg }) => {
      if (fd === undefined) return makeAsync(session);
      return session.task.fcntl(session.fd(fd), numberOf(cmd), arg);
    },
  ),
  sigtimedwait: operation(z.object({ signal: z.string() }), ({ task }, { signal }) =>
    task.rt_sigtimedwait([numberOf(signal)]),
  ),
  burst: procedure(
    z.object({
      op: z.union([z.string().regex(BURST), z.string().regex(SIBLINGS)]),
      count: z.int().min(0),
    }),
    (session, { op, count }) => {
      for (let n = 0; n < count; n++) burst(session, op, n);
    },
  ),
};
