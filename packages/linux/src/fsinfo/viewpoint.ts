import { openSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import type { Host } from '../host.ts';
import { type Namespace, type OpenFromRoot, openIn } from '../namespace.ts';
import type { Native } from '../native/open.ts';
import { call } from '../refused.ts';

/** From where mounts are seen: the calling thread, or a process in another mount namespace. */
export class Viewpoint {
  /** For statmount() and listmount(): 0 for the caller's own; -errno before Linux 6.11. */
  readonly mnt_ns_id: bigint;
  readonly isOwn: boolean;
  readonly #namespace: Namespace | undefined;
  readonly #open: OpenFromRoot;

  constructor(host: Host, native: Native, namespace: Namespace | undefined) {
    this.isOwn = namespace === undefined || namespace.isOwn;
    this.mnt_ns_id = namespace?.mnt_ns_id ?? 0n;
    this.#namespace = namespace;
    this.#open = namespace === undefined || this.isOwn ? openSync : openIn(namespace, host, native);
  }

  /** Where procfs has a file of one who looks from there. @throws Errno ESRCH where nobody does */
  proc(file: string): string {
    if (this.isOwn) return `/proc/thread-self/${file}`;
    const pid = this.#namespace?.member();
    if (pid === undefined) throw errno('ESRCH');
    return `/proc/${pid}/${file}`;
  }

  /** Opens what an absolute path leads to there. @throws Errno */
  open(path: Uint8Array, flags: number): number {
    return call(() => this.#open(Buffer.from(path), flags));
  }
}
