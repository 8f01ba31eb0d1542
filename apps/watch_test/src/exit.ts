/** Where the program writes: the bytes of its stdout, the text of its stderr. */
export interface Output {
  out(bytes: Uint8Array): void;
  err(text: string): void;
  /** Resolves when stdout takes more: awaited between reads, so that a slow reader holds us up. */
  drain?(): Promise<void>;
}

/** The program ends here, with this exit code; whatever there was to say has been said. */
export class Exit extends Error {
  readonly code: 0 | 1;

  constructor(code: 0 | 1, options?: ErrorOptions) {
    super(`exit ${code}`, options);
    this.code = code;
  }
}
