import { describe, expect, it } from 'vitest';
import { fromFreshdesk } from '../../src/adapters/freshdesk/fromFreshdesk.ts';
import { fromHelpScout } from '../../src/adapters/helpscout/fromHelpScout.ts';
import { fromHubSpot } from '../../src/adapters/hubspot/fromHubSpot.ts';
import { fromJira } from '../../src/adapters/jira/fromJira.ts';
import { fromZammad } from '../../src/adapters/zammad/fromZammad.ts';
import { appliesTo } from '../../src/kpis/resolution/sla/slaPolicy.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import * as chatwoot from './chatwoot/desk.ts';
import * as intercom from './intercom/desk.ts';
import { soundFindings } from './soundFindings.ts';
import * as zendesk from './zendesk/desk.ts';

const moment = '2024-03-04T09:00:00Z';

function codesOf(desk: { readonly findings: readonly { readonly code: string; readonly field: string }[] }): string[] {
  return soundFindings(desk.findings).map(({ code, field }) => `${code} ${field}`.trim());
}

describe('of Chatwoot', () => {
  it('a conversation without an inbox or a channel has none, and words that are not known change nothing', () => {
    const { conversation, message, row } = chatwoot;
    const desk = chatwoot.adapted({
      conversations: conversation({ inbox_id: null, meta: {}, priority: 'extreme' }),
      messages: [
        message(0, 0),
        message(5, 1, { id: 7, sender: { id: 1, type: 'pigeon' } }),
        message(6, 'hologram'),
        message(7, 3, { id: 900, content_type: 'input_csat', conversation_id: null }),
      ],
      csatResponses: [{ id: 1, conversation_id: 3, rating: null, created_at: chatwoot.monday }],
      reportingEvents: [
        row('first_response', 0, 5, { conversation_id: null }),
        row('first_response', 0, 5, { inbox_id: null, value_in_business_hours: 60 }),
        row('conversation_resolved', 0, 9, { inbox_id: 2 }),
      ],
    });
    expect(desk.ticket).toMatchObject({ id: '3', channel: 'unknown' });
    expect(desk.ticket).not.toHaveProperty('priority');
    expect(desk.ticket?.interactions).toMatchObject([
      { author: { role: 'customer' } },
      { id: '7', author: { role: 'bot' } },
    ]);
    expect(
      desk.dataset.surveys.map(({ id, score, respondedAt, ticketId }) => [id, score, respondedAt, ticketId]),
    ).toEqual([
      ['1', undefined, undefined, '3'],
      ['message-900', undefined, undefined, undefined],
    ]);
    expect(desk.vendorFigures.map(({ metric, value, clock }) => [metric, value, clock])).toEqual([
      ['first_response', minutes(1), 'business'],
      ['first_response', minutes(5), 'calendar'],
      ['conversation_resolved', minutes(9), 'calendar'],
    ]);
    expect(codesOf(desk)).toEqual(
      expect.arrayContaining([
        ...['missing_channel meta.channel', 'orphan_record'],
        ...['unknown_word message_type', 'unknown_word priority', 'unknown_word sender.type'],
      ]),
    );
    expect(codesOf(desk).filter((code) => code.startsWith('vendor_duration'))).toEqual([]);
  });

  it('an answer without its conversation is of that of its question, and a figure without a start is not compared', () => {
    const { conversation, message, monday, row } = chatwoot;
    const desk = chatwoot.adapted({
      conversations: conversation(),
      messages: [message(5, 3, { id: 901, content_type: 'input_csat' })],
      csatResponses: [
        { id: 1, rating: 4, message_id: 901, conversation_id: null, created_at: monday },
        { id: 2, rating: 5, message_id: 902, conversation_id: null, created_at: monday },
      ],
      reportingEvents: [
        row('reply_time', 0, 5, { event_start_time: null }),
        row('reply_time', 0, 9, { value: null, value_in_business_hours: 60 }),
        row('reply_time', 0, 9, { conversation_id: 99, inbox_id: null, value_in_business_hours: 60 }),
      ],
    });
    expect(desk.dataset.surveys.map(({ id, ticketId, sentAt }) => [id, ticketId, sentAt])).toEqual([
      ['1', '3', chatwoot.at(5)],
      ['2', undefined, undefined],
    ]);
    expect(desk.vendorFigures.map(({ ticketId, value, clock }) => [ticketId, value, clock])).toEqual([
      ['3', minutes(1), 'business'],
      ['3', minutes(5), 'calendar'],
      ['99', minutes(1), 'business'],
      ['99', minutes(9), 'calendar'],
    ]);
    expect(codesOf(desk).filter((code) => code.startsWith('vendor'))).toEqual([]);
  });

  it('hours of an inbox are whole ones in UTC where it does not say more, and no calendar where it says none', () => {
    const day = { day_of_week: 1, open_hour: 9, close_hour: 17 };
    const inboxes = [{ id: 1, working_hours: [day] }, { id: 2 }];
    const { calendars } = chatwoot.adapted({ conversations: [], inboxes });
    const sunday = Date.UTC(2024, 2, 3);
    expect(calendars.map(({ id, calendar }) => [id, calendar.between(sunday, sunday + hours(24 + 10))])).toEqual([
      ['1', hours(1)],
    ]);
  });
});

