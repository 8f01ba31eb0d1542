import { errno } from '@kernfmt/kernel';
import { LP64 } from '@kernfmt/layout';
import * as k from '@kernfmt/uapi/linux/keyctl';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SimTask, SimulatedKernel } from '../../src/index.ts';

const PROCESS = k.KEY_SPEC_PROCESS_KEYRING;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let kernel: SimulatedKernel;
let task: SimTask;
let queue: number;
let ring: number;
let seconds: number;

beforeEach(() => {
  seconds = 0;
  kernel = new SimulatedKernel({ clock: () => seconds });
  task = kernel.task;
  [queue] = task.pipe2(O_NOTIFICATION_PIPE);
  task.ioctl(queue, IOC_WATCH_QUEUE_SET_SIZE, 64);
  ring = task.add_key('keyring', 'ring', null, PROCESS);
});

const user = (description: string, to = ring): number =>
  task.add_key('user', description, bytes('payload'), to);
const watch = (key: number, id = 1): number => task.keyctl(k.KEYCTL_WATCH_KEY, key, queue, id);

/** What the queue has, in words: `linked 1 of 2`. */
function heard(): string[] {
  const buffer = new Uint8Array(4096);
  try {
    const records = decodeRecords(buffer.subarray(0, task.read(queue, buffer)));
    return records.map((record) => {
      if ('key_id' in record) return `${NAMES[record.subtype]} ${record.key_id} ${record.aux}`;
      if ('id' in record) return `removed ${record.id}`;
      return 'other';
    });
  } catch (error) {
    if (error === errno('EAGAIN')) return [];
    throw error;
  }
}

const NAMES = [
  'instantiated',
  'updated',
  'linked',
  'unlinked',
  'cleared',
  'revoked',
  'invalidated',
  'setattr',
];

describe('what a watch on a keyring hears', () => {
  beforeEach(() => watch(ring));

  test('links and unlinks, by add_key, link, unlink and move', () => {
    const key = user('k');
    const other = task.add_key('keyring', 'other', null, PROCESS);
    task.keyctl(k.KEYCTL_LINK, key, other);
    task.keyctl(k.KEYCTL_UNLINK, key, ring);
    task.keyctl(k.KEYCTL_MOVE, key, other, ring, 0);
    expect(heard()).toEqual([
      `linked ${ring} ${key}`,
      `unlinked ${ring} ${key}`,
      `linked ${ring} ${key}`,
    ]);
    task.keyctl(k.KEYCTL_MOVE, key, ring, other, 0);
    expect(heard()).toEqual([`unlinked ${ring} ${key}`]);
  });

  test('a key of the same name displaces silently; a new payload for it is no link', () => {
    const first = user('k');
    expect(user('k')).toBe(first);
    const nested = task.add_key('keyring', 'nested', null, ring);
    const displacing = task.add_key('keyring', 'nested', null, ring);
    expect(displacing).not.toBe(nested);
    expect(heard()).toEqual([
      `linked ${ring} ${first}`,
      `linked ${ring} ${nested}`,
      `linked ${ring} ${displacing}`,
    ]);
  });

  test('clearing, also when it is empty, and attributes', () => {
    task.keyctl(k.KEYCTL_CLEAR, ring);
    task.keyctl(k.KEYCTL_SETPERM, ring, k.KEY_POS_ALL | k.KEY_USR_ALL);
    task.keyctl(k.KEYCTL_CHOWN, ring, 7, -1);
    task.keyctl(k.KEYCTL_CHOWN, ring, -1, -1);
    task.keyctl(k.KEYCTL_SET_TIMEOUT, ring, 0);
    task.keyctl(k.KEYCTL_RESTRICT_KEYRING, ring, null, null);
    expect(heard()).toEqual([`cleared ${ring} 0`, ...Array(4).fill(`setattr ${ring} 0`)]);
    expect(() => user('k')).toThrow(errno('EPERM'));
    expect(() => task.keyctl(k.KEYCTL_RESTRICT_KEYRING, ring, null, null)).toThrow(errno('EEXIST'));
  });

  test('links that the collector takes are not told', () => {
    const key = user('k');
    heard();
    task.keyctl(k.KEYCTL_INVALIDATE, key);
    expect(heard()).toEqual([]);
    expect(() => task.keyctl(k.KEYCTL_UNLINK, key, ring)).toThrow(errno('ENOKEY'));
  });
});

