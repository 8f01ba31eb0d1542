import { Errno, errno } from '@kernfmt/kernel';

/** The errno of a Node fs error as the kernel surface throws it; other errors stay as they are. */
function asErrno(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Errno) return error;
  const number: unknown = Reflect.get(error, 'errno');
  return typeof number === 'number' && number < 0 ? errno(-number) : error;
}

/** Runs a synchronous fs call. @throws Errno for what Linux refused */
export function call<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw asErrno(error);
  }
}
