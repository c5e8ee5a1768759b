import { addToSum, sumOf } from '../../stats/exactSum.ts';
import { interval } from '../interval/interval.ts';
import type { NoInterval } from '../interval/kpiInterval.ts';

/** A segment, what it weighs and how it scored. */
export interface StratifiedSegment<Key> {
  readonly key: Key;
  readonly sent: number;
  readonly answered: number;
  /** Its part of the score; 0 without an answer. */
  readonly weight: number;
  readonly score: number | null;
}

/** A score in which segments count by their size. */
export interface StratifiedScore<Key> {
  readonly kpi: string;
  readonly value: number | null;
  /** The score as the answers alone give it. */
  readonly raw: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly method: 'variance_recovery';
  /** Why there is no score (`no_data`), or no interval, such as `too_few` answers in a segment. */
  readonly reason: NoInterval | null;
  /** Answers. */
  readonly n: number;
  readonly sent: number;
  /** The largest weight first. */
  readonly segments: readonly StratifiedSegment<Key>[];
  /** Segments without an answer, whose weight is spread over the others. */
  readonly empty: readonly Key[];
  /** Which part of the whole they are. */
  readonly emptyShare: number;
  /** Segments whose answers have no weight, since the population does not name them. */
  readonly unweighted: readonly Key[];
  /** Surveys that the score is not about, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** A segment before it is weighed. */
export interface SizedSegment<Key> {
  readonly key: Key;
  readonly sent: number;
  readonly answered: number;
  readonly size: number;
  readonly result: { readonly value: number | null };
}

type Own = 'kpi' | 'raw' | 'n' | 'sent' | 'excluded';

/** The weighted score of segments and its interval; in whatever order they come, the same. */
export function stratifiedScore<Key>(
  sized: readonly SizedSegment<Key>[],
  level: number,
): Omit<StratifiedScore<Key>, Own> {
  const total = add(sized.map(({ size }) => size));
  const heard = add(sized.map(({ size, result }) => (result.value === null ? 0 : size)));
  const weigh = ({ size, result }: SizedSegment<Key>): number =>
    result.value === null || size === 0 ? 0 : size / heard;
  const weighed = sized.map((own) => ({ weight: weigh(own), value: own.result.value ?? 0, own }));
  const counting = weighed.filter(({ weight }) => weight > 0);
  const value =
    counting.length === 0 ? null : add(counting.map(({ own, value: score }) => own.size * score)) / heard + 0;
  const segments = weighed.map(({ weight, own: { key, sent, answered, result } }) => {
    return { key, sent, answered, weight, score: result.value };
  });
  const silent = sized.filter(({ size, result }) => result.value === null && size > 0);
  return {
    ...{ value, ...endsOf(value, counting, level), level, method: 'variance_recovery' },
    segments: segments.sort((left, right) => right.weight - left.weight),
    empty: silent.map(({ key }) => key),
    emptyShare: total === 0 ? 0 : add(silent.map(({ size }) => size)) / total,
    unweighted: sized.filter(({ size, answered }) => size === 0 && answered > 0).map(({ key }) => key),
  };
}

interface Weighed {
  readonly weight: number;
  readonly value: number;
  readonly own: { readonly result: object };
}

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: NoInterval | null;
}

/** Each end of the whole is as far away as the weighted distances of the segments' ends are together. */
function endsOf(value: number | null, segments: readonly Weighed[], level: number): Ends {
  if (value === null) return { lower: null, upper: null, reason: 'no_data' };
  const [down, up]: [number[], number[]] = [[], []];
  let [least, most] = [value, value];
  for (const { weight, value: score, own } of segments) {
    const { lower, upper, reason } = interval(own.result, { level });
    if (lower === null || upper === null) return { lower: null, upper: null, reason: reason as NoInterval };
    down.push((weight * (score - lower)) ** 2);
    up.push((weight * (upper - score)) ** 2);
    least = Math.min(least, lower);
    most = Math.max(most, upper);
  }
  // Rounding alone could lead beyond the outermost ends, such as 0 and 1.
  const lower = Math.max(value - Math.sqrt(add(down)), least);
  return { lower, upper: Math.min(value + Math.sqrt(add(up)), most), reason: null };
}

function add(values: readonly number[]): number {
  const partials: number[] = [];
  for (const value of values) addToSum(partials, value);
  return sumOf(partials);
}
