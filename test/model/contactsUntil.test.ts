import { describe, expect, test } from 'vitest';
import { type ContactUnit, contactsUntil } from '../../src/model/contactsUntil.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { minutes } from '../../src/time/duration.ts';
import { message } from '../kpis/records.ts';

const names = { c: 'customer', a: 'agent', b: 'bot', n: 'agent', o: 'agent' } as const;
/** A letter for each minute: customer, agent, bot, an internal note, an automation; in upper case in session X, after a digit in that one. */
const conversation = (letters: string): Interaction[] =>
  [...letters.matchAll(/(\d?)([a-z])/gi)].map(([, session, letter = ''], minute) => {
    const kind = letter.toLowerCase() as keyof typeof names;
    const sessionId = session !== '' ? `S-${session}` : letter === kind ? null : 'X';
    return message(minute, names[kind], {
      sessionId,
      visibility: kind === 'n' ? 'internal' : 'public',
      origin: kind === 'o' ? 'automation' : null,
    });
  });
const count = (letters: string, unit: ContactUnit, until: number | null = null): number =>
  contactsUntil(conversation(letters), until === null ? null : minutes(until), unit);

describe('contacts of a ticket', () => {
  test.each([
    ['', 0, 0, 0],
    ['c', 1, 1, 1],
    ['a', 1, 1, 1],
    ['ccc', 3, 1, 1],
    ['caca', 4, 4, 4],
    ['ccaac', 5, 3, 3],
    // Bots, notes and automations are no contacts, and do not part those of one side.
    ['cbcnco', 3, 1, 1],
    ['bno', 0, 0, 0],
    // A session is one, whoever wrote in it.
    ['CACA', 4, 4, 1],
    ['CBNO', 1, 1, 1],
    ['1c1a2c2a1c', 5, 5, 2],
    ['1c2c1c2c', 4, 1, 2],
    // What is in no session counts by turns, before and after it.
    ['ccCAaa', 6, 2, 3],
    ['cCc', 3, 1, 3],
    ['c1cc2ca', 5, 2, 5],
  ])('%s: %d messages, %d turns, %d sessions', (letters, messages, turns, sessions) => {
    expect([count(letters, 'message'), count(letters, 'turn'), count(letters, 'session')]).toEqual([
      messages,
      turns,
      sessions,
    ]);
  });

  test('are those at an instant or before', () => {
    expect([-1, 0, 1, 2, 3, 9].map((until) => count('cacc', 'message', until))).toEqual([0, 1, 2, 3, 4, 4]);
    expect([0, 1, 2, 3].map((until) => count('cacc', 'turn', until))).toEqual([1, 2, 3, 3]);
    expect([0, 1, 2, 3].map((until) => count('1c1a2c1a', 'session', until))).toEqual([1, 1, 2, 2]);
  });

  test('calls count when they were queued and chats when they were asked for, each by itself', () => {
    const call = (queuedAt: number) => ({ kind: 'call', queuedAt, requestedAt: 0 }) as unknown as Interaction;
    const chat = (requestedAt: number) => ({ kind: 'chat', requestedAt, queuedAt: 0 }) as unknown as Interaction;
    const rows = [call(5), call(6), chat(7), chat(8)];
    for (const unit of ['message', 'turn', 'session'] as const) {
      expect([4, 5, 6, 7, 8, null].map((until) => contactsUntil(rows, until, unit))).toEqual([0, 1, 2, 3, 4, 4]);
    }
  });

  test('in any order of the record are the same', () => {
    const rows = conversation('c1ccaab2ca1c');
    for (const unit of ['message', 'turn', 'session'] as const) {
      expect(contactsUntil(rows.toReversed(), minutes(7), unit)).toBe(contactsUntil(rows, minutes(7), unit));
    }
  });

  test('NaN when one of them bears no instant, though it may be no contact', () => {
    const undated = message(0, 'bot', { at: 'soon' as never });
    expect(contactsUntil([...conversation('ca'), undated], null, 'message')).toBeNaN();
  });
});
