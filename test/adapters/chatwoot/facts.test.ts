import { describe, expect, it } from 'vitest';
import { csat, firstResponseTime, hours, minutes, surveyResponseRate } from '../../../src/index.ts';
import { ada, adapted, at, conversation, iso, message, monday, row } from './desk.ts';

const inbox = (timezone: string, working_hours: object[], more: object = {}) => ({
  id: 1,
  name: 'Mail',
  timezone,
  working_hours_enabled: true,
  working_hours,
  ...more,
});
const sunday = {
  day_of_week: 0,
  open_hour: 0,
  open_minutes: 0,
  close_hour: 4,
  close_minutes: 0,
  closed_all_day: false,
  open_all_day: false,
};

function open(inboxes: object, from: string, to: string): number {
  return adapted({ inboxes }).calendars[0]?.calendar.between(Date.parse(from), Date.parse(to)) ?? Number.NaN;
}

describe('A.6 golden: the working hours of Chatwoot', () => {
  it.each([
    ['Europe/London', sunday, '2024-03-30T22:00:00Z', '2024-03-31T20:00:00Z', 3],
    ['Europe/London', sunday, '2024-10-26T22:00:00Z', '2024-10-27T20:00:00Z', 5],
    ['America/New_York', { ...sunday, open_all_day: true }, '2024-03-09T00:00:00Z', '2024-03-12T00:00:00Z', 23],
    ['America/New_York', { ...sunday, open_all_day: true }, '2024-11-02T00:00:00Z', '2024-11-05T00:00:00Z', 25],
  ] as const)('in %s, %j, over the change of the clocks at %s, are %i hours', (zone, day, from, to, expected) => {
    expect(open(inbox(zone, [day]), from, to)).toBe(hours(expected));
  });

  it('of a day that is closed all day are none, whatever hours stand beside it', () => {
    const monday = { ...sunday, day_of_week: 1 };
    const days = [{ ...sunday, closed_all_day: true }, monday];
    expect(open(inbox('UTC', days), '2024-03-03T00:00:00Z', '2024-03-10T00:00:00Z')).toBe(hours(4));
  });
});

describe('A.1: the first response of Chatwoot', () => {
  const figures = (rows: object[], inboxes: object) =>
    adapted({
      conversations: conversation(),
      messages: [message(0, 0), message(90, 1, ada)],
      reportingEvents: rows,
      inboxes,
    });

  it('has a business value of 0 where the inbox has its working hours switched off, which is no figure', () => {
    const rows = [row('first_response', 0, 90, { value_in_business_hours: 0 })];
    const off = figures(rows, inbox('UTC', [sunday], { working_hours_enabled: false }));
    expect(off.vendorFigures.map(({ clock, value }) => [clock, value])).toEqual([['calendar', minutes(90)]]);
    expect(off.codes).toContain('working_hours_off value_in_business_hours');
  });

  it('is counted by value_in_business_hours as by the hours of the inbox', () => {
    const day = { ...sunday, day_of_week: 1, open_hour: 10, close_hour: 17 };
    const right = [row('first_response', 0, 90, { value_in_business_hours: 1800 })];
    const wrong = [row('first_response', 0, 90, { value_in_business_hours: 1900 })];
    const contradicts = 'vendor_duration_contradicts first_response.business';
    expect(figures(right, inbox('UTC', [day])).codes).not.toContain(contradicts);
    expect(figures(wrong, inbox('UTC', [day])).codes).toContain(contradicts);
  });

  it.each([
    ['an automation rule', { ...ada, content_attributes: { automation_rule_id: 9 } }, null],
    ['a campaign', { ...ada, additional_attributes: { campaign_id: 9 } }, null],
    ['a private note', { ...ada, private: true }, null],
    ['an agent bot', { sender: { id: 1, type: 'agent_bot' } }, null],
    ['an echo of the channel’s own app', { content_attributes: { external_echo: true } }, minutes(30)],
    ['a person', ada, minutes(30)],
  ])('by %s', (_, more, expected) => {
    const messages = { meta: {}, payload: [message(0, 0), message(30, 1, more)] };
    const { dataset } = adapted({ conversations: { data: { meta: {}, payload: [conversation()] } }, messages });
    expect(firstResponseTime(dataset.tickets).value).toBe(expected);
  });
});

describe('C.8.2: times of Chatwoot', () => {
  it('of 0 are none, in seconds or, in webhooks, as ISO texts', () => {
    const answered = (first_reply_created_at: unknown) =>
      adapted({ conversations: conversation({ first_reply_created_at }) }).ticket?.firstRespondedAt;
    expect([answered(0), answered(null), answered(monday + 600), answered(iso(10))]).toEqual([
      undefined,
      undefined,
      at(10),
      at(10),
    ]);
  });
});

describe('A.10: satisfaction in Chatwoot', () => {
  const stars = [
    ...Array<number>(50).fill(5),
    ...Array<number>(20).fill(4),
    ...Array<number>(10).fill(3),
    ...Array<number>(5).fill(2),
    ...Array<number>(15).fill(1),
  ];
  const csatResponses = stars.map((rating, index) => ({
    id: index + 1,
    rating,
    created_at: monday,
    message_id: 5000 + index,
    conversation_id: 3,
  }));

  it('golden: (4 + 5) ÷ responses is 70 % of 100', () => {
    const { surveys } = adapted({ csatResponses }).dataset;
    expect(csat(surveys, { answers: 'all' })).toMatchObject({ value: 0.7, responses: 100 });
    // All of one conversation: here the last one counts unless one asks for all.
    expect(csat(surveys).responses).toBe(1);
  });

  it('has surveys that nobody answered among the messages: 100 of 125', () => {
    const messages = Array.from({ length: 125 }, (_, index) =>
      message(0, 3, { id: 5000 + index, content_type: 'input_csat' }),
    );
    const { surveys } = adapted({ conversations: conversation(), csatResponses, messages }).dataset;
    expect(surveyResponseRate(surveys).value).toBe(0.8);
  });
});
