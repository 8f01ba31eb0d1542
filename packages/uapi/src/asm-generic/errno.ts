import { type Arch, type Numbers, onArch } from '../arch.ts';
import { alpha } from './errno/alpha.ts';
import * as generic from './errno/constants.ts';
import { mips } from './errno/mips.ts';
import { parisc } from './errno/parisc.ts';
import { sparc } from './errno/sparc.ts';
import { texts } from './errno/texts.ts';

export * from './errno/constants.ts';

type GenericName = keyof typeof generic;
type OwnName = Exclude<
  keyof typeof alpha | keyof typeof mips | keyof typeof parisc | keyof typeof sparc,
  GenericName
>;

/** C name of an error number: of the generic header, or of one architecture's own. */
export type ErrnoName = GenericName | OwnName;

/** Error numbers by name; those only some architectures have are missing elsewhere. */
export type ErrnoNumbers = Numbers<GenericName> & Partial<Numbers<OwnName>>;

const differences = { alpha, mips, parisc, powerpc: { EDEADLOCK: 58 }, sparc };

/**
 * The error numbers of `<asm/errno.h>` on an architecture. The constants of this module are those
 * of `<asm-generic/errno.h>`, which all use but alpha, mips, parisc, sparc and, for EDEADLOCK,
 * powerpc.
 *
 * @throws RangeError for a name that is no architecture
 */
export function errnoOf(arch: Arch): ErrnoNumbers {
  return onArch<GenericName, OwnName>('errnoOf', arch, generic, differences);
}

/**
 * The name of an error number, undefined for a number without one. A number with two names gets the
 * first: EAGAIN, not EWOULDBLOCK; EDEADLK, not EDEADLOCK. Without `arch`, of the generic numbers.
 *
 * @throws RangeError for a name that is no architecture
 */
export function errnoName(number: number, arch?: Arch): ErrnoName | undefined {
  const numbers: Partial<Numbers> = arch === undefined ? generic : errnoOf(arch);
  const names = (Object.keys(numbers) as ErrnoName[]).filter((name) => numbers[name] === number);
  // Only the first name of a number has a text.
  return names.find((name) => name in texts) ?? names[0];
}

/**
 * What glibc's strerror() says in the C locale: `Function not implemented` for 38, and
 * `Unknown error 4096` for a number it does not know. Without `arch`, of the generic numbers.
 *
 * @throws RangeError for a name that is no architecture
 */
export function strerror(number: number, arch?: Arch): string {
  const name = errnoName(number, arch);
  return (name && texts[name]) ?? `Unknown error ${number}`;
}
