/**
 * What a value of the recording is called in the replay: numbers that vary from run to run (serials
 * of keys, addresses of dentries) are not equal but must stand for each other, one to one.
 */
export class Renaming<Value> {
  readonly #replayed = new Map<Value, Value>();
  readonly #recorded = new Map<Value, Value>();

  /** Whether the two stand for each other; two that are new do from now on. */
  match(recorded: Value, replayed: Value): boolean {
    if (!this.#replayed.has(recorded) && !this.#recorded.has(replayed)) {
      this.#replayed.set(recorded, replayed);
      this.#recorded.set(replayed, recorded);
    }
    return this.#replayed.get(recorded) === replayed && this.#recorded.get(replayed) === recorded;
  }

  /** The replay's name of a recorded value; the value itself where it has none. */
  toReplayed(recorded: Value): Value {
    return this.#replayed.get(recorded) ?? recorded;
  }

  /** The recording's name of a replayed value; the value itself where it has none. */
  toRecorded(replayed: Value): Value {
    return this.#recorded.get(replayed) ?? replayed;
  }

  knowsRecorded(recorded: Value): boolean {
    return this.#replayed.has(recorded);
  }
}
