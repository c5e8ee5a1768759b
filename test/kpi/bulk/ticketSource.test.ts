import { describe, expect, test } from 'vitest';
import { ticketSource } from '../../../src/kpi/bulk/ticketSource.ts';
import type { Interaction } from '../../../src/model/interaction.ts';
import { withInteractions } from '../../../src/prepare/joinInteractions.ts';
import { message, ticket } from '../../kpis/records.ts';

const call = { kind: 'call', id: 'c', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'missed' } as Interaction;
const list = [message(1, 'customer'), message(3, 'agent'), message(2, 'bot'), call, message(9, 'agent')];
/** A has the first two, B the bot's, C the call and an answer, D nothing. */
const starts = Int32Array.of(0, 2, 3, 5, 5);
const tickets = ['A', 'B', 'C', 'D'].map((id) => ticket({ id, status: 'open' }));

describe('tickets whose conversations stand beside them', () => {
  test.each(['all', 'reply'])('are read as if they stood inside, where %s of it is needed', (needs) => {
    const beside = { list, order: null, starts, joined: withInteractions, follower: null };
    const inside = tickets.map((own, index) =>
      withInteractions(own, list.slice(starts[index] as number, starts[index + 1] as number)),
    );
    const [left, right] = [ticketSource(tickets, beside as never, needs), ticketSource(inside, null, needs)].map(
      (source) => {
        const chunk = source.read(0, 4) as NonNullable<ReturnType<typeof source.read>> & { replied: Float64Array };
        return {
          classes: [...chunk.classes.slice(0, 4)],
          odd: [...chunk.odd],
          replied: [...chunk.replied.slice(0, 2)],
        };
      },
    );
    expect(left).toEqual(right);
    // A call is no written message: the row itself is asked.
    expect(left).toMatchObject({ odd: [2], replied: [180_000, Number.NaN] });
  });
});

describe('tickets of which a figure needs nothing', () => {
  test('are not read', () => {
    const chunk = ticketSource(tickets, null, 'nothing').read(0, 4);
    expect([[...(chunk?.classes.subarray(0, 4) ?? [])], chunk?.odd, chunk?.fresh]).toEqual([[-1, -1, -1, -1], [], []]);
  });
});
