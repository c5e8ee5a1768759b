import type { PlainReading } from './alertReading.ts';
import type { AlertRule } from './alertRule.ts';
import type { AlertFigure, AlertStanding } from './alertStanding.ts';
import { type IgnoredReason, judgeReading } from './judgeReading.ts';

export type AlertEventKind = 'pending' | 'raised' | 'cleared' | 'withdrawn' | 'ignored';

/** What a reading changes: how the rule stands from now on, and what there is to say about it. */
export interface AlertStep {
  readonly standing: AlertStanding | null;
  readonly event: { readonly kind: AlertEventKind; readonly reason: IgnoredReason | null } | null;
}

/** So many figures are kept of a condition that goes on. */
const MOST_FIGURES = 12;

/** One rule, one reading. */
export function stepAlert(rule: AlertRule, before: AlertStanding | null, reading: PlainReading): AlertStep {
  const { at, complete, value } = reading;
  if (!complete && rule.partial !== true) return ignore(before, 'incomplete');
  if (before !== null && at < before.at) return ignore(before, 'out_of_order');
  // The same moment again is news only after a reading of a period that was not over.
  const isRevision = before !== null && at === before.at;
  if (isRevision && !before.partial) return ignore(before, 'duplicate');
  const judgement = judgeReading(rule, reading);
  const seen: AlertStanding = { ...(before ?? nothingYet), at, partial: !complete };
  if (typeof judgement === 'object') return ignore(seen, judgement.ignored);
  const reason = value === null ? 'no_data' : null;
  if (judgement === 'holds') return hold(rule, seen, { at, value }, reason);
  if (seen.status === 'firing') {
    if (judgement === 'between') return { standing: seen, event: null };
    const standing = { ...calm(seen), status: 'resolved', clearedAt: at } as const;
    return { standing, event: { kind: 'cleared', reason } };
  }
  if (seen.status !== 'pending') return { standing: seen, event: null };
  return { standing: { ...calm(seen), status: 'ok' }, event: { kind: 'withdrawn', reason } };
}

/** Of a rule whose condition was never looked at. */
export const nothingYet: Omit<AlertStanding, 'at' | 'partial'> = {
  ...{ status: 'ok', since: null, readings: 0, figures: [], raisedAt: null, clearedAt: null },
};

function hold(rule: AlertRule, seen: AlertStanding, figure: AlertFigure, reason: 'no_data' | null): AlertStep {
  const { at } = figure;
  // A revised reading takes the place of the one before it.
  const others = seen.figures.filter((own) => own.at !== at);
  const isCounted = others.length < seen.figures.length;
  const since = seen.since ?? at;
  const readings = seen.readings + (isCounted ? 0 : 1);
  const held = { ...seen, since, readings, figures: [...others, figure].slice(-MOST_FIGURES) };
  if (seen.status === 'firing') return { standing: held, event: null };
  if (isLongEnough(rule, readings, at - since) && isCool(rule, seen, at)) {
    return { standing: { ...held, status: 'firing', raisedAt: at }, event: { kind: 'raised', reason } };
  }
  const event = seen.status === 'pending' ? null : ({ kind: 'pending', reason } as const);
  return { standing: { ...held, status: 'pending' }, event };
}

function isLongEnough({ for: patience = { readings: 1 } }: AlertRule, readings: number, duration: number): boolean {
  return 'readings' in patience ? readings >= patience.readings : duration >= patience.duration;
}

function isCool({ cooldown = 0 }: AlertRule, { clearedAt }: AlertStanding, at: number): boolean {
  return clearedAt === null || at >= clearedAt + cooldown;
}

function calm(seen: AlertStanding): Omit<AlertStanding, 'status'> {
  return { ...seen, since: null, readings: 0, figures: [] };
}

function ignore(standing: AlertStanding | null, reason: IgnoredReason): AlertStep {
  return { standing, event: { kind: 'ignored', reason } };
}
