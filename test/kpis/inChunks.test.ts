import { describe, expect, test } from 'vitest';
import { runAll } from '../../src/fold/bulk/runAll.ts';
import { run } from '../../src/fold/run.ts';
import {
  backlogSeries,
  channelEscalationRate,
  createCalendar,
  csat,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  hours,
  interactionsToResolution,
  minutes,
  resolutionRate,
  resolutionTime,
  responseRate,
  responseTime,
  surveyResponseRate,
  ticketBacklog,
  ticketVolume,
  timeToAssignment,
  transferRate,
} from '../../src/index.ts';
import { assignments, message, surveys, ticket } from './records.ts';

const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['00:00', '17:00']] } });
const chosen = { by: 'channel', calendars: { email: clock }, otherwise: clock };
const day = { every: 'day', timeZone: 'UTC' } as const;

describe('what columns and classes of tickets decide is read in chunks, all else ticket by ticket', () => {
  test.each<readonly [string, () => { readonly bulk?: unknown }, boolean]>([
    ['backlogSeries', () => backlogSeries.with(day), true],
    ['backlogSeries, strict', () => backlogSeries.with({ ...day, strict: true }), false],
    ['channelEscalationRate', () => channelEscalationRate.with({}), true],
    ['channelEscalationRate, to private', () => channelEscalationRate.with({ to: 'private' }), false],
    ['csat', () => csat.with({}), true],
    ['csat, all answers', () => csat.with({ answers: 'all' }), true],
    ['escalationRate', () => escalationRate.with({}), true],
    ['escalationRate, to', () => escalationRate.with({ to: 'level_2' }), true],
    ['firstContactResolution', () => firstContactResolution.with({}), true],
    ['firstContactResolution, eligible', () => firstContactResolution.with({ eligible: () => true }), false],
    ...(['one_reply', 'no_customer_follow_up'] as const).map(
      (method) => [`firstContactResolution, ${method}`, () => firstContactResolution.with({ method }), true] as const,
    ),
    ...(['flag', 'at_most_one_reply', 'solved_by_first_reply', 'survey'] as const).map(
      (method) => [`firstContactResolution, ${method}`, () => firstContactResolution.with({ method }), false] as const,
    ),
    [
      'firstContactResolution, no_customer_follow_up of the eligible',
      () => firstContactResolution.with({ method: 'no_customer_follow_up', eligible: () => true }),
      false,
    ],
    ['firstResponseTime', () => firstResponseTime.with({}), true],
    ['firstResponseTime, its defaults', () => firstResponseTime.with(usual), true],
    ['firstResponseTime, on a clock', () => firstResponseTime.with({ clock }), true],
    ['firstResponseTime, on a choice of clocks', () => firstResponseTime.with({ clock: chosen }), false],
    ['firstResponseTime, bots', () => firstResponseTime.with({ countBots: true }), false],
    ['firstResponseTime, assigned', () => firstResponseTime.with({ start: 'assigned' }), false],
    ['firstResponseTime, second reply', () => firstResponseTime.with({ agentStarted: 'second_public_reply' }), false],
    ['interactionsToResolution', () => interactionsToResolution.with({}), true],
    ['interactionsToResolution, messages', () => interactionsToResolution.with({ unit: 'message' }), true],
    ['interactionsToResolution, sessions', () => interactionsToResolution.with({ unit: 'session' }), false],
    ['resolutionRate', () => resolutionRate.with({}), true],
    ['resolutionRate, asOf', () => resolutionRate.with({ asOf: 5 }), false],
    ['resolutionTime', () => resolutionTime.with({}), true],
    ...(['full', 'first'] as const).map(
      (cycle) => [`resolutionTime, ${cycle}`, () => resolutionTime.with({ cycle }), true] as const,
    ),
    ...(['last', 'all', 'largest', 'every'] as const).map(
      (cycle) => [`resolutionTime, ${cycle}`, () => resolutionTime.with({ cycle }), false] as const,
    ),
    ['responseRate', () => responseRate.with({}), true],
    ['responseRate, without bots', () => responseRate.with({ countBots: false }), true],
    ['responseRate, bots', () => responseRate.with({ countBots: true }), false],
    ['responseRate, asOf', () => responseRate.with({ asOf: 5 }), false],
    ['responseTime', () => responseTime.with({}), true],
    ['responseTime, all turns', () => responseTime.with({ turns: 'all', countBots: false }), true],
    ['responseTime, subsequent turns', () => responseTime.with({ turns: 'subsequent' }), false],
    ['responseTime, bots', () => responseTime.with({ countBots: true }), false],
    ['surveyResponseRate', () => surveyResponseRate.with({}), true],
    ['ticketBacklog', () => ticketBacklog.with({ asOf: 5 }), true],
    ['ticketVolume, by a field', () => ticketVolume.with({ by: 'channel' }), true],
    ['timeToAssignment', () => timeToAssignment.with({}), true],
    ['transferRate', () => transferRate.with({ between: 'teams' }), true],
  ])('%s', (_, kpi, inChunks) => {
    expect(Boolean(kpi().bulk)).toBe(inChunks);
  });

  const usual = { start: 'created', agentStarted: 'exclude', countBots: false } as const;
});

describe('many tickets at once', () => {
  const many = <Row>(...rows: readonly Row[]): Row[] => Array.from({ length: 25 }, () => rows).flat();

  test('escalationRate asks each ticket to which level', () => {
    const to = (level: string) => ticket({ history: [{ at: 5, kind: 'escalation', to: level }] });
    const rows = many(to('level_2'), to('level_3'), to('level_3'), ticket());
    expect(runAll(escalationRate.with({}), rows, 'here').result.value).toBe(0.75);
    expect(runAll(escalationRate.with({ to: 'level_3' }), rows, 'here').result.value).toBe(0.5);
  });

  test('timeToAssignment is that of each ticket', () => {
    const rows = many(
      ticket({ history: assignments([1, 'ada']) }),
      ticket({ history: assignments([4, 'bo']) }),
      ticket(),
    );
    expect(runAll(timeToAssignment.with({}), rows, 'here').result).toMatchObject({
      ...{ value: hours(2.5), count: 50, pending: 25 },
    });
  });

  test('resolutionTime and firstResponseTime are those of each ticket', () => {
    const solved = ticket({ status: 'solved', solvedAt: hours(3), firstSolvedAt: hours(1) });
    const rows = many(solved, ticket({ interactions: [message(9, 'agent')] }), ticket());
    expect(runAll(resolutionTime.with({}), rows, 'here').result).toMatchObject({ value: hours(3), pending: 50 });
    expect(runAll(resolutionTime.with({ cycle: 'first' }), rows, 'here').result.value).toBe(hours(1));
    expect(runAll(firstResponseTime.with({}), rows, 'here').result).toMatchObject({ value: minutes(9), count: 25 });
  });

  test('csat and the response rate are those of each survey', () => {
    const rows = many(...surveys('csat', [5, 1, null, 3])).map((row) => ({ ...row, scale: { min: 1, max: 5 } }));
    for (const kpi of [csat.with({ answers: 'all' }), csat.with({}), surveyResponseRate.with({})]) {
      const ready = kpi as typeof csat;
      expect(runAll(ready, rows, 'here').result).toEqual(run(ready, rows));
    }
    expect(runAll(surveyResponseRate.with({}), rows, 'here').result.value).toBe(0.75);
  });
});
