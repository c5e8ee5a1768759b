import type { LogHistogram } from './createLogHistogram.ts';
import { countOnce } from './octaveCounts.ts';

/** Counts a finite number in the bucket where it belongs. */
export function countValue(state: LogHistogram, value: number): void {
  if (value > 0) countOnce(state.positive, value, state.steps);
  else if (value < 0) countOnce(state.negative, -value, state.steps);
  else state.zeros += 1;
}
