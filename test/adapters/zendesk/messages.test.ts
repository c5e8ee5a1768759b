import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/model/interaction.ts';
import { isHumanReply } from '../../../src/model/messages.ts';
import { hours } from '../../../src/time/duration.ts';
import { at, audit, codesOf, deskOf, said, start, ticket, ticketOf } from './desk.ts';

const comment = (fields: Record<string, unknown>) => ({
  id: 7,
  ticket_id: 1,
  created_at: at(1),
  author_id: 20,
  ...fields,
});

function message(fields: Record<string, unknown>, own: Record<string, unknown> = {}): Message {
  return ticketOf({ tickets: [ticket(own)], comments: [comment(fields)] }).interactions?.[0] as Message;
}

describe('a comment of Zendesk', () => {
  it('is a message of its ticket', () => {
    expect(message({})).toEqual({
      kind: 'message',
      id: '7',
      ticketId: '1',
      at: start + hours(1),
      author: { role: 'agent', id: '20' },
      visibility: 'public',
    });
  });

  it.each([
    ['a public comment of an agent', {}, true],
    ['a private note of an agent', { public: false }, false],
    ['the requester', { author_id: 10 }, false],
    ['another customer', { author_id: 11 }, false],
    ['the system', { author_id: -1 }, false],
    ['a trigger in the name of an agent', { via: { channel: 'rule' } }, false],
    ['a bot', { author_id: 21, via: { channel: 'answer_bot' } }, false],
    ['a mail that was generated automatically', { metadata: { flags: [2, 4] } }, false],
    ['a mail with another flag', { metadata: { flags: [2, 3, 5, 11, 14, 16, 17, 18, 20, 21, 22] } }, true],
    ['another account, by ticket sharing', { via: { channel: 'ticket_sharing' } }, false],
    ['nobody', { author_id: null }, false],
  ])('A.1: of %s answers the customer: %#', (_, fields, answers) => {
    expect(isHumanReply(message(fields))).toBe(answers);
  });

  it('says by whom it is: the requester is the customer, also when an agent asks for help', () => {
    expect(message({ author_id: 20 }, { requester_id: 20 }).author.role).toBe('customer');
    expect(message({ author_id: 10 }).author).toEqual({ role: 'customer', id: '10' });
    expect(message({ author_id: -1 }).author).toEqual({ role: 'system' });
    expect(message({ via: { channel: 'rule' } })).toMatchObject({ author: { role: 'system' }, origin: 'automation' });
    expect(message({ metadata: { flags: [4] } }).origin).toBe('auto_reply');
  });

  it('of someone who is in no list of users is of a customer in copy, else of an agent', () => {
    expect(message({ author_id: 77 }, { email_cc_ids: [77] }).author.role).toBe('customer');
    expect(message({ author_id: 77, public: false }, { email_cc_ids: [77] }).author.role).toBe('agent');
    expect(message({ author_id: 77 }).author.role).toBe('agent');
  });

  it('finds its ticket by itself, by its page, or by its audit', () => {
    const audits = [audit(1, 20, [], { id: 55 })];
    const bare = { id: 7, created_at: at(1), author_id: 20 };
    const count = (payloads: object) => ticketOf(payloads).interactions?.length;
    expect(count({ comments: [{ ...bare, ticket_id: 1 }] })).toBe(1);
    expect(count({ comments: { ticket_id: 1, comments: [bare] } })).toBe(1);
    expect(count({ comments: [{ ...bare, audit_id: 55 }], audits })).toBe(1);
    expect(codesOf({ tickets: [ticket()], comments: [bare] })).toEqual(['missing_archive  1', 'orphan_record  1']);
  });

  it('in an audit and in the list of comments is the same one', () => {
    const audits = [audit(1, 20, [said(true, { id: 7 }), { id: 8, type: 'Notification', subject: 'x' }])];
    expect(ticketOf({ audits, comments: [comment({})] }).interactions).toHaveLength(1);
    expect(ticketOf({ audits }).interactions).toHaveLength(1);
  });

  it('A.3: of a chat belongs to one session', () => {
    expect(message({ via: { channel: 'chat' } })).toMatchObject({ channel: 'chat', sessionId: 'chat-1' });
    expect(message({ via: { channel: 'email' } }).sessionId).toBeUndefined();
  });

  it('that is a voice comment is no message: the list of calls tells of calls, and is missed where it is not', () => {
    const comments = [comment({ id: 7, type: 'VoiceComment' }), comment({ id: 8 })];
    const audits = [
      audit(1, 20, [
        { id: 7, type: 'VoiceComment' },
        { id: 9, type: 'VoiceComment' },
      ]),
    ];
    expect(ticketOf({ comments, audits }).interactions).toHaveLength(1);
    const voices = (payloads: object) =>
      deskOf({ tickets: [ticket()], comments, audits, ...payloads }).findings.filter(
        ({ code }) => code === 'voice_comment',
      );
    expect(voices({})).toMatchObject([{ collection: 'comments', field: 'type', count: 2, ids: ['7', '9'] }]);
    expect(voices({ calls: [] })).toEqual([]);
  });
});
