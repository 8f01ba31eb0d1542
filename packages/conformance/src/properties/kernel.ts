import type { KernelProperty } from '../kernel/property.ts';
import { aMountIsAnnounced } from './kernel/a-mount-is-announced.ts';
import { aMountTakesItsWatchesAlong } from './kernel/a-mount-takes-its-watches-along.ts';
import { aRecordIsPostedOncePerWatch } from './kernel/a-record-is-posted-once-per-watch.ts';
import { aRefusedCallChangesNothing } from './kernel/a-refused-call-changes-nothing.ts';
import { attributesAreAnnounced } from './kernel/attributes-are-announced.ts';
import { filtersOnlyTakeOut } from './kernel/filters-only-take-out.ts';
import { idsAreLowestFree } from './kernel/ids-are-lowest-free.ts';
import { inSubtreeTellsWhere } from './kernel/in-subtree-tells-where.ts';
import { innerWatchesComeFirst } from './kernel/inner-watches-come-first.ts';
import { lossComesOnce } from './kernel/loss-comes-once.ts';
import { mountinfoAgreesWithRecords } from './kernel/mountinfo-agrees-with-records.ts';
import { propagationChangesAreSilent } from './kernel/propagation-changes-are-silent.ts';
import { readsGiveWholeRecords } from './kernel/reads-give-whole-records.ts';
import { recordsCarryTheirWatchId } from './kernel/records-carry-their-watch-id.ts';
import { umountUndoesMount } from './kernel/umount-undoes-mount.ts';

export {
  aMountIsAnnounced,
  aMountTakesItsWatchesAlong,
  aRecordIsPostedOncePerWatch,
  aRefusedCallChangesNothing,
  attributesAreAnnounced,
  filtersOnlyTakeOut,
  idsAreLowestFree,
  innerWatchesComeFirst,
  inSubtreeTellsWhere,
  lossComesOnce,
  mountinfoAgreesWithRecords,
  propagationChangesAreSilent,
  readsGiveWholeRecords,
  recordsCarryTheirWatchId,
  umountUndoesMount,
};

/** Every rule for kernels. */
export const kernelProperties: readonly KernelProperty[] = [
  aMountIsAnnounced,
  aMountTakesItsWatchesAlong,
  aRecordIsPostedOncePerWatch,
  aRefusedCallChangesNothing,
  attributesAreAnnounced,
  filtersOnlyTakeOut,
  idsAreLowestFree,
  inSubtreeTellsWhere,
  innerWatchesComeFirst,
  lossComesOnce,
  mountinfoAgreesWithRecords,
  propagationChangesAreSilent,
  readsGiveWholeRecords,
  recordsCarryTheirWatchId,
  umountUndoesMount,
];
