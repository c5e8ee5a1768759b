import { describe, expect, it } from 'vitest';
import { fromJira } from '../../../src/adapters/jira/fromJira.ts';
import type { JiraOptions } from '../../../src/adapters/jira/jiraOptions.ts';
import { reopenRate } from '../../../src/kpis/resolution/reopenRate.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { slaAttainment } from '../../../src/kpis/resolution/sla/slaAttainment.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { csat } from '../../../src/kpis/satisfaction/csat.ts';
import { report } from '../../../src/report/report.ts';
import { createCalendar } from '../../../src/time/createCalendar.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { elapsed } from '../../../src/time/elapsed.ts';
import { describeRobust } from '../describeRobust.ts';
import { soundFindings } from '../soundFindings.ts';

/** Monday, 4 March 2024; Jira writes offsets without a colon. */
const at = (time: string) => `2024-03-04T${time}:00.000+0000`;
const instant = (time: string) => Date.parse(`2024-03-04T${time}:00Z`);

const ada = { accountId: 'ada', accountType: 'atlassian', displayName: 'Ada' };
const kim = { accountId: 'kim', accountType: 'customer', displayName: 'Kim' };
const robot = { accountId: 'robot', accountType: 'app', displayName: 'Automation' };

const comment = (id: string, author: object, time: string, jsdPublic: boolean) => ({
  self: `https://desk.example/rest/api/3/issue/10001/comment/${id}`,
  ...{ id, author, created: at(time), updated: at(time), jsdPublic },
});
const comments = [
  comment('501', robot, '09:01', true),
  comment('502', ada, '09:30', false),
  comment('503', ada, '10:30', true),
  comment('504', kim, '12:30', true),
  comment('505', ada, '13:59', true),
];

const change = (id: string, time: string, field: string, from: [string, string], to: [string, string]) => ({
  ...{ id, author: ada, created: at(time) },
  items: [{ field, fieldtype: 'jira', from: from[0], fromString: from[1], to: to[0], toString: to[1] }],
});
const [support, customer, resolved] = [
  ['10', 'Waiting for support'],
  ['11', 'Waiting for customer'],
  ['5', 'Resolved'],
] as [string, string][] as [[string, string], [string, string], [string, string]];
/** Newest first, as Jira Cloud writes them. */
const histories = [
  change('904', '14:00', 'status', support, resolved),
  change('903', '12:30', 'status', customer, support),
  change('902', '10:30', 'status', support, customer),
  change('901', '09:10', 'assignee', ['', ''], ['ada', 'Ada']),
];

const date = (time: string) => ({ iso8601: `2024-03-04T${time}:00+0000`, epochMillis: instant(time), friendly: 'x' });
const span = (millis: number) => ({ millis, friendly: 'x' });
const cycle = (stop: string, elapsedTime: number, goal: number, breach: string) => ({
  startTime: date('09:00'),
  stopTime: date(stop),
  breachTime: date(breach),
  breached: elapsedTime > goal,
  goalDuration: span(goal),
  elapsedTime: span(elapsedTime),
  remainingTime: span(goal - elapsedTime),
});
const first = {
  ...{ id: '1', name: 'Time to first response' },
  completedCycles: [cycle('10:30', hours(1.5), hours(2), '11:00')],
};
const resolution = {
  ...{ id: '2', name: 'Time to resolution' },
  completedCycles: [cycle('14:00', hours(3), hours(8), '19:00')],
};

const fields = {
  created: at('09:00'),
  updated: at('14:00'),
  status: { id: '5', name: 'Resolved', statusCategory: { id: 3, key: 'done', name: 'Done' } },
  priority: { id: '2', name: 'High' },
  issuetype: { name: '[System] Service request' },
  project: { key: 'HELP' },
  reporter: kim,
  creator: kim,
  assignee: ada,
  resolution: { name: 'Done' },
  resolutiondate: at('14:00'),
  labels: ['vpn', 'access'],
  customfield_10030: first,
  customfield_10031: resolution,
  customfield_10040: { value: 'portal' },
  customfield_10041: { rating: 4 },
  customfield_10042: '2024-03-05T08:00:00.000+0000',
  comment: { comments, total: comments.length, startAt: 0 },
};
const issue = { id: '10001', key: 'HELP-1', fields, changelog: { histories, total: histories.length, startAt: 0 } };
const search = { issues: [issue], startAt: 0, maxResults: 50, total: 1 };

