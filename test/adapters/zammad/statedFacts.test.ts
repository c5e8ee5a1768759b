import { describe, expect, it } from 'vitest';
import { fromZammad } from '../../../src/adapters/zammad/fromZammad.ts';
import { firstResponseTime, hours, minutes, reopenRate, resolutionTime, slaAttainment } from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const at = (time: string) => `2024-03-04T${time}:00Z`;
const ticket = {
  ...{ id: 7, state: 'closed', priority: '2 normal', group_id: 1, owner_id: 3, customer_id: 21 },
  ...{ create_article_type: 'email', create_article_sender: 'Customer', created_at: at('09:00') },
  ...{ first_response_at: at('12:00'), close_at: at('14:00'), last_close_at: at('14:00'), article_count: 2 },
};
const article = (id: number, time: string, more: object = {}) => ({
  ...{ id, ticket_id: 7, type: 'email', sender: 'Agent', internal: false, created_at: at(time), created_by_id: 3 },
  ...more,
});
const asked = article(1, '09:00', { sender: 'Customer', created_by_id: 21 });
const articles = [asked, article(2, '12:00')];
const change = (id: number, time: string, value_from: string, value_to: string) => ({
  ...{ id, object: 'Ticket', type: 'updated', attribute: 'state', o_id: 7, value_from, value_to },
  created_at: at(time),
});
/** Waiting for the customer from 10 to 12: no time counts. */
const history = [
  change(2, '10:00', 'open', 'pending reminder'),
  change(3, '12:00', 'pending reminder', 'open'),
  change(4, '14:00', 'open', 'closed'),
];
const slas = [
  { id: 3, name: 's', calendar_id: 1, condition: {}, first_response_time: 60, update_time: 240, solution_time: 480 },
];
const calendars = [
  {
    ...{ id: 1, name: 'Berlin', timezone: 'Europe/Berlin', public_holidays: {} },
    business_hours: { mon: { active: true, timeframes: [['09:00', '17:00']] } },
  },
];
const found = (more: object, payloads: object = {}) =>
  soundFindings(fromZammad({ tickets: { ...ticket, ...more }, ...payloads }).findings).map(
    ({ code, field }) => `${code} ${field}`,
  );
const whole = { articles, history, slas, calendars };

