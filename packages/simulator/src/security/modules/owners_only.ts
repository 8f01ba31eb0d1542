import type { Cred } from '../../cred.ts';
import type { SecurityModule } from '../hooks.ts';

/**
 * A sample module: a user may watch the directories and keys that are his own, and hears only of
 * what he did himself. Who is capable is not restricted.
 */
export function ownersOnly(): SecurityModule {
  const may = (cred: Cred, uid: number): boolean => cred.capable || cred.euid === uid;
  return {
    name: 'owners_only',
    watch_mount: (watcher, { dentry }) =>
      may(watcher, dentry.d_inode.i_uid) ? undefined : 'EPERM',
    watch_key: (watcher, key) => (may(watcher, key.uid) ? undefined : 'EPERM'),
    post_notification: (watcher, poster) => (may(watcher, poster.euid) ? undefined : 'EACCES'),
  };
}
