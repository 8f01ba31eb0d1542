import { writeSync } from 'node:fs';
import { mount_2020_08, RecordCursor } from '@kernfmt/uapi/linux/watch_queue';
import { Lines, Text } from '@kernfmt/watch_test/text';
import type { Contestant } from '../contestant.ts';
import { cuts, SAMPLE_READ } from '../stream.ts';

/** What watch_test prints, from reads of the sample's size. */
export const kernfmtText: Contestant = {
  text(bytes, fd) {
    const lines = new Lines(new Text((text) => void writeSync(fd, text)), mount_2020_08);
    const buffer = new Uint8Array(SAMPLE_READ);
    const cursor = new RecordCursor(buffer, mount_2020_08);
    let start = 0;
    for (const end of endsOf(bytes)) {
      buffer.set(bytes.subarray(start, end));
      lines.read(end - start);
      cursor.rewind(end - start);
      while (cursor.next()) lines.record(cursor);
      start = end;
    }
    lines.flush();
  },
};

let known: { readonly bytes: Uint8Array; readonly ends: number[] } | undefined;

/** Where reads of the stream end, found out once. */
function endsOf(bytes: Uint8Array): number[] {
  if (known?.bytes !== bytes) known = { bytes, ends: cuts(bytes, SAMPLE_READ) };
  return known.ends;
}
