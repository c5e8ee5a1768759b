import { describe, expect, test } from 'vitest';
import { isSolved, lastSolvedAt, reopensOf, solvingsOf, wasReopened, wasSolved } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { isKnownStatus, isSolvedStatus } from '../../src/model/ticketStatus.ts';
import { hours } from '../../src/time/duration.ts';
import { statuses, ticket } from '../kpis/records.ts';

const of = (fields: object): TicketRow => ticket(fields as Partial<TicketRow>);
const undated = [{ at: 'soon', kind: 'status', to: 'solved' }];

describe('statuses', () => {
  test('six are known, of which two mean that the request is done', () => {
    const known = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];
    expect(known.filter((status) => isKnownStatus(status))).toEqual(known);
    expect(known.filter((status) => isSolvedStatus(status))).toEqual(['solved', 'closed']);
    expect(['Open', '', null, undefined, 5].some((status) => isKnownStatus(status))).toBe(false);
    expect(isSolvedStatus(null)).toBe(false);
  });

  test.each([
    [{ status: 'new', solvedAt: 5 }, false],
    [{ status: 'open', history: statuses([1, 'solved']) }, false],
    [{ status: 'pending' }, false],
    [{ status: null, history: statuses([1, 'closed']) }, true],
    [{ history: statuses([1, 'solved'], [2, 'pending']) }, false],
    [{ history: [{ at: 5, kind: 'status', to: null }], solvedAt: 5 }, true],
    [{ history: [{ at: 5, kind: 'status', to: null }] }, false],
    [{ history: [{ at: 5, kind: 'assignment', to: 'ada' }], closedAt: 5 }, true],
    [{ history: [], firstSolvedAt: 5 }, false],
    [{ solvedAt: null, closedAt: null }, false],
  ])('whether it is solved now: %j is %s', (fields, expected) => {
    expect(isSolved(of(fields))).toBe(expected);
  });
});

describe('whether a ticket was ever solved', () => {
  test.each([
    [{ firstSolvedAt: 5, status: 'open' }, true],
    [{ closedAt: 5, status: 'open' }, true],
    [{ solvedAt: 5, status: 'open' }, true],
    [{ status: 'closed' }, true],
    [{ status: 'open', reopens: 0 }, false],
    [{ status: 'open', reopens: null }, false],
    [{ status: 'open', reopens: 1 }, true],
    [{ history: statuses([1, 'solved'], [2, 'open']) }, true],
    [{ history: [{ at: 5, kind: 'status', from: 'closed', to: 'open' }] }, true],
    [{ history: statuses([1, 'open'], [2, 'pending']) }, false],
    [{ history: [] }, false],
    [{ status: null }, false],
  ])('%j: %s', (fields, expected) => {
    expect(wasSolved(of(fields))).toBe(expected);
  });
});

describe('how often a ticket came back', () => {
  test.each([
    [{ reopens: 0, status: 'open', solvedAt: 5 }, 0],
    [{ reopens: null, status: 'open', solvedAt: 5 }, 1],
    [{ status: 'open', firstSolvedAt: 5 }, 1],
    [{ status: 'open', closedAt: 5 }, 0],
    [{ status: 'closed', firstSolvedAt: 5 }, 0],
    [{ status: 'gone', solvedAt: 5 }, 0],
    [{ status: 'open', solvedAt: 5, history: statuses([1, 'open']) }, 0],
    [{ history: statuses([1, 'solved'], [2, 'closed'], [3, 'open'], [4, 'pending'], [5, 'solved']) }, 1],
    [{ history: statuses([1, 'solved'], [2, 'open'], [3, 'closed'], [4, 'on_hold']) }, 2],
    [{ history: statuses([0, 'solved'], [0, 'open']) }, 1],
    [{ history: undated, solvedAt: 5, status: 'open' }, Number.NaN],
  ])('%j: %d', (fields, expected) => {
    expect(reopensOf(of(fields))).toBe(expected);
    expect(wasReopened(of(fields))).toBe(expected > 0);
  });
});

describe('when a ticket was solved', () => {
  test.each([
    [{ history: statuses([1, 'open']), closedAt: 8 }, 8],
    [{ history: statuses([1, 'open']), firstSolvedAt: 8 }, 8],
    [{ history: statuses([1, 'solved'], [2, 'open']), closedAt: 8 }, hours(1)],
    [{ history: undated, closedAt: 8 }, Number.NaN],
    [{ solvedAt: null, closedAt: null, firstSolvedAt: null }, null],
  ])('last, of %j: %d', (fields, expected) => {
    expect(lastSolvedAt(of(fields))).toBe(expected);
  });

  test('each time: a cycle that is still open has none', () => {
    expect(solvingsOf(of({ history: statuses([1, 'solved'], [2, 'open'], [4, 'closed'], [5, 'open']) }))).toEqual([
      hours(1),
      hours(4),
    ]);
    expect(solvingsOf(of({ history: statuses([1, 'open']) }))).toEqual([]);
    expect(solvingsOf(of({ history: [] }))).toBeNull();
  });
});
