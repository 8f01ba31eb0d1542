import { errno } from '@kernfmt/kernel';

/** What Linux tells. @throws Errno EOPNOTSUPP where it does not */
export function orUnsupported<T>(told: T | undefined): T {
  if (told === undefined) throw errno('EOPNOTSUPP');
  return told;
}
