import { describe, expect, it } from 'vitest';
import { fromFreshdesk } from '../../../src/adapters/freshdesk/fromFreshdesk.ts';
import { csat } from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const raw = { id: 1, status: 2, source: 1, created_at: '2024-03-04T10:00:00Z', stats: {} };

function ticket(fields: object, options?: Parameters<typeof fromFreshdesk>[1]) {
  const { dataset, findings } = fromFreshdesk({ tickets: [{ ...raw, ...fields }] }, options);
  return {
    ...dataset.tickets[0],
    findings: soundFindings(findings).map(({ code, field, words }) => [code, field, words[0]?.word]),
  };
}

describe('the numbers of Freshdesk', () => {
  it.each([
    [2, 'open'],
    [3, 'pending'],
    [4, 'solved'],
    [5, 'closed'],
  ])('status %i is %s', (status, word) => {
    expect(ticket({ status })).toMatchObject({ status: word, findings: [] });
    expect(ticket({ status: String(status) })).toMatchObject({ status: word, findings: [] });
  });

  it.each([
    [1, 'low'],
    [2, 'normal'],
    [3, 'high'],
    [4, 'urgent'],
  ])('priority %i is %s', (priority, word) => {
    expect(ticket({ priority })).toMatchObject({ priority: word, findings: [] });
  });

  it.each([
    [1, 'email'],
    [2, 'web'],
    [3, 'phone'],
    [7, 'chat'],
    [9, 'web'],
    [10, 'email'],
  ])('source %i is %s', (source, channel) => {
    expect(ticket({ source })).toMatchObject({ channel, findings: [] });
  });

  it('D10: a custom status is reported and taken for open, unless the caller says what it means', () => {
    expect(ticket({ status: 6 })).toMatchObject({ status: 'open', findings: [['unknown_word', 'status', '"6"']] });
    expect(ticket({ status: 6 }, { statuses: { 6: 'pending' } })).toMatchObject({ status: 'pending', findings: [] });
  });

  it('D11: an unknown source or priority is reported, and the source kept under its name', () => {
    expect(ticket({ source: 99 })).toMatchObject({
      channel: 'source 99',
      findings: [['unknown_word', 'source', '"99"']],
    });
    const odd = ticket({ priority: 9 });
    expect(odd).not.toHaveProperty('priority');
    expect(odd.findings).toEqual([['unknown_word', 'priority', '"9"']]);
  });

  it('only outbound e-mail is begun by an agent', () => {
    expect(ticket({ source: 10 }).createdBy).toBe('agent');
    expect(ticket({ source: 3 }).createdBy).toBe('customer');
  });

  it('D17: spam, deleted and merged tickets are excluded, deletion before the rest', () => {
    expect(ticket({ spam: true }).excluded).toBe('spam');
    expect(ticket({ deleted: true, spam: true }).excluded).toBe('deleted');
    expect(ticket({}, { merged: ['1'] }).excluded).toBe('merged');
    expect(ticket({ spam: false, deleted: false })).not.toHaveProperty('excluded');
  });
});

describe('a conversation', () => {
  const message = (fields: object) => {
    const conversation = { id: 9, ticket_id: 1, user_id: 5, created_at: '2024-03-04T11:00:00Z', ...fields };
    const { dataset } = fromFreshdesk({ tickets: [{ ...raw, requester_id: 5 }], conversations: [conversation] });
    const last = dataset.tickets[0]?.interactions?.[1];
    return last?.kind === 'message' ? [last.author.role, last.visibility, last.origin ?? 'manual'] : [];
  };

  it.each([
    ['a reply', { incoming: false, user_id: 8, source: 0 }, ['agent', 'public', 'manual']],
    ['a public note', { incoming: false, private: false, user_id: 8, source: 2 }, ['agent', 'public', 'manual']],
    ['a private note', { incoming: false, private: true, user_id: 8, source: 2 }, ['agent', 'private', 'manual']],
    ['a forward', { incoming: false, private: false, user_id: 8, source: 8 }, ['agent', 'internal', 'manual']],
    ['the answer to a forward', { incoming: true, private: true, user_id: 7 }, ['system', 'private', 'manual']],
    ['a customer, kept private', { incoming: true, private: true }, ['customer', 'private', 'manual']],
    ['a customer', { incoming: true }, ['customer', 'public', 'manual']],
    ['a person in copy', { incoming: true, user_id: 6 }, ['customer', 'public', 'manual']],
    ['an out-of-office mail', { incoming: true, auto_response: true }, ['customer', 'public', 'auto_reply']],
    ['an automation', { incoming: false, automation_id: 3 }, ['system', 'public', 'automation']],
    ['words in a survey', { incoming: true, source: 6 }, ['system', 'public', 'automation']],
    ['one without a direction', { user_id: 5 }, ['customer', 'public', 'manual']],
    ['one without a direction, by another', { user_id: 8 }, ['agent', 'public', 'manual']],
  ])('%s', (_, fields, expected) => {
    expect(message(fields)).toEqual(expected);
  });

  it('may lie within its ticket, where ten may be not all', () => {
    const own = Array.from({ length: 10 }, (_, id) => ({
      id,
      incoming: false,
      user_id: 8,
      created_at: `2024-03-04T11:0${id}:00Z`,
    }));
    const { dataset, findings } = fromFreshdesk({ tickets: { ...raw, conversations: own } });
    expect(dataset.tickets[0]?.interactions).toHaveLength(11);
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['truncated_history']);
    const nine = fromFreshdesk({ tickets: { ...raw, conversations: own.slice(1) } });
    expect(nine.findings).toEqual([]);
  });

  it('D15: of a ticket that is not there is left out and named', () => {
    const conversations = [{ id: 9, ticket_id: 8, created_at: '2024-03-04T11:00:00Z' }];
    const { findings } = fromFreshdesk({ tickets: [raw], conversations });
    expect(findings).toMatchObject([{ code: 'orphan_record', collection: 'conversations', ids: ['9'] }]);
  });
});

