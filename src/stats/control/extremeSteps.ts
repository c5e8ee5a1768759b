import { octaveOf, powerOfTwo } from '../dyadic.ts';
import { moments } from '../moments.ts';

/** Values taken away one by one, each the farthest from the mean of those that were left. */
export interface ExtremeSteps {
  readonly places: readonly number[];
  /** How far each lay from that mean, in standard deviations; 0 when all that were left were equal. */
  readonly statistics: readonly number[];
}

/** Distances that differ by less are equal but for rounding. */
const ROUNDING = 1e-12;
/** Smaller square sums have lost digits at the lower end of the range. */
const LEAST_SQUARE = 2 ** -900;

/**
 * Takes `steps` values away, fewer than all but one. What is left is always a stretch of the sorted values, so only its
 * two ends are looked at.
 */
export function extremeSteps(column: Float64Array, steps: number): ExtremeSteps {
  const order = Uint32Array.from(column, (_, place) => place);
  order.sort((left, right) => (column[left] as number) - (column[right] as number) || left - right);
  const sorted = Float64Array.from(order, (place) => column[place] as number);
  const fromAbove = firstOfEqualsFirst(sorted, order);
  const spreadOf = stretchSpread(sorted);
  const places: number[] = [];
  const statistics: number[] = [];
  let [low, high] = [0, sorted.length - 1];
  for (let step = 0; step < steps; step++) {
    const { mean, deviation } = spreadOf(low, high);
    const below = mean - (sorted[low] as number);
    const above = (sorted[high] as number) - mean;
    const lowPlace = order[low] as number;
    const highPlace = fromAbove[high] as number;
    const isTie = Math.abs(above - below) <= ROUNDING * Math.max(above, below);
    const takeLow = isTie ? lowPlace < highPlace : below > above;
    statistics.push(deviation === 0 ? 0 : Math.max(below, above) / deviation);
    places.push(takeLow ? lowPlace : highPlace);
    if (takeLow) low++;
    else high--;
  }
  return { places, statistics };
}

/** Read from the end, equal values come in the order in which they stood. */
function firstOfEqualsFirst(sorted: Float64Array, order: Uint32Array): Uint32Array {
  const turned = order.slice();
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (sorted[end] === sorted[start]) end++;
    turned.subarray(start, end).reverse();
    start = end;
  }
  return turned;
}

/**
 * Mean and standard deviation of a stretch from `low` to `high`, from sums that grow outwards from the middle: so the far
 * values, which are taken away first, leave no rounding error in what is nearer.
 */
function stretchSpread(sorted: Float64Array): (low: number, high: number) => { mean: number; deviation: number } {
  const largest = Math.max(Math.abs(sorted[0] as number), Math.abs(sorted[sorted.length - 1] as number));
  const unit = powerOfTwo(Math.max(octaveOf(largest), -1000));
  const middle = sorted.length >> 1;
  const center = (sorted[middle] as number) / unit;
  const sums = new Float64Array(sorted.length);
  const squares = new Float64Array(sorted.length);
  const distanceOf = (index: number): number => (sorted[index] as number) / unit - center;
  for (let index = middle + 1; index < sorted.length; index++) {
    sums[index] = (sums[index - 1] as number) + distanceOf(index);
    squares[index] = (squares[index - 1] as number) + distanceOf(index) ** 2;
  }
  for (let index = middle - 1; index >= 0; index--) {
    sums[index] = (sums[index + 1] as number) + distanceOf(index);
    squares[index] = (squares[index + 1] as number) + distanceOf(index) ** 2;
  }
  return (low, high) => {
    const count = high - low + 1;
    if (low <= middle && high >= middle) {
      const square = (squares[low] as number) + (squares[high] as number);
      const shift = ((sums[low] as number) + (sums[high] as number)) / count;
      // The middle one itself lies at 0, so that this difference leaves a share of the square sum.
      const rest = square - count * shift * shift;
      if (square > LEAST_SQUARE) {
        return { mean: (center + shift) * unit, deviation: Math.sqrt(rest / (count - 1)) * unit };
      }
    }
    const { mean, standardDeviation } = moments(sorted.subarray(low, high + 1));
    return { mean: mean as number, deviation: standardDeviation as number };
  };
}
