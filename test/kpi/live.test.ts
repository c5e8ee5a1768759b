import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstResponseTime, live, reopenRate, resolutionRate } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { minutes } from '../../src/time/duration.ts';
import { codeOf } from '../kpis/records.ts';

describe('live', () => {
  test('the newest form of a row counts, and a deleted one no longer', () => {
    const rate = live(resolutionRate);
    rate.set({ id: 'A-1', createdAt: 0, status: 'open' });
    rate.set({ id: 'A-2', createdAt: 0, status: 'open' });
    expect([rate.result().value, rate.size()]).toEqual([0, 2]);
    rate.set({ id: 'A-1', createdAt: 0, status: 'solved' });
    expect([rate.result().value, rate.size()]).toEqual([0.5, 2]);
    expect([rate.delete('A-2'), rate.delete('A-2'), rate.delete('never')]).toEqual([true, false, false]);
    expect([rate.result().value, rate.size()]).toEqual([1, 1]);
  });

  test('is at any time the KPI of the rows as they are', () => {
    const ids = ['a', 'b', 'c', '__proto__', 'constructor'];
    const step = fc.record({ id: fc.constantFrom(...ids), wait: fc.nat(90), isDeleted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const kpi = firstResponseTime.with({ statistic: 'median' });
        const figure = live(kpi);
        const model = new Map<string, TicketRow>();
        for (const { id, wait, isDeleted } of steps) {
          const row: TicketRow = { id, createdAt: 0, firstRespondedAt: minutes(wait) };
          if (isDeleted) {
            expect(figure.delete(id)).toBe(model.delete(id));
          } else {
            figure.set(row);
            model.set(id, row);
          }
          expect(figure.result()).toEqual(kpi([...model.values()]));
          expect(figure.size()).toBe(model.size);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('more rows than parts, and rows without an id, each of which counts', () => {
    const figure = live(reopenRate);
    for (let index = 0; index < 600; index++) {
      figure.set({ id: `${index}`, createdAt: 0, status: 'solved', reopens: index % 3 === 0 ? 1 : 0 });
    }
    expect(figure.result()).toMatchObject({ numerator: 200, denominator: 600 });
    figure.set({ createdAt: 0, status: 'solved', reopens: 1 } as never);
    figure.set({ createdAt: 0, status: 'solved', reopens: 1 } as never);
    expect(figure.result()).toMatchObject({ numerator: 202, denominator: 602 });
    expect(figure.account().counted).toBe(602);
  });

  test('faults of the caller', () => {
    expect(codeOf(() => live(5 as never))).toBe('not_a_kpi');
  });
});
