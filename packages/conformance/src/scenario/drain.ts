import type { Session } from '@kernfmt/simulator/scenario';
import { splitRecords } from '../replay/records.ts';

/** What a drain of each notification pipe gives, as steps have it: nothing where nothing waits. */
export function drainQueues(session: Session): { records?: Record<string, string[]> } {
  const records: Record<string, string[]> = {};
  for (const [name, { read, notification }] of session.queues) {
    if (read === undefined || !notification) continue;
    const found = session.drain(read).flatMap(splitRecords);
    if (found.length > 0) records[name] = found;
  }
  return Object.keys(records).length > 0 ? { records } : {};
}
