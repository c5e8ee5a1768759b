import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ndjson, refusing, run, temporaryFolder } from './harness.ts';

const { path, write } = temporaryFolder();

const answers = (day: number, channel: string, ...scores: readonly number[]) =>
  scores.map((score, index) => ({
    ...{ id: `${day}-${channel}-${index}`, kind: 'csat', channel, score, scale: { min: 1, max: 5 } },
    respondedAt: `2026-01-0${day}T12:00:00Z`,
  }));

/** 100 %, 50 %, of one answer 0 %, and on the day of looking 0 %. */
const bad = [
  ...answers(5, 'email', 5, 4),
  ...answers(6, 'chat', 5, 2),
  ...answers(7, 'chat', 1),
  ...answers(8, 'chat', 1, 1, 1),
];
const good = [...bad, ...answers(9, 'email', 5, 5)];
const [badFile, goodFile] = [write('surveys.ndjson', ndjson(bad)), write('more-surveys.ndjson', ndjson(good))];
const low = { id: 'low-csat', kpi: 'csat', when: { below: 0.8 }, clear: 0.85, least: 2, severity: 'warning' };
const rules = write('rules.json', JSON.stringify([low]));
const daily = ['--rules', rules, '--every', 'day', '--time-zone', 'UTC'];
const at = (day: string) => ['--as-of', `2026-01-${day}T13:00:00Z`];

