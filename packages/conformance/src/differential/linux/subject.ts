import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Call, Observation, Subject } from '../subject.ts';
import { type Greeting, observationsOf, type Reply, type Request } from './protocol.ts';

/** The running kernel cannot be a subject: the message says why. */
export class LinuxUnavailable extends Error {
  override readonly name = 'LinuxUnavailable';
}

/** The child's program; found by the package's name, from src and from dist. */
function childProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('@kernfmt/conformance/package.json');
  return join(dirname(manifest), 'bin', 'kernfmt-linux-machine.js');
}

/** The running kernel, on which a process of its own in a mount namespace of its own plays. */
export class LinuxSubject implements Subject {
  readonly name: string;
  /** `uname -r` */
  readonly release: string;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    release: string,
    child: ChildProcessByStdio<Writable, Readable, null>,
    lines: AsyncIterator<string>,
  ) {
    this.name = `Linux ${release}`;
    this.release = release;
    this.#child = child;
    this.#lines = lines;
  }

  /** @throws LinuxUnavailable without root, without the native addon, on another system */
  static async start(): Promise<LinuxSubject> {
    const child = spawn(process.execPath, [childProgram()], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader: Interface = createInterface({ input: child.stdout });
    const lines = reader[Symbol.asyncIterator]();
    const first = await lines.next();
    const greeting: Greeting = first.done
      ? { ready: false, reason: 'the process ended before it began' }
      : JSON.parse(first.value);
    if (!greeting.ready) {
      child.kill();
      throw new LinuxUnavailable(greeting.reason);
    }
    return new LinuxSubject(greeting.release, child, lines);
  }

  async play(calls: readonly Call[]): Promise<readonly Observation[]> {
    return await this.#ask(calls);
  }

  /** A fresh start to stay in: the mount namespace of `pid`, whose calls are made one by one. */
  async begin(): Promise<void> {
    await this.#ask({ begin: true });
  }

  /** One call where `begin()` led to. */
  async step(call: Call): Promise<Observation> {
    const [observation] = await this.#ask({ call });
    return observation!;
  }

  /** The process that plays. */
  get pid(): number {
    return this.#child.pid!;
  }

  async #ask(request: Request): Promise<Observation[]> {
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await this.#lines.next();
    if (line.done) throw new Error(`${this.name}: the process that plays has ended`);
    return observationsOf(JSON.parse(line.value) as Reply);
  }

  close(): void {
    this.#child.stdin.end();
  }
}
