/**
 * A copy in which places without a value have that of their season: the mean of the nearest known ones, so many seasons
 * before and after. Where the place was never seen, its nearest known neighbours; one value at least is known.
 */
export function fillSeason(values: Float64Array, season: number): Float64Array {
  if (!values.some(Number.isNaN)) return values;
  const bySeason = fillEvery(values, values, season);
  return bySeason.some(Number.isNaN) ? fillEvery(bySeason, values, 1) : bySeason;
}

/** Looks for known values at the same place of a stride, forwards and backwards, each in one pass. */
function fillEvery(values: Float64Array, known: Float64Array, stride: number): Float64Array {
  const filled = values.slice();
  const before = values.slice();
  const after = values.slice();
  for (let index = stride; index < values.length; index++) {
    if (Number.isNaN(known[index])) before[index] = before[index - stride] as number;
  }
  for (let index = values.length - 1 - stride; index >= 0; index--) {
    if (Number.isNaN(known[index])) after[index] = after[index + stride] as number;
  }
  for (let index = 0; index < values.length; index++) {
    if (!Number.isNaN(filled[index])) continue;
    const [left, right] = [before[index] as number, after[index] as number];
    if (Number.isNaN(left)) filled[index] = right;
    else filled[index] = Number.isNaN(right) ? left : (left + right) / 2;
  }
  return filled;
}
