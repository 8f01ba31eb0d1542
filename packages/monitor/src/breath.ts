/** Milliseconds that a stream of changes may go on without a turn of the event loop. */
const BUSY_MS = 8;
/** Changes between two looks at the clock. */
const CHANGES = 16;

/**
 * Lets timers and other streams have their turn. Promises alone do not: a reader that is told of
 * changes as fast as they come would keep the event loop for itself.
 */
export class Breath {
  #since = performance.now();
  #count = 0;

  /** Whether the event loop has waited long enough. */
  isDue(): boolean {
    return performance.now() - this.#since > BUSY_MS;
  }

  /** The same after one change more: the clock is looked at now and then. */
  isDueNow(): boolean {
    return ++this.#count % CHANGES === 0 && this.isDue();
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
    this.taken();
  }

  /** The event loop has had a turn. */
  taken(): void {
    this.#since = performance.now();
  }
}
