import { type GeneralizedEsd, generalizedEsd } from '../../stats/control/generalizedEsd.ts';
import { robustScale } from '../../stats/control/robustScale.ts';
import { type TukeyFences, tukeyFences } from '../../stats/control/tukeyFences.ts';
import { moments } from '../../stats/moments.ts';

export type OutlierMethod = 'modified_z' | 'tukey' | 'esd';

/** What distances are measured in. */
export type OutlierSpread =
  | 'median_absolute_deviation'
  | 'mean_absolute_deviation'
  | 'interquartile_range'
  | 'standard_deviation';

export interface OutlierSettings {
  /** Of `modified_z`: how many robust standard deviations. */
  readonly threshold: number;
  /** Of `tukey`: how many interquartile ranges. */
  readonly k: number;
  /** Of `esd`: how many outliers at most. */
  readonly most: number;
  /** Of `esd`. */
  readonly level: number;
}

/** What a method found in a column of values. */
export interface OutlierFinding {
  readonly center: number;
  readonly spread: OutlierSpread;
  /** Beyond these a value is an outlier; `null` for a method that has no fixed ones. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Places of the outliers. */
  readonly places: readonly number[];
  /** How far a value lies, in the method's own measure. */
  readonly scoreOf: (value: number, rank: number) => number;
}

/** A method's finding; `null` where values are too few, or all equal. */
export const outlierMethods: Readonly<
  Record<OutlierMethod, (column: Float64Array, settings: OutlierSettings) => OutlierFinding | null>
> = {
  modified_z(column, { threshold }) {
    const scale = robustScale(column);
    if (scale === null || scale.spread === 0) return null;
    const { center, spread, factor, by } = scale;
    const reach = (threshold * spread) / factor;
    const scoreOf = (value: number): number => (factor * (value - center)) / spread + 0;
    const places = placesWhere(column, (value) => Math.abs(scoreOf(value)) > threshold);
    return { center, spread: by, lower: center - reach, upper: center + reach, places, scoreOf };
  },
  tukey(column, { k }) {
    const { q1, q3, lower, upper, outliers: places } = tukeyFences(column, { k }) as TukeyFences;
    const width = q3 - q1;
    // Without a width every other value would be an outlier.
    if (width === 0) return null;
    const center = robustScale(column)?.center as number;
    const scoreOf = (value: number): number => (value > center ? value - q3 : value - q1) / width + 0;
    return { center, spread: 'interquartile_range', lower, upper, places, scoreOf };
  },
  esd(column, { most, level }) {
    const { outliers: places, statistics } = generalizedEsd(column, { most, level }) as GeneralizedEsd;
    if (statistics[0] === 0) return null;
    const taken = new Set(places);
    const center = moments(column.filter((_, place) => !taken.has(place))).mean as number;
    const scoreOf = (value: number, rank: number): number => (statistics[rank] as number) * (value < center ? -1 : 1);
    return { center, spread: 'standard_deviation', lower: null, upper: null, places, scoreOf };
  },
};

function placesWhere(column: Float64Array, test: (value: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < column.length; place++) if (test(column[place] as number)) places.push(place);
  return places;
}
