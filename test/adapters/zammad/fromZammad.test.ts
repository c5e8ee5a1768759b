import { describe, expect, it } from 'vitest';
import { fromZammad } from '../../../src/adapters/zammad/fromZammad.ts';
import { reopenRate } from '../../../src/kpis/resolution/reopenRate.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { slaAttainment } from '../../../src/kpis/resolution/sla/slaAttainment.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { report } from '../../../src/report/report.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { elapsed } from '../../../src/time/elapsed.ts';
import { describeRobust } from '../describeRobust.ts';
import { soundFindings } from '../soundFindings.ts';

/** Created on Friday at 16:30 in Berlin, answered on Monday at 9:45 and 11:00, closed at 12:00; pending from 10 to 11. */
const ticket = {
  id: 7,
  number: '67007',
  group_id: 2,
  owner_id: 11,
  customer_id: 21,
  organization_id: 5,
  state_id: 4,
  priority_id: 2,
  create_article_type_id: 1,
  create_article_sender_id: 2,
  article_count: 3,
  created_at: '2024-03-01T15:30:00.000Z',
  updated_at: '2024-03-04T11:00:00.000Z',
  first_response_at: '2024-03-04T08:45:00.000Z',
  first_response_in_min: 75,
  first_response_diff_in_min: 45,
  close_at: '2024-03-04T11:00:00.000Z',
  close_in_min: 150,
  close_diff_in_min: 90,
  update_in_min: 90,
  update_diff_in_min: 10,
  first_response_escalation_at: null,
  close_escalation_at: null,
};

const article = (id: number, at: string, sender_id: number, more: object = {}) => ({
  id,
  ticket_id: 7,
  type_id: 1,
  sender_id,
  internal: false,
  created_by_id: sender_id === 2 ? 21 : 11,
  created_at: at,
  ...more,
});
const articles = [
  article(1, '2024-03-01T15:30:00.000Z', 2),
  article(2, '2024-03-01T15:30:01.000Z', 3),
  article(3, '2024-03-04T08:10:00.000Z', 1, { type_id: 10, internal: true }),
  article(4, '2024-03-04T08:20:00.000Z', 1, { type_id: 10 }),
  article(5, '2024-03-04T08:45:00.000Z', 1),
  article(6, '2024-03-04T10:00:00.000Z', 1),
];

const line = (id: number, at: string, attribute: string, value_from: string, value_to: string) => ({
  id,
  object: 'Ticket',
  o_id: 7,
  type: 'updated',
  attribute,
  value_from,
  value_to,
  created_at: at,
});
const history = {
  history: [
    line(91, '2024-03-04T08:45:00.000Z', 'state', 'new', 'open'),
    line(92, '2024-03-04T09:00:00.000Z', 'state', 'open', 'pending reminder'),
    line(93, '2024-03-04T10:00:00.000Z', 'state', 'pending reminder', 'open'),
    line(94, '2024-03-04T11:00:00.000Z', 'state', 'open', 'closed'),
    { ...line(95, '2024-03-01T15:40:00.000Z', 'owner', '-', 'ada'), id_from: 1, id_to: 11 },
    { ...line(96, '2024-03-01T15:40:00.000Z', 'title', 'a', 'b'), object: 'Ticket::Article', o_id: 5 },
  ],
};

const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day,
    { active: day !== 'sat' && day !== 'sun', timeframes: [['09:00', '17:00']] },
  ]),
);
const calendars = [
  {
    id: 1,
    name: 'Berlin',
    timezone: 'Europe/Berlin',
    business_hours: week,
    public_holidays: { '2024-03-29': { active: true, summary: 'Karfreitag' }, '2024-03-04': { active: false } },
  },
];
const slas = [
  {
    id: 3,
    name: 'standard',
    calendar_id: 1,
    condition: {},
    first_response_time: 120,
    update_time: 100,
    solution_time: 240,
  },
];
const payloads = { tickets: [ticket], articles, history, calendars, slas };

function codes(given: object): string[] {
  return soundFindings(fromZammad(given).findings).map(
    ({ code, collection, field }) => `${code} ${collection}.${field}`,
  );
}