describe('of Freshdesk', () => {
  it('an activity that says nothing is no change', () => {
    const tickets = [{ id: 1, status: 2, created_at: moment }];
    const activities = [
      { ticket_id: 1, performed_at: '2024-03-04T10:00:00Z', activity: { status: 4 } },
      { ticket_id: 1, performed_at: moment, activity: null },
      { ticket_id: 1, performed_at: moment },
    ];
    expect(fromFreshdesk({ tickets, activities }).dataset.tickets[0]?.history).toEqual([
      { at: Date.parse(moment) + hours(1), kind: 'status', to: 'solved' },
    ]);
  });

  it('business hours without hours never open', () => {
    const desk = fromFreshdesk({ businessHours: [{ id: 1, time_zone: 'London' }] });
    expect([desk.calendars, codesOf(desk)]).toEqual([[], ['calendar_never_opens']]);
  });
});

describe('of HubSpot', () => {
  it('a ticket without properties is open and came by no channel that is known', () => {
    const desk = fromHubSpot({ tickets: [{ id: '1', createdAt: moment }] });
    expect(desk.dataset.tickets).toMatchObject([{ status: 'open', channel: 'unknown' }]);
    expect(codesOf(desk)).toEqual(
      expect.arrayContaining(['missing_channel properties.source_type', 'missing_status properties.hs_pipeline_stage']),
    );
  });

  it('a time until somebody was assigned is not compared where nobody was', () => {
    const properties = { source_type: 'FORM', hs_pipeline_stage: '1', hs_time_to_first_rep_assignment: '300000' };
    const versions = { hs_pipeline_stage: [{ value: '1', timestamp: moment }], hubspot_owner_id: [] };
    const desk = fromHubSpot({
      tickets: [{ id: '1', createdAt: moment, properties, propertiesWithHistory: versions }],
    });
    expect(desk.vendorFigures).toMatchObject([{ metric: 'hs_time_to_first_rep_assignment', value: minutes(5) }]);
    expect(codesOf(desk)).toEqual([]);
  });

  it('a stage of which its pipeline says neither open nor closed is reported', () => {
    const pipelines = [
      { id: '7', stages: null },
      { id: '8', stages: [{ id: '81' }, { id: '82', metadata: { ticketState: 'odd' } }] },
    ];
    const of = (stage: string) => ({
      ...{ id: stage, createdAt: moment },
      properties: { source_type: 'FORM', hs_pipeline: '8', hs_pipeline_stage: stage },
    });
    const desk = fromHubSpot({ tickets: [of('81'), of('82')], pipelines });
    expect(desk.dataset.tickets.map(({ status }) => status)).toEqual(['open', 'open']);
    expect(codesOf(desk)).toContain('unknown_word properties.hs_pipeline_stage');
  });

  it('a version without a date is no change, and a submission without properties no survey', () => {
    const versions = [
      { value: '4', timestamp: null },
      { value: '1', timestamp: moment },
    ];
    const properties = { source_type: 'FORM', hs_pipeline_stage: '1' };
    const desk = fromHubSpot({
      tickets: [{ id: '1', createdAt: moment, properties, propertiesWithHistory: { hs_pipeline_stage: versions } }],
      feedbackSubmissions: [{ id: '5' }],
    });
    expect(desk.dataset.tickets[0]?.history).toEqual([{ at: Date.parse(moment), kind: 'status', to: 'new' }]);
    expect([desk.dataset.surveys, codesOf(desk)]).toEqual([[], ['other_question properties.hs_survey_type']]);
  });

  it('D6: of two versions the newer one counts', () => {
    const [older, newer] = [moment, '2024-03-05T09:00:00Z'].map((updatedAt, index) => ({
      ...{ id: '1', createdAt: moment, updatedAt },
      properties: {
        ...{ source_type: 'FORM', hs_pipeline_stage: index === 0 ? '4' : '3' },
        ...{ hs_survey_type: 'CSAT', hs_value: String(1 + index), hs_submission_timestamp: moment },
      },
    }));
    for (const records of [
      [older, newer],
      [newer, older],
    ]) {
      const { dataset } = fromHubSpot({ tickets: records, feedbackSubmissions: records });
      expect(dataset).toMatchObject({ tickets: [{ status: 'open' }], surveys: [{ score: 2 }] });
    }
  });
});

