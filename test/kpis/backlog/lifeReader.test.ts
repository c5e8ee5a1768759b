import { describe, expect, test } from 'vitest';
import { isExclusion } from '../../../src/fold/outcome.ts';
import { FIRST_DATE, LAST_DATE, periodDate } from '../../../src/kpi/periodDate.ts';
import { backlogLife } from '../../../src/kpis/backlog/backlogLife.ts';
import { ASK, createLifeReader, readLifeOf } from '../../../src/kpis/backlog/lifeReader.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { hours } from '../../../src/time/duration.ts';
import { toInstant } from '../../../src/time/instant.ts';
import { assignments, broken, statuses, ticket } from '../records.ts';

interface Moments {
  readonly opened: readonly number[];
  readonly solved: readonly number[];
}

/** One reader for all tickets. */
const reader = createLifeReader();

/** When the ticket was opened and solved, in order of time, as it is read; `'asked'` where the ticket has to say itself. */
function read(row: TicketRow): Moments | 'asked' {
  const count = readLifeOf(reader, row);
  if (count === ASK) return 'asked';
  const changes = Array.from(reader.at.subarray(0, count));
  expect(changes.length).toBe(count);
  return {
    opened: changes.filter((_, place) => place % 2 === 0),
    solved: changes.filter((_, place) => place % 2 === 1),
  };
}

/** The same from the definition, of a ticket that is plain. */
function expected(row: TicketRow): Moments | 'asked' {
  const life = backlogLife(row);
  if (isExclusion(life) || !isPlain(row)) return 'asked';
  const opened = life.spans.map(({ start }) => start);
  const solved = life.spans.flatMap(({ end }) => (end === null ? [] : [end]));
  return [...opened, ...solved].some((at) => Number.isNaN(periodDate(at))) ? 'asked' : { opened, solved };
}

function isPlain({ status, excluded, history, solvedAt }: TicketRow): boolean {
  if (typeof status !== 'string' || excluded) return false;
  const changes = (history ?? []).filter(({ kind }) => kind === 'status');
  const times = changes.map(({ at }) => toInstant(at));
  if (times.some((at, place) => at > LAST_DATE || at < (times[place - 1] ?? at))) return false;
  const isDone = (word: string | null | undefined): boolean => word === 'solved' || word === 'closed';
  // Solved, though its history ends open: only with a date of its own.
  const endsOpen = changes.length > 0 && !isDone(changes.findLast(({ to }) => typeof to === 'string')?.to);
  return !(isDone(status) && endsOpen && (solvedAt ?? null) === null);
}

const dateless = broken(
  'history',
  statuses([2, 'solved']).concat({ ...statuses([4, 'open'])[0], at: 'soon' } as never),
);
const histories: readonly TicketRow['history'][] = [
  ...[undefined, null, [], assignments([2, 'ada'])],
  statuses([2, 'open']),
  statuses([2, 'solved']),
  statuses([1, 'solved']),
  statuses([0, 'solved']),
  statuses([2, 'solved'], [3, 'closed']),
  statuses([2, 'open'], [3, 'pending'], [4, 'solved']),
  statuses([2, 'solved'], [4, 'open']),
  statuses([2, 'solved'], [4, 'open'], [6, 'solved']),
  statuses([2, 'solved'], [4, 'open'], [4, 'closed'], [5, 'open']),
  statuses([0, 'solved'], [0.5, 'open'], [6, 'solved']),
  statuses([2, 'solved'], [2, 'open']),
  statuses([2, 'open']).concat(assignments([1, 'ada'], [3, 'bo']), statuses([3, 'solved'])),
  [{ at: hours(3), kind: 'status', from: 'solved', to: 'open' }],
  [{ at: hours(3), kind: 'status', from: 'solved', to: 'closed' }],
  [{ at: hours(3), kind: 'status', from: 'closed', to: 'open' }, ...statuses([5, 'solved'])],
  [{ at: hours(3), kind: 'status', to: 'open' }],
  [...statuses([2, 'solved']), { at: hours(4), kind: 'status', from: 'solved', to: null }],
  [...statuses([2, 'solved']), { at: hours(4), kind: 'status', from: 'solved' }, ...statuses([6, 'open'])],
  [
    { at: hours(2), kind: 'status', from: 'solved', to: 'open' },
    { at: hours(4), kind: 'status' },
  ],
  // In another order, with a change that has no date, or dates beyond the calendars.
  statuses([4, 'solved'], [2, 'open']),
  statuses([4, 'open'], [2, 'pending'], [6, 'solved']),
  dateless.history,
  [...statuses([2, 'solved']), { at: LAST_DATE, kind: 'status', from: 'solved', to: 'open' }],
  [...statuses([2, 'solved']), { at: LAST_DATE + 1, kind: 'status', from: 'solved', to: 'closed' }],
  [{ at: FIRST_DATE - 1, kind: 'status', from: 'new', to: 'open' }, ...statuses([6, 'solved'])],
];
const words = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed', null, undefined] as const;
const solvings = [undefined, null, hours(0.5), hours(1), hours(4), hours(5)] as const;

