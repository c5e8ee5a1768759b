import { addAll } from '../../fold/run.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { type BootstrapOptions, checkBootstrapOptions } from '../../stats/bootstrap/bootstrapOptions.ts';
import { noInterval } from '../../stats/bootstrap/bootstrapResult.ts';
import type { Grouping } from '../groupBy.ts';
import type { IntervalMethod, NoInterval } from '../interval/kpiInterval.ts';
import { wholeRows } from '../segments/wholeRows.ts';
import { bootstrapUnits } from './bootstrapUnits.ts';

export interface BootstrapIntervalOptions<Row> extends BootstrapOptions {
  /** What rows belong together, a field or a function, such as `'customerId'`: whole clusters are drawn. */
  readonly cluster?: (keyof Row & string) | Grouping<Row, unknown> | undefined;
}

/** A figure, and between which values the true one probably lies, found by drawing from the rows themselves. */
export interface BootstrapInterval {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly method: Extract<IntervalMethod, 'bootstrap_percentile' | 'bootstrap_bca'>;
  /** How many rows, or values, the figure rests on. */
  readonly n: number;
  /** How many units were drawn from: clusters, and rows that belong to none. */
  readonly units: number;
  /** How much the figure varies from sample to sample. */
  readonly standardError: number | null;
  readonly resamples: number;
  /** With it the result can be repeated. */
  readonly seed: number;
  /** Why `lower` and `upper` are `null`. */
  readonly reason: NoInterval | null;
}

const anything = matching<never>('an option of the bootstrap', () => true);
const checks = {
  ...{ level: anything, resamples: anything, seed: anything, method: anything },
  cluster: matching<never>(
    'a field or a function',
    (value) => typeof value === 'string' || typeof value === 'function',
  ),
};

/**
 * Between which values the true figure probably lies, for any KPI, by drawing samples from its rows.
 *
 * For figures that `interval` has no method for, and for rows that are not independent: with `cluster: 'customerId'` the
 * tickets of one customer are drawn together, and rows without a customer one by one. Rates, net scores and means are
 * drawn from counts, everything else by merging parts of the rows. The seed is fixed unless given, so the same rows give
 * the same interval in every order. A KPI whose rows cannot be drawn twice (a volume, a backlog, repeat contacts, time
 * of which what is covered twice counts once) has `no_method`; few units say `too_few`, units that are all alike
 * `zero_variance`.
 *
 * Trap: it knows only the rows seen. Of fewer than about twenty clusters the interval is too narrow.
 *
 * Takes a KPI and its rows; gives the ends in the KPI's own unit.
 *
 * @throws SupportKpisError `not_a_kpi`; `not_iterable`; `overlapping_segments` when the cluster is a list; `not_additive` when rows of
 * different clusters decide about each other; `invalid_group_key`, `out_of_range`, `invalid_option`, `unknown_option`.
 * @example
 * import { bootstrapInterval, interval, reopenRate } from 'support-kpis';
 * const solved = Array.from({ length: 60 }, (_, index) => {
 *   const customerId = `C-${Math.floor(index / 6)}`;
 *   return { id: `A-${index}`, createdAt: 0, status: 'solved', customerId, reopens: index < 18 ? 1 : 0 } as const;
 * });
 * const alone = interval(reopenRate(solved));
 * const together = bootstrapInterval(reopenRate, solved, { cluster: 'customerId' });
 * [alone, together].map(({ lower, upper }) => [lower?.toFixed(2), upper?.toFixed(2)]) // → [['0.20', '0.43'], ['0.00', '0.60']]
 * together.units // → 10
 * @see B. Efron (1987), Better Bootstrap Confidence Intervals, JASA 82
 */
export function bootstrapInterval<Row>(
  kpi: ReadyKpi<NoInfer<Row>, { readonly value: number | null }>,
  rows: Iterable<Row>,
  options: BootstrapIntervalOptions<NoInfer<Row>> = {},
): BootstrapInterval {
  assertKpi(kpi, 'bootstrapInterval');
  checkOptions('bootstrapInterval', checks, options);
  const { cluster, ...given } = options;
  const checked = checkBootstrapOptions(given, 'bootstrapInterval');
  const list = wholeRows(kpi, rows, 'bootstrapInterval');
  const state = addAll(kpi, kpi.init(), list, 'bootstrapInterval');
  const { value } = kpi.result(state);
  const n = kpi.account(state).counted;
  const { result, units } = bootstrapUnits(kpi, list, state, cluster, given);
  const isFlat = result !== null && result.reason === null && result.lower === result.upper;
  const { standardError } = result ?? noInterval(value, 'no_data', checked);
  const { lower, upper } = result === null || isFlat ? { lower: null, upper: null } : result;
  const { level, resamples, seed } = checked;
  const reason = result === null ? 'no_method' : isFlat ? 'zero_variance' : result.reason;
  return {
    ...{ value, lower, upper, level, method: `bootstrap_${checked.method}`, n, units, standardError, resamples, seed },
    reason,
  };
}
