import type { Scenario } from '@kernfmt/simulator/scenario';

const tmpfs = { fstype: 'tmpfs', flags: [], data: null };
const remount = { source: null, target: '/mnt', fstype: null, data: null };

/**
 * What happens on the simulated kernel when nobody says what should: the commands of the series'
 * cover letter, then a mount in a mount that moves and goes away lazily, then a key.
 */
export const story: Scenario = {
  steps: [
    { op: 'mkdir', args: { path: '/mnt' } },
    { op: 'spawn', args: { program: 'watch_test' } },
    { op: 'mount', args: { source: 'none', target: '/mnt', ...tmpfs } },
    { op: 'mount', args: { ...remount, flags: ['MS_REMOUNT', 'MS_RDONLY'] } },
    { op: 'mount', args: { ...remount, flags: ['MS_REMOUNT'] } },
    { op: 'mkdir', args: { path: '/mnt/inner' } },
    { op: 'mount', args: { source: 'inner', target: '/mnt/inner', ...tmpfs } },
    { op: 'mkdir', args: { path: '/elsewhere' } },
    {
      op: 'mount',
      args: { ...remount, source: '/mnt', target: '/elsewhere', flags: ['MS_MOVE'] },
    },
    { op: 'umount2', args: { target: '/elsewhere', flags: ['MNT_DETACH'] } },
    {
      op: 'add_key',
      args: { type: 'user', description: 'story', payload: 'the end', ring: -4 },
    },
  ],
};
