import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemandPeriod, StaffingDemand } from '../../../src/analysis/staffing/demand.ts';
import { requiredAgents } from '../../../src/analysis/staffing/requiredAgents.ts';
import { staffing } from '../../../src/analysis/staffing/staffing.ts';
import type { StaffingOptions } from '../../../src/analysis/staffing/staffingOptions.ts';
import { createCalendar } from '../../../src/time/createCalendar.ts';
import { hours, minutes, seconds } from '../../../src/time/duration.ts';
import { elapsed } from '../../../src/time/elapsed.ts';
import { codeOf, messageOf } from '../../kpis/records.ts';

const interval = minutes(30);
const calls = {
  ...{ interval, handleTime: minutes(3), shrinkage: 0.3 },
  serviceLevel: { share: 0.8, within: seconds(20) },
};
const mails = { interval: hours(1), handleTime: minutes(6), deadline: hours(3) };
const requiredOf = (demand: StaffingDemand, options: StaffingOptions): number[] =>
  staffing(demand, options).intervals.map(({ required }) => required);
const loadsOf = (demand: StaffingDemand, options: StaffingOptions): number[] =>
  staffing(demand, options).intervals.map(({ load }) => load);

/** Half-hours from an instant on, with an upper end twice the value. */
const halfHours = (from: number, values: readonly number[]): DemandPeriod[] =>
  values.map((value, index) => {
    const start = from + index * interval;
    return { start, end: start + interval, value, upper: 2 * value };
  });

