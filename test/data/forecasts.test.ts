import { describe, expect, test } from 'vitest';
import { type Backtest, backtest, eventEffect, forecast, series, type Ticket, ticketVolume } from '../../src/index.ts';
import { bankLogOf, timeZone as jerusalem } from './bankCalls.ts';
import { absence, logsArePresent, once, readText } from './realLogs.ts';
import { serviceRequests } from './serviceRequests.ts';

const callsOfBank = once(() =>
  bankLogOf(readText('bank_calls_1999_01', 'calls.tsv.gz')).calls.map(({ id, createdAt }) => ({ id, createdAt })),
);

/** The figures of a method, and that the yardstick stands beside them. */
function scoreOf({ scores, best }: Backtest) {
  const [naive] = scores;
  expect(naive?.method).toBe('seasonal_naive');
  const own = scores.find(({ method }) => method === best);
  return {
    naive: naive?.meanAbsoluteScaledError as number,
    own: own?.meanAbsoluteScaledError as number,
    coverage: own?.coverage as number,
  };
}

describe.skipIf(!logsArePresent)(`forecasts of real volumes${absence}`, () => {
  test('calls of a bank by the day: four weeks are enough to beat the week before', () => {
    const calendar = { every: 'day', timeZone: jerusalem } as const;
    const history = series(callsOfBank(), { by: 'createdAt', ...calendar }, ticketVolume);
    const found = backtest(history, { ...calendar, horizon: 7 });
    const { naive, own, coverage } = scoreOf(found);
    expect(found.beatsSeasonalNaive).toBe(true);
    expect(own).toBeLessThan(naive);
    expect(coverage).toBeGreaterThan(0.85);
  });

  test('calls of a bank by the hour: day and week, no call below 0', () => {
    const calendar = { every: 'hour', timeZone: jerusalem } as const;
    const history = series(callsOfBank(), { by: 'createdAt', ...calendar }, ticketVolume);
    const found = backtest(history, { ...calendar, horizon: 24, folds: 4 });
    expect(found.seasons).toEqual([24, 168]);
    for (const { coverage } of found.scores) expect(coverage).toBeGreaterThan(0.85);
    expect(scoreOf(found).own).toBeLessThanOrEqual(scoreOf(found).naive);
    const next = forecast(history, { ...calendar, horizon: 168, method: 'double_seasonal' });
    expect(next.periods).toHaveLength(168);
    expect(next.periods.every(({ lower, value, upper }) => lower >= 0 && lower <= value && value <= upper)).toBe(true);
  });

  test('requests of a city by the week: five years, and an interval that holds', () => {
    const { tickets, timeZone } = serviceRequests();
    const calendar = { every: 'week', timeZone } as const;
    const history = series(tickets as readonly Ticket[], { by: 'createdAt', ...calendar }, ticketVolume);
    const found = backtest(history, { ...calendar, horizon: 4 });
    expect(found.seasons).toEqual([52]);
    expect(found.beatsSeasonalNaive).toBe(true);
    expect(scoreOf(found).coverage).toBeGreaterThan(0.85);
  });

  test('a moment at which nothing is known to have happened shows no effect', () => {
    const { tickets, timeZone } = serviceRequests();
    const calendar = { every: 'week', timeZone } as const;
    const history = series(tickets as readonly Ticket[], { by: 'createdAt', ...calendar }, ticketVolume);
    const found = eventEffect(history, { ...calendar, at: Date.UTC(2018, 8, 10, 4), until: Date.UTC(2018, 9, 8, 4) });
    expect(found).toMatchObject({ verdict: 'no_evidence', after: 4, reason: null });
  });
});
