import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import type { RatioParts } from '../../stats/shift/mixShift.ts';
import type { Grouping } from '../groupBy.ts';
import { ratioParts, refuseFigure } from './ratioParts.ts';
import { segmentStates } from './segmentStates.ts';
import { wholeRows } from './wholeRows.ts';

/** Milliseconds and moods may be rounded on the way, in another order; a row that counts twice is more. */
const ROUNDING = 1e-9;

/**
 * What the KPI is a ratio of in each segment.
 *
 * @throws SupportKpisError `not_a_ratio`, `overlapping_segments`, and `not_additive` where the segments are not the whole
 */
export function ratiosOf<Row>(
  kpi: ReadyKpi<Row, { readonly value: number | null }>,
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
): Map<GroupKey, RatioParts> {
  const { id } = kpi.definition;
  const parts = (state: unknown): RatioParts => {
    const result = kpi.result(state);
    return ratioParts(result) ?? refuseFigure(id, result.value);
  };
  const list = wholeRows(kpi, rows, 'mixShiftOf');
  const ratios = new Map<GroupKey, RatioParts>();
  const sum = { numerator: 0, denominator: 0, size: 0 };
  for (const [own, state] of segmentStates(list, key, kpi, 'mixShiftOf')) {
    const ratio = parts(state);
    ratios.set(own, ratio);
    sum.numerator += ratio.numerator;
    sum.denominator += ratio.denominator;
    sum.size += Math.abs(ratio.numerator);
  }
  let all = kpi.init();
  for (const row of list) all = kpi.add(all, row);
  const whole = parts(all);
  const gaps = [
    (whole.denominator - sum.denominator) / whole.denominator,
    (whole.numerator - sum.numerator) / sum.size,
  ];
  if (!gaps.some((gap) => Math.abs(gap) > ROUNDING)) return ratios;
  throw new SupportKpisError({
    code: 'not_additive',
    path: `mixShiftOf: ${id}`,
    expected: `segments that add up to the whole, ${whole.numerator} ÷ ${whole.denominator}`,
    received: `${sum.numerator} ÷ ${sum.denominator}`,
    hint: 'a row of one segment decides about a row of another: choose a key that keeps them together',
  });
}
