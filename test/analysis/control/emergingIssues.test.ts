import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emergingIssues } from '../../../src/analysis/control/emergingIssues.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const now = { asOf: days(29), window: days(1) };
/** So many tickets of a type on each of these days, spread over the day. */
const come = (type: string | null, perDay: number, from: number, to: number, more: object = {}): TicketRow[] =>
  Array.from({ length: (to - from) * perDay }, (_, index) => ({
    ...{ id: `${type}-${from}-${index}`, createdAt: days(from) + (index * days(1)) / perDay, type, ...more },
  }));

describe('emergingIssues', () => {
  test('one type spikes: how many, how many times as often, how sure, and which tickets', () => {
    const tickets = [...come('billing', 20, 0, 29), ...come('login', 2, 0, 28), ...come('login', 15, 28, 29)];
    const { issues, window, history, tested } = emergingIssues(tickets, now);
    expect(issues.map(({ key }) => key)).toEqual(['login']);
    const [login] = issues;
    expect(login).toMatchObject({ count: 15, before: 56, ids: expect.arrayContaining(['login-28-0']) });
    // 15 of 35 tickets, after 56 of 616.
    expect(login?.ratio).toBeCloseTo(15 / 35 / (56 / 616), 12);
    expect(login?.expected).toBeCloseTo((56 / 616) * 35, 12);
    expect(login?.lower).toBeGreaterThan(2);
    expect(login?.ids).toHaveLength(15);
    expect([window.tickets, history.tickets, tested]).toEqual([35, 616, 2]);
  });

  test('three new tickets: p by hand, made up for the number of issues', () => {
    const tickets = [...come('billing', 1, 0, 28), ...come('new', 3, 28, 29)];
    const { issues } = emergingIssues(tickets, { ...now, per: 'time' });
    expect(issues).toMatchObject([{ key: 'new', count: 3, before: 0, ratio: null, upper: null, expected: 0 }]);
    expect(issues[0]?.p).toBeCloseTo((1 / 29) ** 3, 12);
    expect(issues[0]?.adjustedP).toBeCloseTo(2 * (1 / 29) ** 3, 12);
    expect(emergingIssues(tickets, { ...now, per: 'time', least: 4 }).issues).toEqual([]);
  });

  test('a day that is busier for all is no spike of any, unless counted by time', () => {
    const types = ['a', 'b', 'c'];
    const tickets = types.flatMap((type) => [...come(type, 10, 0, 28), ...come(type, 30, 28, 29)]);
    expect(emergingIssues(tickets, now).issues).toEqual([]);
    expect(emergingIssues(tickets, { ...now, per: 'time' }).issues.map(({ key }) => key)).toEqual(types);
  });

  test('of many issues that only wobble none emerges', () => {
    const tickets = Array.from({ length: 60 }, (_, type) => [
      ...come(`t${type}`, 2, 0, 28),
      ...come(`t${type}`, 1 + (type % 4), 28, 29),
    ]).flat();
    expect(emergingIssues(tickets, now)).toMatchObject({ tested: 60, issues: [] });
  });

  test('tags: a ticket is one of each; any function tells issues apart', () => {
    const tickets = [
      ...come('x', 10, 0, 28, { tags: ['web'] }),
      ...come('x', 10, 28, 29, { tags: ['web', 'crash'], channel: 'chat' }),
    ];
    expect(emergingIssues(tickets, { ...now, by: 'tags' }).issues.map(({ key, count }) => [key, count])).toEqual([
      ['crash', 10],
    ]);
    const found = emergingIssues(tickets, { ...now, by: ({ channel }) => channel ?? 0 });
    expect(found.issues.map(({ key }) => key)).toEqual(['chat']);
    expect(() => emergingIssues(tickets, { ...now, by: () => ({}) })).toThrow(
      refused('invalid_group_key', 'emergingIssues: by'),
    );
  });

  test('E5: tickets without a type are an issue of their own', () => {
    const tickets = [...come('a', 20, 0, 29), ...come(null, 20, 28, 29)];
    expect(emergingIssues(tickets, now).issues.map(({ key }) => key)).toEqual([null]);
  });

  test('D25: an import shows by its fullest minute', () => {
    const burst = Array.from({ length: 40 }, (_, index) => ({
      ...{ id: `I-${index}`, createdAt: days(28) + hours(3) + index, type: 'import' },
    }));
    const late = { id: 'I-late', createdAt: days(28) + hours(9), type: 'import' };
    const { issues } = emergingIssues([...come('a', 20, 0, 29), ...burst, late], now);
    expect(issues[0]).toMatchObject({ key: 'import', topMinute: { at: days(28) + hours(3), count: 40 } });
    expect(issues[0]?.topMinuteShare).toBeCloseTo(40 / 41, 12);
    const spread = emergingIssues([...come('a', 20, 0, 29), ...come('b', 30, 28, 29)], now).issues[0];
    expect(spread).toMatchObject({ key: 'b', topMinuteShare: 1 / 30, topMinute: { at: days(28) } });
  });

  test('what is no request, has no date, or lies outside is left out and counted', () => {
    const odd = [
      { id: '1', createdAt: days(28), type: 'a', excluded: 'spam' },
      { id: '2', createdAt: Number.NaN, type: 'a' },
      { id: '3', createdAt: days(29), type: 'a' },
      { id: '4', createdAt: days(1) - 1, type: 'a' },
      null,
      Object.defineProperty({ id: '5' }, 'createdAt', {
        get: () => {
          throw new TypeError('foreign');
        },
      }),
    ] as never[];
    const found = emergingIssues([...come('a', 1, 1, 29), ...odd], { ...now, history: days(27) });
    expect(found.excluded).toEqual({ invalid_instant: 1, not_an_object: 1, outside_period: 2, spam: 1, unreadable: 1 });
    expect([found.window, found.history]).toEqual([
      { from: days(28), to: days(29), tickets: 1 },
      { from: days(1), to: days(28), tickets: 27 },
    ]);
  });

  test('a history that begins later than asked for counts from its first ticket', () => {
    const tickets = [...come('a', 10, 18, 28), ...come('a', 12, 28, 29)];
    const found = emergingIssues(tickets, { ...now, per: 'time' });
    expect(found).toMatchObject({ history: { from: days(18) }, issues: [] });
  });

  test('G1: nothing in the window, or no history', () => {
    expect(emergingIssues([], now)).toMatchObject({ reason: 'no_data', tested: 0, issues: [] });
    expect(emergingIssues(come('a', 9, 28, 29), now)).toMatchObject({ reason: 'no_history', issues: [] });
  });

  test('ids are as many as asked for', () => {
    const tickets = [...come('a', 20, 0, 29), ...come('b', 30, 28, 29)];
    expect(emergingIssues(tickets, { ...now, ids: 2 }).issues[0]?.ids).toEqual(['b-28-0', 'b-28-1']);
  });

  test('E12: unknown, missing and impossible options are refused', () => {
    type Options = Parameters<typeof emergingIssues>[1];
    expect(() => emergingIssues([], { window: 1 } as Options)).toThrow(
      refused('missing_option', 'emergingIssues: options.asOf'),
    );
    expect(() => emergingIssues([], { asOf: 0 } as Options)).toThrow(
      refused('missing_option', 'emergingIssues: options.window'),
    );
    expect(() => emergingIssues([], { ...now, windows: 1 } as Options)).toThrow("did you mean 'window'?");
    expect(() => emergingIssues([], { ...now, window: 0 })).toThrow(
      refused('invalid_option', 'emergingIssues: options.window'),
    );
    expect(() => emergingIssues([], { ...now, level: 95 })).toThrow('did you mean 0.95?');
    expect(() => emergingIssues(7 as never, now)).toThrow(expect.objectContaining({ code: 'not_iterable' }));
  });

  test('plain, the same in every order, and the tickets stay as they are', () => {
    const ticket = fc.record({
      id: fc.integer({ min: 0, max: 99 }).map(String),
      createdAt: fc.integer({ min: 0, max: 40 }).map((quarter) => quarter * hours(18) + minutes(quarter)),
      type: fc.constantFrom('a', 'b', null, '__proto__'),
    });
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 60 }), (tickets) => {
        const options = { ...now, window: days(3), level: 0.5, least: 1 };
        const found = emergingIssues(deepFreeze(tickets), options);
        assertPlain(found);
        expect(emergingIssues(tickets.toReversed(), options)).toEqual(found);
        for (const { count, ids, topMinute } of found.issues) {
          expect(ids.length).toBeLessThanOrEqual(count);
          expect(topMinute?.count ?? 0).toBeLessThanOrEqual(count);
        }
      }),
      { seed: 91, numRuns: 150 },
    );
  });
});
