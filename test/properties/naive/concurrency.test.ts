import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatConcurrency, concurrency, seconds, uptime } from '../../../src/index.ts';
import type { Chat } from '../../../src/model/interaction.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(0, 10, 10)))
  .map(([start, length]) => ({ start: seconds(start), end: seconds(start + length) }));

/** At every edge: how many are under way from there to the next one. */
function atEveryEdge(stretches: readonly Stretch[]): { length: number; count: number }[] {
  const edges = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] as number;
    return { length: to - from, count: stretches.filter(({ start, end }) => start <= from && end >= to).length };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

/** The time of all, the time in which there was any, and the most at once. */
function counted(stretches: readonly Stretch[]): { all: number; any: number; max: number; span: number } {
  const pieces = atEveryEdge(stretches);
  return {
    all: sum(pieces.map(({ length, count }) => length * count)),
    any: sum(pieces.map(({ length, count }) => (count > 0 ? length : 0))),
    ...{ max: most(pieces.map(({ count }) => count)), span: sum(pieces.map(({ length }) => length)) },
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const settings = { numRuns: 250, seed: 81 };

describe('what is under way at once, beside counting at every edge', () => {
  test('chatConcurrency, of each agent and over all', () => {
    const chats = fc.array(fc.tuple(stretch, fc.constantFrom('ada', 'bo', '__proto__')), { maxLength: 25 });
    fc.assert(
      fc.property(chats, (own) => {
        const rows = own.map(([{ start, end }, agentId], index): Chat => {
          const at = { requestedAt: start, offeredAt: start, acceptedAt: start, endedAt: end };
          return { kind: 'chat', id: `C-${index}`, ...at, outcome: 'completed', agentId };
        });
        const agents = [...new Set(own.map(([, agentId]) => agentId))].sort().map((agentId) => {
          const held = own.filter(([, of]) => of === agentId).map(([each]) => each);
          return { agentId, held, ...counted(held) };
        });
        expect(chatConcurrency(rows)).toMatchObject({
          value: share(sum(agents.map(({ all }) => all)), sum(agents.map(({ any }) => any))),
          max: most(agents.map(({ max }) => max)),
          agents: agents.map(({ agentId, held, all, any, max }) => ({
            ...{ agentId, chats: held.length, mean: share(all, any), max },
          })),
        });
      }),
      settings,
    );
  });

  test('concurrency of any rows, without a window', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (rows) => {
        const { all, any, max, span } = counted(rows);
        expect(concurrency(rows, { start: 'start', end: 'end' })).toMatchObject({
          ...{ value: share(all, span), max, busyShare: share(any, span), total: all, observed: span },
          count: rows.length,
        });
      }),
      settings,
    );
  });

  test('uptime: outages that overlap are down once', () => {
    const from = seconds(50);
    const to = seconds(350);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (own) => {
        const rows = own.map((each) => ({ ...each, system: 'phone' }));
        const inside = own
          .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
          .filter(({ start, end }) => start < end);
        expect(uptime(rows, { from, to }).value).toBe(1 - counted(inside).any / (to - from));
      }),
      settings,
    );
  });
});