describe('of Intercom', () => {
  const { ada, adapted, conversation, customer, monday, part } = intercom;

  it('a message without an author is of the system, and answers nobody', () => {
    const parts = [part(5, 'comment', { body: 'x' }), part(9, 'comment', { body: 'x', author: ada })];
    const desk = adapted(conversation(parts));
    expect(desk.dataset.tickets[0]?.interactions?.map((own) => own.kind === 'message' && own.author)).toEqual([
      { role: 'customer', id: 'c1' },
      { role: 'system' },
      { role: 'agent', id: '11' },
    ]);
    expect(codesOf(desk)).toContain('missing_author author');
  });

  it('a conversation without a source has no channel, and one in which no customer speaks nothing to compare', () => {
    const parts = [part(5, 'comment', { body: 'x', author: ada })];
    const statistics = { first_admin_reply_at: monday + 60, time_to_admin_reply: 9999, count_assignments: 9 };
    const tags = { tags: [{ name: null }, { name: 'a' }] };
    const desk = adapted(conversation(parts, { source: null, state: 'open', statistics, tags, team_assignee_id: 5 }));
    expect(desk.dataset.tickets).toMatchObject([{ channel: 'unknown', tags: ['a'], teamId: '5' }]);
    expect(codesOf(desk)).toEqual([]);
  });

  it('figures of which neither parts nor statistics tell more are not compared', () => {
    const statistics = { first_contact_reply_at: monday, time_to_assignment: 60, count_assignments: 2 };
    const desk = adapted(conversation(null, { statistics, source: { type: 'email', author: customer } }));
    expect(desk.vendorFigures).toHaveLength(2);
    expect(codesOf(desk)).toEqual(['missing_parts conversation_parts']);
  });

  it('an exception with hours of its own that names none changes nothing', () => {
    const officeHours = { id: 1, time_zone_name: 'UTC', time_intervals: [{ start_minute: 0, end_minute: 60 }] };
    const officeHoursExceptions = { id: 2, exception_date: '2024-03-04', exception_type: 'custom_hours' };
    const desk = adapted([], { officeHours, officeHoursExceptions });
    expect(codesOf(desk)).toEqual(['invalid_exception']);
    expect(desk.calendars[0]?.calendar.between(monday * 1000 - hours(9), monday * 1000)).toBe(hours(1));
  });

  it('a call may be dated by its record alone, and comes in where it does not say', () => {
    const calls = [
      { id: 1, created_at: monday, answered_at: monday + 5, ended_at: monday + 60 },
      { id: 2, ended_at: monday + 60 },
      { id: 3, created_at: monday, direction: 'sideways', ended_at: monday + 60 },
    ];
    const desk = adapted([], { calls });
    expect(desk.dataset.interactions).toMatchObject([
      { id: '1', direction: 'inbound', queuedAt: monday * 1000, outcome: 'answered' },
      { id: '3', direction: 'inbound', outcome: 'missed' },
    ]);
    expect(codesOf(desk)).toEqual(['running_call', 'unknown_word direction']);
  });

  it('a ticket is of the category of its type, else of a customer; its history is told by all of its parts', () => {
    const ticket = (id: string, more: object) => ({ id, created_at: monday, ticket_state: 'submitted', ...more });
    const first = part(5, 'comment', { body: 'x', author: ada });
    const desk = adapted([], {
      tickets: [
        ticket('1', { ticket_type: { category: 'Tracker' } }),
        ticket('2', { ticket_state: null, ticket_parts: { ticket_parts: [first], total_count: 9 } }),
      ],
    });
    const [tracker, own] = desk.dataset.tickets;
    expect([tracker?.attributes, tracker?.interactions]).toEqual([{ category: 'Tracker' }, undefined]);
    expect(own).toMatchObject({ attributes: { category: 'Customer' }, interactions: [{ author: { role: 'agent' } }] });
    expect(own).not.toHaveProperty('history');
  });

  it('office hours without intervals never open', () => {
    const desk = adapted([], { officeHours: { id: 1, time_zone_name: 'UTC' } });
    expect([desk.calendars, codesOf(desk)]).toEqual([[], ['calendar_never_opens']]);
  });
});

