import { closeSync } from 'node:fs';
import { errno, orThrow } from '@kernfmt/kernel';
import { LP64, Memory } from '@kernfmt/layout';
import { AT_EMPTY_PATH, AT_STATX_DONT_SYNC } from '@kernfmt/uapi/linux/fcntl';
import { STATX_ATTR_MOUNT_ROOT, STATX_MNT_ID_UNIQUE, statx } from '@kernfmt/uapi/linux/stat';
import type { BytePath } from '../mounts/mount.ts';
import { type MountinfoLine, parseMountinfo } from '../mounts/mountinfo.ts';
import { StatmountReader } from '../mounts/statmount.ts';
import type { Sys } from '../native/sys.ts';
import { readMountinfo } from './by-mountinfo.ts';
import type { LiveMounts, MountFacts, MountIdentity, Whereabouts } from './facts.ts';
import { configurationOf } from './mountinfo-options.ts';
import {
  factsOfStatmount,
  identityOfStatmount,
  type LaterText,
  optionsOfStatmount,
  sourceOfStatmount,
} from './statmount-readings.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Facts by statmount() and listmount(), Linux 6.8. */
export class StatmountMounts implements LiveMounts {
  readonly #sys: Sys;
  readonly #O_PATH: number;
  readonly #viewpoint: Viewpoint;
  readonly #identities: StatmountReader<MountIdentity>;
  readonly #facts: StatmountReader<MountFacts>;
  readonly #sources: StatmountReader<LaterText>;
  readonly #options: StatmountReader<LaterText>;
  readonly #statx = Memory.alloc(statx.size);
  /** Small ids to unique ones when they were last looked for: a mount keeps both for its life. */
  #bySmallId = new Map<number, bigint>();

  constructor(sys: Sys, O_PATH: number, viewpoint: Viewpoint) {
    const { mnt_ns_id } = viewpoint;
    this.#sys = sys;
    this.#O_PATH = O_PATH;
    this.#viewpoint = viewpoint;
    this.#identities = new StatmountReader(sys, identityOfStatmount, mnt_ns_id);
    this.#facts = new StatmountReader(sys, factsOfStatmount, mnt_ns_id);
    this.#sources = new StatmountReader(sys, sourceOfStatmount, mnt_ns_id);
    this.#options = new StatmountReader(sys, optionsOfStatmount, mnt_ns_id);
  }

  refresh(): void {
    // Nothing is kept but ids, which are looked at before they are used.
  }

  on(fd: number): Whereabouts {
    if (fd < 0) throw errno('EBADF');
    const flags = AT_EMPTY_PATH | AT_STATX_DONT_SYNC;
    orThrow(this.#sys.statx(fd, '', flags, STATX_MNT_ID_UNIQUE, this.#statx.bytes));
    const { stx_mask, stx_mnt_id, stx_attributes } = statx.on(LP64).view(this.#statx);
    if ((stx_mask & STATX_MNT_ID_UNIQUE) === 0) throw errno('EOPNOTSUPP');
    return { id: stx_mnt_id, isRoot: (stx_attributes & BigInt(STATX_ATTR_MOUNT_ROOT)) !== 0n };
  }

  rootId(): bigint {
    const fd = this.#viewpoint.open(ROOT, this.#O_PATH);
    try {
      return this.on(fd).id;
    } finally {
      closeSync(fd);
    }
  }

  facts(id: bigint): MountFacts | undefined {
    return one(this.#facts, id);
  }

  source(id: bigint): BytePath | undefined {
    const told = one(this.#sources, id);
    return told === undefined ? undefined : (told.text ?? this.#lineOf(told.mnt_id)?.source);
  }

  options(id: bigint): BytePath | undefined {
    const told = one(this.#options, id);
    if (told === undefined || told.text !== undefined) return told?.text;
    const line = this.#lineOf(told.mnt_id);
    return line === undefined ? undefined : configurationOf(line.sb_options);
  }

  /** Of mountinfo, for what an older statmount() does not tell. */
  #lineOf(mnt_id: number): MountinfoLine | undefined {
    return parseMountinfo(readMountinfo(this.#viewpoint)).find((line) => line.mnt_id === mnt_id);
  }

  below(id: bigint): MountIdentity[] | undefined {
    return allBelow(this.#identities, id);
  }

  factsBelow(id: bigint): MountFacts[] | undefined {
    return allBelow(this.#facts, id);
  }

  allFacts(): MountFacts[] {
    return this.#facts.all();
  }

  bySmallId(mnt_id: number): MountFacts | undefined {
    const known = this.#bySmallId.get(mnt_id);
    const facts = known === undefined ? undefined : this.facts(known);
    if (facts !== undefined) return facts;
    const all = this.#identities.all();
    this.#bySmallId = new Map(all.map((each) => [each.mnt_id, each.id]));
    const found = this.#bySmallId.get(mnt_id);
    return found === undefined ? undefined : this.facts(found);
  }
}

const ROOT = Buffer.from('/');

function one<T>(reader: StatmountReader<T>, id: bigint): T | undefined {
  const told = reader.one(id);
  if (told === 'hidden') throw errno('EPERM');
  return told === 'gone' ? undefined : told;
}

/** undefined for a mount that is gone. */
function allBelow<T>(reader: StatmountReader<T>, id: bigint): T[] | undefined {
  try {
    return reader.all(id);
  } catch (error) {
    if (error === errno('ENOENT')) return undefined;
    throw error;
  }
}
