import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface Fingerprint {
  readonly kernel: string;
  readonly calls: number;
  readonly sha256: string;
}

/** Made from kernel headers by gcc, not from the tables this package is generated from. */
export const FINGERPRINTS = JSON.parse(
  readFileSync(new URL('../testdata/fingerprints.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Fingerprint>>;

/** sha256 of the lines `NAME NUMBER\n`, sorted. */
export function sha256Of(rows: Iterable<readonly [name: string, nr: number]>): string {
  const lines = [...rows].map(([name, nr]) => `${name} ${nr}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}
