import type { GroupedTimes } from './groupedTimes.ts';

/** How many events each group had, how many it would have had if all were alike, and how far that varies. */
export interface EventComparison {
  readonly counts: Float64Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Covariances of the observed numbers, group after group. */
  readonly covariances: Float64Array;
}

/**
 * One walk through the rows in order of time. Who was observed until exactly the time of an event was at risk of it.
 *
 * The sums over the times of events are taken row by row, when the row leaves: what a group has at risk changes only
 * then. So it takes rows × groups steps, not events × groups².
 */
export function compareEvents({ names, groups, isEvent, sizes }: GroupedTimes): EventComparison {
  const size = names.length;
  const counts = new Float64Array(size);
  for (let at = 0; at < groups.length; at++) (counts[groups[at] as number] as number) += 1;
  const atRisk = counts.slice();
  const observed = new Float64Array(size);
  const expected = new Float64Array(size);
  const joint = new Float64Array(size * size);
  const jointUntil = new Float64Array(size * size);
  let hazard = 0;
  let weight = 0;
  let start = 0;
  for (let place = 0; place < sizes.length; place++) {
    const end = start + (sizes[place] as number);
    const left = groups.length - start;
    let events = 0;
    for (let at = start; at < end; at++) {
      if (isEvent[at] === 0) continue;
      events += 1;
      (observed[groups[at] as number] as number) += 1;
    }
    hazard += events / left;
    if (left > 1) weight += ((events / left) * ((left - events) / left)) / (left - 1);
    for (let at = start; at < end; at++) {
      const group = groups[at] as number;
      (expected[group] as number) += hazard;
      for (let other = 0; other < size; other++) {
        const pair = group < other ? group * size + other : other * size + group;
        const since = weight - (jointUntil[pair] as number);
        // Whole numbers first: their product is exact, whichever of the two leaves first.
        (joint[pair] as number) += since * ((atRisk[group] as number) * (atRisk[other] as number));
        jointUntil[pair] = weight;
      }
      (atRisk[group] as number) -= 1;
    }
    start = end;
  }
  return { counts, observed, expected, covariances: covariancesOf(joint, size) };
}

/** What one group has too many, the others have too few: a variance is what its covariances leave, without a difference. */
function covariancesOf(joint: Float64Array, size: number): Float64Array {
  const covariances = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      const together = joint[row * size + column] as number;
      covariances[row * size + column] = -together;
      covariances[column * size + row] = -together;
      (covariances[row * size + row] as number) += together;
      (covariances[column * size + column] as number) += together;
    }
  }
  return covariances;
}
