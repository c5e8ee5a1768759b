import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/time/duration.ts';
import { soundFindings } from '../soundFindings.ts';
import { at, audit, change, deskOf, said, ticket } from './desk.ts';

const clocks = (calendar: number | null, business: number | null) => ({ calendar, business });

// Monday to Friday, 9:00 to 17:00 in London, which is UTC in March 2024 until the 31st.
const schedules = {
  schedules: [
    {
      id: 3,
      name: 'Office',
      time_zone: 'London',
      intervals: [1, 2, 3, 4, 5].map((day) => ({ start_time: day * 1440 + 540, end_time: day * 1440 + 1020 })),
    },
  ],
};

// Created on Monday at 9:00, answered at 16:00:30, pending from there to Tuesday 9:00, solved on Tuesday at 10:00.
const audits = [
  audit(0, 10, [said(), { type: 'Create', field_name: 'status', value: 'open' }]),
  audit(7 + 30 / 3600, 20, [said(), change('status', 'open', 'pending')]),
  audit(24, 10, [said(), change('status', 'pending', 'hold')]),
  audit(25, 20, [said(), change('status', 'hold', 'solved')]),
];
const metric = {
  ticket_id: 1,
  replies: 2,
  reopens: 0,
  assignee_stations: 1,
  reply_time_in_minutes: clocks(420, 420),
  first_resolution_time_in_minutes: clocks(1500, 540),
  full_resolution_time_in_minutes: clocks(1500, 540),
  agent_wait_time_in_minutes: clocks(1020, 60),
  requester_wait_time_in_minutes: clocks(480, 480),
  on_hold_time_in_minutes: clocks(60, 60),
};

function contradictions(fields: Record<string, unknown>, payloads: object = {}): string[] {
  const tickets = [ticket({ status: 'solved' })];
  const desk = deskOf({ tickets, audits, schedules, ticketMetrics: [{ ...metric, ...fields }], ...payloads });
  return soundFindings(desk.findings).map(({ code, field }) => `${code} ${field}`);
}

