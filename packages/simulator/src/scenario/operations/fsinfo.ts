import { LP64 } from '@kernfmt/layout';
import { fsinfo_params } from '@kernfmt/uapi/linux/fsinfo';
import { z } from 'zod';
import { type Operation, operation } from '../operation.ts';
import { numberOf } from '../symbols.ts';
import { path } from './args.ts';

/** What the buffer is full of before the call. */
const UNTOUCHED = 0xee;
/** More is never written: a buffer said to be larger ends here. */
const BUFFER_MAX = 1 << 20;

const u32 = z.int().min(0).max(0xffff_ffff);
/** A size_t. */
const size = z.int().min(0);
/** A null pointer, where the argument is there. */
const pointer = z.null().optional();

const fsinfoArgs = z.object({
  dfd: z.string().default('AT_FDCWD'),
  path: path.default('/'),
  resolve_flags: u32.default(0),
  at_flags: u32.default(0),
  flags: u32.default(0),
  request: z.string().default('0x0'),
  Nth: u32.default(0),
  Mth: u32.default(0),
  params: pointer,
  params_size: size.default(fsinfo_params.on(LP64).size),
  /** What each byte behind the struct is. */
  excess: z.int().min(0).max(0xff).default(0),
  buffer: pointer,
  buf_size: size.default(4096),
});

function paramsOf(args: z.infer<typeof fsinfoArgs>): Uint8Array | null {
  if (args.params === null) return null;
  const { resolve_flags, at_flags, flags, request, Nth, Mth, params_size, excess } = args;
  const codec = fsinfo_params.on(LP64);
  const bytes = new Uint8Array(Math.max(codec.size, params_size)).fill(excess, codec.size);
  codec.encode(
    {
      resolve_flags: BigInt(resolve_flags),
      at_flags,
      flags,
      request: numberOf(request),
      Nth,
      Mth,
    },
    bytes,
  );
  return bytes;
}

/** The call of the fsinfo series; what it observes is the whole buffer. */
export const fsinfoOperations: Record<string, Operation> = {
  fsinfo: operation(fsinfoArgs, (session, args) => {
    const { params_size, buf_size } = args;
    const buffer =
      args.buffer === null ? null : new Uint8Array(Math.min(buf_size, BUFFER_MAX)).fill(UNTOUCHED);
    const dfd = session.fd(args.dfd);
    const params = paramsOf(args);
    const ret = session.task.sys_fsinfo(dfd, args.path, params, params_size, buffer, buf_size);
    return buffer === null ? { ret } : { ret, data: buffer };
  }),
};
