import { describe, expect, it } from 'vitest';
import { parseTickets } from '../../src/schema/index.ts';
import { fullProblemsOf, problemsOf, recordOf } from './reading.ts';

const ticket = { id: 'a', createdAt: 1_709_290_800_000 };

describe('words of a fixed list', () => {
  it('D10: a status never seen is unknown_status, with the list and the nearest word', () => {
    for (const status of ['on-hold ', 'Gelöst', 'SOLVED', 5, true, {}]) {
      expect(problemsOf('tickets', { ...ticket, status })).toEqual(['status unknown_status']);
    }
    expect(fullProblemsOf('tickets', { ...ticket, status: 'on-hold' })[0]?.message).toBe(
      'ticket.status: expected new | open | pending | on_hold | solved | closed' +
        ` (did you mean 'on_hold'?), got "on-hold"`,
    );
  });

  it('D10: the distinct unknown words come with their counts, the most frequent first', () => {
    const statuses = ['Gelöst', 'SOLVED', 'open', 'SOLVED', 'SOLVED', 'Abc'];
    const rows = statuses.map((status) => ({ ...ticket, status }));
    const history = [
      { at: ticket.createdAt, kind: 'merge' },
      { at: ticket.createdAt, kind: 'status', to: 'Abc' },
    ];
    expect(parseTickets([...rows, { ...ticket, history }]).unknownWords).toEqual([
      { path: 'status', word: '"SOLVED"', count: 3 },
      { path: 'history[].kind', word: '"merge"', count: 1 },
      { path: 'history[].to', word: '"Abc"', count: 1 },
      { path: 'status', word: '"Abc"', count: 1 },
      { path: 'status', word: '"Gelöst"', count: 1 },
    ]);
  });

  it('D10: normalize trims and lower-cases, and only on request', () => {
    const row = { ...ticket, status: ' SOLVED ', priority: 'High', createdBy: 'Agent' };
    expect(recordOf('tickets', row, { normalize: true })).toEqual({
      ...ticket,
      status: 'solved',
      priority: 'high',
      createdBy: 'agent',
    });
    expect(problemsOf('tickets', row)).toEqual([
      'status unknown_status',
      'priority unknown_value',
      'createdBy unknown_value',
    ]);
    expect(problemsOf('tickets', { ...ticket, status: 'GELÖST' }, { normalize: true })).toEqual([
      'status unknown_status',
    ]);
  });

  it('D10: the kind of an interaction, event or survey that is not known is unknown_kind', () => {
    expect(problemsOf('interactions', { kind: 'fax', id: 1 })).toEqual(['kind unknown_kind']);
    expect(problemsOf('interactions', { id: 1 })).toEqual(['kind missing']);
    expect(problemsOf('surveys', { id: 1, kind: 'NPS' })).toEqual(['kind unknown_kind']);
    expect(recordOf('surveys', { id: 1, kind: 'NPS' }, { normalize: true })).toEqual({ id: '1', kind: 'nps' });
    const chat = { kind: ' Chat', id: 1, requestedAt: new Date(0), endedAt: new Date(5), outcome: 'COMPLETED' };
    expect(recordOf('interactions', chat, { normalize: true })).toEqual({
      kind: 'chat',
      id: '1',
      requestedAt: 0,
      endedAt: 5,
      outcome: 'completed',
    });
  });

  it('D10: statuses and priorities inside the history are held to the same words, agents and levels to none', () => {
    const at = ticket.createdAt;
    const history = [
      { at, kind: 'status', from: 'new', to: 'Gelöst' },
      { at, kind: 'priority', to: 'critical' },
      { at, kind: 'assignment', from: 7, to: null },
      { at, kind: 'escalation', to: 'Level 2' },
      { at, kind: 'team', to: 'Berlin' },
      { at, kind: 'channel', to: 'carrier pigeon' },
    ];
    expect(problemsOf('tickets', { ...ticket, history })).toEqual([
      'history[0].to unknown_status',
      'history[1].to unknown_value',
    ]);
    expect(recordOf('tickets', { ...ticket, history: history.slice(2) }).history).toEqual([
      { at, kind: 'assignment', from: '7' },
      { at, kind: 'escalation', to: 'Level 2' },
      { at, kind: 'team', to: 'Berlin' },
      { at, kind: 'channel', to: 'carrier pigeon' },
    ]);
  });

  it('D11: a channel, type, tier or severity that nobody foresaw keeps its own name, letter for letter', () => {
    const row = { ...ticket, channel: 'WhatsApp ', type: 'Défaut', customerTier: 'Gold+', severity: 'S0' };
    expect(recordOf('tickets', row)).toBe(row);
    expect(recordOf('tickets', row, { normalize: true })).toBe(row);
    expect(recordOf('tickets', { ...row, channel: ' Email' }, { normalize: true }).channel).toBe('email');
    expect(recordOf('tickets', { ...row, channel: ' Email' }).channel).toBe(' Email');
  });

  it('E2: names of the object prototype are no words of any list', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(problemsOf('tickets', { ...ticket, status: word })).toEqual(['status unknown_status']);
      expect(problemsOf('interactions', { kind: word })).toEqual(['kind unknown_kind']);
      expect(parseTickets([{ ...ticket, status: word }]).counts).toEqual({ unknown_status: 1 });
    }
  });
});
