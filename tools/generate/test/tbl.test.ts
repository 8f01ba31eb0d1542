import { describe, expect, it } from 'vitest';
import { parseTbl, selectRows } from '../src/tbl.ts';

const TABLE = `# comment
0\tcommon\tread\t\t\tsys_read
1  64\texit  sys_exit  -  noreturn
2\t32\topen\tsys_open\tcompat_sys_open
3 common reserved
`;

describe('parseTbl', () => {
  it('reads columns, blanks of either kind, comments and empty columns', () => {
    const rest = { native: undefined, compat: undefined, noreturn: false };
    expect(parseTbl(TABLE)).toEqual([
      { ...rest, nr: 0, abi: 'common', name: 'read', native: 'sys_read' },
      { ...rest, nr: 1, abi: '64', name: 'exit', native: 'sys_exit', noreturn: true },
      { ...rest, nr: 2, abi: '32', name: 'open', native: 'sys_open', compat: 'compat_sys_open' },
      { ...rest, nr: 3, abi: 'common', name: 'reserved' },
    ]);
  });

  it('refuses a line that is no row, naming it', () => {
    expect(() => parseTbl('0 common')).toThrow('parseTbl: line 1 is no table row: 0 common');
    expect(() => parseTbl('\nread common 0 sys_read')).toThrow(/line 2/);
    expect(() => parseTbl('0 common read sys_read - noretrun')).toThrow(/line 1/);
    expect(() => parseTbl('0 common read sys_read - noreturn x')).toThrow(/line 1/);
  });
});

describe('selectRows', () => {
  const names = (text: string, abis: readonly string[] | '*') =>
    selectRows(parseTbl(text), abis).map(({ name }) => name);

  it('takes the ABIs asked for, in order of number', () => {
    expect(names(TABLE, ['common', '64'])).toEqual(['read', 'exit', 'reserved']);
    expect(names('5 a x\n3 b y', '*')).toEqual(['y', 'x']);
  });

  it('refuses what the kernel’s unanchored pattern would take besides', () => {
    expect(() => names('0 64foo x', ['64'])).toThrow(/64foo, a prefix match only/);
  });

  it('refuses two rows of one name or one number', () => {
    expect(() => names('0 a x\n1 a x', '*')).toThrow(/two rows are named x/);
    expect(() => names('0 a x\n0 a y', '*')).toThrow(/two rows have number 0/);
  });
});
