import type { Abi } from './abi.ts';
import type { Declaration, Field } from './fields.ts';
import { layoutOf } from './layout.ts';

/**
 * C11 static assertions that a header agrees with a declaration: `sizeof`, `_Alignof`, and
 * `offsetof` and `sizeof` of every member. Bit-fields have no `offsetof`; `bitFieldChecksOf` writes
 * the statements that test them at run time. Compile the text behind an `#include` of the header,
 * with `<stddef.h>`, for the ABI (`-m64`, `-m32`, `-mbe…`): a wrong offset does not compile.
 */
export function assertionsOf(struct: Declaration, abi: Abi): string {
  const tag = `struct ${struct.name}`;
  const { size, align, offsets, members } = layoutOf(struct, abi);
  const lines = [
    check(`sizeof(${tag}) == ${size}`, `sizeof ${struct.name}`),
    check(`_Alignof(${tag}) == ${align}`, `_Alignof ${struct.name}`),
  ];
  for (const [name, offset] of offsets) {
    lines.push(check(`offsetof(${tag}, ${name}) == ${offset}`, `${struct.name}.${name}`));
    const member = members.find((each) => each.path === name);
    if (member === undefined || member.size === 0) continue;
    const width = `sizeof(((${tag} *)0)->${name})`;
    lines.push(check(`${width} == ${member.size}`, `sizeof ${struct.name}.${name}`));
  }
  return lines.join('\n');
}

/**
 * Static assertions that constants have their values; a name the header does not know is skipped.
 */
export function constantAssertionsOf(
  constants: Readonly<Record<string, number | bigint>>,
  { known = 'ifdef' }: { readonly known?: 'ifdef' | 'always' } = {},
): string {
  return Object.entries(constants)
    .map(([name, value]) => {
      const suffix = value > 0x7fffffff ? 'ULL' : '';
      const line = check(`(${name}) == ${value}${suffix}`, name);
      return known === 'always' ? line : `#ifdef ${name}\n${line}\n#endif`;
    })
    .join('\n');
}

/**
 * C statements that set each bit-field of a struct to all ones and compare the bytes with the
 * layout's; they call `report("struct.field")` for one that differs. Needs `<string.h>`.
 */
export function bitFieldChecksOf(struct: Declaration, abi: Abi): string {
  const own = new Set<string>();
  for (const field of Object.values<Field>(struct.fields)) {
    if (field.form === 'bits') for (const slice of Object.keys(field.slices)) own.add(slice);
  }
  const { members, size } = layoutOf(struct, abi);
  return members
    .filter(({ name, path }) => name === path && own.has(name))
    .map(({ name, field, offset }) => {
      if (field.form !== 'slice') throw new TypeError(`bitFieldChecksOf: ${name} is no bit-field`);
      const bytes = new Array<number>(size).fill(0);
      const ones = ((1n << BigInt(field.width)) - 1n) << BigInt(field.shift);
      for (let i = 0; i < field.unit.size; i++) {
        const at = abi.littleEndian ? offset + i : offset + field.unit.size - 1 - i;
        bytes[at] = Number((ones >> BigInt(8 * i)) & 0xffn);
      }
      return [
        `{ struct ${struct.name} s; unsigned char b[] = {${bytes.join()}};`,
        `  memset(&s, 0, sizeof s); s.${name} = ~0;`,
        `  if (memcmp(&s, b, sizeof b) != 0) report("${struct.name}.${name}"); }`,
      ].join('\n');
    })
    .join('\n');
}

function check(condition: string, what: string): string {
  return `_Static_assert(${condition}, "${what}");`;
}
