import { SupportKpisError } from '../errors/supportKpisError.ts';
import { exclude, type Measure } from '../fold/outcome.ts';
import { toInstant } from '../time/instant.ts';
import type { Check } from './check.ts';
import { matching } from './checks.ts';
import { invalidInstant } from './durationBetween.ts';
import type { PeriodOption } from './kpiOptions.ts';

const expected = '{ by: a field, from: an instant, to: a later instant }';

export const periodCheck: Check<PeriodOption> = {
  ...matching<PeriodOption>(expected, (value) => typeof value === 'object' && value !== null),
  assert(value, path) {
    const { by, from, to } = value as Partial<PeriodOption>;
    if (typeof by !== 'string' || !(toInstant(from) < toInstant(to))) {
      throw new SupportKpisError({ code: 'invalid_period', path, expected, received: value });
    }
  },
};

const outsidePeriod = exclude('outside_period');

/** The same measure for rows whose date lies in `[from, to)`; a row without that date is in no period. */
export function withinPeriod<Row, Value>(
  measure: Measure<Row, Value>,
  period: PeriodOption | undefined,
): Measure<Row, Value> {
  if (period === undefined) return measure;
  const from = toInstant(period.from);
  const to = toInstant(period.to);
  return (row) => {
    const date = (row as Readonly<Record<string, unknown>>)[period.by] ?? null;
    if (date === null) return outsidePeriod;
    const at = toInstant(date);
    if (Number.isNaN(at)) return invalidInstant(period.by, date);
    return at >= from && at < to ? measure(row) : outsidePeriod;
  };
}
