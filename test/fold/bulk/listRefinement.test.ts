import { describe, expect, test } from 'vitest';
import { run } from '../../../src/fold/run.ts';
import { groupBy, responseTime } from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { message, ticket } from '../../kpis/records.ts';

const LENGTH = 5000;

/** A conversation of so many questions, each answered; every third ticket waits for its last answer. */
function conversation(index: number, turns: number): TicketRow {
  const interactions = Array.from({ length: 2 * turns - (index % 3 === 0 ? 1 : 0) }, (_, place) =>
    message(place, place % 2 === 0 ? 'customer' : 'agent', { id: `${index}-${place}` }),
  );
  return ticket({ id: `T-${index}`, status: 'open', agentId: `G-${index % 150}`, interactions });
}

const rows = Array.from({ length: LENGTH }, (_, index) => conversation(index, 1 + ((index * 7) % 5)));
/** Such as are asked themselves: their answers come before the questions. */
const odd = [40, 2047, 2048, 4000].map((index): TicketRow => {
  const { interactions, ...row } = rows[index] as TicketRow;
  return { ...row, interactions: [...(interactions ?? [])].reverse() };
});

describe('several values of a row', () => {
  test.each([
    ['plain', rows],
    ['some of them asked themselves', rows.map((row) => odd.find(({ id }) => id === row.id) ?? row)],
    ['many of a row only in a later chunk', [...rows.slice(0, 3000), conversation(9, 3000), ...rows.slice(3000)]],
  ])('make the figure of each of many groups, and of all: %s', (_, given) => {
    expect(responseTime(given)).toEqual(run(responseTime, given));
    const groups = groupBy(given, 'agentId', responseTime);
    expect(groups.size).toBe(150);
    for (const [key, found] of groups) {
      const own = given.filter(({ agentId }) => agentId === key);
      expect([key, found]).toEqual([key, run(responseTime, own)]);
    }
    expect(responseTime(given).count).toBeGreaterThan(2 * LENGTH);
  });
});
