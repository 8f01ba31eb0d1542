import type { Cred } from '../../cred.ts';
import type { SecurityModule } from '../hooks.ts';
import type { Key } from '../keys/key.ts';

/** Says how subjects and objects are labelled, and what a label may do to another. */
export interface LabelPolicy {
  /** The label of a task. */
  labelOf(cred: Cred): string;
  /** The label of a key; undefined: everybody may read it. */
  labelOfKey?(key: Key): string | undefined;
  /** Whether a rule lets `subject` do `access` to `object`. Equal labels need none. */
  allows(subject: string, object: string, access: 'read' | 'write'): boolean;
}

/**
 * A sample module in the manner of Smack: to watch a key is to read it, and whoever causes a record
 * writes to the watcher. Directories are not asked about.
 *
 * Analogous to security/smack/smack_lsm.c:smack_watch_key() and smack_post_notification().
 */
export function labels(policy: LabelPolicy): SecurityModule {
  const may = (subject: string, object: string, access: 'read' | 'write'): boolean =>
    subject === object || policy.allows(subject, object, access);
  return {
    name: 'labels',
    watch_key(watcher, key) {
      const object = policy.labelOfKey?.(key);
      if (object === undefined || watcher.capable) return undefined;
      return may(policy.labelOf(watcher), object, 'read') ? undefined : 'EACCES';
    },
    post_notification(watcher, poster) {
      const [subject, object] = [policy.labelOf(poster), policy.labelOf(watcher)];
      return may(subject, object, 'write') ? undefined : 'EACCES';
    },
  };
}
