import { expect, test } from 'vitest';
import { SimulatedKernel } from '../src/index.ts';

test('boots to the state that the recordings start from', () => {
  const kernel = new SimulatedKernel();
  expect(new TextDecoder().decode(kernel.mountinfo())).toBe(
    '11 1 0:9 / / rw,relatime - tmpfs root rw,mode=755\n' +
      '12 11 0:10 / /proc rw,relatime - proc proc rw\n' +
      '13 11 0:5 / /dev rw,relatime - devtmpfs devtmpfs rw,mode=755\n',
  );
});
