import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import { createLedger } from '../../src/prepare/createLedger.ts';
import { ticket } from '../kpis/records.ts';

const call = (id: string, fields = {}): Interaction => ({
  ...{ kind: 'call', id, direction: 'inbound', queuedAt: 5, answeredAt: 6, endedAt: 9, outcome: 'answered' },
  ...fields,
});

describe('createLedger', () => {
  test('F1, F2: three hundred thousand rows in time', () => {
    const tickets = Array.from({ length: 100_000 }, (_, index) => ticket({ id: `T-${index}`, channel: 'email' }));
    const interactions = Array.from({ length: 200_000 }, (_, index) =>
      call(`L-${index}`, { ticketId: `T-${index % 125_000}` }),
    );
    const ledger = createLedger({ tickets, interactions });
    expect(ledger.rows).toHaveLength(300_000);
    expect(ledger.interactions).toEqual({ matched: 175_000, orphans: 25_000, unattached: 0 });
  }, 300_000);
});
