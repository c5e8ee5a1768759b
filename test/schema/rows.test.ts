import { describe, expect, it } from 'vitest';
import { problemsOf, recordOf } from './reading.ts';

const AT = 1_709_290_800_000;

describe('rows', () => {
  it('that already are records come back themselves', () => {
    const ticket = {
      id: 'a',
      createdAt: AT,
      tags: ['vip'],
      attributes: { brand: 'x' },
      history: [{ at: AT, kind: 'status', to: 'open' }],
      interactions: [
        { kind: 'message', id: 'm', ticketId: 'a', at: AT, author: { role: 'agent' }, visibility: 'public' },
      ],
    };
    expect(recordOf('tickets', ticket)).toBe(ticket);
    const outage = { start: AT, end: AT + 1, system: 'web' };
    expect(recordOf('outages', outage)).toBe(outage);
  });

  it('keep those parts themselves in which nothing had to change', () => {
    const ticket = {
      id: 1,
      createdAt: AT,
      tags: ['vip'],
      attributes: { brand: 'x' },
      history: [
        { at: AT, kind: 'status', to: 'open' },
        { at: new Date(AT), kind: 'status', to: 'solved' },
      ],
    };
    const record = recordOf('tickets', ticket);
    expect(record).toEqual({
      ...ticket,
      id: '1',
      history: [ticket.history[0], { at: AT, kind: 'status', to: 'solved' }],
    });
    expect(record.tags).toBe(ticket.tags);
    expect(record.attributes).toBe(ticket.attributes);
    expect(record.history?.[0]).toBe(ticket.history[0]);
  });

  it('lose the fields that a record does not have, also inside; attributes are kept as they are', () => {
    const scale = { min: 1, max: 5, labels: [] };
    expect(recordOf('surveys', { id: 'a', kind: 'csat', scale, brand: 'x' })).toStrictEqual({
      id: 'a',
      kind: 'csat',
      scale: { min: 1, max: 5 },
    });
    const attributes = { brand: 'x', nested: { deep: [1] } };
    expect(recordOf('tickets', { id: 1, createdAt: AT, attributes, brand: 'x' }).attributes).toBe(attributes);
    for (const value of ['brand', 5, ['x'], true]) {
      expect(problemsOf('tickets', { id: 1, createdAt: AT, attributes: value })).toEqual(['attributes not_an_object']);
    }
  });

  it('A4, A5: hold only keys that are present: undefined, null and empty cells are left out', () => {
    const row = { id: 'a', createdAt: AT, agentId: undefined, teamId: null, channel: '', tags: null, status: 'open' };
    expect(recordOf('tickets', row)).toStrictEqual({ id: 'a', createdAt: AT, status: 'open' });
  });

  it('E11: what is no object is not_an_object', () => {
    for (const row of [null, undefined, 'ticket', 5, true, [], [{ id: 1 }], () => 1, Symbol('row'), 5n]) {
      expect(problemsOf('tickets', row)).toEqual([' not_an_object']);
      expect(problemsOf('interactions', row)).toEqual([' not_an_object']);
    }
    const ticket = { id: 1, createdAt: AT, history: [[], 'x', null], interactions: {} };
    expect(problemsOf('tickets', ticket)).toEqual([
      'history[0] not_an_object',
      'history[1] not_an_object',
      'history[2] missing',
      'interactions not_an_array',
    ]);
  });

  it('tell everything that is wrong with them at once', () => {
    expect(problemsOf('reviews', { id: '', agentId: {}, at: 'x', criteria: [{ criterion: 'c', score: 'x' }] })).toEqual(
      [
        'agentId not_a_string',
        'at invalid_date',
        'criteria[0].score not_a_number',
        'criteria[0].max missing',
        'id missing',
        'reviewerId missing',
      ],
    );
  });

  it('a list with hundreds of faults is not read to its end', () => {
    const history = Array.from({ length: 100_000 }, () => 'x');
    expect(problemsOf('tickets', { id: 1, createdAt: AT, history })).toHaveLength(100);
  });
});
