/** @throws RangeError for a count that would leave nothing tried, and everything passed */
export function checkCount(caller: string, name: string, count: number): void {
  if (Number.isSafeInteger(count) && count >= 1) return;
  throw new RangeError(`${caller}: ${name} should be 1 or more, and whole: ${count}`);
}

/** @throws RangeError for no rules: they would all hold */
export function checkRules(caller: string, rules: readonly string[]): void {
  if (rules.length === 0) throw new RangeError(`${caller}: rules should name a rule`);
}

/** @throws TypeError */
export function checkFunction(caller: string, name: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${caller}: ${name} should be a function, not ${typeof value}`);
}

/** What is awaited nowhere would be compared as it is. @throws TypeError */
export function checkSynchronous(caller: string, name: string, returned: unknown): void {
  if (!(returned instanceof Promise)) return;
  // How it ends is nobody's business any more.
  returned.catch(() => undefined);
  throw new TypeError(`${caller}: ${name} should be synchronous: it returned a promise`);
}