const custom = {
  channel: 'customfield_10040',
  satisfaction: 'customfield_10041',
  satisfactionDate: 'customfield_10042',
};
const options: JiraOptions = {
  fields: custom,
  slas: { 'Time to resolution': { calendar: elapsed }, 'Time to first response': { calendar: elapsed } },
};

const without = (...names: string[]) => ({
  ...issue,
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))),
});
const withFields = (more: object) => ({ ...issue, fields: { ...fields, ...more } });

function codes(payloads: object, own: JiraOptions = options): string[] {
  return soundFindings(fromJira(payloads, own).findings).map(
    ({ code, collection, field }) => `${code} ${collection}.${field}`,
  );
}

describe('a desk of Jira Service Management', () => {
  const desk = fromJira({ issues: search }, options);
  const [ticket] = desk.dataset.tickets;

  it('bears tickets by the keys of their issues', () => {
    expect(desk.findings).toEqual([]);
    expect(ticket).toMatchObject({
      ...{ id: 'HELP-1', status: 'solved', channel: 'web', priority: 'high', createdBy: 'customer' },
      ...{ customerId: 'kim', agentId: 'ada', tags: ['access', 'vpn'] },
      createdAt: instant('09:00'),
      firstRespondedAt: instant('10:30'),
      firstSolvedAt: instant('14:00'),
      solvedAt: instant('14:00'),
      dueAt: instant('19:00'),
      attributes: { issueId: '10001', project: 'HELP', resolution: 'Done' },
    });
  });

  it('begins with the request, and tells internal comments and apps from answers', () => {
    expect(
      ticket?.interactions?.map((own) => (own.kind === 'message' ? [own.id, own.author.role, own.visibility] : [])),
    ).toEqual([
      ['HELP-1-description', 'customer', 'public'],
      ['501', 'system', 'public'],
      ['502', 'agent', 'internal'],
      ['503', 'agent', 'public'],
      ['504', 'customer', 'public'],
      ['505', 'agent', 'public'],
    ]);
  });

  it('has its history in order of time, with statuses by name and category', () => {
    expect(ticket?.history).toEqual([
      { at: instant('09:10'), kind: 'assignment', to: 'ada' },
      { at: instant('10:30'), kind: 'status', from: 'open', to: 'pending' },
      { at: instant('12:30'), kind: 'status', from: 'pending', to: 'open' },
      { at: instant('14:00'), kind: 'status', from: 'open', to: 'solved' },
    ]);
  });

  it('gives right KPIs', () => {
    const { kpis } = report(desk.dataset, { firstResponseTime, resolutionTime, reopenRate, csat });
    expect(kpis.firstResponseTime.result.value).toBe(hours(1.5));
    expect(kpis.resolutionTime.result.value).toBe(hours(5));
    expect(kpis.reopenRate.result.value).toBe(0);
    expect(kpis.csat.result).toMatchObject({ value: 1, responses: 1 });
    const policies = [{ metric: 'resolution', target: 'due_at' }] as const;
    expect(slaAttainment(desk.dataset.tickets, { policies, asOf: instant('20:00') }).value).toBe(1);
  });

  it('keeps the cycles of its SLAs, and their times as figures of the vendor', () => {
    expect(desk.slaCycles.map(({ sla, cycle: own, goal, breached }) => [sla, own, goal, breached])).toEqual([
      ['Time to first response', 1, hours(2), false],
      ['Time to resolution', 1, hours(8), false],
    ]);
    expect(desk.vendorFigures.map(({ metric, value, clock }) => [metric, value, clock])).toEqual([
      ['Time to first response.elapsedTime', hours(1.5), 'calendar'],
      ['Time to resolution.elapsedTime', hours(3), 'business'],
    ]);
  });
});

