import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import { finite } from '../../stats/finite.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { Direction } from './controlSignal.ts';
import type { Figures } from './figure.ts';
import { type OutlierMethod, type OutlierSettings, type OutlierSpread, outlierMethods } from './outlierMethods.ts';
import { readFigures } from './readFigures.ts';

export interface OutlierOptions {
  /** Default: `'modified_z'` (median and MAD). `'tukey'`: the fences of a box plot; `'esd'`: Rosner's test. */
  readonly method?: OutlierMethod;
  /** Of `modified_z`: how many robust standard deviations from the median are too far. Default: 3.5. */
  readonly threshold?: number;
  /** Of `tukey`: how many interquartile ranges outside the quartiles. Default: 1.5. */
  readonly k?: number;
  /** Of `esd`: how many outliers to look for at most. Default: 10. */
  readonly most?: number;
  /** Of `esd`: without any outlier, one is found with probability 1 − level. Default: 0.95. */
  readonly level?: number;
}

/** A value that does not go with the others. */
export interface Outlier {
  /** Its place among the readings. */
  readonly index: number;
  readonly label: string | null;
  readonly value: number;
  readonly direction: Direction;
  /** From the centre, in the unit of the values. */
  readonly distance: number;
  /**
   * In the method's measure: robust standard deviations from the median, interquartile ranges outside the quartiles, or
   * standard deviations from the mean of those that were left.
   */
  readonly score: number;
}

/** Which values do not go with the others, and what that was measured by. */
export interface Outliers {
  readonly method: OutlierMethod;
  /** The median; with `esd` the mean of all but the outliers. */
  readonly center: number | null;
  /** What the distances were measured in; the mean absolute deviation stands in where the median one is 0. */
  readonly spread: OutlierSpread | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many values were looked at. */
  readonly n: number;
  /** Why none could be found. */
  readonly reason: 'no_data' | 'too_few' | 'no_spread' | null;
  /** The farthest first. */
  readonly outliers: readonly Outlier[];
  /** Readings left out: `incomplete`, `no_value`. */
  readonly excluded: Readonly<Record<string, number>>;
}

const positive = matching<number>(
  'a number above 0',
  (value) => typeof value === 'number' && value > 0 && Number.isFinite(value),
);
const checks = {
  method: oneOf('modified_z', 'tukey', 'esd'),
  threshold: positive,
  k: positive,
  most: matching<number>('a whole number from 1', (value) => Number.isSafeInteger(value) && (value as number) > 0),
  level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
};

/** Fewer values than this have no outlier among them that one could tell. */
const FEWEST = 3;

/**
 * Which figures do not go with the others, and by how much: days of a series, agents, or the values of single rows.
 *
 * Median and median absolute deviation decide (`modified_z`), so outliers do not hide themselves or each other. Where more
 * than half of the values are equal that deviation is 0; the mean absolute deviation stands in, and `spread` says so. Where
 * all are equal, or the middle half with `tukey`, there is no measure, and nothing is an outlier. Periods that are not over
 * and figures without a value are left out and counted. Nothing is removed from anything.
 *
 * Trap: waits have a long tail, and its far end is no mistake; take their logarithms first. And an outlier is a question,
 * not an error: the day of an outage is one.
 *
 * Takes what `series` gives, results of a KPI, or numbers; gives distances in the unit of the values.
 *
 * @throws SupportKpisError `not_an_array`, `invalid_reading`, `non_finite` for readings that cannot be read;
 * `overflow` for a limit, distance or score beyond 1.8e308; `out_of_range` for another level; `unknown_option`,
 * `invalid_option`.
 * @example
 * import { outliers } from 'support-kpis';
 * const found = outliers([12, 10, 11, 13, 12, 60]);
 * found.outliers // → [{ index: 5, label: null, value: 60, direction: 'up', distance: 48, score: 32.376 }]
 * outliers([4, 4, 4, 4]).reason // → 'no_spread'
 * @see B. Iglewicz and D. C. Hoaglin (1993), How to Detect and Handle Outliers
 */
export function outliers(readings: Figures, options: OutlierOptions = {}): Outliers {
  checkOptions('outliers', checks, options);
  const { method = 'modified_z', threshold = 3.5, k = 1.5, most = 10, level = 0.95 } = options;
  checkFraction(level, 'outliers: options.level', true);
  const settings: OutlierSettings = { threshold, k, most, level };
  const figures = readFigures(readings, 'outliers');
  const complete = figures.filter((figure) => figure.complete);
  const known = complete.filter(({ value }) => value !== null);
  const excluded: Record<string, number> = {};
  if (complete.length < figures.length) excluded['incomplete'] = figures.length - complete.length;
  if (known.length < complete.length) excluded['no_value'] = complete.length - known.length;
  const column = Float64Array.from(known, ({ value }) => value as number);
  const n = column.length;
  const found = n < FEWEST ? null : outlierMethods[method](column, settings);
  if (found === null) {
    const reason = n === 0 ? 'no_data' : n < FEWEST ? 'too_few' : 'no_spread';
    const nothing = { center: null, spread: null, lower: null, upper: null };
    return { method, ...nothing, n, reason, outliers: [], excluded };
  }
  const figure = (value: number): number => finite(value, 'outliers') + 0;
  const { spread, places, scoreOf } = found;
  const center = figure(found.center);
  const lower = found.lower === null ? null : figure(found.lower);
  const upper = found.upper === null ? null : figure(found.upper);
  const far = places.map((place, rank): Outlier => {
    const { index, label } = known[place] as (typeof known)[number];
    const value = column[place] as number;
    const direction = value > center ? 'up' : 'down';
    return { index, label, value, direction, distance: figure(value - center), score: figure(scoreOf(value, rank)) };
  });
  const byDistance = (left: Outlier, right: Outlier): number =>
    Math.abs(right.distance) - Math.abs(left.distance) || left.index - right.index;
  return { method, center, spread, lower, upper, n, reason: null, outliers: far.sort(byDistance), excluded };
}
