import { describe, expect, test } from 'vitest';
import { cameBy } from '../../src/model/cameBy.ts';
import type { TicketEvent } from '../../src/model/ticket.ts';
import { broken, ticket } from '../kpis/records.ts';

const move = (at: number, from: string | null, to: string): TicketEvent => ({ at, kind: 'channel', from, to });

describe('cameBy', () => {
  test('is the channel, where it never changed', () => {
    expect(cameBy(ticket({ channel: 'email' }))).toBe('email');
    expect(cameBy(ticket({ channel: 'email', history: [] }))).toBe('email');
  });

  test('is the channel before the first change, in time and not in the record', () => {
    const history = [move(9, 'chat', 'phone'), move(5, 'email', 'chat')];
    expect(cameBy(ticket({ channel: 'phone', history }))).toBe('email');
  });

  test('is the channel, where the first change does not say from where', () => {
    expect(cameBy(ticket({ channel: 'email', history: [move(5, null, 'phone')] }))).toBe('email');
  });

  test('other events say nothing about it', () => {
    expect(cameBy(ticket({ channel: 'email', history: [{ at: 1, kind: 'team', from: 'phone', to: 'web' }] }))).toBe(
      'email',
    );
  });

  test('is null, where nothing says so', () => {
    expect(cameBy(ticket())).toBeNull();
    expect(cameBy(broken('channel', null, { history: null }))).toBeNull();
  });
});
