import { LP64 } from '@kernfmt/layout';
import { mount_2020_08 } from '@kernfmt/uapi/linux/watch_queue';
import { ReplayKernel } from '../src/replay.ts';
import { type Output, runWatchTest, type WatchTestOptions } from '../src/run.ts';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An Output that keeps everything. */
export function capture(): Output & { out_(): string; err_(): string } {
  const out: Buffer[] = [];
  let err = '';
  return {
    out: (bytes) => void out.push(Buffer.from(bytes)),
    err: (text) => {
      err += text;
    },
    out_: () => Buffer.concat(out).toString(),
    err_: () => err,
  };
}

/** Runs the program on these reads. */
export async function runOn(
  reads: readonly Uint8Array[],
  options: WatchTestOptions = {},
  dialect: ReplayKernel['dialect'] = mount_2020_08,
): Promise<Ran> {
  const output = capture();
  const kernel = new ReplayKernel({ kernel: 'a test', dialect, abi: LP64, reads });
  const code = await runWatchTest(kernel, output, options);
  return { code, out: output.out_(), err: output.err_() };
}

export const unhex = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));
