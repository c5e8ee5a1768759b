import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import type { RatioParts } from '../../stats/shift/mixShift.ts';
import type { Grouping } from '../groupBy.ts';
import { assertAdditive } from '../segments/assertAdditive.ts';
import { ratioParts } from '../segments/ratioParts.ts';
import { segmentStates } from '../segments/segmentStates.ts';
import { wholeRows } from '../segments/wholeRows.ts';

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
  const list = wholeRows(kpi, rows, 'mixShift');
  const ratios = new Map<GroupKey, RatioParts>();
  for (const [own, state] of segmentStates(list, key, kpi, 'mixShift')) ratios.set(own, parts(state));
  let all = kpi.init();
  for (const row of list) all = kpi.add(all, row);
  assertAdditive(parts(all), ratios.values(), `mixShift: ${id}`);
  return ratios;
}

function refuseFigure(kpi: string, received: unknown): never {
  throw new SupportKpisError({
    code: 'not_a_ratio',
    path: `mixShift: ${kpi}`,
    expected: 'a KPI whose value is a ratio of sums: a rate, a net score or a mean',
    received,
    hint: 'medians and counts cannot be split; a mean of the same values can',
  });
}
