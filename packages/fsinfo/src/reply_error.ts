import type { Attribute } from './attribute.ts';

/**
 * Why a reply is no value: `short` of the struct or element asked for, a `size` that no such value
 * has, a `kind` other than the attribute's, text `unterminated` or with a NUL `inside`.
 */
export type ReplyFault = 'short' | 'size' | 'kind' | 'unterminated' | 'inside';

/**
 * A reply that is not to be believed, or that is of another revision than asked for. Whoever
 * answered did not refuse the call: that would be an Errno.
 */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
  readonly fault: ReplyFault;
  /** The C name of the attribute, or its number where it has none. */
  readonly attribute: string;
  /**
   * Of a struct that was cut `short` by an older kernel: the members that it has whole. The others
   * are not known, whatever the buffer holds.
   */
  readonly provided: Readonly<Record<string, unknown>> | undefined;

  constructor(
    attribute: Attribute | number,
    fault: ReplyFault,
    complaint: string,
    provided?: Readonly<Record<string, unknown>>,
  ) {
    const name = typeof attribute === 'number' ? `0x${attribute.toString(16)}` : attribute.name;
    super(`${name}: ${complaint}`);
    this.fault = fault;
    this.attribute = name;
    this.provided = provided;
  }
}
