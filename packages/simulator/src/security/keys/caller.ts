import type { Cred } from '../../cred.ts';
import type { OpenFile } from '../../fs/file.ts';
import type { Security } from '../hooks.ts';
import type { TaskKeyrings } from './process_keys.ts';
import type { KeyRegistry } from './registry.ts';

/** What calls on keys need of the task that makes them. */
export interface KeyCaller {
  readonly cred: Cred;
  readonly keyrings: TaskKeyrings;
  readonly kernel: { readonly keys: KeyRegistry; readonly security: Security };
  /** The open file of an fd; undefined where there is none. */
  openFile(fd: number): OpenFile | undefined;
  /** Soft limit of a resource. */
  limitOf(resource: number): number;
}
