export type SeasonalForm = 'additive' | 'multiplicative';
export const SEASONAL_FORMS: readonly SeasonalForm[] = ['additive', 'multiplicative'];

/** Where the recursion stands: `season[0]` belongs to the next value, `season[1]` to the one after it. */
export interface HoltWintersState {
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
}

/** A run over the values from one place on. */
export interface HoltWintersRun {
  readonly state: HoltWintersState;
  readonly squares: number;
}

/**
 * The recursion of Winters over the values from `first` on.
 *
 * @param fitted receives what was forecast for each of them, one step ahead
 */
export function runHoltWinters(
  column: Float64Array,
  first: number,
  form: SeasonalForm,
  start: HoltWintersState,
  [alpha = 0, beta = 0, gamma = 0]: readonly number[],
  fitted?: Float64Array,
): HoltWintersRun {
  const season = Float64Array.from(start.season);
  const period = season.length;
  const isFactor = form === 'multiplicative';
  let { level, trend } = start;
  let squares = 0;
  let place = 0;
  for (let index = first; index < column.length; index++) {
    const value = column[index] as number;
    const own = season[place] as number;
    const line = level + trend;
    const expected = isFactor ? line * own : line + own;
    if (fitted !== undefined) fitted[index - first] = expected;
    squares += (value - expected) * (value - expected);
    const next = alpha * (isFactor ? value / own : value - own) + (1 - alpha) * line;
    trend = beta * (next - level) + (1 - beta) * trend;
    season[place] = gamma * (isFactor ? value / next : value - next) + (1 - gamma) * own;
    level = next;
    place = place + 1 === period ? 0 : place + 1;
  }
  const later = Array.from({ length: period }, (_, step) => (season[(place + step) % period] as number) + 0);
  return { state: { level: level + 0, trend: trend + 0, season: later }, squares };
}
