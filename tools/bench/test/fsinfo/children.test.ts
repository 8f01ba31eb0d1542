import { expect, test } from 'vitest';
import { CHILDREN, childrenReply, decoders } from '../../src/fsinfo/children.ts';

test('every contestant makes the same children of a reply, bigger than 53 bits too', () => {
  const reply = childrenReply();
  const [first, ...others] = Object.values(decoders).map((decode) => decode(reply)());
  expect(first).toHaveLength(CHILDREN);
  expect(first!.slice(0, 2)).toEqual([
    { mnt_unique_id: (1n << 60n) + 1n, mnt_id: 20, parent_id: 20, mnt_notify_sum: 1n << 60n },
    { mnt_unique_id: 3n, mnt_id: 21, parent_id: 20, mnt_notify_sum: 1n },
  ]);
  for (const other of others) expect(other).toEqual(first);
});
