import { describe, expect, test } from 'vitest';
import { report, reportDetails, runningReport, ticketVolume } from '../../src/index.ts';
import { codeOf, messageOf } from '../kpis/records.ts';

/** All that takes KPIs and the options of a report. */
const entries = [
  ['report', (kpis: unknown, options: object) => report({ tickets: [] }, kpis as never, options)],
  ['report', (kpis: unknown, options: object) => runningReport(kpis as never, options)],
  ['reportDetails', (kpis: unknown, options: object) => reportDetails({ tickets: [] }, kpis as never, options)],
] as const;
const kpis = { ticketVolume };

describe.each(entries)('%s, %#', (name, call) => {
  test.each([null, undefined, 5, 'csat', true, [ticketVolume], ticketVolume])('%#: what are no KPIs', (given) => {
    expect(codeOf(() => call(given, {}))).toBe('not_a_kpi');
  });

  test('a KPI that is none is told by its name', () => {
    expect(messageOf(() => call({ ticketVolume, own: {} }, {}))).toMatch(`${name}: kpis.own: expected `);
    expect(messageOf(() => call(5, {}))).toBe(
      `${name}: kpis: expected an object of KPIs by name: { csat, firstResponseTime }, got 5`,
    );
  });

  test.each([null, 5, 'office', true, {}, [], { between: 5 }])('%j is no calendar', (calendar) => {
    expect(codeOf(() => call(kpis, { calendar }))).toBe('invalid_option');
  });

  test.each([null, '', true, {}])('%j is no moment of looking', (asOf) => {
    expect(codeOf(() => call(kpis, { asOf }))).toBe('invalid_option');
  });

  test.each([
    ['by', 5],
    ['attribute', 'nobody'],
    ['weekStartsOn', 'noon'],
  ])('%s: %j is refused', (option, given) => {
    expect(codeOf(() => call(kpis, { [option]: given }))).toBe('invalid_option');
  });
});

const noDates: readonly unknown[] = [
  5,
  '',
  'createdAt',
  true,
  null,
  { tickets: 5 },
  { tickets: null },
  { records: 'createdAt' },
  { toString: 'at' },
];

test.each(noDates.map((dates) => [dates]))('%j are no dates', (dates) => {
  for (const [, call] of entries.slice(0, 2)) expect(codeOf(() => call(kpis, { dates }))).toBe('invalid_option');
});
