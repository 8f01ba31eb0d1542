import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** What one argument of a system call may be; buffers are passed as their address, null as 0. */
export type SyscallArgument = number | bigint | ArrayBufferView | ArrayBuffer | null;

/** A libuv poll handle. Closed handles ignore every call. */
export interface PollHandle {
  close(): void;
  ref(): void;
  unref(): void;
  ignore(ignored: boolean): void;
}

/** The exports of native/addon.c, whose comments are the reference. Only src/native holds one. */
export interface NativeAddon {
  /** Returns the result or -errno. Writes wherever it is told to: {@link Sys} is its only user. */
  syscall(nr: number, ...args: readonly SyscallArgument[]): number;
  /** Returns how many frames `{s32 result; u32 size}` + record, padded to 8, are in `out`. */
  statmountMany(
    nr: number,
    ids: BigUint64Array,
    mask: bigint,
    mntNsId: bigint,
    out: ArrayBufferView,
  ): number;
  /** Returns how many `{u64 mask; u64 mnt_id}` are in `events`, or -errno; frames are in `out`. */
  readMounts(
    nrRead: number,
    nrStatmount: number,
    fd: number,
    events: ArrayBufferView,
    mask: bigint,
    mntNsId: bigint,
    out: ArrayBufferView,
  ): number;
  /** Returns a handle, or -errno. `status` < 0 is an error after which nothing more comes. */
  poll(
    fd: number,
    events: number,
    callback: (status: number, events: number) => void,
  ): PollHandle | number;
  readonly UV_READABLE: number;
  readonly UV_DISCONNECT: number;
  readonly UV_PRIORITIZED: number;
}

/**
 * Why there is no addon. `disabled`: KERNFMT_NATIVE=none. `platform`: not Linux. `architecture`: no
 * binary is built for it. `missing`: the package's files are not where the program runs from.
 * `refused`: the dynamic loader would not load it. `foreign`: the file named is another addon.
 */
export type NoAddonReason =
  | 'disabled'
  | 'platform'
  | 'architecture'
  | 'missing'
  | 'refused'
  | 'foreign';

/** What loading came to. `message` is a whole sentence for a person, without a final stop. */
export type AddonResult =
  | { readonly available: true; readonly addon: NativeAddon; readonly file: string }
  | { readonly available: false; readonly reason: NoAddonReason; readonly message: string };

/** What the choice of the binary depends on: `process`, but for tests. */
export interface Host {
  readonly platform: string;
  readonly arch: string;
  readonly env: { readonly KERNFMT_NATIVE?: string | undefined };
}

const BUILT_FOR: readonly string[] = ['x64', 'arm64'];
const SHAPE = {
  syscall: 'function',
  statmountMany: 'function',
  readMounts: 'function',
  poll: 'function',
  UV_READABLE: 'number',
  UV_DISCONNECT: 'number',
  UV_PRIORITIZED: 'number',
} as const satisfies Record<keyof NativeAddon, string>;

const none = (reason: NoAddonReason, message: string): AddonResult => ({
  available: false,
  reason,
  message,
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function isNativeAddon(value: object): value is NativeAddon {
  return Object.entries(SHAPE).every(([name, type]) => typeof Reflect.get(value, name) === type);
}

/**
 * The package's own folder, found by the package's name: right from src, from dist, and from an
 * application's bundle that has the package installed beside it.
 */
function packageDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('@kernfmt/linux/package.json'));
}

function load(file: string): AddonResult {
  const module: { exports: object } = { exports: {} };
  try {
    // Not require(): that would run the file as JavaScript if it is not named .node.
    process.dlopen(module, file);
  } catch (error) {
    return none('refused', `the native addon could not be loaded: ${messageOf(error)}`);
  }
  return isNativeAddon(module.exports)
    ? { available: true, addon: module.exports, file }
    : none('foreign', `${file} is not the native addon of this version of @kernfmt/linux`);
}

/**
 * Loads the binary for `host`. The environment variable KERNFMT_NATIVE names another file to load
 * instead (a path, relative to the working directory; of an architecture native/syscall.c knows),
 * or is `none` for no native calls.
 * Never throws: callers have a way to go on without.
 */
export function loadAddon(host: Host): AddonResult {
  const named = host.env.KERNFMT_NATIVE;
  if (named === 'none') {
    return none('disabled', 'native calls are switched off by KERNFMT_NATIVE=none');
  }
  if (host.platform !== 'linux') {
    return none('platform', `the system calls of Linux do not exist on ${host.platform}`);
  }
  if (!BUILT_FOR.includes(host.arch)) {
    const built = BUILT_FOR.join(' and ');
    return none('architecture', `the native addon is built for ${built}, not for ${host.arch}`);
  }
  if (named !== undefined && named !== '') return load(resolve(named));
  try {
    return load(join(packageDirectory(), 'prebuilds', `linux-${host.arch}.node`));
  } catch (error) {
    return none('missing', `the folder of @kernfmt/linux was not found: ${messageOf(error)}`);
  }
}

let loaded: AddonResult | undefined;

/** The addon of this thread, loaded once. */
export function nativeAddon(): AddonResult {
  loaded ??= loadAddon(process);
  return loaded;
}
