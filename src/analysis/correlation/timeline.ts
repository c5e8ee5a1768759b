import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { decimalDifference } from '../../stats/tests/decimalDifference.ts';
import type { Entry, ReadColumn, ReadingKey } from './reading.ts';

/** Which period follows which, as all series together tell it. */
export interface Timeline {
  /** The period so many periods later; `undefined` where no series knows it. */
  later(label: ReadingKey, lag: number): ReadingKey | undefined;
  /** The change from the period before, for every entry of a column. */
  differences(column: ReadColumn): ReadColumn;
}

/**
 * The periods of all series in their order.
 *
 * @throws SupportKpisError `no_order` for groups; `conflicting_order` where two series disagree about what comes next
 */
export function timeline(columns: readonly ReadColumn[]): Timeline {
  const next = new Map<ReadingKey, ReadingKey>();
  const previous = new Map<ReadingKey, ReadingKey>();
  for (const { name, steps } of columns) {
    const path = `correlate: readings.${name}`;
    if (steps === null) {
      const expected = 'a series: lags and differences need periods that follow each other';
      throw new SupportKpisError({ code: 'no_order', path, expected, received: 'a Map of groups' });
    }
    for (const [from, to] of steps) {
      if ((next.get(from) ?? to) !== to || (previous.get(to) ?? from) !== from || from === next.get(to)) {
        const expected = 'the same order of periods in every series';
        throw new SupportKpisError({ code: 'conflicting_order', path, expected, received: `${from}, then ${to}` });
      }
      next.set(from, to);
      previous.set(to, from);
    }
  }
  return {
    later(label, lag) {
      let found: ReadingKey | undefined = label;
      for (let step = 0; step < lag && found !== undefined; step++) found = next.get(found);
      return found;
    },
    differences: (column) => ({
      ...column,
      entries: new Map([...column.entries].map((entry) => [entry[0], change(column.entries, entry, previous)])),
    }),
  };
}

function change(
  entries: ReadonlyMap<ReadingKey, Entry>,
  [label, now]: readonly [ReadingKey, Entry],
  previous: ReadonlyMap<ReadingKey, ReadingKey>,
): Entry {
  const before = previous.get(label);
  const then = before === undefined ? undefined : entries.get(before);
  if (typeof now !== 'number') return now;
  if (then === undefined) return 'no_previous';
  if (typeof then !== 'number') return then;
  const difference = decimalDifference(now, then);
  if (Number.isFinite(difference)) return difference + 0;
  const expected = 'values whose difference is within the range of numbers';
  throw new SupportKpisError({ code: 'overflow', path: `correlate: ${String(label)}`, expected, received: difference });
}
