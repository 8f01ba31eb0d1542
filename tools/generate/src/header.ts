/** First two lines of every generated file: what wrote it, from which kernel. */
export function header(version: string): string {
  return `// pnpm --filter @kernfmt/generate start tables: Linux ${version}\n// DO NOT EDIT\n`;
}

/** An object key, quoted where it is no identifier. */
export function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
}

/** An ABI's base as its header writes it: the large ones are bit patterns. */
export function baseLiteral(base: { readonly value: number } | undefined): string {
  const value = base?.value ?? 0;
  return value > 0xffff ? `0x${value.toString(16)}` : String(value);
}
