import { describe, expect, it } from 'vitest';
import { fromHelpScout } from '../../../src/adapters/helpscout/fromHelpScout.ts';
import { csat, firstResponseTime, hours, minutes, reopenRate, report, resolutionTime } from '../../../src/index.ts';
import { describeRobust } from '../describeRobust.ts';
import { soundFindings } from '../soundFindings.ts';
import { helpScoutExport } from './helpScoutExport.ts';

const at = (time: string) => Date.parse(`2024-03-04T${time}:00Z`);
const codes = (desk: ReturnType<typeof fromHelpScout>) =>
  soundFindings(desk.findings).map(
    ({ code, collection, field, ids }) => `${collection} ${code} ${field} ${ids.join(',')}`,
  );

describeRobust(fromHelpScout, helpScoutExport);

describe('an export of Help Scout', () => {
  const desk = fromHelpScout(helpScoutExport);

  it('gives the figures that were worked out by hand', () => {
    const { kpis } = report(desk.dataset, { csat, firstResponseTime, reopenRate, resolutionTime });
    // 30 minutes and 2 hours; the AI is no person, so the chat still waits.
    expect(kpis.firstResponseTime.result).toMatchObject({ value: minutes(75), count: 2, pending: 1 });
    expect(kpis.firstResponseTime.result.excluded).toEqual({ agent_started: 1, spam: 1 });
    expect(firstResponseTime(desk.dataset.tickets, { countBots: true }).value).toBe(minutes(151 / 3));
    // 2 hours, and 6 until the second closing, which no thread tells.
    expect(kpis.resolutionTime.result).toMatchObject({ value: hours(4), count: 2 });
    expect(resolutionTime(desk.dataset.tickets, { cycle: 'first' }).value).toBe(hours(2));
    expect(resolutionTime(desk.dataset.tickets, { cycle: 'all' }).value).toBe(hours(3));
    expect(kpis.reopenRate.result).toMatchObject({ value: 0.5, reopens: 1 });
    // One great, one okay, one not good: the happiness score is 0.
    expect(kpis.csat.result).toMatchObject({ value: 1 / 3, positive: 1, neutral: 1, negative: 1, netSatisfaction: 0 });
  });

  it('says the messages and the changes of a conversation, whose list comes newest first', () => {
    const ticket = desk.dataset.tickets[0];
    expect(ticket).toMatchObject({
      id: '1',
      createdAt: at('09:00'),
      status: 'closed',
      channel: 'email',
      createdBy: 'customer',
      customerId: '501',
      agentId: '11',
      tags: ['billing', 'vip'],
      firstRespondedAt: at('09:30'),
      firstSolvedAt: at('11:00'),
      solvedAt: at('11:00'),
      closedAt: at('11:00'),
      attributes: { mailboxId: '85' },
    });
    const messages = (ticket?.interactions ?? []).flatMap((message) =>
      message.kind === 'message' ? [[message.id, message.author.role, message.origin]] : [],
    );
    expect(messages).toEqual([
      ['11', 'customer', undefined],
      ['12', 'agent', undefined],
      ['13', 'customer', undefined],
      ['14', 'agent', 'macro'],
    ]);
    expect(ticket?.history).toEqual([
      { at: at('09:00'), kind: 'status', to: 'open' },
      { at: at('09:10'), kind: 'assignment', to: '11' },
      { at: at('09:30'), kind: 'status', from: 'open', to: 'pending' },
      { at: at('10:00'), kind: 'status', from: 'pending', to: 'open' },
      { at: at('11:00'), kind: 'status', from: 'open', to: 'closed' },
    ]);
    expect(desk.dataset.tickets[1]).toMatchObject({ teamId: '70', solvedAt: at('16:00') });
  });

  it('has no findings where nothing is missing and nothing contradicts', () => {
    expect(desk.findings).toEqual([]);
  });

  it('may be pages as the API makes them, with the threads apart', () => {
    const { conversations, ratings } = helpScoutExport;
    const bare = conversations.map(({ _embedded, ...conversation }) => conversation);
    const threads = conversations.map(({ id, _embedded }) => ({ conversationId: id, _embedded }));
    const pages = fromHelpScout({
      conversations: { _embedded: { conversations: bare }, page: { size: 25, totalElements: 5, totalPages: 1 } },
      threads,
      ratings: { facets: {}, results: ratings.slice(0, 2), count: 2 },
    });
    expect(JSON.stringify(pages.dataset.tickets)).toBe(JSON.stringify(desk.dataset.tickets));
    expect(pages.findings).toEqual([]);
  });
});

