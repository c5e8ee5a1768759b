import { compareIds } from '../reading/compareIds.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

const MINUTE = 60_000;

const names = [
  'close_diff_in_min',
  'close_in_min',
  'first_response_diff_in_min',
  'first_response_in_min',
  'update_diff_in_min',
  'update_in_min',
] as const;

/** Zammad's own figures: minutes on the calendar of the SLA, and what was left of its target, below 0 when it was late. */
export function zammadFigures(tickets: readonly TicketRecord[]): VendorFigure[] {
  const sorted = [...tickets].sort((left, right) => compareIds(left.id, right.id));
  return sorted.flatMap((ticket) =>
    names.flatMap((metric): VendorFigure[] => {
      const minutes = ticket[metric] ?? null;
      if (minutes === null) return [];
      const figure = { metric, ticketId: ticket.id, value: minutes * MINUTE + 0 };
      return [{ ...figure, unit: 'milliseconds', clock: 'business', precision: MINUTE }];
    }),
  );
}
