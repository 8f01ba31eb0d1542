import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Programs that hear of mounts: `+ PATH NS` for each, on stdout. */
export const contestants = {
  c: 'C, fanotify and statmount',
  fanotify: '**kernfmt**, `watchMounts` on fanotify',
  mountinfo: '**kernfmt**, `watchMounts` on mountinfo',
  findmnt: '`findmnt --poll`',
} as const;
export type ContestantName = keyof typeof contestants;

/** What contestants are made of: mounts.c as built, and child.js. */
export interface Programs {
  readonly mounts: string;
  readonly child: string;
}

const COMMANDS: Readonly<Record<ContestantName, (programs: Programs) => readonly string[]>> = {
  c: ({ mounts }) => [mounts, 'watch'],
  fanotify: ({ child }) => [process.execPath, child, 'watch', 'fanotify'],
  mountinfo: ({ child }) => [process.execPath, child, 'watch', 'mountinfo'],
  findmnt: () => ['stdbuf', '-oL', 'findmnt', '--poll=mount', '-n', '-o', 'TARGET'],
};

/** findmnt does not say when it is ready. */
const SETTLED_MS = 500;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A contestant at work. */
export class Watcher {
  readonly #process: ChildProcess;
  readonly #stamped: ChildProcess | undefined;
  #out = '';

  private constructor(name: ContestantName, programs: Programs) {
    const [command, ...args] = COMMANDS[name](programs);
    this.#process = spawn(command!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (name === 'findmnt') {
      // It prints no times: a C program puts them in front of its lines.
      this.#stamped = spawn(programs.mounts, ['stamp'], { stdio: ['pipe', 'pipe', 'inherit'] });
      this.#process.stdout!.pipe(this.#stamped.stdin!);
    }
    const out = (this.#stamped ?? this.#process).stdout!;
    out.on('data', (chunk) => {
      this.#out += chunk;
    });
  }

  /** Starts it and waits until it listens. */
  static async start(name: ContestantName, programs: Programs): Promise<Watcher> {
    const watcher = new Watcher(name, programs);
    while (name !== 'findmnt' && !watcher.#out.includes('ready\n')) {
      if (watcher.#process.exitCode !== null) throw new Error(`${contestants[name]} has ended`);
      await sleep(5);
    }
    await sleep(SETTLED_MS);
    return watcher;
  }

  /** CPU time so far, of all its threads, in ns. */
  cpu(): number {
    const tasks = `/proc/${this.#process.pid}/task`;
    return readdirSync(tasks).reduce((sum, task) => {
      const [ran] = readFileSync(`${tasks}/${task}/schedstat`, 'latin1').split(' ');
      return sum + Number(ran);
    }, 0);
  }

  /** When each path was heard of first, in ns; and how many mounts were heard of in all. */
  heard(): { readonly first: ReadonlyMap<string, bigint>; readonly count: number } {
    const first = new Map<string, bigint>();
    let count = 0;
    for (const line of this.#out.split('\n')) {
      const [, path, time] = /^\+ (\S+) (\d+)$/.exec(line) ?? [];
      const [, stamp, target] = /^(\d+) (\/\S+)$/.exec(line) ?? [];
      const at = path ?? target;
      if (at === undefined) continue;
      count++;
      if (!first.has(at)) first.set(at, BigInt((time ?? stamp)!));
    }
    return { first, count };
  }

  /** Leaves out of `heard` what it has said so far. */
  forget(): void {
    this.#out = '';
  }

  /** Waits until it says no more. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.#out.length; ) {
      before = this.#out.length;
      await sleep(SETTLED_MS);
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill('SIGTERM');
    await ended;
    this.#stamped?.kill();
  }
}
