/** A text that is no JSON: says where. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** A place in a JSON value: names of members and numbers of elements. */
export type JsonPath = readonly PropertyKey[];

/** A JSON value, and on which line of its text each part of it begins. */
export interface LocatedJson {
  readonly value: unknown;
  /** The line of a place, or of what is nearest above it; from 1. */
  lineOf(path: JsonPath): number;
}

/**
 * Parses JSON, keeping lines, for messages that name them.
 * @throws JsonSyntaxError
 */
export function parseLocated(text: string): LocatedJson {
  const starts = new Map<string, number>();
  const reader = new Reader(text, starts);
  reader.document();
  const keyOf = (path: JsonPath): string => JSON.stringify(path.map(String));
  return {
    value: JSON.parse(text) as unknown,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const at = starts.get(keyOf(path.slice(0, length)));
        if (at !== undefined) return lineAt(text, at);
      }
      return 1;
    },
  };
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** A string, or what could be a number, true, false or null; JSON.parse() has the last word. */
const SCALAR = /"(?:[^"\\]|\\.)*"|[-+.\w]+/suy;
const SPACE = /[ \t\n\r]*/y;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Walks over a text and notes where each value begins. */
class Reader {
  readonly #text: string;
  readonly #starts: Map<string, number>;
  readonly #path: string[] = [];
  #at = 0;

  constructor(text: string, starts: Map<string, number>) {
    this.#text = text;
    this.#starts = starts;
  }

  document(): void {
    this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#fail('something after the end');
  }

  #value(): void {
    this.#space();
    this.#starts.set(JSON.stringify(this.#path), this.#at);
    if (this.#take('{')) this.#members('}', () => this.#member());
    else if (this.#take('[')) {
      let index = 0;
      this.#members(']', () => this.#inside(String(index++)));
    } else this.#scalar();
  }

  #members(end: string, one: () => void): void {
    this.#space();
    if (this.#take(end)) return;
    for (;;) {
      one();
      this.#space();
      if (this.#take(end)) return;
      if (!this.#take(',')) this.#fail(`no ${end} and no comma`);
    }
  }

  #member(): void {
    this.#space();
    if (this.#text[this.#at] !== '"') this.#fail('no name of a member');
    const name = JSON.parse(this.#scalar()) as string;
    this.#space();
    if (!this.#take(':')) this.#fail('no colon');
    this.#inside(name);
  }

  #inside(name: string): void {
    this.#path.push(name);
    this.#value();
    this.#path.pop();
  }

  #scalar(): string {
    SCALAR.lastIndex = this.#at;
    const found = SCALAR.exec(this.#text)?.[0];
    if (found === undefined || !isJson(found)) this.#fail('no value');
    this.#at += found.length;
    return found;
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #fail(what: string): never {
    throw new JsonSyntaxError(`no JSON: ${what}`, lineAt(this.#text, this.#at));
  }
}
