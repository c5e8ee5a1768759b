import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journey } from '../../src/analysis/journey/journey.ts';
import type { JourneyDataset } from '../../src/analysis/journey/journeyOptions.ts';
import { type CustomerJourney, journeysOf } from '../../src/analysis/journey/journeysOf.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { prepare } from '../../src/prepare/prepare.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { days, hours } from '../../src/time/duration.ts';
import { faulty, request, talk } from './journeyRecords.ts';

const tickets = fc.array(faulty(request), { maxLength: 20 });
const interactions = fc.array(faulty(talk), { maxLength: 20 });
const window = fc.constantFrom(0, hours(6), days(1), days(3), Number.MAX_VALUE);
const options = fc.oneof(
  window.map((own) => ({ window: own })),
  fc.tuple(window, fc.nat(12)).map(([own, day]) => ({ window: own, asOf: days(day) })),
);
const named = request.filter(({ id }) => typeof id === 'string');
const runs = { numRuns: 400, seed: 20240101 };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const problemsOf = (journeys: readonly CustomerJourney[]) => journeys.flatMap(({ problems }) => problems);
const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });

describe('journey, for any records', () => {
  test('D7: the order of the records does not matter, bit for bit', () => {
    const both = fc
      .tuple(tickets, interactions)
      .chain(([own, spoken]) => fc.tuple(fc.constant(own), fc.constant(spoken), shuffled(own), shuffled(spoken)));
    fc.assert(
      fc.property(both, options, ([own, spoken, ownMixed, spokenMixed], rules) => {
        const before = { tickets: own, interactions: spoken };
        const after = { tickets: ownMixed, interactions: spokenMixed };
        expect(JSON.stringify(journey(after, rules))).toBe(JSON.stringify(journey(before, rules)));
        expect(JSON.stringify(journeysOf(after, rules))).toBe(JSON.stringify(journeysOf(before, rules)));
      }),
      runs,
    );
  });

  test('every ticket, call and chat is in contacts or left out, and figures add up over paths and customers', () => {
    fc.assert(
      fc.property(tickets, interactions, options, (own, spoken, rules) => {
        const dataset = { tickets: own, interactions: spoken };
        const found = journey(dataset, rules);
        const problems = problemsOf(journeysOf(dataset, rules));
        const messages = spoken.filter((row) => row?.kind === 'message').length;
        expect(found.contacts + sum(Object.values(found.excluded))).toBe(own.length + spoken.length - messages);
        expect(sum(found.paths.map(({ contacts }) => contacts))).toBe(found.contacts);
        expect(sum(found.paths.map(({ problems: count }) => count))).toBe(found.problems);
        expect(sum(found.paths.map(({ solved }) => solved))).toBe(found.denominator);
        expect(found.denominator + found.pending).toBe(found.problems);
        expect(problems).toHaveLength(found.problems);
        expect(sum(problems.map(({ contacts }) => contacts))).toBe(found.contacts);
        expect(sum(found.switches.map(({ count }) => count))).toBe(
          sum(problems.map(({ channels }) => channels.length - 1)),
        );
        expect(found.numerator).toBe(problems.filter(({ channels, solved }) => solved && channels.length === 1).length);
        for (const { channels, startedAt, endedAt } of problems) {
          expect(channels.every((channel, index) => channel !== channels[index - 1])).toBe(true);
          expect(startedAt).toBeLessThanOrEqual(endedAt);
        }
      }),
      runs,
    );
  });

  test('another customer changes nothing of the others', () => {
    const strangers = fc.array(
      request.map((own) => ({ ...own, id: `X-${own.id}`, customerId: 'stranger' })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(tickets, interactions, strangers, options, (own, spoken, more, rules) => {
        const before = journeysOf({ tickets: own, interactions: spoken }, rules);
        const after = journeysOf({ tickets: [...more, ...own], interactions: spoken }, rules);
        expect(after.filter(({ customerId }) => customerId !== 'stranger')).toEqual(before);
      }),
      runs,
    );
  });

  test('D3: what comes after the moment of looking changes nothing', () => {
    const asOf = days(5);
    const isKnown = (at: unknown) => !(typeof at === 'number' && at > asOf);
    const later = request.map((own) => ({ ...own, id: `X-${own.id}`, createdAt: asOf + 1 + Number(own.createdAt) }));
    fc.assert(
      fc.property(tickets, interactions, fc.array(later), window, (own, spoken, more, width) => {
        const all = (rows: JourneyDataset) => journeysOf(rows, { window: width, asOf });
        const known = spoken.filter((row) => isKnown(startOf(row)));
        expect(all({ tickets: [...own, ...more], interactions: spoken })).toEqual(
          all({ tickets: own, interactions: known }),
        );
      }),
      runs,
    );
  });

  test('tickets without a type and without talk: a problem ends where the gap is longer than the window', () => {
    const plain = fc.uniqueArray(
      named.map(({ history, interactions, type, excluded, ...own }): TicketRow => {
        return { ...own, customerId: own.customerId ?? 'a' };
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(plain, window, (own, width) => {
        let expected = 0;
        const lastOf = new Map<unknown, number>();
        for (const row of own.toSorted((left, right) => Number(left.createdAt) - Number(right.createdAt))) {
          const at = Number(row.createdAt);
          const last = lastOf.get(row.customerId);
          if (last === undefined || at - last > width) expected++;
          lastOf.set(row.customerId, Math.max(last ?? at, at, Number(row.solvedAt ?? at)));
        }
        expect(journey({ tickets: own }, { window: width }).problems).toBe(expected);
      }),
      runs,
    );
  });

  test('prepared records give the same journeys, and what came in is not touched', () => {
    const own = fc.uniqueArray(named, { maxLength: 12, selector: ({ id }) => id });
    const spoken = fc.uniqueArray(talk, { maxLength: 20, selector: ({ kind, id }) => `${kind} ${id}` });
    fc.assert(
      fc.property(own, spoken, options, (requests, spokenOf, rules) => {
        const raw = deepFreeze({ tickets: requests, interactions: spokenOf });
        expect(journeysOf(prepare(raw).dataset, rules)).toEqual(journeysOf(raw, rules));
      }),
      runs,
    );
  });
});

function startOf(row: Interaction): unknown {
  if (row?.kind === 'call') return row.queuedAt;
  return row?.kind === 'chat' ? row.requestedAt : row?.at;
}