describe('alerts', () => {
  it('tells what is firing, by which rule, on which figures and since when, and ends with 1', async () => {
    expect(await run(['alerts', badFile, ...daily, ...at('08')])).toEqual({
      code: 1,
      err: '',
      out: [
        'New in this run',
        '  2026-01-06 raised: low-csat (warning): Customer satisfaction (CSAT) below 80.0 %; 50.0 % of 2 rows; since 2026-01-06',
        '',
        'Firing',
        '  low-csat (warning): Customer satisfaction (CSAT) below 80.0 %; since 2026-01-06, 1 reading; last 50.0 % (2026-01-06)',
        '',
      ].join('\n'),
    });
  });
  it('ends with 0 when nothing is firing', async () => {
    const { code, out } = await run(['alerts', goodFile, ...daily, ...at('10')]);
    expect(code).toBe(0);
    expect(out).toContain('2026-01-09 cleared: low-csat (warning)');
    expect(out).toMatch(/Firing\n {2}No alert is firing\.\n$/);
  });
  it('--state: an alert is told once when it is raised and once when it is cleared', async () => {
    const state = join(path, 'state.json');
    const first = await run(['alerts', badFile, ...daily, ...at('08'), '--state', state]);
    expect([first.code, first.out.includes('raised:')]).toEqual([1, true]);
    const kept = readFileSync(state, 'utf8');
    const again = await run(['alerts', badFile, ...daily, ...at('08'), '--state', state]);
    expect([again.code, again.out.startsWith('Firing\n  low-csat')]).toEqual([1, true]);
    expect(readFileSync(state, 'utf8')).toBe(kept);
    const better = await run(['alerts', goodFile, ...daily, ...at('10'), '--state', state]);
    expect([better.code, better.out.includes('2026-01-09 cleared: low-csat')]).toEqual([0, true]);
    expect(existsSync(`${state}.new`)).toBe(false);
  });
  it('the state may be the empty object; rules that are gone are forgotten', async () => {
    const state = write('empty-state.json', '{}');
    await run(['alerts', badFile, ...daily, ...at('08'), '--state', state]);
    const other = write(
      'other.json',
      JSON.stringify([{ ...low, id: 'other', when: { below: 0.1 }, clear: undefined }]),
    );
    const args = ['--rules', other, ...daily.slice(2), ...at('08'), '--state', state];
    expect((await run(['alerts', badFile, ...args])).code).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(state, 'utf8')).alerts)).toEqual(['["other"]']);
  });
  it('--json has the same, the same each time', async () => {
    const args = ['alerts', badFile, ...daily, ...at('08'), '--json'];
    const { code, out } = await run(args);
    const found = JSON.parse(out);
    expect([code, found.rules, found.readings]).toEqual([1, 1, 4]);
    expect(found.news).toMatchObject([{ kind: 'raised', rule: 'low-csat', label: '2026-01-06', value: 0.5, n: 2 }]);
    expect(found.firing).toMatchObject([{ rule: 'low-csat', kpi: 'csat', severity: 'warning', readings: 1 }]);
    expect(found.unjudged).toEqual({});
    expect((await run(args)).out).toBe(out);
  });
  it('--by: groups are read over all rows, at the moment of looking', async () => {
    const each = write(
      'each.json',
      JSON.stringify([{ id: 'each', kpi: 'csat', everyGroup: true, when: { below: 0.5 } }]),
    );
    const args = ['--rules', each, ...daily.slice(2), ...at('08'), '--by', 'channel'];
    const { code, out } = await run(['alerts', badFile, ...args]);
    expect(code).toBe(1);
    // One good answer of six by chat.
    expect(out).toContain(
      '2026-01-08T13:00:00.000Z raised: each: Customer satisfaction (CSAT) below 50.0 % in channel chat; 16.7 % of 6 rows',
    );
    expect(out).not.toContain('channel email');
  });
  it('says which rules could judge nothing, and why', async () => {
    const asked = [
      { id: 'few', kpi: 'csat', when: { below: 0.5 }, least: 99 },
      { id: 'limits', kpi: 'csat', when: { outside: 'limits' } },
    ];
    const { code, out } = await run([
      'alerts',
      badFile,
      '--rules',
      write('few.json', JSON.stringify(asked)),
      ...daily.slice(2),
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/Rules that could judge nothing\n {2}few: no reading rests on as many rows/);
    expect(out).toMatch(/\n {2}limits: no reading has limits/);
  });
  it('limits are those of the four weeks before, signals those of a control chart', async () => {
    const counts = [...Array.from({ length: 29 }, (_, day) => (day % 7 < 5 ? 20 : 4) + (day % 3)), 60];
    const tickets = counts.flatMap((count, day) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: `${day}-${index}`, status: 'open' },
        createdAt: new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString(),
      })),
    );
    const file = write('tickets.ndjson', ndjson(tickets));
    const volume = { id: 'volume', kpi: 'ticketVolume', when: { outside: 'limits' } };
    const signal = { id: 'signal', kpi: 'ticket_volume', when: { signal: 'beyond_3_sigma' } };
    const both = write('both.json', JSON.stringify([volume, signal]));
    const args = ['--rules', both, ...daily.slice(2), '--as-of', '2026-02-04T00:00:00Z', '--json'];
    const { firing } = JSON.parse((await run(['alerts', file, ...args])).out);
    expect(firing.map(({ rule }: { rule: string }) => rule)).toEqual(['signal', 'volume']);
  });
  it('durations may be texts, and are shown as such', async () => {
    const rows = [
      { id: 'A', createdAt: '2026-01-05T09:00:00Z', firstRespondedAt: '2026-01-05T09:30:00Z', status: 'open' },
    ];
    const slow = { id: 'slow\u001b[31m', kpi: 'firstResponseTime', when: { above: '20m' }, cooldown: '2h' };
    const args = ['--rules', write('slow.json', JSON.stringify([slow])), ...daily.slice(2), ...at('07')];
    const { code, out } = await run(['alerts', write('slow-tickets.ndjson', ndjson(rows)), ...args]);
    expect([code, out.includes('\u001b')]).toEqual([1, false]);
    expect(out).toContain('raised: slow\\u001b[31m: First response time above 20m; 30m of 1 row; since 2026-01-05');
  });
  it('refuses rules and states that are none, and groups without a field', async () => {
    const refused = refusing(['alerts', badFile, '--every', 'day', '--time-zone', 'UTC']);
    await refused([], /alerts: expected --rules <file.json>/);
    await refused(['--rules', write('text.json', '"x"')], /text\.json: evaluateAlerts: rules: expected an array/);
    await refused(
      ['--rules', write('typo.json', '[{"id":"a","kpi":"csta","when":{"below":1}}]')],
      /typo\.json: rule a: .*did you mean 'csat'\?/,
    );
    await refused(
      ['--rules', write('level.json', '[{"id":"a","kpi":"csat","when":{}}]')],
      /level\.json: .*rules\[0\]\.when/,
    );
    await refused(['--rules', write('group.json', JSON.stringify([{ ...low, everyGroup: true }]))], /--by <field>/);
    await refused(
      ['--rules', rules, '--state', write('state-list.json', '[]')],
      /state-list\.json: .*a state, or null/,
    );
    await refused(
      ['--rules', rules, '--state', join(path, 'no', 'where.json')],
      /where\.json: expected a file that can be written/,
    );
    await refused(
      ['--rules', write('volume.json', '[{"id":"a","kpi":"ticket_volume","when":{"below":1}}]')],
      /--rules ticket_volume: .*no tickets given/,
    );
    await refusing(['alerts', badFile])(['--rules', rules], /--every <unit> and --time-zone/);
  });
});
