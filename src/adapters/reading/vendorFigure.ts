import type { Findings } from './findings.ts';

/**
 * A figure that the vendor worked out itself. It is kept apart from our records: vendors round, pause and choose
 * schedules in their own way, and a figure that was theirs must never pass for one of ours.
 */
export interface VendorFigure {
  /** The vendor's name for it: `reply_time_in_minutes`. */
  readonly metric: string;
  readonly ticketId: string;
  /** Milliseconds, or a count. */
  readonly value: number;
  readonly unit: 'milliseconds' | 'count';
  /** Whether all time was counted, or business hours only; `null` for a count. */
  readonly clock: 'calendar' | 'business' | null;
  /** Milliseconds to which the vendor rounds: 60,000 for minutes. 0 for a count. */
  readonly precision: number;
}

/**
 * Works out each figure anew from the events and reports those that contradict: `vendor_duration_contradicts`, or
 * `vendor_count_contradicts`. A difference of less than the vendor's unit is rounding. `recompute` gives `null` where
 * the events do not tell.
 */
export function compareFigures(
  collection: string,
  figures: readonly VendorFigure[],
  recompute: (figure: VendorFigure) => number | null,
  findings: Findings,
): void {
  for (const figure of figures) {
    const own = recompute(figure);
    const { metric, ticketId, value, unit, clock, precision } = figure;
    if (own === null || own === value || Math.abs(own - value) < precision) continue;
    findings.add({
      code: unit === 'count' ? 'vendor_count_contradicts' : 'vendor_duration_contradicts',
      collection,
      field: clock === null ? metric : `${metric}.${clock}`,
      message: "the vendor's own figure is not what the events give: the figures of this library follow the events",
      id: ticketId,
    });
  }
}
