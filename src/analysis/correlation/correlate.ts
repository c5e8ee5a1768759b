import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { flag, matching, oneOf } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { adjustP, type PAdjustment } from '../../stats/tests/adjustP.ts';
import { type CorrelatedPair, correlatedPair } from './correlatedPair.ts';
import { pairUp } from './pairUp.ts';
import { readColumn } from './readColumn.ts';
import type { Reading } from './reading.ts';
import { timeline } from './timeline.ts';

export interface CorrelateOptions {
  /** Ranks, which long tails do not bend (`'spearman'`, the default), or the values themselves (`'pearson'`). */
  readonly method?: 'spearman' | 'pearson';
  /** By how many periods the right KPI comes later; each of them is tried. Only for series. Default: `[0]`. */
  readonly lags?: readonly number[];
  /** Correlates changes from period to period instead of values. Only for series. Default: `false`. */
  readonly difference?: boolean;
  /** How p-values are made up for all pairs and lags. Default: `'holm'`. */
  readonly adjust?: PAdjustment;
  /** The confidence of the intervals. Default: 0.95. */
  readonly level?: number;
}

/** How closely KPIs go together, the closest first; those without an answer last. */
export interface Correlations {
  readonly method: 'spearman' | 'pearson';
  readonly level: number;
  readonly adjust: PAdjustment;
  readonly difference: boolean;
  readonly pairs: readonly CorrelatedPair[];
}

const checks = {
  method: oneOf('spearman', 'pearson'),
  lags: matching<readonly number[]>(
    'different whole numbers of periods from 0 on, at least one',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((own) => Number.isSafeInteger(own) && own >= 0),
  ),
  difference: flag,
  adjust: oneOf('holm', 'benjamini_hochberg', 'bonferroni'),
  level: matching<number>('a number', (value) => typeof value === 'number'),
};

/**
 * Which KPIs go together, over periods or over agents, teams and other groups.
 *
 * Takes what `series` and `groupBy` give, by name. Values belong together by the label of their period or the key of
 * their group; periods that are not over, figures without a value and keys that only one side has are counted in
 * `excluded`. With a lag the right KPI is read that many periods later, and every pair is tried both ways round.
 *
 * Trap: two trends always correlate, whatever they measure: use `difference`. Days and weeks resemble the one before,
 * so there is less evidence than `n` says, and p-values and intervals over time are too sure of themselves. And what
 * goes together need not be cause and effect. Below about ten pairs p is too small: of four pairs in perfect order it is 0,
 * though chance makes one such order in twelve.
 *
 * @throws SupportKpisError `too_few_readings` with fewer than two; `invalid_reading`, `non_finite`, `duplicate_label`
 * for one that cannot be read; `no_order`, `conflicting_order` when lags or differences are asked of groups, or of series
 * that disagree about their order; `out_of_range` for another level; `unknown_option`, `invalid_option`.
 * @example
 * import { correlate } from 'support-kpis';
 * const week = (value: number, index: number) => ({ label: `W${index + 1}`, value });
 * const found = correlate({ csat: [0.9, 0.8, 0.85, 0.6, 0.7].map(week), firstResponseTime: [10, 30, 20, 50, 60].map(week) });
 * const [closest] = found.pairs;
 * [closest?.left, closest?.right, closest?.r?.toFixed(2), closest?.n] // → ['csat', 'firstResponseTime', '-0.90', 5]
 */
export function correlate(readings: Readonly<Record<string, Reading>>, options: CorrelateOptions = {}): Correlations {
  checkOptions('correlate', checks, options);
  const { method = 'spearman', lags = [0], difference = false, adjust = 'holm', level = 0.95 } = options;
  checkFraction(level, 'correlate: options.level', true);
  const columns = columnsOf(readings);
  const times = difference || lags.some((lag) => lag > 0) ? timeline(columns) : undefined;
  const compared = difference && times !== undefined ? columns.map(times.differences) : columns;
  const found: Omit<CorrelatedPair, 'adjustedP'>[] = [];
  for (const lag of lags) {
    for (const [index, left] of compared.entries()) {
      for (const [other, right] of compared.entries()) {
        // Without a lag both ways round are the same.
        if (other === index || (lag === 0 && other < index)) continue;
        const paired = pairUp(left, right, (key) => (times === undefined ? key : times.later(key, lag)));
        found.push({ left: left.name, right: right.name, lag, ...correlatedPair(paired, method, level) });
      }
    }
  }
  const adjusted = adjustP(
    found.map(({ p }) => p),
    adjust,
  );
  const pairs = found.map((pair, index) => ({ ...pair, adjustedP: adjusted[index] ?? null }));
  return { method, level, adjust, difference, pairs: pairs.sort(byStrength) };
}

/** In the order of their names, so that the order of the object means nothing. */
function columnsOf(readings: unknown): ReturnType<typeof readColumn>[] {
  const isRecord = typeof readings === 'object' && readings !== null && !Array.isArray(readings);
  const named = isRecord ? Object.entries(readings as Record<string, Reading>) : [];
  if (named.length > 1) return named.map(([name, own]) => readColumn(name, own)).sort((a, b) => order(a.name, b.name));
  throw new SupportKpisError({
    code: isRecord ? 'too_few_readings' : 'invalid_reading',
    path: 'correlate: readings',
    expected: 'an object of at least two series or maps, by name',
    received: readings,
  });
}

function byStrength(a: CorrelatedPair, b: CorrelatedPair): number {
  return strengthOf(b) - strengthOf(a) || order(a.left, b.left) || order(a.right, b.right) || a.lag - b.lag;
}

function strengthOf({ r }: CorrelatedPair): number {
  return r === null ? -1 : Math.abs(r);
}

function order(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
