import { describe, expect, test } from 'vitest';
import { running } from '../../../src/fold/running.ts';
import { casesPerAgent, ticketVolume } from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { ticket } from '../../kpis/records.ts';

const LENGTH = 5000;
const words = ['chat', null, 'email', undefined, 'chat'] as const;

/** A ticket with a field that cannot be read. */
function withTrap(field: string): TicketRow {
  const row = ticket({ id: 'trap', status: 'solved', solvedAt: 9 });
  return Object.defineProperty({ ...row }, field, {
    enumerable: true,
    get() {
      throw new Error('closed');
    },
  });
}

function rowsWith(field: string, traps: readonly number[]): TicketRow[] {
  const rows: TicketRow[] = Array.from({ length: LENGTH }, (_, index) =>
    ticket({ id: `T-${index}`, status: 'solved', solvedAt: 9, [field]: words[index % words.length] }),
  );
  for (const place of traps) rows[place] = withTrap(field);
  return rows;
}

describe('a row with a field that cannot be read, among many', () => {
  test.each([
    ['in the first chunk, before all others', [0]],
    ['in the first chunk, after others', [700]],
    ['in a later chunk', [2048, 2049, 4999]],
    ['in all chunks', [0, 2047, 3000, 4096]],
  ])('is left out alone: %s', (_, traps) => {
    for (const by of ['channel', 'teamId', 'type', 'priority', 'agentId', 'brand']) {
      const kpi = ticketVolume.with({ by });
      const rows = rowsWith(by, traps);
      const one = running(kpi);
      for (const row of rows) one.add(row);
      const found = kpi(rows);
      expect([by, found]).toEqual([by, one.result()]);
      expect(found).toMatchObject({ value: LENGTH - traps.length, excluded: { unreadable: traps.length } });
      expect(found.breakdown.map(({ key }) => key).sort()).toEqual(['chat', 'email', null].sort());
    }
    const agents = casesPerAgent(rowsWith('agentId', traps));
    expect(agents.excluded).toEqual({ unassigned: 2000 - unassigned(traps), unreadable: traps.length });
  });
});

/** How many of these rows would have had no agent. */
function unassigned(places: readonly number[]): number {
  return places.filter((place) => (words[place % words.length] ?? null) === null).length;
}
