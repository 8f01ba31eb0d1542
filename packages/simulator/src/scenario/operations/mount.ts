import { LP64 } from '@kernfmt/layout';
import { mount_attr } from '@kernfmt/uapi/linux/mount';
import { z } from 'zod';
import { type Operation, operation, procedure } from '../operation.ts';
import type { Session } from '../session.ts';
import { flagsOf, numberOf } from '../symbols.ts';
import { flags, path, text } from './args.ts';

const mount = z.object({ source: text, target: path, fstype: text, flags, data: text });

const setattr = z.object({
  dfd: z.string().default('AT_FDCWD'),
  path,
  flags: flags.default([]),
  attr_set: flags.default([]),
  attr_clr: flags.default([]),
  propagation: flags.default([]),
});

/** Keeps a new fd under the trace's name; says which mount is behind it. */
function opened(session: Session, name: string, fd: number) {
  session.fds.set(name, fd);
  return { ret: 0, fd_mnt_id: session.mountIdOf(fd) };
}

/** Keeps a new fd that is no mount's. */
function keep(session: Session, name: string, fd: number): void {
  session.fds.set(name, fd);
}

function mountSetattr(session: Session, args: z.infer<typeof setattr>): void {
  const attr = mount_attr.on(LP64).encode({
    attr_set: BigInt(flagsOf(args.attr_set)),
    attr_clr: BigInt(flagsOf(args.attr_clr)),
    propagation: BigInt(flagsOf(args.propagation)),
    userns_fd: 0n,
  });
  session.task.mount_setattr(session.fd(args.dfd), args.path, flagsOf(args.flags), attr);
}

/** The calls that change which mounts there are. */
export const mountOperations: Record<string, Operation> = {
  mount: procedure(mount, ({ task }, args) =>
    task.mount(args.source, args.target, args.fstype, flagsOf(args.flags), args.data),
  ),
  umount2: procedure(z.object({ target: path, flags }), ({ task }, args) =>
    task.umount2(args.target, flagsOf(args.flags)),
  ),
  pivot_root: procedure(z.object({ new_root: path, put_old: path }), ({ task }, args) =>
    task.pivot_root(args.new_root, args.put_old),
  ),
  open_tree: operation(
    z.object({ fd: z.string(), dfd: z.string(), path, flags }),
    (session, args) => {
      const flags = flagsOf(args.flags);
      return opened(
        session,
        args.fd,
        session.task.open_tree(session.fd(args.dfd), args.path, flags),
      );
    },
  ),
  move_mount: procedure(
    z.object({ from_dfd: z.string(), from: path, to_dfd: z.string(), to: path, flags }),
    (session, args) =>
      session.task.move_mount(
        session.fd(args.from_dfd),
        args.from,
        session.fd(args.to_dfd),
        args.to,
        flagsOf(args.flags),
      ),
  ),
  fsopen: procedure(z.object({ fd: z.string(), fstype: text }), (session, args) =>
    keep(session, args.fd, session.task.fsopen(args.fstype, 0)),
  ),
  fsconfig: procedure(
    z.object({ fd: z.string(), cmd: z.string(), key: text, value: text, aux: z.int().default(0) }),
    (session, args) =>
      session.task.fsconfig(
        session.fd(args.fd),
        numberOf(args.cmd),
        args.key,
        args.value,
        args.aux,
      ),
  ),
  fsmount: operation(
    z.object({ fd: z.string(), fs_fd: z.string(), attr: flags }),
    (session, args) =>
      opened(session, args.fd, session.task.fsmount(session.fd(args.fs_fd), 0, flagsOf(args.attr))),
  ),
  mount_setattr: procedure(setattr, mountSetattr),
  fspick: procedure(
    z.object({ fd: z.string(), dfd: z.string().default('AT_FDCWD'), path, flags }),
    (session, args) => {
      const fd = session.task.fspick(session.fd(args.dfd), args.path, flagsOf(args.flags));
      keep(session, args.fd, fd);
    },
  ),
};
