import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../oracle/traces/', import.meta.url);

interface Step {
  readonly op: string;
  readonly records?: Readonly<Record<string, readonly string[]>>;
  readonly data?: string;
}

/** The steps of every recording of the real kernel, by scenario. */
export function recordings(): ReadonlyMap<string, readonly Step[]> {
  const all = new Map<string, readonly Step[]>();
  for (const name of readdirSync(folder)) {
    const { scenario, steps } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    all.set(scenario, steps);
  }
  return all;
}

/** Bytes of a hex string, blanks allowed. */
export const unhex = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
