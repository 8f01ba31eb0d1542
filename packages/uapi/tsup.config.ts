import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const modules = [
  'arch',
  'asm-generic/errno',
  'asm-generic/fcntl',
  'asm-generic/ioctl',
  'asm-generic/ioctls',
  'asm-generic/signal',
  'linux/eventpoll',
  'linux/fanotify',
  'linux/fcntl',
  'linux/keyctl',
  'linux/magic',
  'linux/mount',
  'linux/nsfs',
  'linux/poll',
  'linux/resource',
  'linux/sched',
  'linux/stat',
  'linux/watch_queue',
  'linux/watch_queue/devices',
  'linux/watch_queue/dialects',
  'linux/watch_queue/mount_2020_02',
  'linux/watch_queue/mount_2020_07',
  'linux/watch_queue/mount_2020_08',
  'linux/watch_queue/ring_2019_05',
  'linux/watch_queue/ring_2019_07',
  'linux/watch_queue/superblock',
  'linux/watch_queue/superblock_2020_10',
  'schema',
];

export default defineConfig({
  ...base,
  entry: Object.fromEntries(modules.map((name) => [name, `src/${name}.ts`])),
});
