import { describe, expect, test } from 'vitest';
import { createDesk } from '../../bench/desk.ts';
import {
  firstContactResolution,
  firstResponseTime,
  report,
  responseTime,
  slaAttainment,
  touches,
} from '../../src/index.ts';

const desk = createDesk(2500, 13);
const kpis = { firstResponseTime, responseTime, touches, firstContactResolution };
const reversed = <Row>(rows: readonly Row[]): Row[] => [...rows].reverse();

describe('the order of tickets and interactions', () => {
  const expected = report(desk, kpis);

  test.each([
    [
      'interactions by time',
      { ...desk, interactions: [...desk.interactions].sort((left, right) => Number(left.at) - Number(right.at)) },
    ],
    ['tickets the other way round', { ...desk, tickets: reversed(desk.tickets) }],
    ['a generator', { ...desk, interactions: new Set(desk.interactions) }],
  ])('has no meaning: %s', (_, given) => {
    expect(report(given, kpis)).toEqual(expected);
  });

  test('repeated ids and strangers are found, whatever comes after good rows', () => {
    const twice = desk.interactions[9999] as (typeof desk.interactions)[number];
    const stranger = { ...twice, id: 'Z-999999999', ticketId: 'nobody' };
    const found = report({ ...desk, interactions: [...desk.interactions, twice, stranger] }, kpis);
    expect(found.kpis).toEqual(expected.kpis);
    expect(found.duplicates).toEqual({ interactions: 1 });
    expect(found.joined[0]).toMatchObject({ matched: desk.interactions.length, orphans: 1 });
    const again = report(
      { ...desk, tickets: [...desk.tickets, desk.tickets[3] as (typeof desk.tickets)[number]] },
      kpis,
    );
    expect(again.duplicates).toEqual({ tickets: 1 });
    expect(again.kpis).toEqual(expected.kpis);
  });

  test('figures that ask for each row stand beside those that do not', () => {
    const sla = slaAttainment.with({ policies: [{ metric: 'next_response', target: 3_600_000 }], asOf: 2e12 });
    const found = report(desk, { ...kpis, sla });
    expect(found.kpis.touches).toEqual(expected.kpis.touches);
    expect(found.kpis.sla.accounting.counted).toBeGreaterThan(1000);
    expect(found.joined).toEqual(expected.joined);
  });
});
