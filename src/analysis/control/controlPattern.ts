import type { ChartRule } from './chartRules.ts';
import type { ControlRule } from './controlRule.ts';
import type { SignalPoint } from './controlSignal.ts';
import { type ChartRun, patternFigures } from './patternFigures.ts';

/** A figure of a pattern, and when its period ended; `null` where no periods are known. */
export interface PatternFigure extends SignalPoint {
  readonly at: number | null;
}

/** A pattern that a point completes, with the figures that it takes: nine for nine in a row, however long the row is. */
export interface ControlPattern {
  readonly rule: ControlRule;
  /** In the order of time; the last one is the point itself. */
  readonly figures: readonly PatternFigure[];
}

/** The pattern that is complete at this place of a run. */
export function controlPattern(rule: ChartRule, place: number, run: ChartRun): ControlPattern {
  const first = Math.max(place - rule.span + 1, 0);
  return {
    rule: rule.id,
    figures: patternFigures(rule, first, place, run).map(({ index, label, value, end }) => ({
      ...{ index, label, value: value as number, at: end },
    })),
  };
}
