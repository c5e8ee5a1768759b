import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCalendar, firstResponseTime, resolutionTime, responseTime, seconds } from '../../../src/index.ts';
import { message, ticket } from '../records.ts';

interface Reference {
  readonly schedule: object;
  readonly conversation: {
    readonly createdAt: string;
    readonly events: readonly { readonly at: string; readonly type: string }[];
    readonly expected: Readonly<Record<string, number>>;
  };
  readonly cases: readonly {
    readonly id: string;
    readonly source: string;
    readonly createdAt: string;
    readonly repliedAt: string;
    readonly seconds: number;
    readonly semantics?: string;
  }[];
}

const path = new URL('../../reference/metrics.json', import.meta.url);
const { schedule, conversation, cases } = JSON.parse(readFileSync(path, 'utf8')) as Reference;

describe("firstResponseTime on business hours agrees with ERPNext's", () => {
  const clock = createCalendar(schedule as never);

  test.each(cases)('$id $source', ({ createdAt, repliedAt, seconds: expected, semantics }) => {
    const interactions = [message(0, 'agent', { at: Date.parse(repliedAt) })];
    const row = ticket({ createdAt: Date.parse(createdAt), interactions });
    // Where ERPNext rounds up to one second, the contract has a true 0.
    const own = semantics?.startsWith('min-one-second') ? 0 : seconds(expected);
    expect(firstResponseTime([row], { clock })).toMatchObject({ value: own, count: 1 });
  });
});

describe("the metrics of a conversation agree with ERPNext's", () => {
  const { createdAt, events, expected } = conversation;
  const closed = events.find(({ type }) => type === 'closed')?.at ?? '';
  const row = ticket({
    ...{ createdAt: Date.parse(createdAt), status: 'closed', closedAt: Date.parse(closed) },
    interactions: events
      .filter(({ type }) => type.endsWith('_message'))
      .map(({ at, type }) => message(0, type === 'agent_message' ? 'agent' : 'customer', { at: Date.parse(at) })),
  });

  test('average response', () => {
    expect(responseTime([row]).value).toBe(seconds(expected['averageResponseSeconds'] ?? 0));
  });

  test('resolution', () => {
    expect(resolutionTime([row]).value).toBe(seconds(expected['resolutionSeconds'] ?? 0));
  });

  test('resolution without the waits on the customer is the total of all responses', () => {
    expect(responseTime([row]).total).toBe(seconds(expected['resolutionSecondsExcludingWaitOnCustomer'] ?? 0));
  });
});
