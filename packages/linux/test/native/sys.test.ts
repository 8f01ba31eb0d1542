import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NativeAddon, SyscallArgument } from '../../src/native/addon.ts';
import { CALLS, callNumbers } from '../../src/native/numbers.ts';
import { Sys } from '../../src/native/sys.ts';

/** An addon that makes no call but keeps what it was asked for. */
function recorder() {
  const calls: { nr: number; args: readonly SyscallArgument[] }[] = [];
  const addon: NativeAddon = {
    syscall: (nr, ...args) => calls.push({ nr, args }) - calls.length,
    statmountMany: (nr, ...args) => calls.push({ nr, args: args.slice(0, 1) }) - calls.length,
    readMounts: (nr, ...args) => calls.push({ nr, args: args.slice(0, 3) }) - calls.length,
    poll: () => -1,
    UV_READABLE: 1,
    UV_DISCONNECT: 4,
    UV_PRIORITIZED: 8,
  };
  return { addon, calls };
}

const room = () => new Uint8Array(512);

/** Every public method of Sys, once, with arguments it accepts. */
const invocations: { readonly [Method in keyof Sys]: (sys: Sys) => number } = {
  pipe2: (sys) => sys.pipe2(new Int32Array(2), 0),
  openat: (sys) => sys.openat(-100, '/', 0),
  openat2: (sys) => sys.openat2(-100, '/', new BigUint64Array(3)),
  close: (sys) => sys.close(5),
  read: (sys) => sys.read(5, room()),
  fcntl: (sys) => sys.fcntl(5, 1),
  ioctl: (sys) => sys.ioctl(5, 0x5760, 8),
  ppoll: (sys) => sys.ppoll(new Int32Array(2), 10),
  statx: (sys) => sys.statx(-100, '/', 0, 0, room()),
  fstatfs: (sys) => sys.fstatfs(5, room()),
  pidfd_open: (sys) => sys.pidfd_open(1, 0),
  fanotify_init: (sys) => sys.fanotify_init(0, 0),
  fanotify_mark: (sys) => sys.fanotify_mark(5, 0, 1n << 63n, -100, null),
  add_key: (sys) => sys.add_key('user', 'x', room(), -2),
  keyctl: (sys) => sys.keyctl(11, 7, room()),
  statmount: (sys) => sys.statmount(1n, 2n, 0n, room()),
  statmountMany: (sys) => sys.statmountMany(BigUint64Array.of(1n), 2n, 0n, room()),
  readMounts: (sys) => sys.readMounts(5, room(), 2n, 0n, room()),
  listmount: (sys) => sys.listmount(1n, 0n, 3n, new BigUint64Array(4)),
  mount: (sys) => sys.mount('none', '/', 'tmpfs', 0, null),
  umount2: (sys) => sys.umount2('/', 0),
  open_tree: (sys) => sys.open_tree(-100, '/', 0),
  move_mount: (sys) => sys.move_mount(3, '', -100, '/', 4),
  fsopen: (sys) => sys.fsopen('tmpfs', 0),
  fsconfig: (sys) => sys.fsconfig(3, 1, 'size', '1k'),
  fspick: (sys) => sys.fspick(-100, '/', 0),
  fsmount: (sys) => sys.fsmount(3, 0, 0),
  mount_setattr: (sys) => sys.mount_setattr(-100, '/', 0, new BigUint64Array(4)),
  pivot_root: (sys) => sys.pivot_root('/a', '/b'),
  chroot: (sys) => sys.chroot('/a'),
  unshare: (sys) => sys.unshare(0),
  setns: (sys) => sys.setns(3, 0),
};

