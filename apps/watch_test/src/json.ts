import type { MountDescription } from '@kernfmt/kernel';
import type { Declaration } from '@kernfmt/layout';
import { mount_notification, type RecordCursor } from '@kernfmt/uapi/linux/watch_queue';
import { descriptionJson } from './describe-mount.ts';
import type { Descriptions } from './descriptions.ts';
import { describe } from './names.ts';
import type { PathOf, Printer } from './printer.ts';

/** 64-bit integers as decimal strings, bytes as hex: the JSON form of `@kernfmt/uapi/schema`. */
function jsonForm(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (!(value instanceof Uint8Array)) return value;
  return Buffer.from(value).toString('hex');
}

/**
 * NDJSON, one object a record: what it is in words (`what`, `change`, `watch_id`, `flags`), its
 * fields by their C names, for a mount and if asked for `path`, and where the kernel describes
 * mounts `mount`: the one that came, went or changed, as it is now or was last.
 */
export class JsonLines implements Printer {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #pathOf: PathOf | undefined;
  readonly #descriptions: Descriptions | undefined;
  #text = '';

  constructor(write: (bytes: Uint8Array) => void, pathOf?: PathOf, descriptions?: Descriptions) {
    this.#write = write;
    this.#pathOf = pathOf;
    this.#descriptions = descriptions;
  }

  present(mount: MountDescription): void {
    const line = { what: 'mount', change: 'present', mount: descriptionJson(mount) };
    this.#text += `${JSON.stringify(line)}\n`;
  }

  record(cursor: RecordCursor<Declaration>): undefined {
    const record = cursor.record() as Record<string, unknown>;
    const line: Record<string, unknown> = describe(cursor.dialect, cursor);
    for (const [name, value] of Object.entries(record)) line[name] = jsonForm(value);
    if (cursor.struct === mount_notification) {
      const { auxiliary_mount, triggered_on } = cursor.view(mount_notification);
      this.#describe(auxiliary_mount || triggered_on, line);
    }
    this.#text += `${JSON.stringify(line)}\n`;
  }

  #describe(id: bigint, line: Record<string, unknown>): void {
    if (this.#pathOf !== undefined) line.path = this.#pathOf(id) ?? null;
    if (this.#descriptions === undefined) return;
    const mount = this.#descriptions.of(id);
    line.mount = mount === undefined ? null : descriptionJson(mount);
  }

  read(): void {
    // Records are all there is to say in this form.
  }
  head(): void {
    // The header of a record that is none: stderr says what is wrong with it.
  }
  end(): void {
    // Behind the last record there is nothing.
  }

  flush(): void {
    if (this.#text === '') return;
    this.#write(new TextEncoder().encode(this.#text));
    this.#text = '';
  }
}
