import { describe, expect, it } from 'vitest';
import { fromIntercom, type IntercomStatistics } from '../../../src/adapters/intercom/index.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { ada, adapted, codes, conversation, customer, monday, part, reopened } from './desk.ts';

/** Monday to Friday, 10 to 12, in minutes since Monday 00:00. */
const tenToNoon = {
  id: 1,
  name: 'Office',
  time_zone_name: 'UTC',
  time_intervals: [0, 1, 2, 3, 4].map((day) => ({
    start_minute: day * 1440 + 600,
    end_minute: day * 1440 + 720,
    day_of_week: day,
  })),
  twenty_four_seven: false,
};

function found(statistics: IntercomStatistics, more: Parameters<typeof fromIntercom>[0] = {}): string[] {
  const record = reopened();
  return codes(adapted({ ...record, statistics: { ...record.statistics, ...statistics } }, more));
}

describe("Intercom's own figures", () => {
  it('C.8.1: are in seconds, of office hours, and kept apart', () => {
    const { vendorFigures } = adapted(reopened());
    expect(vendorFigures.find(({ metric }) => metric === 'time_to_admin_reply')).toEqual({
      metric: 'time_to_admin_reply',
      ticketId: '7',
      value: minutes(30),
      unit: 'milliseconds',
      clock: 'business',
      precision: 1000,
    });
    expect(vendorFigures.find(({ metric }) => metric === 'count_reopens')).toMatchObject({ value: 1, unit: 'count' });
    expect(vendorFigures).toHaveLength(7);
  });

  it('cannot be longer than the time itself, also where the office hours are not known', () => {
    expect(found({ time_to_admin_reply: 1801 })).toEqual(['vendor_duration_contradicts time_to_admin_reply.business']);
    expect(found({ time_to_first_close: 9999 })).toEqual(['vendor_duration_contradicts time_to_first_close.business']);
    expect(found({ time_to_admin_reply: 60 })).toEqual([]);
  });

  it('agree with the parts on the office hours, or contradict them', () => {
    const officeHours = { type: 'list', data: [tenToNoon] };
    // Answered at 9:30 and closed at 10:00, before it opened; closed again at 19:30, after two hours.
    const open = { time_to_assignment: 0, time_to_admin_reply: 0, time_to_first_close: 0, time_to_last_close: 7200 };
    expect(found(open, { officeHours })).toEqual([]);
    expect(found({ ...open, time_to_admin_reply: 1800 }, { officeHours })).toEqual([
      'vendor_duration_contradicts time_to_admin_reply.business',
    ]);
    expect(found({ ...open, time_to_last_close: 7201 }, { officeHours })).toEqual([
      'vendor_duration_contradicts time_to_last_close.business',
    ]);
  });

  it('of counts and moments have to be those of the parts', () => {
    expect(found({ count_reopens: 2 })).toEqual(['vendor_count_contradicts count_reopens']);
    expect(found({ count_assignments: 3 })).toEqual(['vendor_count_contradicts count_assignments']);
    expect(found({ first_admin_reply_at: monday + 600 })).toEqual([
      'vendor_moment_contradicts statistics.first_admin_reply_at',
    ]);
    expect(found({ first_admin_reply_at: monday + 1801 })).toEqual([
      'vendor_moment_contradicts statistics.first_admin_reply_at',
    ]);
    expect(found({ first_admin_reply_at: monday + 1800 })).toEqual([]);
    expect(found({ last_close_at: monday + 600 })).toEqual(['vendor_moment_contradicts statistics.last_close_at']);
  });

  it('of the last close are held against the last one, also where there was but one', () => {
    const closing = part(60, 'close', { author: ada });
    const own = (last_close_at: number) =>
      codes(
        adapted(
          conversation([part(1, 'comment', { author: customer, body: 'x' }), closing], {
            state: 'closed',
            statistics: { last_close_at },
          }),
        ),
      );
    expect(own(monday + 3600)).toEqual([]);
    expect(own(monday + 7200)).toEqual(['vendor_moment_contradicts statistics.last_close_at']);
  });

  it('contradict themselves where there are no parts to tell', () => {
    const statistics = { first_contact_reply_at: monday, first_admin_reply_at: monday + 60, time_to_admin_reply: 61 };
    expect(codes(adapted(conversation(null, { statistics })))).toEqual([
      'missing_parts conversation_parts',
      'vendor_duration_contradicts time_to_admin_reply.business',
    ]);
  });

  it('lose one bad value, not all', () => {
    const statistics = { count_reopens: 'two', time_to_first_close: 60, first_close_at: monday + 60 };
    const desk = adapted({ ...conversation(null), statistics });
    expect(desk.findings.find(({ code }) => code === 'invalid_field')).toMatchObject({
      field: 'statistics.count_reopens',
      ids: ['7'],
    });
    expect(desk.dataset.tickets[0]?.firstSolvedAt).toBe((monday + 60) * 1000);
    expect(desk.vendorFigures).toHaveLength(1);
  });
});

