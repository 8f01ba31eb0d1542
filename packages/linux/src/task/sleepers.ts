/** Somebody who sleeps: `error` is undefined when there is what they wait for. */
interface Sleeper {
  readonly fd: number;
  readonly end: (error?: unknown) => void;
}

/** Those who wait for something, and how many there are: a source stays awake for them. */
export class Sleepers {
  readonly #sleepers = new Set<Sleeper>();
  readonly #hold: (held: boolean) => void;

  constructor(hold: (held: boolean) => void) {
    this.#hold = hold;
  }

  /**
   * Sleeps until `start` calls its `wake`, or `signal` aborts, or somebody ends the sleep.
   * @param start arranges to be woken, and returns what undoes that
   */
  sleep(
    fd: number,
    signal: AbortSignal | undefined,
    start: (wake: () => void) => () => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const end = (error?: unknown): void => {
        if (!this.#sleepers.delete(sleeper)) return;
        signal?.removeEventListener('abort', abort);
        undo();
        if (this.#sleepers.size === 0) this.#hold(false);
        if (error === undefined) resolve();
        else reject(error);
      };
      const abort = (): void => end(signal?.reason);
      const sleeper = { fd, end };
      const undo = start(end);
      signal?.addEventListener('abort', abort);
      this.#sleepers.add(sleeper);
      if (this.#sleepers.size === 1) this.#hold(true);
    });
  }

  /** Ends the sleep of everyone, or of those on one fd, with an error. */
  end(error: unknown, fd?: number): void {
    for (const sleeper of [...this.#sleepers]) {
      if (fd === undefined || sleeper.fd === fd) sleeper.end(error);
    }
  }
}
