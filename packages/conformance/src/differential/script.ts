import type { Operation, Place, Script } from './operation.ts';
import type { Call, Machine, Observation } from './subject.ts';
import { mountPointsOf } from './topology.ts';

/** More mounts than this, and a script ends: propagation doubles them with every step. */
const MOST_MOUNTS = 60;
const MOST_NAMESPACES = 3;
const MOST_FDS = 6;

/** What a script came to: its calls, and what was seen of each. */
export interface Played {
  readonly calls: readonly Call[];
  readonly observations: readonly Observation[];
}

/** Plays a script on a machine, whose mounts are what its operations choose from. */
export function playScript(script: Script, machine: Machine): Played {
  const player = new Player(machine);
  for (const operation of script) {
    if (player.ended) break;
    player.perform(operation);
  }
  return player;
}

type Performers = {
  readonly [Name in Operation['do']]: (
    player: Player,
    operation: Extract<Operation, { do: Name }>,
  ) => void;
};

/** A script under way. */
class Player implements Played {
  readonly calls: Call[] = [];
  readonly observations: Observation[] = [];
  readonly fds: string[] = [];
  /** Where the mounts are that the script is about. */
  readonly base: string;
  readonly #machine: Machine;
  readonly #namespaces: string[] = [];
  #points: string[];
  #made = 0;
  /** There is no sense in going on. */
  over = false;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#namespaces.push(machine.namespace);
    this.base = machine.base ?? '/';
    this.#points = [this.base];
  }

  get ended(): boolean {
    if (this.over) return true;
    const texts = Object.values(this.observations.at(-1)?.mountinfo ?? {});
    return texts.reduce((sum, text) => sum + text.split('\n').length, 0) > MOST_MOUNTS;
  }

  perform<Name extends Operation['do']>(operation: Extract<Operation, { do: Name }>): void {
    const performer: Performers[Name] = performers[operation.do as Name];
    performer(this, operation);
  }

  /** Returns how it ended: `OK` or an errno. */
  call(op: string, args: Call['args']): string {
    const call = { op, args };
    const seen = this.#machine.run(call);
    this.calls.push(call);
    this.observations.push(seen);
    this.#points = mountPointsOf(seen.mountinfo[this.#machine.namespace] ?? '', this.base);
    return seen.errno;
  }

  mount(args: Partial<Call['args']>): string {
    return this.call('mount', { source: null, fstype: null, data: null, ...args });
  }

  path({ mount, below }: Place): string {
    const point = this.#points[this.#index(mount)] ?? this.base;
    if (below === '') return point;
    return point === '/' ? `/${below}` : `${point}/${below}`;
  }

  /** The root is 0 only, as long as there are other mounts. */
  #index(mount: number): number {
    const others = this.#points.length - 1;
    return mount === 0 || others < 1 ? 0 : 1 + ((mount - 1) % others);
  }

  /** A name that nothing had yet. */
  name(prefix: string): string {
    this.#made++;
    return `${prefix}${this.#made}`;
  }

  fd(slot: number | undefined): string | undefined {
    return slot === undefined ? undefined : this.fds[slot % this.fds.length];
  }

  /** Opens under a new name, unless enough is open. */
  open(op: string, args: Call['args']): void {
    if (this.fds.length >= MOST_FDS) return;
    const fd = this.name('f');
    if (this.call(op, { fd, ...args }) === 'OK') this.fds.push(fd);
  }

  unshare(): void {
    if (this.#namespaces.length >= MOST_NAMESPACES) return;
    const ns = this.name('ns');
    if (this.call('unshare', { flags: ['CLONE_NEWNS'], ns }) === 'OK') this.#namespaces.push(ns);
  }

  /** A namespace that the task is not in. */
  otherNamespace(slot: number): string | undefined {
    const others = this.#namespaces.filter((name) => name !== this.#machine.namespace);
    return others[slot % others.length];
  }

  release(ns: string): void {
    this.call('ns_release', { ns });
    this.#namespaces.splice(this.#namespaces.indexOf(ns), 1);
  }
}