describe('a desk of Zammad', () => {
  const desk = fromZammad(payloads);

  it('bears tickets with their messages and their history', () => {
    const [own] = desk.dataset.tickets;
    expect(own).toMatchObject({
      id: '7',
      status: 'closed',
      channel: 'email',
      createdBy: 'customer',
      customerId: '21',
      agentId: '11',
      teamId: '2',
      priority: 'normal',
      createdAt: Date.UTC(2024, 2, 1, 15, 30),
      firstRespondedAt: Date.UTC(2024, 2, 4, 8, 45),
      solvedAt: Date.UTC(2024, 2, 4, 11),
    });
    expect(own?.interactions?.map(({ id, ...own }) => [id, 'visibility' in own && own.visibility])).toEqual([
      ['1', 'public'],
      ['2', 'public'],
      ['3', 'internal'],
      ['4', 'private'],
      ['5', 'public'],
      ['6', 'public'],
    ]);
    expect(own?.history?.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'assignment 11',
      'status open',
      'status pending',
      'status open',
      'status closed',
    ]);
  });

  it('agrees with the minutes of Zammad on the calendar of the SLA, without pending time', () => {
    expect(soundFindings(desk.findings).map(({ code, ids }) => [code, ids])).toEqual([['public_note', ['4']]]);
    expect(Object.fromEntries(desk.vendorFigures.map(({ metric, value }) => [metric, value / minutes(1)]))).toEqual({
      first_response_in_min: 75,
      first_response_diff_in_min: 45,
      close_in_min: 150,
      close_diff_in_min: 90,
      update_in_min: 90,
      update_diff_in_min: 10,
    });
  });

  it('gives the KPIs of its figures, by the clock and on its calendar', () => {
    const clock = desk.calendars[0]?.calendar ?? elapsed;
    const kpis = { firstResponseTime, resolutionTime, reopenRate };
    const elapsedTimes = report(desk.dataset, kpis).kpis;
    expect(elapsedTimes.firstResponseTime.result.value).toBe(hours(65.25));
    expect(elapsedTimes.resolutionTime.result.value).toBe(hours(67.5));
    expect(elapsedTimes.reopenRate.result.value).toBe(0);
    const { tickets } = desk.dataset;
    expect(firstResponseTime(tickets, { clock }).value).toBe(minutes(75));
    expect(resolutionTime(tickets, { clock }).value).toBe(minutes(210));
    expect(desk.policies.map(({ name, target }) => [name, target])).toEqual([
      ['standard: first_response_time', minutes(120)],
      ['standard: update_time', minutes(100)],
      ['standard: solution_time', minutes(240)],
    ]);
    const asOf = Date.UTC(2024, 3, 1);
    expect(slaAttainment(tickets, { policies: desk.policies.slice(0, 1), asOf }).value).toBe(1);
  });

  it.each([
    ['first_response_in_min', 80],
    ['first_response_diff_in_min', -45],
    ['close_in_min', 210],
    ['close_diff_in_min', 30],
    ['update_in_min', 150],
    ['update_diff_in_min', 0],
  ])('reports %s where it is not what the events give', (name, value) => {
    expect(codes({ ...payloads, tickets: [{ ...ticket, [name]: value }] })).toContain(
      `vendor_duration_contradicts tickets.${name}.business`,
    );
  });

  it('counts what came late as less than nothing left', () => {
    const late = { ...ticket, first_response_diff_in_min: -15 };
    const strict = [{ ...slas[0], first_response_time: 60 }];
    const { findings, vendorFigures } = fromZammad({ ...payloads, tickets: [late], slas: strict });
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['public_note']);
    expect(vendorFigures.find(({ metric }) => metric === 'first_response_diff_in_min')?.value).toBe(minutes(-15));
  });

  it('takes no time behind the first closing, as Zammad does', () => {
    const late = { ...ticket, first_response_in_min: 150, first_response_diff_in_min: -30, article_count: 2 };
    const after = { ...late, first_response_at: '2024-03-05T09:00:00Z', update_in_min: null, update_diff_in_min: null };
    const own = [articles[0], article(9, '2024-03-05T09:00:00Z', 1)];
    expect(codes({ ...payloads, tickets: [after], articles: own })).toEqual([]);
  });

  it('works out nothing where articles, history or the SLA are not known', () => {
    const wrong = [{ ...ticket, first_response_in_min: 1, close_in_min: 1 }];
    expect(codes({ tickets: wrong })).toEqual([]);
    expect(codes({ ...payloads, tickets: wrong, slas: [] })).toEqual(['public_note articles.internal']);
    expect(codes({ ...payloads, tickets: wrong, calendars: [] })).toContain('unknown_schedule slas.calendar_id');
    expect(fromZammad({ tickets: wrong }).dataset.tickets[0]).toMatchObject({
      firstRespondedAt: Date.UTC(2024, 2, 4, 8, 45),
      solvedAt: Date.UTC(2024, 2, 4, 11),
    });
  });

  it('works out nothing on the calendar of an SLA where articles or history are not there', () => {
    const wrong = [
      { ...ticket, first_response_in_min: 1, first_response_diff_in_min: 1, close_in_min: 1, update_in_min: 1 },
    ];
    const promise = { calendars, slas };
    expect(codes({ ...promise, tickets: wrong })).toEqual([]);
    expect(codes({ ...promise, tickets: wrong, articles })).toEqual(['public_note articles.internal']);
  });

  it('waits for an update since the first of several questions, and no longer once it was closed', () => {
    const asked = [
      article(1, '2024-03-01T15:30:00.000Z', 2),
      article(2, '2024-03-04T08:00:00.000Z', 2),
      article(3, '2024-03-04T08:45:00.000Z', 1),
      article(4, '2024-03-04T11:30:00.000Z', 2),
      article(5, '2024-03-04T11:40:00.000Z', 1),
    ];
    // Friday 16:30 to 17:00 and Monday 9:00 to 9:45; what was asked behind the closing takes no time.
    const own = { ...ticket, article_count: 5, update_in_min: 75, update_diff_in_min: 25 };
    expect(codes({ ...payloads, tickets: [own], articles: asked })).toEqual([]);
  });

  it('says which articles are missing, and which belong to no ticket', () => {
    expect(codes({ ...payloads, articles: [articles[0], articles[4]] })).toContain('truncated_history articles.');
    const orphans = {
      ...payloads,
      articles: [...articles, { ...article(8, '2024-03-01T00:00:00Z', 1), ticket_id: 99 }],
    };
    expect(codes(orphans)).toContain('orphan_record articles.');
  });

  it('reports a first response that no article is', () => {
    const moved = { ...ticket, first_response_at: '2024-03-04T08:30:00Z' };
    expect(codes({ ...payloads, tickets: [moved] })).toContain('vendor_moment_contradicts tickets.first_response_at');
  });
});

