import type { MountDescription, MountReader } from '@kernfmt/kernel';

/** Mounts that are gone are remembered, up to this many: records of them may come much later. */
const REMEMBERED = 4096;

/** What mounts are like, or were when they were last looked at. */
export class Descriptions {
  readonly #reader: MountReader;
  readonly #seen = new Map<bigint, MountDescription>();
  readonly #gone = new Map<bigint, MountDescription>();

  constructor(reader: MountReader) {
    this.#reader = reader;
  }

  /** All that are there. */
  all(): MountDescription[] {
    const mounts = this.#reader.list();
    for (const mount of mounts) this.#seen.set(mount.id, mount);
    return mounts;
  }

  /** Undefined for one that was gone before anybody looked. */
  of(id: bigint): MountDescription | undefined {
    const now = this.#reader.find(id);
    if (now !== undefined) {
      this.#seen.set(id, now);
      return now;
    }
    const last = this.#seen.get(id);
    if (last === undefined) return this.#gone.get(id);
    this.#seen.delete(id);
    this.#gone.set(id, last);
    const [oldest] = this.#gone.keys();
    if (this.#gone.size > REMEMBERED) this.#gone.delete(oldest!);
    return last;
  }
}
