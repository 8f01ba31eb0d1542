import { cpuTime } from './clock.ts';

// import-cost.js MODULE: prints the CPU milliseconds of importing it into a fresh process.

const start = cpuTime();
await import(process.argv[2]!);
process.stdout.write(`${(cpuTime() - start) / 1e6}\n`);
