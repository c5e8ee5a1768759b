import type { ForecastMethod } from './forecastMethod.ts';
import type { ComingPeriod, ForecastReason } from './forecastSeries.ts';
import type { HolidayEffect } from './holidayEffect.ts';
import type { Placebos } from './placebos.ts';

/** A figure beside what was expected of it. */
export interface EffectSize {
  readonly actual: number;
  /** What the history before the event forecasts. */
  readonly expected: number;
  /** actual − expected. */
  readonly effect: number;
  readonly lower: number;
  readonly upper: number;
}

/** One period after the event; without a value there is no effect. */
export interface EventPeriod extends ComingPeriod {
  readonly actual: number | null;
  readonly expected: number;
  readonly effect: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The effect on all periods together. */
export interface WholeEffect extends EffectSize {
  /** Effect ÷ expected, and its ends; `null` where nothing was expected. */
  readonly relativeEffect: number | null;
  readonly relativeLower: number | null;
  readonly relativeUpper: number | null;
}

/** What changed with an event. */
export interface EventEffect {
  /** `no_evidence` where what came lies within what could come anyway. */
  readonly verdict: 'more' | 'less' | 'no_evidence';
  /** Over all periods; `null` for rates, scores and durations, which do not add up. */
  readonly total: WholeEffect | null;
  /** Per period. */
  readonly mean: WholeEffect | null;
  readonly level: number;
  readonly method: ForecastMethod | null;
  readonly parameters: Readonly<Record<string, number>>;
  /** Why there is no answer. */
  readonly reason: ForecastReason | 'nothing_after' | null;
  /** How many periods before the event it takes, and how many there are before and after it. */
  readonly needed: number;
  readonly before: number;
  readonly after: number;
  readonly placebos: Placebos | null;
  readonly seed: number;
  readonly periods: readonly EventPeriod[];
  readonly holidays: HolidayEffect | null;
  readonly filled: number;
  /** Periods that were left out, by reason; `event_within`: the one in which it happened. */
  readonly excluded: Readonly<Record<string, number>>;
}
