/**
 * unshare --mount node test/latency.mjs [BACKEND]
 *
 * How long it takes from before mount(2), in another process, until a program that waits has the
 * record: 200 mounts, 3 ms apart (150 ms without native calls). Prints one line of JSON, in µs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeRecords,
  IOC_WATCH_QUEUE_SET_SIZE,
  NOTIFY_MOUNT_NEW_MOUNT,
  O_NOTIFICATION_PIPE,
} from '@kernfmt/uapi/linux/watch_queue';
import { nativeSupport, openLinux } from '../dist/index.js';

const AT_FDCWD = -100;
const COUNT = 200;
const [, , backend = 'auto', role, dir, file] = process.argv;
const now = () => Number(process.hrtime.bigint() / 1000n);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Mounts and umounts, and says when. Native calls are what it is about, not what it tests. */
async function mounter() {
  const module = { exports: {} };
  process.dlopen(module, file);
  const SYS = { x64: [165, 166], arm64: [40, 39] }[process.arch];
  const path = new TextEncoder().encode(`${dir}\0`);
  const type = new TextEncoder().encode('tmpfs\0');
  const times = [];
  for (let i = 0; i < COUNT; i++) {
    times.push(now());
    module.exports.syscall(SYS[0], type, path, type, 0, null);
    await pause(Number(process.env.GAP));
    module.exports.syscall(SYS[1], path, 0);
    await pause(Number(process.env.GAP));
  }
  process.stdout.write(JSON.stringify(times));
}

async function watcher() {
  const kernel = openLinux({ backend });
  const scratch = mkdtempSync(join(tmpdir(), 'kernfmt-latency-'));
  const [fd] = kernel.task.pipe2(O_NOTIFICATION_PIPE);
  kernel.task.ioctl(fd, IOC_WATCH_QUEUE_SET_SIZE, 256);
  kernel.task.watch_mount(AT_FDCWD, '/', 0, fd, 1);
  const addon = join(import.meta.dirname, '../prebuilds', `linux-${process.arch}.node`);
  const gap = nativeSupport().available ? '3' : '150';
  const args = [import.meta.filename, backend, 'mounter', scratch, addon];
  const env = { ...process.env, GAP: gap };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
  });
  const end = new AbortController();
  child.on('close', () => end.abort());
  const seen = [];
  const buffer = new Uint8Array(4096);
  for (;;) {
    await kernel.task.wait(fd, end).catch(() => undefined);
    const at = now();
    if (end.signal.aborted) break;
    const got = kernel.task.read(fd, buffer);
    for (const { subtype } of decodeRecords(buffer.subarray(0, got))) {
      if (subtype === NOTIFY_MOUNT_NEW_MOUNT) seen.push(at);
    }
  }
  kernel.close();
  rmdirSync(scratch);
  const times = JSON.parse(text);
  // By time, not by number: a mount that was missed would shift all the others.
  const delays = seen
    .map((at) => at - Math.max(...times.filter((time) => time <= at)))
    .sort((a, b) => a - b);
  const part = (of) => delays[Math.floor(of * (delays.length - 1))];
  const { name } = kernel;
  const result = { name, seen: seen.length, median: part(0.5), p99: part(0.99), max: part(1) };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

await (role === 'mounter' ? mounter() : watcher());
