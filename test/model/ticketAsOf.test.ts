import { describe, expect, test } from 'vitest';
import { ticketAsOf } from '../../src/model/ticketAsOf.ts';
import { hours } from '../../src/time/duration.ts';
import { statuses, ticket } from '../kpis/records.ts';

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