describe('a rating', () => {
  const score = (answer: unknown) =>
    fromFreshdesk({ satisfactionRatings: [{ id: 1, ticket_id: 1, ratings: { default_question: answer } }] });

  it.each([
    [103, 10],
    [102, 9],
    [101, 8],
    [100, 5],
    [-101, 3],
    [-102, 2],
    [-103, 1],
    [1, 8],
    [2, 5],
    [3, 3],
  ])('%i is %i of 10', (answer, expected) => {
    expect(score(answer).dataset.surveys[0]).toMatchObject({
      kind: 'csat',
      score: expected,
      scale: { min: 1, max: 10 },
    });
  });

  it('is satisfied where Freshdesk calls it happy, and dissatisfied where it calls it unhappy', () => {
    const satisfactionRatings = [103, 102, 101, 100, -101, -102, -103, 1, 2, 3].map((answer, id) => ({
      id,
      ratings: { default_question: answer },
    }));
    const { dataset } = fromFreshdesk({ satisfactionRatings });
    expect(csat(dataset.surveys)).toMatchObject({ responses: 10, positive: 4, neutral: 2, negative: 4 });
  });

  it('that is not known, or not there, is left out and reported', () => {
    expect(score(104)).toMatchObject({
      dataset: { surveys: [] },
      findings: [{ code: 'unknown_word', words: [{ word: '"104"' }] }],
    });
    expect(score(null)).toMatchObject({ dataset: { surveys: [] }, findings: [{ code: 'missing_score', ids: ['1'] }] });
  });
});

describe('activities', () => {
  const created = '2024-03-04T10:00:00Z';
  const activity = (performed_at: string, what: object) => ({ ticket_id: 1, performed_at, activity: what });
  const read = (activities: unknown) => fromFreshdesk({ tickets: [{ ...raw, created_at: created }], activities });

  it('come with the day first, or in ISO 8601, and repeated ones are one', () => {
    const first = activity('04-03-2024 10:00:00 +0000', { status: 'Open' });
    const { dataset, findings } = read({
      metadata: { activities_count: 3 },
      activities_data: [first, first, activity('2024-03-04T12:00:00Z', { status: 'Pending' })],
    });
    expect(dataset.tickets[0]?.history?.map(({ at, to }) => [at, to])).toEqual([
      [Date.UTC(2024, 2, 4, 10), 'open'],
      [Date.UTC(2024, 2, 4, 12), 'pending'],
    ]);
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['repeated_record']);
  });

  it('that begin after the ticket, or are not there, are not its whole history', () => {
    const late = read([activity('04-03-2024 11:00:00 +0000', { status: 'Pending' })]);
    expect(late.findings.map(({ code }) => code)).toEqual(['truncated_history']);
    expect(read([]).findings.map(({ code }) => code)).toEqual(['missing_archive']);
    expect(read([]).dataset.tickets[0]).not.toHaveProperty('history');
  });

  it('that end in another status than the ticket leave its stats to tell of the solving', () => {
    const stats = { resolved_at: '2024-03-04T16:00:00Z', reopened_at: '2024-03-04T15:00:00Z' };
    const { dataset, findings } = fromFreshdesk({
      tickets: [{ ...raw, status: 4, stats }],
      activities: [
        activity('04-03-2024 10:00:00 +0000', { status: 'Open' }),
        activity('04-03-2024 13:00:00 +0000', { status: 'Resolved' }),
        activity('04-03-2024 15:00:00 +0000', { status: 'Open' }),
      ],
    });
    expect(dataset.tickets[0]).toMatchObject({
      firstSolvedAt: Date.UTC(2024, 2, 4, 13),
      solvedAt: Date.UTC(2024, 2, 4, 16),
    });
    expect(soundFindings(findings).map(({ code }) => code)).toEqual([
      'history_contradicts_status',
      'vendor_duration_contradicts',
    ]);
  });

  it('with another form of date are left out', () => {
    expect(read([activity('03/04/2024', {})]).findings.map(({ code }) => code)).toEqual([
      'invalid_record',
      'missing_archive',
    ]);
  });
});
