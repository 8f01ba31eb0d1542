/** node program.mjs SCENARIO [DIR]: programs over the built package, for process.test.ts. */

import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { openLinux } from '../dist/index.js';

const AT_FDCWD = -100;
const [, , scenario, dir = '/'] = process.argv;

function open() {
  const kernel = openLinux();
  const [fd] = kernel.task.pipe2(O_NOTIFICATION_PIPE);
  kernel.task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 256);
  kernel.task.watch_mount(AT_FDCWD, dir, 0, fd, 1);
  return { kernel, fd };
}

const say = (line) => process.stdout.write(`${line}\n`);

/** Says what it is, and then the mount point of every mount until there were as many. */
async function watch(count) {
  const { kernel, fd } = open();
  say(kernel.choice.backend);
  say(
    kernel
      .explain()
      .split('\n')
      .find((line) => line.includes('fanotify:'))
      .trim(),
  );
  say('ready');
  const buffer = new Uint8Array(4096);
  for (let seen = 0; seen < count; ) {
    await kernel.task.wait(fd);
    const got = kernel.task.read(fd, buffer);
    for (const record of decodeRecords(buffer.subarray(0, got))) {
      const point = kernel.mountPoint(record.auxiliary_mount);
      say(point === undefined ? '?' : new TextDecoder().decode(point));
      seen++;
    }
  }
  kernel.close();
}

const scenarios = {
  watch: () => watch(2),
  /** Nothing sleeps: nothing keeps the process. */
  idle: () => void open(),
  closed: () => open().kernel.close(),
  /** A wait that sleeps keeps the process, until the kernel is closed. */
  async 'closed-in-wait'() {
    const { kernel, fd } = open();
    setTimeout(() => kernel.close(), 100).unref();
    await kernel.task.wait(fd).catch((error) => say(error.code));
  },
  aborted: async () => {
    const { kernel, fd } = open();
    const signal = AbortSignal.timeout(50);
    await kernel.task.wait(fd, { signal }).catch((error) => say(error.name));
  },
  /** Opens the mount namespace of a process, and says what came of it. */
  other: () => {
    try {
      const kernel = openLinux({ namespace: { pid: Number(dir) } });
      say(kernel.explain());
      say(`${kernel.mountReader.list().length} mounts`);
      kernel.close();
    } catch (error) {
      say(`${error.name}: ${error.message}`);
    }
  },
  /** Asks for a back end, and says why it cannot have it. */
  refused: () => {
    try {
      openLinux({ backend: dir }).close();
    } catch (error) {
      for (const part of [error.name, error.missing, error.works, error.remedy]) say(part);
    }
  },
  async exit() {
    const { kernel, fd } = open();
    kernel.task.wait(fd);
    setImmediate(() => process.exit(3));
  },
};

await scenarios[scenario]();
