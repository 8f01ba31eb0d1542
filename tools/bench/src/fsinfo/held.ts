/** Within a namespace that holds many mounts: `held.js PROGRAMS-AS-JSON ROUNDS ROWS-AS-JSON`. */
import { measure } from './rounds.ts';

const [programs = '', rounds = '', rows = ''] = process.argv.slice(2);
const figures = measure(JSON.parse(rows), Number(rounds), JSON.parse(programs));
process.stdout.write(JSON.stringify(figures));
