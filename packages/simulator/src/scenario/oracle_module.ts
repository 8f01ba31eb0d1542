import { errnoName } from '@kernfmt/uapi/asm-generic/errno';
import { watch_notification } from '@kernfmt/uapi/linux/watch_queue';
import type { SecurityModule } from '../security/hooks.ts';

/**
 * The security module that was compiled into the recorded kernel. Its sysctls say what it refuses:
 * errnos are numbers, 0 allows.
 */
export class OracleModule implements SecurityModule {
  readonly name = 'oracle';
  /** Times that the hook watch_mount was asked. */
  calls = 0;
  watchErrno = 0;
  postErrno = 0;
  /** Which subtype `postErrno` is for; -1: all. */
  postSubtype = -1;

  watch_mount() {
    this.calls++;
    return errnoName(this.watchErrno);
  }

  post_notification(_watcher: unknown, _poster: unknown, record: Uint8Array) {
    const { subtype } = watch_notification.decode(record.subarray(0, watch_notification.size));
    const meant = this.postSubtype === -1 || this.postSubtype === subtype;
    return meant ? errnoName(this.postErrno) : undefined;
  }
}
