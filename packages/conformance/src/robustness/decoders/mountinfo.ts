import { parseMountinfo } from '@kernfmt/linux';
import fc from 'fast-check';
import { type DecoderGroup, isDecodeError } from '../decoder.ts';

const name = fc.string({ minLength: 1, maxLength: 12 });
const escaped = name.map((text) =>
  text.replace(/[\s\\#,]/g, (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`),
);
const tag = fc.oneof(
  fc
    .tuple(fc.constantFrom('shared', 'master', 'propagate_from'), fc.nat(99))
    .map((t) => t.join(':')),
  fc.constant('unbindable'),
);
const line = fc
  .record({
    ids: fc.tuple(fc.nat(), fc.nat()),
    dev: fc.tuple(fc.nat(300), fc.nat(300)),
    paths: fc.tuple(escaped, escaped),
    options: fc.constantFrom('rw', 'ro,nosuid,relatime', 'rw,noatime,nodev'),
    tags: fc.array(tag, { maxLength: 3 }),
    rest: fc.tuple(fc.constantFrom('tmpfs', 'fuse.sshfs', 'ext4'), escaped, escaped),
  })
  .map(({ ids, dev, paths, options, tags, rest }) =>
    [
      ...ids,
      dev.join(':'),
      ...paths.map((path) => `/${path}`),
      options,
      ...tags,
      '-',
      ...rest,
    ].join(' '),
  );
const table = fc
  .array(line, { maxLength: 5 })
  .map((lines) => lines.map((each) => `${each}\n`).join(''));

/** Lines of /proc/PID/mountinfo. */
export const mountinfo: DecoderGroup = {
  name: 'mountinfo',
  decoders: [
    {
      name: 'mountinfo',
      corpus: (seed) =>
        fc.sample(table, { seed, numRuns: 200 }).map((text) => new TextEncoder().encode(text)),
      decode: parseMountinfo,
      refuses: isDecodeError,
    },
  ],
};
