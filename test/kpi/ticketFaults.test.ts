import { describe, expect, test } from 'vitest';
import { pending } from '../../src/fold/outcome.ts';
import { invalidSolving } from '../../src/kpi/invalidSolving.ts';
import { exclusionOf, received } from '../../src/kpi/received.ts';
import { solvedTickets } from '../../src/kpi/solvedTickets.ts';
import { statusHistory } from '../../src/kpi/statusHistory.ts';
import { unknownStatus } from '../../src/kpi/unknownStatus.ts';
import type { StatusSpan } from '../../src/model/statusSpans.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { ticket } from '../kpis/records.ts';

const change = (at: unknown, from: string, to: string) => ({ at, kind: 'status', from, to });
const row = (fields: object): TicketRow => ticket(fields as Partial<TicketRow>);
const faultOf = (outcome: unknown): unknown => {
  const { excluded, fault } = outcome as { excluded: string; fault?: { field: string; value: unknown } };
  return [excluded, fault?.field, fault?.value];
};

describe('why a ticket is no real request', () => {
  test.each(['merged', 'spam', 'deleted', 'test'] as const)('%s', (excluded) => {
    expect(exclusionOf(excluded)).toEqual({ excluded });
    expect(received(() => 5)(row({ excluded }))).toEqual({ excluded });
  });

  test('nothing says so', () => {
    for (const excluded of [null, undefined, '', false]) {
      expect(exclusionOf(excluded as never)).toBeNull();
      expect(received(() => 5)(row({ excluded }))).toBe(5);
    }
  });

  test('E1: a word that is not known, and names that objects have', () => {
    for (const excluded of ['lost', 'toString', '__proto__', 5]) {
      expect(exclusionOf(excluded as never)).toEqual({ excluded: 'unknown_exclusion' });
    }
  });
});

describe('a measure of solved tickets', () => {
  const measure = solvedTickets(() => 5);

  test('is asked of those that are solved; for others it is too early', () => {
    expect([measure(row({ status: 'solved' })), measure(row({ status: 'open' }))]).toEqual([5, pending]);
    expect(measure(row({ status: 'solved', excluded: 'spam' }))).toEqual({ excluded: 'spam' });
    expect(faultOf(measure(row({ status: 'odd' })))).toEqual(['unknown_status', 'status', 'odd']);
  });

  test('the fault of an unknown status names the field that it came from', () => {
    const moved = { at: 6, kind: 'team', to: 'x' };
    const history = [change(1, 'new', 'open'), change(2, 'open', 'pending'), change(5, 'pending', 'odd'), moved];
    expect(faultOf(unknownStatus(row({ status: 'weird', history })))).toEqual(['unknown_status', 'status', 'weird']);
    for (const status of [null, undefined]) {
      expect(faultOf(unknownStatus(row({ status, history })))).toEqual(['unknown_status', 'history', 'odd']);
    }
    expect(faultOf(unknownStatus(row({})))).toEqual(['unknown_status', 'history', undefined]);
    expect(faultOf(unknownStatus(row({ history: [moved] })))).toEqual(['unknown_status', 'history', undefined]);
  });
});

describe('the fault of a date of solving names the field that it came from', () => {
  const broken = [change('soon', 'open', 'solved')];

  test.each<[string, object, unknown]>([
    ['its own date', { solvedAt: 'soon', history: broken, closedAt: 'late' }, ['invalid_instant', 'solvedAt', 'soon']],
    ['its history', { solvedAt: null, history: broken, closedAt: 'late' }, ['invalid_instant', 'history', broken]],
    ['its closing', { history: [change(5, 'new', 'open')], closedAt: 'late' }, ['invalid_instant', 'closedAt', 'late']],
    [
      'its closing, before its first solving',
      { closedAt: 'late', firstSolvedAt: 'x' },
      ['invalid_instant', 'closedAt', 'late'],
    ],
    ['its first solving', { closedAt: null, firstSolvedAt: 'x' }, ['invalid_instant', 'firstSolvedAt', 'x']],
  ])('%s', (_, fields, expected) => {
    expect(faultOf(invalidSolving(row(fields)))).toEqual(expected);
  });
});

describe('the statuses of a ticket', () => {
  const history = [change(5, 'new', 'open'), change(8, 'open', 'solved')];
  const open = history.slice(0, 1);

  test('are those of its history', () => {
    expect(statusHistory(row({ history }), 0, true)).toEqual([
      { status: 'new', start: 0, end: 5 },
      { status: 'open', start: 5, end: 8 },
      { status: 'solved', start: 8, end: null },
    ]);
    expect(statusHistory(row({ history: open }), 0, false)).toEqual([
      { status: 'new', start: 0, end: 5 },
      { status: 'open', start: 5, end: null },
    ]);
  });

  test('end solved at its date of solving where it is solved and its history does not say so', () => {
    for (const solvedAt of [5, 9]) {
      expect(statusHistory(row({ history: open, solvedAt }), 0, true)).toEqual([
        { status: 'new', start: 0, end: 5 },
        { status: 'open', start: 5, end: solvedAt },
        { status: 'solved', start: solvedAt, end: null },
      ]);
    }
  });

  test('are all there before that', () => {
    const changes = [...open, change(6, 'open', 'pending'), change(7, 'pending', 'on_hold')];
    const spans = statusHistory(row({ history: changes, solvedAt: 9 }), 0, true) as readonly StatusSpan[];
    expect(spans.map(({ status, end }) => [status, end])).toEqual([
      ...[['new', 5] as const, ['open', 6] as const, ['pending', 7] as const],
      ...[['on_hold', 9] as const, ['solved', null] as const],
    ]);
  });

  test('cannot be told without a history, with dates that are none, or with a solving before the last change', () => {
    expect(statusHistory(row({}), 0, true)).toEqual({ excluded: 'no_history' });
    const broken = [...open, change('soon', 'open', 'pending')];
    expect(faultOf(statusHistory(row({ history: broken }), 0, true))).toEqual(['invalid_instant', 'history', broken]);
    expect(statusHistory(row({ history: open }), 0, true)).toEqual({ excluded: 'no_solved_at' });
    const soon = statusHistory(row({ history: open, solvedAt: 'soon' }), 0, true);
    expect(faultOf(soon)).toEqual(['invalid_instant', 'solvedAt', 'soon']);
    const early = statusHistory(row({ history: open, solvedAt: 4 }), 0, true);
    expect(faultOf(early)).toEqual(['negative_duration', 'solvedAt', 4]);
    const undated = statusHistory(row({ history: open }), Number.NaN, false);
    expect(faultOf(undated)).toEqual(['invalid_instant', 'history', open]);
  });
});
