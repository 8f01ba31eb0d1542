export * from './mount/flags.ts';
export * from './mount/statmount.ts';