describe('the life of a ticket, read without making anything', () => {
  test.each(histories.map((history, place) => [place, history] as const))(
    'says what the definition says, and asks only who is not plain: history %i',
    (_, history) => {
      for (const status of words) {
        for (const solvedAt of solvings) {
          for (const [closedAt, firstSolvedAt] of [[], [hours(6)], [null, hours(7)], [hours(6), hours(0.5)]]) {
            const dates = { solvedAt, closedAt, firstSolvedAt };
            const row = broken('status', status, { createdAt: hours(1), history, ...dates } as Partial<TicketRow>);
            expect([row, read(row)]).toEqual([row, expected(row)]);
          }
        }
      }
    },
  );

  test.each<[string, TicketRow, Moments]>([
    ['open', ticket({ createdAt: 5, status: 'open' }), { opened: [5], solved: [] }],
    ['solved', ticket({ createdAt: 5, status: 'solved', solvedAt: 5 }), { opened: [5], solved: [5] }],
    ['closed', ticket({ createdAt: 5, status: 'closed', closedAt: 6 }), { opened: [5], solved: [6] }],
    [
      'open, though it bears a date of solving',
      ticket({ createdAt: 5, status: 'open', solvedAt: 6 }),
      { opened: [5], solved: [] },
    ],
    [
      'reopened, and solved at its own date',
      ticket({ createdAt: 5, status: 'solved', solvedAt: hours(9), history: statuses([1, 'solved'], [9, 'open']) }),
      { opened: [5, hours(9)], solved: [hours(1), hours(9)] },
    ],
    [
      'open, with a history that ends solved',
      ticket({ createdAt: 5, status: 'open', history: statuses([1, 'solved'], [2, 'open'], [3, 'solved']) }),
      { opened: [5, hours(2)], solved: [hours(1)] },
    ],
    [
      'created solved',
      ticket({ createdAt: 5, status: 'open', history: [{ at: 7, kind: 'status', from: 'solved', to: 'open' }] }),
      { opened: [7], solved: [] },
    ],
    ['not excluded', ticket({ createdAt: 5, status: 'open', excluded: null }), { opened: [5], solved: [] }],
    [
      'of all the time that calendars name',
      ticket({ createdAt: FIRST_DATE, status: 'solved', solvedAt: LAST_DATE }),
      { opened: [FIRST_DATE], solved: [LAST_DATE] },
    ],
    [
      'solved again in the last instant that calendars name',
      ticket({ status: 'solved', solvedAt: LAST_DATE, history: statuses([1, 'solved'], [9, 'open']) }),
      { opened: [0, hours(9)], solved: [hours(1), LAST_DATE] },
    ],
    [
      'created in the last instant',
      ticket({ createdAt: LAST_DATE, status: 'open' }),
      { opened: [LAST_DATE], solved: [] },
    ],
  ])('by hand: %s', (_, row, moments) => {
    expect(read(row)).toEqual(moments);
  });

  test.each<[string, unknown]>([
    ...['no row', 17, null, undefined, [], true].map((row) => [`${row} instead of a row`, row] as [string, unknown]),
    ['a list with the fields of a row', Object.assign([], ticket({ status: 'open' }))],
    ['a function with the fields of a row', Object.assign(() => 0, ticket({ status: 'open' }))],
    ['without a date', broken('createdAt', undefined, { status: 'open' })],
    ['with a date that is none', broken('createdAt', 'soon', { status: 'open' })],
    ['created before the calendars', ticket({ createdAt: FIRST_DATE - 1, status: 'open' })],
    ['created after the calendars', ticket({ createdAt: LAST_DATE + 1, status: 'open' })],
    ['solved after the calendars', ticket({ status: 'solved', solvedAt: LAST_DATE + 1 })],
    [
      'solved again after the calendars',
      ticket({ status: 'solved', solvedAt: LAST_DATE + 1, history: statuses([1, 'solved'], [9, 'open']) }),
    ],
    ['solved before it was created', ticket({ createdAt: 5, status: 'solved', solvedAt: 4 })],
    ['solved, and nobody knows when', ticket({ status: 'solved' })],
    ['solved at a date that is none', broken('solvedAt', 'soon', { status: 'solved', closedAt: 9 })],
    ['with a status that is not known', broken('status', 'done', { solvedAt: 9 })],
    ['without a status', ticket({ solvedAt: 9 })],
    ['merged', ticket({ status: 'open', excluded: 'merged', closedAt: 9 })],
    ['spam', ticket({ status: 'solved', solvedAt: 9, excluded: 'spam' })],
    ['with a word for its exclusion that is not known', broken('excluded', 'lost', { status: 'open' })],
    ['with a history that is no list', broken('history', new Set(statuses([1, 'solved'])), { status: 'solved' })],
    ['with a history that is a text', broken('history', 'solved', { status: 'open' })],
  ])('asked itself: %s', (_, row) => {
    expect(read(row as TicketRow)).toBe('asked');
  });

  test.each([62, 63, 64, 65, 66, 127, 128, 129, 500])('a history of %i changes loses none', (length) => {
    const changes = Array.from({ length }, (_row, place) => [place + 1, place % 2 === 0 ? 'solved' : 'open'] as const);
    for (const status of ['open', 'solved'] as const) {
      const row = ticket({ status, solvedAt: hours(length), history: statuses(...changes) });
      expect(read(row)).toEqual(expected(row));
    }
  });

  test('a row that is asked leaves nothing of the one before', () => {
    const again = statuses([1, 'solved'], [2, 'open'], [3, 'solved']);
    read(ticket({ status: 'solved', history: again }));
    expect(read(ticket({ createdAt: 3, status: 'open' }))).toEqual({ opened: [3], solved: [] });
  });
});
