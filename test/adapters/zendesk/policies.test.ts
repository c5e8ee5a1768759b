import { describe, expect, it } from 'vitest';
import { fromZendesk } from '../../../src/adapters/zendesk/index.ts';
import { slaAttainment } from '../../../src/kpis/resolution/sla/slaAttainment.ts';
import { appliesTo, checkPolicy } from '../../../src/kpis/resolution/sla/slaPolicy.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { audit, codesOf, deskOf, said, start, ticket } from './desk.ts';

const office = {
  id: 3,
  name: 'Office',
  time_zone: 'London',
  intervals: [{ start_time: 1980, end_time: 2460 }],
};
const metric = (fields: Record<string, unknown> = {}) => ({
  priority: 'urgent',
  metric: 'first_reply_time',
  target: 30,
  business_hours: false,
  ...fields,
});
const policy = (fields: Record<string, unknown> = {}) => ({
  id: 9,
  title: 'Gold',
  position: 1,
  filter: { all: [], any: [] },
  policy_metrics: [metric()],
  ...fields,
});
const row: TicketRow = {
  id: '1',
  createdAt: start,
  priority: 'urgent',
  type: 'incident',
  teamId: '5',
  tags: ['vip'],
  attributes: { organizationId: '6' },
};

function holds(filter: unknown, own: Partial<TicketRow> = {}): boolean | undefined {
  const [first] = deskOf({ slaPolicies: { sla_policies: [policy({ filter })] } }).policies;
  return first && appliesTo(first, { ...row, ...own });
}

describe('an SLA policy of Zendesk', () => {
  it.each([
    ['first_reply_time', 'first_response'],
    ['next_reply_time', 'next_response'],
    ['periodic_update_time', 'periodic_update'],
    ['requester_wait_time', 'requester_wait'],
    ['agent_work_time', 'agent_work'],
    ['resolution_time', 'resolution'],
    ['total_resolution_time', 'resolution'],
  ])('A.13: with a target for %s is a promise of %s', (word, expected) => {
    const [promise] = deskOf({ slaPolicies: policy({ policy_metrics: [metric({ metric: word })] }) }).policies;
    expect(promise).toMatchObject({ name: `Gold: ${word}, urgent`, metric: expected, target: minutes(30) });
    expect(() => checkPolicy(promise, 'policy')).not.toThrow();
  });

  it('has its target in minutes, or in seconds where they are given', () => {
    const policy_metrics = [metric(), metric({ target_in_seconds: 90 }), metric({ target: null })];
    const slaPolicies = policy({ policy_metrics });
    expect(deskOf({ slaPolicies }).policies.map(({ target }) => target)).toEqual([minutes(30), 90_000]);
    expect(codesOf({ slaPolicies })).toEqual(['missing_target policy_metrics[].target 1']);
  });

  it('counts business hours by the schedule, and is left out when one cannot know which', () => {
    const slaPolicies = policy({ policy_metrics: [metric({ business_hours: true })] });
    const [promise] = deskOf({ slaPolicies, schedules: [office] }).policies;
    expect(promise?.clock).toHaveProperty('between');
    expect(codesOf({ slaPolicies })).toEqual(['unknown_schedule policy_metrics[].business_hours 1']);
    expect(codesOf({ slaPolicies, schedules: [office, { ...office, id: 4 }] })).toHaveLength(1);
  });

  it('without a counterpart is reported', () => {
    const policy_metrics = [metric({ metric: 'pausable_update_time' }), metric({ metric: 'group_ownership_time' })];
    expect(codesOf({ slaPolicies: policy({ policy_metrics }) })).toEqual([
      'unsupported_metric policy_metrics[].metric 2',
    ]);
  });

  it('holds for the tickets of its priority and filter', () => {
    const where = (field: string, operator: string, value: unknown) => ({ all: [{ field, operator, value }] });
    expect(holds(null)).toBe(true);
    expect(holds(null, { priority: 'low' })).toBe(false);
    expect(holds(where('type', 'is', 'incident'))).toBe(true);
    expect(holds(where('type', 'is_not', 'incident'))).toBe(false);
    expect(holds(where('group_id', 'is', 5))).toBe(true);
    expect(holds(where('assignee_id', 'is', ''))).toBe(true);
    expect(holds(where('organization_id', 'includes', ['6', '7']))).toBe(true);
    expect(holds(where('current_tags', 'includes', 'new vip'))).toBe(true);
    expect(holds(where('current_tags', 'not_includes', 'new vip'))).toBe(false);
    expect(holds({ any: [...where('type', 'is', 'task').all, ...where('type', 'is', 'incident').all] })).toBe(true);
    expect(holds({ any: where('type', 'is', 'task').all, all: [] })).toBe(false);
    expect(holds(where('priority', 'is', 'urgent'))).toBe(true);
    expect(holds(where('requester_id', 'not_includes', [10]), { customerId: '10' })).toBe(false);
    expect(holds(where('brand_id', 'is', 7), { attributes: { brandId: '7' } })).toBe(true);
    expect(holds(where('ticket_form_id', 'is', 8))).toBe(false);
    expect(holds(where('current_tags', 'includes', 'new vip'), { tags: null })).toBe(false);
    expect(holds(where('type', 'less_than', 'incident'))).toBeUndefined();
    expect(holds(where('current_tags', 'is_not', 'new'))).toBe(true);
    expect(holds(where('current_tags', 'less_than', 'vip'))).toBeUndefined();
    expect(holds(where('assignee_id', 'is', null))).toBe(true);
    expect(holds(where('assignee_id', 'is', null), { agentId: '20' })).toBe(false);
  });

  it('with a condition that tickets do not tell is left out and reported', () => {
    const filter = { all: [{ field: 'via_id', operator: 'is', value: 4 }] };
    expect(holds(filter)).toBeUndefined();
    expect(codesOf({ slaPolicies: policy({ filter }) })).toEqual(['inexpressible_filter filter 1']);
  });

  it('after another by position holds only for tickets that the other lets through', () => {
    const first = policy({
      id: 8,
      position: 1,
      filter: { all: [{ field: 'type', operator: 'is', value: 'incident' }] },
    });
    const { policies } = deskOf({ slaPolicies: [policy({ position: 2 }), first] });
    expect(policies.map((own) => appliesTo(own, row))).toEqual([true, false]);
    expect(policies.map((own) => appliesTo(own, { ...row, type: 'task' }))).toEqual([false, true]);
  });

  it('of one position, or of none, stands by its id', () => {
    const [one, two] = [8, 9].map((id) => policy({ id, title: `P${id}`, position: null }));
    const names = (slaPolicies: unknown[]) => deskOf({ slaPolicies }).policies.map(({ name }) => name?.slice(0, 2));
    expect([names([two, one]), names([one, policy({ id: 7, title: 'P7' }), two])]).toEqual([
      ['P8', 'P9'],
      ['P8', 'P9', 'P7'],
    ]);
  });

  it('is kept or missed by the events of the tickets', () => {
    const tickets = [ticket({ priority: 'urgent' }), ticket({ id: 2, priority: 'urgent' })];
    const answered = (id: number, hour: number) => [
      audit(0, 10, [said()], { ticket_id: id }),
      audit(hour, 20, [said()], { ticket_id: id }),
    ];
    const audits = [...answered(1, 0.4), ...answered(2, 0.6)];
    const { dataset, policies } = deskOf({ tickets, audits, slaPolicies: policy() });
    const { hit, missed } = slaAttainment(dataset.tickets, { policies, asOf: start + hours(9) });
    expect([hit, missed]).toEqual([1, 1]);
  });
});

