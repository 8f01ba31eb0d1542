import { abis } from '@kernfmt/layout';
import { decodeRecords, RecordCursor } from '@kernfmt/uapi/linux/watch_queue';
import { dialects } from '@kernfmt/uapi/linux/watch_queue/dialects';
import fc from 'fast-check';
import { stream } from '../../arbitrary/streams.ts';
import { type Decoder, type DecoderGroup, isDecodeError } from '../decoder.ts';

const CORPUS = 24;

const hows = dialects.flatMap((dialect) => abis.map((abi) => ({ dialect, abi })));

const corpusOf =
  (how: (typeof hows)[number]): Decoder['corpus'] =>
  (seed) =>
    fc.sample(stream(how), { seed, numRuns: CORPUS }).map(({ bytes }) => bytes);

/** decodeRecords() of every dialect and machine. */
export const records: DecoderGroup = {
  name: 'records',
  decoders: hows.map((how) => ({
    name: `records ${how.dialect.name} ${how.abi.name}`,
    corpus: corpusOf(how),
    decode: (bytes) => decodeRecords(bytes, how),
    refuses: isDecodeError,
  })),
};

/** A cursor that is stepped through: the records before an error, and the error. */
export const cursors: DecoderGroup = {
  name: 'cursors',
  decoders: hows.map((how) => ({
    name: `cursor ${how.dialect.name} ${how.abi.name}`,
    corpus: corpusOf(how),
    decode(bytes) {
      const cursor = new RecordCursor(bytes, how.dialect, how.abi);
      const walked: object[] = [];
      try {
        while (cursor.next()) walked.push({ id: cursor.watch_id, record: cursor.record() });
        return walked;
      } catch (error) {
        if (walked.length === 0 || !isDecodeError(error, bytes)) throw error;
        return { walked, error: String(error) };
      }
    },
    refuses: isDecodeError,
  })),
};