describe('office hours of Intercom', () => {
  const calendarOf = (officeHours: unknown, officeHoursExceptions?: unknown) =>
    fromIntercom({ officeHours, ...(officeHoursExceptions === undefined ? {} : { officeHoursExceptions }) });
  const day = (date: string) => [Date.parse(`${date}T00:00:00Z`), Date.parse(`${date}T23:59:59Z`)] as const;

  it('C.8.7: begin on Monday', () => {
    const { calendars } = calendarOf(tenToNoon);
    expect(calendars.map(({ id, name }) => [id, name])).toEqual([['1', 'Office']]);
    expect(calendars[0]?.calendar.between(...day('2024-03-04'))).toBe(hours(2));
    expect(calendars[0]?.calendar.between(...day('2024-03-08'))).toBe(hours(2));
    expect(calendars[0]?.calendar.between(...day('2024-03-03'))).toBe(0);
  });

  it('may be always, and say when a day is not that of its minutes', () => {
    const always = { ...tenToNoon, twenty_four_seven: true };
    expect(calendarOf(always).calendars[0]?.calendar.between(0, hours(1000))).toBe(hours(1000));
    const shifted = { ...tenToNoon, time_intervals: [{ start_minute: 600, end_minute: 720, day_of_week: 1 }] };
    expect(codes(calendarOf(shifted))).toEqual(['interval_contradicts_day time_intervals[].day_of_week']);
  });

  it('have exceptions: closed, with hours of their own, and every year', () => {
    const exception = (id: number, exception_date: string, more: object) => ({ id, exception_date, ...more });
    const { calendars, findings } = fromIntercom({
      conversations: conversation([], { created_at: Date.UTC(2025, 5, 1) / 1000, state: 'open' }),
      officeHours: [tenToNoon],
      officeHoursExceptions: {
        data: [
          exception(1, '2024-03-04', { exception_type: 'closed' }),
          exception(2, '2024-03-05', {
            exception_type: 'custom_hours',
            time_intervals: [{ start_minute: 0, end_minute: 1440 }],
          }),
          exception(3, '2023-12-25', { exception_type: 'closed', recurring_annually: true }),
          exception(4, '2024-12-25', {
            exception_type: 'custom_hours',
            time_intervals: [{ start_minute: 60, end_minute: 120 }],
          }),
          exception(5, '2024-02-29', { exception_type: 'closed', recurring_annually: true }),
        ],
      },
    });
    const open = (date: string) => calendars[0]?.calendar.between(...day(date));
    expect(findings).toEqual([]);
    expect(open('2024-03-04')).toBe(0);
    expect(open('2024-03-05')).toBe(hours(24) - 1000);
    expect(open('2023-12-25')).toBe(0);
    expect(open('2024-12-25')).toBe(hours(1));
    expect(open('2025-12-25')).toBe(0);
    expect(open('2022-12-26')).toBe(hours(2));
    expect(open('2024-02-29')).toBe(0);
  });

  it('report exceptions that say nothing, and schedules that are none', () => {
    const bad = [
      { id: 1, exception_date: '2024-02-30', exception_type: 'closed' },
      { id: 2, exception_date: '2024-02-01', exception_type: 'lunch' },
      { id: 3, exception_date: '2024-02-01', exception_type: 'custom_hours', time_intervals: [] },
      { id: 4, exception_date: '2024-02-01', exception_type: 'closed', office_hours_schedule_id: 9 },
    ];
    expect(codes(calendarOf(tenToNoon, bad))).toEqual([
      'invalid_exception',
      'invalid_holiday',
      'orphan_record',
      'unknown_word exception_type',
    ]);
    expect(codes(calendarOf({ ...tenToNoon, time_zone_name: 'Mars/Olympus' }))).toEqual(['unknown_time_zone']);
  });

  it('are chosen by the option where there are several', () => {
    const two = [tenToNoon, { ...tenToNoon, id: 2, twenty_four_seven: true }];
    const compared = (options: { schedule?: string }) =>
      codes(fromIntercom({ conversations: reopened(), officeHours: two }, options)).length;
    expect(compared({})).toBe(0);
    expect(compared({ schedule: '2' })).toBe(0);
    expect(compared({ schedule: '1' })).toBe(4);
    expect(() => compared({ schedule: '3' })).toThrowError(expect.objectContaining({ code: 'invalid_option' }));
  });
});
