import { fieldOf } from '../../../fold/fieldOf.ts';
import { zoneOf } from '../../../time/assertTimeZone.ts';
import { DAY } from '../../../time/civilDay.ts';
import { toInstant } from '../../../time/instant.ts';
import type { FindingWriter } from '../findingWriter.ts';
import type { QualityRules } from '../qualityOptions.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

const MINUTE = 60_000;

/** What the dates of all tickets together show. */
export const calendarRules: readonly QualityRule[] = [
  {
    id: 'day_without_tickets',
    title: 'Days of the range on which no ticket came',
    severity: 'notice',
    collection: 'tickets',
    needs: ['timeZone'],
    bends: [bend('ticket_volume', 'either', 'a closed day, or an export with a hole; averages per day differ')],
    search: searchEmptyDays,
  },
  {
    id: 'partial_last_day',
    title: 'Tickets of the day that is not over',
    severity: 'notice',
    collection: 'tickets',
    needs: ['asOf', 'timeZone'],
    bends: [bend('ticket_volume', 'lower', 'the last day seems quiet; its period is marked as not complete')],
    search: searchLastDay,
  },
  {
    id: 'import_burst',
    title: 'Tickets created in minutes with far more tickets than others',
    severity: 'notice',
    collection: 'tickets',
    bends: [
      bend('ticket_volume', 'higher', 'an import is dated by its run, not by the requests'),
      bend('first_response_time', 'either', 'waits are measured from the import'),
      bend('resolution_time', 'either', 'durations are measured from the import'),
    ],
    search: searchBursts,
  },
];

function createdAt(ticket: object): number {
  return toInstant(fieldOf(ticket, 'createdAt'));
}

/** Civil days counted from 1970-01-01. */
function dayIn(timeZone: string | null): (at: number) => number {
  const zone = zoneOf(timeZone as string, 'dataQuality: options.timeZone');
  return (at) => Math.floor((at + zone.offsetAt(at)) / DAY);
}

function searchEmptyDays(tickets: readonly object[], found: FindingWriter, rules: QualityRules): void {
  const dayOf = dayIn(rules.timeZone);
  const days = new Set<number>();
  for (const ticket of tickets) {
    const at = createdAt(ticket);
    if (!Number.isNaN(at)) days.add(dayOf(at));
  }
  const sorted = Float64Array.from(days).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  found.lookedAt(first === undefined || last === undefined ? 0 : last - first + 1);
  let named = 0;
  for (let index = 1; index < sorted.length; index++) {
    const [before, next] = [sorted[index - 1] as number, sorted[index] as number];
    const names: string[] = [];
    for (let day = before + 1; day < next && named < rules.ids; day++, named++) names.push(dateText(day));
    found.add(next - before - 1, names);
  }
}

function dateText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

function searchLastDay(tickets: readonly object[], found: FindingWriter, { asOf, timeZone }: QualityRules): void {
  const [now, dayOf] = [asOf as number, dayIn(timeZone)];
  const last = dayOf(now);
  // At midnight the day before is over, and of the next nothing is missing yet.
  if (dayOf(now - 1) !== last) return;
  for (const [index, ticket] of tickets.entries()) {
    const at = createdAt(ticket);
    if (at <= now && dayOf(at) === last) found.row(ticket, index);
  }
}

function searchBursts(tickets: readonly object[], found: FindingWriter, { burst }: QualityRules): void {
  const counts = new Map<number, number>();
  const minutes = new Float64Array(tickets.length);
  for (const [index, ticket] of tickets.entries()) {
    const minute = Math.floor(createdAt(ticket) / MINUTE);
    minutes[index] = minute;
    if (!Number.isNaN(minute)) counts.set(minute, (counts.get(minute) ?? 0) + 1);
  }
  const sorted = Float64Array.from(counts.values()).sort();
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  for (const [index, ticket] of tickets.entries()) {
    const minute = minutes[index] as number;
    const count = counts.get(minute) ?? 0;
    if (count <= burst.tickets || count <= burst.times * usual) continue;
    found.row(ticket, index, [['minute', new Date(minute * MINUTE).toISOString()]]);
  }
}
