/**
 * Linux's architectures, each by the name of its directory below arch/ (ia64 until 6.6). Both byte
 * orders and word sizes of an architecture share its numbers; where they do not, the table says
 * which one it holds.
 */
export const ARCHES = [
  'alpha',
  'arc',
  'arm',
  'arm64',
  'csky',
  'hexagon',
  'ia64',
  'loongarch',
  'm68k',
  'microblaze',
  'mips',
  'nios2',
  'openrisc',
  'parisc',
  'powerpc',
  'riscv',
  's390',
  'sh',
  'sparc',
  'x86',
  'xtensa',
] as const;

/** Name of an architecture. */
export type Arch = (typeof ARCHES)[number];

/** Numbers by their C names. */
export type Numbers<Name extends string = string> = Readonly<Record<Name, number>>;

/**
 * What `<asm/x.h>` of some architectures says otherwise than `<asm-generic/x.h>`. An architecture
 * without an entry uses the generic header as it is.
 */
export type Differences<Name extends string = string> = {
  readonly [A in Arch]?: Partial<Numbers<Name>>;
};

/**
 * The numbers of a header on an architecture: the generic ones with the architecture's in place.
 *
 * @throws RangeError, with `caller` in front, for a name that is no architecture
 */
export function onArch<Generic extends string, Other extends string>(
  caller: string,
  arch: Arch,
  generic: Numbers<Generic>,
  differences: Differences<Generic | Other>,
): Numbers<Generic> & Partial<Numbers<Other>> {
  if (!ARCHES.includes(arch)) {
    throw new RangeError(`${caller}: arch should be one of ${ARCHES.join(', ')}, is ${arch}`);
  }
  const own: Partial<Numbers<Generic | Other>> = differences[arch] ?? {};
  return { ...generic, ...own };
}
