import type { PlainReading } from './alertReading.ts';
import type { AlertRule } from './alertRule.ts';
import type { AlertStanding } from './alertStanding.ts';
import { alertWords } from './alertWords.ts';
import { type EventFigure, eventFigures } from './eventFigures.ts';
import { type IgnoredReason, levelsOf, matchedSignals } from './judgeReading.ts';
import { type AlertEventKind, type AlertStep, nothingYet } from './stepAlert.ts';

/** What happened to an alert, by which rule, and on which figures. */
export interface AlertEvent {
  /**
   * `raised` and `cleared` are the news. `pending`: the condition holds, not yet long enough; `withdrawn`: it was over
   * before that. `ignored`: the reading changed nothing, see `reason`.
   */
  readonly kind: AlertEventKind;
  /** The `id` of the rule. */
  readonly rule: string;
  /** The rule in words; of a rule of signals, the patterns that fired it. */
  readonly words: string;
  readonly severity: string | null;
  readonly kpi: string;
  /** Missing for readings of all rows. */
  readonly group?: string | number | boolean | null;
  /** The reading's moment, label, value, and how many rows it rests on. */
  readonly at: number;
  readonly label: string | null;
  readonly value: number | null;
  readonly n: number | null;
  /** The levels that it was held against; of a rule of signals, the limits of the reading. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The patterns that fired a rule of signals. */
  readonly signals: readonly string[];
  /** Since when the condition holds, or held. */
  readonly since: number | null;
  /** In how many readings in a row. */
  readonly readings: number;
  /** The last of these, twelve at most; and the figures of the patterns that fired, where the reading brought them. */
  readonly figures: readonly EventFigure[];
  /** When it was raised, of an alert that is raised or cleared. */
  readonly raisedAt: number | null;
  readonly reason: IgnoredReason | null;
}

/** The event of a step, with the figures that led to it. */
export function alertEvent(
  rule: AlertRule,
  reading: PlainReading,
  before: AlertStanding | null,
  { standing, event }: AlertStep,
): AlertEvent | null {
  if (event === null) return null;
  const { kpi, group, at, label, value, n } = reading;
  // When it is over, the figures are those of the time before.
  const isOver = event.kind === 'cleared' || event.kind === 'withdrawn';
  const { since, readings, figures, raisedAt } = (isOver ? before : standing) ?? nothingYet;
  const { low, high } = levelsOf(rule, reading.lower, reading.upper);
  const signals = 'signal' in rule.when ? matchedSignals(rule.when.signal, reading.signals ?? []) : [];
  const isNews = event.kind === 'raised' || event.kind === 'cleared';
  return {
    ...{ kind: event.kind, rule: rule.id, words: alertWords(rule, signals), severity: rule.severity ?? null, kpi },
    ...(group === undefined ? {} : { group }),
    ...{ at, label, value, n, lower: low, upper: high },
    signals,
    ...{ since, readings },
    figures: isOver ? figures : eventFigures(figures, reading, signals),
    raisedAt: isNews ? raisedAt : null,
    reason: event.reason,
  };
}
