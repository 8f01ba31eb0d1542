import type { Support } from '@kernfmt/kernel';
import type { Attribute } from './attribute.ts';
import type { ver_21 } from './attributes.ts';

/** How well a kernel answers an attribute: `none` is EOPNOTSUPP. */
export interface AttributeSupport extends Support {
  /**
   * Members of the struct, or of each element of the list, that the kernel does not know: they are
   * 0, which is no value.
   */
  readonly unknown: readonly string[];
}

/** What a kernel that has not all of fsinfo() answers, by the C name of the attribute. */
export type FsinfoSupport = { readonly [Name in keyof typeof ver_21]: AttributeSupport };

/**
 * Whether a kernel knows an attribute, or that member of it: a program shows nothing instead of a 0
 * that nobody counted. Without `support` the kernel knows everything that it answers.
 */
export function isKnown(
  support: FsinfoSupport | undefined,
  attribute: Pick<Attribute, 'name'>,
  member?: string,
): boolean {
  const table: Readonly<Record<string, AttributeSupport>> | undefined = support;
  const known = table?.[attribute.name];
  if (known === undefined) return support === undefined;
  return known.level !== 'none' && !(member !== undefined && known.unknown.includes(member));
}
