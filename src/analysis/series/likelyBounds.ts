import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import { DAY } from '../../time/civilDay.ts';
import { type DateField, dateOf } from '../datesOf.ts';
import type { Bounds } from './seriesTime.ts';

/** So many dates are looked at; fewer than twice as many rows are looked at whole. */
const LOOKS = 1024;

/** In a longer time there may be more periods than can be made, and whether there are depends on each row. */
const LONGEST = 14 * 366 * DAY;

/**
 * Between which dates rows probably lie, by some of them and with room around these; `null` where that is no help. Whoever
 * relies on it has to begin anew when a row lies outside.
 */
export function likelyBounds<Row>(rows: readonly Row[], by: DateField<Row>): Bounds | null {
  if (rows.length < 2 * LOOKS) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let look = 0; look <= LOOKS; look++) {
    const at = dateOf(rows[Math.floor((look * (rows.length - 1)) / LOOKS)] as Row, by);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (!(last - first <= LONGEST)) return null;
  const room = DAY + (last - first) / 16;
  return { first: Math.max(FIRST_DATE, first - room), last: Math.min(LAST_DATE, last + room) };
}
