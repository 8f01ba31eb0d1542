import { orThrow } from '@kernfmt/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWith } from '../../src/open.ts';
import { LinuxUnsupported } from '../../src/unsupported.ts';
import { enterPrivateMounts, hasNative, isRoot, liveNative } from '../native/live.ts';
import { Scratch } from '../scratch.ts';

describe.runIf(hasNative && isRoot)('without a procfs', () => {
  const cwd = process.cwd();
  let scratch: Scratch;

  beforeAll(() => {
    const { sys } = liveNative();
    enterPrivateMounts(sys);
    scratch = new Scratch(sys);
    // The way out of a chroot.
    process.chdir('/');
  });
  afterAll(() => {
    scratch.remove();
    process.chdir(cwd);
  });

  it('there is no live kernel, whatever back end was asked for, and it says what to mount', () => {
    const { sys } = liveNative();
    orThrow(sys.chroot(scratch.root));
    try {
      for (const backend of ['auto', 'fanotify', 'mountinfo', 'kernel'] as const) {
        const open = () => openWith(liveNative(), { backend });
        expect(open).toThrow(LinuxUnsupported);
        expect(open).toThrow(/no procfs is mounted on \/proc; .*; mount -t proc proc \/proc$/);
      }
    } finally {
      orThrow(sys.chroot('.'));
    }
  });
});
