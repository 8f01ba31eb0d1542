import type { Dialect } from '@kernfmt/uapi/linux/watch_queue';
import { subtypeName } from './names.ts';

/** A decoded record of any revision. */
type Fields = Readonly<Record<string, number | bigint | Uint8Array | string>>;

const hex = (value: unknown, width = 1): string =>
  (value as number).toString(16).padStart(width, '0');

/** The samples of 2019 say more of a block error than its constant does. */
const BLOCK_ERRORS: Readonly<Record<number, string>> = {
  1: 'timeout',
  2: 'critical space allocation',
  3: 'recoverable transport',
  4: 'critical target',
  5: 'critical nexus',
  6: 'critical medium',
  7: 'protection',
  8: 'kernel resource',
  9: 'device resource',
  10: 'I/O',
};

/**
 * The line that the sample of a record's own time printed for it, for revisions other than ver #2
 * of the mount series. undefined: that sample had no line for it.
 */
export function historicalLine(
  dialect: Dialect,
  type: number,
  subtype: number,
  r: Fields,
): string | undefined {
  const known = dialect.types.find((each) => each.type === type);
  const name = (known && subtypeName(known.subtypes, subtype)) ?? '(null)';
  const change = `change=${subtype}[${name}]`;
  if ('topology_changes' in r) {
    const counters = `ctr=${hex(r.topology_changes)},${hex(r.attr_changes)}`;
    const aux = `aux=${r.auxiliary_mount} ${counters} actr=${hex(r.aux_topology_changes)}`;
    return `MOUNT ${hex(r.triggered_on, 8)} ${change} ${aux}`;
  }
  if ('changed_mount' in r) {
    return `MOUNT ${hex(r.triggered_on, 8)} ${change} aux=${r.changed_mount}`;
  }
  if ('sb_id' in r) return `SUPER ${hex(r.sb_id, 8)} ${change}`;
  if ('sector' in r) {
    const error = `e=${subtype}[${BLOCK_ERRORS[subtype] ?? '(null)'}]`;
    return `BLOCK ${hex(r.dev, 8)} ${error} s=${hex(r.sector)}`;
  }
  if ('name_len' in r) {
    // The samples print the name raw: %*.*s. A device's name is still somebody else's text.
    const bytes = (r.name as Uint8Array).subarray(0, r.name_len as number);
    const device = Array.from(bytes, (byte) =>
      byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?',
    ).join('');
    const event = name.replace(/^device_/, 'dev-').replace(/^bus_/, 'bus-');
    return `USB ${device} ${event} e=${hex(r.error)} r=${hex(r.reserved)}`;
  }
  return undefined;
}
