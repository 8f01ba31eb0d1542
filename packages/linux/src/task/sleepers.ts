/** Somebody who sleeps: `error` is undefined when there is what they wait for. */
interface Sleeper {
  readonly fd: number;
  readonly end: (error?: unknown) => void;
}

/**
 * Turns of the microtasks in which who wakes may sleep again. Most do, within ten, and to say so to
 * the event loop twice costs more than these.
 */
const TURNS = 32;
const now = Promise.resolve();

/** Those who wait for something, and how many there are: a source stays awake for them. */
export class Sleepers {
  readonly #sleepers = new Set<Sleeper>();
  readonly #hold: (held: boolean) => void;
  #held = false;

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
        this.#letGo(TURNS);
        if (error === undefined) resolve();
        else reject(error);
      };
      const abort = (): void => end(signal?.reason);
      const sleeper = { fd, end };
      const undo = start(end);
      signal?.addEventListener('abort', abort);
      this.#sleepers.add(sleeper);
      if (!this.#held) this.#hold(true);
      this.#held = true;
    });
  }

  /** Lets the event loop end, unless somebody sleeps again within so many turns of microtasks. */
  #letGo(turns: number): void {
    if (this.#sleepers.size > 0 || !this.#held) return;
    if (turns > 0) {
      now.then(() => this.#letGo(turns - 1));
      return;
    }
    this.#held = false;
    this.#hold(false);
  }

  /** Ends the sleep of everyone, or of those on one fd, with an error. */
  end(error: unknown, fd?: number): void {
    for (const sleeper of [...this.#sleepers]) {
      if (fd === undefined || sleeper.fd === fd) sleeper.end(error);
    }
  }
}
