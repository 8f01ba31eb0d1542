import type { EpollEvent, Path } from '@kernfmt/kernel';
import { cString, toByteText } from '../lib/text.ts';

// What callers of the API may get wrong in ways that no program could: these are TypeErrors. The
// numbers themselves are the kernel's matter.

/** An int or an unsigned int: the low 32 bits of an integer. */
export function int(call: string, name: string, value: number): number {
  if (!Number.isInteger(value)) {
    throw new TypeError(`${call}: ${name} should be an integer, not ${describe(value)}`);
  }
  return value | 0;
}

/** A size_t. */
export function size(call: string, name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new TypeError(`${call}: ${name} should be a size, not ${describe(value)}`);
  }
  return value;
}

/** A string up to its NUL, one character a byte; null stays null. */
export function text(call: string, name: string, value: Path | null): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) {
    throw new TypeError(
      `${call}: ${name} should be a string, a Uint8Array or null, not ${describe(value)}`,
    );
  }
  return cString(toByteText(value));
}

/** Bytes that somebody points to; null stays null. */
export function bytes(call: string, name: string, value: Uint8Array | null): Uint8Array | null {
  if (value !== null && !(value instanceof Uint8Array)) {
    throw new TypeError(`${call}: ${name} should be a Uint8Array or null, not ${describe(value)}`);
  }
  return value;
}

/** An offset; null stays null. */
export function bigint(call: string, name: string, value: bigint | null): bigint | null {
  if (value !== null && typeof value !== 'bigint') {
    throw new TypeError(`${call}: ${name} should be a bigint or null, not ${describe(value)}`);
  }
  return value;
}

/** A struct epoll_event; null stays null. */
export function epollEvent(value: EpollEvent | null): EpollEvent | null {
  if (value === null) return null;
  const given: Partial<EpollEvent> | undefined = value;
  if (!Number.isInteger(given?.events) || typeof given?.data !== 'bigint') {
    throw new TypeError(
      'epoll_ctl: event should have an integer events and a bigint data, or be null',
    );
  }
  return value;
}

/** An array, each element checked. */
export function list<Given, Checked>(
  call: string,
  name: string,
  values: readonly Given[],
  check: (call: string, name: string, value: Given) => Checked,
): Checked[] {
  if (!Array.isArray(values)) {
    throw new TypeError(`${call}: ${name} should be an array, not ${describe(values)}`);
  }
  return values.map((value: Given, at) => check(call, `${name}[${at}]`, value));
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