describe('what differs between exports of Zammad', () => {
  it('is nothing between expanded lists, plain ones, pages and assets', () => {
    const expanded = {
      ...ticket,
      ...{ state: 'closed', priority: '2 normal', group: 'Support', owner: 'ada@example.com' },
      ...{ create_article_type: 'email', create_article_sender: 'Customer' },
    };
    const plain = fromZammad(payloads);
    for (const tickets of [
      [expanded],
      { tickets: [7], assets: { Ticket: { 7: ticket }, User: { 21: {} } } },
      { record_ids: [7], assets: { Ticket: { 7: ticket } }, total_count: 1 },
      [{ tickets: [7], assets: { Ticket: { 7: ticket } } }],
      ticket,
    ]) {
      expect(fromZammad({ ...payloads, tickets }).dataset).toEqual(plain.dataset);
    }
  });

  it('is nothing between orders', () => {
    const turned = {
      ...payloads,
      articles: [...articles].reverse(),
      history: { history: [...history.history].reverse() },
    };
    expect(JSON.stringify(fromZammad(turned))).toBe(JSON.stringify(fromZammad(payloads)));
  });

  it('are the names of its own states, told by their types', () => {
    const states = [
      { id: 8, name: 'warten auf Kunde', state_type_id: 3, ignore_escalation: true },
      { id: 9, name: 'erledigt', state_type: 'closed', ignore_escalation: true },
    ];
    const own = { ...ticket, state_id: 9, close_at: '2024-03-03T00:00:00Z' };
    const lines = [
      line(1, '2024-03-02T00:00:00Z', 'state', 'new', 'warten auf Kunde'),
      line(2, '2024-03-03T00:00:00Z', 'state', 'warten auf Kunde', 'erledigt'),
    ];
    const desk = fromZammad({ tickets: [own], states, history: lines });
    expect(desk.dataset.tickets[0]).toMatchObject({
      status: 'closed',
      history: [{ from: 'new', to: 'pending' }, { to: 'closed' }],
    });
    expect(desk.findings).toEqual([]);
    expect(codes({ tickets: [{ ...ticket, state: 'eskaliert', close_at: null }] })).toEqual([
      'unknown_word tickets.state',
    ]);
  });

  it('are merged and removed tickets, which are no requests', () => {
    const excluded = (state: string) => fromZammad({ tickets: [{ ...ticket, state }] }).dataset.tickets[0]?.excluded;
    expect([excluded('merged'), excluded('removed'), excluded('closed')]).toEqual(['merged', 'deleted', undefined]);
  });

  it('D7: are lines and articles of one instant, which have one order, with and without an id', () => {
    const same = '2024-03-04T08:45:00.000Z';
    const lines = [
      line(92, same, 'state', 'open', 'closed'),
      line(91, same, 'state', 'new', 'open'),
      { ...line(1, same, 'priority', '2 normal', '3 high'), id: undefined },
      { ...line(1, same, 'priority', '', '2 normal'), id: undefined },
    ];
    const twins = [article(5, same, 1), article(4, same, 2)];
    const [own, turned] = [lines, [...lines].reverse()].map(
      (list, index) =>
        fromZammad({ tickets: [ticket], articles: index === 0 ? twins : [...twins].reverse(), history: list }).dataset
          .tickets[0],
    );
    expect(own?.history?.filter(({ kind }) => kind === 'status').map(({ to }) => to)).toEqual(['open', 'closed']);
    expect(own?.interactions?.map(({ id }) => id)).toEqual(['4', '5']);
    expect(turned?.interactions).toEqual(own?.interactions);
  });

  it('are changes of priority, group and owner, and those that change nothing', () => {
    const at = '2024-03-04T08:45:00.000Z';
    const change = (attribute: string, more: object) => ({ ...line(1, at, attribute, '', ''), ...more });
    const lines = [
      { ...change('priority', { value_from: '2 normal', value_to: '3 high' }), id: 11 },
      { ...change('priority', { value_to: '1 low' }), id: 12 },
      { ...change('priority', { value_from: '1 low' }), id: 13 },
      { ...change('priority', {}), id: 14 },
      { ...change('group', { id_from: 1, id_to: 2 }), id: 15 },
      { ...change('group', { id_to: 3 }), id: 16 },
      { ...change('owner', { id_from: 11, id_to: 1 }), id: 17 },
      { ...change('group', {}), id: 18 },
    ];
    expect(fromZammad({ tickets: [ticket], history: lines }).dataset.tickets[0]?.history).toEqual([
      { at: Date.parse(at), kind: 'priority', from: 'normal', to: 'high' },
      { at: Date.parse(at), kind: 'priority', to: 'low' },
      { at: Date.parse(at), kind: 'priority', from: 'low', to: null },
      { at: Date.parse(at), kind: 'team', from: '1', to: '2' },
      { at: Date.parse(at), kind: 'team', to: '3' },
      { at: Date.parse(at), kind: 'assignment', from: '11', to: null },
    ]);
  });

  it('are tags, and articles that were sent by themselves', () => {
    const automatic = article(5, '2024-03-04T08:45:00.000Z', 1, { preferences: { 'is-auto-response': true } });
    const said = article(6, '2024-03-04T09:45:00.000Z', 1, { preferences: { 'is-auto-response': false } });
    const own = fromZammad({ tickets: [{ ...ticket, tags: ['b', 'a'] }], articles: [automatic, said] }).dataset
      .tickets[0];
    expect(own?.tags).toEqual(['a', 'b']);
    expect(own?.interactions?.map((each) => 'origin' in each && each.origin)).toEqual(['auto_reply', false]);
  });

  it('are hours until midnight, and none where a calendar names none', () => {
    const late = { ...calendars[0], business_hours: { fri: { active: true, timeframes: [['16:00', '00:00']] } } };
    const [open] = fromZammad({ tickets: [], calendars: [late] }).calendars;
    const friday = Date.UTC(2024, 2, 1);
    // From 16:00 in Berlin to the end of the day.
    expect(open?.calendar.between(friday, friday + hours(48))).toBe(hours(8));
    const none = fromZammad({ tickets: [], calendars: [{ ...calendars[0], business_hours: null }] });
    expect([none.calendars, none.findings.map(({ code }) => code)]).toEqual([[], ['calendar_never_opens']]);
  });

  it('are none on a day that has no list of them, and left out where they are no pair', () => {
    const business_hours = {
      thu: { active: true, timeframes: null },
      fri: { active: true, timeframes: ['all day', ['09:00', '17:00']] },
    };
    const desk = fromZammad({ tickets: [], calendars: [{ ...calendars[0], business_hours }] });
    const thursday = Date.UTC(2024, 1, 29);
    expect(desk.calendars[0]?.calendar.between(thursday, thursday + hours(48))).toBe(hours(8));
    expect(desk.findings).toMatchObject([{ code: 'invalid_interval', field: 'business_hours.fri', count: 1 }]);
  });

  it('is who began: an outbound mail answers nobody', () => {
    const begun = { ...ticket, create_article_sender_id: 1 };
    const own = fromZammad({ tickets: [begun] }).dataset.tickets[0];
    expect([own?.createdBy, own?.firstRespondedAt]).toEqual(['agent', undefined]);
  });
});