describe('an SLA of Jira', () => {
  const sla = (own: object, completed: object) => ({ ...own, completedCycles: [completed] });

  it('contradicts when its elapsed time is not that of the history on its calendar', () => {
    const wrong = sla(resolution, cycle('14:00', hours(4), hours(8), '19:00'));
    expect(codes({ issues: withFields({ customfield_10031: wrong }) })).toEqual([
      'vendor_duration_contradicts slas.Time to resolution.elapsedTime.business',
    ]);
  });

  it('is worked out on business hours', () => {
    const calendar = createCalendar({ timeZone: 'UTC', hours: { mon: [['10:00', '13:00']] } });
    const own = sla(resolution, cycle('14:00', hours(1), hours(8), '19:00'));
    const rules = { ...options, slas: { 'Time to resolution': { calendar } } };
    expect(codes({ issues: withFields({ customfield_10031: own }) }, rules)).toEqual([]);
  });

  it('contradicts without a calendar only when more time elapsed than passed', () => {
    const slow = sla(resolution, cycle('14:00', hours(1), hours(8), '19:00'));
    const fast = sla(resolution, cycle('14:00', hours(6), hours(8), '19:00'));
    const plain = { fields: custom };
    expect(codes({ issues: withFields({ customfield_10031: slow }) }, plain)).toEqual([]);
    expect(codes({ issues: withFields({ customfield_10031: fast }) }, plain)).toHaveLength(1);
  });

  it('contradicts itself when goal, elapsed and remaining time do not add up', () => {
    const good = cycle('14:00', hours(3), hours(8), '19:00');
    const odd = [
      { ...good, remainingTime: span(hours(4)) },
      { ...good, breached: true },
    ];
    expect(odd.map((own) => codes({ issues: withFields({ customfield_10031: sla(resolution, own) }) }))).toEqual([
      ['vendor_figures_disagree slas.remainingTime'],
      ['vendor_figures_disagree slas.breached'],
    ]);
  });

  it('of the first response contradicts the comments, which decide', () => {
    const early = sla(first, cycle('09:30', hours(0.5), hours(2), '11:00'));
    const desk = fromJira({ issues: withFields({ customfield_10030: early }) }, options);
    expect(soundFindings(desk.findings).map(({ code }) => code)).toEqual([
      'vendor_duration_contradicts',
      'vendor_moment_contradicts',
    ]);
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(instant('10:30'));
  });

  it('of the first response tells the answer where comments are not known, but not when it stopped by the solving', () => {
    const desk = fromJira({ issues: without('comment') }, options);
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(instant('10:30'));
    expect(soundFindings(desk.findings).map(({ code }) => code)).toEqual(['moment_from_sla']);
    const late = { ...without('comment'), id: '10001' };
    const silent = {
      ...late,
      fields: { ...late.fields, customfield_10030: sla(first, cycle('14:00', hours(5), hours(2), '11:00')) },
    };
    expect(fromJira({ issues: silent }, options).dataset.tickets[0]?.firstRespondedAt).toBeUndefined();
  });

  it('may stop by the solving where nobody answered', () => {
    const silent = withFields({
      comment: { comments: comments.slice(0, 2), total: 2 },
      customfield_10030: sla(first, cycle('14:00', hours(5), hours(2), '11:00')),
    });
    const rules = { ...options, slas: { 'Time to first response': { calendar: elapsed, pausedIn: [] } } };
    expect(codes({ issues: silent }, rules)).toEqual([]);
  });

  it('that runs has no figure yet, and says when it is due', () => {
    const running = { startTime: date('09:00'), breachTime: date('17:00'), breached: false, paused: true };
    const own = { ...resolution, completedCycles: [], ongoingCycle: { ...running, elapsedTime: span(hours(1)) } };
    const desk = fromJira({ issues: withFields({ customfield_10031: own }) }, options);
    expect(desk.vendorFigures).toHaveLength(1);
    expect(desk.slaCycles[1]).toMatchObject({ stoppedAt: null, paused: true, elapsed: hours(1) });
    expect(desk.dataset.tickets[0]?.dueAt).toBe(instant('17:00'));
  });

  it('that ran twice has two cycles', () => {
    const again = { ...cycle('14:00', minutes(30), hours(8), '19:00'), startTime: date('13:30') };
    const own = { ...resolution, completedCycles: [again, cycle('10:30', hours(1.5), hours(8), '19:00')] };
    const { slaCycles } = fromJira({ issues: withFields({ customfield_10031: own }) }, options);
    expect(slaCycles.slice(1).map(({ cycle: number, startedAt }) => [number, startedAt])).toEqual([
      [1, instant('09:00')],
      [2, instant('13:30')],
    ]);
  });
});