describe('a conversation', () => {
  const raw = { id: 1, threads: 0, type: 'email', status: 'active', createdAt: '2024-03-04T09:00:00Z' };
  const read = (fields: object, threads: unknown = [], options: Parameters<typeof fromHelpScout>[1] = {}) =>
    fromHelpScout({ conversations: [{ ...raw, ...fields, _embedded: { threads } }] }, options);
  const ticket = (...given: Parameters<typeof read>) => read(...given).dataset.tickets[0];

  it.each([
    ['active', 'open', undefined],
    ['pending', 'pending', undefined],
    ['closed', 'closed', undefined],
    ['spam', 'closed', 'spam'],
  ])('that is %s', (status, ours, excluded) => {
    expect([ticket({ status })?.status, ticket({ status })?.excluded]).toEqual([ours, excluded]);
  });

  it('D10, D11: with words that are not known keeps its channel, is open, and is reported', () => {
    const desk = read({ status: 'waiting', type: 'fax' });
    expect(desk.dataset.tickets[0]).toMatchObject({ status: 'open', channel: 'fax' });
    expect(codes(desk)).toEqual(['conversations unknown_word status 1', 'conversations unknown_word type 1']);
  });

  it.each([
    ['user', 'agent'],
    ['customer', 'customer'],
    ['system_user', 'system'],
  ])('begun by a %s', (type, createdBy) => {
    expect(ticket({ createdBy: { id: 7, type } })?.createdBy).toBe(createdBy);
  });

  it('of version 2 hides the AI behind a user, whom the caller can name', () => {
    const robot = { id: 99, type: 'user' };
    const threads = [{ id: 2, type: 'message', createdBy: robot, createdAt: '2024-03-04T09:01:00Z' }];
    const fields = { threads: 1, createdBy: { id: 5, type: 'customer' } };
    expect(firstResponseTime([ticket(fields, threads)] as never).value).toBe(minutes(1));
    const named = ticket(fields, threads, { systemUsers: ['99'] });
    expect(firstResponseTime([named] as never)).toMatchObject({ value: null, pending: 1 });
    expect(ticket({ createdBy: robot }, [], { systemUsers: ['99'] })?.createdBy).toBe('system');
  });

  it('D17: that was deleted, or merged into another, is excluded', () => {
    expect(ticket({ state: 'deleted' })?.excluded).toBe('deleted');
    const line = (id: number, type: string) => ({
      id,
      type: 'lineitem',
      action: { type },
      createdAt: `2024-03-04T10:0${id}:00Z`,
    });
    expect(ticket({}, [line(1, 'deletedTicket')])?.excluded).toBe('deleted');
    expect(ticket({}, [line(1, 'deletedTicket'), line(2, 'restoreTicket')])).not.toHaveProperty('excluded');
    expect(ticket({}, [], { merged: ['1'] })?.excluded).toBe('merged');
    const merge = { id: 9, type: 'lineitem', createdAt: '2024-03-04T10:00:00Z' };
    for (const how of [
      { action: { type: 'merged', associatedEntities: { originalConversation: 1 } } },
      { actionType: 'merged', actionSourceId: 1 },
    ]) {
      const other = { ...raw, id: 2, _embedded: { threads: [{ ...merge, ...how }] } };
      const { dataset } = fromHelpScout({ conversations: [{ ...raw, _embedded: { threads: [] } }, other] });
      expect(dataset.tickets.map(({ excluded }) => excluded)).toEqual(['merged', undefined]);
    }
  });

  it('may name its tags as words, and the team that has it', () => {
    const handed = {
      ...{ id: 5, type: 'lineitem', createdAt: '2024-03-04T10:05:00Z', status: 'nochange' },
      assignedTo: { id: 70, type: 'team' },
    };
    const own = ticket({ tags: ['vip', 'billing'] }, [handed]);
    expect(own?.tags).toEqual(['billing', 'vip']);
    expect(own?.history).toEqual([{ at: Date.UTC(2024, 2, 4, 10, 5), kind: 'team', to: '70' }]);
  });

  it('is not merged into itself, nor where nobody says what was merged', () => {
    const merge = { id: 9, type: 'lineitem', createdAt: '2024-03-04T10:00:00Z', actionType: 'merged' };
    expect(ticket({}, [merge])).not.toHaveProperty('excluded');
    expect(ticket({}, [{ ...merge, actionSourceId: 1 }])).not.toHaveProperty('excluded');
  });

  it('that is a draft was never sent', () => {
    const desk = read({ state: 'draft' });
    expect([desk.dataset.tickets, codes(desk)]).toEqual([[], ['conversations draft_conversation state 1']]);
  });

  it('says how many threads it has: without them, or with fewer, they are missed', () => {
    expect(codes(fromHelpScout({ conversations: { ...raw, threads: 3 } }))).toEqual(['threads missing_threads  1']);
    const own = [
      { id: 1, type: 'customer', createdAt: '2024-03-04T09:00:00Z' },
      { id: 2, type: 'lineitem', createdAt: '2024-03-04T09:00:00Z' },
      { id: 3, type: 'message', state: 'draft', createdAt: '2024-03-04T09:00:00Z' },
    ];
    expect(codes(read({ threads: 2 }, own))).toEqual(['threads truncated_history  1']);
    expect(codes(read({ threads: 1 }, own))).toEqual([]);
    // A webhook has the list itself there.
    const webhook = fromHelpScout({ conversations: { ...raw, threads: own } });
    expect(webhook.dataset.tickets[0]?.interactions).toHaveLength(1);
  });

  it('that ends in another status than its threads is reported', () => {
    const threads = [{ id: 1, type: 'customer', status: 'closed', createdAt: '2024-03-04T09:00:00Z' }];
    expect(codes(read({ threads: 1 }, threads))).toEqual(['threads history_contradicts_status status 1']);
    const later = [{ ...threads[0], status: 'active', createdAt: '2024-03-04T12:00:00Z' }];
    const closed = { threads: 1, status: 'closed', closedAt: '2024-03-04T11:00:00Z' };
    expect(codes(read(closed, later))).toEqual(['threads history_contradicts_status status 1']);
  });

  it('without threads is solved when it was closed', () => {
    const { dataset } = fromHelpScout({
      conversations: { ...raw, threads: 2, status: 'closed', closedAt: '2024-03-04T11:00:00Z' },
    });
    expect(resolutionTime(dataset.tickets).value).toBe(hours(2));
    expect(dataset.tickets[0]).not.toHaveProperty('interactions');
  });
});

