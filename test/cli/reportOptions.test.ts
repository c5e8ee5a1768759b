import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const [minutes, hours] = [60_000, 3_600_000];

async function refused(args: readonly string[], line: string | RegExp): Promise<void> {
  const { code, out, err } = await run(['report', tickets, ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(line);
}

describe('--as-of', () => {
  it('is the latest instant found in the data when it is not given, and says so', async () => {
    const { asOf, asOfSource, kpis } = await report([tickets]);
    expect([asOf, asOfSource]).toEqual([Date.UTC(2026, 0, 6, 8), 'latest_instant']);
    expect(kpis['ticketBacklog']?.result).toMatchObject({ value: 1, received: 3 });
    expect((await run(['report', tickets])).out).toContain(
      'Seen as of 2026-01-06T08:00:00.000Z, the latest instant in the data',
    );
  });
  it('counts what happened in histories, interactions and surveys, but not what is only due', async () => {
    const row = {
      ...deskRows[0],
      dueAt: '2027-01-01T00:00:00Z',
      history: [{ at: '2026-02-01T00:00:00Z', kind: 'status', to: 'closed' }],
    };
    expect((await report([write('h-tickets.ndjson', ndjson([row]))])).asOf).toBe(Date.UTC(2026, 1, 1));
    const survey = write('h-surveys.ndjson', ndjson([{ id: 'S', kind: 'nps', sentAt: '2026-03-01T00:00:00Z' }]));
    expect((await report([tickets, survey])).asOf).toBe(Date.UTC(2026, 2, 1));
    const said = {
      kind: 'message',
      id: 'M',
      ticketId: 'A-1',
      at: '2026-04-01T00:00:00Z',
      author: { role: 'agent' },
      visibility: 'public',
    };
    expect((await report([tickets, write('h-interactions.ndjson', ndjson([said]))])).asOf).toBe(Date.UTC(2026, 3, 1));
  });
  it('takes an instant, or a wall time of the reporting zone', async () => {
    const { asOf, asOfSource, kpis } = await report([tickets, '--as-of', '2026-01-05T10:10:00Z']);
    expect([asOf, asOfSource]).toEqual([Date.UTC(2026, 0, 5, 10, 10), 'option']);
    expect(kpis['ticketBacklog']?.result).toMatchObject({ value: 2, received: 2 });
    const local = await report([tickets, '--as-of', '2026-01-06 12:00', '--time-zone', 'Europe/Berlin']);
    expect(local.asOf).toBe(Date.UTC(2026, 0, 6, 11));
    await refused(['--as-of', 'noon'], /--as-of: expected an instant such as .*, got "noon"/);
    await refused(['--as-of', '2026-01-06'], /--as-of: expected an instant .*--time-zone says whose wall time it is/);
  });
  it('is needed for the backlog when standard input cannot be read twice', async () => {
    const stdin = ndjson(deskRows);
    const { kpis, notRun } = await report(['--tickets', '-', '--format', 'ndjson'], { stdin });
    expect(kpis['ticketBacklog']).toBeUndefined();
    expect(notRun.find(({ id }) => id === 'ticket_backlog')?.reason).toMatch(/^needs --as-of, because standard input/);
  });
});

describe('groups and periods', () => {
  it('--by puts groups side by side', async () => {
    const { kpis } = await report([tickets, '--by', 'channel']);
    const groups = kpis['firstResponseTime']?.groups?.map(({ key, rows, result }) => [key, rows, result['value']]);
    expect(groups).toEqual([
      ['email', 2, 15 * minutes],
      ['chat', 1, 5 * minutes],
    ]);
    const { out } = await run(['report', tickets, '--by', 'channel']);
    expect(out).toMatch(/First response time +10m +15m +5m/);
  });
  it('--by refuses what is no field of a record, or one in which every row is alone', async () => {
    await refused(['--by', 'chanel'], /--by: expected one of .*got "chanel" \(did you mean 'channel'\?\)/);
    await refused(['--by', 'id'], /--by: expected one of/);
    await refused(['--by', 'history'], /--by: expected one of/);
  });
  it('--by says which collections do not have the field', async () => {
    const survey = write('surveys.ndjson', ndjson([{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }]));
    const { out } = await run(['report', tickets, survey, '--by', 'priority']);
    expect(out).toContain('No tickets have the field priority, so they are in no group.');
    expect(out).toContain('No surveys have the field priority, so they are in no group.');
  });
  it('--every cuts time into periods of the zone and marks what is not over', async () => {
    const { kpis } = await report([tickets, '--every', 'day', '--time-zone', 'UTC']);
    const periods = kpis['ticketVolume']?.periods?.map(({ label, complete, result }) => [
      label,
      complete,
      result['value'],
    ]);
    expect(periods).toEqual([
      ['2026-01-05', true, 2],
      ['2026-01-06', false, 1],
    ]);
    const { out } = await run(['report', tickets, '--every', 'day', '--time-zone', 'UTC']);
    expect(out).toMatch(/2026-01-06 \* +1 /);
    expect(out).toContain('* not complete');
    expect(out).toContain('Periods of UTC');
    const tokyo = await report([
      tickets,
      '--every',
      'day',
      '--time-zone',
      'Asia/Tokyo',
      '--as-of',
      '2026-01-07T00:00:00Z',
    ]);
    expect(tokyo.kpis['ticketVolume']?.periods?.map(({ complete }) => complete)).toEqual([true, true]);
  });
  it('the backlog of a period is its level at the end, not a figure of the tickets created in it', async () => {
    const late = [{ id: 'L', createdAt: '2026-01-05T09:00:00Z', status: 'solved', solvedAt: '2026-01-07T09:00:00Z' }];
    const { out } = await run([
      'report',
      write('late-tickets.ndjson', ndjson(late)),
      '--every',
      'day',
      '--time-zone',
      'UTC',
      '--kpis',
      'backlog_series',
      '--csv',
    ]);
    const levels = out
      .split('\r\n')
      .filter((line) => line.includes(',period,,2026'))
      .map((line) =>
        line
          .split(',')
          .slice(7, 12)
          .filter((_, index) => index === 0 || index === 4),
      );
    expect(levels).toEqual([
      ['2026-01-05', '1'],
      ['2026-01-06', '1'],
      ['2026-01-07', '0'],
    ]);
  });
  it('--week-starts-on moves the weeks', async () => {
    const args = [tickets, '--every', 'week', '--time-zone', 'UTC'];
    expect((await report(args)).kpis['ticketVolume']?.periods?.[0]?.label).toBe('2026-W02');
    expect((await report([...args, '--week-starts-on', 'sunday'])).kpis['ticketVolume']?.periods?.[0]?.label).toBe(
      '2026-01-04',
    );
  });
  it('refuses periods without a zone, and words it does not know', async () => {
    await refused(['--every', 'week'], /--every: expected --time-zone with it/);
    await refused(['--every', 'weak', '--time-zone', 'UTC'], /--every: .*did you mean 'week'\?/);
    await refused(['--time-zone', 'Europe/Berln'], /--time-zone: .*did you mean 'Europe\/Berlin'\?/);
    await refused(['--time-zone', 'EST'], /--time-zone: .*America\/New_York/);
    await refused(
      ['--every', 'week', '--time-zone', 'UTC', '--week-starts-on', 'tuesday'],
      /--week-starts-on: expected one of monday, sunday, saturday/,
    );
  });
});

describe('clocks and promises', () => {
  it('--calendar counts only open time', async () => {
    const office = write('office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['09:10', '10:00']] } }));
    const { kpis } = await report([tickets, '--calendar', office, '--kpis', 'first_response_time,resolution_time']);
    // 09:10–09:15 of the first, nothing of the second, which came when it was closed.
    expect(kpis['firstResponseTime']?.result).toMatchObject({ max: 5 * minutes, min: 0 });
    expect(kpis['resolutionTime']?.result).toMatchObject({ max: 50 * minutes });
    expect((await run(['report', tickets, '--calendar', office])).out).toContain(
      `Durations are business hours (${office})`,
    );
  });
  it('--calendar refuses a calendar that is none, naming the file', async () => {
    const office = write('bad-office.json', JSON.stringify({ timeZone: 'UTC', hours: { mon: [['9:00', '17:00']] } }));
    await refused(['--calendar', office], /bad-office\.json: createCalendar: definition\.hours\.mon/);
    await refused(['--calendar', 'nowhere.json'], /nowhere\.json: expected a file/);
  });
  it('--sla reads policies with durations in words', async () => {
    const policies = [
      { name: 'quick', metric: 'first_response', target: '10m' },
      { metric: 'resolution', target: 2 * hours },
    ];
    const { kpis } = await report([tickets, '--sla', write('sla.json', JSON.stringify({ policies }))]);
    // Replies after 15 and 5 minutes and one that is due only after the end; solutions after 2½ hours and 30 minutes.
    expect(kpis['slaAttainment']?.result).toMatchObject({ value: 0.5, hit: 2, missed: 2, running: 2 });
  });
  it('--sla refuses policies that promise nothing', async () => {
    await refused(['--sla', write('a.json', '[]')], /a\.json: expected a list of policies/);
    await refused(
      ['--sla', write('b.json', '[{"metric":"resolution","target":"soon"}]')],
      /b\.json: \[0\]\.target: expected milliseconds, a duration such as '30m'/,
    );
    await refused(['--sla', write('c.json', '[{"metric":"resolutoin","target":5}]')], /policies\[0\]/);
  });
});

describe('which KPIs', () => {
  it('all that can run, and the others with the reason', async () => {
    const { kpis, notRun } = await report([tickets]);
    expect(Object.keys(kpis)).toContain('reopenRate');
    const reasons = Object.fromEntries(notRun.map(({ id, reason }) => [id, reason]));
    expect(reasons).toMatchObject({
      csat: 'no surveys given',
      sentiment: 'no interactions given',
      backlog_series: 'needs --every and --time-zone',
      sla_attainment: 'needs --sla <file>',
    });
    expect((await run(['report', tickets])).out).toContain('SLA attainment (sla_attainment): needs --sla <file>');
    expect((await run(['report', tickets, '--csv'])).err).toContain('not computed: SLA attainment (sla_attainment)');
  });
  it('--kpis takes ids and names, with commas or again, and reads no file that none of them needs', async () => {
    const surveys = write('more-surveys.csv', 'id,kind,score\nS,csat,5\n');
    const { kpis, unread } = await report([
      tickets,
      surveys,
      '--kpis',
      'first_response_time,reopenRate',
      '--kpis',
      'ticket-volume',
    ]);
    expect(Object.keys(kpis)).toEqual(['firstResponseTime', 'reopenRate', 'ticketVolume']);
    expect(unread).toEqual([`${surveys}: no KPI asked for needs surveys`]);
  });
  it('--kpis refuses what it does not know, and what cannot run', async () => {
    await refused(['--kpis', 'first_respons_time'], /--kpis: expected a KPI.*did you mean 'first_response_time'\?/);
    await refused(['--kpis', 'csat'], /--kpis csat: .*no surveys given/);
    await refused(['--kpis', 'sla_attainment'], /--kpis sla_attainment: .*needs --sla <file>/);
  });
});

describe('surveys', () => {
  const surveys = write(
    'kinds-surveys.csv',
    ['id,kind,score', 'S-1,csat,5', 'S-2,csat,2', 'S-3,nps,10', 'S-4,ces,7', 'S-5,esat,4', ''].join('\n'),
  );
  it('scales come from the options where surveys name none; without either the KPI is listed with the reason', async () => {
    const scales = ['--csat-scale', '1-5', '--nps-scale', '0-10', '--ces-scale', '1-7', '--esat-scale', '1-5'];
    const { kpis } = await report([surveys, ...scales, '--ces-direction', 'high_is_easy']);
    expect(kpis['csat']?.result).toMatchObject({ value: 0.5, responses: 2 });
    expect(kpis['nps']?.result['value']).toBe(100);
    expect(kpis['ces']?.result['value']).toBe(7);
    expect(kpis['agentSatisfaction']?.result['value']).toBe(1);
    const { notRun, kpis: without } = await report([surveys]);
    expect(without['csat']).toBeUndefined();
    expect(without['surveyResponseRate']?.result['value']).toBe(1);
    const reasons = Object.fromEntries(notRun.map(({ id, reason }) => [id, reason]));
    expect(reasons['csat']).toBe('no survey of this kind names its scale: --csat-scale says it');
    expect(reasons['ces']).toBe('needs --ces-direction high_is_easy or low_is_easy');
  });
  it('a scale of two points by name; scales without a meaning are refused', async () => {
    const thumbs = write('thumbs-surveys.csv', 'id,kind,score\nS-1,csat,1\nS-2,csat,0\n');
    expect((await report([thumbs, '--csat-scale', 'thumbs'])).kpis['csat']?.result['value']).toBe(0.5);
    await refused(['--csat-scale', 'stars'], /--csat-scale: expected a scale such as 1-5/);
    await refused(['--csat-scale', '5-1'], /--csat-scale: expected a scale such as 1-5/);
    const odd = await run(['report', thumbs, '--csat-scale', '1-4']);
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('csat: options.scale')]);
  });
  it('--ces-direction turns the scale round', async () => {
    const { kpis } = await report([surveys, '--ces-scale', '1-7', '--ces-direction', 'low_is_easy']);
    expect(kpis['ces']?.result['topBox']).toBe(0);
    await refused(['--ces-direction', 'high'], /--ces-direction: expected one of high_is_easy, low_is_easy/);
  });
});

describe('rows that come twice', () => {
  const twice = write('twice-tickets.ndjson', ndjson([...deskRows, deskRows[0], { ...deskRows[1], channel: 'web' }]));
  it('are dropped and counted; --keep-duplicates counts them', async () => {
    const { rows, duplicates } = await report([twice]);
    expect([rows, duplicates]).toEqual([{ tickets: 3 }, { tickets: 2 }]);
    expect((await run(['report', twice])).out).toContain('5 tickets; 2 with an id that was there before left out.');
    const kept = await report([twice, '--keep-duplicates']);
    expect([kept.rows, kept.duplicates]).toEqual([{ tickets: 5 }, {}]);
  });
  it('also over several files', async () => {
    expect((await report([twice, tickets])).duplicates).toEqual({ tickets: 5 });
  });
});

describe('interactions in a file of their own', () => {
  const said = (id: string, ticketId: string | null, at: string, role: string): object => ({
    ...{ kind: 'message', id, ...(ticketId === null ? {} : { ticketId }), at, author: { role }, visibility: 'public' },
  });
  const call = {
    kind: 'call',
    id: '1',
    direction: 'inbound',
    queuedAt: '2026-01-05T09:00:00Z',
    endedAt: '2026-01-05T09:01:00Z',
    outcome: 'abandoned',
  };
  const file = write(
    'interactions.ndjson',
    ndjson([
      said('1', 'A-3', '2026-01-06T08:00:00Z', 'customer'),
      said('2', 'A-3', '2026-01-06T08:20:00Z', 'agent'),
      said('3', 'Z-9', '2026-01-06T08:20:00Z', 'agent'),
      said('2', 'A-3', '2026-01-06T08:20:00Z', 'agent'),
      call,
    ]),
  );
  it('meet their tickets, whatever the order of the files; orphans are told', async () => {
    for (const files of [
      [file, tickets],
      [tickets, file],
    ]) {
      const { kpis, joined, duplicates, rows } = await report(files);
      expect(kpis['firstResponseTime']?.result).toMatchObject({ count: 3, max: 20 * minutes });
      expect(joined).toEqual({ matched: 2, orphans: 1, unattached: 1 });
      expect(duplicates).toEqual({ interactions: 1 });
      expect(rows).toEqual({ tickets: 3, interactions: 4 });
    }
    const { out } = await run(['report', tickets, file]);
    expect(out).toContain('Interactions: 2 belong to a ticket, 1 to a ticket that is not there, 1 name none.');
  });
  it('leave tickets their own interactions', async () => {
    const own = [{ ...deskRows[2], interactions: [said('9', 'A-3', '2026-01-06T08:05:00Z', 'agent')] }];
    const { kpis } = await report([write('own-tickets.ndjson', ndjson(own)), file]);
    expect(kpis['firstResponseTime']?.result['value']).toBe(5 * minutes);
  });
});

describe('--sketch', () => {
  it('answers within the relative error, and says so', async () => {
    const { kpis } = await report([tickets, '--sketch', '0.01']);
    expect(kpis['resolutionTime']?.result['quantiles']).toEqual({ relativeError: 0.01 });
    const p99 = kpis['resolutionTime']?.result['max'] as number;
    expect(Math.abs(p99 / (150 * minutes) - 1)).toBeLessThanOrEqual(0.01);
    await refused(['--sketch', '1'], /--sketch: expected a number from 0\.0001 to 0\.1, got "1"/);
    await refused(['--sketch', 'small'], /--sketch: expected a number/);
  });
});

describe('options', () => {
  it('that are unknown, lack a value or have one too many are refused with the nearest one', async () => {
    await refused(
      ['--as-off', 'x'],
      /options: expected an option of this command.*got "--as-off" \(did you mean '--as-of'\?\)/,
    );
    await refused(['--as-of'], /--as-of: expected a value: <instant>, got nothing/);
    await refused(['--as-of', '--json'], /--as-of: expected a value: <instant>, got "--json"/);
    await refused(['--json=yes'], /--json: expected no value, got "yes"/);
    await refused(['--json', '--csv'], /output: expected one of --json, --markdown and --csv, got "json and csv"/);
    await refused(['--by', 'channel', '--by', 'status'], /--by: expected this option once/);
    await refused(['--delimiter', ';;'], /--delimiter: expected one character/);
    await refused(['--encoding', 'utf-9'], /--encoding: expected the name of an encoding/);
    await refused(['--as', 'ticket'], /--as: expected one of .*did you mean 'tickets'\?/);
    await refused(['--format', 'cvs'], /--format: expected csv, json or ndjson, got "cvs" \(did you mean 'csv'\?\)/);
  });
  it('--as and --tickets choose from a file of several collections, and the others are named', async () => {
    const desk = write('desk.json', JSON.stringify({ tickets: deskRows, surveys: [], next_page: null }));
    const { rows, unread } = await report(['--tickets', desk]);
    expect(rows).toEqual({ tickets: 3 });
    expect(unread).toEqual([`${desk}: next_page`, `${desk}: surveys`]);
    await refused(
      ['--interactions', desk],
      /desk\.json: expected interactions in it, as --interactions says, got "tickets, surveys"/,
    );
  });
});
