import { describe, expect, it } from 'vitest';
import { csat, groupBy, reopenRate, resolutionTime, ticketVolume } from '../../src/index.ts';
import { type ColumnMapping, guessMapping, mapRecords } from '../../src/schema/index.ts';
import { type ExpectedDistribution, type ExpectedShare, expectNear } from './expectations.ts';
import { absence, casesOf, expectedFigures, logsArePresent, once, readLines } from './realLogs.ts';

type Line = Readonly<Record<string, string>>;

/** What is proposed, and what its hints ask for. */
function completed(lines: readonly Line[], more: Partial<ColumnMapping>) {
  const guessed = guessMapping(Object.keys(lines[0] ?? {}), lines);
  const { mapping } = guessed;
  const values = { ...mapping.values };
  for (const [field, words] of Object.entries(more.values ?? {})) values[field] = { ...values[field], ...words };
  return { ...guessed, mapping: { ...mapping, ...more, values } };
}

describe.skipIf(!logsArePresent)(`a mapping that is proposed for a real export${absence}`, () => {
  const requests = once(() => readLines('baltimore311', 'requests.csv.gz'));
  const duplicates = { 'Closed (Duplicate)': 'closed', 'Closed (Transferred)': 'closed', 'New (Duplicate)': 'new' };
  const city = once(() =>
    completed(requests(), {
      timeZone: 'America/New_York',
      values: { status: { ...duplicates, 'Open (Duplicate)': 'open', 'Pending (Duplicate)': 'pending' } },
    }),
  );

  it('finds the columns of the requests of a city, the form of its dates, and asks for zone and words', () => {
    const { mapping, missing, hints } = guessMapping(Object.keys(requests()[0] ?? {}), requests());
    expect(mapping).toMatchObject({
      columns: {
        ...{ id: 'ServiceRequestNum', createdAt: 'CreatedDate', status: 'SRStatus', channel: 'MethodReceived' },
        ...{ teamId: 'Agency', type: 'SRType', closedAt: 'CloseDate', dueAt: 'DueDate' },
      },
      dateFormat: 'MM/dd/yyyy hh:mm:ss a',
    });
    expect(missing).toEqual([]);
    expect(hints.map(({ code }) => code)).toEqual(['missing_time_zone', 'unknown_words']);
  });

  it('gives the figures of the requests of a city', () => {
    const { records, problems } = mapRecords('tickets', requests(), city().mapping);
    const expected = expectedFigures('baltimore311');
    expect(problems).toEqual([]);
    const { total, closed } = expected.get('tickets') as { total: number; closed: number };
    expect([records.length, records.filter(({ closedAt }) => closedAt != null).length]).toEqual([total, closed]);
    const { n, mean, median } = expected.get('resolution_time') as ExpectedDistribution;
    const done = resolutionTime(records.filter(({ closedAt }) => closedAt != null));
    expect(done.count).toBe(n);
    expectNear((done.mean ?? 0) / 1000, mean);
    expectNear((done.median ?? 0) / 1000, median);
    const { Phone, Web } = expected.get('by_channel') as Record<string, number>;
    const volumes = groupBy(records, 'channel', ticketVolume);
    expect([volumes.get('phone')?.value, volumes.get('web')?.value]).toEqual([Phone, Web]);
    const promised = records.filter(({ dueAt }) => dueAt != null);
    expect(promised.length).toBe((expected.get('sla') as { with_due: number }).with_due);
  });

  it('gives the figures of the last updates of the incidents of a company', () => {
    const cases = casesOf(readLines('servicenow_2016q1', 'incident_events.csv.gz'), ({ number = '' }) => number);
    const lines = [...cases.values()].map((own) => own.at(-1) as Line);
    const { mapping, missing } = completed(lines, {
      timeZone: 'UTC',
      values: { priority: { 1: 'urgent', 2: 'high', 3: 'normal', 4: 'low' } },
    });
    expect([missing, mapping.dateFormat]).toEqual([[], 'd/M/yyyy HH:mm']);
    // A question mark is nothing, and people are no roles.
    expect(mapping.values?.['solvedAt']).toEqual({ '?': '' });
    expect(mapping.columns).not.toHaveProperty('resolvedBy');
    const { records, problems } = mapRecords('tickets', lines, mapping);
    expect(problems).toEqual([]);
    const expected = expectedFigures('servicenow_2016q1');
    const solved = records.filter(({ solvedAt }) => solvedAt != null);
    expect(records.length - solved.length).toBe(expected.get('missing_resolved_at'));
    const { n, mean, median } = expected.get('time_to_resolve') as ExpectedDistribution;
    const times = resolutionTime(solved);
    expect(times.count).toBe(n);
    expectNear((times.mean ?? 0) / 1000, mean);
    expectNear((times.median ?? 0) / 1000, median);
    const reopened = expected.get('reopen_rate') as ExpectedShare & { total: number };
    expect(reopenRate(records)).toMatchObject({ numerator: reopened.numerator, reopens: reopened.total });
    const { Email, Phone } = expected.get('by_contact_type') as Record<string, number>;
    const volumes = groupBy(records, 'channel', ticketVolume);
    expect([volumes.get('email')?.value, volumes.get('phone')?.value]).toEqual([Email, Phone]);
  });

  it('is helped where the columns of an export say nothing of their own: the ratings of lounges', () => {
    const lines = readLines('skytrax_lounge', 'reviews.csv.gz').map((line, index) => ({ ...line, row: String(index) }));
    const { mapping } = guessMapping(Object.keys(lines[0] ?? {}), lines, 'surveys');
    expect(mapping.columns).toEqual({ respondedAt: 'date', score: 'overall_rating' });
    const { records } = mapRecords('surveys', lines, {
      columns: { ...mapping.columns, id: 'row', score: 'staff_service_rating' },
      constants: { kind: 'csat', 'scale.min': 1, 'scale.max': 5 },
      timeZone: 'UTC',
    });
    const { n, top2 } = expectedFigures('skytrax_lounge').get('csat_staff_service_rating') as Record<string, number>;
    const result = csat(records);
    // The log counts its ratings of 0.0 as answers; on a scale from 1 they are none.
    expect(result.responses + (result.excluded['invalid_score'] ?? 0)).toBe(n);
    expect(result.positive).toBe(Math.round((top2 as number) * (n as number)));
  });
});
