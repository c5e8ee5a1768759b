import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { backlogSeries, ticketBacklog } from '../../../src/index.ts';
import type { Ticket, TicketEvent, TicketStatus } from '../../../src/model/ticket.ts';

/** What happened to a ticket: created, then solved and reopened in turn, perhaps merged. Hours since the begin. */
interface Life {
  readonly created: number;
  readonly turns: readonly number[];
  readonly mergedAt: number | null;
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 24);
const LENGTH = 10 * 24;

const life: fc.Arbitrary<Life> = fc
  .record({
    created: fc.integer({ min: -60, max: LENGTH }),
    gaps: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
    merged: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null, freq: 5 }),
  })
  .map(({ created, gaps, merged }) => {
    const turns = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((total, gap) => total + gap, created));
    return { created, turns, mergedAt: merged === null ? null : (turns.at(-1) ?? created) + merged };
  });

const instant = (hour: number): number => START + hour * HOUR;

function ticketOf({ created, turns, mergedAt }: Life, index: number): Ticket {
  const statuses = turns.map((_, turn): TicketStatus => (turn % 2 === 0 ? 'solved' : 'open'));
  const history = turns.map((hour, turn): TicketEvent => {
    const from = turn === 0 ? 'new' : (statuses[turn - 1] as TicketStatus);
    return { at: instant(hour), kind: 'status', from, to: statuses[turn] as TicketStatus };
  });
  return {
    ...{ id: `A-${index}`, createdAt: instant(created), status: statuses.at(-1) ?? 'new', channel: 'email', history },
    ...(mergedAt === null ? {} : { excluded: 'merged' as const, closedAt: instant(mergedAt) }),
  };
}

/** Open at an instant: as many solvings as reopenings until then, the instant itself with them. */
function isOpen({ created, turns, mergedAt }: Life, at: number): boolean {
  const happened = turns.filter((hour) => instant(hour) <= at).length;
  return instant(created) <= at && happened % 2 === 0 && (mergedAt === null || instant(mergedAt) > at);
}

const settings = { numRuns: 200, seed: 71 };
const lives = fc.array(life, { maxLength: 25 });

describe('the backlog, beside asking each ticket at each instant', () => {
  test('ticketBacklog counts those that are open, and their ages', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: -70, max: LENGTH + 60 }), (own, hour) => {
        const at = instant(hour);
        const open = own.filter((each) => isOpen(each, at));
        const found = ticketBacklog(own.map(ticketOf), { asOf: at });
        const ages = open.map(({ created }) => at - instant(created)).sort((left, right) => left - right);
        expect([found.value, found.ages.min, found.ages.max]).toEqual([
          ...[open.length, ages[0] ?? null, ages.at(-1) ?? null],
        ]);
        const here = own.filter(({ created, mergedAt }) => created <= hour && (mergedAt === null || mergedAt > hour));
        expect(found.received).toBe(here.length);
      }),
      settings,
    );
  });

  test('backlogSeries: each day of Berlin, over the begin of summer time, and what moved on it', () => {
    const timeZone = 'Europe/Berlin';
    const first = Temporal.Instant.fromEpochMilliseconds(START).toZonedDateTimeISO(timeZone).startOfDay();
    const midnights = Array.from({ length: 11 }, (_, day) => first.add({ days: day }).epochMilliseconds);
    const [from = 0, to = 0] = [midnights[0], midnights.at(-1)];
    fc.assert(
      fc.property(lives, (own) => {
        const asOf = to + 100 * 24 * HOUR;
        const { periods } = backlogSeries(own.map(ticketOf), { every: 'day', timeZone, from, to, asOf });
        const expected = midnights.slice(0, -1).map((start, day) => {
          const end = midnights[day + 1] as number;
          const within = (hour: number): boolean => instant(hour) >= start && instant(hour) < end;
          // At its very instant a merged ticket is gone, whatever else happened to it then.
          const known = own.map((each) => ({
            ...each,
            turns: each.turns.filter((hour) => each.mergedAt === null || hour < each.mergedAt),
          }));
          const born = known.filter(({ created, mergedAt }) => mergedAt === null || created < mergedAt);
          const count = (isWanted: (turn: number) => boolean): number =>
            born.flatMap(({ turns }) => turns.filter((hour, turn) => isWanted(turn) && within(hour))).length;
          return {
            ...{ start, end, opening: own.filter((each) => isOpen(each, start - 1)).length },
            created: born.filter(({ created }) => within(created)).length,
            ...{ solved: count((turn) => turn % 2 === 0), reopened: count((turn) => turn % 2 === 1) },
            removed: born.filter(
              ({ turns, mergedAt }) => mergedAt !== null && turns.length % 2 === 0 && within(mergedAt),
            ).length,
            backlog: own.filter((each) => isOpen(each, end - 1)).length,
          };
        });
        expect(periods).toMatchObject(expected);
      }),
      settings,
    );
  });
});
