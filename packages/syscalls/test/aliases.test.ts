import { expect, it } from 'vitest';
import { aliasesOf, privateCallsOf, tableName } from '../src/aliases.ts';
import { abis, numberOf } from '../src/all.ts';

it('an alias names a call of the table and is none itself', () => {
  const withAliases = abis.filter((abi) => Object.keys(aliasesOf(abi)).length > 0);
  expect(withAliases).toEqual(
    'alpha arm-eabi arm-oabi arm64-compat32 csky hexagon ia64'.split(' '),
  );
  for (const abi of withAliases) {
    for (const [alias, name] of Object.entries(aliasesOf(abi))) {
      expect(numberOf(abi, name)).toBeTypeOf('number');
      if (abi !== 'alpha' || alias !== 'osf_shmat') expect(numberOf(abi, alias)).toBeUndefined();
      expect(tableName(abi, alias)).toBe(name);
    }
  }
});

it('names of the table are themselves', () => {
  expect(tableName('alpha', 'getpid')).toBe('getxpid');
  expect(tableName('x86_64', 'getpid')).toBe('getpid');
  expect(tableName('alpha', 'toString')).toBe('toString');
});

it('arm has six private calls, two of which AArch32 tasks of arm64 have', () => {
  expect(privateCallsOf('arm-eabi')).toContainEqual({ nr: 0xf0005, name: 'set_tls' });
  expect(privateCallsOf('arm-eabi')).toHaveLength(6);
  expect(privateCallsOf('arm-oabi')).toContainEqual({ nr: 0x9f0002, name: 'cacheflush' });
  expect(privateCallsOf('arm64-compat32').map(({ nr }) => nr)).toEqual([0xf0002, 0xf0005]);
  expect(privateCallsOf('arm64')).toEqual([]);
});
