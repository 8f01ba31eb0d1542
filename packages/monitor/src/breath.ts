/** Milliseconds that a stream of changes may go on without a turn of the event loop. */
const BUSY_MS = 8;
/** Changes and reads between two looks at the clock. */
const STEPS = 16;

/** A turn of the microtasks costs less so than by queueMicrotask(). */
const now = /* @__PURE__ */ Promise.resolve();

/**
 * Lets timers and other streams have their turn. Promises alone do not: a reader that is told of
 * changes as fast as they come would keep the event loop for itself.
 */
export class Breath {
  /** Undefined until somebody asks, who then has all of it. */
  #since: number | undefined;
  #count = 0;
  /** A sleep began, and its first microtasks are over: what ends it is a turn of the event loop. */
  #sleeps = false;

  /** Whether the event loop has waited long enough. The clock is looked at now and then. */
  isDue(): boolean {
    this.#count++;
    if (this.#count % STEPS !== 0) return false;
    const time = performance.now();
    this.#since ??= time;
    return time - this.#since > BUSY_MS;
  }

  /** One turn of the event loop: a timer would take many, in which queues fill up. */
  async take(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(undefined);
    });
    port1.close();
    this.#since = undefined;
  }

  /** Somebody begins to wait: a promise that is fulfilled at once gives nobody a turn. */
  hold(): void {
    this.#sleeps = false;
    now.then(() => now).then(this.#slept);
  }

  readonly #slept = (): void => {
    this.#sleeps = true;
  };

  /** The wait is over. */
  resume(): void {
    if (this.#sleeps) this.#since = undefined;
  }
}
