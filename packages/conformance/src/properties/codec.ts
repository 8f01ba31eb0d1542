import type { CodecProperty } from '../codec/property.ts';
import { aDecoderKeepsNoState } from './codec/a-decoder-keeps-no-state.ts';
import { anEmptyReadHasNoRecords } from './codec/an-empty-read-has-no-records.ts';
import { anyBytesAreRecordsOrAnError } from './codec/any-bytes-are-records-or-an-error.ts';
import { badLengthIsAnErrorWithTheOffset } from './codec/bad-length-is-an-error-with-the-offset.ts';
import { bothByteOrders } from './codec/both-byte-orders.ts';
import { bytesAfterAnErrorAreUntouched } from './codec/bytes-after-an-error-are-untouched.ts';
import { decodesTheKernelsBytes } from './codec/decodes-the-kernels-bytes.ts';
import { encodeSetsTheLength } from './codec/encode-sets-the-length.ts';
import { encodesTheKernelsBytes } from './codec/encodes-the-kernels-bytes.ts';
import { inputIsNotChanged } from './codec/input-is-not-changed.ts';
import { readsInsideTheBuffer } from './codec/reads-inside-the-buffer.ts';
import { recordsBeforeAnErrorAreGiven } from './codec/records-before-an-error-are-given.ts';
import { recordsNeedNoAlignment } from './codec/records-need-no-alignment.ts';
import { recordsOwnTheirBytes } from './codec/records-own-their-bytes.ts';
import { reservedWordsSurvive } from './codec/reserved-words-survive.ts';
import { roundTrip } from './codec/round-trip.ts';
import { shortHeaderIsAnError } from './codec/short-header-is-an-error.ts';
import { textIsBytes } from './codec/text-is-bytes.ts';
import { theLongestRecordIsARecord } from './codec/the-longest-record-is-a-record.ts';
import { theUnpaddedStructIsTaken } from './codec/the-unpadded-struct-is-taken.ts';
import { tooLongARecordIsRefused } from './codec/too-long-a-record-is-refused.ts';
import { unknownBitsSurvive } from './codec/unknown-bits-survive.ts';
import { unknownLengthsSurvive } from './codec/unknown-lengths-survive.ts';
import { unknownTypesSurvive } from './codec/unknown-types-survive.ts';

export {
  aDecoderKeepsNoState,
  anEmptyReadHasNoRecords,
  anyBytesAreRecordsOrAnError,
  badLengthIsAnErrorWithTheOffset,
  bothByteOrders,
  bytesAfterAnErrorAreUntouched,
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
};

/** Every rule for codecs of records, the plain ones first. */
export const codecProperties: readonly CodecProperty[] = [
  anEmptyReadHasNoRecords,
  decodesTheKernelsBytes,
  encodesTheKernelsBytes,
  roundTrip,
  bothByteOrders,
  recordsNeedNoAlignment,
  theLongestRecordIsARecord,
  encodeSetsTheLength,
  tooLongARecordIsRefused,
  unknownBitsSurvive,
  unknownTypesSurvive,
  unknownLengthsSurvive,
  reservedWordsSurvive,
  theUnpaddedStructIsTaken,
  textIsBytes,
  shortHeaderIsAnError,
  badLengthIsAnErrorWithTheOffset,
  bytesAfterAnErrorAreUntouched,
  recordsBeforeAnErrorAreGiven,
  anyBytesAreRecordsOrAnError,
  readsInsideTheBuffer,
  recordsOwnTheirBytes,
  inputIsNotChanged,
  aDecoderKeepsNoState,
];
