import { errno, type Path } from '@kernfmt/kernel';
import type { Attribute } from '../../src/attribute.ts';
import { type Answer, answer, type FsinfoProvider } from '../../src/server.ts';

/** What a provider under test found: which function was asked, and with what. */
export interface Found {
  readonly by: 'path' | 'fd' | 'mount';
  readonly args: readonly unknown[];
}

/** Values by the C names of attributes; an Errno is thrown. */
export type Values = ReadonlyMap<Attribute, unknown>;

/** Answers whose values are at hand. */
export function answersOf<Object>(values: Values): Answer<Object>[] {
  return [...values].map(([attribute, value]) =>
    answer(attribute, () => {
      if (value instanceof Error) throw value;
      return value as never;
    }),
  );
}

/** A kernel that finds everything, and remembers what it was asked for and let go of. */
export class World implements FsinfoProvider<Found> {
  readonly common: readonly Answer<Found>[];
  readonly own: readonly Answer<Found>[];
  readonly released: Found[] = [];
  /** Thrown by the look-up, and by the security module. */
  refusal: Error | undefined;
  denial: Error | undefined;

  constructor(common: Values, own: Values = new Map()) {
    this.common = answersOf(common);
    this.own = answersOf(own);
  }

  path(...args: [number, Path, bigint, number]): Found {
    return this.#find('path', args);
  }

  fd(...args: [number]): Found {
    return this.#find('fd', args);
  }

  mount(...args: [number, number]): Found {
    return this.#find('mount', args);
  }

  sb_statfs(): void {
    if (this.denial !== undefined) throw this.denial;
  }

  filesystem(): readonly Answer<Found>[] {
    return this.own;
  }

  release(found: Found): void {
    this.released.push(found);
  }

  #find(by: Found['by'], args: readonly unknown[]): Found {
    if (this.refusal !== undefined) throw this.refusal;
    return { by, args };
  }
}

/** What a call returned, or the name of its errno. */
export function outcome(call: () => number): number | string {
  try {
    return call();
  } catch (error) {
    for (const code of CODES) if (error === errno(code)) return code;
    throw error;
  }
}

const CODES = [
  'E2BIG',
  'EACCES',
  'EBADF',
  'EFAULT',
  'EINVAL',
  'EIO',
  'ENODATA',
  'ENOENT',
  'EOPNOTSUPP',
  'EOVERFLOW',
  'EPERM',
  'ERANGE',
  'EXDEV',
] as const;
