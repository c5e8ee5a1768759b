import type { Better } from '../../kpi/definition.ts';
import type { Verdict } from '../comparison/comparison.ts';
import type { ChartRule } from './chartRules.ts';
import type { ControlRule } from './controlRule.ts';
import { type ChartRun, patternFigures, wayOf } from './patternFigures.ts';

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
      points: patternFigures(rule, first, last, run).map(({ index, label, value }) => ({
        ...{ index, label, value: value as number },
      })),
    });
    start = end;
  }
  return signals;
}

function goesOn(rule: ChartRule, places: readonly number[], end: number, run: ChartRun, way: number): boolean {
  const place = places[end] as number;
  return place === (places[end - 1] as number) + 1 && wayOf(rule, place, run) === way;
}

/** What it means for a KPI that a figure went up (1), down (−1), or neither (0). */
export function verdictOf(way: number, better: Better): ControlSignal['verdict'] {
  if (better === 'neither' || way === 0) return 'different';
  return (better === 'higher') === way > 0 ? 'better' : 'worse';
}
