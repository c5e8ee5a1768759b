import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/fold/fieldOf.ts';
import { createCalendar, type ReportOptions, report, runningReport } from '../../src/index.ts';
import { deduplicate } from '../../src/prepare/deduplicate.ts';
import { catalogueCases } from '../kpis/catalogueCases.ts';

const cases = catalogueCases().filter(({ bothWays }) => bothWays() !== null);
const timeZone = 'Europe/Berlin';
const calendar = createCalendar({ timeZone, hours: { mon: [['09:00', '17:00']], wed: [['09:00', '12:00']] } });

/** An object is no group, and a report says so. */
function hasGroup(row: object, field: string | undefined): boolean {
  const value = fieldOf(row, field ?? '');
  return [value].flat().every((own) => typeof own !== 'object' || own === null);
}

/** Groups of one field, of lists and of time; periods; both. */
const cuts: readonly ReportOptions[] = [
  { by: 'channel' },
  { by: 'tags', every: 'month', timeZone },
  { by: 'agentId', every: 'week', timeZone, dates: { tickets: 'solvedAt', surveys: 'sentAt' } },
  { by: 'day_of_week', timeZone },
  { by: 'open_hours', calendar, every: 'day', timeZone },
  { every: 'quarter', timeZone },
];

describe.each(cuts)('a report cut by %j', (cut) => {
  test.each(cases)('$kpi $options: many rows at once make the figures of rows one by one', ({ ready, rows }) => {
    const grouped = rows().filter((row) => hasGroup(row, cut.by)) as readonly { id: string }[];
    const { rows: distinct } = deduplicate(grouped);
    expect(distinct.length).toBeGreaterThan(300);
    const collection = ready.definition.rows;
    const single = runningReport({ kpi: ready }, cut);
    for (const row of distinct) single.add(collection, row as never);
    const found = report({ [collection]: distinct } as never, { kpi: ready }, cut);
    expect(found.kpis).toEqual(single.result().kpis);
    expect(found.asOf).toEqual(single.result().asOf);
  });
});
