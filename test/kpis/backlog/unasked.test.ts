import { describe, expect, test } from 'vitest';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { run } from '../../../src/fold/run.ts';
import { backlogSeries, hours } from '../../../src/index.ts';
import { LAST_DATE } from '../../../src/kpi/periodDate.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { assignments, statuses, ticket } from '../records.ts';

const kpi = backlogSeries.with({ every: 'day', timeZone: 'UTC' });

/** The ticket, and how often its date of creation was read. */
function watched({ createdAt, ...fields }: TicketRow): { readonly row: TicketRow; readonly reads: () => number } {
  let reads = 0;
  const row = Object.defineProperty(fields, 'createdAt', {
    enumerable: true,
    get() {
      reads++;
      return createdAt;
    },
  }) as TicketRow;
  return { row, reads: () => reads };
}

describe('many tickets at once: one whose life its fields tell plainly is never asked', () => {
  test.each<[string, Partial<TicketRow>]>([
    ['open', { status: 'open' }],
    ['solved', { status: 'solved', solvedAt: hours(5) }],
    ['solved in the instant of its creation', { status: 'solved', solvedAt: 0 }],
    ['closed', { status: 'closed', closedAt: hours(6) }],
    ['closed, with the date of its first solving', { status: 'closed', firstSolvedAt: hours(7) }],
    ['with an empty history', { status: 'open', history: [] }],
    ['with no history', { status: 'solved', solvedAt: hours(5), history: null }],
    ['only assigned', { status: 'solved', solvedAt: hours(5), history: assignments([1, 'ada']) }],
    ['solved by its history', { status: 'solved', history: statuses([1, 'open'], [9, 'solved'], [10, 'closed']) }],
    ['reopened', { status: 'open', history: statuses([1, 'solved'], [9, 'open']) }],
    ['reopened and solved', { status: 'solved', history: statuses([1, 'solved'], [9, 'open'], [30, 'solved']) }],
    ['open, though its history ends solved', { status: 'open', history: statuses([1, 'solved']) }],
    [
      'solved in the instant in which it was reopened',
      { status: 'solved', solvedAt: hours(9), history: statuses([1, 'solved'], [9, 'open']) },
    ],
  ])('%s', (_, fields) => {
    const all = Array.from({ length: 70 }, (_row, place) => watched(ticket({ id: `T-${place}`, ...fields })));
    const { result } = runAll(
      kpi,
      all.map(({ row }) => row),
      'here',
    );
    // Once as one of the plainest, and once more as one that is not so plain; who asks reads it a third time.
    for (const { reads } of all) expect(reads()).toBeLessThanOrEqual(2);
    expect(result).toEqual(run(kpi, new Array<TicketRow>(70).fill(ticket(fields))));
  });
});

describe('many tickets at once: one of the plainest is read once', () => {
  const from = hours(3);
  test.each<[string, Partial<TicketRow>]>([
    ...(['open', 'new', 'pending', 'on_hold'] as const).map((status): [string, Partial<TicketRow>] => [
      `${status}, whatever its solving says`,
      { status, solvedAt: 5 },
    ]),
    ...(['solved', 'closed'] as const).flatMap((status): [string, Partial<TicketRow>][] => [
      [`${status} an hour later`, { status, solvedAt: from + hours(1) }],
      [`${status} at once`, { status, solvedAt: from }],
      [`${status} on the last day of all`, { status, solvedAt: LAST_DATE }],
    ]),
    ['with neither a history nor an exclusion', { status: 'open', history: null, excluded: null }],
    ['created in the first millisecond', { status: 'open', createdAt: 1 }],
    ['created on the last day of all', { status: 'open', createdAt: LAST_DATE }],
  ])('%s', (_, fields) => {
    const all = Array.from({ length: 70 }, () => watched(ticket({ createdAt: from, ...fields })));
    runAll(
      backlogSeries.with({ every: 'year', timeZone: 'UTC' }),
      all.map(({ row }) => row),
      'here',
    );
    for (const { reads } of all) expect(reads()).toBe(1);
  });
});
