import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCalendar, hours, type SlaPolicy, slaAttainment, slaDeadline } from '../../../../src/index.ts';
import type { Interaction } from '../../../../src/model/interaction.ts';
import type { TicketEvent, TicketRow } from '../../../../src/model/ticket.ts';
import { minutes } from '../../../../src/time/duration.ts';
import { broken, codeOf, message, messageOf, statuses, ticket } from '../../records.ts';

interface SlaCase {
  readonly id: string;
  readonly source: string;
  readonly metric: SlaPolicy['metric'];
  readonly targetMinutes: number;
  readonly schedule?: { readonly timeZone: string; readonly hours: object; readonly holidays: readonly string[] };
  readonly createdAt: string;
  readonly createdBy?: 'agent';
  readonly events: readonly { readonly at: string; readonly type: string; readonly to?: string }[];
  readonly dueAt: string | null;
}

const { cases } = JSON.parse(readFileSync(new URL('../../../reference/sla.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly SlaCase[];
};

function ticketOf({ createdAt, createdBy, events }: SlaCase): TicketRow {
  const interactions: Interaction[] = [];
  const history: TicketEvent[] = [];
  let status = 'open';
  for (const { at, type, to } of events) {
    const instant = Date.parse(at);
    if (type === 'state') {
      history.push({ at: instant, kind: 'status', from: status, to: to ?? null });
      status = to ?? status;
    } else interactions.push(message(0, type === 'agent_message' ? 'agent' : 'customer', { at: instant }));
  }
  const start = Date.parse(createdAt);
  return ticket({
    createdAt: start,
    status: 'open',
    interactions,
    history,
    ...(createdBy === undefined ? {} : { createdBy }),
  });
}

describe('slaDeadline agrees with other systems', () => {
  test.each(cases)('$id $source', (own) => {
    const clock = own.schedule === undefined ? {} : { clock: createCalendar(own.schedule as never) };
    const due = slaDeadline(ticketOf(own), { metric: own.metric, target: minutes(own.targetMinutes), ...clock });
    expect(due === null ? null : new Date(due).toISOString()).toBe(own.dueAt);
  });
});

describe('slaDeadline', () => {
  const first = { metric: 'first_response', target: hours(2) } as const;

  test('of a first reply and of a solution stays after it was kept', () => {
    expect(slaDeadline(ticket({ status: 'solved', firstRespondedAt: 5, solvedAt: 9 }), first)).toBe(hours(2));
    expect(slaDeadline(ticket({ status: 'solved', solvedAt: 9 }), { metric: 'resolution', target: 5 })).toBe(5);
  });

  test('of a later reply is null while nothing is owed', () => {
    const later = { metric: 'next_response', target: hours(2) } as const;
    const talk = [message(0, 'customer'), message(5, 'agent')];
    expect(slaDeadline(ticket({ status: 'open', interactions: talk }), later)).toBeNull();
    const asked = [...talk, message(60, 'customer'), message(90, 'customer')];
    expect(slaDeadline(ticket({ status: 'open', interactions: asked }), later)).toBe(hours(3));
    expect(slaDeadline(ticket({ status: 'solved', solvedAt: minutes(30), interactions: asked }), later)).toBeNull();
    const answered = [...asked, message(95, 'agent')];
    expect(slaDeadline(ticket({ status: 'open', interactions: answered }), later)).toBeNull();
  });

  test('of an update runs from the last one, and is null once the ticket is solved', () => {
    const update = { metric: 'periodic_update', target: hours(2) } as const;
    const interactions = [message(5, 'agent')];
    expect(slaDeadline(ticket({ status: 'open', interactions }), update)).toBe(minutes(125));
    expect(slaDeadline(ticket({ status: 'solved', solvedAt: minutes(9), interactions }), update)).toBeNull();
  });

  test.each([null, undefined, 5, 'A-1'])('E11: %j is no ticket', (row) => {
    expect(messageOf(() => slaDeadline(row as never, first))).toMatch(/^slaDeadline: ticket: expected a ticket, got /);
  });

  test('of a time budget moves with the pauses, and is null while its clock stands still', () => {
    const budget = { metric: 'agent_work', target: hours(2) } as const;
    expect(slaDeadline(ticket({ status: 'open', history: statuses([1, 'pending'], [4, 'open']) }), budget)).toBe(
      hours(5),
    );
    expect(slaDeadline(ticket({ status: 'pending', history: statuses([1, 'pending']) }), budget)).toBeNull();
  });

  test('is null where the policy does not hold or the ticket says too little', () => {
    expect(slaDeadline(ticket(), { ...first, when: { priority: 'high' } })).toBeNull();
    expect(slaDeadline(broken('createdAt', '2024-01-01'), first)).toBeNull();
    expect(slaDeadline(ticket(), { metric: 'resolution', target: 'due_at' })).toBeNull();
  });

  test("is the ticket's own with 'due_at', as number or Date", () => {
    expect(slaDeadline(ticket({ dueAt: new Date(7) }), { metric: 'resolution', target: 'due_at' })).toBe(7);
  });

  test('refuses a policy that promises nothing', () => {
    expect(codeOf(() => slaDeadline(ticket(), { metric: 'resolution' } as never))).toBe('invalid_policy');
  });

  test('ERPNext counts a ticket that is closed in time as met; so does slaAttainment', () => {
    const row = ticket({
      ...{ createdAt: Date.parse('2019-03-04T14:00:00Z'), status: 'closed' },
      closedAt: Date.parse('2019-03-04T15:00:00Z'),
    });
    const policies = [{ metric: 'resolution', target: hours(6) }] as const;
    expect(slaAttainment([row], { policies, asOf: Date.parse('2019-03-05T00:00:00Z') }).hit).toBe(1);
  });
});
