import { type Arbitrary, property } from 'fast-check';
import { groupBy } from '../analysis/groupBy.ts';
import { runBulk } from '../fold/bulk/runAll.ts';
import type { RowOutcome } from '../fold/fold.ts';
import { run } from '../fold/run.ts';
import { running } from '../fold/running.ts';
import { addToTally, sortedTally, type Tally, tallyTotal } from '../fold/tally.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { subtotal, total } from '../kpi/subtotal.ts';
import { assertSame, broken } from './broken.ts';
import { foldLaws } from './foldLaws.ts';
import type { Law } from './law.ts';
import { type SplitRows, splitRows, stateOf } from './splitRows.ts';

export interface KpiLawOptions {
  /** Whether one row may give several values, as a conversation gives several waits. Default: `'one'`. */
  readonly valuesPerRow?: 'one' | 'many';
}

/**
 * The laws that every KPI keeps: those of its fold, and that it loses no row and gives one answer on every way to it.
 *
 * @example
 * import { assert } from 'fast-check';
 * import { reopenRate } from 'support-kpis';
 * import { arbitraryTicket, kpiLaws } from 'support-kpis/testing';
 * const laws = kpiLaws(reopenRate, arbitraryTicket());
 * for (const { property } of laws) assert(property, { numRuns: 10, seed: 1 });
 * laws.map(({ name }) => name).includes('a group of all rows is the whole') // → true
 */
export function kpiLaws<Row, Result>(
  kpi: ReadyKpi<Row, Result>,
  row: Arbitrary<Row>,
  { valuesPerRow = 'one' }: KpiLawOptions = {},
): Law<Row>[] {
  const splits = splitRows(row);
  const law = (name: string, check: (split: SplitRows<Row>) => void): Law<Row> => ({
    name,
    property: property(splits, check),
  });
  return [
    ...foldLaws(kpi, row),
    law('every row is counted, pending or excluded', ({ rows }) => {
      const told = countOutcomes(kpi.outcomes?.(rows) ?? []);
      assertSame('outcomes', rows.length, told.counted + told.pending + tallyTotal(told.excluded));
      const { counted, pending, excluded } = kpi.account(stateOf(kpi, rows));
      const accounted = counted + pending + tallyTotal(excluded);
      if (valuesPerRow === 'one') assertSame('account', told, { counted, pending, excluded });
      else if (accounted < rows.length) throw broken('account', `at least ${rows.length} values`, accounted);
    }),
    law('the headline is a number or null, and a rate lies within 0 and 1', ({ rows }) => {
      const { value } = run(kpi, rows) as { readonly value: unknown };
      if (value !== null && typeof value !== 'number') throw broken('value', 'a number or null', value);
      const isRate = kpi.definition.unit === 'rate' && value !== null;
      if (isRate && !(value >= 0 && value <= 1)) throw broken('value', 'a rate from 0 to 1', value);
    }),
    law('running, subtotals and one pass agree', ({ rows, parts }) => {
      const whole = run(kpi, rows);
      const live = running(kpi);
      for (const own of rows) live.add(own);
      assertSame('running', whole, live.result());
      const sent: unknown = JSON.parse(JSON.stringify(parts.map((part) => subtotal(kpi, part))));
      assertSame('total', whole, total(kpi, sent as ReturnType<typeof subtotal>[]));
    }),
    law('rows read by the thousand make the figure of rows read one by one', ({ rows }) => {
      const { bulk } = kpi;
      if (!bulk) return;
      const state = stateOf(kpi, rows);
      const { result, accounting } = runBulk(bulk, rows);
      assertSame('the figure', kpi.result(state), result);
      assertSame('account', kpi.account(state), accounting);
    }),
    law('a group of all rows is the whole', ({ rows }) => {
      const groups = groupBy(rows, () => 'all', kpi);
      assertSame('the groups', rows.length === 0 ? [] : [['all', run(kpi, rows)]], [...groups]);
    }),
  ];
}

function countOutcomes(outcomes: readonly RowOutcome[]): { counted: number; pending: number; excluded: Tally } {
  const told = { counted: 0, pending: 0, excluded: {} as Tally };
  for (const outcome of outcomes) {
    if (outcome === 'counted' || outcome === 'pending') told[outcome]++;
    else addToTally(told.excluded, outcome.excluded);
  }
  return { ...told, excluded: sortedTally(told.excluded) };
}
