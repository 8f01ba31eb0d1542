export type {
  AttributesChanged,
  Difference,
  Lost,
  MountChange,
  Mounted,
  Moved,
  Present,
  ReadonlyChanged,
  Recovered,
  Unmounted,
  Vanished,
} from './change.ts';
export { diff } from './diff.ts';
export { mountReaderOf } from './reader.ts';
export { MountTable, type MountView } from './table.ts';
export { type MountWatch, type WatchMountsOptions, watchMounts } from './watch.ts';
