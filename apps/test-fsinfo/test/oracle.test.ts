import { readdirSync, readFileSync } from 'node:fs';
import { type Attribute, ver_21 } from '@kernfmt/fsinfo';
import {
  FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO,
  FSINFO_ATTR_FSINFO_ATTRIBUTES,
  FSINFO_TYPE_LIST,
  FSINFO_TYPE_STRING,
  fsinfo_mount_child,
} from '@kernfmt/uapi/linux/fsinfo';
import { expect, test } from 'vitest';
import { judge, kernelWith, only, run } from './harness.ts';

const judged = judge('judge');
const folder = new URL('../../../oracle/traces-fsinfo/', import.meta.url);

interface Step {
  readonly op: string;
  readonly args: { readonly request?: string; readonly params_size?: number };
  readonly ret: number;
  readonly errno: string;
  readonly data?: string;
}

/** The values, by attribute, that the real kernel replied whole, each once. */
function recorded(): { attribute: Attribute; bytes: Uint8Array }[] {
  const values = new Map<string, { attribute: Attribute; bytes: Uint8Array }>();
  for (const name of readdirSync(folder)) {
    const { steps } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { steps: Step[] };
    for (const { op, args, ret, errno, data = '' } of steps) {
      if (op !== 'fsinfo' || errno !== 'OK' || data.length / 2 < ret) continue;
      if (args.params_size !== 32) continue;
      const number = Number(args.request);
      const attribute = Object.values<Attribute>(ver_21).find((each) => each.number === number);
      const bytes = Uint8Array.from(Buffer.from(data, 'hex').subarray(0, ret));
      values.set(`${number} ${data}`, { attribute: attribute!, bytes });
    }
  }
  return [...values.values()];
}

const meta = [FSINFO_ATTR_FSINFO_ATTRIBUTES, FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO];
const name = 'FSINFO_ATTR_SOURCE';

test('every reply of the real kernel prints as C prints it', () => {
  const values = recorded().filter(({ attribute: { number } }) => !meta.includes(number));
  expect(values.length).toBeGreaterThan(250);
  const records: Uint8Array[] = [];
  let printed = '';
  for (const { attribute, bytes } of values) {
    const { number: id, type } = attribute;
    const size = type === FSINFO_TYPE_LIST ? fsinfo_mount_child.size : 0;
    const { code, out, err } = run(['/'], kernelWith([{ id, type, size, value: only(bytes) }]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // The C program knows one text.
    printed += type === FSINFO_TYPE_STRING ? out.replace(attribute.name, name) : out;
    const what = type === FSINFO_TYPE_STRING ? ver_21[name].number : id;
    records.push(new Uint8Array(Uint32Array.of(what, 21, bytes.length).buffer), bytes);
  }
  expect(printed).toBe(judged(Buffer.concat(records)).out);
});
