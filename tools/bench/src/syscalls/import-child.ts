/** Times one import in a fresh process, the module loader warmed by a module without content. */
import { argv, hrtime, stdout } from 'node:process';

const WARM_UP: string = 'data:text/javascript,';
const [, , url = ''] = argv;

await import(WARM_UP);
const start = hrtime.bigint();
await import(url);
stdout.write(String(hrtime.bigint() - start));
