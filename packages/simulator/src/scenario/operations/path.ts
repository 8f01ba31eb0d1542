import { O_CLOEXEC, O_CREAT, O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import { z } from 'zod';
import { type Operation, operation, procedure } from '../operation.ts';
import { flagsOf } from '../symbols.ts';
import { flags, path } from './args.ts';

const FILE_MODE = 0o644;
const DIRECTORY_MODE = 0o755;

/** The calls that look up, make and unmake names. */
export const pathOperations: Record<string, Operation> = {
  chdir: procedure(z.object({ path }), ({ task }, args) => task.chdir(args.path)),
  chroot: procedure(z.object({ path }), ({ task }, args) => task.chroot(args.path)),
  chmod: procedure(z.object({ path, mode: z.int() }), ({ task }, args) =>
    task.chmod(args.path, args.mode),
  ),
  mkdir: procedure(z.object({ path, mode: z.int().default(DIRECTORY_MODE) }), ({ task }, args) =>
    task.mkdir(args.path, args.mode),
  ),
  rmdir: procedure(z.object({ path }), ({ task }, args) => task.rmdir(args.path)),
  unlink: procedure(z.object({ path }), ({ task }, args) => task.unlink(args.path)),
  rename: procedure(z.object({ from: path, to: path }), ({ task }, args) =>
    task.rename(args.from, args.to),
  ),
  symlink: procedure(z.object({ from: path, to: path }), ({ task }, args) =>
    task.symlink(args.from, args.to),
  ),
  stat: operation(z.object({ path }), ({ task }, args) => {
    task.stat(args.path);
    return 0;
  }),
  create_file: procedure(z.object({ path }), ({ task }, args) => {
    task.close(task.open(args.path, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE));
  }),
  open: operation(z.object({ fd: z.string(), path, flags }), (session, args) => {
    const fd = session.task.open(args.path, flagsOf(args.flags), FILE_MODE);
    session.fds.set(args.fd, fd);
    return { ret: 0, fd_mnt_id: session.mountIdOf(fd) };
  }),
  close: procedure(z.object({ fd: z.string() }), (session, args) => session.closeFd(args.fd)),
};
