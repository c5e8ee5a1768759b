import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataQuality } from '../../../src/analysis/quality/dataQuality.ts';
import { hours } from '../../../src/time/duration.ts';
import { faulty, request, talk } from '../journeyRecords.ts';
import { monday, soundSurvey, soundTicket } from './soundDesk.ts';

const word = fc.constantFrom('ada', ' ada', 'constructor', '__proto__', null, 5, {}, Number.NaN);
const id = fc.constantFrom('A', 'B', 'C', '__proto__');
const date = fc.oneof(
  fc.constantFrom(null, Number.NaN, '2026', new Date(Number.NaN), monday),
  fc.nat(9).map((hour) => monday + hours(hour)),
);
const change = fc.record({
  at: date,
  kind: fc.constantFrom('status', 'assignment', null),
  from: word,
  to: fc.constantFrom('open', 'solved', 'x'),
});
const oddTicket = fc
  .tuple(
    id,
    fc.record(
      {
        status: fc.constantFrom('open', 'solved', 'x', 7),
        solvedAt: date,
        createdAt: date,
        history: fc.oneof(fc.array(change, { maxLength: 3 }), word),
        agentId: word,
        customerId: word,
        reopens: fc.nat(1),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([own, fields]) => soundTicket(own, 0, fields));
const oddSurvey = fc
  .tuple(
    id,
    fc.record(
      {
        score: fc.constantFrom(null, 1, 9, '5'),
        kind: word,
        ticketId: fc.oneof(id, word),
        scale: fc.constantFrom(null, { min: 1, max: 7 }, 5),
        source: word,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([own, fields]) => soundSurvey(own, fields));
const desk = fc.record({
  tickets: fc.array(fc.oneof(oddTicket, faulty(request)), { maxLength: 12 }),
  interactions: fc.array(faulty(talk), { maxLength: 12 }),
  surveys: fc.array(oddSurvey, { maxLength: 12 }),
});
const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
const options = {
  asOf: monday + hours(5),
  timeZone: 'Europe/Berlin',
  window: hours(3),
  burst: { tickets: 1, times: 1 },
  all: true,
};
const runs = { numRuns: 300, seed: 20240101 };

describe('dataQuality, for any records', () => {
  test('the order of the rows does not matter, bit for bit', () => {
    const both = desk.chain((own) =>
      fc.tuple(
        fc.constant(own),
        fc.record({
          tickets: shuffled(own.tickets),
          interactions: shuffled(own.interactions),
          surveys: shuffled(own.surveys),
        }),
      ),
    );
    fc.assert(
      fc.property(both, ([own, mixed]) => {
        expect(JSON.stringify(dataQuality(mixed as never, options))).toBe(
          JSON.stringify(dataQuality(own as never, options)),
        );
      }),
      runs,
    );
  });

  test('shares are counts of rows, no row is counted twice, and the result is plain JSON', () => {
    fc.assert(
      fc.property(desk, (own) => {
        const quality = dataQuality(own as never, options);
        const rows = own.tickets.length + own.interactions.length + own.surveys.length;
        expect(quality.faulty).toBeLessThanOrEqual(rows);
        expect(quality.value).toBe(rows === 0 ? null : quality.faulty / rows);
        for (const { count, rows: looked, share, ids } of quality.findings) {
          expect(count).toBeLessThanOrEqual(looked);
          expect(share).toBe(looked === 0 ? null : count / looked);
          expect(ids.length).toBeLessThanOrEqual(count);
        }
        for (const [index, { rule, collection, share }] of quality.findings.slice(1).entries()) {
          const before = quality.findings[index];
          expect(before?.share ?? 0).toBeGreaterThanOrEqual(share ?? 0);
          const isTie = (before?.share ?? 0) === (share ?? 0);
          if (isTie) expect(`${before?.rule} ${before?.collection}` < `${rule} ${collection}`).toBe(true);
        }
        expect(JSON.parse(JSON.stringify(quality))).toEqual(quality);
      }),
      runs,
    );
  });
});
