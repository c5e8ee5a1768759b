import { describe, expect, test } from 'vitest';
import { conversationOf, isCustomerMessage, isHumanReply, replyTurns } from '../../src/index.ts';
import { contactsUntil } from '../../src/model/contactsUntil.ts';
import { countHumanReplies, firstMessageAt, isBotReply } from '../../src/model/messages.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { minutes } from '../../src/time/duration.ts';
import { message } from '../kpis/records.ts';

describe('who speaks', () => {
  test.each([
    ['an agent in public', message(0, 'agent'), true],
    ['an agent with a macro', message(0, 'agent', { origin: 'macro' }), true],
    ['an agent in private', message(0, 'agent', { visibility: 'private' }), false],
    ['an automation in the agent’s name', message(0, 'agent', { origin: 'automation' }), false],
    ['a bot', message(0, 'bot'), false],
    ['a customer', message(0, 'customer'), false],
    ['nobody', { ...message(0, 'agent'), author: undefined as never }, false],
  ])('%s: a human reply is %s', (_, own, expected) => {
    expect(isHumanReply(own)).toBe(expected);
  });

  test('bots answer in public, but not with campaigns; customers are customers in any visibility', () => {
    expect(isBotReply(message(0, 'bot'))).toBe(true);
    expect(isBotReply(message(0, 'bot', { origin: 'campaign' }))).toBe(false);
    expect(isBotReply(message(0, 'bot', { visibility: 'internal' }))).toBe(false);
    expect(isBotReply(message(0, 'agent'))).toBe(false);
    expect(isBotReply({ ...message(0, 'bot'), author: null as never })).toBe(false);
    expect(isCustomerMessage(message(0, 'customer', { visibility: 'private' }))).toBe(true);
    expect(isCustomerMessage({ ...message(0, 'customer'), author: null as never })).toBe(false);
  });
});

describe('conversationOf', () => {
  test('D7: is in time order, equal instants in the order of the record, calls left out', () => {
    const call = { kind: 'call', id: 'c', direction: 'inbound', queuedAt: 0, endedAt: 9, outcome: 'missed' } as const;
    const rows = deepFreeze([message(2, 'agent'), call, message(1, 'bot'), message(1, 'customer')]);
    expect(conversationOf(rows)?.map(({ at, message: own }) => [at, own.author.role])).toEqual([
      ...[
        [minutes(1), 'bot'],
        [minutes(1), 'customer'],
      ],
      [minutes(2), 'agent'],
    ]);
  });

  test('without interactions null, with an empty list empty, without an instant NaN', () => {
    expect([conversationOf(null), conversationOf(undefined), conversationOf([])]).toEqual([null, null, []]);
    expect(conversationOf([message(0, 'agent', { at: 'x' as never })])?.[0]?.at).toBeNaN();
  });
});

describe('firstMessageAt', () => {
  const rows = [message(9, 'agent'), message(3, 'agent'), message(5, 'agent')];

  test('is the earliest at or after the instant that passes', () => {
    expect(firstMessageAt(rows, 0, isHumanReply)).toBe(minutes(3));
    expect(firstMessageAt(rows, minutes(3), isHumanReply)).toBe(minutes(3));
    expect(firstMessageAt(rows, minutes(3) + 1, isHumanReply)).toBe(minutes(5));
    expect(firstMessageAt(rows, minutes(10), isHumanReply)).toBeNull();
    expect(firstMessageAt(null, 0, isHumanReply)).toBeNull();
  });

  test('NaN only when a message that passes bears no instant', () => {
    const undated = message(1, 'customer', { at: null as never });
    expect(firstMessageAt([...rows, undated], 0, isHumanReply)).toBe(minutes(3));
    expect(firstMessageAt([...rows, undated], 0, isCustomerMessage)).toBeNaN();
  });
});

describe('replyTurns', () => {
  const turns = (roles: string, rules = { countBots: false, openedAt: null as number | null }) => {
    const names = { c: 'customer', a: 'agent', b: 'bot' } as const;
    const rows = [...roles].map((letter, index) => message(index, names[letter as keyof typeof names]));
    return replyTurns(conversationOf(rows) ?? [], rules).map(({ start, answered }) => [
      ...[start / minutes(1), answered === null ? null : answered / minutes(1)],
    ]);
  };

  test.each([
    ['ca', [[0, 1]]],
    ['cca', [[0, 2]]],
    [
      'caaca',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['aac', [[2, null]]],
    ['cbca', [[0, 3]]],
    ['a', []],
    ['', []],
  ])('%s: %j', (roles, expected) => {
    expect(turns(roles)).toEqual(expected);
  });

  test('bots answer when they count; a ticket may open before its first message', () => {
    expect(turns('cbca', { countBots: true, openedAt: null })).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(turns('a', { countBots: false, openedAt: minutes(-7) })).toEqual([[-7, 0]]);
    expect(turns('', { countBots: false, openedAt: 0 })).toEqual([[0, null]]);
  });
});

describe('contactsUntil', () => {
  test('counts calls and chats each by itself, and messages by their unit', () => {
    const rows = [message(1, 'customer'), message(2, 'customer'), message(3, 'agent')];
    const call = { kind: 'call', queuedAt: minutes(2) } as never;
    expect((['message', 'turn'] as const).map((unit) => contactsUntil([...rows, call], null, unit))).toEqual([4, 3]);
    expect(contactsUntil([...rows, call], minutes(1), 'message')).toBe(1);
  });

  test('NaN when a contact bears no instant, whatever its kind', () => {
    for (const row of [{ kind: 'call', queuedAt: null }, { kind: 'chat' }, { kind: 'message', at: 'x' }]) {
      expect(contactsUntil([row as never], null, 'turn')).toBeNaN();
    }
  });
});

describe('messages', () => {
  test('sent by a rule, a campaign or an absence note are no human reply', () => {
    for (const origin of ['automation', 'campaign', 'auto_reply'] as const) {
      expect(isHumanReply(message(0, 'agent', { origin }))).toBe(false);
    }
    for (const origin of ['macro', 'manual', null, undefined]) {
      expect(isHumanReply(message(0, 'agent', { origin } as never))).toBe(true);
    }
  });

  test('of human agents are counted; calls are none', () => {
    const rows = [message(0, 'agent'), message(1, 'customer'), message(2, 'bot'), message(3, 'agent')];
    const call = { ...message(2, 'agent'), kind: 'call' } as never;
    expect([countHumanReplies([...rows, call]), countHumanReplies([])]).toEqual([2, 0]);
    expect(firstMessageAt([call, ...rows], 1, isHumanReply)).toBe(180_000);
    expect(firstMessageAt(undefined, 0, isHumanReply)).toBeNull();
  });

  test('at one instant keep the order of the record, however many there are', () => {
    const at = (minute: number, id: string) => message(minute, 'agent', { id });
    const ids = (...rows: ReturnType<typeof at>[]) =>
      conversationOf(rows)
        ?.map(({ message: { id } }) => id)
        .join('');
    expect(ids(at(1, 'a'), at(1, 'b'), at(2, 'c'))).toBe('abc');
    expect(ids(at(2, 'c'), at(1, 'a'), at(1, 'b'))).toBe('abc');
    expect(ids(at(2, 'b'), at(1, 'a'))).toBe('ab');
    expect(ids(at(1, 'a'), at(3, 'd'), at(2, 'b'), at(2, 'c'))).toBe('abcd');
  });
});
