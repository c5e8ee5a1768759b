import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollingResults } from '../../../src/analysis/series/rollingResults.ts';
import type { Fold } from '../../../src/fold/fold.ts';
import { rate, run, summaryFold } from '../../../src/fold/index.ts';
import {
  casesPerAgent,
  csat,
  days,
  firstContactResolution,
  firstResponseTime,
  hours,
  resolutionRate,
  responseTime,
  series,
  slaAttainment,
  type TicketRow,
  ticketVolume,
  uptime,
} from '../../../src/index.ts';
import { periodDate } from '../../../src/kpi/periodDate.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { arbitraryTicket } from '../../../src/testing/index.ts';
import { codeOf, ticket } from '../../kpis/records.ts';
import { ZONES } from '../../time/zones.ts';

const at = (date: number, hour = 0) => Date.UTC(2026, 0, date, hour);
const daily = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
const asOf = DESK_OPENS_AT + days(40);

const figures: Readonly<Record<string, Fold<TicketRow, unknown>>> = {
  'every value is kept': firstResponseTime.with({ statistic: 'p90' }),
  'a sketch is kept': firstResponseTime.with({ quantiles: { relativeError: 0.01 } }),
  'one ticket gives several values': responseTime,
  'a share of mature tickets': resolutionRate.with({ within: days(2), asOf }),
  'tickets decide about each other': firstContactResolution.with({
    method: 'no_repeat_contact',
    window: days(7),
    asOf,
  }),
  'a breakdown': ticketVolume.with({ by: 'tags' }),
  'one figure for each agent': casesPerAgent,
  'running promises': slaAttainment.with({ policies: [{ metric: 'first_response', target: hours(8) }], asOf }),
};

