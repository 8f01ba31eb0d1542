import { readFileSync } from 'node:fs';
import { query, ver_21 } from '@kernfmt/fsinfo';
import { errno } from '@kernfmt/kernel';
import { O_NOTIFICATION_PIPE } from '@kernfmt/uapi/linux/watch_queue';
import { expect, it } from 'vitest';
import { openLinux, openWith } from '../../src/open.ts';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { hasNative } from '../native/live.ts';

const { FSINFO_ATTR_LIMITS, FSINFO_ATTR_MOUNT_INFO, FSINFO_ATTR_STATFS } = ver_21;

it.runIf(hasNative)(
  'a notification pipe is asked as a pipe, not as the device behind its fd',
  () => {
    const kernel = openLinux();
    const { task } = kernel;
    const [fd] = task.pipe2(O_NOTIFICATION_PIPE);
    const [plain] = task.pipe2(0);
    const open = () => readFileSync('/proc/self/status', 'latin1').match(/^FDSize.*/m)![0];
    const before = open();
    for (let i = 0; i < 300; i++) {
      for (const attribute of [FSINFO_ATTR_STATFS, FSINFO_ATTR_LIMITS]) {
        expect(query(task, { fd }, attribute)).toEqual(query(task, { fd: plain }, attribute));
      }
    }
    expect(open()).toBe(before);
    // Pipes are on a mount that is in no namespace.
    expect(() => query(task, { fd }, FSINFO_ATTR_MOUNT_INFO)).toThrow(errno('EOPNOTSUPP'));
    expect(() => query(task, { dfd: fd, path: 'x' }, FSINFO_ATTR_STATFS)).toThrow(errno('ENOTDIR'));
    task.close(plain);
    kernel.close();
  },
);

it('without native calls there is no pipe to ask', () => {
  const message = 'native calls are switched off';
  const kernel = openWith({ available: false, reason: 'disabled', message }, {});
  const [fd] = kernel.task.pipe2(O_NOTIFICATION_PIPE);
  expect(() => query(kernel.task, { fd }, FSINFO_ATTR_STATFS)).toThrow(LinuxUnsupported);
  kernel.close();
});
