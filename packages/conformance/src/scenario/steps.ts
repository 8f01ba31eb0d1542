import type { Step, Trace } from '../trace.ts';

/** What is known of a step besides its place in the trace. */
export type SeenStep = Omit<Step, 'n' | 'mountinfo'>;

/** What stands at the head of a trace. */
export interface TraceHead {
  /** What it is called. */
  readonly scenario?: string;
  readonly description?: string;
  /** What it was recorded on. */
  readonly kernel: string;
}

/** A trace that is being written. */
export class StepList {
  readonly #steps: Step[] = [];
  /** Lines of each namespace as written last. */
  readonly #mountinfo = new Map<string, string>();

  /** Adds a step, and the mountinfo of the namespaces where it is another than before. */
  add(step: SeenStep, mountinfo: ReadonlyMap<string, Uint8Array>): void {
    const changed: Record<string, string[]> = {};
    for (const [name, bytes] of mountinfo) {
      const text = new TextDecoder().decode(bytes);
      if (this.#mountinfo.get(name) === text) continue;
      this.#mountinfo.set(name, text);
      changed[name] = text.split('\n').filter((line) => line !== '');
    }
    const found = Object.keys(changed).length > 0 ? { mountinfo: changed } : {};
    this.#steps.push({ ...step, ...found, n: this.#steps.length } as Step);
  }

  trace(head: TraceHead, drained: boolean, log: boolean): Trace {
    const { scenario = 'recorded', description = '', kernel } = head;
    const schema = 'mount-notify-trace/1';
    const steps = [...this.#steps];
    return { schema, scenario, description, kernel, complete: true, drained, log, steps };
  }
}
