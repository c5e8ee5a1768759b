import type { StatusSpan } from './statusSpans.ts';
import { isSolvedStatus } from './ticketStatus.ts';

/** A stretch of time in which a ticket waited to be solved; `end` is `null` while it still does. */
export interface OpenSpan {
  readonly start: number;
  readonly end: number | null;
}

/**
 * The cycles of a ticket: from creation or a reopening to the next solving. Solved then closed is no new cycle.
 *
 * @example
 * import { openSpans } from 'support-kpis';
 * openSpans([
 *   { status: 'open', start: 0, end: 2 },
 *   { status: 'solved', start: 2, end: 10 },
 *   { status: 'open', start: 10, end: null },
 * ]) // → [{ start: 0, end: 2 }, { start: 10, end: null }]
 */
export function openSpans(spans: readonly StatusSpan[]): OpenSpan[] {
  const cycles: OpenSpan[] = [];
  let start: number | null = null;
  for (const span of spans) {
    const solved = isSolvedStatus(span.status);
    if (!solved && start === null) start = span.start;
    if (solved && start !== null) {
      cycles.push({ start, end: span.start });
      start = null;
    }
  }
  if (start !== null) cycles.push({ start, end: null });
  return cycles;
}
