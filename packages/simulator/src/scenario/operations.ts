import type { Operation } from './operation.ts';
import { fsinfoOperations } from './operations/fsinfo.ts';
import { keyOperations } from './operations/key.ts';
import { mountOperations } from './operations/mount.ts';
import { pathOperations } from './operations/path.ts';
import { programOperations } from './operations/program.ts';
import { queueOperations } from './operations/queue.ts';
import { spliceOperations } from './operations/splice.ts';
import { taskOperations } from './operations/task.ts';

/** Every operation that scenarios and traces have, by the name they have for it. */
export const operations: Readonly<Record<string, Operation>> = {
  ...fsinfoOperations,
  ...keyOperations,
  ...mountOperations,
  ...pathOperations,
  ...programOperations,
  ...queueOperations,
  ...spliceOperations,
  ...taskOperations,
};
