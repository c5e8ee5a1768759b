import type { Comparison } from '../comparison/comparison.ts';
import { resultShape } from '../interval/resultShape.ts';
import type { ReadReading } from './periodReading.ts';

const DAY = 86_400_000;

/** Why a period has no change. */
export type NoChange = 'before_series' | 'no_such_period' | 'incomplete' | 'no_data';

/** How a figure changed between two periods. */
export interface ChangeFigures {
  /** How long the time is that each figure is of, in days of 24 hours. */
  readonly days: number;
  readonly previousDays: number | null;
  /** What was compared: the figures, or, of counts over unequal times, the figures ÷ days. */
  readonly basis: 'value' | 'per_day';
  /** This − previous. */
  readonly change: number | null;
  /** `change` ÷ previous; `null` also when that is 0. */
  readonly relativeChange: number | null;
  /** Why there is no change. */
  readonly reason: NoChange | null;
  /** With `kpi`: whether the change is more than chance. */
  readonly comparison: Comparison | null;
}

type Test = (before: ReadReading['result'], after: ReadReading['result']) => Comparison;

/** The change from an earlier period, or why there is none. */
export function changeOf(period: ReadReading, before: ReadReading | NoChange, test?: Test): ChangeFigures {
  const days = (period.end - period.from) / DAY;
  const nothing = { change: null, relativeChange: null, comparison: null };
  if (typeof before === 'string') return { days, previousDays: null, basis: 'value', ...nothing, reason: before };
  const previousDays = (before.end - before.from) / DAY;
  const isCount = resultShape(period.result).kind === 'count' && resultShape(before.result).kind === 'count';
  const basis = isCount && days !== previousDays ? 'per_day' : 'value';
  const lengths = { days, previousDays, basis } as const;
  if (!period.complete || !before.complete) return { ...lengths, ...nothing, reason: 'incomplete' };
  if (period.value === null || before.value === null) return { ...lengths, ...nothing, reason: 'no_data' };
  const now = basis === 'per_day' ? period.value / days : period.value;
  const then = basis === 'per_day' ? before.value / previousDays : before.value;
  const change = now - then + 0;
  return {
    ...{ ...lengths, change, relativeChange: then === 0 ? null : change / then + 0, reason: null },
    comparison: test === undefined || before.end > period.from ? null : test(before.result, period.result),
  };
}
