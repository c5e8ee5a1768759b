/** How many values lie in a stretch of the axis, `from` included, `to` not. */
export interface LogBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How durations are spread, on an axis on which each mark is twice the one before. */
export interface LogDistribution {
  readonly count: number;
  /** Values of nothing, which have no place on such an axis. */
  readonly zeros: number;
  /** Without gaps, two to each doubling; none without values above 0. */
  readonly bins: readonly LogBin[];
}

/** Bins for each doubling. */
const PER_OCTAVE = 2;
/** Durations below a second are as good as one. */
const LEAST = 1000;

/** The values (milliseconds) counted into bins of equal width on a logarithmic axis. */
export function logDistribution(values: readonly number[]): LogDistribution {
  const counts = new Map<number, number>();
  let [zeros, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!(value > 0)) {
      zeros++;
      continue;
    }
    const place = placeOf(Math.max(value, LEAST));
    counts.set(place, (counts.get(place) ?? 0) + 1);
    if (place < first) first = place;
    if (place > last) last = place;
  }
  const bins: LogBin[] = [];
  for (let place = first; place <= last; place++) {
    bins.push({ from: edge(place), to: edge(place + 1), count: counts.get(place) ?? 0 });
  }
  return { count: values.length, zeros, bins };
}

function edge(place: number): number {
  return 2 ** (place / PER_OCTAVE);
}

/** The logarithm may be off by its last digit, so the edges decide, from the bin below on. */
function placeOf(value: number): number {
  let place = Math.floor(PER_OCTAVE * Math.log2(value)) - 1;
  while (value >= edge(place + 1)) place++;
  return place;
}
