/** Makes one measurement and prints its number: `child.js NAME ARGUMENTS-AS-JSON`. */
import * as worlds from './worlds.ts';

const [name = '', args = '[]'] = process.argv.slice(2);
const measure: unknown = Reflect.get(worlds, name);
if (typeof measure !== 'function') throw new Error(`no measurement ${name}`);
process.stdout.write(String(Reflect.apply(measure, undefined, JSON.parse(args))));
