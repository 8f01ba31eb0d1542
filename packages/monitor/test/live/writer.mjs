/**
 * node writer.mjs DIR COUNT SEED: COUNT random mounts, moves, remounts and umounts below DIR, as
 * fast as the kernel takes them. Some mounts are left.
 */
import { mkdirSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import { openNative } from '@kernfmt/linux/native';
import { MNT_DETACH, MS_BIND, MS_MOVE, MS_RDONLY, MS_REMOUNT } from '@kernfmt/uapi/linux/mount';

const PLACES = 8;

const [, , dir, count, seed] = process.argv;
const { sys } = openNative();

let state = Number(seed) >>> 0;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const places = Array.from({ length: PLACES }, (_, i) => `${dir}/${i}`);
for (const place of places) mkdirSync(place, { recursive: true });
/** How many mounts are at each place. */
const depth = places.map(() => 0);

for (let done = 0; done < Number(count); done++) {
  const at = random(PLACES);
  const place = places[at];
  const what = random(10);
  if (depth[at] > 3 || (depth[at] > 0 && what < 4)) {
    orThrow(sys.umount2(place, MNT_DETACH));
    depth[at]--;
  } else if (depth[at] > 0 && what === 4) {
    const to = random(PLACES);
    if (to === at) continue;
    orThrow(sys.mount(place, places[to], null, MS_MOVE, null));
    depth[at]--;
    depth[to]++;
  } else if (depth[at] > 0 && what === 5) {
    const flags = MS_REMOUNT | MS_BIND | (random(2) === 0 ? 0 : MS_RDONLY);
    orThrow(sys.mount(null, place, null, flags, null));
  } else if (what < 8) {
    orThrow(sys.mount(places[random(PLACES)], place, null, MS_BIND, null));
    depth[at]++;
  } else {
    orThrow(sys.mount('stress', place, 'tmpfs', 0, null));
    depth[at]++;
  }
}
