/** Makes one measurement and prints its number: `child.js NAME ARGUMENTS-AS-JSON`. */

/** Each is loaded in its own process only, with whatever it brings along. */
const measurements: Readonly<Record<string, () => Promise<unknown>>> = {
  decodeChildren: async () => (await import('./children.ts')).decodeChildren,
  describe: async () => (await import('./simulated.ts')).describe,
  fill: async () => (await import('./simulated.ts')).fill,
  queries: async () => (await import('./simulated.ts')).queries,
  readTable: async () => (await import('./live.ts')).readTable,
  refresh: async () => (await import('./simulated.ts')).refresh,
};

const [name = '', args = '[]'] = process.argv.slice(2);
const measure = await measurements[name]?.();
if (typeof measure !== 'function') throw new Error(`no measurement ${name}`);
process.stdout.write(String(Reflect.apply(measure, undefined, JSON.parse(args))));
// What a kernel that was opened holds would keep the process alive.
process.exit();

export {};
