import { type ChildProcess, spawn } from 'node:child_process';

export const bin = new URL('../bin/watch_test.js', import.meta.url).pathname;

export const root = process.getuid?.() === 0;

/** The program, running in a mount namespace of its own, with a tmpfs to mount things in. */
export class Live {
  readonly child: ChildProcess;
  readonly #folder: string;
  out = '';
  err = '';
  readonly #ended: Promise<number | null>;

  constructor(folder: string, ...args: readonly string[]) {
    this.#folder = folder;
    // A shell in the same namespace does what it is told on stdin.
    const script = [
      'mount --make-rprivate /',
      `mount -t tmpfs none ${folder}`,
      `mkdir ${folder}/a ${folder}/b '${folder}/c d'`,
      '"$@" <&- & echo "pid $!" >&3',
      'while read -r line; do eval "$line"; echo "did $?" >&3; done',
      'wait $!; echo "exit $?" >&3',
    ].join('\n');
    const command = ['-m', 'bash', '-c', script, 'bash', process.execPath, bin, ...args];
    this.child = spawn('unshare', command, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    this.child.stdout!.on('data', (chunk) => {
      this.out += chunk;
    });
    this.child.stderr!.on('data', (chunk) => {
      this.err += chunk;
    });
    this.child.stdio[3]!.on('data', (chunk) => {
      this.#said += chunk;
    });
    this.#ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  #said = '';

  /** Runs a command beside the program, and waits until it is done. */
  async run(command: string): Promise<void> {
    const before = this.#said.split('did').length;
    this.child.stdin!.write(`${command}\n`);
    await until(() => this.#said.split('did').length > before);
  }

  /** It prints nothing before the first event: mounts until it sees one. */
  async started(): Promise<void> {
    while (!this.out.includes('new_mount')) {
      await this.run(`mount -t tmpfs first ${this.#folder}/b; umount ${this.#folder}/b`);
    }
    await this.print(/unmount/);
    this.out = '';
  }

  async print(what: RegExp): Promise<void> {
    await until(() => what.test(this.out));
  }

  /** SIGINT; returns the exit code. */
  async interrupt(): Promise<number> {
    const pid = /pid (\d+)/.exec(this.#said)![1]!;
    this.child.stdin!.write(`kill -INT ${pid}\n`);
    this.child.stdin!.end();
    await this.#ended;
    return Number(/exit (\d+)/.exec(this.#said)![1]);
  }
}

/** Polls until a condition holds; a test that waits in vain is ended by the runner. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
