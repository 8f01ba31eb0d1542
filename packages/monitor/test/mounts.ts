import type { MountDescription } from '@kernfmt/kernel';
import { MOUNT_ATTR_NOSUID, MOUNT_ATTR_RDONLY } from '@kernfmt/uapi/linux/mount';
import fc from 'fast-check';

const encoder = new TextEncoder();

/** A tmpfs at a path, on the mount with id 1 unless told otherwise. */
export function mountAt(
  id: number,
  path: string | Uint8Array,
  more: Partial<MountDescription> = {},
): MountDescription {
  return {
    id: BigInt(id),
    mnt_id: id,
    parent: 1n,
    path: typeof path === 'string' ? encoder.encode(path) : path,
    root: encoder.encode('/'),
    source: encoder.encode('none'),
    fstype: 'tmpfs',
    mnt_attr: 0,
    options: encoder.encode('rw'),
    sb_rdonly: false,
    dev_major: 0,
    dev_minor: id,
    propagation: {
      shared: undefined,
      master: undefined,
      propagate_from: undefined,
      unbindable: false,
    },
    ...more,
  };
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** One mount of a tree that is yet to be: on which of those before it, and where there. */
const seed = fc.record({
  on: fc.nat(),
  // No name, which is a mount on the root of another; and one that is no UTF-8.
  names: fc.array(fc.constantFrom('a', 'b', 'a\n', '\xff\x80', 'ab'), { maxLength: 2 }),
  device: fc.nat(3),
  mnt_attr: fc.constantFrom(0, 0, MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID),
  sb_rdonly: fc.boolean(),
  options: fc.constantFrom('', ',size=1'),
});

/** Mounts of one namespace, the root first. No two are at one place of the same mount. */
export const namespaces: fc.Arbitrary<MountDescription[]> = fc
  .tuple(fc.array(seed, { maxLength: 24 }), fc.shuffledSubarray(ids(60), { minLength: 25 }))
  .map(([seeds, numbers]) => {
    const mounts = [mountAt(1, '/', { parent: 1000n })];
    const paths = ['/'];
    for (const { on, names, device, mnt_attr, sb_rdonly, options } of seeds) {
      const under = on % mounts.length;
      const top = paths[under] === '/' ? '' : paths[under]!;
      const path = [top, ...names].join('/') || '/';
      const parent = mounts[under]!.id;
      if (mounts.some((mount, i) => mount.parent === parent && paths[i] === path)) continue;
      paths.push(path);
      mounts.push(
        mountAt(numbers[mounts.length]!, bytesOf(path), {
          parent,
          dev_minor: device,
          mnt_attr,
          sb_rdonly,
          options: bytesOf(`${sb_rdonly ? 'ro' : 'rw'}${options}`),
        }),
      );
    }
    return mounts;
  });

function ids(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 2);
}

/** A path as text, a character for each byte. */
export const textOf = (bytes: Uint8Array | undefined): string =>
  String.fromCharCode(...(bytes ?? []));
