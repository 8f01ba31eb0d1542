import { closeSync, fstatSync } from 'node:fs';
import { errno } from '@kernfmt/kernel';
import { descriptionOfLine } from '../mounts/description-of-line.ts';
import type { BytePath } from '../mounts/mount.ts';
import { type MountinfoLine, parseMountinfo } from '../mounts/mountinfo.ts';
import { MountinfoFile } from '../mounts/mountinfo-file.ts';
import { call } from '../refused.ts';
import { mountOf, pathOf } from '../watches/lookup.ts';
import { withDescendants } from './descendants.ts';
import type { LiveMounts, MountFacts, MountIdentity, Whereabouts } from './facts.ts';
import { configurationOf } from './mountinfo-options.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The table as it is now, seen from there. */
export function readMountinfo(viewpoint: Viewpoint): Uint8Array {
  const file = new MountinfoFile(viewpoint.proc('mountinfo'));
  try {
    return file.readSteadily();
  } finally {
    file.close();
  }
}

/** Facts by mountinfo alone, with its small ids. */
export class MountinfoMounts implements LiveMounts {
  readonly #O_PATH: number;
  readonly #viewpoint: Viewpoint;
  #table: readonly Row[] | undefined;

  constructor(O_PATH: number, viewpoint: Viewpoint) {
    this.#O_PATH = O_PATH;
    this.#viewpoint = viewpoint;
  }

  refresh(): void {
    this.#table = undefined;
  }

  on(fd: number): Whereabouts {
    if (fd < 0) throw errno('EBADF');
    call(() => fstatSync(fd));
    const id = mountOf(fd);
    return { id, isRoot: this.facts(id)?.point === pathOf(fd) };
  }

  rootId(): bigint {
    const fd = this.#viewpoint.open(ROOT, this.#O_PATH);
    try {
      return mountOf(fd);
    } finally {
      closeSync(fd);
    }
  }

  facts(id: bigint): MountFacts | undefined {
    return this.#find(id)?.facts;
  }

  source(id: bigint): BytePath | undefined {
    return this.#find(id)?.line.source;
  }

  options(id: bigint): BytePath | undefined {
    const row = this.#find(id);
    return row === undefined ? undefined : configurationOf(row.line.sb_options);
  }

  below(id: bigint): readonly MountIdentity[] | undefined {
    return this.factsBelow(id);
  }

  factsBelow(id: bigint): readonly MountFacts[] | undefined {
    const all = this.allFacts();
    if (!all.some((mount) => mount.id === id)) return undefined;
    return withDescendants(all, [id]).filter((mount) => mount.id !== id);
  }

  /** By id, as far as ids tell what is older. */
  allFacts(): readonly MountFacts[] {
    const all = this.#rows().map(({ facts }) => facts);
    return all.sort((a, b) => a.mnt_id - b.mnt_id);
  }

  bySmallId(mnt_id: number): MountFacts | undefined {
    return this.facts(BigInt(mnt_id));
  }

  #find(id: bigint): Row | undefined {
    return this.#rows().find(({ facts }) => facts.id === id);
  }

  /** Read once in a call. */
  #rows(): readonly Row[] {
    this.#table ??= parseMountinfo(readMountinfo(this.#viewpoint)).map((line) => ({
      line,
      facts: factsOf(line),
    }));
    return this.#table;
  }
}

const ROOT = Buffer.from('/');

interface Row {
  readonly line: MountinfoLine;
  readonly facts: MountFacts;
}

function factsOf(line: MountinfoLine): MountFacts {
  const { id, parent, mnt_attr, propagation, dev_major, dev_minor, sb_rdonly } =
    descriptionOfLine(line);
  const [fs_type = ''] = line.fs_type.split('.', 1);
  return {
    id,
    parent,
    mnt_unique_id: 0n,
    mnt_id: line.mnt_id,
    mnt_parent_id: line.parent_id,
    mnt_attr,
    root: line.mnt_root,
    point: line.mnt_point,
    propagation,
    fs_type,
    dev_major,
    dev_minor,
    sb_rdonly,
  };
}
