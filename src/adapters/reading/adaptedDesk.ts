import type { Collections } from '../../model/collections.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { AdapterFinding } from './adapterFinding.ts';
import type { VendorFigure } from './vendorFigure.ts';

type Rows = Omit<Collections, 'tickets'> & { tickets: Ticket };

/** A schedule of the help desk as a calendar, for the option `clock`. */
export interface AdaptedCalendar {
  /** The vendor's id of the schedule. */
  readonly id: string;
  readonly name: string;
  readonly calendar: Calendar;
}

/**
 * What an adapter gives: the desk's records, ready for `report` and `prepare`, and what has to be known of them. The
 * collections that the adapter can fill are always there, empty when their payload was not given. All is plain JSON
 * but the calendars (which become their definitions as JSON).
 */
export interface AdaptedDesk<Name extends keyof Rows = 'tickets' | 'interactions' | 'surveys'> {
  readonly dataset: { readonly [Own in Name]: readonly Rows[Own][] };
  readonly findings: readonly AdapterFinding[];
  /** The vendor's own durations and counts, sorted by ticket. */
  readonly vendorFigures: readonly VendorFigure[];
}