describe('the SLA of a ticket', () => {
  const vip = {
    ...slas[0],
    id: 4,
    name: 'a vip',
    condition: { 'ticket.organization_id': { operator: 'is', pre_condition: 'specific', value: '5' } },
    first_response_time: 60,
  };

  it('is the first by name that lets it in, and one without a condition for the others', () => {
    const late = { ...ticket, first_response_diff_in_min: -15 };
    const { policies, findings } = fromZammad({ ...payloads, tickets: [late], slas: [...slas, vip] });
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['public_note']);
    expect(policies.map(({ name }) => name?.split(':')[0])).toEqual([
      'a vip',
      'a vip',
      'a vip',
      ...Array(3).fill('standard'),
    ]);
  });

  it.each([
    ['ticket.priority_id', 'is', '2', true],
    ['ticket.priority_id', 'is not', ['2', '3'], false],
    ['ticket.group_id', 'is', ['1', '2'], true],
    ['ticket.owner_id', 'is', '12', false],
    ['ticket.customer_id', 'is not', '22', true],
    ['ticket.organization_id', 'is', '', false],
  ])('%s %s %j lets it in: %s', (field, operator, value, lets) => {
    const condition = { [field]: { operator, value } };
    const { policies, dataset } = fromZammad({ ...payloads, slas: [{ ...vip, condition }] });
    const when = policies[0]?.when as (ticket: unknown) => boolean;
    expect(when(dataset.tickets[0])).toBe(lets);
  });

  it.each([
    ['an operator of its own', { operator: 'contains', value: '5' }],
    ['a value that is set or not', { operator: 'is', pre_condition: 'not_set', value: '' }],
    ['no condition', 5],
  ])('is not known behind %s', (_, own) => {
    const foggy = { ...vip, condition: { 'ticket.organization_id': own } };
    expect(codes({ ...payloads, slas: [foggy] })).toContain('inexpressible_filter slas.condition');
  });

  it('of one name is the older one, else the one with the smaller id', () => {
    const twin = (id: number, more: object) => ({ ...vip, id, name: undefined, ...more });
    const names = (...own: object[]) =>
      fromZammad({ tickets: [], calendars, slas: own }).policies.map(({ name }) => name);
    const [old, young] = [
      twin(9, { created_at: '2024-01-01T00:00:00Z' }),
      twin(8, { created_at: '2024-02-01T00:00:00Z' }),
    ];
    expect(names(young, old)[0]).toBe('9: first_response_time');
    expect(names(twin(6, {}), twin(5, {}))[0]).toBe('5: first_response_time');
    expect(names(young, { ...twin(7, {}), name: 'z' }, { ...twin(3, {}), name: 'b' }).at(-1)).toBe('z: solution_time');
  });

  it('that is meant for tickets without an owner lets these in', () => {
    const condition = { 'ticket.owner_id': { operator: 'is', value: '' } };
    const { policies } = fromZammad({ ...payloads, slas: [{ ...vip, condition }] });
    const when = policies[0]?.when as (ticket: unknown) => boolean;
    expect([when({}), when({ agentId: '11' })]).toEqual([true, false]);
  });

  it('holds only where no SLA before it does', () => {
    const { policies, dataset } = fromZammad({ ...payloads, slas: [...slas, vip] });
    const [own] = dataset.tickets;
    const others = { ...own, attributes: { organizationId: '6' } };
    const lets = (ticket: unknown) => policies.map(({ when }) => (when as (row: unknown) => boolean)(ticket));
    expect(lets(own)).toEqual([true, true, true, false, false, false]);
    expect(lets(others)).toEqual([false, false, false, true, true, true]);
  });

  it('is not known behind a condition that tickets do not tell', () => {
    const foggy = { ...vip, condition: { 'ticket.title': { operator: 'contains', value: 'x' } } };
    const desk = fromZammad({ ...payloads, slas: [...slas, foggy] });
    expect(soundFindings(desk.findings).map(({ code }) => code)).toEqual(['public_note', 'inexpressible_filter']);
    expect(desk.policies).toEqual([]);
  });
});

describeRobust(fromZammad, {
  tickets: [ticket, { ...ticket, id: 8, number: '67008', state_id: 2, close_at: null }],
  articles,
  history: history.history,
  states: [{ id: 9, name: 'erledigt', state_type: 'closed', ignore_escalation: true }],
  calendars,
  slas,
});
