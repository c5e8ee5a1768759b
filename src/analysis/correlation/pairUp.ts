import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import type { Entry, ReadColumn, ReadingKey } from './reading.ts';

/** The values of two KPIs that belong together, and how many do not pair, by reason. */
export interface PairedReadings {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * Pairs each entry on the left with its partner on the right.
 *
 * @param partnerOf the key on the right for one on the left
 */
export function pairUp(
  left: ReadColumn,
  right: ReadColumn,
  partnerOf: (key: ReadingKey) => ReadingKey | undefined,
): PairedReadings {
  const [x, y]: [number[], number[]] = [[], []];
  const excluded: Tally = {};
  let met = 0;
  for (const [key, own] of left.entries) {
    const partner = partnerOf(key);
    const other = partner === undefined ? undefined : right.entries.get(partner);
    if (other !== undefined) met++;
    if (typeof own === 'number' && typeof other === 'number') {
      x.push(own);
      y.push(other);
    } else addToTally(excluded, other === undefined ? 'no_partner' : reasonOf(own, other));
  }
  const alone = right.entries.size - met;
  if (alone > 0) addToTally(excluded, 'no_partner', alone);
  return { x, y, excluded: sortedTally(excluded) };
}

const reasons = ['incomplete', 'no_previous', 'no_value'] as const;

/** One reason for both, whichever of them comes first. */
function reasonOf(left: Entry, right: Entry): string {
  return reasons.find((reason) => left === reason || right === reason) as string;
}
