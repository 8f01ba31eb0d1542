import { LP64 } from '@kernfmt/layout';
import { mount_2020_08 } from '@kernfmt/uapi/linux/watch_queue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecording, RecordingError, recordingHead, recordingLine } from '../src/recording.ts';

const head = recordingHead(mount_2020_08, LP64, 'Linux 6.18');

test('what was recorded is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 433 })), (reads) => {
      const text = head + reads.map((bytes, i) => recordingLine(i / 3, bytes)).join('');
      expect(parseRecording(text)).toEqual({
        dialect: mount_2020_08,
        abi: LP64,
        kernel: 'Linux 6.18',
        reads,
      });
    }),
  );
});

test('a last line that was cut short is left out', () => {
  const text = `${head}${recordingLine(0, Uint8Array.of(1))}{"t":1,"read":"02`;
  expect(parseRecording(text).reads).toEqual([Uint8Array.of(1)]);
});

test('a trace of the patched kernel is a recording of what its queues held', () => {
  const step = { n: 1, op: 'mount', records: { q0: ['0000000108000000', '0000000008de0000'] } };
  const trace = { schema: 'mount-notify-trace/1', kernel: '5.8.1', steps: [{ n: 0 }, step] };
  for (const text of [JSON.stringify(trace), JSON.stringify(trace, null, 1)]) {
    const { reads } = parseRecording(text);
    expect(reads.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '00000001080000000000000008de0000',
    ]);
  }
});

describe('what is no recording is refused with the line', () => {
  test.each([
    ['', /^line 1: no JSON: ""/],
    ['read() = 24\n', /^line 1: no JSON: "read\(\) = 24"/],
    ['[]', /^line 1: should be an object, is \[\]/],
    ['{"schema":"x"}', /^line 1: schema should be kernfmt-recording\/1/],
    [head.replace('LP64', 'LP65'), /^line 1: abi should be one of LP64, .*, is "LP65"/],
    [head.replace('2020-08', '2020-09'), /^line 1: dialectOf: no dialect "mount-2020-09"/],
    [`${head}{"t":0,"read":"0"}\n`, /^line 2: read should be bytes in hex, is "0"/],
    [`${head}{"t":0}\n`, /^line 2: read should be bytes in hex/],
    [`${head}{"t":0,"read":"00"}\nnoise}\n`, /^line 3: no JSON: "noise}"/],
  ])('%j', (text, message) => {
    expect(() => parseRecording(text)).toThrow(RecordingError);
    expect(() => parseRecording(text)).toThrow(message);
  });
});