describe('staffing of calls', () => {
  test('each interval is what requiredAgents says of it', () => {
    const demand = [100, 0, 40, 360];
    const plan = staffing(demand, { ...calls, patience: minutes(5), maxOccupancy: 0.9 });
    expect(plan.method).toBe('erlang_a');
    for (const [index, contacts] of demand.entries()) {
      const { interval: _, ...own } = calls;
      const alone = requiredAgents({ ...own, contacts, interval, patience: minutes(5), maxOccupancy: 0.9 });
      const { load, agents, scheduled, occupancy, serviceLevel, speedOfAnswer, abandonment } = alone;
      expect(plan.intervals[index]).toEqual({
        ...{ start: index * interval, end: (index + 1) * interval, contacts, load, required: agents, scheduled },
        ...{ occupancy, serviceLevel, speedOfAnswer, abandonment },
      });
    }
  });

  test('totals: people at once, hours at work and paid, and the service level by contacts', () => {
    const { intervals, totals } = staffing([100, 0, 40], { ...calls, costPerHour: 20 });
    expect(intervals.map(({ required, scheduled }) => [required, scheduled])).toEqual([
      [14, 20],
      [0, 0],
      [7, 10],
    ]);
    expect(totals).toMatchObject({
      contacts: 140,
      peak: 20,
      requiredHours: 10.5,
      paidHours: 15,
      cost: 300,
      carriedOver: 0,
    });
    // 14 erlangs of work for 21 agents at work.
    expect(totals.occupancy).toBeCloseTo(14 / 21, 14);
    const [first, , last] = intervals.map(({ serviceLevel }) => serviceLevel ?? Number.NaN);
    expect(totals.serviceLevel).toBeCloseTo((100 * (first ?? 0) + 40 * (last ?? 0)) / 140, 14);
  });

  test('intervals without demand need nobody, or the least', () => {
    expect(requiredOf([0, 100, 0], calls)).toEqual([0, 14, 0]);
    const { intervals } = staffing([0, 100, 0], { ...calls, least: 2 });
    expect(intervals.map(({ required }) => required)).toEqual([2, 14, 2]);
    expect(intervals[0]).toMatchObject({ scheduled: 3, occupancy: 0, serviceLevel: null, speedOfAnswer: null });
  });

  test('more than are needed do better, and the figures say so', () => {
    const [planned] = staffing([100], { ...calls, least: 16 }).intervals;
    expect(planned?.required).toBe(16);
    expect(planned?.serviceLevel).toBeGreaterThan(0.96);
  });

  test("the upper end of the forecast's interval", () => {
    const demand = halfHours(0, [50, 100]);
    expect(staffing(demand, calls).plan).toBe('expected');
    const upper = staffing(demand, { ...calls, plan: 'upper' });
    expect(upper).toMatchObject({ plan: 'upper', totals: { contacts: 300 } });
    expect(upper.intervals.map(({ required }) => required)).toEqual(requiredOf([100, 200], calls));
  });

  test('periods of any length, in any order, given as instants or dates', () => {
    const from = Date.UTC(2026, 0, 5, 8);
    const [first, second] = halfHours(from, [100, 40]) as [DemandPeriod, DemandPeriod];
    const hour = { start: new Date(first.start), end: new Date(second.end), value: 200 };
    const { interval: _, ...own } = calls;
    expect(staffing([second, first], own)).toEqual(staffing([first, second], own));
    expect(staffing([hour], own).intervals).toMatchObject([{ start: from, end: from + hours(1), required: 14 }]);
  });

  test('a forecast below 0 is no demand', () => {
    expect(staffing([-3, -0], calls).intervals.map(({ contacts, required }) => [contacts, required])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('chats need places, of which each agent has some', () => {
    expect(requiredOf([100], { ...calls, concurrency: 2 })).toEqual([7]);
    const [planned] = staffing([100], { ...calls, concurrency: 2 }).intervals;
    expect(planned?.occupancy).toBeCloseTo(10 / 14, 14);
  });

  test('no demand, no plan', () => {
    expect(staffing([], calls)).toEqual({
      ...{ method: 'erlang_c', plan: 'expected', intervals: [] },
      totals: {
        ...{ contacts: 0, peak: 0, requiredHours: 0, paidHours: 0, occupancy: null, serviceLevel: null, cost: null },
        carriedOver: 0,
      },
    });
  });

  test('D23, H3: a month of half-hours, nights included, is one plain list', () => {
    const demand = Array.from({ length: 1488 }, (_, index) => (index % 48 < 16 ? 0 : 20 * (index % 48)));
    const plan = staffing(demand, calls);
    expect(plan.intervals).toHaveLength(1488);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe('staffing of work that may wait', () => {
  test('without any time to wait it is done where it comes in: contacts × handle time ÷ (time × occupancy)', () => {
    // 40 × 6 min are 4 hours of work; at 80 % five agents; at a shrinkage of 20 % seven people.
    const options = { ...mails, deadline: 0, maxOccupancy: 0.8, shrinkage: 0.2 };
    expect(staffing([40, 0], options).intervals).toEqual([
      {
        ...{ start: 0, end: hours(1), contacts: 40, load: 4, required: 5, scheduled: 7, occupancy: 0.8 },
        ...{ serviceLevel: null, speedOfAnswer: null, abandonment: null },
      },
      {
        ...{ start: hours(1), end: hours(2), contacts: 0, load: 0, required: 0, scheduled: 0, occupancy: null },
        ...{ serviceLevel: null, speedOfAnswer: null, abandonment: null },
      },
    ]);
    expect(requiredOf([40], { ...options, concurrency: 2 })).toEqual([3]);
  });

  test('the promise spreads it over the intervals that end within it', () => {
    expect(loadsOf([30, 0, 0, 0], mails)).toEqual([1, 1, 1, 0]);
    expect(loadsOf([30, 30, 0, 0], mails)).toEqual([1, 2, 2, 1]);
    expect(loadsOf([30, 0, 0, 0], { ...mails, deadline: hours(2.9) })).toEqual([1.5, 1.5, 0, 0]);
  });

  test('at the end of the plan the rest of it is done within the plan', () => {
    expect(loadsOf([0, 0, 30], mails)).toEqual([0, 0, 3]);
    expect(staffing([0, 0, 30], mails).totals.carriedOver).toBe(0);
  });

  test('nights wait for the morning, and the deadline counts office hours', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['02:00', '04:00']], fri: [['00:30', '02:00']] } });
    const demand = Array.from({ length: 28 }, (_, hour) => (hour === 0 || hour === 5 || hour === 26 ? 10 : 0));
    const { intervals, totals } = staffing(demand, { ...mails, clock, deadline: hours(1), least: 1 });
    // Those of 00:00 are due at 03:00; those of 05:00 at Friday 01:30, by when only the half hour until 01:00 is whole.
    const loads = intervals.flatMap(({ load }, hour) => (load > 0 ? [[hour, load]] : []));
    expect(loads).toEqual([
      [2, 1],
      [24, 2],
    ]);
    expect(intervals[24]).toMatchObject({ required: 2 });
    expect(intervals[3]).toMatchObject({ required: 1, load: 0, occupancy: 0 });
    expect(intervals[4]).toMatchObject({ required: 0 });
    expect(totals.requiredHours).toBe(1 + 1 + 0.5 * 2 + 1);
    expect(totals.carriedOver).toBe(10);
  });

  test('where the promise has no whole interval to work in, the next open one has the work', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['04:00', '08:00']] } });
    const plan = staffing([0, 30, 0, 0, 0, 0, 0], { ...mails, clock, deadline: minutes(15) });
    expect(plan.intervals.map(({ load }) => load)).toEqual([0, 0, 0, 0, 3, 0, 0]);
    expect(plan.totals.carriedOver).toBe(0);
  });

  test('no work is lost, none is done before it came, and all is done in time', () => {
    const demand = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(demand, fc.integer({ min: 0, max: 12 }), (contacts, wait) => {
        const loads = loadsOf(contacts, { ...mails, deadline: hours(wait) });
        const reach = Math.max(wait, 1);
        let [came, done] = [0, 0];
        for (const [index, load] of loads.entries()) {
          came += (contacts[index] as number) / 10;
          done += load;
          expect(done).toBeLessThanOrEqual(came + 1e-9);
          const due = contacts.slice(0, Math.max(index + 2 - reach, 0)).reduce((sum, count) => sum + count / 10, 0);
          expect(done).toBeGreaterThanOrEqual(due - 1e-9);
        }
        expect(done).toBeCloseTo(came, 9);
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  test('a longer promise never raises the peak by more than the end of the plan takes back', () => {
    const demand = [0, 200, 0, 0, 0, 0, 0, 0, 0, 0];
    const peaks = [0, 2, 4, 8].map((wait) => staffing(demand, { ...mails, deadline: hours(wait) }).totals.peak);
    expect(peaks).toEqual([20, 10, 5, 3]);
  });

  test('what has left the window leaves nothing behind: 0 is 0', () => {
    const demand = [1, 3, 7, 0.1, 0, 0, 0, 0];
    expect(requiredOf(demand, { ...mails, handleTime: minutes(7) }).slice(6)).toEqual([0, 0]);
    expect(loadsOf(demand, { ...mails, handleTime: minutes(7) }).slice(6)).toEqual([0, 0]);
  });
});

describe('staffing refuses', () => {
  const period = { start: 0, end: interval, value: 1, upper: 2 };
  const queue = { handleTime: minutes(3), serviceLevel: calls.serviceLevel };

  test.for<[string, unknown, object, string, string]>([
    ['demand that is no list', 7, queue, 'not_iterable', 'demand'],
    ['an entry that is none', ['7'], queue, 'invalid_demand', 'demand[0]'],
    ['contacts that are no number', [{ ...period, value: Number.NaN }], queue, 'invalid_demand', 'demand[0].value'],
    ['a forecast that has no answer', [period, { ...period, value: null }], queue, 'invalid_demand', 'demand[1].value'],
    [
      'an upper end that is missing',
      [{ start: 0, end: 1, value: 1 }],
      { ...queue, plan: 'upper' },
      'invalid_demand',
      'demand[0].upper',
    ],
    ['the upper end of plain numbers', [1], { ...calls, plan: 'upper' }, 'invalid_demand', 'demand[0]'],
    ['a start that is no instant', [{ ...period, start: '2026' }], queue, 'invalid_demand', 'demand[0].start'],
    ['an end before the start', [{ ...period, end: 0 }], queue, 'invalid_demand', 'demand[0].end'],
    ['periods that overlap', [period, { ...period, start: 1 }], queue, 'overlapping_periods', 'demand: at 1'],
    ['a period twice', [period, period], queue, 'overlapping_periods', 'demand: at 0'],
    ['numbers of unknown length', [1], queue, 'missing_option', 'options.interval'],
    ['no target and no deadline', [1], { interval, handleTime: 1 }, 'missing_option', 'options.serviceLevel'],
    ['a queue with a deadline', [1], { ...calls, deadline: 1 }, 'conflicting_options', 'options.serviceLevel'],
    ['a clock without a deadline', [1], { ...calls, clock: elapsed }, 'conflicting_options', 'options.clock'],
    ['a choice of clocks', [1], { ...mails, clock: { by: 'team' } }, 'invalid_option', 'options.clock'],
    ['a clock that is none', [1], { ...mails, clock: null }, 'invalid_option', 'options.clock'],
    ['half an agent as the least', [1], { ...calls, least: 0.5 }, 'invalid_option', 'options.least'],
    ['a cost below 0', [1], { ...calls, costPerHour: -1 }, 'invalid_option', 'options.costPerHour'],
    ['E12: an option that is misspelt', [1], { ...calls, shrinkige: 0.3 }, 'unknown_option', 'options.shrinkige'],
    [
      'more work than there are agents',
      [1e12],
      { ...calls, interval: 1 },
      'out_of_range',
      'contacts × handleTime ÷ interval',
    ],
    [
      'more work that may wait',
      [1e12],
      { ...mails, interval: 1, deadline: 0 },
      'out_of_range',
      'contacts × handleTime ÷ interval',
    ],
  ])('%s', ([, demand, options, code, place]) => {
    const call = () => staffing(demand as StaffingDemand, options as StaffingOptions);
    expect(codeOf(call)).toBe(code);
    expect(messageOf(call)).toContain(`${place}: `);
  });
});