describe('what the API of Jira returns', () => {
  const bare = { ...without('comment', 'customfield_10030', 'customfield_10031'), changelog: undefined };
  const whole = fromJira({ issues: search }, options);
  const jsm = comments.map(({ id, author, created, jsdPublic }) => ({
    ...{ id, author, public: jsdPublic },
    created: { iso8601: created, epochMillis: Date.parse(created) },
    _links: { self: `https://desk.example/rest/servicedeskapi/request/HELP-1/comment/${id}` },
  }));
  const link = { _links: { self: 'https://desk.example/rest/servicedeskapi/request/HELP-1/sla/1' } };
  const slas = { values: [first, resolution].map((own) => ({ ...own, ...link })), size: 2, isLastPage: true };
  const bulk = {
    issueChangeLogs: [
      { issueId: '10001', changeHistories: histories.map((own) => ({ ...own, created: Date.parse(own.created) })) },
    ],
  };

  it.each([
    ['comments of Jira', { comments: { comments, total: 5 } }],
    ['comments of requests', { comments: { values: jsm, size: 5 } }],
    [
      'comments of a page that names the issue',
      { comments: { issueKey: 'HELP-1', comments: comments.map(({ self: _, ...own }) => own) } },
    ],
  ])('is the same with %s', (_, more) => {
    const desk = fromJira(
      { issues: bare, changelogs: { issueId: '10001', values: histories }, slas, ...more },
      options,
    );
    expect(desk.dataset).toEqual(whole.dataset);
    expect(desk.slaCycles).toEqual(whole.slaCycles);
    expect(desk.findings).toEqual([]);
  });

  it.each([
    ['paged', { self: 'https://desk.example/rest/api/3/issue/HELP-1/changelog?startAt=0', values: histories }],
    ['in bulk', bulk],
    ['of two pages, in bulk', [bulk, { issueChangeLogs: [{ issueId: '10001', changeHistories: histories.slice(2) }] }]],
  ])('is the same with change logs %s', (_, changelogs) => {
    expect(fromJira({ issues: bare, comments, slas, changelogs }, options).dataset).toEqual(whole.dataset);
  });

  it('has its comments in the order of time, also where ids are in another', () => {
    const given = [
      comment('601', ada, '11:00', true),
      comment('602', ada, '10:30', true),
      comment('9', ada, '10:30', true),
    ];
    for (const own of [given, [...given].reverse()]) {
      const [ticket] = fromJira({ issues: withFields({ comment: { comments: own, total: 3 } }) }, options).dataset
        .tickets;
      expect(ticket?.interactions?.map(({ id }) => id).slice(-3)).toEqual(['9', '602', '601']);
    }
  });

  it('is the same in any order, and twice', () => {
    const turned = withFields({ comment: { comments: [...comments].reverse(), total: 5 } });
    const other = { ...turned, changelog: { histories: [...histories].reverse(), total: 4 } };
    expect(JSON.stringify(fromJira({ issues: [other] }, options))).toBe(JSON.stringify(whole));
    expect(fromJira({ issues: [search, search] }, options).dataset).toEqual(whole.dataset);
  });

  it('D7: has one order of what happened at one instant, with and without an id', () => {
    const twins = [comment('602', ada, '10:30', true), comment('601', kim, '10:30', true)];
    const nameless = change('', '09:30', 'priority', ['', ''], ['2', 'High']);
    const lines = [
      change('702', '10:30', 'status', customer, support),
      change('701', '10:30', 'status', support, customer),
      { ...nameless, id: undefined },
      { ...nameless, id: undefined, items: undefined },
      { ...change('', '09:30', 'priority', ['2', 'High'], ['4', 'Low']), id: undefined },
    ];
    const slas = [{ ...first, id: '4' }, { ...first, id: '9'.repeat(40) }, { ...first, id: undefined }, resolution];
    const of = (turn: boolean) => {
      const order = <Item>(list: readonly Item[]) => (turn ? [...list].reverse() : [...list]);
      return fromJira({
        issues: {
          ...without('customfield_10030', 'customfield_10031', 'comment'),
          changelog: { histories: order(lines) },
        },
        comments: { issueKey: 'HELP-1', comments: order(twins) },
        slas: { issueKey: 'HELP-1', values: order(slas) },
      });
    };
    const [ticket] = of(false).dataset.tickets;
    expect(ticket?.interactions?.map(({ id }) => id)).toEqual(['HELP-1-description', '601', '602']);
    expect(ticket?.history?.flatMap(({ kind, to }) => (kind === 'status' ? [to] : []))).toEqual(['pending', 'open']);
    expect(of(true).dataset.tickets[0]?.interactions).toEqual(ticket?.interactions);
    expect(of(true).slaCycles).toEqual(of(false).slaCycles);
    expect(of(false).slaCycles.map(({ sla }) => sla)).toEqual([...Array(3).fill(first.name), resolution.name]);
  });

  it('D7: keeps changes of one instant that bear no id apart, by what they change', () => {
    const nameless = (to: string) => ({ ...change('', '09:30', 'priority', ['', ''], ['', to]), id: undefined });
    const changeHistories = [
      nameless('High'),
      { ...nameless('x'), items: undefined },
      nameless('Low'),
      nameless('High'),
    ];
    const changelogs = { issueChangeLogs: [{ issueId: '10001', changeHistories }] };
    const [ticket] = fromJira({ issues: bare, changelogs }, options).dataset.tickets;
    expect(ticket?.history?.map(({ to }) => to)).toEqual(['high', 'low']);
    const alone = { issueId: '10001', values: [nameless('Low')] };
    expect(fromJira({ issues: bare, changelogs: alone }, options).dataset.tickets[0]?.history).toMatchObject([
      { to: 'low', at: instant('09:30') },
    ]);
  });

  it('has the changes of priority and assignee, and not those of other fields', () => {
    const histories = [
      change('1', '09:10', 'assignee', ['ada', 'Ada'], ['bo', 'Bo']),
      change('2', '09:20', 'assignee', ['bo', 'Bo'], ['', '']),
      change('3', '09:30', 'assignee', ['', ''], ['', '']),
      change('4', '09:40', 'priority', ['', ''], ['2', 'High']),
      change('5', '09:50', 'priority', ['2', 'High'], ['', '']),
      change('6', '09:55', 'priority', ['', ''], ['', '']),
      change('7', '10:00', 'labels', ['', 'a'], ['', 'b']),
    ];
    expect(fromJira({ issues: { ...issue, changelog: { histories } } }, options).dataset.tickets[0]?.history).toEqual([
      { at: instant('09:10'), kind: 'assignment', from: 'ada', to: 'bo' },
      { at: instant('09:20'), kind: 'assignment', from: 'bo', to: null },
      { at: instant('09:40'), kind: 'priority', to: 'high' },
      { at: instant('09:50'), kind: 'priority', from: 'high', to: null },
    ]);
  });

  it('is read where comments stand in the issues and beside them, and refused where they are no payload', () => {
    const beside = { issueKey: 'HELP-1', comments: [comment('700', ada, '13:00', true)] };
    const all = fromJira({ issues: search, comments: beside }, options).dataset.tickets[0]?.interactions;
    expect(all?.map(({ id }) => id)).toContain('700');
    expect(all).toHaveLength(7);
    expect(() => fromJira({ issues: search, comments: 5 }, options)).toThrow(
      expect.objectContaining({ code: 'invalid_payload' }),
    );
  });

  it('knows the team where the caller names it, and an app that opened an issue', () => {
    const bo = { accountId: 'bo', accountType: 'atlassian' };
    const said = { comments: [comment('801', ada, '10:00', true), comment('802', bo, '11:00', true)], total: 2 };
    const own = fromJira({ issues: withFields({ comment: said }) }, { ...options, agents: ['ada'] });
    const roles = own.dataset.tickets[0]?.interactions?.map((each) => each.kind === 'message' && each.author.role);
    expect(roles).toEqual(['customer', 'agent', 'customer']);
    const opened = fromJira({ issues: withFields({ creator: robot }) }, options).dataset.tickets[0];
    expect(opened?.createdBy).toBe('system');
    expect(opened?.interactions?.[0]?.id).toBe('501');
  });

  it('has the team and the channel of fields of its own, and who reported it where nobody created it', () => {
    const own = withFields({
      customfield_10040: { value: 'pigeon' },
      customfield_10050: { value: 'Blue' },
      creator: null,
    });
    const desk = fromJira({ issues: own }, { ...options, fields: { ...custom, team: 'customfield_10050' } });
    expect(desk.dataset.tickets[0]).toMatchObject({ channel: 'pigeon', teamId: 'Blue', createdBy: 'customer' });
    expect(soundFindings(desk.findings).map(({ code, field }) => `${code} ${field}`)).toContain('unknown_word channel');
  });

  it('has SLAs that pause in the statuses that the caller names, also in one that lasts', () => {
    const paused = (pausedIn: readonly string[], payload: object) =>
      codes({ issues: payload }, {
        ...options,
        slas: { 'Time to resolution': { calendar: elapsed, pausedIn } },
      } as never);
    // Five hours until it was solved, of which two waited for the customer.
    expect(paused(['pending'], issue)).toEqual([]);
    expect(paused(['on_hold'], issue)).toContain(
      'vendor_duration_contradicts slas.Time to resolution.elapsedTime.business',
    );
    // It waits since 10:30, and nobody says until when.
    const waiting = withFields({
      status: { id: '11', name: 'Waiting for customer', statusCategory: { key: 'indeterminate' } },
      ...{ resolutiondate: null, resolution: null },
      customfield_10031: { ...resolution, completedCycles: [cycle('14:00', hours(1.5), hours(8), '19:00')] },
    });
    const changelog = { histories: histories.slice(2), total: 2 };
    expect(paused(['pending'], { ...waiting, changelog })).toEqual([]);
  });

  it('has no priority where its word is not known', () => {
    const desk = fromJira({ issues: withFields({ priority: { id: '9', name: 'Someday' } }) }, options);
    expect(desk.dataset.tickets[0]).not.toHaveProperty('priority');
    expect(desk.findings).toMatchObject([{ code: 'unknown_word', field: 'priority', words: [{ word: '"Someday"' }] }]);
  });

  it('has dates as texts of requests, and an SLA that says neither its id nor how long it took', () => {
    const { elapsedTime: _, ...done } = cycle('14:00', hours(3), hours(8), '19:00');
    const bareSla = {
      ...{ name: 'Time to approve', _links: { self: 'https://desk.example/rest/servicedeskapi/request/HELP-1/sla/9' } },
      completedCycles: [{ ...done, startTime: { iso8601: '2024-03-04T09:00:00+0000' } }],
    };
    const nowhere = { name: 'Time to approve', completedCycles: [] };
    const desk = fromJira({ issues: bare, slas: { values: [bareSla, nowhere] } }, options);
    expect(desk.slaCycles).toMatchObject([{ sla: 'Time to approve', startedAt: instant('09:00'), elapsed: null }]);
    expect(desk.vendorFigures).toEqual([]);
  });

  it('B14: that cannot be looked at is as good as not there', () => {
    const trap = (name: string, more: object = {}) =>
      Object.defineProperty({ ...more }, name, {
        enumerable: true,
        get: () => {
          throw new TypeError('foreign');
        },
      });
    const odd = withFields({ comment: trap('comments'), status: { ...fields.status, statusCategory: trap('key') } });
    const [ticket] = fromJira({ issues: odd }, options).dataset.tickets;
    expect([ticket?.id, ticket?.interactions]).toEqual(['HELP-1', undefined]);
    const rated = fromJira({ issues: withFields({ customfield_10041: trap('rating') }) }, options);
    expect(rated.dataset.surveys).toEqual([]);
    const mute = fromJira(
      { issues: withFields({ customfield_10040: trap('value'), customfield_10060: trap('name') }) },
      options,
    );
    expect(mute.dataset.tickets).toMatchObject([{ id: 'HELP-1', channel: 'unknown' }]);
    expect(mute.slaCycles).toEqual([]);
    expect(fromJira({ issues: { id: '1', created: at('09:00'), fields: null } }).dataset.tickets).toEqual([]);
  });

  it('says when comments or changes are missing', () => {
    const cut = {
      ...withFields({ comment: { comments: comments.slice(0, 3), total: 5 } }),
      changelog: { histories, total: 120 },
    };
    expect(codes({ issues: cut })).toEqual(
      expect.arrayContaining(['truncated_history changelogs.', 'truncated_history comments.']),
    );
  });

  it('may name no issue, which is reported', () => {
    expect(codes({ issues: search, feedback: { type: 'csat', rating: 5, comment: { body: 'thanks' } } })).toEqual([
      'orphan_record feedback.',
    ]);
    const feedback = { issueKey: 'HELP-1', rating: 5, comment: { body: 'thanks' } };
    expect(fromJira({ issues: search, feedback }, options).dataset.surveys).toMatchObject([
      { id: 'HELP-1-feedback', score: 5, scale: { min: 1, max: 5 }, comment: 'thanks', ticketId: 'HELP-1' },
    ]);
  });
});

