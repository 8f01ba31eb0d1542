/** What the child process of the differential test runs: bin/kernfmt-linux-machine.js. */
export { serve } from './differential/linux/child.ts';
