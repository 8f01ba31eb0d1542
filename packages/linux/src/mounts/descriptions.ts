import { type MountDescription, type MountReader, NOTES_MAX } from '@kernfmt/kernel';
import { descriptionOfLine } from './description-of-line.ts';
import { descriptionOfStatmount, sourceOfStatmount } from './description-of-statmount.ts';
import { type Mount, parentsFirst } from './mount.ts';
import { parseMountinfo } from './mountinfo.ts';
import type { MountinfoFile } from './mountinfo-file.ts';
import { type StatmountCalls, type StatmountOutcome, StatmountReader } from './statmount.ts';

/** Full descriptions by statmount, Linux 6.13, with unique ids. */
export class StatmountDescriptions implements MountReader {
  readonly uniqueIds = true;
  readonly #reader: StatmountReader<MountDescription>;
  /** By id, the oldest first: at least as many as there can be records in a queue. */
  readonly #announced = new Map<bigint, MountDescription>();

  constructor(calls: StatmountCalls, mnt_ns_id = 0n) {
    this.#reader = new StatmountReader(calls, descriptionOfStatmount, mnt_ns_id);
  }

  /**
   * Whether statmount gives all that a description has: before Linux 6.13 it says of no mount what
   * its source is. (A mount may have none, so that one alone proves nothing.)
   */
  static works(calls: StatmountCalls, mnt_ns_id = 0n): boolean {
    return new StatmountReader(calls, sourceOfStatmount, mnt_ns_id).some((hasSource) => hasSource);
  }

  list(): MountDescription[] {
    return parentsFirst(this.#reader.all());
  }

  find(id: bigint): MountDescription | undefined {
    return this.#reader.find(id);
  }

  /** As `StatmountReader.one`. */
  one(id: bigint): StatmountOutcome<MountDescription> {
    return this.#reader.one(id);
  }

  announced(id: bigint): MountDescription | undefined {
    return this.#announced.get(id);
  }

  /** A NEW_MOUNT record comes next, of a mount that was described so. */
  announce(mount: MountDescription): void {
    this.#announced.set(mount.id, mount);
    if (this.#announced.size < 2 * NOTES_MAX) return;
    for (const id of this.#announced.keys()) {
      this.#announced.delete(id);
      if (this.#announced.size === NOTES_MAX) return;
    }
  }
}

/** Full descriptions by mountinfo: with its small ids, or with those that `unique` has for them. */
export class MountinfoDescriptions implements MountReader {
  readonly findLists = true;
  readonly #file: MountinfoFile;
  readonly #unique: StatmountReader<Mount> | undefined;

  constructor(file: MountinfoFile, unique: StatmountReader<Mount> | undefined) {
    this.#file = file;
    this.#unique = unique;
  }

  list(): MountDescription[] {
    const lines = parseMountinfo(this.#file.readSteadily());
    if (this.#unique === undefined)
      return parentsFirst(lines.map((line) => descriptionOfLine(line)));
    const mounts = new Map(this.#unique.all().map((mount) => [mount.mnt_id_old, mount]));
    const both = lines.flatMap((line) => {
      const mount = mounts.get(BigInt(line.mnt_id));
      // One that is in one of the tables only came or went in between.
      return mount === undefined ? [] : [descriptionOfLine(line, mount)];
    });
    return parentsFirst(both);
  }

  find(id: bigint): MountDescription | undefined {
    return this.list().find((mount) => mount.id === id);
  }
}
