/** Rules as properties: each is a file, named as the rule. */

export type { CodecProperty } from './codec/property.ts';
export { Violation } from './codec/trial.ts';
export type { KernelProperty } from './kernel/property.ts';
export { KernelViolation } from './kernel/world.ts';
export {
  aDecoderKeepsNoState,
  anEmptyReadHasNoRecords,
  anyBytesAreRecordsOrAnError,
  badLengthIsAnErrorWithTheOffset,
  bothByteOrders,
  bytesAfterAnErrorAreUntouched,
  codecProperties,
  decodesTheKernelsBytes,
  encodeSetsTheLength,
  encodesTheKernelsBytes,
  inputIsNotChanged,
  readsInsideTheBuffer,
  recordsBeforeAnErrorAreGiven,
  recordsNeedNoAlignment,
  recordsOwnTheirBytes,
  reservedWordsSurvive,
  roundTrip,
  shortHeaderIsAnError,
  textIsBytes,
  theLongestRecordIsARecord,
  theUnpaddedStructIsTaken,
  tooLongARecordIsRefused,
  unknownBitsSurvive,
  unknownLengthsSurvive,
  unknownTypesSurvive,
} from './properties/codec.ts';
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
  kernelProperties,
  lossComesOnce,
  mountinfoAgreesWithRecords,
  propagationChangesAreSilent,
  readsGiveWholeRecords,
  recordsCarryTheirWatchId,
  umountUndoesMount,
} from './properties/kernel.ts';