describe('a thread', () => {
  const message = (fields: object) => {
    const thread = { id: 9, type: 'message', createdBy: { id: 7, type: 'user' }, createdAt: '2024-03-04T11:00:00Z' };
    const conversation = { id: 1, threads: 0, type: 'chat', status: 'active', createdAt: '2024-03-04T10:00:00Z' };
    const { dataset, findings } = fromHelpScout({
      conversations: { ...conversation, _embedded: { threads: [{ ...thread, ...fields }] } },
    });
    const own = dataset.tickets[0]?.interactions?.[0];
    const said = own?.kind === 'message' ? [own.author.role, own.visibility, own.origin ?? 'manual'] : [];
    return { said, findings: soundFindings(findings).map(({ code, field }) => `${code} ${field}`) };
  };
  const by = (type: string) => ({ createdBy: { id: 7, type } });

  it.each([
    ['a reply', {}, ['agent', 'public', 'manual']],
    ['a reply by saved reply', { savedReplyId: 5 }, ['agent', 'public', 'macro']],
    ['a customer', { type: 'customer', ...by('customer') }, ['customer', 'public', 'manual']],
    ['a customer, written down by a user', { type: 'customer' }, ['customer', 'public', 'manual']],
    [
      'an import of what a customer wrote',
      { type: 'customer', ...by('customer'), action: { type: 'imported' } },
      ['customer', 'public', 'imported'],
    ],
    ['a note', { type: 'note' }, ['agent', 'private', 'manual']],
    ['a forwarded one', { type: 'forwardparent' }, ['agent', 'private', 'manual']],
    ['a call', { type: 'phone' }, ['agent', 'internal', 'manual']],
    ['a chat of a user', { type: 'chat' }, ['agent', 'public', 'manual']],
    ['a chat of a customer', { type: 'beaconchat', ...by('customer') }, ['customer', 'public', 'manual']],
    ['the AI', by('system_user'), ['bot', 'public', 'automation']],
    ['a note of the AI', { type: 'note', ...by('system_user') }, ['system', 'private', 'automation']],
    ['an import', { action: { type: 'imported' } }, ['agent', 'public', 'imported']],
    ['an import of a webhook', { actionType: 'importedExternal' }, ['agent', 'public', 'imported']],
    ['a workflow', { action: { type: 'automatic-workflow' } }, ['agent', 'public', 'automation']],
    ['a workflow by hand', { action: { type: 'manual-workflow' } }, ['agent', 'public', 'macro']],
    [
      'a workflow on what a customer wrote',
      { type: 'customer', ...by('customer'), action: { type: 'workflow' } },
      ['customer', 'public', 'manual'],
    ],
    ['a draft', { state: 'draft' }, []],
    ['a hidden one', { state: 'hidden' }, []],
    ['a line', { type: 'lineitem' }, []],
  ])('%s', (_, fields, said) => {
    expect(message(fields)).toEqual({ said, findings: [] });
  });

  it('D11: of unknown kind answers nobody, and is reported', () => {
    expect(message({ type: 'video' })).toEqual({
      said: ['agent', 'private', 'manual'],
      findings: ['unknown_word type'],
    });
    expect(message(by('robot')).findings).toEqual(['unknown_word createdBy.type']);
    expect(message({ action: { type: 'new' } }).findings).toEqual(['unknown_word action.type']);
  });

  it('of a chat is part of its session', () => {
    const { dataset } = fromHelpScout(helpScoutExport);
    expect(dataset.tickets[2]?.interactions).toMatchObject([{ sessionId: 'chat-3' }, { sessionId: 'chat-3' }]);
    expect(dataset.tickets[0]?.interactions?.[0]).not.toHaveProperty('sessionId');
  });

  it('D15: whose conversation is not there, or not named, is left out', () => {
    const threads = [{ id: 9, type: 'note', createdAt: '2024-03-04T11:00:00Z' }];
    expect(codes(fromHelpScout({ conversations: [], threads }))).toEqual(['threads orphan_record  9']);
  });
});