describe('a schedule of Zendesk without intervals', () => {
  it('C14: never opens and is no calendar', () => {
    const schedules = [{ ...office, intervals: null }];
    expect(deskOf({ schedules }).calendars).toEqual([]);
    expect(codesOf({ schedules })).toEqual(['calendar_never_opens  1']);
  });
});

describe('a schedule of Zendesk', () => {
  const day = (date: number) => Date.UTC(2024, 2, date);
  const open = (payloads: object) =>
    deskOf(payloads).calendars.map(({ id, calendar }) => [id, calendar.between(day(4), day(12))]);

  it('counts minutes from Sunday 0:00: 1980 to 2460 is Monday 9:00 to 17:00', () => {
    const [calendar] = deskOf({ schedules: { schedules: [office] } }).calendars;
    expect(calendar).toMatchObject({ id: '3', name: 'Office' });
    expect(calendar?.calendar.periods(day(4), day(11))).toEqual([{ start: start, end: start + hours(8) }]);
  });

  it("B: of the documentation's example, 1980 to 3900, is open until Tuesday 17:00, which is reported", () => {
    const schedules = [{ ...office, intervals: [{ start_time: 1980, end_time: 3900 }] }];
    expect(open({ schedules })).toEqual([['3', hours(32 + 15)]]);
    expect(codesOf({ schedules })).toEqual(['interval_spans_days intervals 1']);
  });

  it('is closed on its holidays, the last day included', () => {
    const holiday = { id: 1, name: 'H', start_date: '2024-03-09', end_date: '2024-03-11' };
    expect(open({ schedules: [office] })).toEqual([['3', hours(16)]]);
    expect(open({ schedules: [office], holidays: { holidays: [holiday] } })).toEqual([['3', hours(8)]]);
    const two = [office, { ...office, id: 4 }];
    expect(open({ schedules: two, holidays: { schedule_id: 4, holidays: [holiday] } })).toEqual([
      ['3', hours(16)],
      ['4', hours(8)],
    ]);
    expect(codesOf({ schedules: two, holidays: [holiday] })).toEqual(['orphan_record  1']);
  });

  it('of a zone that is not known is left out', () => {
    expect(codesOf({ schedules: [{ ...office, time_zone: 'Atlantis' }] })).toEqual(['unknown_time_zone  1']);
  });

  it('is chosen by its id where there are several', () => {
    const schedules = [
      { ...office, time_zone: 'Tokyo' },
      { ...office, id: 4 },
    ];
    const slaPolicies = policy({ policy_metrics: [metric({ business_hours: true })] });
    const [promise] = fromZendesk({ schedules, slaPolicies }, { schedule: '4' }).policies;
    expect(JSON.stringify(promise?.clock)).toContain('Europe/London');
  });
});
