/** Makes one measurement and prints its number: `child.js NAME ARGUMENTS-AS-JSON`. */
import { decodeChildren } from './children.ts';
import { readTable } from './live.ts';
import { describe, fill, queries, refresh } from './simulated.ts';

const measurements: Readonly<Record<string, unknown>> = {
  decodeChildren,
  describe,
  fill,
  queries,
  readTable,
  refresh,
};

const [name = '', args = '[]'] = process.argv.slice(2);
const measure = measurements[name];
if (typeof measure !== 'function') throw new Error(`no measurement ${name}`);
process.stdout.write(String(Reflect.apply(measure, undefined, JSON.parse(args))));
// What a kernel that was opened holds would keep the process alive.
process.exit();