describe('of Jira', () => {
  const kim = { accountId: 'kim', accountType: 'customer' };
  const fields = {
    ...{ created: moment, status: { id: '5', name: 'Resolved', statusCategory: { key: 'done' } } },
    ...{ reporter: kim, creator: kim },
  };
  const read = (more: object, own: object = {}, options: object = {}) =>
    fromJira({ issues: { id: '1', key: 'HELP-1', fields: { ...fields, ...more }, ...own } }, options);

  it('a change of status without a name is none, and one that does not say from what says only to what', () => {
    const item = (more: object) => ({ field: 'status', from: null, fromString: null, to: '5', ...more });
    const histories = [{ id: '1', created: moment, items: [item({ toString: null }), item({ toString: 'Resolved' })] }];
    const [ticket] = read({}, { changelog: { histories, total: 1 } }).dataset.tickets;
    expect(ticket?.history).toEqual([{ at: Date.parse(moment), kind: 'status', to: 'solved' }]);
  });

  it('an issue that nobody reported is a request of somebody; another customer answers nothing', () => {
    const lou = { accountId: 'lou', accountType: 'customer' };
    const comments = [{ id: '7', author: lou, created: moment, jsdPublic: true }];
    const desk = read({ reporter: null, creator: null, comment: { comments, total: 1 } });
    expect(desk.dataset.tickets[0]?.interactions?.map((own) => own.kind === 'message' && own.author)).toEqual([
      { role: 'customer' },
      { role: 'customer', id: 'lou' },
    ]);
    expect(desk.dataset.tickets[0]).not.toHaveProperty('customerId');
    expect(desk.dataset.tickets[0]).not.toHaveProperty('firstRespondedAt');
  });

  it('a solved issue without a date of it has none, and a status without a name is known by its id', () => {
    const status = { id: '77', name: null, statusCategory: { key: 'done' } };
    const [ticket] = read({ status }).dataset.tickets;
    expect(ticket?.status).toBe('solved');
    expect(ticket).not.toHaveProperty('solvedAt');
  });

  it('a channel may be known by the id of its option, and a rating outside 1 to 5 is left out', () => {
    const custom = { customfield_1: { id: 'portal' }, customfield_2: { rating: 9 }, customfield_3: { rating: 4 } };
    const rated = (satisfaction: string) =>
      read({ ...custom, reporter: null }, {}, { fields: { channel: 'customfield_1', satisfaction } });
    const bad = rated('customfield_2');
    expect(bad.dataset.tickets[0]?.channel).toBe('web');
    expect([bad.dataset.surveys, codesOf(bad)]).toEqual([[], ['invalid_field satisfaction']]);
    expect(rated('customfield_3').dataset.surveys).toEqual([
      { id: 'HELP-1-feedback', kind: 'csat', scale: { min: 1, max: 5 }, score: 4, ticketId: 'HELP-1' },
    ]);
  });

  it('an issue without a key is called by its id, dated in seconds or milliseconds', () => {
    const at = Date.parse(moment);
    for (const created of [at, at / 1000]) {
      const { dataset } = fromJira({ issues: { id: '1', fields: { ...fields, created } } });
      expect(dataset.tickets).toMatchObject([{ id: '1', createdAt: at }]);
    }
    for (const created of ['soon', -1]) {
      const desk = fromJira({ issues: { id: '1', fields: { ...fields, created } } });
      expect([desk.dataset.tickets, codesOf(desk)]).toEqual([[], ['invalid_record created']]);
    }
  });

  it('change logs without ids are those of their issue', () => {
    const items = [{ field: 'status', fromString: 'Open', toString: 'Resolved' }];
    const changeHistories = [{ created: moment, items }];
    const self = 'https://desk.example/rest/api/3/issue/1/changelog';
    const read = (own: object) =>
      fromJira({ issues: { id: '1', key: 'HELP-1', fields }, changelogs: [own, own] }).dataset.tickets[0]?.history;
    const history = [{ at: Date.parse(moment), kind: 'status', from: 'open', to: 'solved' }];
    expect(read({ issueKey: 'HELP-1', changeHistories })).toEqual(history);
    expect(read({ self, values: changeHistories })).toEqual(history);
  });
});

