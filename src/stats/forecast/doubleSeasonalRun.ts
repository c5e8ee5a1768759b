/** Level and seasons before the first value, to which the first places belong. */
export interface DoubleSeasonalState {
  readonly level: number;
  readonly short: Float64Array;
  readonly long: Float64Array;
}

/**
 * The recursion over the values. `squares` adds up the squares of
 * the errors one step ahead and of those of each long season, forecast as a whole before it began: the first alone would
 * have the level and the short season run after every hour.
 *
 * @param fitted receives what was forecast for each value, one step ahead
 */
export function runDoubleSeasonal(
  column: Float64Array,
  start: DoubleSeasonalState,
  [alpha = 0, gamma = 0, omega = 0, phi = 0]: readonly number[],
  fitted?: Float64Array,
): { readonly squares: number; readonly ahead: (horizon: number) => Float64Array } {
  const short = start.short.slice();
  const long = start.long.slice();
  let level = start.level;
  let inherited = 0;
  let squares = 0;
  let [ofShort, ofLong] = [0, 0];
  let before = level;
  let fading = 0;
  const shortBefore = short.slice();
  for (let index = 0; index < column.length; index++) {
    if (ofLong === 0) {
      [before, fading] = [level, inherited];
      shortBefore.set(short);
    }
    fading *= phi;
    const [value, own, ownLong] = [column[index] as number, short[ofShort] as number, long[ofLong] as number];
    const away = value - level - own - ownLong;
    if (fitted !== undefined) fitted[index] = value - away + phi * inherited;
    squares += (away - phi * inherited) ** 2;
    squares += (value - before - (shortBefore[ofShort] as number) - ownLong - fading) ** 2;
    level += alpha * away;
    short[ofShort] = own + gamma * (1 - alpha) * away;
    long[ofLong] = ownLong + omega * (1 - alpha) * away;
    inherited = away;
    ofShort = ofShort + 1 === short.length ? 0 : ofShort + 1;
    ofLong = ofLong + 1 === long.length ? 0 : ofLong + 1;
  }
  return {
    squares,
    ahead: (horizon) =>
      Float64Array.from({ length: horizon }, (_, step) => {
        const seasons =
          (short[(ofShort + step) % short.length] as number) + (long[(ofLong + step) % long.length] as number);
        return level + seasons + phi ** (step + 1) * inherited;
      }),
  };
}

/** What an error does to its own step and those after it. */
export function doubleSeasonalWeights(
  [alpha = 0, gamma = 0, omega = 0, phi = 0]: readonly number[],
  [short, long]: readonly [number, number],
  horizon: number,
): Float64Array {
  const weights = new Float64Array(horizon);
  const places = [
    { period: 1, weight: alpha },
    { period: short, weight: gamma * (1 - alpha) },
    { period: long, weight: omega * (1 - alpha) },
  ];
  // What is away from level and seasons fades by itself; all of it moves level and seasons, which stay moved.
  const moved = places.map(({ period }) => new Float64Array(period));
  for (let step = 0; step < horizon; step++) {
    const away = phi ** step;
    let total = away;
    places.forEach(({ period, weight }, index) => {
      const own = moved[index] as Float64Array;
      const place = step % period;
      total += own[place] as number;
      own[place] = (own[place] as number) + weight * away;
    });
    weights[step] = total;
  }
  return weights;
}
