import type { AlertStanding, AlertStatus } from './alertStanding.ts';

const statuses: readonly unknown[] = ['ok', 'pending', 'firing', 'resolved'] satisfies AlertStatus[];

/**
 * Whether a value is how a rule can stand after an evaluation. What does not fit together is none: it would keep an alert
 * silent for ever.
 */
export function isStanding(value: unknown): value is AlertStanding {
  if (typeof value !== 'object' || value === null) return false;
  const { status, at, partial, since, readings, figures, raisedAt, clearedAt } = value as Partial<AlertStanding>;
  if (!statuses.includes(status) || !isMoment(at) || typeof partial !== 'boolean') return false;
  if (!isPast(raisedAt, at) || !isPast(clearedAt, at) || !isPast(since, at)) return false;
  if (!Array.isArray(figures) || !figures.every(isFigure)) return false;
  if (!Number.isSafeInteger(readings) || (status === 'firing' && raisedAt === null)) return false;
  const count = readings as number;
  // Only a condition that holds has a beginning, readings and figures.
  if (status === 'ok' || status === 'resolved') return since === null && count === 0 && figures.length === 0;
  return since !== null && count >= 1 && figures.length >= 1 && figures.length <= count;
}

function isMoment(value: unknown): value is number {
  return Number.isFinite(value);
}

function isPast(value: number | null | undefined, at: number): boolean {
  return value === null || (isMoment(value) && value <= at);
}

function isFigure(figure: unknown): boolean {
  if (typeof figure !== 'object' || figure === null) return false;
  const { at, value } = figure as Readonly<Record<string, unknown>>;
  return isMoment(at) && (value === null || Number.isFinite(value));
}