describe('a rating', () => {
  const read = (ratings: unknown) => fromHelpScout({ ratings });

  it.each([
    [{ ratingId: 1 }, 5],
    [{ ratingId: 2 }, 3],
    [{ ratingId: 3 }, 1],
    [{ ratingId: '1' }, 5],
    [{ rating: 'Great' }, 5],
    [{ rating: 'Okay' }, 3],
    [{ rating: 'Bad' }, 1],
    [{ rating: 'great' }, 5],
    [{ rating: 'okay' }, 3],
    [{ rating: 'not_good' }, 1],
    [{ rating: 'Not Good' }, 1],
  ])('%j is %i of 5', (answer, score) => {
    expect(read([{ id: 8, threadId: 4, ...answer }]).dataset.surveys).toMatchObject([
      { kind: 'csat', score, scale: { min: 1, max: 5 } },
    ]);
  });

  it('is of a conversation that its three forms name differently', () => {
    const ticketOf = (rating: object) => read([rating]).dataset.surveys[0]?.ticketId;
    expect(ticketOf({ id: 7, threadid: 4, ratingId: 1 })).toBe('7');
    expect(ticketOf({ id: 900, threadId: 4, conversationId: 7, rating: 'great' })).toBe('7');
    expect(ticketOf({ id: 900, threadId: 4, ticketId: 7, rating: 'Great', customer: { id: 1 } })).toBe('7');
    expect(ticketOf({ id: 900, threadId: 4, rating: 'great' })).toBeUndefined();
  });

  it('D14: that was changed is the last one', () => {
    const ratings = [
      { id: 1, threadId: 4, rating: 'Great', createdAt: '2024-03-04T11:00:00Z' },
      { id: 1, threadId: 4, rating: 'Bad', createdAt: '2024-03-04T11:00:00Z', modifiedAt: '2024-03-05T11:00:00Z' },
    ];
    for (const order of [ratings, ratings.toReversed()]) {
      const { dataset, findings } = read(order);
      expect(dataset.surveys.map(({ score }) => score)).toEqual([1]);
      expect(findings).toMatchObject([{ code: 'repeated_record', count: 1 }]);
    }
  });

  it('that is not known, or not there, is left out and reported', () => {
    const desk = read([{ threadId: 4, rating: 'unknown' }, { threadId: 5 }, { threadid: 6, ratingId: 4 }]);
    expect(desk.dataset.surveys).toEqual([]);
    expect(codes(desk)).toEqual([
      'ratings missing_score rating thread-5',
      'ratings unknown_word rating thread-4',
      'ratings unknown_word ratingId thread-6',
    ]);
  });
});

describe('a call', () => {
  it.each([
    ['unknown_collection', () => fromHelpScout({ tickets: [] } as never)],
    ['invalid_payload', () => fromHelpScout({ conversations: '[]' })],
    ['unknown_envelope', () => fromHelpScout({ conversations: { results: [] } })],
    ['unknown_option', () => fromHelpScout({}, { users: [] } as never)],
    ['invalid_option', () => fromHelpScout({}, { systemUsers: [1] } as never)],
  ])('E12: that is wrong is refused: %s', (code, call) => {
    expect(call).toThrowError(expect.objectContaining({ code }));
  });

  it('without payloads gives a desk without records', () => {
    expect(fromHelpScout({})).toEqual({ dataset: { tickets: [], surveys: [] }, findings: [], vendorFigures: [] });
  });
});
