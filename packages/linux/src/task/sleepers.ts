/** Those who wait for something, and how many there are: a source stays awake for them. */
export class Sleepers {
  readonly #ends = new Set<{ fd: number; end: (error: unknown) => void }>();
  readonly #hold: (held: boolean) => void;

  constructor(hold: (held: boolean) => void) {
    this.#hold = hold;
  }

  /**
   * Sleeps until `start` calls its `wake`, or `signal` aborts, or somebody ends the sleep.
   * @param start arranges to be woken, and returns what undoes that
   */
  async sleep(
    fd: number,
    signal: AbortSignal | undefined,
    start: (wake: () => void) => () => void,
  ): Promise<void> {
    signal?.throwIfAborted();
    let undo: () => void = () => undefined;
    let abort: () => void = () => undefined;
    const sleeper = { fd, end: (_: unknown): void => undefined };
    try {
      await new Promise<void>((resolve, reject) => {
        sleeper.end = reject;
        abort = () => reject(signal?.reason);
        this.#add(sleeper);
        signal?.addEventListener('abort', abort);
        undo = start(resolve);
      });
    } finally {
      signal?.removeEventListener('abort', abort);
      undo();
      this.#delete(sleeper);
    }
  }

  /** Ends the sleep of everyone, or of those on one fd, with an error. */
  end(error: unknown, fd?: number): void {
    for (const sleeper of [...this.#ends]) {
      if (fd === undefined || sleeper.fd === fd) sleeper.end(error);
    }
  }

  #add(sleeper: { fd: number; end: (error: unknown) => void }): void {
    this.#ends.add(sleeper);
    if (this.#ends.size === 1) this.#hold(true);
  }

  #delete(sleeper: { fd: number; end: (error: unknown) => void }): void {
    if (this.#ends.delete(sleeper) && this.#ends.size === 0) this.#hold(false);
  }
}
