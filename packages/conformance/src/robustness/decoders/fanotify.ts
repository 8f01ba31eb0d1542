import { LP64 } from '@kernfmt/layout';
import { interpret } from '@kernfmt/layout/reference';
import { decodeMountEvents } from '@kernfmt/linux';
import {
  FAN_EVENT_INFO_TYPE_MNT,
  FAN_MNT_ATTACH,
  FAN_MNT_DETACH,
  FAN_NOFD,
  FAN_Q_OVERFLOW,
  FANOTIFY_METADATA_VERSION,
  fanotify_event_info_mnt,
  fanotify_event_metadata,
} from '@kernfmt/uapi/linux/fanotify';
import fc from 'fast-check';
import { joined } from '../../arbitrary/streams.ts';
import { type DecoderGroup, isDecodeError } from '../decoder.ts';

const metadata = interpret(fanotify_event_metadata, LP64);
const info = interpret(fanotify_event_info_mnt, LP64);
const attached = FAN_MNT_ATTACH | FAN_MNT_DETACH;

/** An event as Linux 6.15 writes it: one mount, or none where events were lost. */
const event = fc
  .record({
    mask: fc.constantFrom(FAN_MNT_ATTACH, FAN_MNT_DETACH, attached, FAN_Q_OVERFLOW),
    mnt_id: fc.bigInt({ min: 1n, max: 0xffffffffffffffffn }),
  })
  .map(({ mask, mnt_id }) => {
    const hdr = { info_type: FAN_EVENT_INFO_TYPE_MNT, len: info.size };
    const record = mask === FAN_Q_OVERFLOW ? new Uint8Array() : info.encode({ hdr, mnt_id });
    const head = metadata.encode({
      event_len: metadata.size + record.length,
      vers: FANOTIFY_METADATA_VERSION,
      metadata_len: metadata.size,
      mask: BigInt(mask),
      fd: FAN_NOFD,
      pid: 0,
    });
    return joined(head, record);
  });

/** What a read of a FAN_REPORT_MNT group gives. */
export const fanotifyEvents: DecoderGroup = {
  name: 'fanotify events',
  decoders: [
    {
      name: 'fanotify events',
      corpus: (seed) =>
        fc
          .sample(fc.array(event, { maxLength: 8 }), { seed, numRuns: 100 })
          .map((events) => joined(...events)),
      decode: (bytes) => decodeMountEvents(bytes),
      refuses: isDecodeError,
    },
  ],
};
