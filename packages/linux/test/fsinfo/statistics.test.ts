import { readFileSync } from 'node:fs';
import { query, ver_21 } from '@kernfmt/fsinfo';
import { expect, it } from 'vitest';
import { parseMountstats } from '../../src/fsinfo/statistics.ts';
import { expectedTable } from './lines.ts';
import { fsinfoIn } from './modes.ts';

// What an NFS client writes, in fs/nfs/super.c:nfs_show_stats(), in short.
const NFS = [
  'device srv:/a\\040b mounted on /m\\040n with fstype nfs4 statvers=1.1',
  '\topts:\trw,vers=4.2',
  '\tage:\t12',
  '\tper-op statistics',
  '\t        NULL: 1 1 0 44 24 0 0 0 0',
  '',
];

it('statistics are what stands behind the type, to the next mount', () => {
  const text = [
    'device proc mounted on /proc with fstype proc',
    ...NFS,
    'no device mounted on /x with fstype fuse.a',
    'device  mounted on / with fstype tmpfs ',
    '',
  ].join('\n');
  expect(parseMountstats(text)).toEqual([
    { point: '/proc', fs_type: 'proc', text: '' },
    {
      point: '/m\\040n',
      fs_type: 'nfs4',
      text: ['statvers=1.1', ...NFS.slice(1)].join('\n'),
    },
    { point: '/x', fs_type: 'fuse.a', text: '' },
    { point: '/', fs_type: 'tmpfs', text: '' },
  ]);
});

it('of this machine every mount has a record, and FS_STATISTICS is what it says', () => {
  const records = parseMountstats(readFileSync('/proc/self/mountstats', 'latin1'));
  const table = expectedTable();
  expect(records.map(({ fs_type }) => fs_type.split('.')[0])).toEqual(
    table.map(({ fs_name }) => fs_name),
  );
  const calls = fsinfoIn('mountinfo, no native calls');
  table.forEach(({ mnt_id }, at) => {
    const text = query(calls, { mnt_id }, ver_21.FSINFO_ATTR_FS_STATISTICS);
    expect(Buffer.from(text).toString('latin1')).toBe(records[at]?.text);
  });
});
