import { describe, expect, test } from 'vitest';
import { ticketAsOf } from '../../src/model/ticketAsOf.ts';
import { hours } from '../../src/time/duration.ts';
import { message, statuses, ticket } from '../kpis/records.ts';

const solved = ticket({
  status: 'solved',
  solvedAt: hours(30),
  history: statuses([10, 'open'], [20, 'pending'], [30, 'solved']),
});

describe('ticketAsOf', () => {
  test('is the ticket itself, once all has happened', () => {
    expect(ticketAsOf(solved, hours(30))).toBe(solved);
  });

  test('has the status of the last change by then', () => {
    expect([29, 20, 19, 10].map((asOf) => ticketAsOf(solved, hours(asOf)).status)).toEqual([
      ...['pending', 'pending', 'open', 'open'],
    ]);
    expect(ticketAsOf(solved, hours(29))).toMatchObject({
      solvedAt: null,
      history: [{ to: 'open' }, { to: 'pending' }],
    });
  });

  test('before the first change has the status that it changed from, or new', () => {
    expect(ticketAsOf(solved, hours(9)).status).toBe('new');
    const [first] = statuses([10, 'open']);
    const from = { ...solved, history: [{ ...first, from: 'on_hold' }] } as typeof solved;
    expect(ticketAsOf(from, hours(9)).status).toBe('on_hold');
    const bare = { ...solved, history: [{ kind: 'status', at: hours(10), to: 'open' }] } as typeof solved;
    expect(ticketAsOf(bare, hours(9)).status).toBe('new');
  });

  test('does not know of a change that is yet to come, though one before it names no status', () => {
    const [open, done] = statuses([10, 'open'], [30, 'solved']);
    const odd = { ...solved, history: [open, { ...open, at: hours(20), to: null }, done] } as typeof solved;
    expect(ticketAsOf(odd, hours(25)).status).toBe('open');
    const odder = { ...odd, history: [{ ...open, to: null }, done] } as typeof solved;
    expect(ticketAsOf(odder, hours(25)).status).toBe('new');
  });

  test('without a history was open until it was solved or closed', () => {
    expect(ticketAsOf(ticket({ status: 'solved', solvedAt: 30 }), 29).status).toBe('open');
    expect(ticketAsOf(ticket({ status: 'closed', closedAt: 30 }), 29).status).toBe('open');
    expect(ticketAsOf(ticket({ status: 'pending', firstRespondedAt: 30 }), 29).status).toBe('pending');
  });
});

describe('a ticket as it stood', () => {
  test.each(['firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt'] as const)(
    'did not know a later %s',
    (field) => {
      const row = ticket({ status: 'open', [field]: 30 });
      expect(ticketAsOf(row, 30)).toBe(row);
      expect(ticketAsOf(row, 29)).toEqual({
        ...{ id: 'A-1', createdAt: 0, status: 'open', history: undefined, interactions: undefined },
        ...{ firstRespondedAt: undefined, firstSolvedAt: undefined, solvedAt: undefined, closedAt: undefined },
        [field]: null,
      });
    },
  );

  test('knew what was written by then, and all calls', () => {
    const call = { kind: 'call', id: 'k', queuedAt: 99, at: 9e9 } as never;
    const interactions = [message(1, 'customer'), message(2, 'agent'), call];
    const row = ticket({ status: 'pending', interactions });
    expect(ticketAsOf(row, 120_000)).toBe(row);
    expect(ticketAsOf(row, 119_999)).toMatchObject({ status: 'pending', interactions: [interactions[0], call] });
    expect(ticketAsOf(ticket({ interactions: [call] }), 5)).toMatchObject({ interactions: [call] });
  });

  test('knew the changes at that moment, and keeps what has no instant', () => {
    const odd = { at: 'soon', kind: 'priority', to: 'high' } as never;
    const row = ticket({ status: 'closed', closedAt: 9, history: [...statuses([1, 'open'], [2, 'pending']), odd] });
    expect(ticketAsOf(row, 3_600_000)).toMatchObject({ status: 'open', closedAt: 9, history: [{ to: 'open' }, odd] });
    expect(ticketAsOf(row, 8)).toMatchObject({ status: 'new', closedAt: null, history: [odd] });
  });

  test('was open before a solving that its history does not tell', () => {
    const row = (fields: object) => ticketAsOf(ticket({ status: 'solved', ...fields }), 29).status;
    expect([row({ solvedAt: 30 }), row({ closedAt: 30 }), row({ solvedAt: 29, closedAt: 30 })]).toEqual([
      ...['open', 'open', 'solved'],
    ]);
    expect(row({ solvedAt: 30, history: statuses([0, 'solved']) })).toBe('open');
  });
});
