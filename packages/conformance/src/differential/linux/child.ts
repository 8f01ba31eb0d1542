import { release } from 'node:os';
import { createInterface } from 'node:readline';
import { openNative } from '@kernfmt/linux/native';
import { type LinuxMachine, LinuxPlayground } from './machine.ts';
import { type Greeting, type Reply, type Request, told } from './protocol.ts';

/**
 * The process that calls are made in: goes into a mount namespace of its own, says so, and plays
 * the calls of each line of its input in a fresh one. Ends with its input.
 */
export function serve(): void {
  const say = (message: object): void => {
    process.stdout.write(`${JSON.stringify(message)}\n`);
  };
  const greet = (greeting: Greeting): void => say(greeting);
  const native = openNative();
  if (!native.available) {
    greet({ ready: false, reason: native.message });
    return;
  }
  let playground: LinuxPlayground;
  try {
    playground = new LinuxPlayground(native.sys);
  } catch (error) {
    greet({ ready: false, reason: `no mount namespace of its own: ${error}` });
    return;
  }
  greet({ ready: true, release: release() });
  const player = new Player(playground);
  createInterface({ input: process.stdin }).on('line', (line) => {
    say(player.answer(JSON.parse(line) as Request));
  });
}

/** Answers requests. */
class Player {
  readonly #playground: LinuxPlayground;
  /** What is stayed in, until the next start. */
  #machine: LinuxMachine | undefined;

  constructor(playground: LinuxPlayground) {
    this.#playground = playground;
  }

  answer(request: Request): Reply {
    if ('call' in request) return told([this.#machine!.run(request.call)]);
    this.#machine?.close();
    this.#machine = this.#playground.start();
    if ('begin' in request) return [];
    return told(request.map((call) => this.#machine!.run(call)));
  }
}