describe('a status of Jira', () => {
  const status = (name: string, key: string | undefined, own: JiraOptions = {}) =>
    fromJira({ issues: withFields({ status: { id: '77', name, statusCategory: { key } } }) }, own).dataset.tickets[0]
      ?.status;

  it('is told by its usual name, else by its category', () => {
    expect(status('Waiting for customer', 'indeterminate')).toBe('pending');
    expect(status('Warten auf Kundschaft', 'indeterminate')).toBe('open');
    expect(status('Neu', 'new')).toBe('new');
    expect(status('Erledigt', 'done')).toBe('solved');
  });

  it('is done when its category says so, whatever its name', () => {
    expect(status('Pending', 'done')).toBe('solved');
    expect(status('Closed', 'indeterminate')).toBe('open');
  });

  it('is what the caller says', () => {
    expect(status('Warten auf Kundschaft', 'indeterminate', { statuses: { 'Warten auf Kundschaft': 'pending' } })).toBe(
      'pending',
    );
  });

  it('of the history is told by the list of statuses, or by the issues that are in it', () => {
    const changelog = { histories: [change('1', '10:00', 'status', ['1', 'Offen'], ['77', 'Fertig'])] };
    const own = { ...without('status'), changelog };
    const solved = { id: '77', name: 'Fertig', statusCategory: 'DONE' };
    const opened = { id: '1', name: 'Offen', statusCategory: { key: 'new' } };
    const known = fromJira({ issues: own, statuses: { values: [solved, opened] } }, options).dataset.tickets[0];
    expect(known?.history).toEqual([{ at: instant('10:00'), kind: 'status', from: 'new', to: 'solved' }]);
    expect(codes({ issues: own })).toContain('unknown_word issues.status');
  });

  it('contradicts a date of resolution', () => {
    const open = withFields({ status: { name: 'Open', statusCategory: { key: 'new' } } });
    expect(codes({ issues: open })).toContain('resolution_contradicts_status issues.');
  });
});

