import { describe, expect, test } from 'vitest';
import { kpiOf } from '../../src/engines/kpiOf.ts';
import { run } from '../../src/fold/index.ts';
import { createCalendar, firstResponseTime, slaAttainment } from '../../src/index.ts';
import { codeOf, messageOf } from '../kpis/records.ts';
import { compiledHours } from './deskRows.ts';

describe('kpiOf', () => {
  test('is the KPI of the catalogue with its options', () => {
    const kpi = kpiOf('first_response_time', { clock: compiledHours, statistic: 'p90' });
    expect(kpi.definition).toBe(firstResponseTime.definition.id === kpi.definition.id ? kpi.definition : null);
    expect(JSON.parse(JSON.stringify(kpi.options))).toEqual({ clock: compiledHours, statistic: 'p90' });
  });

  test('makes calendars of definitions wherever they stand', () => {
    const policies = [{ metric: 'resolution', target: 5, clock: { kind: 'elapsed' } }];
    const clock = { by: 'teamId', calendars: { berlin: compiledHours }, otherwise: { kind: 'elapsed' } };
    expect(codeOf(() => kpiOf('sla_attainment', { asOf: 9, policies }))).toBe('nothing was thrown');
    expect(codeOf(() => kpiOf('first_response_time', { clock }))).toBe('nothing was thrown');
    expect(codeOf(() => slaAttainment.with({ asOf: 9, policies: policies as never }).init())).not.toBe(
      'nothing was thrown',
    );
  });

  test('takes a calendar that was made already as it is', () => {
    const definition = { timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } } as const;
    const row = { id: 'A-1', createdAt: 0, firstRespondedAt: 10 * 3_600_000 };
    const valueBy = (clock: object) => run(kpiOf('first_response_time', { clock }), [row]) as { value: unknown };
    expect(valueBy(createCalendar(definition)).value).toBe(3_600_000);
    expect(valueBy(definition).value).toBe(3_600_000);
  });

  test('makes a calendar of whatever defines one: hours, versions, a compiled one or time as it goes by', () => {
    const hours = { thu: [['09:00', '17:00']] };
    const row = { id: 'A-1', createdAt: 0, firstRespondedAt: 10 * 3_600_000 };
    const valueBy = (clock: object) =>
      (run(kpiOf('first_response_time', { clock }), [row]) as { value: unknown }).value;
    expect(valueBy({ timeZone: 'UTC', hours })).toBe(3_600_000);
    expect(valueBy({ timeZone: 'UTC', versions: [{ from: '1970-01-01', hours }] })).toBe(3_600_000);
    expect(valueBy({ kind: 'elapsed' })).toBe(36_000_000);
    expect(codeOf(() => valueBy({ kind: 'compiled' }))).not.toBe('nothing was thrown');
    expect(codeOf(() => valueBy({ kind: 'lunar' }))).toBe('unknown_option');
  });

  test('leaves lists, dates and plain values of options as they are, and takes no option for itself', () => {
    expect(kpiOf('ticket_backlog', { asOf: new Date(9) }).options).toEqual({ asOf: new Date(9) });
    expect(kpiOf('ticket_backlog', { asOf: 9 }).options).toEqual({ asOf: 9 });
    expect(kpiOf('reopen_rate').options).toEqual({});
    const policies = [{ metric: 'resolution', target: 5, clock: { kind: 'elapsed' }, when: { priority: 'high' } }];
    expect(JSON.parse(JSON.stringify(kpiOf('sla_attainment', { asOf: 9, policies }).options))).toEqual({
      asOf: 9,
      policies,
    });
  });

  test('looks for calendars no deeper than options hold them', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(codeOf(() => kpiOf('first_response_time', circular))).toBe('unknown_option');
    const list: unknown[] = [];
    list.push(list);
    expect(codeOf(() => kpiOf('sla_attainment', { policies: list }))).toBe('invalid_options');
    expect(codeOf(() => kpiOf('first_response_time', { clock: null }))).toBe('invalid_option');
  });

  test('refuses what it does not know, with the nearest that it does', () => {
    expect(codeOf(() => kpiOf('first_respnse_time'))).toBe('unknown_kpi');
    expect(messageOf(() => kpiOf('first_respnse_time'))).toContain("'first_response_time'");
    expect(codeOf(() => kpiOf('ticket_backlog'))).toBe('missing_option');
    expect(codeOf(() => kpiOf('reopen_rate', { nonsense: 1 }))).toBe('unknown_option');
    expect(codeOf(() => kpiOf(5 as never))).toBe('unknown_kpi');
  });
});
