/** The elements of one list that the other has not, as often as it has them less. */
export function beyond<T>(
  list: readonly T[],
  others: readonly T[],
  textOf: (each: T) => string,
): T[] {
  const rest = others.map(textOf);
  return list.filter((each) => {
    const at = rest.indexOf(textOf(each));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