describe('Zammad, as its facts are stated', () => {
  it.each([
    ['new', 'new', undefined],
    ['open', 'open', undefined],
    ['pending reminder', 'pending', undefined],
    ['pending close', 'pending', undefined],
    ['closed', 'closed', undefined],
    ['merged', 'closed', 'merged'],
  ])('state %s is %s', (state, status, excluded) => {
    const own = fromZammad({ tickets: { ...ticket, state, close_at: null, last_close_at: null } });
    expect(own.dataset.tickets[0]).toMatchObject({ status, ...(excluded && { excluded }) });
    expect(own.findings).toEqual([]);
  });

  it('priorities are numbered words', () => {
    const words = ['1 low', '2 normal', '3 high', '4 urgent'];
    const priorities = words.map(
      (priority) => fromZammad({ tickets: { ...ticket, priority } }).dataset.tickets[0]?.priority,
    );
    expect(priorities).toEqual(['low', 'normal', 'high', 'urgent']);
  });

  it('first response is the first agent article of a communication type that is not internal', () => {
    const own = [
      asked,
      article(2, '09:10', { internal: true }),
      article(3, '09:20', { type: 'note' }),
      article(4, '09:30', { sender: 'System' }),
      article(5, '10:30', { type: 'phone' }),
    ];
    const { dataset } = fromZammad({ tickets: { ...ticket, first_response_at: at('10:30') }, articles: own });
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(90));
  });

  it('*_in_min leaves out states that ignore escalation: 60 of 180 minutes, 180 of 300; diff is target − minutes', () => {
    const right = {
      ...{ first_response_in_min: 60, first_response_diff_in_min: 0 },
      ...{ close_in_min: 180, close_diff_in_min: 300 },
      ...{ update_in_min: 60, update_diff_in_min: 180 },
    };
    expect(found(right, whole)).toEqual([]);
    expect(found({ ...right, close_in_min: 300 }, whole)).toEqual([
      'vendor_duration_contradicts close_in_min.business',
    ]);
    expect(found({ ...right, first_response_diff_in_min: 17 }, whole)).toEqual([
      'vendor_duration_contradicts first_response_diff_in_min.business',
    ]);
  });

  it('a late answer has a negative difference: 75 of 60 minutes on Friday and Monday are −15', () => {
    const own = {
      ...{ created_at: '2024-03-01T15:30:00Z', first_response_at: at('08:45'), close_at: null, last_close_at: null },
      ...{ state: 'open', first_response_in_min: 75, first_response_diff_in_min: -15 },
    };
    const payloads = {
      slas: [{ ...slas[0], update_time: null, solution_time: null }],
      articles: [{ ...asked, created_at: '2024-03-01T15:30:00Z' }, article(2, '08:45')],
      history: [],
      calendars: [
        {
          ...calendars[0],
          business_hours: {
            mon: { active: true, timeframes: [['09:00', '17:00']] },
            fri: { active: true, timeframes: [['09:00', '17:00']] },
          },
        },
      ],
    };
    expect(found(own, payloads)).toEqual([]);
    const { dataset, policies, vendorFigures } = fromZammad({ tickets: { ...ticket, ...own }, ...payloads });
    expect(vendorFigures.map(({ metric, value }) => [metric, value])).toEqual([
      ['first_response_diff_in_min', minutes(-15)],
      ['first_response_in_min', minutes(75)],
    ]);
    const attained = slaAttainment(dataset.tickets, { policies, asOf: Date.UTC(2024, 2, 4, 9) });
    expect(attained).toMatchObject({ missed: 1, hit: 0 });
  });

  it('close_at is the first closing: history that first closed at another moment contradicts', () => {
    const closed = [
      change(2, '11:00', 'open', 'closed'),
      change(3, '12:00', 'closed', 'open'),
      change(4, '14:00', 'open', 'closed'),
    ];
    expect(found({}, { history: closed })).toEqual(['vendor_moment_contradicts close_at']);
    expect(found({ close_at: at('11:00') }, { history: closed })).toEqual([]);
  });

  it('first close only: 2 h; the last closing makes the full 5 h and one reopening, nobody knows if more', () => {
    const { dataset, findings } = fromZammad({ tickets: { ...ticket, close_at: at('11:00') } });
    expect(resolutionTime(dataset.tickets, { cycle: 'full' }).value).toBe(hours(5));
    expect(dataset.tickets[0]?.firstSolvedAt).toBe(Date.parse(at('11:00')));
    expect(reopenRate(dataset.tickets)).toMatchObject({ value: 1, reopens: 1 });
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['reopens_unknown']);
  });

  it('open after a closing came back once, after two closings twice; it has no closedAt', () => {
    const state = (more: object) => fromZammad({ tickets: { ...ticket, state: 'open', ...more } }).dataset.tickets[0];
    expect(state({})).toMatchObject({ reopens: 1, solvedAt: Date.parse(at('14:00')) });
    expect(state({ close_at: at('11:00') })).toMatchObject({ reopens: 2 });
    expect(state({})).not.toHaveProperty('closedAt');
  });

  it('a history that ends in another state than the ticket lacks its last change: the ticket decides', () => {
    expect(found({}, { history: history.slice(0, 2) })).toEqual(['history_contradicts_status state']);
    const { dataset } = fromZammad({ tickets: ticket, history: history.slice(0, 2) });
    expect(dataset.tickets[0]?.solvedAt).toBe(Date.parse(at('14:00')));
  });

  it('close_escalation_at is when the ticket is due', () => {
    const due = fromZammad({ tickets: { ...ticket, close_escalation_at: at('16:00') } }).dataset.tickets[0]?.dueAt;
    expect(due).toBe(Date.parse(at('16:00')));
  });

  it('lists, expanded lists and searches with assets are the same', () => {
    const lists = [ticket, [ticket], { tickets: [7], tickets_count: 1, assets: { Ticket: { 7: ticket } } }];
    const [one, ...others] = lists.map((tickets) => JSON.stringify(fromZammad({ tickets }).dataset));
    expect(others).toEqual([one, one]);
  });
});