describe("Zendesk's own figures", () => {
  it('agree with the events, on the calendar and in business hours', () => {
    expect(contradictions({})).toEqual([]);
  });

  it.each([
    ['reply_time_in_minutes', clocks(425, 420), 'calendar'],
    ['reply_time_in_minutes', clocks(420, 0), 'business'],
    ['reply_time_in_seconds', clocks(425, null), 'calendar'],
    ['first_resolution_time_in_minutes', clocks(1440, 540), 'calendar'],
    ['full_resolution_time_in_minutes', clocks(1500, 541), 'business'],
    ['agent_wait_time_in_minutes', clocks(60, 60), 'calendar'],
    ['requester_wait_time_in_minutes', clocks(1500, 480), 'calendar'],
    ['on_hold_time_in_minutes', clocks(0, 60), 'calendar'],
  ])('%s of %j contradicts', (name, value, clock) => {
    expect(contradictions({ [name]: value })).toEqual([`vendor_duration_contradicts ${name}.${clock}`]);
  });

  it('contradict as counts of replies and reopens', () => {
    expect(contradictions({ replies: 3, reopens: 1 })).toEqual([
      'vendor_count_contradicts reopens',
      'vendor_count_contradicts replies',
    ]);
  });

  it('A.3: take all that agents say in one chat for one reply', () => {
    const via = { channel: 'chat' };
    const chat = [audit(0, 10, [said()], { via }), ...[1, 2, 3].map((hour) => audit(hour, 20, [said()], { via }))];
    const mail = audit(30, 20, [said()], { via: { channel: 'email' } });
    const replies = (count: number, audits: object[]) =>
      contradictions({ replies: count, reopens: null }, { tickets: [ticket({ via })], audits });
    expect(replies(1, chat).filter((code) => code.includes('replies'))).toEqual([]);
    expect(replies(3, chat)).toContain('vendor_count_contradicts replies');
    expect(replies(2, [...chat, mail]).filter((code) => code.includes('replies'))).toEqual([]);
  });

  it('A.2: of a ticket that an agent began end at the second public comment of an agent', () => {
    const proactive = [audit(0, 20, [said()]), audit(1, 10, [said()]), audit(2, 20, [said()])];
    const tickets = [ticket({ submitter_id: 20 })];
    const payloads = { tickets, audits: proactive };
    expect(contradictions({ replies: 1, reopens: null, reply_time_in_minutes: clocks(120, 120) }, payloads)).toEqual(
      [],
    );
    const afterNote = [audit(0, 20, [said(false)]), audit(1, 20, [said()])];
    expect(
      contradictions({ replies: 1, reply_time_in_minutes: clocks(60, 60) }, { tickets, audits: afterNote }),
    ).toEqual([]);
  });

  it('C.8: in business hours are compared only where one knows which', () => {
    const two = { schedules: [...schedules.schedules, { ...schedules.schedules[0], id: 4, name: 'Night' }] };
    expect(contradictions({ reply_time_in_minutes: clocks(420, 0) }, { schedules: two })).toEqual([]);
  });

  it('are kept apart from the records, in milliseconds, with what they are rounded to', () => {
    const { vendorFigures } = deskOf({
      tickets: [],
      ticketMetrics: [{ ticket_id: 1, replies: 2, reply_time_in_minutes: clocks(7, 0) }],
    });
    expect(vendorFigures).toEqual([
      { metric: 'replies', ticketId: '1', value: 2, unit: 'count', clock: null, precision: 0 },
      {
        metric: 'reply_time_in_minutes',
        ticketId: '1',
        value: 0,
        unit: 'milliseconds',
        clock: 'business',
        precision: 60_000,
      },
      {
        metric: 'reply_time_in_minutes',
        ticketId: '1',
        value: minutes(7),
        unit: 'milliseconds',
        clock: 'calendar',
        precision: 60_000,
      },
    ]);
  });

  it('of metric events are the newest, of one moment that with the greater id, and none of a metric that began anew', () => {
    const event = (id: number, time: string, calendar: number, fields: object = {}) => ({
      ...{ id, ticket_id: 1, metric: 'agent_work_time', instance_id: 1, type: 'update_status', time },
      status: clocks(calendar, null),
      ...fields,
    });
    const value = (metricEvents: object[]) =>
      deskOf({ tickets: [ticket()], metricEvents }).vendorFigures.map((figure) => figure.value / minutes(1));
    expect(value([event(2, at(2), 7), event(1, at(1), 5)])).toEqual([7]);
    expect(value([event(1, at(2), 7), event(2, at(1), 5)])).toEqual([7]);
    expect(value([event(9, at(2), 7), event(10, at(2), 8), event(3, at(2), 6)])).toEqual([8]);
    const anew = { metric: 'requester_wait_time' };
    const again = event(5, at(3), 2, { ...anew, instance_id: 2, type: 'activate' });
    expect(value([event(4, at(1), 9, anew), again])).toEqual([]);
  });

  it('come out of metric events too: the last status that was not deleted', () => {
    const event = (id: number, fields: object) => ({
      id,
      ticket_id: 1,
      metric: 'agent_work_time',
      instance_id: 1,
      type: 'update_status',
      time: at(id),
      ...fields,
    });
    const metricEvents = [
      event(1, { status: clocks(5, 5) }),
      event(2, { status: clocks(420, 420) }),
      event(3, { status: clocks(900, 900), deleted: true }),
      event(4, { metric: 'requester_wait_time', status: clocks(1, 1) }),
    ];
    expect(contradictions({}, { metricEvents })).toEqual([
      'vendor_duration_contradicts requester_wait_time.update_status.business',
      'vendor_duration_contradicts requester_wait_time.update_status.calendar',
    ]);
  });
});
