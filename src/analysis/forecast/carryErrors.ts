/** What steps become when each has an error that moves those after it by `weights`. */
export function carryErrors(forecast: readonly number[], weights: Float64Array, errors: Float64Array): Float64Array {
  return Float64Array.from(forecast, (expected, step) => {
    let moved = 0;
    for (let back = 0; back <= step; back++) moved += (weights[back] as number) * (errors[step - back] as number);
    return expected + moved;
  });
}
