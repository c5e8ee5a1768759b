import { describe, expect, it } from 'vitest';
import { fromJira } from '../../../src/adapters/jira/fromJira.ts';
import { createCalendar, hours, minutes, resolutionTime } from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const at = (time: string) => `2024-03-04T${time}:00.000+0000`;
const moment = (time: string) => ({
  iso8601: at(time),
  epochMillis: Date.parse(`2024-03-04T${time}:00Z`),
  friendly: 'x',
});
const span = (millis: number) => ({ millis, friendly: 'x' });
const issue = (more: object = {}, beside: object = {}) => ({
  ...{ id: '10001', key: 'HELP-1', ...beside },
  fields: {
    ...{ created: at('09:00'), reporter: { accountId: 'kim' }, customfield_1: 'email' },
    status: { name: 'Resolved', statusCategory: { key: 'done' } },
    resolutiondate: at('14:00'),
    ...more,
  },
});
const open = { status: { name: 'Open', statusCategory: { key: 'new' } }, resolutiondate: null };
const done = {
  ...{ startTime: moment('09:00'), stopTime: moment('14:00'), breachTime: moment('13:00'), breached: true },
  ...{ goalDuration: span(hours(4)), elapsedTime: span(hours(5)), remainingTime: span(hours(-1)) },
};
const { stopTime: _, ...rest } = done;
const running = { ...rest, breached: false, paused: false, elapsedTime: span(hours(1)), remainingTime: span(hours(3)) };
const options = { fields: { channel: 'customfield_1' } };
const withSla = (cycles: object, more: object = {}) => {
  const slas = { issueKey: 'HELP-1', values: [{ id: '10', name: 'Time to resolution', ...cycles }] };
  const desk = fromJira({ issues: issue(more), slas }, options);
  return { ...desk, found: soundFindings(desk.findings).map(({ code, field }) => `${code} ${field}`) };
};
const change = (id: string, time: string, from: string, to: string) => ({
  ...{ id, created: at(time) },
  items: [{ field: 'status', fromString: from, toString: to }],
});
const histories = (...list: object[]) => ({ changelog: { total: list.length, histories: list } });

describe('Jira Service Management, as its facts are stated', () => {
  it('a finished cycle: 5 h of a goal of 4 h, breached, an hour beyond, stands apart as its own figure', () => {
    const { slaCycles, vendorFigures, found, dataset } = withSla({ completedCycles: [done] });
    const start = moment('09:00').epochMillis;
    expect(slaCycles).toEqual([
      {
        ...{ ticketId: 'HELP-1', sla: 'Time to resolution', cycle: 1, startedAt: start, stoppedAt: start + hours(5) },
        ...{ dueAt: start + hours(4), breached: true, paused: null, withinCalendarHours: null },
        ...{ goal: hours(4), elapsed: hours(5), remaining: hours(-1) },
      },
    ]);
    expect(vendorFigures).toMatchObject([{ metric: 'Time to resolution.elapsedTime', value: hours(5) }]);
    expect([dataset.tickets[0]?.dueAt, found]).toEqual([start + hours(4), []]);
  });

  it('an ongoing cycle runs: its elapsed time is that of the export, no figure to compare', () => {
    const own = withSla({ ongoingCycle: { ...running, withinCalendarHours: true } }, open);
    expect(own.slaCycles).toMatchObject([
      { stoppedAt: null, paused: false, withinCalendarHours: true, elapsed: hours(1) },
    ]);
    expect([own.vendorFigures, own.found]).toEqual([[], []]);
  });

  it('an ongoing cycle that is paused has no breach time; one beyond its goal is breached', () => {
    const { breachTime, ...paused } = { ...running, paused: true };
    expect(breachTime).toBeDefined();
    expect(withSla({ ongoingCycle: paused }, open).slaCycles).toMatchObject([{ paused: true, dueAt: null }]);
    const late = { ...running, breached: true, elapsedTime: span(hours(5)), remainingTime: span(hours(-1)) };
    expect(withSla({ ongoingCycle: late }, open)).toMatchObject({ slaCycles: [{ breached: true }], found: [] });
  });

  it('elapsed, remaining and goal add up, and breached is elapsed beyond the goal, else they disagree', () => {
    const said = (more: object) => withSla({ completedCycles: [{ ...done, ...more }] }).found;
    expect(said({ breached: false })).toEqual(['vendor_figures_disagree breached']);
    expect(said({ remainingTime: span(hours(1)) })).toEqual(['vendor_figures_disagree remainingTime']);
  });

  it('no clock runs faster than time: 9 h elapsed of 5 h that passed contradict', () => {
    const fast = { ...done, elapsedTime: span(hours(9)), remainingTime: span(hours(-5)) };
    expect(withSla({ completedCycles: [fast] }).found).toEqual([
      'vendor_duration_contradicts Time to resolution.elapsedTime.business',
    ]);
  });

  it('goals in business time: 9 to 17 in New York, from 9:00 to 15:00 UTC only one hour is open', () => {
    const calendar = createCalendar({ timeZone: 'America/New_York', hours: { mon: [['09:00', '17:00']] } });
    const own = {
      ...done,
      stopTime: moment('15:00'),
      breached: false,
      elapsedTime: span(hours(1)),
      remainingTime: span(hours(3)),
    };
    const slas = { issueKey: 'HELP-1', values: [{ name: 'Time to resolution', completedCycles: [own] }] };
    const found = (elapsedTime: number) => {
      const cycles = [{ ...own, elapsedTime: span(elapsedTime), remainingTime: span(hours(4) - elapsedTime) }];
      const given = { ...slas, values: [{ ...slas.values[0], completedCycles: cycles }] };
      const rule = { 'Time to resolution': { calendar, pausedIn: [] } };
      return fromJira({ issues: issue(), slas: given }, { ...options, slas: rule }).findings.map(({ code }) => code);
    };
    expect(found(hours(1))).toEqual([]);
    expect(found(minutes(90))).toEqual(['vendor_duration_contradicts']);
  });

  it('null fields and a cycle without a start are left out and named; the other cycles stay', () => {
    const empty = { ...done, breachTime: null, goalDuration: null, remainingTime: null, breached: null };
    const { slaCycles, found } = withSla({ completedCycles: [empty, { ...done, startTime: null }] });
    expect(slaCycles).toMatchObject([{ dueAt: null, goal: null, elapsed: hours(5) }]);
    expect(found).toEqual(['invalid_field completedCycles[].startTime']);
  });

  it('a reopening starts a new cycle: first 1 h, full 5 h, all 3 h', () => {
    const own = histories(
      change('1', '10:00', 'Open', 'Resolved'),
      change('2', '12:00', 'Resolved', 'Open'),
      change('3', '14:00', 'Open', 'Resolved'),
    );
    const { dataset, findings } = fromJira({ issues: issue({}, own) }, options);
    const cycles = (['first', 'full', 'all'] as const).map((cycle) => resolutionTime(dataset.tickets, { cycle }).value);
    expect(cycles).toEqual([1, 5, 3].map(hours));
    expect(findings).toEqual([]);
  });

  it('a change log that ends in another status than the issue lacks its last change: resolutiondate is taken', () => {
    const own = histories(change('1', '10:00', 'Open', 'Resolved'), change('2', '12:00', 'Resolved', 'Open'));
    const { dataset, findings } = fromJira({ issues: issue({}, own) }, options);
    expect(soundFindings(findings).map(({ code }) => code)).toEqual(['history_contradicts_status']);
    expect(resolutionTime(dataset.tickets).value).toBe(hours(5));
  });
});
