import { describe, expect, it } from 'vitest';
import { firstFrom } from '../../../src/adapters/chatwoot/firstFrom.ts';
import { automationRate } from '../../../src/kpis/efficiency/automationRate.ts';
import { reopenRate } from '../../../src/kpis/resolution/reopenRate.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { ada, adapted, at, conversation, message, monday, row } from './desk.ts';

const weekday = (day_of_week: number) => ({
  day_of_week,
  open_hour: 10,
  open_minutes: 0,
  close_hour: 12,
  close_minutes: 30,
  closed_all_day: day_of_week === 0 || day_of_week === 6,
  open_all_day: false,
});
const inbox = {
  id: 1,
  name: 'Mail',
  timezone: 'UTC',
  working_hours_enabled: true,
  working_hours: [0, 1, 2, 3, 4, 5, 6].map(weekday),
};

describe('the resolutions of Chatwoot', () => {
  const rows = [2, 11, 23].map((hour) => row('conversation_resolved', 0, hour * 60));

  it('A.5 golden: are rows of 2, 11 and 23 h from one conversation, whose mean is 12 h', () => {
    const { vendorFigures, codes } = adapted({ conversations: conversation(), reportingEvents: rows });
    const values = vendorFigures.map(({ value }) => value);
    expect(values).toEqual([hours(2), hours(11), hours(23)]);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBe(hours(12));
    expect(codes).toEqual(['missing_messages messages']);
  });

  it('A.5 golden: are one resolution of 23 h here, first 2 h, and cycles only where it is known when it came back', () => {
    const blind = adapted({ conversations: conversation(), reportingEvents: rows }).dataset.tickets;
    expect(resolutionTime(blind).value).toBe(hours(23));
    expect(resolutionTime(blind, { cycle: 'first' }).value).toBe(hours(2));
    expect(resolutionTime(blind, { cycle: 'all' }).excluded).toEqual({ no_history: 1 });
    expect([reopenRate(blind).value, blind[0]?.reopens]).toEqual([1, 2]);
    const opened = [row('conversation_opened', 120, 600), row('conversation_opened', 660, 1200)];
    const told = adapted({ conversations: conversation(), reportingEvents: [...rows, ...opened] }).dataset.tickets;
    const cycles = (['first', 'full', 'last', 'all', 'largest'] as const).map(
      (cycle) => resolutionTime(told, { cycle }).value,
    );
    expect(cycles).toEqual([2, 23, 3, 6, 3].map(hours));
  });

  it('are undone where it is open now', () => {
    const [first] = rows;
    const open = conversation({ status: 'open' });
    const blind = adapted({ conversations: open, reportingEvents: first }).ticket;
    expect([blind?.reopens, blind?.history]).toEqual([1, undefined]);
    const messages = [message(0, 0), message(300, 0)];
    const told = adapted({ conversations: open, reportingEvents: first, messages }).ticket;
    expect(told?.history?.map(({ to }) => to)).toEqual(['solved', 'open']);
  });

  it('are a bot’s where a row says so', () => {
    const byBot = [row('conversation_resolved', 0, 60), row('conversation_bot_resolved', 0, 60)];
    const { dataset } = adapted({ conversations: conversation(), reportingEvents: byBot });
    expect(automationRate(dataset.tickets).value).toBe(1);
  });

  it('of thousands, in one conversation with thousands of messages, cost as little each', () => {
    let looks = 0;
    const times = Array.from({ length: 4096 }, (_, index) => index * 2);
    const counted = new Proxy(times, {
      get: (target, key) => {
        looks++;
        return Reflect.get(target, key);
      },
    });
    expect([
      firstFrom(counted, 4001),
      firstFrom(counted, 4000),
      firstFrom(counted, -5),
      firstFrom(counted, 9e9),
    ]).toEqual([4002, 4000, 0, null]);
    expect(looks).toBeLessThan(70);
  });

  it('under a name that is not known are a figure, and reported', () => {
    const { codes, vendorFigures } = adapted({ conversations: conversation(), reportingEvents: row('siesta', 0, 60) });
    expect(codes).toContain('unknown_word name');
    expect(vendorFigures.map(({ metric }) => metric)).toEqual(['siesta']);
  });

  it('have to run from the creation', () => {
    const wrong = row('conversation_resolved', 60, 120);
    expect(adapted({ conversations: conversation(), reportingEvents: wrong }).codes).toContain(
      'vendor_duration_contradicts conversation_resolved.calendar',
    );
  });

  it('C.4: that bear an id of the database may belong to nobody here, or to another conversation', () => {
    const strangers = [
      row('conversation_resolved', -120, -60),
      row('conversation_resolved', 0, 30, { inbox_id: 2 }),
      row('first_response', 0, 10, { conversation_id: 3007 }),
    ];
    const { codes, ticket, vendorFigures, findings } = adapted({
      conversations: conversation(),
      reportingEvents: [...strangers, row('conversation_resolved', 0, 60)],
    });
    expect(ticket?.solvedAt).toBe(at(60));
    expect(ticket?.firstRespondedAt).toBeUndefined();
    expect(codes).toEqual(['missing_messages messages', 'foreign_event conversation_id', 'orphan_record']);
    expect(vendorFigures.map(({ ticketId, value }) => [ticketId, value])).toEqual([
      ['3', hours(1)],
      ['3007', minutes(10)],
    ]);
    expect(findings.at(-1)?.message).toMatch('from the database');
  });

  it('of no conversation belong to nobody', () => {
    const { codes, vendorFigures } = adapted({
      conversations: conversation({ status: 'open' }),
      messages: [message(0, 0)],
      reportingEvents: [row('conversation_resolved', 0, 60, { conversation_id: null, inbox_id: null })],
    });
    expect(codes).toContain('orphan_record');
    expect(vendorFigures.length).toBeLessThanOrEqual(1);
  });

  it('of a conversation that is not there are figures, and said to be', () => {
    const { codes, vendorFigures } = adapted({
      conversations: [],
      reportingEvents: { payload: [row('conversation_resolved', 0, 60)] },
    });
    expect([codes, vendorFigures.length]).toEqual([['orphan_record'], 1]);
  });
});