describe('what a watch on a key hears', () => {
  test('updates by both ways, revocation, once', () => {
    const key = user('k');
    watch(key);
    user('k');
    task.keyctl(k.KEYCTL_UPDATE, key, bytes('new'), 3);
    task.keyctl(k.KEYCTL_REVOKE, key);
    expect(heard()).toEqual([`updated ${key} 0`, `updated ${key} 0`, `revoked ${key} 0`]);
    expect(() => task.keyctl(k.KEYCTL_REVOKE, key)).toThrow(errno('EKEYREVOKED'));
    expect(() => watch(key)).toThrow(errno('EKEYREVOKED'));
  });

  test('its end, when the last keyring lets go of it', () => {
    const key = user('k');
    watch(key, 9);
    const other = task.add_key('keyring', 'other', null, PROCESS);
    task.keyctl(k.KEYCTL_LINK, key, other);
    task.keyctl(k.KEYCTL_UNLINK, key, ring);
    expect(heard()).toEqual([]);
    task.keyctl(k.KEYCTL_CLEAR, other);
    expect(heard()).toEqual([`removed ${key}`]);
    expect(() => task.keyctl(k.KEYCTL_DESCRIBE, key, null, 0)).toThrow(errno('ENOKEY'));
  });

  test('invalidation is the end at once', () => {
    const key = user('k');
    watch(key);
    task.keyctl(k.KEYCTL_INVALIDATE, key);
    expect(heard()).toEqual([`invalidated ${key} 0`, `removed ${key}`]);
  });

  test('with a keyring go the keys that only it links, after it', () => {
    const inner = task.add_key('keyring', 'inner', null, ring);
    const key = user('k', inner);
    watch(key);
    watch(inner, 2);
    task.keyctl(k.KEYCTL_UNLINK, inner, ring);
    expect(heard()).toEqual([`removed ${inner}`, `removed ${key}`]);
  });
});

describe('watching', () => {
  test('is refused in Linux’s order', () => {
    const key = user('k');
    const [plain] = task.pipe2(0);
    for (const id of [-2, 256]) expect(() => watch(0, id)).toThrow(errno('EINVAL'));
    expect(() => task.keyctl(k.KEYCTL_WATCH_KEY, 2 ** 31 - 16, 999, 1)).toThrow(errno('ENOKEY'));
    for (const fd of [999, plain]) {
      expect(() => task.keyctl(k.KEYCTL_WATCH_KEY, key, fd, 1)).toThrow(errno('EINVAL'));
    }
    expect(() => watch(key, -1)).toThrow(errno('EBADSLT'));
    watch(key, 255);
    expect(() => watch(key, 1)).toThrow(errno('EBUSY'));
    watch(key, -1);
    expect(heard()).toEqual([`removed ${key}`]);
  });

  test('needs View: not of everybody else’s keys', () => {
    const key = user('k');
    task.keyctl(k.KEYCTL_SETPERM, key, k.KEY_POS_ALL);
    watch(key);
    const other = task.fork();
    other.seteuid(1000);
    const [fd] = other.pipe2(O_NOTIFICATION_PIPE);
    expect(() => other.keyctl(k.KEYCTL_WATCH_KEY, key, fd, 1)).toThrow(errno('EACCES'));
  });
});

describe('keyrings of a task', () => {
  test('a child has its parent’s session, and no process keyring', () => {
    const session = task.keyctl(k.KEYCTL_JOIN_SESSION_KEYRING, null);
    const child = task.fork();
    expect(child.keyctl(k.KEYCTL_GET_KEYRING_ID, k.KEY_SPEC_SESSION_KEYRING, 0)).toBe(session);
    expect(() => child.keyctl(k.KEYCTL_GET_KEYRING_ID, PROCESS, 0)).toThrow(errno('ENOKEY'));
  });

  test('go with the task, and their keys with them', () => {
    const child = task.fork();
    const key = child.add_key('user', 'k', bytes('p'), k.KEY_SPEC_THREAD_KEYRING);
    task.keyctl(k.KEYCTL_SETPERM, ring, k.KEY_POS_ALL);
    child.keyctl(k.KEYCTL_SETPERM, key, k.KEY_POS_ALL | k.KEY_USR_ALL);
    watch(key);
    child.exit();
    expect(heard()).toEqual([`removed ${key}`]);
  });

  test('a session can be joined by its name', () => {
    const session = task.keyctl(k.KEYCTL_JOIN_SESSION_KEYRING, 'work');
    const child = task.fork();
    task.keyctl(k.KEYCTL_SETPERM, session, k.KEY_POS_ALL | k.KEY_USR_ALL);
    child.keyctl(k.KEYCTL_JOIN_SESSION_KEYRING, null);
    expect(child.keyctl(k.KEYCTL_JOIN_SESSION_KEYRING, 'work')).toBe(session);
  });

  test('a keyring cannot be put into itself, however far down', () => {
    const inner = task.add_key('keyring', 'inner', null, ring);
    expect(() => task.keyctl(k.KEYCTL_LINK, ring, inner)).toThrow(errno('EDEADLK'));
    expect(() => task.keyctl(k.KEYCTL_LINK, ring, ring)).toThrow(errno('EDEADLK'));
  });
});

