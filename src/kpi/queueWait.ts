import type { Exclusion } from '../fold/outcome.ts';
import type { Call } from '../model/interaction.ts';
import { durationBetween, type Stopwatch } from './durationBetween.ts';

/** How long a call waited in the queue, until it was answered or the caller was gone. */
export function queueWait(watch: Stopwatch, call: Call): number | Exclusion {
  const end = call.outcome === 'answered' ? 'answeredAt' : 'endedAt';
  return durationBetween(watch, call, 'queuedAt', call.queuedAt, end, call[end]);
}
