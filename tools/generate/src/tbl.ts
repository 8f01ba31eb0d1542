/** One row of a kernel syscall table (`*.tbl`), columns as written, absent ones undefined. */
export interface TblRow {
  readonly nr: number;
  readonly abi: string;
  readonly name: string;
  readonly native: string | undefined;
  readonly compat: string | undefined;
  readonly noreturn: boolean;
}

/** An empty column is written `-` by x86 and s390. */
function column(text: string | undefined): string | undefined {
  return text === '-' ? undefined : text;
}

/**
 * Reads `NR ABI NAME [NATIVE] [COMPAT] [noreturn]` rows, the format of scripts/syscalltbl.sh.
 * @throws Error for a line that is neither a row, a comment nor blank.
 */
export function parseTbl(text: string): TblRow[] {
  const rows: TblRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const content = line.replace(/#.*/, '').trim();
    if (content === '') continue;
    const [nr = '', abi, name, native, compat, noreturn, ...rest] = content.split(/\s+/);
    const ok = /^\d+$/.test(nr) && abi && name && rest.length === 0;
    if (!ok || (noreturn !== undefined && noreturn !== 'noreturn')) {
      throw new Error(`parseTbl: line ${index + 1} is no table row: ${line}`);
    }
    rows.push({
      nr: Number(nr),
      abi,
      name,
      native: column(native),
      compat: column(compat),
      noreturn: noreturn !== undefined,
    });
  }
  return rows;
}

/**
 * The rows that scripts/syscallhdr.sh --abis would take; all of them when `abis` is `*`.
 * The script's pattern is not anchored at its end, so a row typed `64foo` would be taken for `64`.
 * @throws Error when exact and prefix matching disagree, or names or numbers are not unique.
 */
export function selectRows(rows: readonly TblRow[], abis: readonly string[] | '*'): TblRow[] {
  const selected = abis === '*' ? [...rows] : rows.filter((row) => abis.includes(row.abi));
  if (abis !== '*') {
    const byPrefix = rows.filter((row) => abis.some((abi) => row.abi.startsWith(abi)));
    const odd = byPrefix.find((row) => !abis.includes(row.abi));
    if (odd) throw new Error(`selectRows: ${odd.name} has ABI ${odd.abi}, a prefix match only`);
  }
  selected.sort((a, b) => a.nr - b.nr);
  const names = new Set<string>();
  const numbers = new Set<number>();
  for (const { nr, name } of selected) {
    if (names.has(name)) throw new Error(`selectRows: two rows are named ${name}`);
    if (numbers.has(nr)) throw new Error(`selectRows: two rows have number ${nr}`);
    names.add(name);
    numbers.add(nr);
  }
  return selected;
}