describe('refusals', () => {
  test.each([
    ['', 'd', 'p', 'EINVAL'],
    ['x'.repeat(32), 'd', 'p', 'EINVAL'],
    ['.secret', 'd', 'p', 'EPERM'],
    ['keyring', '.d', '', 'EPERM'],
    ['nosuch', 'd', 'p', 'ENODEV'],
    ['user', '', 'p', 'EINVAL'],
    ['user', 'd', '', 'EINVAL'],
    ['keyring', 'd', 'p', 'EINVAL'],
    ['logon', 'd', 'p', 'EINVAL'],
  ] as const)('add_key %j %j %j: %s', (type, description, payload, code) => {
    expect(() => task.add_key(type, description, bytes(payload), ring)).toThrow(errno(code));
  });

  test('of what is no keyring, no key, or nothing', () => {
    const key = user('k');
    expect(() => user('d', key)).toThrow(errno('ENOTDIR'));
    expect(() => task.keyctl(k.KEYCTL_CLEAR, key)).toThrow(errno('ENOTDIR'));
    expect(() => task.keyctl(k.KEYCTL_UNLINK, key, PROCESS)).toThrow(errno('ENOENT'));
    expect(() => task.keyctl(k.KEYCTL_UPDATE, ring, null, 0)).toThrow(errno('EOPNOTSUPP'));
    expect(() => task.keyctl(k.KEYCTL_SETPERM, key, 0x40)).toThrow(errno('EINVAL'));
    expect(() => task.keyctl(k.KEYCTL_CLEAR, k.KEY_SPEC_GROUP_KEYRING)).toThrow(errno('EINVAL'));
    expect(() => task.keyctl(k.KEYCTL_CLEAR, 0)).toThrow(errno('EINVAL'));
    expect(() => task.keyctl(9999)).toThrow(errno('EOPNOTSUPP'));
    expect(() => task.add_key(null, 'd', null, ring)).toThrow(errno('EFAULT'));
    expect(() => task.request_key('user', 'nobody has it', null, 0)).toThrow(errno('ENOKEY'));
  });

  test('a refusal changes nothing and tells nobody', () => {
    const key = user('k');
    const other = task.add_key('keyring', 'other', null, PROCESS);
    user('k', other);
    watch(ring);
    watch(other, 2);
    const exclusive = k.KEYCTL_MOVE_EXCL;
    expect(() => task.keyctl(k.KEYCTL_MOVE, key, ring, other, exclusive)).toThrow(errno('EEXIST'));
    expect(heard()).toEqual([]);
    expect(task.keyctl(k.KEYCTL_SEARCH, ring, 'user', 'k', 0)).toBe(key);
  });
});

test('a key expires by the kernel’s clock, until it gets a new payload', () => {
  const key = user('k');
  task.keyctl(k.KEYCTL_SET_TIMEOUT, key, 10);
  seconds = 9;
  expect(task.request_key('user', 'k', null, 0)).toBe(key);
  seconds = 10;
  expect(() => task.keyctl(k.KEYCTL_DESCRIBE, key, null, 0)).toThrow(errno('EKEYEXPIRED'));
  expect(() => task.keyctl(k.KEYCTL_READ, key, null, 0)).toThrow(errno('EKEYEXPIRED'));
  expect(() => task.request_key('user', 'k', null, 0)).toThrow(errno('ENOKEY'));
});

test('describe and read give as much as there is room for, and say how much there is', () => {
  const key = user('k');
  const buffer = new Uint8Array(64);
  const size = task.keyctl(k.KEYCTL_DESCRIBE, key, buffer, buffer.length);
  expect(new TextDecoder().decode(buffer.subarray(0, size))).toBe('user;0;0;3f010000;k\0');
  expect(task.keyctl(k.KEYCTL_READ, key, buffer, 3)).toBe(7);
  expect(new TextDecoder().decode(buffer.subarray(0, 4))).toBe('payr');
  expect(task.keyctl(k.KEYCTL_READ, ring, buffer, 4)).toBe(4);
  expect(new DataView(buffer.buffer).getInt32(0, true)).toBe(key);
  expect(task.keyctl(k.KEYCTL_CAPABILITIES, buffer, 2)).toBe(2);
  expect(buffer[1]! & k.KEYCTL_CAPS1_NOTIFICATIONS).not.toBe(0);
});

test('serials are the seed’s, and positive', () => {
  const serialsOf = (seed: number): number[] => {
    const { task: other } = new SimulatedKernel({ seed, abi: LP64 });
    return Array.from({ length: 50 }, (_, n) => other.add_key('user', `${n}`, bytes('p'), PROCESS));
  };
  expect(serialsOf(7)).toEqual(serialsOf(7));
  expect(serialsOf(7)).not.toEqual(serialsOf(8));
  expect(new Set(serialsOf(7)).size).toBe(50);
  expect(Math.min(...serialsOf(7))).toBeGreaterThan(2);
});
