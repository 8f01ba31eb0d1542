import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { orThrow } from '@kernfmt/kernel';
import {
  MS_BIND,
  MS_DIRSYNC,
  MS_LAZYTIME,
  MS_NOATIME,
  MS_NODEV,
  MS_NODIRATIME,
  MS_NOEXEC,
  MS_NOSUID,
  MS_NOSYMFOLLOW,
  MS_RDONLY,
  MS_SHARED,
  MS_SLAVE,
  MS_STRICTATIME,
  MS_SYNCHRONOUS,
  MS_UNBINDABLE,
} from '@kernfmt/uapi/linux/mount';
import type { Sys } from '../../src/native/sys.ts';
import type { Scratch } from '../scratch.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Every byte that mountinfo escapes, one that ends a comment, and what is no UTF-8. */
const NAMES = ['a b', 'tab\there', 'new\nline', 'back\\slash', '#hash', '\xff\xfe', '\\040', ' - '];

/** Fills a scratch directory with mounts that are hard to read, to name and to reach. */
export function mountOddly(sys: Sys, scratch: Scratch): void {
  strangeNames(sys, scratch);
  stacks(scratch);
  binds(sys, scratch);
  propagation(scratch);
  attributes(sys, scratch);
  overlay(sys, scratch);
  deepMount(sys, scratch);
}

function strangeNames(sys: Sys, scratch: Scratch): void {
  for (const name of NAMES) {
    const path = bytes(scratch.path(name));
    mkdirSync(path);
    orThrow(sys.mount(bytes(name), path, 'tmpfs', 0, 'size=1m'));
    mkdirSync(Buffer.concat([path, bytes('/'), bytes(name)]));
    scratch.dir(`to ${encodeURIComponent(name)}`);
    const to = scratch.path(`to ${encodeURIComponent(name)}`);
    orThrow(sys.mount(Buffer.concat([path, bytes('/'), bytes(name)]), to, null, MS_BIND, null));
  }
  scratch.dir('unnamed');
  orThrow(sys.mount('', scratch.path('unnamed'), 'tmpfs', 0, null));
}

function stacks(scratch: Scratch): void {
  for (let i = 0; i < 3; i++) scratch.tmpfs('stack');
  scratch.tmpfs('stack/on top');
  // Below the stack's top nothing can be opened, but there is another mount of the superblock.
  scratch.tmpfs('twice');
  scratch.bind('twice', 'twice elsewhere');
  scratch.tmpfs('twice');
}

function binds(sys: Sys, scratch: Scratch): void {
  for (const name of ['file', 'file bound']) writeFileSync(scratch.path(name), 'text');
  orThrow(sys.mount(scratch.path('file'), scratch.path('file bound'), null, MS_BIND, null));
  writeFileSync(scratch.path('net'), '');
  orThrow(sys.mount('/proc/thread-self/ns/net', scratch.path('net'), null, MS_BIND, null));
  scratch.dir('removed');
  scratch.bind('removed', 'of removed');
  rmdirSync(scratch.path('removed'));
  scratch.rbind('stack', 'stack again');
}

function propagation(scratch: Scratch): void {
  scratch.tmpfs('shared');
  scratch.propagation('shared', MS_SHARED);
  scratch.bind('shared', 'peer');
  scratch.bind('shared', 'slave');
  scratch.propagation('slave', MS_SLAVE);
  scratch.bind('shared', 'both');
  scratch.propagation('both', MS_SLAVE);
  scratch.propagation('both', MS_SHARED);
  scratch.bind('both', 'slave of both');
  scratch.propagation('slave of both', MS_SLAVE);
  scratch.tmpfs('unbindable');
  scratch.propagation('unbindable', MS_UNBINDABLE);
  scratch.dir('shared/below');
  scratch.tmpfs('shared/below');
}

function attributes(sys: Sys, scratch: Scratch): void {
  scratch.tmpfs('ro superblock', MS_RDONLY);
  scratch.bind('ro superblock', 'rw mount of it');
  scratch.remount('rw mount of it', MS_BIND);
  scratch.bind('shared', 'ro mount');
  scratch.remount('ro mount', MS_BIND | MS_RDONLY);
  scratch.tmpfs('sync', MS_SYNCHRONOUS | MS_DIRSYNC | MS_LAZYTIME);
  const flags = { MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME, MS_NODIRATIME, MS_STRICTATIME };
  for (const [name, flag] of Object.entries(flags)) scratch.tmpfs(name, flag);
  scratch.tmpfs('all of them', MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME | MS_NOSYMFOLLOW);
  scratch.dir('procfs');
  orThrow(sys.mount('a proc', scratch.path('procfs'), 'proc', 0, null));
}

function overlay(sys: Sys, scratch: Scratch): void {
  for (const dir of ['lo wer', 'upper', 'work', 'overlay']) scratch.dir(dir);
  const dirs = [
    `lowerdir=${scratch.path('lo wer')}`,
    `upperdir=${scratch.path('upper')}`,
    `workdir=${scratch.path('work')}`,
  ];
  // Not every kernel has it.
  sys.mount('over lay', scratch.path('overlay'), 'overlay', 0, dirs.join(','));
}

/** One whose path is longer than any that a call takes. */
function deepMount(sys: Sys, scratch: Scratch): void {
  const before = process.cwd();
  process.chdir(scratch.root);
  for (let i = 0; i < 20; i++) {
    mkdirSync('d'.repeat(250));
    process.chdir('d'.repeat(250));
  }
  mkdirSync('deep');
  orThrow(sys.mount('deep', 'deep', 'tmpfs', 0, null));
  process.chdir(before);
}
