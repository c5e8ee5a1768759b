import type { Better } from '../../kpi/definition.ts';
import type { Verdict } from '../comparison/comparison.ts';
import type { ChartRule } from './chartRules.ts';
import type { ControlRule } from './controlRule.ts';
import type { ReadFigure } from './figure.ts';

/** Which way a figure went. */
export type Direction = 'up' | 'down';

/** A figure that belongs to a signal. */
export interface SignalPoint {
  /** Its place among the readings. */
  readonly index: number;
  readonly label: string | null;
  readonly value: number;
}

/** A pattern that chance alone makes seldom, and the figures that make it. */
export interface ControlSignal {
  readonly rule: ControlRule;
  /** The rule in words. */
  readonly words: string;
  /** `null` for patterns of spread, which have none. */
  readonly direction: Direction | null;
  /** What the direction means for the KPI; `different` where nothing says which way is better. */
  readonly verdict: Exclude<Verdict, 'no_evidence'>;
  readonly points: readonly SignalPoint[];
}

/** Points that follow each other without a gap, with their distances from the centre in sigma. */
export interface ChartRun {
  readonly figures: readonly ReadFigure[];
  readonly z: ArrayLike<number>;
}

/** One signal for each unbroken row of places that complete the same pattern in the same direction. */
export function signalsOf(rule: ChartRule, places: readonly number[], run: ChartRun, better: Better): ControlSignal[] {
  const signals: ControlSignal[] = [];
  for (let start = 0; start < places.length; ) {
    const way = wayOf(rule, places[start] as number, run);
    let end = start + 1;
    while (end < places.length && goesOn(rule, places, end, run, way)) end++;
    const first = Math.max((places[start] as number) - rule.span + 1, 0);
    const last = places[end - 1] as number;
    signals.push({
      ...{ rule: rule.id, words: rule.words, direction: way === 0 ? null : way > 0 ? 'up' : 'down' },
      verdict: verdictOf(way, better),
      points: pointsBetween(first, last, rule, run, way),
    });
    start = end;
  }
  return signals;
}

function goesOn(rule: ChartRule, places: readonly number[], end: number, run: ChartRun, way: number): boolean {
  const place = places[end] as number;
  return place === (places[end - 1] as number) + 1 && wayOf(rule, place, run) === way;
}

function wayOf({ direction }: ChartRule, place: number, { figures, z }: ChartRun): number {
  if (direction === 'none') return 0;
  if (direction === 'side') return Math.sign(z[place] as number);
  return Math.sign((figures[place]?.value as number) - (figures[place - 1]?.value as number));
}

function pointsBetween(first: number, last: number, { beyond }: ChartRule, run: ChartRun, way: number): SignalPoint[] {
  const points: SignalPoint[] = [];
  for (let place = first; place <= last; place++) {
    const { index, label, value } = run.figures[place] as ReadFigure;
    if (beyond > 0 && !((run.z[place] as number) * way > beyond)) continue;
    points.push({ index, label, value: value as number });
  }
  return points;
}

/** What it means for a KPI that a figure went up (1), down (−1), or neither (0). */
export function verdictOf(way: number, better: Better): ControlSignal['verdict'] {
  if (better === 'neither' || way === 0) return 'different';
  return (better === 'higher') === way > 0 ? 'better' : 'worse';
}
