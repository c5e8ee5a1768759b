import { describe, expect, test } from 'vitest';
import {
  ces,
  createCalendar,
  csat,
  firstResponseTime,
  hours,
  minutes,
  nps,
  resolutionTime,
  slaAttainment,
} from '../../src/index.ts';
import { wilsonInterval } from '../../src/stats/index.ts';
import { message, statuses, surveysOf, ticket } from './records.ts';

describe('worked examples of the contract', () => {
  test('seed workflow: created 09:00, first reply 09:15, solved 11:30', () => {
    const seed = ticket({
      createdAt: Date.UTC(2026, 0, 5, 9),
      status: 'solved',
      solvedAt: Date.UTC(2026, 0, 5, 11, 30),
      interactions: [message(0, 'agent', { at: Date.UTC(2026, 0, 5, 9, 15) })],
    });
    expect(firstResponseTime([seed]).value).toBe(minutes(15));
    expect(resolutionTime([seed]).value).toBe(hours(2.5));
  });

  const cycles = ticket({
    status: 'solved',
    history: statuses([2, 'solved'], [10, 'open'], [11, 'solved'], [20, 'open'], [23, 'solved']),
  });
  test.each([
    ['first', 2],
    ['full', 23],
    ['last', 3],
    ['all', 6],
    ['largest', 3],
  ] as const)('cycles: %s is %i h', (cycle, expected) => {
    expect(resolutionTime([cycles], { cycle }).value).toBe(hours(expected));
  });

  test('CSAT 5★ 50, 4★ 20, 3★ 10, 2★ 5, 1★ 15: 70 %, mean 3.85, top box 50 %, net 50', () => {
    const result = csat(surveysOf('csat', { 5: 50, 4: 20, 3: 10, 2: 5, 1: 15 }), { scale: { min: 1, max: 5 } });
    expect(result.value).toBe(0.7);
    expect(result.mean).toBe(3.85);
    expect(result.topBox).toBe(0.5);
    expect(result.netSatisfaction).toBe(0.5);
    expect(result.responses).toBe(100);
    const interval = wilsonInterval(result.positive, result.responses);
    expect([interval?.lower.toFixed(4), interval?.upper.toFixed(4)]).toEqual(['0.6042', '0.7811']);
  });

  const npsCounts = { 0: 4, 1: 2, 2: 1, 3: 2, 4: 1, 5: 5, 6: 5, 7: 10, 8: 20, 9: 20, 10: 30 };
  test('NPS: 50 promoters, 30 passives, 20 detractors are 30', () => {
    const result = nps(surveysOf('nps', npsCounts), { scale: { min: 0, max: 10 } });
    expect(result).toMatchObject({
      value: 30,
      promoters: 50,
      passives: 30,
      detractors: 20,
      responses: 100,
      rating: 'good',
    });
  });

  test('NPS: on a declared 1–10 scale the zeros are invalid, and the same answers are 35.42', () => {
    const result = nps(surveysOf('nps', npsCounts), { scale: { min: 1, max: 10 } });
    expect(result.value?.toFixed(2)).toBe('35.42');
    expect(result.excluded).toEqual({ invalid_score: 4 });
  });

  test('CES 1–7: mean 4.08, 5–7 46 %, index −13 %', () => {
    const counts = { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 };
    const result = ces(surveysOf('ces', counts), { direction: 'high_is_easy', scale: { min: 1, max: 7 } });
    expect(result.value).toBe(4.08);
    expect(result.topBox).toBe(0.46);
    expect(result.index).toBe(-0.13);
  });

  test('SLA: 10 applied, 5 hit, 2 missed, 3 running and not due are 71.43 %, bounds 50–80 %', () => {
    const tickets = [
      ...Array.from({ length: 5 }, () => ticket({ status: 'solved', solvedAt: hours(3) })),
      ...Array.from({ length: 2 }, () => ticket({ status: 'solved', solvedAt: hours(9) })),
      ...Array.from({ length: 3 }, () => ticket({ status: 'open', createdAt: hours(8) })),
    ];
    const result = slaAttainment(tickets, { policies: [{ metric: 'resolution', target: hours(4) }], asOf: hours(10) });
    expect(result).toMatchObject({ hit: 5, missed: 2, running: 3, overdue: 0, cancelled: 0, pending: 3 });
    expect(result.value).toBe(5 / 7);
    expect(result.bounds).toEqual({ lower: 0.5, upper: 0.8 });
  });

  test.each([
    ['2024-03-31', 3],
    ['2024-10-27', 5],
  ])('DST: open 00:00–04:00 in Europe/London is on %s a resolution time of %i h', (date, expected) => {
    const clock = createCalendar({ timeZone: 'Europe/London', hours: { sun: [['00:00', '04:00']] } });
    const createdAt = Date.parse(`${date}T00:00:00Z`) - hours(6);
    const row = ticket({ createdAt, status: 'solved', solvedAt: createdAt + hours(24) });
    expect(resolutionTime([row], { clock }).value).toBe(hours(expected));
  });
});
