/**
 * node burst.mjs ADDON DIR COUNT MODE: bind mounts of DIR on itself as fast as the kernel takes
 * them. `all`: COUNT mounts, each on the one before, and then COUNT umounts. `pairs`: COUNT times a
 * mount and its umount.
 */
const [, , file, dir, count, mode] = process.argv;
const module = { exports: {} };
process.dlopen(module, file);
const SYS = { x64: { mount: 165, umount2: 166 }, arm64: { mount: 40, umount2: 39 } }[process.arch];
const MS_BIND = 4096;
const path = new TextEncoder().encode(`${dir}\0`);

function call(name, ...args) {
  const result = module.exports.syscall(SYS[name], ...args);
  if (result < 0) throw new Error(`${name}: ${result}`);
}
const mount = () => call('mount', path, path, null, MS_BIND, null);
const umount = () => call('umount2', path, 0);

const batch = mode === 'pairs' ? 1 : Number(count);
for (let done = 0; done < Number(count); done += batch) {
  for (let i = 0; i < batch; i++) mount();
  for (let i = 0; i < batch; i++) umount();
}
