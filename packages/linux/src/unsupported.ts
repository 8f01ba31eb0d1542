/** What is missing, in whole clauses for a person, without final stops. */
export interface Missing {
  /** What this machine or process does not have: `fanotify_init: EINVAL: Linux before 6.15…`. */
  readonly missing: string;
  /** What can be had all the same. */
  readonly works: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * Something the live kernel cannot do here, and which no errno of Linux stands for: no privilege,
 * an old kernel, no native code. `message` has all three parts.
 */
export class LinuxUnsupported extends Error implements Missing {
  override readonly name = 'LinuxUnsupported';
  readonly missing: string;
  readonly works: string;
  readonly remedy: string;

  constructor({ missing, works, remedy }: Missing, options?: ErrorOptions) {
    super(`${missing}; ${works}; ${remedy}`, options);
    this.missing = missing;
    this.works = works;
    this.remedy = remedy;
  }
}

/** A call on this machine that only native code can make. */
export function needsNative(call: string, why: string): LinuxUnsupported {
  return new LinuxUnsupported({
    missing: `${call} takes native calls: ${why}`,
    works: 'notification pipes and mount watches work without them',
    remedy: 'run where the native addon of @kernfmt/linux loads (Linux on x86_64 or arm64)',
  });
}
