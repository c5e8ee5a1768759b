import { toInstant } from '../time/instant.ts';
import type { Call } from './interaction.ts';

/** When the caller stopped waiting in the queue: answered, or gone. NaN when the record does not say. */
export function waitEndedAt({ outcome, answeredAt, endedAt }: Call): number {
  return toInstant(outcome === 'answered' ? answeredAt : endedAt);
}