describe.each(['x64', 'arm64'])('on %s', (arch) => {
  const numbers = callNumbers(arch);

  it('every method makes one call, of its own number, and none of them is 440', () => {
    const methods = Object.getOwnPropertyNames(Sys.prototype).filter((n) => n !== 'constructor');
    expect(Object.keys(invocations).sort()).toEqual(methods.sort());
    const reached = new Set<number>();
    for (const [name, invoke] of Object.entries(invocations)) {
      const { addon, calls } = recorder();
      expect(invoke(new Sys(addon, numbers))).toBe(0);
      const call = { statmountMany: 'statmount', readMounts: 'read' }[name] ?? name;
      expect(calls.map(({ nr }) => nr)).toEqual([Reflect.get(numbers, call)]);
      for (const { nr } of calls) reached.add(nr);
    }
    expect(reached.has(440)).toBe(false);
    expect(reached).toEqual(new Set(CALLS.map((name) => numbers[name])));
  });

  it('each pointer comes with its length, or with the least the call needs', () => {
    const { addon, calls } = recorder();
    const sys = new Sys(addon, numbers);
    const last = () => calls.at(-1)?.args;
    const buf = room().subarray(3, 40);
    sys.read(5, buf);
    expect(last()).toEqual([5, buf, 37]);
    sys.statmount(9n, 2n, 0n, buf, 0);
    expect(last()).toEqual([BigUint64Array.of(24n, 9n, 2n), buf, 37, 0]);
    sys.statmount(9n, 2n, 4n, buf, 0);
    expect(last()).toEqual([BigUint64Array.of(32n, 9n, 2n, 4n), buf, 37, 0]);
    const ids = new BigUint64Array(6).subarray(2);
    sys.listmount(9n, 2n, 0n, ids);
    expect(last()).toEqual([BigUint64Array.of(24n, 9n, 2n), ids, 4, 0]);
    sys.readMounts(5, buf, 2n, 4n, buf);
    expect(last()).toEqual([numbers.statmount, 5, buf]);
    sys.keyctl(1, 'name', buf, 6);
    expect(last()).toEqual([1, new Uint8Array([110, 97, 109, 101, 0]), buf, 37, 6]);
    sys.fsconfig(3, 2, 'blob', buf, 1000);
    expect(last()?.slice(3)).toEqual([buf, 37]);
    sys.ppoll(new Int32Array(6), 1500.25);
    expect(last()?.slice(1)).toEqual([3, BigInt64Array.of(1n, 500_250_000n), null, 0]);
    const how = new BigUint64Array(3);
    sys.openat2(-100, '', how);
    expect(last()).toEqual([-100, new Uint8Array(1), how, 24]);
    sys.add_key('a', 'b', null, -2);
    expect(last()?.slice(2)).toEqual([null, 0, -2]);
  });

  it('refuses short buffers before the kernel sees them, naming the call', () => {
    const { addon, calls } = recorder();
    const sys = new Sys(addon, numbers);
    expect(() => sys.pipe2(new Int32Array(1), 0)).toThrow(
      new RangeError('pipe2: fds has 4 bytes, the call moves 8'),
    );
    expect(() => sys.statx(-100, '/', 0, 0, new Uint8Array(255))).toThrow(
      new RangeError('statx: buf has 255 bytes, the call moves 256'),
    );
    expect(() => sys.fstatfs(5, new Uint8Array(119))).toThrow(
      new RangeError('fstatfs: buf has 119 bytes, the call moves 120'),
    );
    expect(() => sys.ppoll(new Uint8Array(9), 0)).toThrow(RangeError);
    expect(() => sys.ppoll(new Uint8Array(8), Number.NaN)).toThrow(/^ppoll: timeout/);
    expect(() => sys.ppoll(new Uint8Array(8), -1)).toThrow(RangeError);
    expect(() => sys.ioctl(5, 0x8008b705, new Uint8Array(7))).toThrow(
      new RangeError('ioctl: arg has 7 bytes, the call moves 8'),
    );
    expect(() => sys.ioctl(5, 0x8008b705, new Uint8Array(7), 4)).toThrow(/moves 8$/);
    expect(() => sys.ioctl(5, 0x541b, new Uint8Array(4))).toThrow(
      new RangeError('ioctl: request 0x541b has no size in it: give one'),
    );
    expect(() => sys.ioctl(5, 0x541b, new Uint8Array(3), 4)).toThrow(/^ioctl: arg has 3 bytes/);
    expect(() => sys.ioctl(5, 0x8008b705, 4096)).toThrow(
      new TypeError('ioctl: request 0x8008b705 takes a buffer, not a number'),
    );
    expect(calls).toEqual([]);
  });

  it('strings become NUL-terminated bytes, and one with a NUL inside is refused', () => {
    const { addon, calls } = recorder();
    const sys = new Sys(addon, numbers);
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, max: 255 }), (bytes) => {
        sys.chroot(bytes);
        expect(calls.at(-1)?.args).toEqual([new Uint8Array([...bytes, 0])]);
      }),
    );
    sys.chroot('/é');
    expect(calls.at(-1)?.args).toEqual([new Uint8Array([0x2f, 0xc3, 0xa9, 0])]);
    const made = calls.length;
    expect(() => sys.umount2('/a\0b', 0)).toThrow(
      new TypeError('umount2: target has a NUL byte in it'),
    );
    expect(() => sys.mount(null, '/', null, 0, new Uint8Array([1, 0]))).toThrow(/^mount: data/);
    expect(calls).toHaveLength(made);
  });
});

it('there is no table for an architecture without an addon', () => {
  expect(() => callNumbers('riscv64')).toThrow(RangeError);
});
