/**
 * The places at which the same key has stood `length` times in a row, or more.
 *
 * @param keyOf 0 is no key, and breaks every row
 */
export function streakEnds(
  count: number,
  length: number,
  keyOf: (index: number) => number,
  first = 0,
): readonly number[] {
  const ends: number[] = [];
  let streak = 0;
  let before = 0;
  for (let index = first; index < count; index++) {
    const key = keyOf(index);
    streak = key === 0 ? 0 : key === before ? streak + 1 : 1;
    before = key;
    if (streak >= length) ends.push(index);
  }
  return ends;
}
