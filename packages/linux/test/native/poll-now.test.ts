import { errno } from '@kernfmt/kernel';
import { EBADF, EINTR } from '@kernfmt/uapi/asm-generic/errno';
import { POLLIN } from '@kernfmt/uapi/linux/poll';
import { expect, test } from 'vitest';
import { pollNow } from '../../src/native/poll-now.ts';

/** A ppoll that returns these in turn, and says POLLIN with the last. */
function answering(...results: readonly number[]) {
  const left = [...results];
  return {
    left,
    ppoll(fds: ArrayBufferView): number {
      const result = left.shift()!;
      const { buffer, byteOffset } = fds;
      new DataView(buffer, byteOffset).setInt16(6, left.length === 0 ? POLLIN : 0, true);
      return result;
    },
  };
}

test('a signal that comes in between is no answer: it asks again', () => {
  const sys = answering(-EINTR, -EINTR, 1);
  expect(pollNow(sys, 3, POLLIN)).toBe(POLLIN);
  expect(sys.left).toEqual([]);
});

test('other refusals are thrown', () => {
  expect(() => pollNow(answering(-EBADF), 3, POLLIN)).toThrow(errno('EBADF'));
});