describe('the first response of Chatwoot', () => {
  const messages = [message(0, 0), message(20, 1, { sender: { id: 5, type: 'agent_bot' } }), message(90, 1, ada)];
  const found = (...reportingEvents: object[]) =>
    adapted({ conversations: conversation({ status: 'open' }), messages, reportingEvents }).codes;

  it('A.1: runs from the creation, or from the handing over by the bot, to the first message of a person', () => {
    expect(found(row('first_response', 0, 90))).toEqual([]);
    const handoff = row('conversation_bot_handoff', 0, 30);
    const stampless = { event_start_time: null, event_end_time: null };
    expect(found(row('first_response', 30, 90), handoff)).toEqual([]);
    expect(found(row('first_response', 0, 90, stampless))).toEqual([]);
    expect(found(row('first_response', 0, 20))).toEqual([
      'vendor_moment_contradicts first_reply_created_at',
      'vendor_duration_contradicts first_response.calendar',
    ]);
  });

  it('A.1: what is handed over or opened after the first response does not start it anew, in another conversation neither', () => {
    const again = [...messages, message(120, 1, ada)];
    const of = (...reportingEvents: object[]) =>
      adapted({ conversations: conversation({ status: 'open' }), messages: again, reportingEvents }).codes;
    const handoff = row('conversation_bot_handoff', 0, 30);
    for (const name of ['conversation_bot_handoff', 'conversation_opened', 'conversation_bot_resolved']) {
      expect(of(row('first_response', 30, 90), handoff, row(name, 0, 95))).toEqual([]);
      expect(of(row('first_response', 0, 90), row(name, 0, 95, { conversation_id: 4 }))).toEqual([
        ...['orphan_record'].filter((code) => of(row(name, 0, 95, { conversation_id: 4 })).includes(code)),
      ]);
    }
    expect(of(row(`conversation_opened`, 0, 100), row('first_response', 100, 120))).not.toContain(
      'vendor_duration_contradicts first_response.calendar',
    );
    // In either order of the rows.
    expect(of(row('conversation_opened', 0, 95), handoff, row('first_response', 30, 90))).toEqual([]);
  });

  it('has business time by the working hours of the inbox', () => {
    const check = (value_in_business_hours: number, own: object = inbox) =>
      adapted({
        conversations: conversation({ status: 'open' }),
        messages,
        inboxes: { payload: [own] },
        reportingEvents: row('first_response', 0, 90, { value_in_business_hours }),
      });
    // From 9:00 to 10:30, open since 10:00.
    expect(check(1800).codes).toEqual([]);
    expect(check(1801).codes).toEqual(['vendor_duration_contradicts first_response.business']);
    const off = check(0, { ...inbox, working_hours_enabled: false });
    expect(off.codes).toEqual(['working_hours_off value_in_business_hours']);
    expect(off.vendorFigures.map(({ clock }) => clock)).toEqual(['calendar']);
    expect(off.calendars).toEqual([]);
  });

  it('of 0 business seconds is a figure where the inbox has working hours', () => {
    const early = adapted({
      conversations: conversation({ status: 'open' }),
      messages: [message(0, 0), message(30, 1, ada)],
      inboxes: [inbox],
      reportingEvents: row('first_response', 0, 30, { value_in_business_hours: 0 }),
    });
    expect(early.codes).toEqual([]);
    expect(early.vendorFigures.map(({ clock, value }) => [clock, value])).toEqual([
      ['business', 0],
      ['calendar', 1_800_000],
    ]);
  });
});

describe('the working hours of Chatwoot', () => {
  it('A.6: count the days from Sunday', () => {
    const { calendars } = adapted({ inboxes: inbox });
    const calendar = calendars[0]?.calendar;
    const from = (day: number) => calendar?.between(Date.UTC(2024, 2, day), Date.UTC(2024, 2, day + 1));
    expect([3, 4, 8, 9].map(from)).toEqual([0, hours(2.5), hours(2.5), 0]);
  });

  it('that are open all day close at midnight here, and a minute before in Chatwoot’s figures', () => {
    const all = {
      ...inbox,
      working_hours: inbox.working_hours.map((day) => ({ ...day, closed_all_day: false, open_all_day: true })),
    };
    const check = (value_in_business_hours: number) =>
      adapted({
        conversations: conversation(),
        inboxes: all,
        reportingEvents: row('conversation_resolved', 0, 1440, { value_in_business_hours }),
      }).codes;
    expect(check(86_400)).toEqual(['missing_messages messages']);
    expect(check(86_340)).toEqual(['missing_messages messages']);
    expect(check(86_000)).toContain('vendor_duration_contradicts conversation_resolved.business');
    expect(adapted({ inboxes: all }).calendars[0]?.calendar.between(monday * 1000, (monday + 86_400) * 1000)).toBe(
      hours(24),
    );
  });

  it('in an unknown zone, or with hours that are none, are reported', () => {
    expect(adapted({ inboxes: { ...inbox, timezone: 'Nowhere' } }).codes).toEqual(['unknown_time_zone']);
    const broken = { ...inbox, working_hours: [weekday(1), { ...weekday(2), close_hour: null }] };
    expect(adapted({ inboxes: broken }).codes).toEqual(['invalid_interval intervals']);
  });
});