describe('who is who', () => {
  const staff = { accountId: 'bo', accountType: 'atlassian' };
  const roles = (more: object, own: JiraOptions = {}) =>
    fromJira({ issues: withFields(more) }, own).dataset.tickets[0]?.interactions?.map((message) =>
      message.kind === 'message' ? `${message.id} ${message.author.role}` : '',
    );

  it('is told by the reporter, by kinds of accounts, and by the list of agents', () => {
    const own = { comment: { comments: [comment('1', staff, '10:00', true)], total: 1 } };
    expect(roles(own)).toEqual(['HELP-1-description customer', '1 agent']);
    expect(roles({ ...own, reporter: staff, creator: staff })).toEqual(['HELP-1-description customer', '1 customer']);
    expect(roles(own, { agents: ['ada'] })).toEqual(['HELP-1-description customer', '1 customer']);
  });

  it('is an agent who writes a request down for another, and answers nothing by that', () => {
    const desk = fromJira({ issues: withFields({ creator: ada }) }, options);
    expect(desk.dataset.tickets[0]).toMatchObject({ createdBy: 'agent', customerId: 'kim' });
    expect(desk.dataset.tickets[0]?.interactions?.[0]?.id).toBe('501');
  });

  it('of comments that only a role or the team may read is not the customer', () => {
    const hidden = [
      { ...comment('1', ada, '10:00', true), jsdPublic: undefined, visibility: { type: 'role', value: 'x' } },
      {
        ...comment('2', ada, '10:01', true),
        jsdPublic: undefined,
        properties: [{ key: 'sd.public.comment', value: { internal: true } }],
      },
      { ...comment('3', ada, '10:02', true), jsdPublic: undefined },
    ];
    const desk = fromJira({ issues: withFields({ comment: { comments: hidden, total: 3 } }) }, options);
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(instant('10:02'));
  });
});

