import { bytesOf } from './text.ts';

/** Where the program writes: the bytes of its stdout, the text of its stderr. */
export interface Output {
  out(bytes: Uint8Array): void;
  err(text: string): void;
}

/** stdout as C buffers it, in text with one character for each byte, and stderr. */
export class Printer {
  readonly #output: Output;
  #text = '';

  constructor(output: Output) {
    this.#output = output;
  }

  out(text: string): void {
    this.#text += text;
    if (this.#text.length > 1 << 16) this.flush();
  }

  /** What stdout got before is seen before. */
  err(text: string): void {
    this.flush();
    this.#output.err(text);
  }

  flush(): void {
    if (this.#text !== '') this.#output.out(bytesOf(this.#text));
    this.#text = '';
  }
}

/** The program ends here, with this exit code; whatever there was to say has been said. */
export class Exit extends Error {
  readonly code: 1 | 2;

  constructor(code: 1 | 2, options?: ErrorOptions) {
    super(`exit ${code}`, options);
    this.code = code;
  }
}
