import { describe, expect, it } from 'vitest';
import * as zod from 'zod';
import * as z from 'zod/mini';
import * as schema from '../../src/schema/index.ts';
import { AT, examples, MS } from './examples.ts';

describe('schemas', () => {
  it('call and chat have all their fields', () => {
    const call = {
      kind: 'call',
      id: 1,
      direction: 'inbound',
      queuedAt: AT,
      answeredAt: AT,
      endedAt: AT,
      outcome: 'answered',
      ticketId: 2,
      customerId: 3,
      agentId: 4,
      queue: 'a',
      talk: 1.5,
      hold: 0,
      wrapUp: 2,
      transfers: 1,
    };
    const callRecord = {
      ...call,
      id: '1',
      queuedAt: MS,
      answeredAt: MS,
      endedAt: MS,
      ticketId: '2',
      customerId: '3',
      agentId: '4',
    };
    const chat = {
      kind: 'chat',
      id: 1,
      requestedAt: AT,
      offeredAt: AT,
      acceptedAt: AT,
      endedAt: AT,
      outcome: 'declined',
      ticketId: 2,
      customerId: 3,
      agentId: 4,
      wrapUp: 2,
    };
    const chatRecord = {
      ...chat,
      id: '1',
      requestedAt: MS,
      offeredAt: MS,
      acceptedAt: MS,
      endedAt: MS,
      ticketId: '2',
      customerId: '3',
      agentId: '4',
    };
    expect(schema.callSchema.parse(call)).toStrictEqual(callRecord);
    expect(schema.chatSchema.parse(chat)).toStrictEqual(chatRecord);
    expect(schema.interactionSchema.parse(call)).toStrictEqual(callRecord);
    expect(schema.interactionSchema.parse(chat)).toStrictEqual(chatRecord);
    expect(schema.messageSchema.safeParse(call).success).toBe(false);
    const parser = schema.createParser('interactions');
    for (const record of [callRecord, chatRecord]) {
      const parsed = parser.parseRow(record);
      expect(parsed.ok && parsed.record).toBe(record);
    }
  });

  it('ticketSchema asks for status and channel, the collection does not', () => {
    const row = { id: 1, createdAt: AT };
    expect(schema.ticketSchema.safeParse(row).error?.issues.map(({ path }) => path)).toEqual([['status'], ['channel']]);
    expect(schema.createSchema('tickets').parse(row)).toEqual({ id: '1', createdAt: MS });
  });

  it.each([
    [schema.ticketEventSchema, { kind: 'team', at: AT, from: 1, to: null }, { kind: 'team', at: MS, from: '1' }],
    [schema.messageSchema, ...examples.interactions],
    [schema.surveySchema, ...examples.surveys],
    [schema.agentActivitySchema, ...examples.activities],
    [schema.qaReviewSchema, ...examples.reviews],
    [schema.selfServiceSessionSchema, ...examples.sessions],
    [schema.customerSchema, ...examples.customers],
    [schema.costEntrySchema, ...examples.costs],
    [schema.revenueEventSchema, ...examples.revenue],
    [schema.outageSchema, ...examples.outages],
    [schema.automationRunSchema, ...examples.automationRuns],
    [schema.ledgerEntrySchema, ...examples.ledger],
    [schema.ticketSchema, ...examples.tickets],
  ])('schema %# reads its record', (each, row, record) => {
    expect(each.parse(row)).toStrictEqual(record);
    expect(each.safeParse([row]).error?.issues[0]).toMatchObject({ path: [], params: { code: 'not_an_object' } });
  });

  it('issues carry path, code and a message without the row', () => {
    const issues = schema.ticketSchema.safeParse({
      ...examples.tickets[0],
      history: [{ kind: 'team', at: '2024-02-30' }],
    }).error?.issues;
    expect(issues).toMatchObject([
      {
        code: 'custom',
        path: ['history', 0, 'at'],
        params: { code: 'invalid_date' },
        message: expect.stringMatching(/got "2024-02-30"$/),
      },
    ]);
    expect(JSON.stringify(issues)).not.toContain('billing');
  });

  it('are parts of larger schemas, of zod and of zod/mini', () => {
    const row = { outage: { start: AT, end: AT, system: 1 } };
    const record = { outage: { start: MS, end: MS, system: '1' } };
    expect(zod.object({ outage: schema.outageSchema }).parse(row)).toEqual(record);
    expect(z.object({ outage: schema.outageSchema }).parse(row)).toEqual(record);
    const error = z.object({ outage: schema.outageSchema }).safeParse({ outage: { start: AT } }).error;
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['outage.end', 'outage.system']);
  });

  it('describe their records as JSON Schema', () => {
    expect(z.toJSONSchema(schema.automationRunSchema)).toMatchObject({
      type: 'object',
      properties: { process: { type: 'string', minLength: 1 }, succeeded: { type: 'boolean' }, at: { type: 'number' } },
      required: ['at', 'process', 'succeeded'],
    });
    expect(() => z.toJSONSchema(schema.ticketSchema)).not.toThrow();
  });

  it('createSchema follows the options of the parser', () => {
    const row = { id: 1, kind: ' CSAT', score: '4', sentAt: '2024-03-01T12:00' };
    const options = { coerce: true, normalize: true, timeZone: 'Europe/Berlin' };
    expect(schema.createSchema('surveys', options).parse(row)).toEqual({ id: '1', kind: 'csat', score: 4, sentAt: MS });
    expect(schema.createSchema('surveys').safeParse(row).success).toBe(false);
  });
});