describe('a wrong call', () => {
  it.each<[object, string]>([
    [{ agent: [] }, 'unknown_option'],
    [{ agents: 'ada' }, 'invalid_option'],
    [{ statuses: { Open: 'opened' } }, 'invalid_option'],
    [{ fields: { rating: 'customfield_1' } }, 'unknown_option'],
    [{ slas: { 'Time to resolution': { metric: 'reply' } } }, 'invalid_option'],
    [{ slas: { 'Time to resolution': { pausedIn: ['lunch'] } } }, 'invalid_option'],
  ])('with %j is refused', (own, code) => {
    expect(() => fromJira({ issues: search }, own as JiraOptions)).toThrowError(expect.objectContaining({ code }));
  });

  it('with another collection is refused', () => {
    expect(() => fromJira({ tickets: [] } as object)).toThrowError(
      expect.objectContaining({ code: 'unknown_collection' }),
    );
    expect(() => fromJira({ issues: '{}' })).toThrowError(expect.objectContaining({ code: 'invalid_payload' }));
  });
});

// A list without an id is taken for a page.
describeRobust(
  (payloads) => fromJira(payloads, options),
  {
    issues: [issue, { ...without('comment', 'customfield_10030'), id: '10002', key: 'HELP-2', changelog: undefined }],
    comments: [{ ...comment('601', ada, '11:00', true), issueId: '10002' }],
    changelogs: histories.map((own) => ({ ...own, id: `2${own.id}`, issueId: '10002' })),
    feedback: [{ issueKey: 'HELP-2', rating: 5, type: 'csat' }],
    statuses: [
      { id: '1', name: 'Open', statusCategory: { key: 'new' } },
      { id: '5', name: 'Resolved', statusCategory: { key: 'done' } },
    ],
  },
  ['changelogs.id'],
);

describe('an issue of Jira that bites its tail', () => {
  it('is read all the same', () => {
    const loop: Record<string, unknown> = { ...fields };
    loop['customfield_1'] = loop;
    expect(fromJira({ issues: [{ ...issue, fields: loop }] }, options).dataset.tickets).toHaveLength(1);
  });
});