describe('of Zammad', () => {
  const bare = { id: 7, state: 'open', created_at: moment };

  it('a ticket says no more than it was told', () => {
    const desk = fromZammad({ tickets: [bare] });
    expect(desk.dataset.tickets).toEqual([
      { id: '7', createdAt: Date.parse(moment), status: 'open', channel: 'unknown', attributes: {} },
    ]);
    expect(codesOf(desk)).toEqual(['missing_channel create_article_type']);
    const written = fromZammad({ tickets: [bare], articles: [], history: [] });
    expect(written.dataset.tickets[0]).not.toHaveProperty('firstRespondedAt');
  });

  it('words that are not known: a priority is none, a channel is kept, a sender is the system', () => {
    const odd = { priority: '9 extreme', create_article_type: 'pigeon', create_article_sender: 'Bird' };
    const desk = fromZammad({ tickets: [{ ...bare, ...odd }] });
    expect(desk.dataset.tickets).toMatchObject([{ channel: 'pigeon', createdBy: 'system' }]);
    expect(desk.dataset.tickets[0]).not.toHaveProperty('priority');
    expect(codesOf(desk)).toEqual(['unknown_word sender', 'unknown_word type', 'unknown_word priority']);
  });

  it('a line without an id, of a ticket that is not there, is named by the ticket', () => {
    const history = [{ o_id: 99, attribute: 'state', value_from: 'new', value_to: 'open', created_at: moment }];
    expect(fromZammad({ tickets: [bare], history }).findings).toContainEqual(
      expect.objectContaining({ code: 'orphan_record', ids: ['99'] }),
    );
  });

  it('hours that are no wall times are left out, and an SLA without a condition holds for all', () => {
    const timeframes = [
      [5, '10:00'],
      ['09:75', '10:00'],
      ['09:00', '9 pm'],
      ['09:00', '17:00'],
    ];
    const calendars = [{ id: 1, timezone: 'UTC', business_hours: { mon: { active: true, timeframes } } }];
    const slas = [{ id: 3, calendar_id: 1, first_response_time: 60 }];
    const desk = fromZammad({ tickets: [bare], calendars, slas });
    expect(desk.calendars[0]?.calendar.between(Date.UTC(2024, 2, 4), Date.UTC(2024, 2, 5))).toBe(hours(8));
    expect(desk.findings).toContainEqual(expect.objectContaining({ code: 'invalid_interval', count: 3 }));
    const [promise] = desk.policies;
    expect(promise).toMatchObject({ name: '3: first_response_time', target: hours(1) });
    expect(desk.dataset.tickets.map((ticket) => promise && appliesTo(promise, ticket))).toEqual([true]);
  });

  it('articles that say neither who wrote them nor how are of the system', () => {
    const article = { id: 1, ticket_id: 7, created_at: moment };
    const [own] = fromZammad({ tickets: [bare], articles: [article] }).dataset.tickets;
    expect(own?.interactions).toMatchObject([{ author: { role: 'system' } }]);
    expect(own?.interactions?.[0]).not.toHaveProperty('channel');
  });

  it('lines that say nothing new are no changes', () => {
    const line = (id: number, attribute: string, more: object) => ({
      ...{ id, o_id: 7, attribute, created_at: moment },
      ...more,
    });
    const history = [
      line(1, 'state', { value_from: 'new' }),
      line(2, 'title', { value_from: 'a', value_to: 'b' }),
      line(3, 'state', { value_to: 'open' }),
    ];
    expect(fromZammad({ tickets: [bare], history }).dataset.tickets[0]?.history).toEqual([
      { at: Date.parse(moment), kind: 'status', to: 'open' },
    ]);
  });

  it('a ticket without a state is open; a state and a sender of unknown numbers are reported', () => {
    const { state: _, ...stateless } = bare;
    const states = [{ id: 12, name: 'on the moon' }];
    const tickets = [
      stateless,
      { ...stateless, id: 8, state_id: 12, create_article_sender_id: 9 },
      { ...stateless, id: 9, state_id: 13 },
    ];
    const desk = fromZammad({ tickets, states });
    expect(desk.dataset.tickets.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    const words = desk.findings.flatMap((found) => (found.code === 'unknown_word' ? found.words : []));
    expect(words.map(({ word }) => word).sort()).toEqual(['"13"', '"9"', '"on the moon"', '"unknown"']);
  });

  it('a figure is worked out from a history that does not say from what, nor to what; an SLA without a calendar is none', () => {
    const week = { mon: { active: true, timeframes: [['09:00', '17:00']] } };
    const calendars = [{ id: 1, timezone: 'UTC', business_hours: week }];
    const slas = [
      { id: 3, calendar_id: 1, name: 'a', first_response_time: 60, solution_time: 240 },
      { id: 4, name: 'b', condition: { 'ticket.group_id': { operator: 'is', value: '2' } }, solution_time: 60 },
    ];
    const { state: _, ...stateless } = bare;
    // Open for three hours, from 9:00 to 12:00.
    const closed = { ...stateless, close_at: '2024-03-04T12:00:00Z', close_in_min: 180, close_diff_in_min: 60 };
    const history = [{ id: 1, o_id: 7, attribute: 'state', created_at: '2024-03-04T10:00:00Z' }];
    const desk = fromZammad({ tickets: [closed], articles: [], history, calendars, slas });
    expect(desk.vendorFigures).toHaveLength(2);
    expect(codesOf(desk).filter((code) => code.startsWith('vendor'))).toEqual([]);
    expect(codesOf(desk)).toContain('unknown_schedule calendar_id');
    const aimlessSla = { id: 5, calendar_id: 1, first_response_time: 60 };
    const aimless = fromZammad({ tickets: [closed], articles: [], history, calendars, slas: [aimlessSla] });
    expect(codesOf(aimless).filter((code) => code.startsWith('vendor'))).toEqual([]);
  });
});

describe('of Zendesk', () => {
  it('a comment without an id is named by its audit', () => {
    const own = zendesk.audit(1, 20, [{ type: 'Comment', public: true, body: 'x' }], { id: 55 });
    expect(zendesk.ticketOf({ audits: [own] }).interactions).toMatchObject([{ id: '55-0', author: { role: 'agent' } }]);
  });

  it('a response to a survey may say neither when it was given, nor by whom, nor about what', () => {
    const question = { sub_type: 'customer_satisfaction', options: [{ rating: 1 }, { rating: 5 }] };
    const surveyResponses = [{ id: 'r', answers: [{ type: 'rating_scale', rating: 4, question }] }];
    expect(zendesk.deskOf({ surveyResponses }).dataset.surveys).toEqual([
      { id: 'r', kind: 'csat', scale: { min: 1, max: 5 }, score: 4 },
    ]);
  });

  it('an SLA without a priority holds for tickets of any, or of none', () => {
    const slaPolicies = { id: 9, policy_metrics: [{ metric: 'first_reply_time', target: 30 }] };
    const { dataset, policies } = zendesk.deskOf({
      tickets: [zendesk.ticket(), zendesk.ticket({ id: 2, priority: 'low' })],
      slaPolicies,
    });
    expect(policies).toMatchObject([{ name: '9: first_reply_time', target: minutes(30) }]);
    expect(dataset.tickets.map((ticket) => policies[0] && appliesTo(policies[0], ticket))).toEqual([true, true]);
  });

  it('a role that is not known is taken for an agent, and nobody is the customer of a ticket without one', () => {
    const tickets = zendesk.ticket({ requester_id: null });
    const audits = [zendesk.audit(1, 30, [zendesk.said()])];
    const { dataset, findings } = zendesk.deskOf({ users: [{ id: 30, role: 'wizard' }], tickets, audits });
    expect(dataset.tickets[0]?.interactions).toMatchObject([{ author: { role: 'agent', id: '30' } }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unknown_word', field: 'role' }));
  });

  it('a policy without targets promises nothing, and a schedule without a name bears its id', () => {
    const office = { id: 3, time_zone: 'London', intervals: [{ start_time: 1980, end_time: 2460 }] };
    const desk = zendesk.deskOf({ slaPolicies: { id: 9, policy_metrics: null }, schedules: [office] });
    expect([desk.policies, desk.calendars.map(({ name }) => name)]).toEqual([[], ['3']]);
  });
});

describe('of Help Scout', () => {
  it('a rating without its thread is called by its own id, if it has one', () => {
    const ids = (rating: object) => fromHelpScout({ ratings: [rating] }).dataset.surveys.map(({ id }) => id);
    expect(ids({ id: 5, rating: 'great' })).toEqual(['rating-5']);
    expect(ids({ rating: 'great' })).toEqual(['rating-']);
  });

  it('a line of a chat without an author is the customer’s', () => {
    const threads = [{ id: 1, type: 'chat', body: 'x', createdAt: moment }];
    const conversations = { id: 7, createdAt: moment, status: 'active', type: 'chat', _embedded: { threads } };
    expect(fromHelpScout({ conversations }).dataset.tickets[0]?.interactions).toMatchObject([
      { author: { role: 'customer' } },
    ]);
  });
});

describe('B14: what cannot be looked at', () => {
  const trap = (name: string, more: object = {}) =>
    Object.defineProperty({ ...more }, name, {
      enumerable: true,
      get: () => {
        throw new TypeError('foreign');
      },
    });
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };

  it('is no payload, and no record', () => {
    const codeOf = (payload: unknown) => {
      try {
        return codesOf(fromZammad({ tickets: payload }));
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(codeOf(revoked())).toBe('invalid_payload');
    expect(codeOf(trap('assets', { id: 7 }))).toEqual(['invalid_record created_at']);
    expect(codeOf([trap('created_at')])).toEqual(['invalid_record']);
  });

  it('within a record is no part of it, which is named where it is of another kind', () => {
    const calendar = { id: 1, timezone: 'UTC', business_hours: { mon: 10n } };
    expect(codesOf(fromZammad({ tickets: [], calendars: [calendar] }))).toContain('invalid_field business_hours');
    const desk = intercom.adapted({ ...intercom.conversation([]), source: 5 } as never);
    expect(codesOf(desk)).toContain('invalid_record source');
  });
});
