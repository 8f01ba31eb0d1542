import { release } from 'node:os';
import { generationOf, LinuxSubject, LinuxUnavailable } from '../../src/differential.ts';

/** The running kernel, or why it cannot be compared with: text for the name of a skipped test. */
export async function startLinux(): Promise<{ linux: LinuxSubject | undefined; why: string }> {
  try {
    const linux = await LinuxSubject.start();
    if (generationOf(linux.release) === '6.18') return { linux, why: '' };
    linux.close();
    return { linux: undefined, why: ` (not here: no rules of Linux ${release()})` };
  } catch (error) {
    if (!(error instanceof LinuxUnavailable)) throw error;
    return { linux: undefined, why: ` (not here: ${error.message})` };
  }
}
