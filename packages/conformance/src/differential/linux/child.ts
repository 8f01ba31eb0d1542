import { release } from 'node:os';
import { createInterface } from 'node:readline';
import { openNative } from '@kernfmt/linux/native';
import { LinuxPlayground } from './machine.ts';
import { type Greeting, type Request, told } from './protocol.ts';

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
  createInterface({ input: process.stdin }).on('line', (line) => {
    const machine = playground.start();
    try {
      say(told((JSON.parse(line) as Request).map((call) => machine.run(call))));
    } finally {
      machine.close();
    }
  });
}