describe('a series with a window', () => {
  test('is of the rows of the last periods: their percentile, not the mean of percentiles', () => {
    const waits = [...[10, 20, 30].map((wait) => ({ date: 1, wait })), { date: 2, wait: 400 }, { date: 4, wait: 50 }];
    const rows = waits.map(({ date, wait }) => ticket({ createdAt: at(date), firstRespondedAt: at(date) + wait }));
    const median = firstResponseTime.with({ statistic: 'median' });
    const found = series(rows, { ...daily, window: 2, asOf: at(5) }, median);
    expect(found.map(({ label, result, complete }) => [label.slice(8), result.value, complete])).toEqual([
      ['01', 20, false],
      ['02', 25, true],
      ['03', 400, true],
      ['04', 50, true],
    ]);
    expect(found.map(({ windowStart }) => windowStart)).toEqual([at(1), at(1), at(2), at(3)]);
    expect(found.map(({ start }) => start)).toEqual([at(1), at(2), at(3), at(4)]);
  });

  test('D14: who answered twice within the window counts once, with the last answer', () => {
    const answer = (date: number, score: number) =>
      ({ id: `S-${date}`, kind: 'csat', ticketId: 'A-1', score, respondedAt: at(date) }) as const;
    const rows = [answer(1, 1), answer(2, 5)];
    const own = csat.with({ scale: { min: 1, max: 5 } });
    const options = { by: 'respondedAt', every: 'day', timeZone: 'UTC' } as const;
    expect(series(rows, { ...options, window: 2 }, own)[1]?.result).toMatchObject({ value: 1, responses: 1 });
    expect(series(rows, { ...options, window: 1 }, own)[0]?.result).toMatchObject({ value: 0, responses: 1 });
  });

  test('D24: is complete when all of its periods are', () => {
    const rows = [1, 2, 3, 4, 5].map((date) => ticket({ createdAt: at(date) }));
    const complete = (options: object) =>
      series(rows, { ...daily, ...options }, ticketVolume).map((period) => period.complete);
    expect(complete({ window: 3, asOf: at(6) })).toEqual([false, false, true, true, true]);
    expect(complete({ window: 3, asOf: at(5, 12) })).toEqual([false, false, true, true, false]);
    expect(complete({ window: 2, asOf: at(6), from: at(1, 12) })).toEqual([false, false, true, true, true]);
    expect(complete({ window: 9, asOf: at(6) })).toEqual([false, false, false, false, false]);
  });

  test.each(Object.entries(figures))('gives what its rows give, computed anew: %s', (_, kpi) => {
    const rows = array(arbitraryTicket({ faults: true }), { maxLength: 40 });
    const every = constantFrom('day', 'week', 'hour' as const);
    assert(
      property(rows, constantFrom(...ZONES), every, integer({ min: 1, max: 9 }), (own, timeZone, unit, window) => {
        const found = series(own, { by: 'createdAt', every: unit, timeZone, window }, kpi).slice(0, 60);
        for (const [index, { end, windowStart, result }] of found.entries()) {
          const start = windowStart ?? found[index]?.start ?? Number.NaN;
          expect(start).toBe(found[Math.max(0, index - window + 1)]?.start);
          const inside = own.filter((row) => {
            const date = dateOf(row);
            return date >= start && date < end;
          });
          expect(JSON.stringify(result)).toBe(JSON.stringify(run(kpi, inside)));
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('a window of one period is the series itself', () => {
    const rows = [1, 2, 2, 5].map((date) => ticket({ createdAt: at(date) }));
    expect(series(rows, { ...daily, window: 1 }, ticketVolume)).toEqual(series(rows, daily, ticketVolume));
  });

  test('the order of the rows has no meaning', () => {
    assert(
      property(array(arbitraryTicket(), { maxLength: 30 }), (rows) => {
        const options = { by: 'createdAt', every: 'day', timeZone: 'America/Sao_Paulo', window: 7 } as const;
        const turned = [...rows].reverse();
        expect(JSON.stringify(series(turned, options, firstResponseTime))).toBe(
          JSON.stringify(series(rows, options, firstResponseTime)),
        );
      }),
      { numRuns: 50, seed: 6 },
    );
  });

  test('rows that last are cut to the window', () => {
    const outages = [
      { system: 'x', start: at(1, 12), end: at(2, 12) },
      { system: 'x', start: at(4), end: at(4) },
    ];
    const bound = uptime.with({ from: at(1), to: at(6) });
    const options = { by: 'start', every: 'day', timeZone: 'UTC', window: 2 } as const;
    const found = series(outages, options, bound);
    expect(found.map(({ result }) => result.value)).toEqual([0.5, 0.5, 0.75, 1, 1]);
    for (const { windowStart = 0, end, result } of found) {
      const { value, downtime, outages: count } = uptime(outages, { from: windowStart, to: end });
      expect(result).toMatchObject({ value, downtime, outages: count });
    }
  });

  test.each([0, -1, 1.5, Number.NaN, '7', Number.POSITIVE_INFINITY])('a window of %s is refused', (window) => {
    expect(codeOf(() => series([], { ...daily, window: window as number }, ticketVolume))).toBe('invalid_option');
  });
});

describe('rolling results', () => {
  const sound = summaryFold(({ yes }: { yes: boolean }) => yes, rate());

  test('take a bounded number of merges for each period, whatever the window', () => {
    const counts = [2, 7, 30, 365].map((window) => {
      let merges = 0;
      const counting: typeof sound = {
        ...sound,
        merge(left, right) {
          merges++;
          return sound.merge(left, right);
        },
      };
      const states = Array.from({ length: 1000 }, () => sound.add(sound.init(), { yes: true }));
      const results = rollingResults(counting as Fold<unknown, { numerator: number }>, states, window);
      expect(results.map(({ numerator }) => numerator)).toEqual(states.map((_, index) => Math.min(index + 1, window)));
      return merges / states.length;
    });
    expect(Math.max(...counts)).toBeLessThan(6);
  });

  test('leave the states as they are', () => {
    const states = Array.from({ length: 20 }, () => Object.freeze(sound.add(sound.init(), { yes: true })));
    for (const window of [2, 3, 5, 20, 30]) rollingResults(sound as Fold<unknown, unknown>, states, window);
    expect(states.map((state) => sound.result(state).numerator)).toEqual(states.map(() => 1));
  });
});

function dateOf(row: TicketRow): number {
  try {
    return periodDate(row.createdAt);
  } catch {
    return Number.NaN;
  }
}
