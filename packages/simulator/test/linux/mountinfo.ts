/** What mountinfo tells but for the numbers, which are others in each kernel. */
interface Line {
  readonly parent: string;
  readonly root: string;
  readonly point: string;
  readonly options: string;
  readonly fields: readonly string[];
}

/**
 * The lines of mountinfo without ids: a mount is known by the mount points on the way to it, a peer
 * group by its members. Sorted, because kernels since 6.8 list mounts in another order. What a
 * kernel mounted before the program began is left out by type.
 */
export function withoutNumbers(text: string, ignored: readonly string[] = []): string[] {
  const lines = parse(text, ignored);
  const nameOf = (id: string): string => {
    const { parent, point } = lines.get(id)!;
    return lines.has(parent) ? `${nameOf(parent)} > ${point}` : point;
  };
  const groups = new Map<string, string[]>();
  for (const [id, { fields }] of lines) {
    for (const group of fields.filter((each) => each.startsWith('shared:'))) {
      const number = group.slice('shared:'.length);
      groups.set(number, [...(groups.get(number) ?? []), nameOf(id)].sort());
    }
  }
  const fieldText = (field: string): string => {
    const [tag, number] = field.split(':');
    if (number === undefined) return field;
    return `${tag} {${groups.get(number)?.join(', ') ?? 'of mounts out of sight'}}`;
  };
  return [...lines]
    .map(([id, { root, options, fields }]) =>
      [nameOf(id), root, options, ...fields.map(fieldText)].join(' '),
    )
    .sort();
}

function parse(text: string, ignored: readonly string[]): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [id = '', parent = '', , root = '', point = '', options = '', ...rest] = line.split(' ');
    const end = rest.indexOf('-');
    if (ignored.includes(rest[end + 1]!)) continue;
    lines.set(id, { parent, root, point, options, fields: rest.slice(0, end) });
  }
  return lines;
}
