/**
 * node child.mjs ADDON SCENARIO: what watch-fd.test.ts wants to see survive, in a process that may
 * crash. Prints what happened, joined by commas; crashes and hangs show in the exit status.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const [, , file, scenario] = process.argv;
const module = { exports: {} };
process.dlopen(module, isMainThread ? file : workerData.file);
const addon = module.exports;

const SYS = { x64: { pipe2: 22, write: 1 }, arm64: { pipe2: 59, write: 64 } }[process.arch];
const pipe = () => {
  const fds = new Int32Array(2);
  addon.syscall(SYS.pipe2, fds, 0);
  return fds;
};
const write = (fd) => addon.syscall(SYS.write, fd, new Uint8Array(1), 1);
const said = [];
const say = (text) => said.push(text);
const later = (ms) => new Promise((done) => setTimeout(done, ms));

const scenarios = {
  unref() {
    const handle = addon.poll(pipe()[0], addon.UV_READABLE, () => say('called back'));
    handle.unref();
    handle.ref();
    setTimeout(() => {
      say('timer');
      handle.unref();
    }, 50).unref();
  },

  exit() {
    addon.poll(pipe()[0], addon.UV_READABLE, () => undefined);
    process.exit(0);
  },

  'exit-in-callback'() {
    const [readEnd, writeEnd] = pipe();
    addon.poll(readEnd, addon.UV_READABLE, () => process.exit(0));
    write(writeEnd);
  },

  throw() {
    const [readEnd, writeEnd] = pipe();
    const handle = addon.poll(readEnd, addon.UV_READABLE, () => {
      handle.close();
      throw new Error('boom');
    });
    process.once('uncaughtException', (error) => say(`caught ${error.message}`));
    write(writeEnd);
  },

  context() {
    const [readEnd, writeEnd] = pipe();
    const storage = new AsyncLocalStorage();
    storage.run('here', () => {
      const handle = addon.poll(readEnd, addon.UV_READABLE, () => {
        say(`callback ${storage.getStore()}`);
        queueMicrotask(() => say(`microtask ${storage.getStore()}`));
        handle.close();
      });
    });
    write(writeEnd);
  },

  /** Half of the Workers get events without end while they are terminated, half never get one. */
  async terminate() {
    const [idle] = pipe();
    const [busy, writeEnd] = pipe();
    write(writeEnd);
    const own = addon.poll(busy, addon.UV_READABLE, () => {
      say('main still polls');
      own.close();
    });
    own.unref();
    let ended = 0;
    for (let round = 0; round < 10; round++) {
      const pair = [idle, busy].map((fd) => {
        const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { file, fd } });
        return new Promise((done) => worker.once('message', () => done(worker)));
      });
      for (const worker of await Promise.all(pair)) {
        await worker.terminate();
        ended += 1;
      }
    }
    said.unshift(`${ended} workers ended`);
  },

  async collect() {
    const [readEnd, writeEnd] = pipe();
    await new Promise((done) => {
      let kept = addon.poll(readEnd, addon.UV_READABLE, function callback() {
        this.close();
        say('called back');
        done();
      });
      kept = null;
      for (let i = 0; i < 10; i++) globalThis.gc();
      write(writeEnd);
      return kept;
    });
    let freed = 0;
    const registry = new FinalizationRegistry(() => {
      freed += 1;
    });
    for (let i = 0; i < 200; i++) {
      const handle = addon.poll(readEnd, addon.UV_READABLE, () => undefined);
      registry.register(handle, i);
      handle.close();
    }
    // Not all: the last one may still be in a register of this function.
    for (let i = 0; i < 100 && freed < 199; i++) {
      await later(5);
      globalThis.gc();
    }
    say(freed < 199 ? `only ${freed} of 200 freed` : 'closed ones freed');
  },
};

if (isMainThread) {
  process.once('exit', () => {
    say('exit');
    process.stdout.write(said.join(', '));
  });
  await scenarios[scenario]();
} else {
  addon.poll(workerData.fd, addon.UV_READABLE, () => undefined);
  parentPort.postMessage('polling');
}
