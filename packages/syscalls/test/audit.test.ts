import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abis, rowsOf } from '../src/all.ts';
import { AUDIT_ARCH, abiOfAudit, auditArchsOf, decodeAuditRecord } from '../src/audit.ts';

describe('AUDIT_ARCH', () => {
  it('has the values of the header', () => {
    expect(AUDIT_ARCH.AUDIT_ARCH_X86_64).toBe(0xc000003e);
    expect(AUDIT_ARCH.AUDIT_ARCH_I386).toBe(0x40000003);
    expect(AUDIT_ARCH.AUDIT_ARCH_ARM).toBe(0x40000028);
    expect(AUDIT_ARCH.AUDIT_ARCH_AARCH64).toBe(0xc00000b7);
    expect(AUDIT_ARCH.AUDIT_ARCH_S390X).toBe(0x80000016);
    expect(AUDIT_ARCH.AUDIT_ARCH_ALPHA).toBe(0xc0009026);
    expect(AUDIT_ARCH.AUDIT_ARCH_MIPSEL64N32).toBe(0xe0000008);
    expect(Object.keys(AUDIT_ARCH)).toHaveLength(53);
  });

  it('leads back to the ABI of every call', () => {
    for (const abi of abis.filter((one) => !['powerpc-spu', 'arm64-compat32'].includes(one))) {
      expect(auditArchsOf(abi)).not.toEqual([]);
      for (const arch of auditArchsOf(abi)) {
        for (const { nr } of rowsOf(abi)) expect(abiOfAudit(AUDIT_ARCH[arch], nr)).toBe(abi);
      }
    }
    expect(abiOfAudit(0x12345678, 1)).toBeUndefined();
  });
});

describe('decodeAuditRecord', () => {
  const record = (fields: string) => decodeAuditRecord(`type=SYSCALL msg=audit(1.2:3): ${fields}`);

  it('reads what the kernel writes', () => {
    expect(record('arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c')).toEqual({
      abi: 'x86_64',
      nr: 257,
      name: 'openat',
      personality: 0,
    });
    expect(record('arch=40000003 syscall=295 per=8 success=yes')).toEqual({
      abi: 'i386',
      nr: 295,
      name: 'openat',
      personality: 8,
    });
  });

  it('tells x32 and mips by the number', () => {
    expect(record('arch=c000003e syscall=1073742336')).toMatchObject({
      abi: 'x32',
      name: 'rt_sigaction',
    });
    expect(record('arch=40000008 syscall=4005')).toMatchObject({ abi: 'mips-o32', name: 'open' });
    expect(record('arch=c0000008 syscall=5002')).toMatchObject({ abi: 'mips-n64', name: 'open' });
    expect(record('arch=e0000008 syscall=6002')).toMatchObject({ abi: 'mips-n32', name: 'open' });
    expect(record('arch=40000028 syscall=9437189')).toMatchObject({
      abi: 'arm-oabi',
      name: 'open',
    });
  });

  it('reads what ausearch --interpret writes', () => {
    expect(record('arch=aarch64 syscall=openat')).toMatchObject({ abi: 'arm64', nr: 56 });
    expect(record('arch=x86_64 syscall=nosuch')).toMatchObject({ nr: undefined, name: 'nosuch' });
  });

  it('keeps unknown numbers and architectures', () => {
    expect(record('arch=c000003e syscall=9999')).toMatchObject({ abi: 'x86_64', nr: 9999 });
    expect(record('arch=c000003e syscall=9999')?.name).toBeUndefined();
    expect(record('arch=c000003e syscall=-1')).toMatchObject({ nr: -1, name: undefined });
    expect(record('arch=deadbeef syscall=3')).toMatchObject({ abi: undefined, nr: 3 });
    expect(record('success=yes')).toBeUndefined();
  });

  it('is not misled by fields that end alike', () => {
    expect(record('subarch=1 mysyscall=2 arch=c000003e syscall=0')?.name).toBe('read');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (arch, call) => {
        decodeAuditRecord(`arch=${arch} syscall=${call}`);
        decodeAuditRecord(arch + call);
      }),
    );
  });
});