const performers: Performers = {
  mount(player, { at, flags }) {
    const target = player.path(at);
    if (player.mount({ source: player.name('T'), target, fstype: 'tmpfs', flags }) !== 'OK') return;
    if (flags.includes('MS_RDONLY')) return;
    const below = target === '/' ? '/' : `${target}/`;
    for (const name of ['a', 'b', 'a/a']) player.call('mkdir', { path: `${below}${name}` });
  },
  bind(player, { from, to, recursive }) {
    const flags = recursive ? ['MS_BIND', 'MS_REC'] : ['MS_BIND'];
    player.mount({ source: player.path(from), target: player.path(to), flags });
  },
  move(player, { from, to }) {
    player.mount({ source: player.path(from), target: player.path(to), flags: ['MS_MOVE'] });
  },
  umount(player, { at, flags }) {
    const target = player.path(at);
    const ended = player.call('umount2', { target, flags });
    // Without a root there is nothing left to name.
    if (ended === 'OK' && target === player.base && flags.includes('MNT_DETACH'))
      player.over = true;
  },
  propagation(player, { at, type, recursive }) {
    player.mount({ target: player.path(at), flags: recursive ? [type, 'MS_REC'] : [type] });
  },
  remount(player, { at, bind, flags }) {
    const how = bind ? ['MS_REMOUNT', 'MS_BIND'] : ['MS_REMOUNT'];
    player.mount({ target: player.path(at), flags: [...how, ...flags] });
  },
  mkdir(player, { at }) {
    player.call('mkdir', { path: player.path(at) });
  },
  rmdir(player, { at }) {
    player.call('rmdir', { path: player.path(at) });
  },
  rename(player, { from, to }) {
    player.call('rename', { from: player.path(from), to: player.path(to) });
  },
  unshare(player) {
    player.unshare();
  },
  setns(player, { namespace }) {
    const ns = player.otherNamespace(namespace);
    if (ns !== undefined) player.call('setns', { ns });
  },
  release(player, { namespace }) {
    const ns = player.otherNamespace(namespace);
    if (ns !== undefined) player.release(ns);
  },
  pivot_root(player, { next, old }) {
    player.call('pivot_root', { new_root: player.path(next), put_old: player.path(old) });
  },
  open(player, { at }) {
    player.open('open', { path: player.path(at), flags: ['O_RDONLY'] });
  },
  open_tree(player, { at, clone, recursive }) {
    const flags = ['OPEN_TREE_CLOEXEC'];
    if (clone) flags.push('OPEN_TREE_CLONE');
    if (recursive) flags.push('AT_RECURSIVE');
    player.open('open_tree', { dfd: 'AT_FDCWD', path: player.path(at), flags });
  },
  move_mount(player, { fd, from, to }) {
    const name = player.fd(fd);
    const source =
      name === undefined
        ? { from_dfd: 'AT_FDCWD', from: player.path(from), flags: [] }
        : { from_dfd: name, from: '', flags: ['MOVE_MOUNT_F_EMPTY_PATH'] };
    player.call('move_mount', { ...source, to_dfd: 'AT_FDCWD', to: player.path(to) });
  },
  mount_setattr(player, { fd, at, set, clear, propagation, recursive }) {
    const name = player.fd(fd);
    const flags = recursive ? ['AT_RECURSIVE'] : [];
    const target =
      name === undefined
        ? { dfd: 'AT_FDCWD', path: player.path(at), flags }
        : { dfd: name, path: '', flags: [...flags, 'AT_EMPTY_PATH'] };
    player.call('mount_setattr', {
      ...target,
      attr_set: set,
      attr_clr: clear,
      propagation: propagation === undefined ? [] : [propagation],
    });
  },
  close(player, { fd }) {
    const name = player.fd(fd);
    if (name === undefined) return;
    player.call('close', { fd: name });
    player.fds.splice(player.fds.indexOf(name), 1);
  },
};
