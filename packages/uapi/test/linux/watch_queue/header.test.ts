import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Declaration, I386, LP64 } from '@kernfmt/layout';
import { assertionsOf, bitFieldChecksOf, constantAssertionsOf } from '@kernfmt/layout/c';
import { describe, expect, test } from 'vitest';
import * as generic from '../../../src/asm-generic/watch_queue.ts';
import * as devices from '../../../src/linux/watch_queue/devices.ts';
import * as header from '../../../src/linux/watch_queue/mainline.ts';
import * as mount02 from '../../../src/linux/watch_queue/mount_2020_02.ts';
import * as mount07 from '../../../src/linux/watch_queue/mount_2020_07.ts';
import * as mount08 from '../../../src/linux/watch_queue/mount_2020_08.ts';
import * as ring07 from '../../../src/linux/watch_queue/ring_2019_07.ts';
import * as superblock from '../../../src/linux/watch_queue/superblock.ts';
import * as superblock10 from '../../../src/linux/watch_queue/superblock_2020_10.ts';
import { codecLaws } from '../../codec-laws.ts';
import { gcc } from '../../gcc.ts';

const abis = [
  ['x86_64', LP64, ['-m64']],
  ['i386', I386, ['-m32', '-isystem', '/usr/include/x86_64-linux-gnu']],
] as const;

/** A struct under the tag that series.h has for it. */
const tagged = (name: string, { fields }: Declaration): Declaration => ({
  form: 'struct',
  name,
  fields,
});

const series: readonly Declaration[] = [
  tagged('mount_notification_2020_08', mount08.mount_notification),
  tagged('mount_notification_2020_07', mount07.mount_notification),
  tagged('mount_notification_2020_02', mount02.mount_notification),
  superblock.superblock_notification,
  superblock.superblock_error_notification,
  superblock.superblock_msg_notification,
  tagged('superblock_error_notification_2020_12', superblock.superblock_error_notification_2020_12),
  tagged('superblock_error_notification_2020_11', superblock.superblock_error_notification_2020_11),
  tagged(
    'superblock_warning_notification_2020_11',
    superblock.superblock_warning_notification_2020_11,
  ),
  tagged('superblock_error_notification_2020_10', superblock10.superblock_error_notification),
  superblock10.superblock_inode_error_notification,
  superblock10.superblock_inode_warning_notification,
  devices.block_notification,
  devices.usb_notification,
  ring07.watch_queue_buffer,
];

const mainlineStructs = [
  header.watch_notification,
  header.watch_notification_removal,
  header.key_notification,
  header.watch_notification_type_filter,
  header.watch_notification_filter,
];

const numbers = (module: object): Record<string, number> =>
  Object.fromEntries(Object.entries(module).filter(([, value]) => typeof value === 'number'));

describe.runIf(process.arch === 'x64')('gcc agrees', () => {
  describe.each(abis)('on %s', (_, abi, flags) => {
    test('with <linux/watch_queue.h>: every constant and struct', () => {
      const source = [
        '#include <stddef.h>\n#include <linux/watch_queue.h>',
        constantAssertionsOf(numbers(header), { known: 'always' }),
        constantAssertionsOf(numbers(generic), { known: 'always' }),
        ...mainlineStructs.map((each) => assertionsOf(each, abi)),
      ];
      expect(gcc(source.join('\n'), flags)).toBe('');
    });

    test('with the structs of the postings', () => {
      const text = readFileSync(new URL('series.h', import.meta.url), 'utf8');
      const source = [
        '#include <stddef.h>',
        text,
        ...series.map((each) => assertionsOf(each, abi)),
      ];
      expect(gcc(source.join('\n'), flags)).toBe('');
    });
  });

  test('about where the bit-fields are, when it stores into them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch_queue-'));
    const source = [
      '#include <stdio.h>\n#include <string.h>\n#include <linux/watch_queue.h>',
      'static int bad; static void report(const char *what) { puts(what); bad = 1; }',
      `int main(void) { ${bitFieldChecksOf(header.watch_notification, LP64)} return bad; }`,
    ].join('\n');
    const program = join(folder, 'bits');
    try {
      const args = ['-x', 'c', '-o', program, '-'];
      const built = spawnSync('gcc', args, { input: source, encoding: 'utf8' });
      expect(built.stderr).not.toContain('error');
      expect(spawnSync(program, { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the laws of codecs hold for every struct of every revision', () => {
  codecLaws(header.watch_notification);
  codecLaws(header.watch_notification_removal);
  codecLaws(header.key_notification);
  codecLaws(header.raw_notification);
  codecLaws(header.watch_notification_type_filter);
  codecLaws(header.watch_notification_filter);
  codecLaws(mount08.mount_notification);
  codecLaws(mount07.mount_notification);
  codecLaws(mount07.mount_notification_unpadded);
  codecLaws(mount02.mount_notification);
  codecLaws(superblock.superblock_notification);
  codecLaws(superblock.superblock_error_notification);
  codecLaws(superblock.superblock_msg_notification);
  codecLaws(superblock.superblock_error_notification_2020_12);
  codecLaws(superblock.superblock_error_notification_2020_11);
  codecLaws(superblock.superblock_warning_notification_2020_11);
  codecLaws(superblock10.superblock_error_notification_without_line);
  codecLaws(superblock10.superblock_error_notification);
  codecLaws(superblock10.superblock_warning_notification);
  codecLaws(superblock10.superblock_inode_error_notification);
  codecLaws(superblock10.superblock_inode_warning_notification);
  codecLaws(devices.block_notification);
  codecLaws(devices.usb_notification);
  codecLaws(ring07.watch_queue_buffer);
});
